"""The phrases of a preposition: behind its word, and where the parser hung them elsewhere."""

from collections.abc import Iterator

from loaders.language.arguments.clauses import Clauses
from loaders.language.arguments.company import set_off
from loaders.language.arguments.identity import antecedent
from loaders.language.arguments.voice import passive
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_FAR = frozenset(("against", "between"))  # seldom of a noun that is itself behind a preposition
_AIMED = frozenset(("to", "for"))
_OF = frozenset(("to", "with"))
# Participles that hand a preposition on: "a plan drafted by X", "a deal signed with X".
_THROUGH = {"by": "authoring", "with": "arranging", "between": "arranging"}
_OFFICIALS = words("institutions", "official")


def bystander(tree: Tree, head: int) -> bool:
    """ "signed, with X as witness", "with X looking on": X is there, but no party to it."""
    if {"with", "as"} <= set(tree.case(head).split()):
        return True
    told = [max(tree.subtree(c)) for c in tree.dependents(head, "appos")]
    last = max([*tree.conjuncts(head), *told])
    behind = [c for c in tree.dependents(last, "nmod") if c > last and tree.case(c) != "as"]
    last = max([last, *(max(tree.subtree(c)) for c in behind)])
    for word in range(last + 1, min(last + 5, len(tree))):
        if tree.lemmas[word] in words("control", "bystander"):
            between = tree.lemmas[last + 1 : word]
            return "as" in between or (tree.xpos[word] == "VBG" and not tree.has(word, "mark"))
    return False


class Prepositions:
    """The phrases of one sentence by preposition and word."""

    def __init__(self, reading: Reading, clauses: Clauses) -> None:
        self.reading = reading
        self.tree = reading.tree
        self.clauses = clauses

    def behind(self, preposition: str, head: int) -> Iterator[int]:
        """Heads of the phrases with a preposition under a word."""
        tree = self.tree
        others = set(set_off(tree, head)) if preposition == "with" else set[int]()
        for child in tree.dependents(head, "obl", "nmod", "advmod", "xcomp", "acl", "advcl"):
            case = tree.case(child) or self.tree.particle(child)
            if preposition == "with" and child in others:
                continue
            if case == preposition or case.startswith(preposition + " "):
                yield antecedent(self.clauses.phrases, child, head)
            elif tree.deps[child] == "advmod" or tree.upos[child] == "ADV":
                # "back to Syria", "home from Israel", "arrived here"
                if child in self.reading.anaphors and preposition in ("in", "to"):
                    yield child
                for inner in tree.dependents(child, "obl", "nmod"):
                    if tree.case(inner) == preposition and inner not in others:
                        yield inner
        through = words("control", _THROUGH[preposition]) if preposition in _THROUGH else ()
        for clause in tree.dependents(head, "acl") if tree.upos[head] == "NOUN" else ():
            if tree.xpos[clause] == "VBN" and tree.lemmas[clause] in through:
                yield from self.behind(preposition, clause)
        for child in tree.dependents(head, "conj"):
            if (
                tree.upos[child] in ("NOUN", "PROPN")
                and tree.upos[head] in ("NOUN",)
                and preposition not in map(tree.case, tree.dependents(head, "obl", "nmod"))
            ):
                yield from self.behind(preposition, child)

    def hung_low(self, preposition: str, *heads: int) -> Iterator[int]:
        """ "a complaint with the court against X": hung on the phrase before it by the parser."""
        tree = self.tree
        for head in heads:
            of = preposition in _OF and tree.xpos[head] != "VBD"  # "a line of credit to X"
            near = {"of", "to"} if tree.upos[head] == "ADJ" else {"of"}  # "close to a deal with X"
            for phrase in tree.dependents(head, "obl", "nmod", "obj"):
                if of and tree.lemmas[phrase] in _OFFICIALS:  # "the visit of the envoy to X"
                    continue
                far = preposition in _FAR or (of and tree.case(phrase) in near)
                far = far or (preposition == "by" and self._done_by(head, phrase))
                inner = tree.dependents(phrase, "nmod") if far else ()
                yield from (c for c in inner if tree.case(c) == preposition)

    def _done_by(self, noun: int, phrase: int) -> bool:
        """ "The signing of a pact by X", "a trip to Y this month by X": the whole is X's."""
        doing = self.tree.lemmas[noun] in words("control", "wrought")
        named = self.tree.upos[phrase] == "PROPN" and self.tree.upos[noun] == "NOUN"
        return named or (doing and self.tree.case(phrase) == "of")

    def hung_high(self, preposition: str, noun: int, verb: int) -> list[int]:
        """ "rejected calls by X": right behind the noun, but hung on the verb by the parser."""
        tree = self.tree
        if tree.upos[verb] not in ("VERB", "AUX") or passive(tree, verb):
            return []
        end = max(w for w in tree.subtree(noun) if tree.upos[w] != "PUNCT")
        return [
            phrase for phrase in self.behind(preposition, verb)
            if end < phrase and min(tree.subtree(phrase)) == end + 1
        ]  # fmt: skip

    def behind_object(self, preposition: str, noun: int) -> list[int]:
        """ "doubled its aid to X": the same, whatever verb the noun is the object of."""
        verb = self.tree.heads[noun]
        owned = self.tree.deps[noun] == "obj" and self.tree.has(noun, "nmod:poss")
        aimed = preposition in _AIMED and owned and self.tree.has(verb, "nsubj")
        return self.hung_high(preposition, noun, verb) if aimed else []

    def stranded(self, preposition: str, verb: int) -> bool:
        """True for a preposition with nothing behind it, of a passive."""
        tree = self.tree
        alone = (
            tree.lemmas[c] == preposition and tree.xpos[c] in ("IN", "RP") and not tree.children[c]
            for c in tree.dependents(verb, "obl", "advmod", "compound:prt")
        )
        return any(alone) and passive(tree, verb)
