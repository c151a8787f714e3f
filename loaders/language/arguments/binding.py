"""What a pronoun cannot point back at, by where it stands: its own verb's other arguments."""

from loaders.language.arguments.sittings import sits
from loaders.language.lexicon import words
from loaders.language.tree import Tree

# "Oman thanked its partners for backing it": they are others.
_BESIDE = words("control", "others") | words("anaphors", "fellow") | words("anaphors", "stay")
_BIDDING = words("control", "bidding")
_TELLING = words("control", "ordering_out")
_LEAVING = words("control", "going_out")
_GAPS = frozenset(("whom", "which", "that"))
_CONTROLLED = frozenset(("to", "of", "for", "from", "into"))  # "accused X of arming it"


def is_subject(tree: Tree, word: int) -> bool:
    """True for a subject, a word coordinated with one or beside it, and whose office is one."""
    head, dep = tree.heads[word], tree.deps[word]
    if dep.startswith("nsubj"):
        return True
    if head < 0 or not tree.deps[head].startswith("nsubj"):
        return sits(tree, word)
    owner = dep in ("amod", "compound", "nmod:poss") and tree.lemmas[head] in words(
        "institutions", "office"
    )
    return owner or dep in ("conj", "appos", "flat", "nmod:desc")


def beside(tree: Tree, word: int, pronoun: int) -> bool:
    """True for a word in a relative clause that does not go on to the pronoun: "X, whom Y met"."""
    clauses = (w for w in tree.path_up(word) if tree.deps[w] == "acl:relcl")
    return any(pronoun not in tree.subtree(clause) for clause in clauses)


def clause_mates(tree: Tree, word: int) -> set[int]:
    """Words that a plain pronoun cannot point at: the other arguments of its own verb.

    Principle B (Chomsky 1981), for each member of a coordination. An owner is free of it, but
    nobody attacks what is their own.
    """
    if tree.deps[word] == "nmod:poss":
        return _attackers(tree, tree.heads[word]) | _owned_by_others(tree, word)
    head = tree.heads[word]
    if head < 0 or tree.upos[head] not in ("VERB", "AUX"):
        return set()
    mates = {*tree.children[head], *_understood_subject(tree, head), *tree.conjuncts(word)} - {word}
    if tree.lemmas[head] in _BIDDING:  # "he invited her to Lima": he may be Peru's
        mates -= {c for c in mates if tree.deps[c] == "obl" and tree.case(c) in ("to", "in", "at")}
    mates |= commented(tree, head)
    gap = any(tree.lemmas[c] in _GAPS for c in tree.dependents(head, "obj"))
    if tree.deps[head] == "acl:relcl" and gap:  # "Chad's king, whom it invited": not Chad
        mates.add(tree.heads[head])
        mates |= set(tree.dependents(tree.heads[head], "nmod:poss"))
    members = {mate for c in mates for mate in tree.conjuncts(c)}
    return members | {owner for mate in members for owner in _stood_for(tree, mate)}


def _owned_by_others(tree: Tree, owner: int) -> set[int]:
    """Who does something to what "the bloc's" is: their own would be "its".

    Nobody is "its 31st member" but another's.
    """
    thing = tree.heads[owner]
    verb = tree.heads[thing]
    if tree.lemmas[thing] == "member" and tree.has(thing, "amod", "nummod"):
        return set(_understood_subject(tree, verb if tree.deps[thing] == "xcomp" else thing))
    if tree.upos[owner] != "NOUN" or tree.deps[thing] != "obj" or verb < 0:
        return set()
    return {mate for c in tree.dependents(verb, "nsubj") for mate in tree.conjuncts(c)}


def judging(tree: Tree, verb: int) -> bool:
    """True for verbs that find something good or bad, or turn it down."""
    able = words("control", "judging") | words("anaphors", "answering")
    return tree.lemmas[verb] in able or tree.with_particle(verb) in able


def commented(tree: Tree, verb: int) -> set[int]:
    """Who acts before a comment that judges the act: "asked Peru to leave, a plea it rejected"."""
    noun = tree.heads[verb]
    if tree.deps[verb] != "acl:relcl" or tree.deps[noun] != "appos" or not judging(tree, verb):
        return set()
    return set(tree.dependents(tree.heads[noun], "nsubj"))


def _understood_subject(tree: Tree, verb: int) -> list[int]:
    """The subject that a verb has from another: "met Modi and invited him", "…, accusing it"."""
    for _ in range(len(tree)):
        dep, head = tree.deps[verb], tree.heads[verb]
        joined = dep == "conj" or (dep == "advcl" and tree.xpos[verb] == "VBG")
        courteous = dep == "advcl" and tree.lemmas[verb] in words("control", "courtesy")
        if tree.has(verb, "nsubj") or not (joined or courteous):
            break
        aimed = tree.lemmas[head] in words("control", "object") | words("control", "matrix")
        if dep != "conj" and not courteous and aimed:
            marks = {tree.lemmas[c] for c in tree.dependents(verb, "mark", "case")}
            told = list(tree.dependents(head, "obj", "iobj")) if marks & _CONTROLLED else []
            if told:
                return told
        verb = head
    return list(tree.dependents(verb, "nsubj"))


def _stood_for(tree: Tree, word: int) -> list[int]:
    """Whom a subject acts for: neither "Niger's junta" nor "the Kremlin" accuses itself."""
    acting = words("institutions", "office") | words("institutions", "force")
    others = tree.xpos[word] == "NNS" and tree.lemmas[word] in _BESIDE
    if tree.lemmas[word] == "member":  # "other members of the bloc suspended it": not the bloc
        return [c for c in tree.dependents(word, "nmod") if tree.case(c) == "of"]
    if tree.lemmas[word] not in acting or others:
        return []
    return [c for c in tree.dependents(word, "nmod", "amod", "compound") if c < word]


def _attackers(tree: Tree, target: int) -> set[int]:
    """Who attacks a thing, by an active verb of attacking with the thing as object."""
    verb, envoy = tree.heads[target], tree.lemmas[target] in words("control", "called_in")
    if envoy and tree.xpos[verb] == "CD":  # "four of its envoys"
        verb = tree.heads[verb]
    if envoy and verb >= 0 and _ousting(tree, verb):
        doers = (*tree.dependents(verb, "nsubj"), *tree.agents(verb))
        return {mate for c in doers if c != target for mate in tree.conjuncts(c)}
    if tree.deps[target] != "obj" or tree.lemmas[verb] not in words("control", "attacking"):
        return set()
    if any(tree.lemmas[c] == "own" for c in tree.children[target]):  # so it is said
        return set()
    return {mate for c in tree.dependents(verb, "nsubj") for mate in tree.conjuncts(c)}


def _ousting(tree: Tree, verb: int) -> bool:
    """True for verbs that send away: nobody expels an envoy of their own."""
    told = tree.children[verb] if tree.lemmas[verb] in _TELLING else []
    leave = any(tree.lemmas[c] in _LEAVING for c in told)
    home = any(tree.lemmas[c] in ("home", "back") for w in told for c in tree.children[w])
    return tree.with_particle(verb) in words("control", "ousting") or (leave and not home)


def subject_ahead(tree: Tree, word: int) -> int | None:
    """The subject that a phrase stands before: "In his first visit to Chad, Mr Doe met …"."""
    phrase = word
    for head in tree.path_up(word):
        dep = tree.deps[phrase].partition(":")[0]
        for subject in tree.dependents(head, "nsubj") if dep != "nsubj" else ():
            fronted = dep in ("obl", "advcl") and max(tree.subtree(phrase)) < subject
            return subject if fronted else None
        phrase = head
    return None
