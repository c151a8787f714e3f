"""What is tried in turn: the words of a question, fewer of them, misspelt ones mended."""

import functools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from queries.ask.lexicon import alternatives, data, deeds, kinds
from queries.ask.phrasings import vocabulary
from queries.ask.several import listed
from queries.ask.spelling import mended
from queries.ask.synonyms import renamed
from queries.ask.telegraphic import dated, written_out
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

_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being)\b(?!.*ing\b)", re.IGNORECASE)
# A veto is on a state: "blocked Chad's entry into the AU", "Chad's AU entry", "Chad from joining".
_JOINING = "accession|membership|entry|admission|bid|application|candidacy"
_INTO = re.compile(
    rf"(?P<rest>.+ (?:{_JOINING}|from joining|from))(?P<end>)"
    r"(?: to join| to enter| to| into| in| of| for)? (?P<body>(?:the )?\w[\w ]*)",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    rf"(?P<rest>.+'s) (?P<body>[\w ]+?)(?P<end> (?:{_JOINING})(?: bid)?)", re.IGNORECASE
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
    yield from ([Attempt(*each)] for each in written_out(said))
    yield from ([Attempt(each)] for each in each_office(said))
    found = [Attempt(said)]
    if asked := _ASKED_LAST.fullmatch(said):
        found.append(Attempt(f"{asked['whom']} did {asked['told']}{asked['rest']}"))
    for less in (
        _without_occasion, _without_time, _without_kind, _without_group, _without_which,
        _without_demand, _without_body,
    ):  # fmt: skip
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


def _without_demand(tried: Attempt) -> Attempt | None:
    """Without what somebody is called on to do: "who urged Iran to stop"."""
    text, when = dated(tried.text)
    found = _demand().fullmatch(text)
    if not found or not _is_verb(found["verb"]) or _PASSIVE.search(found["rest"]):
        return None
    return _noting(tried, found["rest"] + when, found["what"])


def _is_verb(word: str) -> bool:
    """True for the base of a verb: nobody is urged in "who asked Xi to talks", "to Paris"."""
    from lemminflect import getLemma  # it reads large tables: where it is needed

    return word in getLemma(word, "VERB", lemmatize_oov=False)


def _without_body(tried: Attempt) -> Attempt | None:
    """Without the body that somebody is kept out of."""
    text, when = dated(tried.text)
    found = _INTO.fullmatch(text) or _WITHIN.fullmatch(text)
    return found and _noting(tried, found["rest"] + found["end"] + when, found["body"])


def _noting(tried: Attempt, text: str, left: str) -> Attempt:
    notes = (tried.note, f"not narrowed to “{left}”")
    return tried._replace(text=text, note="; ".join(filter(None, notes)))


@functools.cache
def _demand() -> "re.Pattern[str]":
    """Who calls on whom, and for what: it is told in the quotes alone."""
    verbs = (verb for verb in data("verbs")["verb"] if verb.get("relation") == "URGED")
    forms = {form for verb in verbs for text in verb["forms"] for form in text.split("|")}
    said = "|".join(sorted(forms, key=len, reverse=True))
    return re.compile(
        rf"(?P<rest>.*\b(?:{said})(?: .+?)??) (?P<what>to (?P<verb>\w+)(?: .+)?)", re.I
    )


@functools.cache
def _kind() -> "re.Pattern[str]":
    """What says of what kind an act is, before the noun of the act."""
    kind = f"(?:{'|'.join(sorted(kinds(), key=len, reverse=True))})"
    deed = f"(?:{'|'.join(sorted(deeds(), key=len, reverse=True))})"
    return re.compile(rf"\b{kind}(?:(?:,? and|,? or|,)? {kind})* (?={deed}\b)", re.IGNORECASE)
