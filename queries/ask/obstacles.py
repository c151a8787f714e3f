"""Which words keep a question from being read: the fewest without which it is read."""

import itertools
from collections.abc import Sequence

from queries.ask.interpreter import Interpreter
from queries.ask.lexicon import idle
from queries.ask.phrasings import vocabulary
from queries.ask.stages import Attempt
from queries.ask.telegraphic import dated
from queries.ask.wording import split
from queries.names import KINDS, AmbiguousName, Names

_MOST = 4  # words: what is left of a question without more of them is another one
_NAME = 3  # words of a name
_ASKS = 4  # score of a question with two words of a phrasing: less is but a name


def obstacle(text: str, interpreter: Interpreter) -> tuple[str, str] | None:
    """The words in the way, and the question without them: the fewest, and of those the last.

    Names are what is asked about, and in the way only if nothing else is.
    """
    words = text.split(" ")
    named = _in_names(words, interpreter.names)
    lengths = range(1, min(_MOST, len(words) - 2) + 1)
    spans = [(end - length, end) for length in lengths for end in range(len(words), length - 1, -1)]
    for start, end in sorted(spans, key=lambda span: not named.isdisjoint(range(*span))):
        rest = " ".join([*words[:start], *words[end:]]).strip(" ,")
        found = interpreter.readings(Attempt(rest))
        several = found.winners and found.winners[0].others
        if len(found.winners) == 1 and found.best + 2 * bool(several) >= _ASKS:
            return " ".join(words[start:end]).strip(" ,"), rest
    return None


def unknown_words(text: str, interpreter: Interpreter) -> list[str]:
    """The words that are of no phrasing, in no name and in no date."""
    words = split(dated(text)[0])
    named, known = _in_names(words, interpreter.names), vocabulary() | idle()
    return [
        word
        for at, word in enumerate(words)
        if at not in named and word.lower() not in known and word.isalpha()
    ]


def _in_names(words: Sequence[str], names: Names) -> set[int]:
    """The places of words that are in a name."""
    found: set[int] = set()
    for start, end in itertools.combinations(range(len(words) + 1), 2):
        if end - start <= _NAME and _is_name(" ".join(words[start:end]), names):
            found |= set(range(start, end))
    return found


def _is_name(text: str, names: Names) -> bool:
    if text.lower() in idle() | vocabulary():
        return False
    try:
        return names.find(text, [*KINDS["actor"], "Event"]) is not None
    except AmbiguousName:
        return True
