"""Clauses that leave out what was said before: "so did Jordan", "France followed suit"."""

from collections.abc import Iterator, Sequence

from graph.model import Party, Status
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.frames.turned import inverted, newcomers
from loaders.language.lexicon import of_time, words
from loaders.language.status.statuses import Statuses
from loaders.language.tree import Tree
from loaders.language.verbs.combination import combine
from loaders.language.verbs.verbgroup import MODAL, VerbGroup

_AUXILIARY = words("ellipsis", "standing") | {"shall"}
_LIKEWISE = words("ellipsis", "likewise")
_INVERTING = words("ellipsis", "inverting")
_TURNED = _INVERTING | {"as"}
_FOLLOWING = frozenset(("follow", "copy"))
_TAKING = words("ellipsis", "taking")
_TAKEN = words("ellipsis", "taken")
_DONE = words("ellipsis", "done")
_ALIKE = words("ellipsis", "alike")
_WISHING = words("ellipsis", "wishing")
_RESOLVING = words("ellipsis", "resolving")
_ARGUMENTS = frozenset(("obj", "ccomp", "xcomp", "iobj", "cop"))
_REFUSING = words("control", "refusing") - {"abstain"}
_UNTO = ("for", "with", "to", "against")  # whom something else is done to or for


def elliptical(
    roles: Roles, here: Sequence[Candidate], before: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Candidates of the antecedent with the new subject; `before` is the previous sentence's."""
    for word in range(len(roles.tree)) if here or before else ():
        status, lemma = _status(roles, word), roles.tree.lemmas[word]
        after, next_ones = _followers(roles.tree, word), newcomers(roles.tree, word)
        heads = roles.clauses.subject(word) if status else after or _like_others(roles.tree, word)
        heads = heads or next_ones
        if not heads and inverted(roles.tree, word):
            heads, status = [word], "actual" if roles.tree.lemmas[0] == "so" else "denied"
        subjects = [n.party for head in heads for n in roles.phrases.parties(head)]
        if not subjects:
            continue
        status = status or Statuses(roles).of(word) or "actual"
        likewise = lemma in _FOLLOWING | _TAKING or _turned(roles.tree, word)
        deed = not _DONE.isdisjoint(roles.tree.lemmas[c] for c in roles.tree.children[word])
        deed = deed or bool(next_ones) or lemma == "go"
        deed = deed or (lemma == "follow" and not after and _alone(roles.tree, word))
        for found in _antecedent(roles.tree, word, here, before):
            if deed and found.relation.spoken:
                continue
            if lemma in _REFUSING and not _refusable(found, subjects, (*before, *here)):
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
    alike = any(tree.lemmas[c] in _LIKEWISE for c in tree.children[word])
    back = party.principal == found.object.principal
    back = back and (tree.lemmas[word] in _FOLLOWING or alike)
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
        return roles.clauses.passive(found.trigger)
    return roles.tree.forms[word].lower() in ("was", "were")


def _like_others(tree: Tree, noun: int) -> list[int]:
    """Who is behind "by" in "a similar move by Chad"."""
    similar = tree.lemmas[noun] in _DONE | _TAKEN and _alike(tree, noun)
    return tree.agents(noun) if similar else []


def _followers(tree: Tree, word: int) -> list[int]:
    """Who is behind "by" in "Peru left, followed by Chad"."""
    behind = tree.xpos[word] == "VBN" and tree.deps[word] in ("advcl", "conj", "acl")
    return tree.by(word) if behind and tree.lemmas[word] == "follow" else []


def _status(roles: Roles, word: int) -> Status | None:
    """What the clause says of the act left out; None if nothing is left out."""
    tree = roles.tree
    lemma = tree.lemmas[word]
    under = tree.deps[word] == "xcomp" or _resolved(tree, word)  # "promised to do so"
    if not (tree.has(word, "nsubj") or under) or tree.deps[word] in ("aux", "cop"):
        return None
    if _stranded(tree, word):
        return _of_wanting(roles, word)
    objects = [c for c in tree.children[word] if tree.deps[c].partition(":")[0] in _ARGUMENTS]
    if lemma in _INVERTING:
        # "so did X": the parser makes "so" the predicate and "did" its copula.
        verbs = [tree.lemmas[c] for c in tree.dependents(word, "cop", "aux")]
        objects = [c for c in objects if tree.deps[c] != "cop"]
        if lemma in ("nor", "neither") and verbs:
            return "denied"
        lemma = verbs[0] if verbs else ""
    likewise = all(tree.lemmas[c] in _LIKEWISE for c in objects)
    if lemma in _TAKING:
        if not (objects and all(_alike(tree, c) for c in objects)):
            return None
    elif lemma in _FOLLOWING or under:
        said = objects or [c for c in tree.children[word] if tree.lemmas[c] in _LIKEWISE]
        if not ((said and likewise) or (lemma == "follow" and _alone(tree, word))):
            return None
    elif lemma == "go":
        return Statuses(roles).of(word) if _in_turn(tree, word) else None
    elif lemma == "next":
        if not tree.has(word, "cop") or tree.has(word, "acl", "xcomp", "obl", "nmod"):
            return None
    elif lemma in _REFUSING:
        if objects or tree.has(word, "obl"):
            return None
        return None if VerbGroup(tree).negated(word) else "denied"
    elif lemma not in _AUXILIARY or not likewise or (lemma == "be" and tree.upos[word] == "VERB"):
        return None
    if any(tree.lemmas[c] in ("nor", "neither") for c in tree.children[word]):
        return "denied"
    if VerbGroup(roles.tree).negated(word):
        return "denied"
    if lemma in ("will", "shall"):
        return "planned"
    if under and tree.lemmas[tree.heads[word]] in _RESOLVING:
        return "planned" if Statuses(roles).of(word) == "actual" else Statuses(roles).of(word)
    # "may do likewise", "hopes that France will follow suit": as of any other verb.
    return MODAL.get(lemma) or Statuses(roles).of(word)


def _in_turn(tree: Tree, going: int) -> bool:
    """ "Chad went next", "Chad went first, in May"."""
    turn = ("next", "first", "last")
    behind = [c for c in tree.dependents(going, "advmod") if tree.lemmas[c] in turn]
    if not behind or tree.children[behind[0]]:
        return False
    aside = [c for c in tree.dependents(going, "obl") if not of_time(tree.forms[c])]
    return not (aside or tree.has(going, "xcomp", "obj"))


def _resolved(tree: Tree, verb: int) -> bool:
    """ "Voted to do the same", where the parser takes it for a purpose."""
    above = tree.heads[verb]
    return tree.deps[verb] == "advcl" and above >= 0 and tree.lemmas[above] in _RESOLVING


def _stranded(tree: Tree, word: int) -> bool:
    """ "Chad wants to": nothing stands behind the "to", and no other is to do it."""
    return not tree.has(word, "obj", "iobj") and any(
        tree.forms[c] == "to" and tree.xpos[c] == "TO" and not tree.children[c]
        for c in tree.dependents(word, "xcomp")
    )


def _of_wanting(roles: Roles, word: int) -> Status | None:
    """What "wants to", "refuses to", "has yet to" say of the act."""
    tree, yet = roles.tree, "yet" in (roles.tree.lemmas[c] for c in roles.tree.children[word])
    if yet or VerbGroup(tree).negated(word):
        return "denied"
    if tree.lemmas[word] in _WISHING:
        return "possible"
    effect = Statuses(roles).effect(word)
    return combine(effect, "actual") if effect is not None else None


def _alone(tree: Tree, word: int) -> bool:
    """ "Togo may follow", "Togo followed in May": nobody and nothing is told to be followed."""
    if tree.xpos[word] in ("VBG", "VBN") and not tree.has(word, "aux"):
        return False
    phrases = tree.dependents(word, "obj", "obl", "ccomp", "xcomp", "advcl", "nsubj:pass")
    before = (c for c in phrases if not (c < word and tree.deps[c] == "advcl"))
    return all(of_time(tree.forms[phrase]) for phrase in before)


def _alike(tree: Tree, noun: int) -> bool:
    said = any(tree.lemmas[c] in _ALIKE for c in tree.dependents(noun, "amod"))
    return said and tree.lemmas[noun] in _TAKEN


def _turned(tree: Tree, word: int) -> bool:
    """ "So did X", "as has Y": of one accord with the clause before."""
    return tree.lemmas[word] in _INVERTING or (word > 0 and tree.lemmas[word - 1] in _TURNED)


def _joined(found: Candidate, status: Status, likewise: bool) -> Status:
    """The status of the act left out, by that of its clause and that of the act."""
    if status == "actual" and likewise:  # who takes the same line denies it too
        return found.status
    if status == "denied" and found.relation.name == "DECLINED":
        return "actual"
    if status == "planned" and found.relation.announced:
        return "actual"
    return status


def _antecedent(
    tree: Tree, word: int, here: Sequence[Candidate], before: Sequence[Candidate]
) -> list[Candidate]:
    """What a clause stands for: the last act before it here, else of the sentence before."""
    said = [one for one in here if one.trigger < word and not _aside(tree, one.trigger, word)]
    stressed = [one for one in said if _turned(tree, word) and _stressed(tree, one.trigger)]
    found = _last(stressed or said)
    # With a clause before it in the sentence, it points at that.
    stop = max((one for one in range(word) if tree.forms[one] == ";"), default=-1)
    within = range(word) if _turned(tree, word) else range(stop)
    own = any(tree.upos[one] == "VERB" for one in within)
    found = found or ([] if own else _last(before))
    return found or (_next(tree, word, here) if tree.forms[word + 1 : word + 2] == [";"] else [])


def _next(tree: Tree, word: int, here: Sequence[Candidate]) -> list[Candidate]:
    """What is told behind the semicolon: "Oman might; Chad will not recognise Kosovo"."""
    later = [one for one in here if one.trigger > word]
    first = min((one.trigger for one in later), default=word)
    return [one for one in later if one.trigger == first]


def _aside(tree: Tree, trigger: int, word: int) -> bool:
    """True for what is told in passing: "Oman, which left OPEC, has joined BRICS; Chad might"."""
    path = [trigger, *tree.path_up(trigger)]
    clause = next((one for one in path if tree.deps[one] == "acl:relcl"), word)
    return any(clause < up < word and tree.upos[up] == "VERB" for up in tree.path_up(clause))


def _stressed(tree: Tree, verb: int) -> bool:
    """ "Oman did attend": a "did" that nothing but stress calls for."""
    does = any(tree.lemmas[c] == "do" for c in tree.dependents(verb, "aux"))
    return does and not VerbGroup(tree).negated(verb)


def _last(told: Sequence[Candidate]) -> list[Candidate]:
    """What the last verb says; not what somebody is told to do, nor the deed that is judged."""
    verbal = [one for one in told if ":nominal:" not in one.rule] or told
    last = max((one.trigger for one in verbal), default=-1)
    asked = {one.subject.principal for one in verbal if one.trigger == last}
    over = [
        one.trigger for one in verbal
        if one.relation.name == "URGED" and one.trigger < last and one.object.principal in asked
    ]  # fmt: skip
    return [one for one in verbal if one.trigger == max(over, default=last)]
