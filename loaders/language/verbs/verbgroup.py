"""What a verb group says by itself: future, modals, conditions, negation, headline infinitives."""

from graph.model import Status
from loaders.language.lexicon import effects, table, words
from loaders.language.tree import Tree
from loaders.language.verbs.combination import combine
from loaders.language.verbs.opening import unexcluded

_FUTURE = frozenset(("will", "shall"))
_ANNOUNCING = _FUTURE | {"would"}
_WHEN = frozenset(("when", "once", "until", "before"))
_ONLY = frozenset(("only", "just", "merely", "simply"))
_HANGING = words("modals", "hanging")
ENDING = words("factive", "ending")
#: What a modal verb makes of an act.
MODAL: dict[str, Status] = table("modals")["status"]
_NEGATIVE = frozenset(("not", "never", "no", "neither", "nor", "hardly", "nobody", "none", "n't"))
_NEARLY = frozenset(("nearly", "almost"))
_LEFT = words("factive", "left")
_NOBODY = frozenset(("no", "neither", "none", "nobody", "no-one"))
_NO_WAY = words("factive", "no_way")
_EXCLUDING = frozenset(("without", "instead", "rather"))  # "instead of flying", "rather than fly"
_CONDITIONAL = frozenset(("if", "unless", "whether", "should", "lest", "provided", "supposing"))


def going_on(tree: Tree, fight: int, verb: int) -> bool:
    """True for the fighting in "agreed to end the fighting": it goes on until then."""
    meant = tree.xpos[verb] in ("VB", "VBG") and not tree.has(verb, "nsubj")
    ending = tree.lemmas[verb] in ENDING and tree.deps[fight] == "obj"
    return meant and ending and tree.lemmas[fight] in words("factive", "fighting")


def inverted(tree: Tree, clause: int) -> bool:
    """True for a condition without "if": "should Oman leave"."""
    subjects = list(tree.dependents(clause, "nsubj"))
    helpers = [
        c for c in tree.dependents(clause, "aux", "mark") if tree.lemmas[c] in ("should", "have")
    ]
    if "to" in (tree.lemmas[c] for c in tree.dependents(clause, "mark")):  # "were Oman to leave"
        helpers += tree.dependents(clause, "cop", "aux")
    return tree.deps[clause] == "advcl" and any(c < s for c in helpers for s in subjects)


