"""Where statements disagree, with both quotes: the query `disagreements`, told side by side."""

from collections.abc import Iterator
from typing import Any

from graph.moments import moment
from graph.stores import Store
from queries import catalog

Row = dict[str, Any]


def conflicts(store: Store, actor: str | None = None, developments: bool = False) -> Iterator[Row]:
    """Edges that are both asserted and denied, with the latest quote for each side.

    `developments` adds those that were planned or asked for, and then done. Raises UsageError.
    """
    for row in catalog.run(store, "disagreements", {"actor": actor}, evidence=True):
        if row["answer"] == "contradiction" or developments:
            yield _told(row)


def _told(row: Row) -> Row:
    """The row with what is said by the latest report, and by the latest that says otherwise."""
    quotes = sorted(row["quotes"], key=lambda one: (moment(one["published"]), one["statement"]))
    says = next(one for one in reversed(quotes) if one["status"] == row["status"])
    others = [one for one in quotes if one["status"] != row["status"]]
    # Against a denial stands whoever asserts, against anything else whoever denies.
    other = max(others, key=lambda one: (_opposed(one["status"], row["status"]), quotes.index(one)))
    names = ("answer", "date", "who", "for", "what", "whom", "whom_for")
    return {
        **{name: row[name] for name in names},
        **_side("says", says),
        **_side("but", other),
        "edge": row["edge"],
        "quotes": [
            {"side": f"says {says['status']}", **says},
            {"side": f"but {other['status']}", **other},
        ],
    }


def _opposed(one: str, other: str) -> bool:
    return (one == "denied") != (other == "denied")


def _side(name: str, quote: Row) -> Row:
    return {
        name: quote["status"],
        f"{name}_quote": quote["quote"],
        f"{name}_by": quote["publisher"],
        f"{name}_on": quote["published"],
    }
