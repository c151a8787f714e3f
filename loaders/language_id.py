"""Whether a text is English: others are counted and left out, never read as if they were."""

import functools
import re
from typing import Any

from loaders.formats import limits

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Words that English prose cannot do without and that mean little or nothing elsewhere.
_ENGLISH = frozenset(
    "the of and that with from by said says has have had his her their its which who will would "
    "were been after not this they but for at to is was are about over".split()
)
_SHARE = 0.12  # of these among the words tells English: prose has 0.2 and more
_LETTERS = 12  # that a guess needs at least
# A language is believed if all words together look like it, and the words that are no names, which
# tell English headlines about people from elsewhere, do not look English.
_SURE, _HINT = 0.6, 0.15
_PERHAPS_ENGLISH, _WITHOUT_NAMES = 0.05, 0.12
_LANGUAGES = (
    "ar bg bn ca cs da de el en es et eu fa fi fr gl he hi hr hu hy id it ja ka kk ko lt lv mk ms "
    "mn nl nn no pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh"
).split()


def foreign(text: str) -> str | None:
    """The ISO 639 code of the language if that is surely not English, else None."""
    words = _WORD.findall(text[: limits.LANGUAGE_SAMPLE])
    if sum(map(len, words)) < _LETTERS:
        return None
    if sum(word.lower() in _ENGLISH for word in words) >= _SHARE * len(words):
        return None
    if all(word.isupper() for word in words):
        words = [word.lower() for word in words]
    language, sure, english = _guess(words)
    if sure < _SURE or english > _PERHAPS_ENGLISH:
        return None
    _, hint, english = _guess([word for word in words if not word[0].isupper()])
    return language if hint >= _HINT and english <= _WITHOUT_NAMES else None


def name(code: str) -> str:
    """The language's name in English."""
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


def _guess(words: list[str]) -> tuple[str, float, float]:
    """The likeliest language, how likely it is, and how likely English is."""
    ranks = dict(_identifier().rank(" ".join(words).lower()))
    best = max(ranks, key=ranks.__getitem__)
    return best, ranks[best], ranks["en"]


@functools.cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier
