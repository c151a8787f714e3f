"""The graph's look as GraSS, the style sheet of Neo4j Browser."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files

from graph.schema import relations
from queries.view.colours import colours

Rule = dict[str, str]

_DARK, _LIGHT = "#1f2328", "#ffffff"
_SHADE = 0.8  # of a border, against what it is around


def grass() -> str:
    """The style sheet: nodes by kind, edges by type, cooperative and hostile ones told apart."""
    blocks = []
    for selector, rule in rules():
        lines = "".join(f"  {name}: {value};\n" for name, value in rule.items())
        blocks.append(f"{selector} {{\n{lines}}}\n")
    return "\n".join(blocks)


def command() -> str:
    """The style sheet as one line to type into the Browser.

    Colours are written without the `#`, which would end the text of a link (see guide.py).
    """
    line = " ".join(grass().split())
    return ":style " + re.sub(r"#[0-9a-f]{6}", lambda found: _rgb(found[0]), line)


def rules() -> Iterator[tuple[str, Rule]]:
    """Selector and properties of each rule."""
    sheet = tomllib.loads((files("queries.browser") / "style.toml").read_text(encoding="utf-8"))
    kinds, valences = colours()["kind"], colours()["valence"]
    for label, look in sheet["node"].items():
        colour = look.get("colour") or kinds[label]
        yield (
            f"node.{label}",
            {
                "diameter": f"{look['diameter']}px",
                "color": colour,
                "border-color": _shade(colour),
                "border-width": "2px",
                "text-color-internal": max(_DARK, _LIGHT, key=lambda text: contrast(text, colour)),
                "font-size": "10px",
                "caption": f"'{look['caption']}'",
            },
        )
    edge = sheet["relationship"]
    for name, relation in sorted(relations().items()):
        words = name.replace("_", " ").lower()
        yield (
            f"relationship.{name}",
            {
                "color": valences[relation.valence],
                "shaft-width": f"{edge['width']}px",
                "font-size": f"{edge['size']}px",
                "text-color-external": _DARK,
                "caption": f"'{words} ({edge['caption']})'",
            },
        )


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours #rrggbb, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [part / 255 for part in _parts(colour)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _shade(colour: str) -> str:
    return "#" + "".join(f"{round(part * _SHADE):02x}" for part in _parts(colour))


def _rgb(colour: str) -> str:
    return f"rgb({', '.join(map(str, _parts(colour)))})"


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
