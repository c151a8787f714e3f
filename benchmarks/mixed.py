"""Ordinary mixed news, made from a seed: sport, crime, weather, economy, and some diplomacy.

Nine articles in a hundred are about diplomacy, from the examples of the relation files.
"""

import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.model import Article
from graph.schema import relations

DIPLOMACY = 8  # to 92 of the other sections
_FILE = Path(__file__).parent / "mixed.toml"
_SLOT = re.compile(r"\{(\w+)\}")


def mixed(count: int, seed: int = 1) -> Iterator[Article]:
    """So many articles of five to twenty sentences."""
    data: dict[str, Any] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    words: dict[str, list[str]] = data.pop("words")
    draw = random.Random(seed)
    sections = {name: section["sentences"] for name, section in data.items()}
    shares = [section["share"] for section in data.values()]
    sections["diplomacy"] = [one.text for kind in relations().values() for one in kind.examples]
    for number in range(count):
        name = draw.choices(list(sections), [*shares, DIPLOMACY])[0]
        found = draw.choices(sections[name], k=draw.randint(5, 20))
        filled = [_SLOT.sub(lambda slot: draw.choice(words[slot[1]]), text) for text in found]
        day = f"20{draw.randint(0, 24):02}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
        yield Article(id=f"m{number}", text=" ".join(filled), published=day)
