"""Spans of capitalised words that look like a person's name, known or unknown."""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.language.names.cautions import caution, title_words
from loaders.language.names.honours import after_honours
from loaders.language.names.line import Line
from loaders.language.names.scan import Hit, is_title_word

_LONGEST = 7
_OPENING = ("office", "public")  # titles that end the name before them
_ENGLISH_TOO = {"An", "So", "Than", "On", "He", "No", "Do", "Her", "Said"}  # surnames of Asia
_ENGLISH = {"as", "us", "at", "e", "y", "to"}  # no particle at the start of a name
_HYPHENED = {"as", "us", "at", "an"}  # English unless a hyphen follows: "Bush at Crawford"
_SUFFIX = {"Jr", "Sr", "II", "III", "IV", "VI"}


class Name(NamedTuple):
    """Tokens that name a person; `person` is the id in the tables if the whole name is listed."""

    start: int
    end: int
    person: str | None = None


def names(line: Line, found: Sequence[Hit]) -> list[Name]:
    """Names of persons in the sentence, left to right."""
    out: list[Name] = []
    covered = {hit.start: hit for hit in found}
    token, particles = 0, caution("particles")
    while token < len(line):
        hit = covered.get(token) if covered else None
        if hit is not None:
            if hit.meaning.sort == "Person":
                out.append(Name(hit.start, hit.end, hit.meaning.id))
            token = hit.end
            continue
        word = line.words[token]
        if word.islower() and word not in particles:
            token += 1
            continue
        token, before = after_honours(line, token), token
        if token > before:
            continue
        end = _run(line, token, covered)
        if end > token and line.words[end - 1] not in caution("things"):
            out.append(Name(token, end))
        token = max(end, token + 1)
    return out


def _begins(line: Line, token: int) -> bool:
    word = line.words[token]
    lone = len(word) == 1 and _bare_initial(line, token)
    if lone and (_bare_initial(line, token + 1) or _titled(line, token)):
        return True
    if not word[0].isupper() or word in caution("small"):
        return _particle(line, token) and word not in _ENGLISH
    if is_title_word(line.lows[token]) and not _is_amir(line, token):
        return False
    if line.titled and line.lows[token] in caution("headlines"):
        return False
    initial = len(word) == 1 and token + 1 < len(line) and line.words[token + 1] == "."
    return len(word) > 1 or initial


def _bare_initial(line: Line, token: int) -> bool:
    """A lone capital without a stop before another or a name: both of "V P Singh"."""
    word, after = line.words[token : token + 1], line.words[token + 1 : token + 2]
    return (
        bool(word and after) and len(word[0]) == 1 and word[0].isupper() and after[0][0].isupper()
    )


def _titled(line: Line, token: int) -> bool:
    return token > 0 and line.words[token - 1][0].isupper() and is_title_word(line.lows[token - 1])


def _short_surname(line: Line, token: int) -> bool:
    """A word of English that ends a name: "Sok An said", never before another capital."""
    after = line.words[token + 1 : token + 2]
    if line.titled or line.words[token] not in _ENGLISH_TOO or not after:
        return False
    return not after[0][0].isupper()


def _particle(line: Line, token: int) -> bool:
    """A small word or article that can open a surname: "al-Assad", "de Klerk"."""
    low, words = line.words[token], line.words
    if low not in caution("particles") or not low.islower():
        return False
    after = token + 1
    if after < len(line) and words[after] == "-" and line.joined(after):
        after += 1
    follows = after < len(line) and words[after][0].isupper()
    return follows and (after > token + 1 or low in caution("opening_particles"))


