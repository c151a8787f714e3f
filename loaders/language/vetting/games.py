"""Teams are called by their states: "Ghana meet Peru in the quarter-final" is no diplomacy."""

from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree
from loaders.language.vetting.reasons import Reason


def in_a_game(reading: Reading) -> Reason:
    """Drops what teams do, in a clause that tells of a game."""
    tree = reading.tree
    game = {word for word in range(len(tree)) if _of_sport(tree, word)}

    def reason(one: Candidate) -> str | None:
        teams = one.subject.kind == one.object.kind == "Country"
        able = teams and one.relation.name in words("occasions", "played")
        playing = game and able and game & tree.clause(one.trigger)
        return "a game between two teams" if playing else None

    return reason


def _of_sport(tree: Tree, word: int) -> bool:
    if tree.lemmas[word] in words("occasions", "sport"):
        return True
    match = tree.upos[word] == "NOUN" or tree.lemmas[tree.heads[word]] == "play"
    return match and tree.lemmas[word] in words("occasions", "matches")
