"""What a word may point back at, by where it stands: definiteness, subjects and their own verb."""

from loaders.language.arguments.sittings import sits
from loaders.language.lexicon import of_time, words
from loaders.language.tree import Tree

# "Oman thanked its partners for backing it": they are others.
_BEFORE_NOUNS = ("det", "det:predet", "nummod", "amod", "nmod:poss", "cc:preconj")
_TOPICS = frozenset(
    ("on", "about", "over", "after", "before", "since", "during", "until", "despite", "amid")
)
_BESIDE = words("control", "others") | words("anaphors", "fellow") | words("anaphors", "stay")


def definite(tree: Tree, word: int) -> bool:
    """True for a noun with "the", "both", "these" and the like."""
    before = {tree.lemmas[c] for c in tree.dependents(word, *_BEFORE_NOUNS)}
    every = "all" in before and tree.has(word, "nummod")  # "all ten leaders"
    these = any(
        tree.has(c, "det") and of_time(tree.lemmas[c]) and tree.lemmas[c - 1] == "this"
        for c in tree.dependents(word, "nmod:poss")
    )  # "this week's summit"
    return every or these or not before.isdisjoint(words("anaphors", "definite"))


def every(tree: Tree, word: int) -> bool:
    """True for "all sides", not "all sides of the house"."""
    before = {tree.lemmas[c] for c in tree.dependents(word, *_BEFORE_NOUNS)}
    alone = not (narrowed(tree, word) or tree.has(word, "conj"))
    return "all" in before and before <= {"all", "the"} and alone


def either(tree: Tree, word: int) -> bool:
    """True for "neither government" and "each side", which are two."""
    det = [tree.lemmas[c] for c in tree.dependents(word, "det", "cc:preconj", "advmod", "amod")]
    one = bool({"neither", "either", "each"} & set(det))
    return one and tree.lemmas[word] in words("anaphors", "pair") and not narrowed(tree, word)


def narrowed(tree: Tree, word: int) -> bool:
    """True for a noun with a phrase or clause that tells which: "the body that", not "…, which"."""
    for child in tree.children[word]:
        dep = tree.deps[child].partition(":")[0]
        apart = dep == "acl" and tree.forms[min(tree.subtree(child))] == ","
        beside = dep == "nmod" and tree.case(child) in _TOPICS  # "a deal with the bloc on steel"
        if dep in ("nmod", "acl") and not apart and not beside:
            return True
    return False


def styled(tree: Tree, word: int) -> bool:
    """True for "His Highness" alone, without the name of who is styled so."""
    if tree.lemmas[word] not in words("anaphors", "style"):
        return False
    return tree.has(word, "nmod:poss", "det:poss") and not tree.has(word, "flat", "appos")


def stranger(tree: Tree, owner: int) -> bool:
    """True for "the firm's" or "rebels'": an owner who is neither a state's nor a day."""
    named = tree.deps[owner] == "nmod:poss" and tree.upos[owner] in ("NOUN", "PROPN")
    keys = ("seated", "force", "official")
    return (
        named
        and not any(tree.lemmas[owner] in words("institutions", key) for key in keys)
        and (tree.lemmas[owner] not in words("occasions", "time"))
    )


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


_BIDDING = words("control", "bidding")


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
    mates = {*tree.children[head], *_understood_subject(tree, head)} - {word}
    if tree.lemmas[head] in _BIDDING:  # "he invited her to Lima": he may be Peru's
        mates -= {c for c in mates if tree.deps[c] == "obl" and tree.case(c) in ("to", "in", "at")}
    mates |= _commented(tree, head)
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


def _commented(tree: Tree, verb: int) -> set[int]:
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
    verb = tree.heads[target]
    if tree.deps[target] != "obj" or tree.lemmas[verb] not in words("control", "attacking"):
        return set()
    if any(tree.lemmas[c] == "own" for c in tree.children[target]):  # so it is said
        return set()
    return {mate for c in tree.dependents(verb, "nsubj") for mate in tree.conjuncts(c)}


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


