"""Which person of several a name means: the one in office, told beside it, or told of before."""

from loaders.language.names.gazetteer import gazetteer
from loaders.language.names.line import Line
from loaders.language.names.people import NEAR, away, nearest, sound, standing
from loaders.language.names.scan import Hit
from loaders.language.names.scene import Scene


def person_of(line: Line, hit: Hit, scene: Scene) -> Hit:
    """The name with the one person whom it means."""
    persons = nearest([m.id for m in hit.meanings if m.sort == "Person"], scene.day)
    if len(persons) > 1:
        near, phrase = beside(line, hit), " ".join(line.words[hit.start : hit.end])
        told = [person for person in persons if near and _speaks(person, near, scene)]
        persons.sort(key=lambda person: not _speaks(person, near, scene))
        if told:
            scene.called[phrase] = told[0]
        elif scene.called.get(phrase) in persons:  # "Saudi King Abdullah", "King Abdullah" later
            persons.insert(0, scene.called[phrase])
    named = {m.id: m for m in hit.meanings}
    start = _hyphened(line, hit.start, persons[0])
    return Hit(start, hit.end, (named[persons[0]],))


def _hyphened(line: Line, start: int, person: str) -> int:
    """Where a name starts whose first half a hyphen joins to it: "Mohammad-Javad Zarif"."""
    half = start - 2
    if half < 0 or line.words[start - 1] != "-" or not line.joined(start):
        return start
    own = {sound(word) for word in person.split()}
    joined = line.joined(start - 1) and line.words[half][0].isupper()
    return half if joined and sound(line.words[half]) in own else start


def goes_on(line: Line, hit: Hit, scene: Scene) -> bool:
    """ "Sheikh Nasser bin Ali" is not the Sheikh Nasser who left office long ago."""
    further = line.lows[hit.end : hit.end + 1] in (["bin"], ["ibn"], ["bint"])
    if not further or "bin" in line.lows[hit.start : hit.end]:
        return False
    return away(hit.meaning.id, scene.day) > NEAR


def beside(line: Line, hit: Hit) -> set[str]:
    """States next to a person's name: "Saudi Arabia's King Abdullah", "King Abdullah of Jordan"."""
    index, found = gazetteer(), set()
    if line.words[hit.end : hit.end + 1] == ["of"] and hit.end + 1 < len(line):
        after = index.longest(line.words, hit.end + 1)
        found |= {m.id for m in after[1]} if after else set()
    for start in range(max(0, hit.start - 5), hit.start):
        before = index.longest(line.words, start)
        if before and hit.start in (before[0], line.after_possessive(before[0])):
            found |= {m.id for m in before[1]}
    return found


def _speaks(person: str, near: set[str], scene: Scene) -> bool:
    behind = standing(person, scene.day)
    if behind is None:
        return False
    return behind.id in near if near else scene.speaks_of(behind.id)
