"""Dictionary forms by Penn Treebank tag, as frames and lexicons are written in."""

import functools

from lemminflect import getLemma

from loaders.language import lexicon

_CLASSES = {"N": "NOUN", "V": "VERB", "J": "ADJ", "R": "ADV", "M": "VERB"}
_PREFERRED: dict[str, str] = lexicon.table("orthography")["lemmas"]
_CURRENCIES = {"€": "euro", "£": "pound", "¥": "yen"}


@functools.lru_cache(maxsize=100_000)
def lemma(form: str, tag: str) -> str:
    """Lower-case lemma of a word form under its Penn tag ("imposed", "VBD" gives "impose")."""
    low = form.lower().replace("’", "'")
    if form in _CURRENCIES or form.endswith("$"):  # "A$"
        return _CURRENCIES.get(form, "dollar")
    if low in ("n't", "'nt"):
        return "not"
    if tag == "MD":
        return {"'ll": "will", "wo": "will", "ca": "can", "'d": "would", "sha": "shall"}.get(
            low, low
        )
    if tag[:1] == "V" and low in _PREFERRED:
        return _PREFERRED[low]
    if tag[:1] == "V" and low in (
        "'s",
        "'re",
        "'m",
        "is",
        "are",
        "am",
        "was",
        "were",
        "been",
        "be",
    ):
        return "be"
    if tag in ("NNP", "JJ", "RB"):  # the tables would shorten "other" to "oth"
        return low
    kind = _CLASSES.get(tag[:1])
    found = getLemma(low, kind, lemmatize_oov=True) if kind else ()
    return str(found[0]).lower() if found else low
