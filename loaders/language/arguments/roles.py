"""Where the parties of a trigger stand: the slots that frames name (see CONTRIBUTING.md)."""

from collections.abc import Iterable

from loaders.language.arguments.around import set_aside, told_around
from loaders.language.arguments.bands import banded
from loaders.language.arguments.clauses import Clauses
from loaders.language.arguments.complements import (
    bidden,
    complements,
    lacking,
    needed,
    owed,
    timely,
    unsettled,
)
from loaders.language.arguments.conditions import condition, doomed, vowed
from loaders.language.arguments.phrases import Phrases, distinct
from loaders.language.arguments.possessors import doers, named_before, possessors
from loaders.language.arguments.prepositions import Prepositions, bystander
from loaders.language.arguments.unsaid import UNSAID
from loaders.language.lexicon import words
from loaders.language.reading import Named, Reading

_ACROSS = ("between", "with", "among", "from")
_TEXTS = words("control", "text")
_LAUNCHING = words("control", "launchpad")
_ADOPTING = words("control", "adopting")
_WITHIN = frozenset(("subj", "needed", "timely"))
# Slots for who acts in a clause that tells what is to be done.
_TOLD = {"bidden": bidden, "needed": needed, "owed": owed, "timely": timely}


class Roles:
    """The argument slots of one sentence."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tree = reading.tree
        self.phrases = Phrases(reading)
        self.clauses = Clauses(self.phrases)
        self.prepositions = Prepositions(reading, self.clauses)

    def slot(self, name: str, trigger: int, noun: int | None) -> list[Named]:
        """The parties in a slot of a verb, noun or adjective; `noun` is a verb frame's object.

        `noun.` starts from that noun, `comp.` from the complement clause, `.poss` ends at owners.
        """
        loose = name.endswith("~")
        name, of_noun = name.rstrip("~"), name.startswith("noun.")
        if of_noun:
            if noun is None:
                return []
            name, verb, trigger = name[5:], trigger, noun
        owners = None
        if name.endswith(".doer"):
            owners, name = doers, name.removesuffix(".doer")
        elif name.endswith(".poss") and name != "comp.poss":
            owners, name = possessors, name.removesuffix(".poss")
        if of_noun and name == "self":
            return self.phrases.parties(trigger)
        if name in UNSAID:
            return UNSAID[name](self.clauses, trigger, noun)
        if name == "condition":
            return self._named(condition(self.clauses, trigger), loose)
        if name == "vowed":
            return self._named(vowed(self.clauses, trigger), loose)
        if name == "sides":
            return self._sides(trigger, noun)
        if name.startswith("comp."):
            heads = self._complement(name[5:], trigger)
        elif of_noun:
            heads = self._nominal(name, trigger, []) or self.prepositions.hung_high(
                name, trigger, verb
            )
        elif self.tree.upos[trigger] in ("VERB", "AUX"):
            heads = self._verbal(name, trigger, noun)
        else:
            heads = self._nominal(name, trigger, self.support(trigger))
            heads = heads or self.prepositions.behind_object(name, trigger)
        if owners is not None:
            heads = [owner for head in heads for owner in owners(self.reading, head)]
        if name == "with":
            heads = [head for head in heads if not bystander(self.tree, head)]
        found = self._named(heads, loose)
        if loose and not found and name in ("obj", "noun.obj"):
            found = self._named(self._beside(heads, trigger), loose)
            found = found or self._named(self._made_by(heads, trigger), False)
        if name == "subj" and not found:  # "a UN report says"
            texts = [w for w in heads if self.tree.lemmas[w] in _TEXTS]
            found = self._named([c for w in texts for c in self._adopting(w)], False)
            found = found or self._named(texts, True)
        return found

    def _adopting(self, text: int) -> list[int]:
        """ "The Council adopted a text, drafted by X, which urges …": it is the Council's now."""
        over = self.tree.heads[text]
        adopted = self.tree.deps[text] == "obj" and self.tree.lemmas[over] in _ADOPTING
        return self.clauses.subject(over) if adopted else []

    def _beside(self, objects: list[int], verb: int) -> list[int]:
        """ "bombed an airfield in X": where the object is, though hung on the verb."""
        return [
            phrase
            for noun in objects
            if not banded(self.tree, noun)
            for preposition in ("in", "at", "of", "from", "near", "inside", "across")
            for phrase in self.prepositions.hung_high(preposition, noun, verb)
            if preposition != "from" or self.tree.lemmas[phrase] not in _LAUNCHING
        ]

    def _made_by(self, objects: list[int], verb: int) -> list[int]:
        """ "X signed a law, which Y denounced": whose law it is."""
        tree = self.tree
        over = [tree.heads[noun] for noun in objects if tree.deps[noun] == "obj"]
        told = tree.deps[verb] == "acl:relcl" and tree.heads[verb] in objects
        return [subject for one in over for subject in self.clauses.subject(one)] if told else []

    def _sides(self, trigger: int, noun: int | None) -> list[Named]:
        """Two parties or more of the act that a phrase goes with: "A met B under X's mediation"."""
        tree, found, behind = self.tree, list[Named](), self.prepositions.behind
        word = trigger if noun is None else noun
        base = tree.deps[word].partition(":")[0]
        if base == "nsubj" and noun is None:
            return self._settled(tree.heads[word])
        beside = base in ("obl", "nmod", "advcl", "acl")
        if not beside and (noun is None or tree.heads[noun] == trigger):
            return []
        for head in tree.path_up(word):
            verbal = tree.upos[head] in ("VERB", "AUX")
            heads = self.clauses.subject(head) if verbal else possessors(self.reading, head)
            told = (head, *(self.clauses.surface_subject(head) if verbal else ()))
            across = [c for name in _ACROSS for one in told for c in behind(name, one)]
            for one in self.clauses.object(head) if verbal else ():  # "ended the war between"
                within = (one, *tree.dependents(one, "nmod"))  # "decades of war between"
                across += [c for inner in within for c in behind("between", inner)]
            heads = heads + [c for c in across if not bystander(self.tree, c)]
            found = distinct([*found, *self._named(heads, False)])
            if verbal:
                break
        return found if len(found) > 1 else []

    def _settled(self, verb: int) -> list[Named]:
        """ "Norway's mediation helped A and B agree", "helped end the war between A and B"."""
        tree = self.tree
        below = (verb, *tree.dependents(verb, "xcomp", "ccomp"))
        objects = [c for one in below for c in tree.dependents(one, "obj")]
        heads = [c for one in (verb, *objects) for c in self.prepositions.behind("between", one)]
        if tree.lemmas[verb] in words("control", "helping"):
            heads += tree.dependents(verb, "obj")
            heads += (c for one in below[1:] for c in tree.dependents(one, "nsubj"))
        found = self._named(heads, False)
        return found if len(found) > 1 else []

    def _named(self, heads: list[int], loose: bool) -> list[Named]:
        return distinct(n for head in heads for n in self.phrases.parties(head, loose))

    def _verbal(self, name: str, verb: int, noun: int | None) -> list[int]:
        """The heads in a slot of a verb; `noun` is the object that makes an idiom of it."""
        if self.tree.deps[verb] == "cop":  # "was in Paris"
            place = self.tree.heads[verb]
            if name == "subj":
                return self.clauses.surface_subject(place)
            if name == "for":  # "was in Bali for the summit"
                return list(self.prepositions.behind(name, place))
            # "inside the bloc and outside the pact"
            return [c for c in self.tree.conjuncts(place) if self.tree.case(c) == name]
        if name == "subj":
            return self.clauses.subject(verb)
        if name == "obj":
            return [word for word in self.clauses.object(verb) if word != noun]
        if name == "support":
            return self.clauses.subject(verb)
        if name == "matrix":
            return self.clauses.matrix(verb)
        if name == "poss":
            return possessors(self.reading, noun) if noun is not None else []
        found = list(self.prepositions.behind(name, verb))
        if noun is not None:
            found += self.prepositions.behind(name, noun)
        if not found and self.prepositions.stranded(
            name, verb
        ):  # "was fired upon", "was called upon"
            found = self.clauses.surface_subject(verb)
        return found or list(self.prepositions.hung_low(name, verb if noun is None else noun, verb))

    def _nominal(self, name: str, noun: int, supports: list[int]) -> list[int]:
        """The heads in a slot of a noun or adjective under the light verbs `supports`."""
        tree = self.tree
        if name == "subj":
            if self.tree.has(noun, "nsubj"):
                return self.clauses.surface_subject(noun)
            above = tree.heads[noun]
            one_of = tree.deps[noun] == "nmod" and tree.case(noun) == "of"
            if tree.deps[noun] == "conj" or (one_of and tree.lemmas[above] in ("one", "among")):
                return self._nominal(name, above, [])
            if tree.deps[noun] == "obj" and tree.lemmas[above] in words("control", "equating"):
                return self.clauses.surface_subject(above)  # "remains X's ally"
            if tree.deps[noun] in ("appos", "xcomp", "acl", "amod", "advcl") and above >= 0:
                if tree.deps[noun] == "xcomp" or tree.upos[above] in ("VERB", "ADJ"):
                    return self.clauses.surface_subject(above)
                return [above]
            if told_around(tree, noun, above):
                return [above]
            if aside := set_aside(tree, noun, above):
                return aside
            # "The mediator was X"
            equal = tree.deps[noun] == "nsubj" and tree.has(above, "cop") and not tree.case(above)
            said = tree.upos[above] == "PROPN" and not tree.has(above, "advmod")
            return [above] if equal and said else []
        if name == "poss":
            return possessors(self.reading, noun)
        if name == "named":
            return named_before(self.reading, noun)
        if name == "support":
            return self.clauses.lending_subject(noun)
        if name == "matrix":
            return self.clauses.matrix(noun)
        if name == "sentence":
            return self._only_pair()
        if name == "obj":  # "his call for X to end it", by the parser's lights
            return [c for c in tree.dependents(noun, "obj") if tree.lemmas[c - 1] == "for"]
        found = list(self.prepositions.behind(name, noun))
        for verb in supports:
            found += [word for word in self.prepositions.behind(name, verb) if word != noun]
        return found or list(self.prepositions.hung_low(name, noun))  # "the sale of jets to X"

    def _only_pair(self) -> list[int]:
        """The two states of the sentence, where it names just two, side by side."""
        tree, tops = self.tree, self.reading.tops
        states = [w for w in sorted(tops) if tops[w].party.kind == "Country"]
        joined = len(states) == 2 and tree.heads[states[1]] == states[0]
        return states if joined and tree.deps[states[1]] == "conj" else []

    def support(self, noun: int) -> list[int]:
        """The light verb over a noun, whose prepositional phrases may be the noun's."""
        tree = self.tree
        word = noun
        for head in tree.path_up(noun):
            if tree.upos[head] in ("VERB", "AUX"):
                dep = tree.deps[word].partition(":")[0]
                light = tree.lemmas[head] in words("control", "light")
                return [head] if light and dep in ("obj", "obl", "nsubj", "iobj") else []
            if tree.deps[word] not in ("nmod", "conj", "compound"):
                return []
            word = head
        return []

    def _complement(self, name: str, trigger: int) -> list[int]:
        """The heads in a slot of the first clause below that has one."""
        acting = name in ("subj", "did")
        for clause in complements(self.tree, trigger):
            clause = self.tree.spoken_of(clause) if acting or name in _WITHIN else clause
            if name == "did" and unsettled(self.tree, clause):
                continue
            if name in _TOLD and not _TOLD[name](self.tree, clause):
                continue
            if lacking(self.tree, clause):
                continue
            own = self.tree.has(clause, "nsubj", "csubj")
            if acting and not (own or self.tree.has(trigger, "obj", "iobj", "obl")):
                continue  # the trigger's own subject acts there too
            found = list(self._within(name, clause))
            if found:
                return found
        return []

    def _within(self, name: str, clause: int) -> Iterable[int]:
        """What stands in a slot of the clause below."""
        if name in _TOLD:
            return self.clauses.subject(clause)
        if name in ("subj", "did"):
            return self.clauses.subject(clause) or self.clauses.doer_of_what(clause)
        if name == "fate":
            return doomed(self.clauses, clause)
        if name != "obj":
            return self.prepositions.behind(name, clause)
        found = self.clauses.object(clause)
        if not found and self.tree.lemmas[clause] == "become":  # "to become a member of"
            found = list(self.tree.dependents(clause, "xcomp"))
        return found
