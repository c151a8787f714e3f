"""Phrases of office: "Kenya's defence secretary", "the prime minister of Chad"."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from loaders.language.names.cautions import caution, title_words
from loaders.language.names.fullnames import Name
from loaders.language.names.line import Line
from loaders.language.names.scan import Hit

Grade = Literal["office", "weak", "adviser", "serving", "none"]

_GRADES: tuple[Grade, ...] = ("none", "serving", "adviser", "weak", "office")
_PRONOUNS = {"his", "her", "its", "their", "whose", "our"}
_LINKS = {"of", "for", "to", "at", "on", "in", "from"}
_ARTICLES = {"the", "a", "an"}
_OWNERS = {"country", "nation", "bloc", "alliance", "state", "union", "organisation", "organization",
           "group", "body", "fund", "bank", "agency", "court", "council", "commission", "league", "republic", "kingdom", "government", "island"}  # fmt: skip
_GENERALS = {"secretary", "director", "attorney", "governor", "prosecutor", "solicitor"}
# These come before a head as often as they are one: "chief negotiator", "deputy minister".
_LEADING = {"chief", "head", "general", "leader", "assistant", "deputy", "fellow"}
# Behind these, "to" and "for" name where somebody is sent, not for whom.
_SENT = {"envoy", "envoys", "representative", "ambassador", "ambassadors", "emissary", "rapporteur"}
_SECRETARY = frozenset(
    """foreign defence defense home press interior treasury cabinet trade finance state health
    energy commerce transport agriculture labor justice security business""".split()
)


class Title(NamedTuple):
    """A title at tokens `start` to before `end`, its head noun, and what it says about its holder.

    `owners` are the names of states, bodies or persons it speaks of; `pronoun` the "its" before it.
    """

    start: int
    end: int
    head: int
    grade: Grade
    owners: tuple[Hit | Name, ...]
    pronoun: str = ""
    former: bool = False
    partial: bool = False
    plural: bool = False
    definite: bool = False
    foreign: bool = False


class Sight(NamedTuple):
    """What a title is read from: the sentence, its settled names, its persons."""

    line: Line
    hits: Sequence[Hit]
    names: Sequence[Name]
    hit_at: Mapping[int, Hit]
    hit_to: Mapping[int, Hit]
    name_at: Mapping[int, Name]
    name_to: Mapping[int, Name]

    @classmethod
    def of(cls, line: Line, hits: Sequence[Hit], names: Sequence[Name]) -> "Sight":
        """The sentence with its names laid over it."""
        parties = [h for h in hits if h.meaning.sort in ("Country", "Organization")]
        return cls(
            line, hits, names,
            {hit.start: hit for hit in parties}, {hit.end: hit for hit in parties},
            {name.start: name for name in names}, {name.end: name for name in names},
        )  # fmt: skip


def heads() -> Mapping[str, Grade]:
    """Head nouns of titles and how much they say."""
    return {word: grade for grade in _GRADES for word in title_words(grade)}


_HEADS = heads()


def titles(sight: Sight) -> list[Title]:
    """The titles of the sentence, left to right."""
    found: list[Title] = []
    lows = sight.line.lows
    inside = {token for name in sight.names for token in range(name.start, name.end)}
    token = 0
    while token < len(lows):
        if lows[token] in _HEADS and token not in inside and _is_head(lows, token):
            title = _title(sight, token)
            found.append(title)
            token = token + 1 if title.grade == "adviser" else max(title.end, token + 1)
        else:
            token += 1
    return found


def _is_head(lows: Sequence[str], token: int) -> bool:
    if lows[token] == "number" and lows[token - 1 : token] != ["opposite"]:
        return False
    return not _goes_on(lows, token)


def _goes_on(lows: Sequence[str], token: int) -> bool:
    """ "secretary general", "director-general": the head is further on; "chief" before a head."""
    after = token + 1
    if after < len(lows) and lows[after] == "-":
        after += 1
    if after >= len(lows):
        return False
    if lows[after] == "general":
        return lows[token] in _GENERALS
    leads = lows[token] in (
        "chief",
        "head",
        "vice",
        "press",
        "secretary",
        "general",
        "leader",
        "state",
    )
    return leads and after == token + 1 and lows[after] in _HEADS and lows[token] != "secretary"


def _title(sight: Sight, head: int) -> Title:
    line = sight.line
    start, owners, facts = _before(sight, _first(line.lows, head))
    grade = _grade(line, start, head)
    end, right, foreign = _after(sight, head, grade, bool(owners or facts["pronoun"]))
    if grade == "weak" and _sent_to_place(sight, head, end):
        grade = "serving"
    if right and (grade == "adviser" or not owners or not _state_first(owners)):
        owners = tuple(right) if grade != "adviser" else (*right, *owners)
    former = bool(facts["former"]) or _past(line, start, end)
    return Title(
        start, end, head, grade, owners, facts["pronoun"], former,
        bool(facts["partial"]), _plural(line.lows[head]), bool(facts["definite"]), foreign or bool(facts["foreign"]),
    )  # fmt: skip


def _first(lows: Sequence[str], head: int) -> int:
    """The first word of a head of two words: "secretary general", "opposite number"."""
    if lows[head] not in ("general", "number"):
        return head
    first = head - 2 if lows[head - 1 : head] == ["-"] else head - 1
    return first if first >= 0 and lows[first] in (*_GENERALS, "opposite") else head


def _plural(low: str) -> bool:
    return low.endswith("s") and low != "boss"


def _past(line: Line, start: int, end: int) -> bool:
    """ "once his minister", "until Wednesday Britain's prime minister", "president until May"."""
    before, after = line.lows[max(0, start - 3) : start], line.lows[end : end + 3]
    if before and before[-1] in ("then", "once", "formerly", "ex", "former"):
        return True
    if "until" in before or (after[:1] in (["until"], ["-"]) and after[1:2] == ["elect"]):
        return True
    return after[:1] == ["until"] or after == ["at", "the", "time"]


def _state_first(owners: Sequence[Hit | Name]) -> bool:
    return isinstance(owners[0], Hit)


def _grade(line: Line, start: int, head: int) -> Grade:
    low = line.lows[head]
    before = line.lows[start:head]
    if low == "general":
        before = [word for word in before if word != "-"]
        if before and before[-1] in ("secretary", "director", "governor"):
            return "office"
        return "office" if before and before[-1] in _GENERALS else "serving"
    if low == "secretary":
        after = line.lows[head + 1 : head + 2]
        if after == ["to"]:
            return "adviser"
        return "office" if after == ["of"] or _SECRETARY & set(before) else "weak"
    if low == "diplomat" and {"top", "chief"} & set(before):
        return "office"
    if low == "leader" and "first" in before and line.lows[head + 1 : head + 2] == ["to"]:
        return "none"
    if low == "chief" and line.lows[head + 1 : head + 3] == ["of", "staff"]:
        return "adviser"
    return _HEADS[low]


def _before(sight: Sight, head: int) -> tuple[int, tuple[Hit | Name, ...], dict[str, str]]:
    """Where the title starts, whom its first part names, and what else that part says."""
    line, lows = sight.line, sight.line.lows
    facts = dict.fromkeys(("pronoun", "former", "partial", "definite", "foreign"), "")
    owners: list[Hit | Name] = []
    token = head
    while token > 0:
        before = token - 1
        low = lows[before]
        hit = sight.hit_to.get(token)
        if hit is not None and not _merely_in(line, hit):
            owners.insert(0, hit)
            token = hit.start
        elif low in ("s", "'") and (owner := _owner(sight, token)) is not None:
            if not (owners and lows[head].startswith(("counterpart", "colleague", "number"))):
                owners[:] = [owner]
            token = _honoured(line, owner)
            facts["definite"] = "'s"
            break
        elif low in ("s", "'") and (start := _officer(sight, token)) is not None:
            # "the president's adviser", "the Indian prime minister's aide"
            facts["definite"] = "'s"
            for hit in sight.hits:
                if start <= hit.start < token and hit.meaning.sort == "Country":
                    owners[:] = [hit]
            facts["pronoun"] = "" if owners else "the"
            token = start
            break
        elif low == "s" and token > 3 and lows[token - 3] in title_words("modifiers"):
            # "the Russian ministry's spokesman"
            token -= 3
        elif low in title_words("former"):
            facts["former"] = low
            token = before
        elif low in title_words("modifiers") and not (low == "and" and not _listed(line, before)):
            if low in title_words("partial"):
                facts["partial"] = low
            token = before
        elif low in title_words("partial"):
            facts["partial"] = low
            token = before
        else:
            break
    if token > 0:
        token = _edge(sight, token, facts, bool(owners))
    while lows[token] in ("and", "-", "of") and token < head:
        token += 1
    if _plural(lows[head]):
        return token, _spread(sight, owners, token), facts
    return token, tuple(owners), facts


def _merely_in(line: Line, hit: Hit) -> bool:
    """ "In Turkey Minister Ellwood met": the state is where, not whose."""
    return hit.start > 0 and line.lows[hit.start - 1] in ("in", "at") and hit.meaning.how == "name"


def _spread(sight: Sight, owners: list[Hit | Name], start: int) -> tuple[Hit | Name, ...]:
    """ "the Russian and Chinese presidents": the states before the one next to the title."""
    lows = sight.line.lows
    while owners and start > 1 and lows[start - 1] in ("and", ",") and start - 1 in sight.hit_to:
        hit = sight.hit_to[start - 1]
        owners.insert(0, hit)
        start = hit.start
    return tuple(owners)


def _honoured(line: Line, owner: Hit | Name) -> int:
    """The start of a person's name with "President" or "Mr" before it."""
    token = owner.start
    if isinstance(owner, Name):
        while token > 0 and (
            line.lows[token - 1] in caution("honorifics")
            or line.lows[token - 1] in title_words("office")
            or line.lows[token - 1] in ("prime", "vice", ".", "crown")
        ):
            token -= 1
    return token


