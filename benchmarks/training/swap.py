"""Other names in place of the parties, so that no state is the one that gets sanctioned."""

import random
from collections.abc import Sequence
from typing import NamedTuple

from graph.model import Party
from graph.reference import tables
from loaders.language.head.examples import End, Example
from loaders.language.tokenizer import words


class Name(NamedTuple):
    """Texts for one party: by name, and by demonym (states) or surname (persons)."""

    full: str
    short: str
    seat: str = ""


class Swap:
    """Puts names drawn from the reference tables into examples; a party keeps its new name."""

    def __init__(self) -> None:
        self._states = [
            Name(c.name, c.demonyms[0], c.capital) for c in tables.countries().values()
            if c.demonyms and c.capital
        ]  # fmt: skip
        people = {(t.person, t.surname) for t in tables.terms()}
        self._people = [Name(p, s) for p, s in sorted(people) if s and p.endswith(s)]
        self._bodies = [
            Name(o.id, o.id) for o in tables.organisations().values()
            if o.id.isupper() and o.kind != "non_state"
        ]  # fmt: skip

    def __call__(self, example: Example, rng: random.Random) -> Example:
        """The example with other states, persons and organisations in it."""
        chosen: dict[str, Name] = {}
        put: dict[int, tuple[int, list[str]]] = {}
        for end in example.ends:
            text = self._text(end, example.words, chosen, rng)
            if text:
                put[end.first] = end.last, [text[a:b] for a, b in words(text, 0, len(text))]
        new: list[str] = []
        at: dict[int, tuple[int, int]] = {}
        word, context = 0, 0
        while word < len(example.words):
            last, texts = put.get(word, (word, [example.words[word]]))
            for old in range(word, last + 1):
                at[old] = len(new), len(new) + len(texts) - 1
            new.extend(texts)
            word = last + 1
            context = len(new) if word <= example.context else context
        ends = tuple(e._replace(first=at[e.first][0], last=at[e.last][1]) for e in example.ends)
        return example._replace(words=tuple(new), context=context, ends=ends)

    def _text(
        self, end: End, old: Sequence[str], chosen: dict[str, Name], rng: random.Random
    ) -> str:
        party, told = end.party, old[end.first : end.last + 1]

        def name(pool: Sequence[Name]) -> Name:
            return chosen.setdefault(_whom(party), rng.choice(pool))

        if end.kind == "country":
            return name(self._states).full
        if end.kind == "seat" and party.kind == "Country":
            return name(self._states).seat
        if end.kind == "demonym":
            text = name(self._states).short
            plural = told[-1].endswith("s") and not text.endswith(("h", "s", "e"))
            return text + "s" if plural else text
        if end.kind in ("official", "person"):
            return name(self._people).full if len(told) > 1 else name(self._people).short
        if end.kind == "organisation" and len(told) == 1 and told[0].isupper():
            return name(self._bodies).full
        return ""


def _whom(party: Party) -> str:
    return f"{party.kind}:{party.id}"
