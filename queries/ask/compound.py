"""Questions that ask two things: "who met and invited Xi", "who met Xi but not Putin".

What both halves share stands before the first or behind the second. A half is only what is read
without its other half: so two names, or two verbs, or two years, may stand beside each other.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from queries.ask.answers import column
from queries.ask.interpreter import Interpreter
from queries.ask.reading import Reading
from queries.ask.several import MOST

_JOINT = re.compile(
    r",? (?:and|or|but)(?: also)?(?P<then> (?:then|later))?(?P<less> (?:not|never))?"
    r"(?: yet| ever)? (?=\S)"
)
_RELATIVE = re.compile(r"(?:that|who|which) (?=\S+ )")
_BOTH = re.compile(r"^(?:both|either) ", re.IGNORECASE)
_NOT = re.compile(r"^(\w+) (?:not|never)(?: yet| ever)?(?= )")


class Halves(NamedTuple):
    """Two questions, and what each has for itself.

    The second may tell whom to leave out (`less`), or what came `then`.
    """

    first: str
    second: str
    of_first: str
    of_second: str
    less: bool
    then: bool


def compound(text: str, interpreter: Interpreter, strict: bool = True) -> Reading | None:
    """The reading of a question that is two; None if a half is not read."""
    for halves in _halves(text):
        one = interpreter.sure(halves.first, strict=strict)
        other = interpreter.sure(halves.second, strict=strict) if one else None
        if one and other and (found := _joined(one, other, halves)):
            return found
    return None


def _joined(one: Reading, other: Reading, halves: Halves) -> Reading | None:
    """Both halves as one reading; None if they do not fit together."""
    order = ("which came first the dates tell",) if halves.then else ()
    notes = tuple(dict.fromkeys((*one.notes, *other.notes, *order)))
    if halves.less:
        if one.others or not all(map(column, (one, *other.each))):
            return None
        less = tuple(_named(other, halves.second))
        return one.model_copy(update={"less": less, "notes": notes})
    first, *others = (*_named(one, halves.of_first), *_named(other, halves.of_second))
    same = (one.query, one.arguments) == (other.query, other.arguments)
    if same or len(others) >= MOST:
        return None
    return first.model_copy(update={"others": tuple(others), "notes": notes})


def _named(reading: Reading, of: str) -> list[Reading]:
    """The readings of a half, each with a name that tells it from those of the other."""
    return [
        one.model_copy(update={"of": f"{of}: {one.of}" if one.of else of}) for one in reading.each
    ]


def _halves(text: str) -> Iterator[Halves]:
    """All ways to take a text for two questions; those that share most come first."""
    for joint in _JOINT.finditer(text):
        left, right = text[: joint.start()], text[joint.end() :]
        if "," in left and " or" in joint[0]:  # "who attacked Iran, Israel or the US" may ask which
            continue
        bare = _RELATIVE.sub("", right, count=1) if _RELATIVE.match(right) else right
        said = _NOT.sub(r"\1", bare) if not joint["less"] else bare
        less = bool(joint["less"]) or said != bare
        before, behind = left.split(" "), said.split(" ")
        cuts = (
            (start, end) for start in range(1, len(before)) for end in range(1, len(behind) + 1)
        )
        for start, end in sorted(cuts, key=lambda cut: cut[1] - cut[0]):
            head, tail = " ".join(before[:start]), " ".join(behind[end:])
            first, second = _BOTH.sub("", " ".join(before[start:])), " ".join(behind[:end])
            yield Halves(f"{head} {first} {tail}".strip(), f"{head} {second} {tail}".strip(),
                         first, second, less, bool(joint["then"]))  # fmt: skip
