""" "Is in Lima meeting with Mr Doe": who is in Lima meets; there is no Lima meeting."""

from loaders.language.mention import Mention
from loaders.language.tree import Tree

_OWN = ("nsubj", "cop", "punct", "aux", "mark", "advmod", "parataxis")


def part_meetings(tree: Tree, tops: dict[int, Mention]) -> None:
    """Make the place before "meeting" the predicate, and the meeting what is done there."""
    for meeting, form in enumerate(tree.forms):
        place = meeting - 1
        if (
            form != "meeting"
            or tree.upos[meeting] != "NOUN"
            or place not in tops
            or tree.heads[place] != meeting
            or tree.case(meeting) not in ("in", "at")
            or not tree.has(meeting, "cop")
            or tree.has(meeting, "det", "amod", "nmod:poss")
        ):
            continue
        tree.attach(place, tree.heads[meeting], tree.deps[meeting])
        for child in list(tree.children[meeting]):
            if tree.deps[child].partition(":")[0] in (*_OWN, "case") and child < place:
                tree.attach(child, place, tree.deps[child])
            elif tree.deps[child] == "nmod":
                tree.attach(child, meeting, "obl")
        tree.attach(meeting, place, "advcl")
        tree.upos[meeting], tree.xpos[meeting], tree.lemmas[meeting] = "VERB", "VBG", "meet"
