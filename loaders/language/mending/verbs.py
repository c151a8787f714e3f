"""Verbs with small words that the parser reads as something else, mended in the tree."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_CALLING = words("control", "terming")
_TAKING_AS = words("control", "viewing")

_FLOATING = ("nsubj", "nsubj:pass", "advmod")


def mend_verb(tree: Tree, word: int) -> None:
    """Mend what a word of a predicate belongs to."""
    _seated(tree, word)
    _passive(tree, word)
    _purpose(tree, word)
    _en_route(tree, word)
    _thanks(tree, word)
    _has_to(tree, word)
    _short_of(tree, word)
    _thinks_of(tree, word)
    _having(tree, word)
    _both(tree, word)
    _floating(tree, word)
    _in_urging(tree, word)
    _what_it_called(tree, word)
    _handed_in(tree, word)
    _particle(tree, word)
    _preposition(tree, word)
    _back(tree, word)
    _behind_agent(tree, word)
    _by_itself(tree, word)
    _as_what(tree, word)


def _en_route(tree: Tree, word: int) -> None:
    """ "En route to Chad": two words that say one thing, and no name."""
    if tree.lemmas[word] == "route" and tree.lemmas[word - 1] == "en":
        tree.attach(word - 1, word, "advmod")


def _seated(tree: Tree, word: int) -> None:
    """ "Doe, seated beside Roe": behind a noun no past tense, and never a form in "ing"."""
    behind = tree.deps[word] == "acl" and not tree.has(word, "nsubj", "aux", "obj")
    behind = behind and tree.deps[tree.heads[word]] != "root"  # "talks in Oslo opened"
    tagged = tree.xpos[word] == "VBG" or (tree.xpos[word] == "VBD" and behind)
    if tagged and tree.forms[word].endswith("ed"):
        tree.xpos[word] = "VBN"


def _passive(tree: Tree, word: int) -> None:
    """ "Chad was appalled by it": with the auxiliary of a passive, no adjective."""
    if tree.xpos[word] == "VBN" and tree.upos[word] == "ADJ" and tree.has(word, "aux:pass"):
        tree.upos[word] = "VERB"


def _purpose(tree: Tree, word: int) -> None:
    """ "Wrote to Chad to complain": an infinitive is a clause and no phrase."""
    marked = any(tree.lemmas[c] == "to" for c in tree.dependents(word, "mark"))
    if tree.deps[word] == "obl" and tree.xpos[word] == "VB" and marked:
        tree.attach(word, tree.heads[word], "advcl")


def _thanks(tree: Tree, word: int) -> None:
    """ "says it is good, and thanks Chad for it": with an object no noun, and the speaker's."""
    if tree.forms[word] != "thanks" or tree.upos[word] != "NOUN" or not tree.has(word, "obj"):
        return
    tree.upos[word], tree.xpos[word] = "VERB", "VBZ"
    clause = tree.heads[word]
    said = tree.heads[clause] if clause >= 0 else -1
    below = said >= 0 and tree.deps[word] == "conj" and tree.deps[clause] == "ccomp"
    if below and tree.xpos[said] == "VBZ" and tree.lemmas[said] in words("factive", "reporting"):
        tree.attach(word, said, "conj")


def _has_to(tree: Tree, verb: int) -> None:
    """ "Chad has to leave": it must; what it had to do it did, but not what it has yet to do.

    "Oman said that Chad had to leave", or would have to, when it said that it must.
    """
    if tree.lemmas[verb] != "have" or tree.xpos[verb] not in ("VBZ", "VBP", "VBD", "VB"):
        return
    if tree.xpos[verb] in ("VBD", "VB") and not _of_another(tree, verb):
        return
    if tree.has(verb, "obj") or "yet" in (tree.lemmas[c] for c in tree.children[verb]):
        return
    for clause in tree.dependents(verb, "xcomp"):
        if tree.xpos[clause] == "VB" and tree.lemmas[clause - 1 : clause] == ["to"]:
            tree.lemmas[verb] = "must"


def _of_another(tree: Tree, verb: int) -> bool:
    """True where somebody says of somebody else, by name or noun."""
    first = tree.heads[verb] if tree.deps[verb] == "conj" else verb
    said = tree.lemmas[tree.heads[first]] in words("factive", "reporting")
    named = any(tree.upos[c] in ("NOUN", "PROPN") for c in tree.dependents(verb, "nsubj"))
    return tree.deps[first] == "ccomp" and said and named


