"""The one meaning that a name of the tables has where it stands, or none."""

from collections.abc import Sequence

from graph.reference.tables import countries
from loaders.language.explaining import Trace
from loaders.language.names.cautions import caution, title_words
from loaders.language.names.gazetteer import gazetteer
from loaders.language.names.homonyms import beside, goes_on, person_of
from loaders.language.names.line import Line
from loaders.language.names.scan import Hit, given_names, is_title_word, namelike
from loaders.language.names.scene import Scene


def settle(line: Line, found: Sequence[Hit], scene: Scene, trace: Trace | None = None) -> list[Hit]:
    """The names with one meaning each; those that mean no party stay as `none`."""
    out: list[Hit] = []
    for hit in found:
        settled = _settled(line, hit, scene)
        if isinstance(settled, Hit):
            out.append(settled)
        elif trace:
            trace.unnamed(*line.span(hit.start, hit.end), settled)
    return out


def _settled(line: Line, hit: Hit, scene: Scene) -> Hit | str:
    """The name with its meaning, or why it means no party here."""
    sort = hit.meaning.sort
    if sort in ("Event", "series", "none"):
        return hit
    if sort == "Person":
        person = person_of(line, hit, scene)
        return "part of another's name" if goes_on(line, person, scene) else person
    phrase = " ".join(line.words[hit.start : hit.end])
    if _part_of_name(line, hit, phrase):
        return "part of a person's name"
    if _affixed(line, hit):
        return "part of a compound that is no act of the state"
    if _company(line, hit):
        return "part of the name of a company"
    if phrase in caution("organs") and _of_another(line, hit):
        return "the assembly of another body"
    if phrase in caution("ministries") and _of_another_state(line, hit):
        return "the ministry of another state"
    meaning = scene.chosen(phrase, hit.meanings)
    if meaning is None:
        return "the article speaks of its namesake"
    if meaning.kind == "city" and not _visited(line, hit):
        return "a city where nobody is said to go or to be"
    known = meaning.how == "demonym" and is_title_word(" ".join(line.lows[hit.end : hit.end + 1]))
    known = known or scene.speaks_of(meaning.id)
    known = known or (phrase in caution("bands") and _of_jihad(line, hit.start, scene))
    if phrase in caution("homebound") and not known:
        return "means its government only where the article names the state"
    return Hit(hit.start, hit.end, (meaning,))


def _visited(line: Line, hit: Hit) -> bool:
    """ "Visited Munich", "a trip to Munich", "landed in Munich"; not for a summit there."""
    before = line.lows[max(0, hit.start - 2) : hit.start]
    if not caution("visiting").isdisjoint(before[-1:]):
        return True
    if len(before) < 2 or before[1] not in ("to", "in", "at"):
        return False
    if before[1] == "to" and before[0] in caution("trips"):
        return True
    goes = before[0] in caution("going" if before[1] == "to" else "landing")
    return goes and caution("gatherings").isdisjoint(line.lows[hit.end :])


def _of_jihad(line: Line, token: int, scene: Scene) -> bool:
    """True but for a verb in capitals, in an article that is about such people."""
    small = any(word.islower() and len(word) > 1 for word in line.words)
    verb = token > 0 and line.lows[token - 1] in caution("subjects")
    return small and not verb and not caution("jihad").isdisjoint(scene.words)


def _of_another(line: Line, hit: Hit) -> bool:
    """True for "the OAS General Assembly", "the body's General Assembly", "… of the OAS"."""
    before = line.words[max(0, hit.start - 3) : hit.start]
    behind = line.words[hit.end : hit.end + 4]
    if not caution("un").isdisjoint((*before, *behind)):
        return False
    short = "".join(before[-1:])
    owned = before[-2:] == ["'", "s"] or (len(short) > 2 and short.isupper())
    return owned or behind[:2] == ["of", "the"]


def _of_another_state(line: Line, hit: Hit) -> bool:
    """True for "Peru's Foreign Office"."""
    return bool(countries().keys() & beside(line, hit) - {hit.meaning.id})


def _part_of_name(line: Line, hit: Hit, phrase: str) -> bool:
    """ "Chad Smith", "Michael Jordan": the place is part of a person's name."""
    if line.titled or hit.end - hit.start > 2:
        return False
    before = hit.start - 1
    if hit.meaning.how == "name" and _addressed(line, before):
        return True
    if before >= 0 and line.words[before] in given_names() and hit.meaning.how != "demonym":
        known = before == 0 or gazetteer().longest(line.words, before) is None
        if known and not line.joined(hit.start) and phrase in caution("namesakes"):
            return True
    if phrase not in caution("namesakes") or _presided(line, hit.start):
        return False
    after = hit.end
    return (
        namelike(line, after)
        and not line.joined(after)
        and line.lows[after] not in caution("suffixes")
    )


def _addressed(line: Line, token: int) -> bool:
    """ "Mrs Jordan" is a woman."""
    token -= token > 0 and line.words[token] == "."
    return token >= 0 and line.words[token] in caution("addresses")


def _presided(line: Line, token: int) -> bool:
    """True behind an office: "President of Jordan Jane Doe", "Minister of Trade of Chad"."""
    if line.lows[token - 1 : token] != ["of"] or token < 2:
        return False
    before = line.lows[token - 2]
    return any(before in title_words(kind) for kind in ("office", "weak", "matters"))


def _affixed(line: Line, hit: Hit) -> bool:
    start, end, lows = hit.start, hit.end, line.lows
    joined = start > 1 and lows[start - 1] == "-" and line.joined(start)
    if joined and lows[start - 2] in caution("prefixes"):
        return True
    if start > 0 and lows[start - 1] in ("ethnic", "ex") and hit.meaning.how == "demonym":
        return True
    dashed = end + 1 < len(line) and lows[end] == "-" and line.joined(end)
    return dashed and line.joined(end + 1) and lows[end + 1] in caution("suffixes")


def _company(line: Line, hit: Hit) -> bool:
    after = hit.end
    if after >= len(line) or line.words[after] not in caution("tails") or line.titled:
        return False
    # "Russian Energy Minister" is no company.
    if is_title_word(line.lows[after]) and after + 1 < len(line):
        return not is_title_word(line.lows[after + 1])
    return hit.meaning.sort == "Country"
