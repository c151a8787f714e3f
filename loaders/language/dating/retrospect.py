"""Acts that a sentence in the present looks back at: "it builds on their talks in March"."""

from collections.abc import Iterator

from loaders.language.dates import DateExpression
from loaders.language.dating.datable import Act
from loaders.language.lexicon import words
from loaders.language.tree import Tree
from loaders.language.verbs.tense import VERBAL, verb_form

_BEHIND = words("dating", "behind")
_OUT_OF = frozenset(("of", "from", "to", "for"))


def looked_back_at(tree: Tree, act: Act, found: DateExpression) -> bool:
    """True for an act, told by a noun, that is over though its clause is in the present.

    "The text follows from the visit in May", "her visit in May is remembered", "the pact of 5 May".
    """
    noun = next((word for word in act.words if tree.upos[word] not in VERBAL), None)
    if noun is None or (found.end <= tree.starts[noun] and found.role != "noun"):
        return False
    sudden = act.relation.spoken or act.relation.sudden
    if (sudden and set(tree.span(found.start, found.end)) <= tree.subtree(noun)) or _dated_text(
        tree, noun, found
    ):
        return True
    return any(_over(tree, one) for one in _up(tree, noun))


def to_come(tree: Tree, noun: int) -> bool:
    """ "Her visit in October will be the first", not "… will be remembered"."""
    over = tree.heads[noun]
    if over < 0 or tree.deps[noun].partition(":")[0] != "nsubj" or tree.has(over, "aux:pass"):
        return False
    return any(tree.lemmas[child] in ("will", "shall") for child in tree.dependents(over, "aux"))


def _dated_text(tree: Tree, noun: int, found: DateExpression) -> bool:
    """ "The ceasefire of 9 November": what has a date for its name is there."""
    text = words("factive", "pact") | words("dating", "document")
    return tree.lemmas[noun] in text and tree.text[tree.ends[noun] : found.start] == " of "


def _up(tree: Tree, noun: int) -> Iterator[int]:
    """The noun and those it stands beside or under, up to the verb: "the fruit of talks"."""
    yield noun
    for above in tree.path_up(noun):
        if tree.upos[above] in VERBAL or tree.has(above, "cop"):
            return
        yield above


def _over(tree: Tree, noun: int) -> bool:
    """Whether the word over a noun tells that it is over: it was first, or is remembered."""
    over, dep = tree.heads[noun], tree.deps[noun].partition(":")[0]
    if over < 0:
        return False
    case = tree.case(noun) or " ".join(tree.lemmas[c] for c in tree.dependents(noun, "mark"))
    if (
        dep in ("nmod", "obl")
        and case in _OUT_OF
        and tree.lemmas[over] in words("dating", "outcome")
    ):
        return True
    if verb_form(tree, over) not in ("present", "perfect"):
        return False
    if dep == "nsubj":
        return _kept(tree, over)
    if dep == "obj":
        return tree.with_particle(over) in words("dating", "recalling")
    if dep not in ("obl", "advcl", "nmod"):
        return False
    back = any(tree.lemmas[child] == "back" for child in tree.dependents(over, "advmod"))
    told = f"{tree.with_particle(over)} {'back ' * back}{case}"
    as_what = any(tree.case(child) == "as" for child in tree.dependents(over, "obl"))
    spoken = as_what and told in words("dating", "speaking_of")
    return case in _BEHIND or spoken or told in words("dating", "resting")


def _kept(tree: Tree, predicate: int) -> bool:
    """ "Is remembered", "is spoken of as a lesson", "is the turning point"."""
    if tree.has(predicate, "cop"):
        return tree.lemmas[predicate] in words("dating", "landmark") or _turning(tree, predicate)
    passive = tree.has(predicate, "aux:pass")
    as_what = [child for child in tree.dependents(predicate, "obl") if tree.case(child) == "as"]
    if passive and tree.lemmas[predicate] in words("dating", "remembering"):
        return True
    return passive and any(
        tree.lemmas[child] in words("dating", "landmark") or _turning(tree, child)
        for child in as_what
    )


def _turning(tree: Tree, word: int) -> bool:
    """ "Turning point", "low point"."""
    before = {tree.lemmas[child] for child in tree.dependents(word, "compound", "amod")}
    return tree.lemmas[word] == "point" and bool(before & words("dating", "point"))
