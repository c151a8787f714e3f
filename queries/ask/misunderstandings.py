"""What is told of a question that has no reading: which words are in the way, and what to ask."""

from collections.abc import Sequence

from graph.errors import UsageError
from queries.ask.interpreter import Interpreter
from queries.ask.lexicon import idle, names_nobody
from queries.ask.misfits import Missing, NoSuchDate
from queries.ask.obstacles import obstacle, unknown_words
from queries.ask.offers import offers
from queries.ask.phrasings import vocabulary
from queries.ask.reading import NotUnderstood
from queries.ask.refusals import Refusal, near, refusals
from queries.ask.spelling import mended
from queries.ask.stages import Attempt
from queries.ask.wording import split
from queries.names import AmbiguousName, Names, UnknownName

# More words than this, with no name like them, are no name.
_NAME_WORDS = 3
_ARTICLES = {"the", "a", "an"}


def nearest(failures: Sequence[tuple[int, UsageError]], names: Names) -> UsageError | None:
    """The failure nearest to a reading: of names that are none, the last."""
    ranked = [
        (not (isinstance(error, Missing) and _is_no_name(error.name)), literal, error)
        for literal, error in failures
        if literal > 0 or isinstance(error, AmbiguousName)
    ]
    best = max(ranked, key=lambda row: row[:2], default=None)
    if best is None:
        return None
    named, _, error = best
    if isinstance(error, NoSuchDate):
        return NotUnderstood(str(error))
    if not named and isinstance(error, Missing):
        return error if _begun(error, names) else None
    return error


def error(
    question: str, text: str, problem: UsageError | None, interpreter: Interpreter
) -> UsageError:
    """What to raise for a question, of which `text` is the question proper."""
    missing = problem if isinstance(problem, Missing) else None
    if problem and not missing:
        return problem
    if why := next(filter(None, (_refused(one, interpreter) for one in refusals(text))), None):
        return NotUnderstood(why)
    unknown = _unknown(missing, text, interpreter) if missing else _misspelt(text, interpreter)
    if unknown:
        return unknown
    if found := obstacle(text, interpreter):
        words, rest = found
        return NotUnderstood(f"do not know what to do with {words!r}: ask “{rest}”")
    return _not_understood(question, text, interpreter)


def _refused(refusal: Refusal, interpreter: Interpreter) -> str | None:
    """Why there is no answer, with what can be asked; None if nothing can."""
    reading = interpreter.sure(refusal.rest) if refusal.rest else None
    if not reading or (refusal.also and not interpreter.sure(refusal.also)):
        return f"{refusal.told}: ask {refusal.instead}" if refusal.instead else None
    of_status = [f"{refusal.of_status}: {one.command}" for one in reading.in_status(refusal.status)]
    asks = [refusal.rest] if refusal.as_it_is or not of_status else []
    asks += filter(None, [refusal.also, *near(refusal.place, refusal.rest)])
    ask = f": ask {' or '.join(f'“{one}”' for one in asks)}" if asks else ""
    return "; ".join([refusal.told + ask, *of_status])


def _unknown(missing: Missing, text: str, interpreter: Interpreter) -> UsageError | None:
    """What to tell of a name that nobody has; nothing if it looks like no name."""
    begun = _begun(missing, interpreter.names)
    if begun and begun[1].split()[0].islower():
        read = f"read {begun[0]!r}; do not know what to do with {begun[1]!r}"
        rest = text.removesuffix(begun[1]).strip(" ,;:")
        offer = f": ask “{rest}”" if rest != text and interpreter.sure(rest) else ""
        return NotUnderstood(read + offer)
    nobody = interpreter.names.unknown(missing.name, missing.kinds)
    if "did you mean" in nobody or len(missing.name.split()) <= _NAME_WORDS:
        return UnknownName(nobody)
    return None


def _misspelt(text: str, interpreter: Interpreter) -> UsageError | None:
    """What to tell of a misspelt name that stands beside a misspelt word of a phrasing."""
    for words, note in mended(text):
        missing = nearest(interpreter.readings(Attempt(words)).failures, interpreter.names)
        if isinstance(missing, Missing):
            nobody = interpreter.names.unknown(missing.name, missing.kinds)
            if "did you mean" in nobody:
                return UnknownName(f"{note}; {nobody}")
    return None


def _begun(missing: Missing, names: Names) -> tuple[str, str] | None:
    """The longest part at the start of a missing name that is a name, and what is left of it."""
    words = missing.name.split()
    for end in range(len(words) - 1, 0, -1):
        name = " ".join(words[:end])
        if not names_nobody(name) and names.find(name, missing.kinds, missing.day):
            return name, " ".join(words[end:])
    return None


def _is_no_name(text: str) -> bool:
    """True if words of questions stand at its ends: no name is called "Did Merkel"."""
    ends = [word for word in text.split() if word.lower() not in _ARTICLES]
    return bool({word.lower() for word in (*ends[:1], *ends[-1:])} & (idle() | vocabulary()))


def _not_understood(question: str, text: str, interpreter: Interpreter) -> NotUnderstood:
    meant = "; ".join(f"“{offer}”" for offer in offers(split(text)))
    if not split(text):
        return NotUnderstood(f"no question: ask one like {meant}")
    unknown = ", ".join(map(repr, unknown_words(text, interpreter)))
    told = f"no question has {unknown}, nor a name" if unknown else f"not understood: {question!r}"
    return NotUnderstood(f"{told}: questions near it are {meant}")
