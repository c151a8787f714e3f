"""Owners in relative clauses: "Oman, whose king spoke" has the king that spoke."""

from collections.abc import Iterator

from graph.model import Party
from loaders.language.reading import Reading


def relative_owners(reading: Reading) -> Iterator[tuple[int, tuple[Party, ...]]]:
    """The words "whose", with the party that each stands for."""
    tree = reading.tree
    for word, form in enumerate(tree.forms):
        if form.lower() == "whose":
            above = (w for w in tree.path_up(word) if tree.deps[w] == "acl:relcl")
            clause = next(above, None)
            named = reading.named(tree.heads[clause]) if clause is not None else None
            if named is not None and named.party.kind != "Event":
                yield word, (named.party,)