def _officer(sight: Sight, token: int) -> int | None:
    """The start of a title before a possessive ending: "the Cambodian premier's"."""
    line, lows = sight.line, sight.line.lows
    end = token - 2
    if end < 1 or line.after_possessive(end) != token or lows[end - 1] not in title_words("office"):
        return None
    start = end - 1
    while start > 0:
        hit = sight.hit_to.get(start)
        if hit is not None:
            start = hit.start
        elif lows[start - 1] in ("prime", "vice", "deputy") or lows[start - 1] in _ARTICLES:
            start -= 1
        else:
            break
    return start


def _edge(sight: Sight, token: int, facts: dict[str, str], owned: bool) -> int:
    """Take in the article, pronoun or "the country's" before the title."""
    line, lows = sight.line, sight.line.lows
    low = lows[token - 1]
    if low in _PRONOUNS:
        facts["pronoun"], facts["definite"] = low, low
        return token - 1
    if low in _ARTICLES:
        facts["definite"] = low
        return token - 1
    if low == "s" and token > 3 and lows[token - 3] in _OWNERS and not owned:
        facts["pronoun"] = "its"
        facts["definite"] = "'s"
        return token - 3
    unknown = line.words[token - 1][0].isupper() and line.words[token - 1] not in caution("small")
    name = sight.name_to.get(token)
    if (name is not None and name.person is None and not owned and not line.titled) or (
        unknown and token - 1 > 0 and not owned and name is None
    ):
        facts["foreign"] = low
    return token


