"""Teams are called by their states: "Ghana meet Peru in the quarter-final" is no diplomacy."""

from collections.abc import Iterable, Iterator

from loaders.language.candidate import Candidate
from loaders.language.explaining import Trace
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree


def in_earnest(
    reading: Reading, found: Iterable[Candidate], trace: Trace | None = None
) -> Iterator[Candidate]:
    """The candidates but for what teams do, in a clause that tells of a game."""
    tree = reading.tree
    game = {word for word in range(len(tree)) if _of_sport(tree, word)}
    for one in found:
        teams = one.subject.kind == one.object.kind == "Country"
        able = teams and one.relation.name in words("occasions", "played")
        if not (game and able and game & tree.clause(one.trigger)):
            yield one
        elif trace:
            trace.dropped(one, "a game between two teams")


def _of_sport(tree: Tree, word: int) -> bool:
    if tree.lemmas[word] in words("occasions", "sport"):
        return True
    match = tree.upos[word] == "NOUN" or tree.lemmas[tree.heads[word]] == "play"
    return match and tree.lemmas[word] in words("occasions", "matches")
