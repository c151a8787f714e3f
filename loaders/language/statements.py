"""Candidates to statements: occasion, date, claimant, amount and quote."""

from collections.abc import Iterator

from graph import edtf
from graph.model import Actor, Amount, Article, Quote, Statement, Status
from graph.schema import Relation
from loaders.language import amounts
from loaders.language.arguments.roles import Roles
from loaders.language.arguments.voice import passive
from loaders.language.attribution import claimant
from loaders.language.candidate import Candidate
from loaders.language.confidence import OFFICE, confidence
from loaders.language.dating.acts import Dating
from loaders.language.dating.datable import Act
from loaders.language.dating.errands import journey
from loaders.language.lookback import looks_back
from loaders.language.mention import Office
from loaders.language.then import judged_then
from loaders.language.verbs.tense import soon, verb_form

EXTRACTOR = "rules-1"
HEAD = "head-5"
_AROUND = 32  # characters of prefix and suffix


def quote(article: Article, start: int, end: int) -> Quote:
    """The sentence with its surroundings."""
    text = article.text
    return Quote(
        exact=text[start:end], prefix=text[max(0, start - _AROUND) : start],
        suffix=text[end : end + _AROUND], start=start, end=end,
    )  # fmt: skip


def of_candidate(article: Article, roles: Roles, dating: Dating, candidate: Candidate) -> Statement:
    """The statement of a relation found by a frame."""
    tree = roles.tree
    relation = candidate.relation
    date = _date(article, dating, candidate)
    before = verb_form(tree, candidate.trigger) == "pluperfect"
    candidate = judged_then(candidate, date, article.day, before)
    sure = candidate.confidence or confidence(roles.reading, candidate)
    return Statement.make(
        type=relation.name, status=_status(article, roles, candidate, date), mode=candidate.mode,
        subject=candidate.subject, object=candidate.object,
        event=_occasion(roles, candidate), date=date,
        looks_back=candidate.status == "actual" and looks_back(roles, candidate.trigger),
        claimed_by=claimant(roles, candidate.trigger), amount=_amount(article, roles, candidate),
        quote=quote(article, tree.start, tree.end), article=article.ref,
        confidence=sure,
        extractor=_extractor(candidate),
        **_codes(relation),
    )  # fmt: skip


def _date(article: Article, dating: Dating, candidate: Candidate) -> str | None:
    """The date of a candidate.

    What the head alone takes for done is of no day to come: that is another act's.
    """
    date = dating.of(_act(candidate))
    first = edtf.bounds(date)[0] if date else None
    to_come = first is not None and article.day is not None and first > article.day
    return None if to_come and candidate.by_head and candidate.status == "actual" else date


def _act(candidate: Candidate) -> Act:
    """What there is to date of a candidate."""
    return Act(
        candidate.trigger, candidate.noun, candidate.subject.principal,
        candidate.status, candidate.relation,
        candidate.object.id if candidate.object.kind == "Event" else "",
        candidate.object.principal,
    )  # fmt: skip


def _extractor(candidate: Candidate) -> str:
    """What found it: a rule, one that the head has judged, or the head alone."""
    if candidate.confidence is None:
        return EXTRACTOR
    return HEAD if candidate.by_head else f"{EXTRACTOR} {HEAD}"


def of_office(
    article: Article, relation: Relation, office: Office, start: int, end: int
) -> Statement:
    """The statement that a person holds an office or advises another person."""
    return Statement.make(
        type=relation.name, status="actual", subject=office.person, object=office.principal,
        quote=quote(article, start, end), article=article.ref, confidence=OFFICE,
        extractor=EXTRACTOR, **_codes(relation),
    )  # fmt: skip


def _status(article: Article, roles: Roles, candidate: Candidate, date: str | None) -> Status:
    """What lies after the article's day is planned, in the present tense too: "talks resume".

    A plan of a day that is over was carried out: the talks that a journey was made for.
    """
    if candidate.status == "planned" and date and article.day:
        last = edtf.bounds(date)[1]
        if last and last < article.day and journey(roles.tree, _act(candidate)) is not None:
            return "actual"
    tree = roles.tree
    finite = [candidate.trigger, *tree.path_up(candidate.trigger)]
    verb = next((w for w in finite if tree.upos[w] in ("VERB", "AUX")), None)
    tag = "" if verb is None else tree.xpos[verb]
    now = verb is not None and any(
        tree.forms[c].lower() in ("is", "are") for c in tree.dependents(verb, "aux", "cop")
    )
    past = tag in ("VBD", "VBN") and not now and not passive(roles.tree, candidate.trigger)
    if candidate.status == "actual" and date and article.day and not past and not candidate.by_head:
        earliest = edtf.bounds(date)[0]
        if earliest and earliest > article.day:
            return "planned"
        clause = sorted(tree.clause(candidate.trigger))
        told = tree.text[tree.starts[clause[0]] : tree.ends[clause[-1]]]
        if soon(tree, candidate.trigger, told):
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


def _amount(article: Article, roles: Roles, candidate: Candidate) -> Amount | None:
    if not candidate.relation.figures:
        return None
    tree = roles.tree
    found = list(amounts.find(tree.text, tree.start, tree.end, article.day))
    return found[0].amount if found else None


def in_order(found: Iterator[Statement]) -> list[Statement]:
    """Statements without repetition, in order of place, type and parties."""
    unique = {statement.id: statement for statement in found}
    return sorted(
        unique.values(), key=lambda s: (s.quote.start, s.type, s.subject.id, s.object.id, s.id)
    )
