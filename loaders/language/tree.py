"""A parsed sentence as frames read it: words with lemmas, heads, dependents and offsets."""

from collections.abc import Iterator, Sequence

from loaders.language.lemma import lemma
from loaders.language.names.dateline import told_from
from loaders.language.names.honours import silent
from loaders.language.parser import Parse, Parser
from loaders.language.tokenizer import words


class Tree:
    """One sentence; words are numbered from 0, the root's head is -1, offsets are into the text."""

    __slots__ = (
        "_bases", "_clauses", "children", "deps", "end", "ends", "forms", "heads", "lemmas",
        "start", "starts", "text", "upos", "xpos",
    )  # fmt: skip

    def __init__(self, text: str, spans: Sequence[tuple[int, int]], parse: Parse) -> None:
        self.text = text
        self.start, self.end = spans[0][0], spans[-1][1]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        self.forms = [text[start:end] for start, end in spans]
        self.upos, self.xpos, self.deps = list(parse.upos), list(parse.xpos), list(parse.deps)
        self._bases = [dep.partition(":")[0] for dep in self.deps]
        self._clauses: dict[int, frozenset[int]] = {}
        self.heads = [head - 1 for head in parse.heads]
        self.lemmas = [
            # The two tags may disagree on a gerund ("denied funding"): the coarse one is surer.
            lemma(form, tag if kind != "VERB" or tag[:1] == "V" else "VB")
            for form, tag, kind in zip(self.forms, self.xpos, self.upos, strict=True)
        ]
        self.children: list[list[int]] = [[] for _ in spans]
        for word, head in enumerate(self.heads):
            if head >= 0:
                self.children[head].append(word)

    def __len__(self) -> int:
        return len(self.forms)

    def attach(self, word: int, head: int, dep: str) -> None:
        """Hang a word elsewhere: where it stands tells more than the parser could know."""
        if self.heads[word] >= 0:
            self.children[self.heads[word]].remove(word)
        self.heads[word], self.deps[word] = head, dep
        self._bases[word] = dep.partition(":")[0]
        self._clauses.clear()
        if head >= 0:
            self.children[head].append(word)
            self.children[head].sort()

    def dependents(self, word: int, *deps: str) -> Iterator[int]:
        """Children by relation; a relation without subtype also matches its subtypes."""
        for child in self.children[word]:
            if self._bases[child] in deps or self.deps[child] in deps:
                yield child

    def has(self, word: int, *deps: str) -> bool:
        """True if the word has such a child."""
        leaf = not self.children[word]  # as most words are, and this is asked of all
        return not leaf and next(self.dependents(word, *deps), None) is not None

    def case(self, word: int) -> str:
        """The preposition of a phrase, in full when fixed ("along with"); "" without one."""
        if not self.children[word]:
            return ""
        parts = []
        for child in self.children[word]:
            if self.deps[child] == "case" and self.lemmas[child] not in ("'s", "’s", "'", "’"):
                participle = self.xpos[child] == "VBG"  # "including", "regarding"
                parts.append(self.forms[child].lower() if participle else self.lemmas[child])
                parts.extend(self.lemmas[inner] for inner in self.dependents(child, "fixed"))
        return " ".join(parts)

    def agents(self, noun: int) -> list[int]:
        """Who is behind "by": "a raid by X", "the raids carried out by X"."""
        over = (noun, *self.dependents(noun, "acl"))
        return [child for head in over for child in self.by(head)]

    def by(self, head: int) -> list[int]:
        """Phrases of "by" under a word, also where the parser hung the "by" on a name in them."""
        below = self.dependents(head, "nmod", "obl")
        return [c for c in below if self.case(c) == "by" or self.deps[c] == "obl:agent"]

    def with_particle(self, verb: int) -> str:
        """The lemma of a verb with its particles: "rule out"."""
        particles = (self.lemmas[c] for c in self.dependents(verb, "compound:prt"))
        return " ".join((self.lemmas[verb], *particles))

    def conjuncts(self, word: int) -> list[int]:
        """The word and what is coordinated with it, in order."""
        found = [word]
        for child in self.dependents(word, "conj"):
            found.extend(self.conjuncts(child))
        return found

    def subtree(self, word: int) -> set[int]:
        """A word and all under it."""
        found, waiting = {word}, [word]
        while waiting:
            for child in self.children[waiting.pop()]:
                if child not in found:
                    found.add(child)
                    waiting.append(child)
        return found

    def according(self, word: int) -> tuple[int, ...]:
        """Whom "according to" names, by its "according", and the clause that is said."""
        if self.lemmas[word] != "accord" or self.deps[word] != "case":
            return ()
        source = self.heads[word]
        return (source, self.heads[source]) if self.heads[source] >= 0 else ()

    def spoken_of(self, clause: int) -> int:
        """The clause within: "it is wrong that X left", "it is time for X to leave"."""
        within = [*self.dependents(clause, "csubj", "ccomp")] if self.has(clause, "expl") else []
        if self.lemmas[clause] == "time":
            told = self.dependents(clause, "acl", "advcl", "ccomp")
            within += (c for c in told if self.xpos[c] == "VB" or self.has(c, "nsubj"))
        return within[0] if within else clause

    def particle(self, phrase: int) -> str:
        """The particle of the verb right before a bare phrase under it: "taken off the list"."""
        if self.deps[phrase] != "obl" or self.case(phrase):
            return ""
        before = min(self.subtree(phrase)) - 1
        hung = before >= 0 and self.heads[before] == self.heads[phrase]
        return self.lemmas[before] if hung and self.deps[before] == "compound:prt" else ""

    def clause(self, word: int) -> frozenset[int]:
        """A word and what is under it, without further clauses and coordinated predicates."""
        if word not in self._clauses:
            self._clauses[word] = frozenset(self._clause(word))
        return self._clauses[word]

    def _clause(self, word: int) -> set[int]:
        found, waiting = {word}, [word]
        verbal = self.upos[word] == "VERB"
        while waiting:
            current = waiting.pop()
            for child in self.children[current]:
                base = self._bases[child]
                if base in ("ccomp", "advcl", "parataxis", "acl", "csubj"):
                    continue
                if base == "conj" and current == word and verbal:
                    continue
                if child not in found:
                    found.add(child)
                    waiting.append(child)
        return found

    def path_up(self, word: int) -> Iterator[int]:
        """Heads from a word's own to the root."""
        seen = 0
        while self.heads[word] >= 0 and seen < len(self):
            word = self.heads[word]
            seen += 1
            yield word

    def span(self, low: int, high: int) -> list[int]:
        """The words that lie within the offsets."""
        return [
            i
            for i, (a, b) in enumerate(zip(self.starts, self.ends, strict=True))
            if low <= a and b <= high
        ]


def read(parser: Parser, text: str, start: int, end: int) -> Tree | None:
    """Parse `text[start:end]` from behind its dateline; None when there is no word in it."""
    over = list(silent(text, start, end))
    spans = [
        (a, b) for a, b in words(text, told_from(text, start, end), end)
        if not any(low <= a and b <= high for low, high in over)
    ]  # fmt: skip
    if not spans:
        return None
    tree = Tree(text, spans, parser.parse([text[a:b] for a, b in spans]))
    tree.start = start
    return tree
