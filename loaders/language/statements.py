"""Candidates to statements: occasion, date, claimant, amount and quote."""

from collections.abc import Iterator

from graph import edtf
from graph.model import Actor, Amount, Article, Party, Quote, Statement, Status
from graph.schema import Relation
from loaders.language import amounts, dates
from loaders.language.attribution import claimant
from loaders.language.frames import Candidate
from loaders.language.lexicon import words
from loaders.language.mention import Office
from loaders.language.roles import Roles

EXTRACTOR = "rules-1"
_AROUND = 32  # characters of prefix and suffix
_CONFIDENCE = {"idiom": 0.8, "verb": 0.7, "nominal": 0.6, "phrase": 0.75, "office": 0.9}
_FUTURE = ("planned", "requested", "possible")


def quote(article: Article, start: int, end: int) -> Quote:
    """The sentence with its surroundings."""
    text = article.text
    return Quote(
        exact=text[start:end], prefix=text[max(0, start - _AROUND) : start],
        suffix=text[end : end + _AROUND], start=start, end=end,
    )  # fmt: skip


def of_candidate(article: Article, roles: Roles, candidate: Candidate) -> Statement:
    """The statement of a relation found by a frame."""
    tree = roles.tree
    relation = candidate.relation
    kind = candidate.rule.split(":")[1]
    date = _date(article, roles, candidate)
    return Statement.make(
        type=relation.name, status=_status(article, candidate, date), mode=candidate.mode,
        subject=candidate.subject, object=candidate.object,
        event=_occasion(roles, candidate), date=date,
        claimed_by=claimant(roles, candidate.trigger), amount=_amount(roles, candidate),
        quote=quote(article, tree.start, tree.end), article=article.ref,
        confidence=_CONFIDENCE.get(kind, 0.6), extractor=EXTRACTOR, **_codes(relation),
    )  # fmt: skip


def of_office(
    article: Article, relation: Relation, office: Office, start: int, end: int
) -> Statement:
    """The statement that a person holds an office or advises another person."""
    return Statement.make(
        type=relation.name, status="actual", subject=office.person, object=office.principal,
        quote=quote(article, start, end), article=article.ref, confidence=_CONFIDENCE["office"],
        extractor=EXTRACTOR, **_codes(relation),
    )  # fmt: skip


def _status(article: Article, candidate: Candidate, date: str | None) -> Status:
    """What lies after the article's day is planned, whatever the tense: "talks resume on Monday"."""
    if candidate.status == "actual" and date and article.day and not candidate.relation.announced:
        earliest = edtf.bounds(date)[0]
        if earliest and earliest > article.day:
            return "planned"
    return candidate.status


def _codes(relation: Relation) -> dict[str, str | None]:
    return {
        "plover": relation.plover[0] if relation.plover else None,
        "cameo": relation.cameo[0] if relation.cameo else None,
    }


def _near(roles: Roles, candidate: Candidate) -> set[int]:
    """The words of the trigger's clause, of its noun, and of the light verb over it."""
    tree = roles.tree
    near = tree.subtree(candidate.trigger)
    if candidate.noun is not None:
        near |= tree.subtree(candidate.noun)
    for verb in roles.support(candidate.trigger):
        near |= tree.clause(verb)
    return near


def _occasion(roles: Roles, candidate: Candidate) -> Actor | None:
    """The event in the trigger's clause, unless an end is one already."""
    if "Event" in (candidate.subject.kind, candidate.object.kind):
        return None
    for word in sorted(_near(roles, candidate)):
        mention = roles.reading.mention[word]
        if mention is not None and mention.party.kind == "Event":
            party = mention.party
            return Actor(id=party.id, kind=party.kind, name=party.name)
    return None


def _amount(roles: Roles, candidate: Candidate) -> Amount | None:
    if candidate.relation.name not in ("TRADED", "AIDED"):
        return None
    tree = roles.tree
    found = list(amounts.find(tree.text, tree.start, tree.end))
    return found[0].amount if found else None


def _date(article: Article, roles: Roles, candidate: Candidate) -> str | None:
    """The date expression nearest to the trigger, resolved from the article's day."""
    tree = roles.tree
    tense = _tense(roles, candidate)
    found = list(dates.find(tree.text, tree.start, tree.end))
    best: tuple[int, str] | None = None
    for expression in found:
        inside = tree.span(expression.start, expression.end)
        if not inside:
            continue
        distance = _distance(roles, candidate, inside)
        if distance is None:
            continue
        value = dates.resolve(expression, article.day, tense)
        if value and (best is None or distance < best[0]):
            best = (distance, value)
    return best[1] if best else None


def _tense(roles: Roles, candidate: Candidate) -> dates.Tense:
    if candidate.status in _FUTURE:
        return "future"
    tree = roles.tree
    for word in [candidate.trigger, *tree.path_up(candidate.trigger)]:
        if tree.xpos[word] in ("VBZ", "VBP") and tree.lemmas[word] != "say":
            return "present"
        if tree.xpos[word] == "VBD":
            return "past"
    return "past"


def _distance(roles: Roles, candidate: Candidate, inside: list[int]) -> int | None:
    """Steps in the tree from the date to the trigger; None where it dates something else."""
    tree = roles.tree
    members = set(inside)
    top = next(w for w in inside if tree.heads[w] not in members)
    own = [candidate.trigger, *([candidate.noun] if candidate.noun is not None else [])]
    above = list(tree.path_up(top))
    for word in own:
        if word in above:
            steps = above.index(word)
            between = above[:steps]
            if any(
                tree.deps[w].partition(":")[0] in ("ccomp", "acl", "advcl")
                for w in [top, *between]
                if w != word
            ):
                return None if steps > 3 else 20 + steps
            return steps
    climb = list(tree.path_up(candidate.trigger))
    for steps, word in enumerate(climb):
        if word in above:
            if tree.lemmas[word] in words("factive", "reporting") and tree.upos[word] == "VERB":
                if not (candidate.relation.announced or candidate.relation.spoken):
                    return None
            return 5 + steps + above.index(word)
    return None


def in_order(found: Iterator[Statement]) -> list[Statement]:
    """Statements without repetition, in order of place, type and parties."""
    unique = {statement.id: statement for statement in found}
    return sorted(
        unique.values(), key=lambda s: (s.quote.start, s.type, s.subject.id, s.object.id, s.id)
    )
