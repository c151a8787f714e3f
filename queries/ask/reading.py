"""What a question is read as: a canned query with arguments, or several of them."""

import shlex
from collections.abc import Iterator

from graph.errors import UsageError
from graph.model import Record
from queries.catalog import find

EVENTS = "events"  # what "how often" counts
OF = "of"  # the column that tells the answers to each of several apart


class NotUnderstood(UsageError):
    """No phrasing fits the question, or several do; the message offers readings."""


class Reading(Record):
    """The canned query that a question is taken for; `told` has names where `arguments` has ids.

    `asked` has the words of each party. `notes` say what of the question the query leaves out;
    `counted` is the noun of what is counted. Of several that a question names, `others` are the
    readings beside this one, each told apart by what it is `of`. Left out of the answer are who
    answers `less`, and whoever is `barred` by name.
    """

    query: str
    arguments: dict[str, str]
    told: dict[str, str]
    asked: dict[str, str]
    notes: tuple[str, ...] = ()
    counted: str | None = None
    of: str = ""
    others: tuple["Reading", ...] = ()
    less: tuple["Reading", ...] = ()
    barred: tuple[str, ...] = ()

    @property
    def each(self) -> tuple["Reading", ...]:
        """Itself and the readings beside it, without notes and whom to leave out."""
        alone: dict[str, object] = {"notes": (), "others": (), "less": (), "barred": ()}
        return tuple(one.model_copy(update=alone) for one in (self, *self.others))

    @property
    def command(self) -> str:
        """The command line that asks the same, with notes as its comment."""
        found = []
        for one in (self, *self.others):
            words = ["diplograph", "query", one.query]
            for name, value in one.arguments.items():
                words += ["-p", name, value]
            found.append(shlex.join(words))
        barred = [f"without {name}" for name in self.barred]
        return " # ".join(filter(None, ("; ".join(found), "; ".join([*self.notes, *barred]))))

    @property
    def status(self) -> str:
        """The status asked for."""
        return self.arguments.get("status", "actual")

    def in_status(self, status: str) -> Iterator["Reading"]:
        """The same of another status, where only one is asked for."""
        parameter = find(self.query).parameter("status")
        if status and parameter and "any" not in (parameter.default, self.status):
            given = {**self.arguments, "status": status}
            yield self.model_copy(update={"arguments": given, "notes": ()})

    def noting(self, note: str) -> "Reading":
        """The same with one more note."""
        return self.model_copy(update={"notes": (*self.notes, note)})

    @property
    def description(self) -> str:
        """The query and its parameters, for people."""
        of_each = (
            ", ".join(f"{name} {value}" for name, value in one.told.items())
            for one in (self, *self.others)
        )
        return ": ".join(filter(None, (self.query, "; ".join(of_each))))