def _listed(line: Line, token: int) -> bool:
    """True if "and" stands between two matters of one office: "science and technology"."""
    if token == 0 or token + 1 >= len(line):
        return False
    known = title_words("modifiers")
    return line.lows[token - 1] in known and line.lows[token + 1] in known - {"prime", "vice"}


def _owner(sight: Sight, token: int) -> Hit | Name | None:
    """The name before a possessive ending that ends at `token`."""
    line = sight.line
    for length in (2, 1):
        end = token - length
        if end > 0 and line.after_possessive(end) == token:
            return sight.hit_to.get(end) or sight.name_to.get(end)
    return None


def _after(
    sight: Sight, head: int, grade: Grade, owned: bool
) -> tuple[int, list[Hit | Name], bool]:
    """Where the title ends, and the owners that "of", "for" or "to" name."""
    line, lows = sight.line, sight.line.lows
    owners: list[Hit | Name] = []
    token = end = head + 1
    sent = lows[head] in _SENT
    link, foreign = "", False
    if lows[token : token + 1] == ["-"] and lows[token + 1 : token + 2] in (
        ["elect"],
        ["designate"],
    ):
        return token + 2, [], True
    while token < len(lows) and token - head < 16:
        low = lows[token]
        hit = sight.hit_at.get(token)
        if link and grade == "adviser" and (name := served(sight, token)) is not None:
            return name.end, [name], foreign
        if hit is not None and link:
            if grade == "adviser" or not (link == "to" or (sent and link in ("for", "on"))):
                owners.append(hit)
            token = end = hit.end
            if token < len(lows) and lows[token] == "'":
                after = line.after_possessive(token)
                token = end = after
        elif low in _LINKS and (link or low != "in" or _elsewhere(sight, token)):
            link = low
            token += 1
        elif (link and low in ("and", ",") and owners and _next_owner(sight, token)) or (
            low == "both" and not link
        ):
            token += 1
        elif link and (low in title_words("matters") or low in _ARTICLES):
            token += 1
            if low not in ("of", "for", "the", "and", "to", "on", "in", "at"):
                end = token
        elif link and not owners and line.words[token][0].isupper() and token in sight.name_at:
            name = sight.name_at[token]
            if link in ("of", "for") and _object_of(sight, name):
                foreign = lows[head] not in ("minister", "secretary")
                token = end = name.end
            else:
                break
        else:
            break
    return end, owners, foreign


