"""The page does what it promises in a real browser."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.stores import Store
from queries.view.page import html
from queries.view.scene import scene

from .conftest import HOSTILE

# Where in the window a point of the graph lies.
PLACE = """
const place = (x, y) => {
  const box = $("graph").getBoundingClientRect(), frame = graph.view.frame.bbox;
  const {x_range, y_range} = graph.plot;
  return [box.left + frame.left + (x - x_range.start) / (x_range.end - x_range.start) * frame.width,
          box.top + frame.top + (y_range.end - y) / (y_range.end - y_range.start) * frame.height];
};
"""
LINE = (
    PLACE
    + """
const line = lines.find((one) => say(one).startsWith(arguments[0]));
const [from, to] = line.ends.map((i) => dots[i]);
return place((from.x + to.x) / 2, (from.y + to.y) / 2);
"""
)
DOT = (
    PLACE + "const dot = dots.find((one) => one.name === arguments[0]); return place(dot.x, dot.y);"
)
VIEW = "return [graph.plot.x_range.start, graph.plot.x_range.end, graph.plot.y_range.start]"


@pytest.fixture
def page(opened: Callable[[str], Any], store: Store) -> Any:
    return opened(html(scene(store)))


def test_page_in_a_browser(page: Any) -> None:
    """One start of the browser for all: it is what takes time."""
    loads_quietly(page)
    search_finds(page)
    click_shows_the_quote(page)
    hostile_name_is_shown_and_not_run(page)
    filters_narrow(page)
    dragging_moves_a_dot(page)
    dragging_the_ground_moves_all(page)
    tabs_draw(page)
    assert errors(page) == []


def errors(page: Any) -> list[str]:
    return [line["message"] for line in page.get_log("browser") if line["level"] == "SEVERE"]


def details(page: Any) -> str:
    return str(page.find_element("id", "details").text)


def shown(page: Any) -> str:
    return str(page.find_element("id", "shown").text)


def drag(page: Any, x: float, y: float, right: int = 0, down: int = 0) -> None:
    """Press, move and let go; a click where it goes nowhere."""
    from selenium.webdriver.common.actions.action_builder import ActionBuilder

    actions = ActionBuilder(page)
    pointer = actions.pointer_action
    pointer.move_to_location(round(x), round(y)).pointer_down()
    if right or down:
        pointer.move_to_location(round(x) + right // 2, round(y) + down // 2)
        pointer.move_to_location(round(x) + right, round(y) + down)
    pointer.pointer_up()
    actions.perform()


def loads_quietly(page: Any) -> None:
    assert errors(page) == []
    assert shown(page) == "6 parties, 5 edges"
    assert page.execute_script("return graph.edges.data.xs.length") == 5


def search_finds(page: Any) -> None:
    field = page.find_element("id", "search")
    field.send_keys("rus")
    assert page.find_element("id", "found").text.startswith("Russia")
    field.send_keys("\n")
    assert details(page).startswith("Russia\nCountry · 3 edges")
    field.clear()


def click_shows_the_quote(page: Any) -> None:
    page.execute_script("choose(null)")
    page.find_element("id", "fit").click()
    drag(page, *page.execute_script(LINE, "United States boycotted"))
    assert "So it was with United States & all, “Morning Wire” reports." in details(page)
    assert "Evening Post, 2022-05-01 · Of United States" in details(page)
    assert "2 reports, 2 independent" in details(page)
    link = page.find_element("css selector", "#details cite a")
    assert link.get_attribute("href").startswith("https://news.example/")
    assert link.get_attribute("rel") == "noopener noreferrer"


def hostile_name_is_shown_and_not_run(page: Any) -> None:
    page.execute_script("choose({dot: dots.find((dot) => dot.name === arguments[0])})", HOSTILE)
    assert details(page).startswith(HOSTILE)
    page.execute_script("choose({lines: [lines.find((line) => line.status === 'denied')]})")
    assert f"“{HOSTILE}” reports" in details(page)
    assert page.find_elements("css selector", "#details a") == []
    assert page.find_elements("tag name", "img") == []
    assert page.title == "Graph of diplomacy"


def filters_narrow(page: Any) -> None:
    denied = page.find_element("css selector", "input[value=denied]")
    denied.click()
    assert shown(page) == "5 parties, 4 of 5 edges"
    denied.click()
    page.execute_script("choose(null)")
    type_into(page, "until", "2021-12-10")
    assert shown(page) == "4 parties, 2 of 5 edges"
    page.find_element("id", "undated").click()
    assert shown(page) == "2 parties, 1 of 5 edges"
    page.find_element("id", "undated").click()
    type_into(page, "until", "")
    type_into(page, "least", "2")
    assert shown(page) == "2 parties, 1 of 5 edges"
    type_into(page, "least", "1")
    page.find_element("id", "none").click()
    assert shown(page) == "0 parties, 0 of 5 edges"
    page.find_element("id", "all").click()
    assert shown(page) == "6 parties, 5 edges"


def type_into(page: Any, id: str, value: str) -> None:
    """A date field takes its keys by the locale: so the value is set, and told as typing is."""
    page.execute_script(
        "$(arguments[0]).value = arguments[1]; $(arguments[0]).dispatchEvent(new Event('input'))",
        id,
        value,
    )


def dragging_moves_a_dot(page: Any) -> None:
    before, (x, y) = page.execute_script(VIEW), page.execute_script(DOT, "France")
    drag(page, x, y, 40, 30)
    assert page.execute_script(VIEW) == before, "the ground stays"
    assert page.execute_script(DOT, "France") == pytest.approx([x + 40, y + 30], abs=2)


def dragging_the_ground_moves_all(page: Any) -> None:
    before, (x, y) = page.execute_script(VIEW), page.execute_script(DOT, "France")
    left, top = page.execute_script(
        "const b = $('graph').getBoundingClientRect(); return [b.left, b.top]"
    )
    drag(page, left + 5, top + 5, 40, 30)
    assert page.execute_script(VIEW) != before
    right, down = page.execute_script(DOT, "France")
    assert right > x
    assert down > y


def tabs_draw(page: Any) -> None:
    page.find_element("css selector", "[data-tab=timeline]").click()
    assert page.find_element("id", "timeline").is_displayed()
    assert not page.find_element("id", "graph").is_displayed()
    page.find_element("css selector", "[data-tab=matrix]").click()
    assert page.find_element("id", "matrix").is_displayed()
    assert page.find_elements("css selector", "#matrix *") != []
