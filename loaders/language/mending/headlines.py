"""What headlines leave out, put right in the tree: "and" between names, "is", the article.

"Peru, Chile sign pact", "Omani premier on visit to Chad", "Peru lodges protest with Chile".
"""

import itertools

from loaders.language.lemma import lemma
from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_VERBS = frozenset(("VB", "VBP", "VBZ"))
_EXCHANGING = words("control", "exchanging")
_LODGED = words("control", "lodged")


def mend_headline(tree: Tree, tops: dict[int, Mention]) -> None:
    """Mend a sentence without a full stop."""
    if tree.forms[-1] in (".", "!", "?", "”", '"'):
        return
    _lodging(tree)
    _names_with_commas(tree, tops)
    _shared_officers(tree, tops)
    _third_person(tree)
    _heading(tree, tops)
    _expected(tree)
    _second_act(tree)
    _holding(tree, tops)
    _between_commas(tree, tops)
    for word in range(len(tree)):
        _counterpart(tree, word)
        _on_visit(tree, word, tops)


def _names_with_commas(tree: Tree, tops: dict[int, Mention]) -> None:
    """Names at the start with commas between them are the subject of the verb behind them."""
    run: list[int] = []
    end = tree.start
    for word in sorted(tops):
        between = tree.text[end : tops[word].start].strip()
        if between != ("," if run else ""):
            break
        run.append(word)
        end = tops[word].end
    verb = next((w for w, start in enumerate(tree.starts) if start >= end), len(tree))
    verb += verb < len(tree) and tree.forms[verb] == "to"
    if (
        len(run) < 2
        or verb >= len(tree)
        or not (tree.xpos[verb] in _VERBS or _exchanging(tree, verb))
    ):
        return
    if any(above in run for above in tree.path_up(verb)):
        tree.attach(verb, -1, "root")
    noun = tree.heads[verb]
    if tree.deps[verb] == "compound" and noun > verb:  # "Peru, Chile reach deal"
        tree.attach(verb, tree.heads[noun], tree.deps[noun])
        tree.attach(noun, verb, "obj")
    tree.attach(run[0], verb, "nsubj")
    for other in run[1:]:
        tree.attach(other, run[0], "conj")


def _exchanging(tree: Tree, verb: int) -> bool:
    """ "Peru, Chile exchange fire": taken for nouns."""
    given = verb + 1
    if tree.forms[verb] not in _EXCHANGING or given >= len(tree) or tree.xpos[verb] != "NN":
        return False
    if tree.lemmas[given] not in words("control", "exchanged"):
        return False
    tree.upos[verb], tree.xpos[verb] = "VERB", "VBP"
    tree.attach(verb, given, "compound")
    return True


def _shared_officers(tree: Tree, tops: dict[int, Mention]) -> None:
    """ "Chad, Peru leaders hold talks": the leaders of both."""
    states = [w for w in sorted(tops) if tops[w].party.kind == "Country"]
    for first, second in itertools.pairwise(states):
        officers, between = tree.heads[second], tree.text[tops[first].end : tops[second].start]
        if between.strip() != "," or officers <= second or tree.xpos[officers] != "NNS":
            continue
        if tree.deps[second] not in ("compound", "amod", "nmod:unmarked"):
            continue
        if tree.lemmas[officers] not in words("institutions", "office") or officers in tops:
            continue
        head, dep = tree.heads[first], tree.deps[first]
        if tree.heads[officers] == first:  # "presidents" told beside "Chad"
            tree.attach(officers, head, dep)
        tree.attach(first, officers, tree.deps[second])
        tree.attach(second, first, "conj")


def _third_person(tree: Tree) -> None:
    """ "Omani premier apologises in Lima": what has a subject is no plural noun."""
    for verb, tag in enumerate(tree.xpos):
        if tag != "NNS" or tree.deps[verb] != "root" or not tree.has(verb, "nsubj"):
            continue
        subject = next(tree.dependents(verb, "nsubj"))
        if subject > verb or tree.has(verb, "cop", "det", "case", "nmod:poss", "amod"):
            continue
        if tree.forms[verb][0].islower() and max(tree.subtree(subject)) == verb - 1:
            tree.upos[verb], tree.xpos[verb] = "VERB", "VBZ"
            tree.lemmas[verb] = lemma(tree.forms[verb], "VBZ")
            for phrase in list(tree.dependents(verb, "nmod")):
                tree.attach(phrase, verb, "obl")


def _heading(tree: Tree, tops: dict[int, Mention]) -> None:
    """ "Doe heads to Lima": who is named before it goes there, and is no kind of head."""
    for verb, tag in enumerate(tree.xpos):
        name = verb - 1
        if tag != "NNS" or tree.deps[verb] != "root" or name not in tops:
            continue
        going = lemma(tree.forms[verb], "VBZ")
        to = [c for c in tree.dependents(verb, "nmod") if tree.case(c) in ("to", "for")]
        if tree.heads[name] == verb and to and going in words("control", "going"):
            tree.upos[verb], tree.xpos[verb], tree.lemmas[verb] = "VERB", "VBZ", going
            tree.attach(name, verb, "nsubj")
            for phrase in list(tree.dependents(verb, "nmod")):
                tree.attach(phrase, verb, "obl")