def served(sight: Sight, token: int) -> Name | None:
    """The person an adviser serves: "to Mr Obama", "to Brazil's Lula", "to President X"."""
    line = sight.line
    hit = sight.hit_at.get(token)
    if token < len(line) and line.lows[token] == "the":
        hit = sight.hit_at.get(token + 1)
    if hit is not None:
        token = line.after_possessive(hit.end)
    while token < len(line) and (
        line.lows[token] in caution("honorifics")
        or line.lows[token] in title_words("office")
        or line.lows[token] in ("prime", "vice", "crown", ".", "the", "then")
    ):
        if token in sight.name_at:
            break
        token += 1
    if line.lows[token - 1] in title_words("office") and line.words[token : token + 1] == [","]:
        token += 1
    return sight.name_at.get(token)


def _elsewhere(sight: Sight, token: int) -> bool:
    """ "His counterpart in Asmara", "a spokesman in Beijing": the city tells the state."""
    lows = sight.line.lows
    hit = sight.hit_at.get(token + 1)
    speaks = lows[token - 1].startswith(("counterpart", "spokes"))
    return speaks and hit is not None and hit.meaning.kind == "capital"


def _sent_to_place(sight: Sight, head: int, end: int) -> bool:
    """An envoy to a state or body is like an ambassador there."""
    lows = sight.line.lows
    if lows[head] not in _SENT or lows[head + 1 : head + 2] != ["to"]:
        return False
    return any(head < hit.start <= end for hit in sight.hits)


def _next_owner(sight: Sight, token: int) -> bool:
    lows = sight.line.lows
    after = token + 1
    while after < len(lows) and lows[after] in ("and", "the"):
        after += 1
    return after in sight.hit_at


def _object_of(sight: Sight, name: Name) -> bool:
    """True if an unknown capitalised word after "of" is a place or house, not the holder."""
    return name.person is None and sight.line.lows[name.start - 1] in ("of", "for", "the")