class VerbGroup:
    """The verb groups of one sentence."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree

    def negated(self, word: int) -> bool:
        """True if a negation hangs on the word itself or its subject or determiner."""
        tree = self.tree
        if tree.lemmas[word] in _LEFT or self._not_only(word):
            return False
        if unexcluded(tree, word):
            return True
        for child in tree.children[word]:
            if tree.lemmas[child + 1 : child + 2] in (["until"], ["till"]):
                continue  # "not until Friday did it leave"
            if tree.lemmas[child] in _NEGATIVE and tree.deps[child].split(":")[0] in (
                "advmod", "det", "aux", "cc", "discourse",
            ):  # fmt: skip
                return True
            if tree.deps[child] == "cc:preconj" and tree.lemmas[child] == "neither":
                return True
            if tree.deps[child] in ("obj", "iobj", "obl") and any(
                tree.lemmas[c] == "neither" for c in tree.dependents(child, "cc:preconj")
            ):
                return True
            if tree.deps[child].startswith("nsubj") and any(
                tree.lemmas[c] in _NOBODY and (c == child or tree.deps[c] in ("det", "cc:preconj"))
                for c in [child, *tree.children[child]]
            ):
                return True
            no = any(tree.lemmas[c] == "no" for c in tree.dependents(child, "det"))
            if no and tree.deps[child] == "obl" and tree.lemmas[child] in _NO_WAY:
                return True
            if tree.deps[child] in ("case", "mark", "cc") and tree.lemmas[child] in _EXCLUDING:
                return True
            if tree.has(child, "fixed") and tree.lemmas[child] in _EXCLUDING:
                return True  # "rather than fly"
            if tree.deps[child] == "advmod" and any(
                tree.lemmas[c] in ("no", "not") for c in tree.dependents(child, "advmod", "det")
            ):
                return True  # "no longer", "not yet"
        return False

    def _not_only(self, word: int) -> bool:
        """True for what is done along with more: "not only left", "did not just leave"."""
        tree = self.tree
        only = [c for c in tree.dependents(word, "advmod") if tree.lemmas[c] in _ONLY]
        return any(tree.lemmas[c - 1] == "not" for c in only if c)

    def when(self, clause: int) -> bool:
        """True for a clause of time in the present: "when they meet"."""
        tree = self.tree
        present = tree.xpos[clause] in ("VBP", "VBZ") and not tree.has(clause, "aux")
        opening = tree.dependents(clause, "advmod", "mark")
        return present and any(tree.lemmas[c] in _WHEN for c in opening)

    def announced(self, verb: int) -> bool:
        """True for "would leave" and "will leave"."""
        return any(self.tree.lemmas[c] in _ANNOUNCING for c in self.tree.dependents(verb, "aux"))

    def asserted(self, verb: int) -> bool:
        """True for "has left" and "left", not for the "leave" of "insisted that it leave"."""
        tree = self.tree
        helpers = tree.dependents(verb, "aux", "cop", "aux:pass")
        bare = tree.forms[verb].lower() == tree.lemmas[verb]
        if bare and tree.lemmas[verb] not in words("control", "unchanging"):
            return any(tree.xpos[word] in ("VBZ", "VBD") for word in helpers)
        return any(tree.xpos[word] in ("VBZ", "VBD") for word in (verb, *helpers))

    def of(self, verb: int) -> Status | None:
        """From auxiliaries, form and negation of the verb group alone.

        None for "should not leave", which says nothing of leaving.
        """
        tree = self.tree
        status: Status = "actual"
        lemmas = {tree.lemmas[c] for c in tree.dependents(verb, "aux")}
        marks = {tree.lemmas[c] for c in tree.dependents(verb, "mark")}
        if lemmas & _FUTURE:
            status = "planned"
        for modal in lemmas & MODAL.keys():
            status = MODAL[modal]
        if "would" in lemmas and "have" in lemmas:
            return "denied"
        if "would" in lemmas and tree.lemmas[verb] in ("like", "prefer", "love"):
            status = "actual"
        be = {tree.lemmas[c] for c in tree.dependents(verb, "aux", "cop")}
        if tree.lemmas[verb] != "be" and "be" in be and marks & {"to", "due"}:
            if tree.xpos[verb] == "VB":
                status = "actual" if self._deed(verb) else "planned"
            elif "have" in lemmas and tree.xpos[verb] == "VBN":
                status = "denied"  # "were to have met": but did not
            elif "to" in marks and self._finite_be(verb):
                status = "planned"  # "is to be signed"
        if self._headline_future(verb, marks):
            status = "planned"
        if self._conditional(verb) or self._asked(verb):
            status = "possible"
        for child in tree.dependents(verb, "advmod"):
            effect = effects("status").get(tree.lemmas[child])
            if effect == "possible":
                status = combine("possible", status) or status
        if self.negated(verb) or self._nearly(verb):
            return None if status == "requested" else "denied"
        return status

    def _deed(self, verb: int) -> bool:
        """True for "its last act was to leave", where it left."""
        tree = self.tree
        past = any(tree.xpos[c] == "VBD" for c in tree.dependents(verb, "cop"))
        outer = (tree.lemmas[c] for c in tree.children[verb] if tree.deps[c] == "nsubj:outer")
        return past and not words("control", "done").isdisjoint(outer)

    def _finite_be(self, verb: int) -> bool:
        tree = self.tree
        be = [c for c in tree.dependents(verb, "aux", "cop") if tree.lemmas[c] == "be"]
        return len(be) > 1 and tree.xpos[be[0]] in ("VBZ", "VBP", "VBD")

    def _nearly(self, verb: int) -> bool:
        """ "nearly invaded" has not; what "nearly doubled" has grown."""
        nearly = any(self.tree.lemmas[c] in _NEARLY for c in self.tree.dependents(verb, "advmod"))
        return nearly and self.tree.lemmas[verb] not in words("factive", "measuring")

    def _headline_future(self, verb: int, marks: set[str]) -> bool:
        """ "France to host summit": an infinitive with a subject of its own as main verb."""
        tree = self.tree
        return (
            tree.xpos[verb] == "VB"
            and "to" in marks
            and tree.deps[verb] in ("root", "conj", "parataxis", "ccomp", "acl")
            and tree.has(verb, "nsubj")
            and not tree.has(verb, "cop")
        )

    def _conditional(self, verb: int) -> bool:
        tree = self.tree
        if any(
            tree.lemmas[c] in _CONDITIONAL and tree.deps[c] in ("mark", "advmod")
            for c in tree.children[verb]
        ) or inverted(tree, verb):
            return True
        return self.hanging(verb)

    def _asked(self, verb: int) -> bool:
        """ "Will Oman leave?", "Has it left?": a question that yes or no answers."""
        tree = self.tree
        if tree.deps[verb] != "root" or not tree.text[: tree.end].endswith(("?", "?”", '?"')):
            return False
        subject = next(tree.dependents(verb, "nsubj"), None)
        helpers = [c for c in tree.dependents(verb, "aux", "cop") if subject is not None]
        return bool(helpers) and subject is not None and helpers[0] == 0 < subject

    def hanging(self, verb: int) -> bool:
        """True for "will leave if", "would leave unless"."""
        tree = self.tree
        return any(
            any(tree.lemmas[m] in ("if", "unless") for m in tree.dependents(clause, "mark"))
            or inverted(tree, clause)
            for clause in tree.dependents(verb, "advcl")
        ) and any(tree.lemmas[a] in _HANGING for a in tree.dependents(verb, "aux"))
