"""Short names: "Xi" after "Xi Jinping", "the Commission" after "the European Commission"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from loaders.language.names.cast import Cast
from loaders.language.names.cautions import caution
from loaders.language.names.fullnames import Name, big_words
from loaders.language.names.gazetteer import Meaning
from loaders.language.names.line import Line
from loaders.language.names.scan import Hit, given_names, is_title_word

_HEADS = caution("heads")

_MISTER = caution("misters")


def heads_of(hits: Sequence[Hit], line: Line) -> Iterator[tuple[str, str]]:
    """Capitalised head nouns of the bodies that a sentence names in full, with their ids."""
    for hit in hits:
        if hit.meaning.sort != "Organization":
            continue
        words = line.words[hit.start : hit.end]
        head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
        if len(words) > 1 and head in _HEADS:
            yield head, hit.meaning.id
        if hit.meaning.id == "EU":
            yield "Commission", "EC"


def bodies(line: Line, heads: Mapping[str, str], found: Sequence[Hit]) -> Iterator[Hit]:
    """Words such as the second in "the Commission", and the body that each means."""
    if not heads or not heads.keys() & set(line.words):
        return
    taken = {token for hit in found for token in range(hit.start, hit.end)}
    for token, word in enumerate(line.words):
        if word in heads and token not in taken and _bare(line, token):
            yield Hit(token, token + 1, (Meaning("Organization", heads[word], "short"),))


def _bare(line: Line, token: int) -> bool:
    before = line.lows[token - 1] if token else ""
    after = line.words[token + 1] if token + 1 < len(line) else ""
    follows = after[:1].isupper() and not is_title_word(after.lower())
    return before == "the" and not follows and after not in ("of", "on", "for")


def short_names(
    line: Line, names: Sequence[Name], cast: Cast, owners: Mapping[int, str]
) -> Iterator[tuple[int, int, str]]:
    """Spans of names that are short for persons of the article, or for leaders all know.

    `owners` are the states told right before a token, as in "Chad's Deby".
    """
    for name in names:
        if name.person is not None:
            continue
        words = big_words(line, name)
        if not words:
            continue
        if line.titled:
            yield from _one_by_one(line, name, cast)
            continue
        if len(words) > 1:
            person = cast.full(words)
            if person is not None:
                yield name.start, name.end, person
                continue
            if line.words[name.start + 1 : name.end - 1] == ["-"]:  # "the Xi-Biden call"
                whole = _of_two(line, name, words, cast)
                if whole is not None:
                    yield name.start, name.end, whole
                    continue
                pair = [cast.short(word) or cast.famous(word) for word in words]
                if pair[0] and pair[1]:
                    yield name.start, name.start + 1, pair[0]
                    yield name.end - 1, name.end, pair[1]
                continue
            if name.start or _given(words[0]):
                continue
            tail = Name(name.start + 1, name.end)
            if len(big_words(line, tail)) != 1:
                continue
            name, words = tail, big_words(line, tail)
        person = cast.short(words[0]) or cast.famous(words[0])
        mister = line.lows[max(0, name.start - 1)] in _MISTER
        if person is None and mister:
            person = cast.mister(words[0])
        if person is None and (mister or name.start not in owners):
            person = cast.remembered(words[0], mister)
        if person is None and name.start in owners:
            person = cast.titled(words[0], (owners[name.start],))
            if person is not None:
                cast.meet(person, words)
        if person is not None:
            yield name.start, name.end, person


def _given(word: str) -> bool:
    """True for a first name, of states too: "Chad Johnson" is no leader."""
    return word in given_names() or word in caution("namesakes")


def _of_two(line: Line, name: Name, words: Sequence[str], cast: Cast) -> str | None:
    """Who has a surname of two words: "Ms Calmy-Rey"."""
    whole = "-".join(words)
    mister = line.lows[max(0, name.start - 1)] in _MISTER
    person = cast.short(whole) or cast.famous(whole)
    return person or (cast.titled(whole, ()) if mister else None)


def _one_by_one(line: Line, name: Name, cast: Cast) -> Iterator[tuple[int, int, str]]:
    for token in range(name.start, name.end):
        word = line.words[token]
        person = cast.short(word) or cast.famous(word)
        if person is not None and not (token > name.start and _given(line.words[token - 1])):
            yield token, token + 1, person


def body_by_head(pairs: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """The body that each head noun means: the one named most often under it."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for head, body in pairs:
        counts[head][body] += 1
    return {head: max(found, key=lambda b: found[b]) for head, found in counts.items()}