def _short_of(tree: Tree, short: int) -> None:
    """ "Stopped short of leaving", "short of an attack": it is that which was stopped."""
    verb = tree.heads[short]
    if verb >= 0 and tree.lemmas[short] == "short" and tree.lemmas[verb] == "stop":
        for clause in list(tree.dependents(short, "advcl", "acl")):
            tree.attach(clause, verb, "advcl")
        for noun in list(tree.dependents(short, "obl", "nmod")):
            tree.attach(noun, verb, "obl")
            tree.attach(short, verb, "compound:prt")


def _thinks_of(tree: Tree, verb: int) -> None:
    """ "Is thinking of an attack": considers one."""
    if tree.lemmas[verb] != "think" or tree.xpos[verb] != "VBG" or not tree.has(verb, "aux"):
        return
    for child in list(tree.dependents(verb, "obl", "advcl")):
        small = next(tree.dependents(child, "case", "mark"), verb)
        if small == verb + 1 and tree.lemmas[small] in ("of", "about"):
            tree.lemmas[verb] = "consider"
            tree.attach(child, verb, "obj" if tree.deps[child] == "obl" else "xcomp")
            tree.attach(small, verb, "dep")


def _having(tree: Tree, having: int) -> None:
    """ "Of having armed Chad": the auxiliary of what stands behind it."""
    if tree.forms[having] != "having" or tree.deps[having] in ("aux", "root"):
        return
    for verb in list(tree.dependents(having, "xcomp", "ccomp")):
        if tree.xpos[verb] == "VBN" and verb - having <= 2 and not tree.has(having, "obj"):
            tree.attach(verb, tree.heads[having], tree.deps[having])
            for child in list(tree.children[having]):
                tree.attach(child, verb, tree.deps[child])
            tree.attach(having, verb, "aux")
            return


def _floating(tree: Tree, word: int) -> None:
    """ "The men each called the other a liar": "each" is said of the subject before it."""
    verb = tree.heads[word]
    if tree.lemmas[word] not in ("each", "both", "all") or tree.deps[word] not in _FLOATING:
        return
    if any(c < word and c + 1 < verb for c in tree.dependents(verb, "nsubj") if c != word):
        tree.attach(word, verb, "advmod:emph")


def _both(tree: Tree, noun: int) -> None:
    """ "thanked both countries": the object, and no measure as in "won both times"."""
    verb = tree.heads[noun]
    if (
        tree.deps[noun] == "obl:unmarked"
        and tree.xpos[noun] == "NNS"
        and verb == noun - 2
        and tree.lemmas[noun - 1] == "both"
        and tree.upos[verb] == "VERB"
        and not tree.has(verb, "obj")
        and tree.lemmas[noun] in words("anaphors", "pair")
    ):
        tree.attach(noun, verb, "obj")


def _in_urging(tree: Tree, participle: int) -> None:
    """ "urged Chad to act, accusing Mali": behind the comma it is what the urger does."""
    told = tree.heads[participle]
    verb = tree.heads[told]
    if (
        tree.xpos[participle] == "VBG"
        and tree.deps[participle] == "advcl"
        and tree.forms[participle - 1] == ","
        and tree.deps[told] == "xcomp"
        and tree.lemmas[verb] in words("control", "object")
        and tree.has(verb, "nsubj")
    ):
        tree.attach(participle, verb, "advcl")


def _what_it_called(tree: Tree, what: int) -> None:
    """ "condemned what it called a raid": it is the raid that is condemned."""
    verb, dep = tree.heads[what], tree.deps[what]
    if tree.lemmas[what] != "what" or dep not in ("obj", "obl") or not 0 <= verb < what:
        return
    for clause in list(tree.dependents(what, "acl")):
        called = [c for c in tree.dependents(clause, "xcomp", "obj", "obl") if c > clause]
        if tree.lemmas[clause] in _CALLING and called and tree.upos[called[0]] == "NOUN":
            for case in [*tree.dependents(called[0], "case"), *tree.dependents(what, "case")]:
                tree.attach(case, called[0], "case" if case < what else "mark")
            tree.attach(called[0], verb, dep)
            for behind in [c for c in tree.dependents(clause, "obl") if c > called[0]]:
                tree.attach(behind, called[0], "nmod")  # "what it called a raid on Chad"
            tree.attach(what, called[0], "dep")
            tree.attach(clause, called[0], "parataxis")
            return


