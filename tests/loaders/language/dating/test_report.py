"""What a report of Wednesday 2021-12-15 says about the day of its news, and which acts take it."""

import pytest

from graph.model import Article
from loaders.extract import extract
from loaders.language.clean import prose
from loaders.language.dating.report import report

TITLE = "Norway expels Peruvian envoy"
FILLER = "The talks had been quiet. Nobody in the harbour noticed. Snow fell on the quay."


def written(body: str, title: str | None = TITLE, day: str = "2021-12-15") -> Article:
    text = f"{title}\n\n{body}" if title else body
    return Article.model_validate({"id": "a", "text": text, "title": title, "published": day})


def dates(article: Article, kind: str) -> list[str | None]:
    return [one.date for one in extract(article) if one.type == kind]


@pytest.mark.parametrize(
    ("body", "day"),
    [
        (f"Norway acted on Tuesday. {FILLER}", "2021-12-14"),
        (f"Norway acted on 15 December. {FILLER}", "2021-12-15"),
        (f"Norway acted. Its minister spoke on Monday night. {FILLER}", "2021-12-13"),
        (f"Norway will act on Tuesday, it said on Monday. {FILLER}", "2021-12-13"),
        (f"Norway has acted since Monday. {FILLER}", None),
        (f"Norway acted in 2019. {FILLER}", None),
        (f"Norway acted. {FILLER}", None),
    ],
)
def test_the_opening_names_the_day(body: str, day: str | None) -> None:
    article = written(body)
    found = report(article, list(prose(article.text)), article.day)
    assert found is not None
    assert found.day == day


def test_a_notice_is_no_report() -> None:
    article = written("Norway expelled the envoy on Tuesday.", None)
    assert report(article, list(prose(article.text)), article.day) is None


def test_the_headline_is_of_the_day_that_the_opening_names() -> None:
    article = written(f"The order came on Tuesday. {FILLER}")
    assert dates(article, "EXPELLED_ENVOY") == ["2021-12-14"]


def test_a_headline_without_a_title_stands_apart() -> None:
    article = written(f"Norway expels Peruvian envoy\n\nThe order came on Tuesday. {FILLER}", None)
    assert dates(article, "EXPELLED_ENVOY") == ["2021-12-14"]


def test_news_that_names_no_day_is_of_the_day_of_publication() -> None:
    article = written(f"Norway has expelled the ambassador of Peru. {FILLER}")
    assert dates(article, "EXPELLED_ENVOY") == ["2021-12-15", "2021-12-15"]


def test_a_boycott_just_announced_is_of_the_day_though_it_lies_ahead() -> None:
    article = written(f"No Norwegian minister will attend the Beijing Winter Olympics. {FILLER}")
    assert dates(article, "DECLINED") == ["2021-12-15"]


def test_the_next_sentence_goes_on_with_the_day() -> None:
    article = written(f"Norway left the bloc on Tuesday. Its minister met Chile's. {FILLER}")
    assert dates(article, "MET") == ["2021-12-14"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway met Chile.",
        "Norway had met Chile.",
        "Norway, which met Chile, is cold.",
        "Norway has met Chile.",
    ],
)
def test_further_down_background_has_no_date(sentence: str) -> None:
    article = written(f"Norway acted on Tuesday. {FILLER} {sentence}")
    assert dates(article, "MET") == [None]


@pytest.mark.parametrize(("day", "date"), [("Wednesday", "2021-12-15"), ("Tuesday", None)])
def test_answers_to_the_news_of_the_day_are_of_the_day(day: str, date: str | None) -> None:
    article = written(f"The order came on {day}. {FILLER} Chile condemned Norway.")
    assert dates(article, "CRITICISED") == [date]


@pytest.mark.parametrize(
    "sentence",
    ["Chile had condemned Norway.", "Chile, which condemned Norway, is small."],
)
def test_what_was_said_before_is_of_no_day(sentence: str) -> None:
    article = written(f"The order came on Wednesday. {FILLER} {sentence}")
    assert dates(article, "CRITICISED") == [None]


def test_a_meeting_is_of_the_day_of_the_news() -> None:
    article = written(f"Envoys met in Oslo on Tuesday. {FILLER} Chile attended the Oslo meeting.")
    assert dates(article, "ATTENDED") == ["2021-12-14"]


def test_another_meeting_is_not() -> None:
    body = f"Envoys met in Oslo on Tuesday. {FILLER} Chile attended the previous Oslo meeting."
    assert dates(written(body), "ATTENDED") == [None]


def test_entries_of_a_running_account_are_of_the_day() -> None:
    entries = (
        ("18:40", "Chile is recalling its ambassador from Peru."),
        ("17:20", "It snows in Oslo."),
    )
    body = "\n\n".join(f"{time}\n\n{text}" for time, text in (*entries, ("16:30", FILLER)))
    article = written(f"{FILLER}\n\n{body}", "Envoys live")
    assert dates(article, "RECALLED_ENVOY") == ["2021-12-15"]


def test_without_a_day_of_publication_nothing_is_dated() -> None:
    text = f"{TITLE}\n\nThe order came on Tuesday. {FILLER}"
    article = Article.model_validate({"id": "a", "text": text, "title": TITLE})
    assert dates(article, "EXPELLED_ENVOY") == [None]


@pytest.mark.parametrize(
    ("stamps", "date"),
    [(("10:30", "11:45", "12:50"), "2021-12-15"), (("2010", "2011", "2012"), None)],
)
def test_an_account_may_have_the_hour_before_each_sentence(
    stamps: tuple[str, ...], date: str | None
) -> None:
    told = ("The king is up.", "Norway expels the ambassador of Peru.", "Snow falls.")
    body = "\n\n".join(f"{stamp} {one}" for stamp, one in zip(stamps, told, strict=True))
    assert dates(written(f"{FILLER}\n\n{body}", "Envoys live"), "EXPELLED_ENVOY") == [date]
