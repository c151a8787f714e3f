"""What is tried in turn: the words of a question, fewer of them, misspelt ones mended."""

import functools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from queries.ask.lexicon import alternatives, deeds, kinds
from queries.ask.phrasings import vocabulary
from queries.ask.several import listed
from queries.ask.spelling import mended
from queries.ask.synonyms import renamed
from queries.titles import each_office

_OCCASION = re.compile(
    r"(?P<rest>.+?),? (?:at|during|(?:on|in) the (?:sidelines?|margins?|fringes) of) (?P<event>.+)",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?P<ask>(?i:which|what|(?:did|do|does|have|has) any)) (?P<group>(?:[A-Z][\w-]* ){1,3}"
    rf"{alternatives('named_groups')})\b(?! of)"
)
# "Trump met which leaders in May"
_ASKED_LAST = re.compile(
    r"(?!who|which|what|when|how|did|does|do|has|have|is|are|was|were)(?P<told>\w.* \w.*?) "
    r"(?P<whom>whom|who|(?:which|what) (?:\w+ )?\w+)"
    r"(?P<rest>(?: (?:in|since|before|after|during) .+)?)",
    re.IGNORECASE,
)
_WHICH = re.compile(
    rf"(?:the )?(?P<which>{alternatives('which')}) (?P<rest>(?P<noun>[a-z]+) .+)", re.IGNORECASE
)

_TIME = re.compile(
    rf"(?:when (?:is|was|were) )?(?:the )?(?P<which>{alternatives('which')}) times? "
    r"(?:that |when )?(?P<rest>.+)",
    re.IGNORECASE,
)


class Attempt(NamedTuple):
    """Words to read, what to tell of them, and what was taken off: kind of act, occasion.

    What is `told` a first or last time is no question: "Xi visited Russia".
    """

    text: str
    note: str = ""
    kind: str = ""
    event: str = ""
    told: bool = False


def stages(text: str, mending: bool = True) -> Iterator[Iterable[Attempt]]:
    """All of a stage are tried; the first stage that is read is what was meant."""
    said = listed(text)
    if said != text:
        yield [Attempt(said)]
    yield [Attempt(text)]
    yield from ([Attempt(each)] for each in each_office(said))
    found = [Attempt(said)]
    if asked := _ASKED_LAST.fullmatch(said):
        found.append(Attempt(f"{asked['whom']} did {asked['told']}{asked['rest']}"))
    for less in (_without_occasion, _without_time, _without_kind, _without_group, _without_which):
        found += [shorter for one in found if (shorter := less(one))]
    yield from ([one] for one in found[1:])
    if mending:
        yield (Attempt(words, note) for words, note in renamed(text))
        yield (Attempt(words, note) for words, note in mended(text))


def _without_occasion(tried: Attempt) -> Attempt | None:
    """What happened, apart from the occasion that it happened at."""
    found = _OCCASION.fullmatch(tried.text)
    return tried._replace(text=found["rest"], event=found["event"]) if found else None


def _without_time(tried: Attempt) -> Attempt | None:
    """What is said to have happened a first or last time."""
    found = _TIME.fullmatch(tried.text)
    if not found:
        return None
    return tried._replace(text=found["rest"], told=True)


def _without_kind(tried: Attempt) -> Attempt | None:
    """Without what says of what kind an act is: "economic" sanctions."""
    found = _kind().search(tried.text)
    if not found:
        return None
    text = tried.text[: found.start()] + tried.text[found.end() :]
    return tried._replace(text=text, kind=found[0].strip())


def _without_group(tried: Attempt) -> Attempt | None:
    """Without the name that narrows whom is asked about: "which EU states"."""
    found = _GROUP.match(tried.text)
    if not found:
        return None
    text = f"{found['ask']} countries{tried.text[found.end() :]}"
    return tried._replace(text=text, note=f"not narrowed to {found['group']}")


def _without_which(tried: Attempt) -> Attempt | None:
    """Without which of several acts is meant: "the latest sanctions on Iran"."""
    found = _WHICH.fullmatch(tried.text)
    if not found or found["noun"].lower() not in vocabulary():
        return None
    notes = (tried.note, f"not narrowed to the {found['which']}")
    return tried._replace(text=found["rest"], note="; ".join(filter(None, notes)))


@functools.cache
def _kind() -> "re.Pattern[str]":
    """What says of what kind an act is, before the noun of the act."""
    kind = f"(?:{'|'.join(sorted(kinds(), key=len, reverse=True))})"
    deed = f"(?:{'|'.join(sorted(deeds(), key=len, reverse=True))})"
    return re.compile(rf"\b{kind}(?:(?:,? and|,? or|,)? {kind})* (?={deed}\b)", re.IGNORECASE)