def _told_to(tree: Tree, owner: int) -> set[int]:
    """ "urged Oman to open its border": who is told to act, for the owner in what is to be done."""
    verb = next((w for w in tree.path_up(owner) if tree.upos[w] in ("VERB", "AUX")), owner)
    above = tree.heads[verb]
    bare = tree.xpos[verb] == "VB" and tree.deps[verb] == "xcomp"  # "let Oman open its border"
    if (
        tree.deps[verb] not in ("xcomp", "advcl", "ccomp")
        or tree.has(verb, "nsubj")
        or tree.lemmas[above] not in words("control", "object")
        or not (bare or any(tree.lemmas[c] == "to" for c in tree.dependents(verb, "mark")))
    ):
        return set()
    told = [*tree.dependents(above, "obj", "iobj"), *tree.dependents(above, "obl")]
    return {m for c in told if tree.case(c) in _TOWARDS and c < verb for m in tree.conjuncts(c)}


def _host(tree: Tree, owner: int) -> set[int]:
    """ "Peru's envoy to Chad met the country's leaders", "flew to Chad to meet the …": Chad's."""
    head = tree.heads[owner]
    office = words("institutions", "office") | words("anaphors", "country")
    if (
        tree.lemmas[owner] not in _LANDS
        or tree.lemmas[head] not in office
        or is_subject(tree, head)
    ):
        return set()
    return {w for w in range(owner) if tree.case(w) in _WHERE or tree.deps[w] == "obj"}


_LANDS = words("anaphors", "land")
_WHERE = frozenset(("to", "in", "for"))
_CONTROLLED = frozenset(("to", "of", "for", "from", "into"))  # "accused X of arming it"
_REASONS = frozenset(("over", "for", "because of"))
_ANSWERS = words("control", "answer")
_TOWARDS = frozenset(("", "on", "upon", "against", "with", "at"))


def _gives_reason(tree: Tree, word: int) -> bool:
    case = tree.case(word)
    return case in _REASONS or (case == "in" and tree.lemmas[word] in _ANSWERS)


def blamed(tree: Tree, word: int) -> set[int]:
    """Whom an act is done to, for the owner in the reason that is given for it.

    "Sanctions on Russia over its invasion", "thanked Oman for its help": not the subject's. In
    "a call from X, in which he warned", it is X who speaks.
    """
    if tree.deps[word].startswith("nsubj"):
        return _senders(tree, word) or _asked(tree, word)
    if tree.deps[word] != "nmod:poss":
        return set()
    if told := _told_to(tree, word) or _host(tree, word):
        return told
    reason = next((head for head in tree.path_up(word) if _gives_reason(tree, head)), None)
    if reason is None:
        return set()
    start = min(tree.subtree(reason))
    above = tree.heads[reason]
    while above >= 0 and tree.upos[above] not in ("VERB", "AUX"):
        above = tree.heads[above]
    return {
        other for other in range(above + 1, start)
        if not is_subject(tree, other) and tree.case(other) in _TOWARDS
        and tree.deps[other].partition(":")[0] in ("obj", "iobj", "obl", "nmod")
    }  # fmt: skip


def _asked(tree: Tree, word: int) -> set[int]:
    """Who was asked, for the pronoun in a comment: "asked Peru to leave, a plea it ignored"."""
    verb = tree.heads[word]
    if not _commented(tree, verb):
        return set()
    return set(tree.dependents(tree.heads[tree.heads[verb]], "obj", "iobj"))


def _senders(tree: Tree, word: int) -> set[int]:
    """Behind "from" in "a call from X, in which he", where the pronoun is he who sent it."""
    lows = [form.lower() for form in tree.forms[:word]]
    which = max((w for w, low in enumerate(lows) if low == "which"), default=0)
    sent = [w for w in range(which) if tree.lemmas[w] in words("anaphors", "message")]
    if not sent or lows[which - 1] not in ("in", "during") or "from" not in lows[sent[-1] : which]:
        return set()
    return set(range(lows.index("from", sent[-1]), which))
