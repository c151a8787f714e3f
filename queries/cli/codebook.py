"""What the codebook says, as rows."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.schema import Relation

#: When a statement has which status.
STATUSES = {
    "actual": "the sentence says that it happened or holds",
    "planned": "will, is to, scheduled, intends, agreed to do it later",
    "requested": "somebody called for it",
    "possible": "may, might, considering, threatens to, hopes to, if",
    "denied": "negated, ruled out, refused, cancelled",
}


def statuses() -> Iterator[dict[str, Any]]:
    """The statuses, in the order of the codebook."""
    for status, when in STATUSES.items():
        yield {"status": status, "when": when}


def summary(relation: "Relation") -> dict[str, Any]:
    """A relation type on one row, with its PLOVER and CAMEO codes."""
    return {
        "type": relation.name,
        "from": _ends(relation.subject),
        "to": _ends(relation.object),
        "symmetric": relation.symmetric,
        "identity": relation.identity,
        "modes": ", ".join(relation.modes),
        "plover": ", ".join(relation.plover),
        "cameo": ", ".join(relation.cameo),
        "definition": relation.definition,
    }


def examples(relation: "Relation") -> Iterator[dict[str, Any]]:
    """Sentences and the edges of this type in them; near misses have none."""
    for example in relation.examples:
        yield {"sentence": example.text, "edges": "; ".join(example.edges) or "none"}


def _ends(kinds: tuple[str, ...]) -> str:
    return "actor" if set(kinds) == {"Country", "Person", "Organization"} else ", ".join(kinds)