def _expected(tree: Tree) -> None:
    """ "Omani premier expected in Lima": he is, without "is"."""
    for verb, form in enumerate(tree.forms):
        if form != "expected" or tree.deps[verb] != "root" or not tree.has(verb, "obl"):
            continue
        if not tree.has(verb, "aux", "obj", "xcomp", "ccomp", "advcl"):
            for subject in list(tree.dependents(verb, "nsubj")):
                tree.attach(subject, verb, "nsubj:pass")


def _second_act(tree: Tree) -> None:
    """ "Peru cancels visit, recalls envoy": two acts, and no envoy who says so."""
    for second in range(len(tree)):
        beside = tree.deps[second] == "parataxis" and tree.forms[second - 1] == ","
        alone = tree.xpos[second] == "VBZ" and not tree.has(second, "nsubj", "mark")
        if beside and alone and tree.has(tree.heads[second], "nsubj"):
            tree.attach(second, tree.heads[second], "conj")
        first = next(iter(tree.dependents(second, "ccomp")), second)
        if first >= second or not tree.xpos[first] == tree.xpos[second] == "VBZ":
            continue
        noun = next(iter(tree.dependents(second, "nsubj")), -1)
        apart = tree.forms[second - 1] == "," and tree.has(first, "nsubj")
        said = tree.lemmas[second] in words("factive", "reporting") - {"recall"}
        if noun > second and apart and not said and not tree.has(second, "obj"):
            tree.attach(first, tree.heads[second], tree.deps[second])
            tree.attach(second, first, "conj")
            tree.attach(noun, second, "obj")


def _holding(tree: Tree, tops: dict[int, Mention]) -> None:
    """ "Premier Doe and President Roe hold talks": taken for one long name of talks."""
    for verb in range(2, len(tree) - 1):
        talks, last = verb + 1, verb - 1
        if tree.deps[verb] != "compound" or tree.heads[verb] != talks or last not in tops:
            continue
        if tree.forms[verb] not in words("control", "holding") or tree.deps[talks] != "root":
            continue
        subjects = [c for c in tree.dependents(talks, "nsubj") if c < verb]
        tree.upos[verb], tree.xpos[verb] = "VERB", "VBP"
        tree.attach(verb, -1, "root")
        tree.attach(talks, verb, "obj")
        for child in list(tree.children[talks]):
            if child < verb:
                tree.attach(child, verb, tree.deps[child])
        if subjects and last not in tree.subtree(subjects[0]):
            tree.attach(last, subjects[0], "conj")
        elif not subjects:
            tree.attach(last, verb, "nsubj")


def _between_commas(tree: Tree, tops: dict[int, Mention]) -> None:
    """ "Talks between Peru, Chile end": both are between."""
    for between, small in enumerate(tree.lemmas):
        first = tree.heads[between]
        if small != "between" or tree.deps[between] != "case" or first not in tops:
            continue
        behind = [word for word in sorted(tops) if word > first]
        for word in behind[:1]:
            if tree.text[tops[first].end : tops[word].start].strip() == ",":
                noun = tree.heads[word]
                tree.attach(word, first, "conj")
                if noun not in (first, tree.heads[first]) and not tree.subtree(noun) & {first}:
                    _finite(tree, noun, tree.heads[first])


def _finite(tree: Tree, verb: int, noun: int) -> None:
    """ "Taliban resume": a noun no more, but what the noun before does."""
    if tree.xpos[verb] == "NN" and verb == max(tree.subtree(noun)):
        tree.upos[verb], tree.xpos[verb] = "VERB", "VBP"
        tree.attach(verb, tree.heads[noun], tree.deps[noun])
        tree.attach(noun, verb, "nsubj")


def _counterpart(tree: Tree, word: int) -> None:
    """ "Omani premier, Chadian counterpart meet": two people, not one."""
    if tree.lemmas[word] != "counterpart" or tree.deps[word] != "appos":
        return
    if not tree.has(word, "det", "nmod:poss", "det:poss"):
        tree.attach(word, tree.heads[word], "conj")


def _on_visit(tree: Tree, visit: int, tops: dict[int, Mention]) -> None:
    """ "Omani premier on visit to Chad" is there, as is "Doe in surprise visit to Chad"."""
    guest = tree.heads[visit]
    if (
        tree.lemmas[visit] in words("control", "stay")
        and guest >= 0
        and tree.heads[guest] < 0
        and tree.upos[guest] != "VERB"
        and tree.case(visit) in ("on", "in")
        and (guest in tops or tree.lemmas[guest] in words("institutions", "official"))
    ):
        tree.attach(visit, -1, "root")
        tree.attach(guest, visit, "nsubj")


def _lodging(tree: Tree) -> None:
    """ "Peru lodges protest": taken for a noun and a verb."""
    for verb in range(1, len(tree) - 1):
        protest = verb + 1
        if tree.forms[verb] not in ("lodges", "files") or tree.lemmas[protest] not in _LODGED:
            continue
        if tree.heads[verb] == protest and tree.deps[verb] in ("compound", "nsubj", "nmod"):
            tree.upos[verb], tree.xpos[verb] = "VERB", "VBZ"
            tree.upos[protest], tree.xpos[protest] = "NOUN", "NN"
            tree.lemmas[verb] = tree.lemmas[verb].removesuffix("s")
            tree.attach(verb, tree.heads[protest], tree.deps[protest])
            tree.attach(protest, verb, "obj")
            for child in list(tree.children[verb]):
                if child < verb:
                    tree.attach(child, verb, "nsubj")
