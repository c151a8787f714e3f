"""Clauses that leave out what was said before: "so did Jordan", "France followed suit"."""

from collections.abc import Iterator, Sequence

from graph.model import Party, Status
from loaders.language.arguments.roles import Roles
from loaders.language.arguments.voice import passive
from loaders.language.candidate import Candidate
from loaders.language.frames.antecedent import antecedent, of_one_accord
from loaders.language.frames.proforms import (
    FOLLOWING,
    LIKEWISE,
    REFUSING,
    TAKING,
    alike,
    alone,
    said_of_it,
)
from loaders.language.frames.turned import inverted, newcomers
from loaders.language.lexicon import words
from loaders.language.status.statuses import Statuses
from loaders.language.tree import Tree

_TAKEN = words("ellipsis", "taken")
_DONE = words("ellipsis", "done")
_UNTO = ("for", "with", "to", "against")  # whom something else is done to or for


def elliptical(
    roles: Roles, here: Sequence[Candidate], before: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Candidates of the antecedent with the new subject; `before` is the previous sentence's."""
    for word in range(len(roles.tree)) if here or before else ():
        status, lemma = said_of_it(roles, word), roles.tree.lemmas[word]
        after, next_ones = _followers(roles.tree, word), newcomers(roles.tree, word)
        heads = roles.clauses.subject(word) if status else after or _like_others(roles.tree, word)
        heads = heads or next_ones
        if not heads and inverted(roles.tree, word):
            heads, status = [word], "actual" if roles.tree.lemmas[0] == "so" else "denied"
        subjects = [n.party for head in heads for n in roles.phrases.parties(head)]
        if not subjects:
            continue
        status = status or Statuses(roles).of(word) or "actual"
        likewise = lemma in FOLLOWING | TAKING or of_one_accord(roles.tree, word)
        deed = not _DONE.isdisjoint(roles.tree.lemmas[c] for c in roles.tree.children[word])
        deed = deed or bool(next_ones) or lemma == "go"
        deed = deed or (lemma == "follow" and not after and alone(roles.tree, word))
        for found in antecedent(roles.tree, word, here, before):
            if deed and found.relation.spoken:
                continue
            if lemma in REFUSING and not _refusable(found, subjects, (*before, *here)):
                continue
            suffering = lemma == "be" or roles.tree.has(word, "cop")
            suffering = suffering and _suffered(roles, word, found, found in here)
            for party in subjects:
                if after and found.object.kind in ("Country", party.kind):
                    continue  # "visited Peru, followed by Chile"
                whose = found
                if suffering:
                    whose = found._replace(object=party)
                elif (whose := _instead(roles, word, found, party)) is found:
                    whose = _in_kind(roles.tree, word, found, party)
                told = {found.subject, found.object} if suffering else {whose.object}
                told |= {found.subject} if whose is found else set()
                if party.principal not in {one.principal for one in told}:
                    yield whose._replace(
                        subject=found.subject if suffering else party, trigger=word, noun=None,
                        status=_joined(found, status, likewise),
                        rule=f"{found.relation.name}:ellipsis:{lemma}",
                    )  # fmt: skip


def _instead(roles: Roles, word: int, found: Candidate, doer: Party) -> Candidate:
    """ "Would not do the same for Chad", "did so with its own in Chad": to another than before."""
    tree, behind = roles.tree, roles.prepositions.behind
    same = [c for c in tree.dependents(word, "obj") if tree.lemmas[c] == "same"]
    doing = tree.lemmas[word] == "do"
    for head in (word, *same) if same or doing else ():
        phrases = [c for name in _UNTO for c in behind(name, head)]
        if any(tree.lemmas[c] == "own" for c in phrases):
            phrases = [c for one in (head, *phrases) for c in behind("in", one)]
        for named in (one for c in phrases for one in roles.phrases.parties(c)):
            other = named.party.principal != doer.principal
            if named.party.kind in found.relation.object and other:
                return found._replace(object=named.party)
    return found


def _in_kind(tree: Tree, word: int, found: Candidate, party: Party) -> Candidate:
    """ "Peru recalled its envoy from Chad, and Chad followed": Chad did it to Peru."""
    hostile = found.relation.valence == "hostile" and not found.relation.symmetric
    alike = any(tree.lemmas[c] in LIKEWISE for c in tree.children[word])
    back = party.principal == found.object.principal
    back = back and (tree.lemmas[word] in FOLLOWING or alike)
    fits = found.subject.kind in found.relation.object
    return found._replace(object=found.subject) if hostile and back and fits else found


def _refusable(found: Candidate, refusing: Sequence[Party], told: Sequence[Candidate]) -> bool:
    """ "Peru sent doctors, but Chile refused": to do so, where nobody had asked it."""
    wished = found.status == "possible"  # what one hopes for is for others to grant
    answered = wished or found.relation.symmetric or found.relation.answered
    others = {found.subject.principal, found.object.principal}
    others |= {one.object.principal for one in told if one.relation.answered}
    return not answered and others.isdisjoint(party.principal for party in refusing)


def _suffered(roles: Roles, word: int, found: Candidate, here: bool) -> bool:
    """ "Was condemned, as was Chad": it comes over Chad; "was critical, as was Chad" is Chad's."""
    if ":nominal:" in found.rule:
        return False
    if here:
        return passive(roles.tree, found.trigger)
    return roles.tree.forms[word].lower() in ("was", "were")


def _like_others(tree: Tree, noun: int) -> list[int]:
    """Who is behind "by" in "a similar move by Chad"."""
    similar = tree.lemmas[noun] in _DONE | _TAKEN and alike(tree, noun)
    return tree.agents(noun) if similar else []


def _followers(tree: Tree, word: int) -> list[int]:
    """Who is behind "by" in "Peru left, followed by Chad"."""
    behind = tree.xpos[word] == "VBN" and tree.deps[word] in ("advcl", "conj", "acl")
    return tree.by(word) if behind and tree.lemmas[word] == "follow" else []


def _joined(found: Candidate, status: Status, likewise: bool) -> Status:
    """The status of the act left out, by that of its clause and that of the act."""
    if status == "actual" and likewise:  # who takes the same line denies it too
        return found.status
    if status == "denied" and found.relation.name == "DECLINED":
        return "actual"
    if status == "planned" and found.relation.announced:
        return "actual"
    return status
