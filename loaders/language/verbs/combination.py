"""How a word above changes the status of what it governs: "agreed to", "ruled out"."""

from graph.model import Status

# outer effect -> inner status -> result
_COMBINED: dict[str, dict[str, Status | None]] = {
    "planned": {"actual": "planned"},
    "requested": {
        "actual": "requested", "planned": "requested", "possible": "requested",
        "denied": None,     # "urged not to" says nothing of the act itself
    },
    "possible": {"actual": "possible", "planned": "possible", "requested": "possible"},
    "denied": {
        "actual": "denied", "planned": "denied", "possible": "denied", "requested": "denied",
    },
}  # fmt: skip

#: An effect whose own word is negated: "did not agree to", "did not rule out".
NEGATED: dict[str, str | None] = {
    "planned": "denied", "possible": "denied", "requested": None, "denied": "possible",
}  # fmt: skip


def combine(outer: str | None, inner: Status | None) -> Status | None:
    """The status of an act that is `inner` by itself under `outer`; None if nothing is said."""
    if inner is None:
        return None
    return _COMBINED.get(outer or "", {}).get(inner, inner)