def _run(line: Line, start: int, covered: dict[int, Hit]) -> int:
    """The end of the name that starts here; `start` itself if none does."""
    if not _begins(line, start):
        return start
    token, end, count, words = start, start, 0, line.words
    while token < len(line) and count < _LONGEST:
        if token in covered and not _inside(line, token, start):
            break
        word = words[token]
        if word[0].isupper():
            if count and (_small(line, token) or _title_starts(line, token)):
                break
            if count and line.titled and word.lower() in caution("headlines"):
                break
            token, count = token + 1, count + 1
            if (
                (len(word) == 1 or word in ("Jr", "St"))
                and token < len(line)
                and words[token] == "."
                and line.joined(token)
            ):
                token += 1
            end = token
        elif word in caution("particles") and _leads(line, token) and not _english(line, token):
            token += 1
        elif word in "-'." and line.joined(token) and _joins(line, token):
            # "Yung-woo": the half after the hyphen may be small.
            token += 1 if words[token + 1][0].isupper() or _leads(line, token + 1) else 2
            end = token if words[token - 1].islower() else end
        else:
            break
    return end


def _small(line: Line, token: int) -> bool:
    """A word that is no part of names, but for "A" in "M A Jinnah" and "An" in "Sok An"."""
    if line.words[token] not in caution("small"):
        return False
    if line.lows[token - 1] in ("bin", "al", "ibn"):  # "Qaboos bin Said"
        return False
    return not _bare_initial(line, token) and not _short_surname(line, token)


def _is_amir(line: Line, token: int) -> bool:
    """ "Amir Khan" is a man, "the Amir" and "Kuwait's Amir" are rulers."""
    before, after = line.lows[token - 1] if token else "", line.words[token + 1 : token + 2]
    if line.words[token] != "Amir" or not after:
        return False
    hyphened = after == ["-"] and line.joined(token + 1)
    return hyphened or (before not in ("the", "s", "deputy") and after[0][0].isupper())


def _title_starts(line: Line, token: int) -> bool:
    """ "Putin Foreign Minister": a title ends the name; "Samantha Power" is one name."""
    low = line.lows[token]
    if _is_amir(line, token):
        return False
    if any(low in known for known in (caution("honorifics"), *map(title_words, _OPENING))):
        return True
    after = token + 1
    return is_title_word(low) and after < len(line) and is_title_word(line.lows[after])


def _inside(line: Line, token: int, start: int) -> bool:
    """A listed name that goes on a name: "Jordan" in "Hamilton Jordan" was dropped before."""
    return token > start and line.words[token - 1] in ("-", "'") and line.joined(token)


def _english(line: Line, token: int) -> bool:
    """True for "at" before a name of its own; false in "al-Majid at-Tikriti"."""
    hyphened = line.words[token + 1 : token + 2] == ["-"] and line.joined(token + 1)
    return line.words[token] in _HYPHENED and not hyphened


def _leads(line: Line, token: int) -> bool:
    after = token + 1
    if after < len(line) and line.words[after] in "-'" and line.joined(after):
        after += 1
    if after >= len(line):
        return False
    more = line.words[after]
    return more[0].isupper() or (more in caution("particles") and _leads(line, after))


def _joins(line: Line, token: int) -> bool:
    after = token + 1
    if after >= len(line) or not line.joined(after):
        return False
    more = line.words[after]
    if line.words[token] == "'":
        return more.lower() not in ("s", "re", "ve", "ll", "d", "m") and len(more) > 1
    if line.words[token] == ".":
        return False
    return more[0].isupper() or more in caution("particles") or (more.islower() and len(more) > 1)


def big_words(line: Line, name: Name) -> list[str]:
    """The words of a name without initials' stops, particles and suffixes."""
    words = [line.words[token] for token in range(name.start, name.end)]
    return [word for word in words if word[0].isupper() and word not in _SUFFIX]


def syllables(line: Line, name: Name) -> list[str]:
    """The same with the small halves behind hyphens: "Moon", "Jae", "in"."""
    small = [token for token in range(name.start + 2, name.end) if line.words[token - 1] == "-"]
    words = [line.words[token] for token in range(name.start, name.end)]
    halves = {token - name.start for token in small}
    return [
        word
        for place, word in enumerate(words)
        if word not in _SUFFIX and (word[0].isupper() or (place in halves and word.isalpha()))
    ]