def _handed_in(tree: Tree, small: int) -> None:
    """ "Handed in its application", "called in the envoy": the small word is the verb's."""
    verb, thing = small - 1, tree.heads[small]
    if tree.lemmas[small] != "in" or tree.deps[small] != "case" or verb < 0:
        return
    handing = tree.lemmas[verb] in words("control", "handing") and tree.heads[thing] == verb
    things = words("control", "handed" if handing else "called_in")
    calling = tree.lemmas[verb] == "call" and tree.heads[thing] == verb
    if (handing or calling) and tree.lemmas[thing] in things and not tree.has(verb, "obj"):
        tree.attach(thing, verb, "obj")
        tree.attach(small, verb, "compound:prt")


def _particle(tree: Tree, small: int) -> None:
    """ "Brushed off the complaint", "took in Chad": right behind the verb it is the verb's.

    An object has no preposition; what the parser hangs lower may be one of a verb with that word.
    """
    verb, thing = small - 1, tree.heads[small]
    if verb < 0 or tree.deps[small] != "case" or tree.upos[verb] != "VERB":
        return
    if thing < small or tree.heads[thing] != verb or min(tree.subtree(thing)) != small:
        return
    phrasal = f"{tree.lemmas[verb]} {tree.lemmas[small]}" in words("control", "phrasal")
    if tree.deps[thing] == "obj" or (
        phrasal and tree.deps[thing] == "obl" and not tree.has(verb, "obj", "aux:pass")
    ):
        tree.attach(small, verb, "compound:prt")
        tree.attach(thing, verb, "obj")


def _preposition(tree: Tree, small: int) -> None:
    """ "Signed in Asmara": right before a name that nothing else leads to, no word of the verb."""
    verb, name = tree.heads[small], small + 1
    if tree.deps[small] != "compound:prt" or tree.lemmas[small] not in ("in", "on", "over"):
        return
    led = name < len(tree) and tree.upos[name] == "PROPN" and tree.heads[name] == verb
    if led and tree.deps[name] == "obl" and not tree.has(name, "case"):
        tree.attach(small, name, "case")


def _back(tree: Tree, small: int) -> None:
    """ "Had cut back ties": no part of the noun behind it."""
    noun, verb = tree.heads[small], small - 1
    if tree.lemmas[small] not in ("back", "down", "off") or tree.deps[small] != "compound":
        return
    if verb >= 0 and tree.upos[verb] == "VERB" and tree.heads[noun] == verb:
        tree.attach(small, verb, "compound:prt")


def _behind_agent(tree: Tree, phrase: int) -> None:
    """ "Was imposed by the Council on Chad": it is the verb that goes on."""
    agent = tree.heads[phrase]
    if tree.deps[phrase] != "nmod" or tree.deps[agent] != "obl:agent" or agent > phrase:
        return
    if tree.upos[agent] == "PROPN" and tree.case(phrase) in ("on", "upon", "against"):
        tree.attach(phrase, tree.heads[agent], "obl")


def _by_itself(tree: Tree, verb: int) -> None:
    """ "Chad mediated between the two": nobody is mediated, in headlines neither."""
    if tree.lemmas[verb] not in words("control", "intransitive") or tree.has(verb, "aux:pass"):
        return
    noun = tree.heads[verb]
    if tree.agents(verb):
        return
    if tree.deps[verb] == "acl" and tree.deps[noun] == "root" and noun < verb:
        tree.attach(verb, -1, "root")
        tree.attach(noun, verb, "nsubj:pass")
    for subject in list(tree.dependents(verb, "nsubj:pass")):
        if subject < verb and tree.xpos[verb] in ("VBN", "VBD"):
            tree.attach(subject, verb, "nsubj")
            tree.xpos[verb] = "VBD"


def _as_what(tree: Tree, phrase: int) -> None:
    """ "Described the decision to bar ships as hostile": it is the decision that is so called."""
    if not (tree.case(phrase) == "as" or tree.lemmas[phrase - 1 : phrase] == ["as"]):
        return
    below = tree.heads[phrase]
    if below < 0 or tree.deps[below] not in ("acl", "acl:relcl", "xcomp"):
        return
    for verb in tree.path_up(below):
        if tree.lemmas[verb] in _TAKING_AS and tree.upos[verb] == "VERB":
            others = tree.dependents(verb, "obl", "xcomp", "advcl")
            if verb < below and not any(tree.case(c) == "as" for c in others):
                tree.attach(phrase, verb, "obl")
            return
