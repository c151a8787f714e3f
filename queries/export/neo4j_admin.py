"""The graph as CSV files for `neo4j-admin database import`: seconds for a million edges.

Afterwards the server has all that a store there needs: articles with texts, statements, marks.
"""

import functools
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from graph.errors import StoreError
from graph.ledger import Ledger
from graph.ledgerfile import connect
from graph.model import KINDS
from graph.nodes import all_nodes
from graph.processes import begin, cores, spawning
from graph.stores import cypher, properties
from graph.stores.copying import drawn_ledger
from graph.stores.neo4j import ledgerrows, schema
from graph.stores.neo4j.ledgerrows import ARTICLES, EDGES, STATEMENTS, Table
from queries.export.files import fill
from queries.export.source import Source

_TYPES = {"STRING": "string", "DATE": "date", "INT64": "long", "DOUBLE": "double"}
_ALONE = 30_000  # statements that are written before other processes have started
_BUFFER = 4_194_304  # bytes that neo4j-admin reads at a time by default: no value may be longer

_Writer = Callable[[Path, Ledger], "Sheet"]

_README = """\
# A diplomacy graph for neo4j-admin
1. Stop the server. `sh import.sh` fills its new database neo4j; `sh import.sh neo4j --overwrite-destination` an old one.
2. If neo4j-admin is not on the path, NEO4J_ADMIN names it: `NEO4J_ADMIN=/opt/neo4j/bin/neo4j-admin sh import.sh`.
3. Start the server, then `cypher-shell -f constraints.cypher`: constraints, indexes, and by what rules edges are drawn.
4. Now `diplograph … --db bolt://HOST:7687` answers, and `diplograph push` brings what is new.
"""  # noqa: E501
_SCRIPT = """\
#!/bin/sh
# Usage: sh import.sh [DATABASE [OPTION ...]], with the server stopped
set -eu
cd "$(dirname "$0")"
database="${1:-neo4j}"
[ $# -eq 0 ] || shift
exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "$database" \\
"""


class Sheet(NamedTuple):
    """A header and two files of data: rows of one line, and those with line ends in a value.

    neo4j-admin reads the first kind in parallel; `longest` is the length of a line.
    """

    name: str
    option: str
    files: tuple[str, ...]
    longest: int


def save(source: Source, folder: Path) -> None:
    """Writes headers, data, import.sh, constraints.cypher and README.md; raises StoreError."""
    with drawn_ledger(source.store) as ledger:
        sheets = [*_parties(folder, ledger), *_tables(folder, ledger)]
        texts = [*schema.texts(ledger.vocabulary), schema.stamping(ledger.vocabulary)]
    fill(folder / "constraints.cypher", (f"{text};" for text in texts))
    (folder / "README.md").write_text(_README, encoding="utf-8")
    script = folder / "import.sh"
    script.write_text(_SCRIPT + " \\\n".join(f"  {one}" for one in _options(sheets)) + "\n")
    script.chmod(0o755)


def _options(sheets: Iterable[Sheet]) -> Iterator[str]:
    found = list(sheets)
    for sheet in found:
        yield f"{sheet.option}={','.join((f'{sheet.name}-header.csv', *sheet.files))}"
    broken = [file for sheet in found for file in sheet.files if file.endswith("-lines.csv")]
    if broken:
        yield f"--multiline-fields-format=v2 --multiline-fields={','.join(broken)}"
    # Up to four bytes for a character.
    yield f"--read-buffer-size={max(_BUFFER, 4 * max(one.longest for one in found) + 4096)}"
    yield '"$@"'


def _tables(folder: Path, ledger: Ledger) -> Iterator[Sheet]:
    """What there is much of, several tables at a time if that is worth it."""
    wanted: tuple[_Writer, ...] = (_relationships, _statements, _articles, _places)
    _, _, file = next(ledger.query("PRAGMA database_list"))  # the main one; nothing in memory
    if not file or ledger.size() < _ALONE:
        yield from (write(folder, ledger) for write in wanted)
        return
    context = spawning()
    with ProcessPoolExecutor(min(cores(), len(wanted)), context, initializer=begin) as pool:
        try:
            yield from pool.map(functools.partial(_read, folder, Path(file)), wanted)
        except BrokenProcessPool as error:
            raise StoreError("a process that wrote the export died: try again") from error


def _read(folder: Path, file: Path, write: _Writer) -> Sheet:
    """A sheet from the ledger in a file, in a process of its own."""
    with closing(connect(file, read_only=True)) as db:
        return write(folder, Ledger(db, {}))


def _relationships(folder: Path, ledger: Ledger) -> Sheet:
    # Ids of parties are unique within a kind alone, so that the kind is part of what joins files.
    header = f":START_ID(party),:END_ID(party),:TYPE,{_header(EDGES.columns)}"
    lines = (
        _line(" ".join(row.pop("_source")), " ".join(row.pop("_target")), *row.values())
        for row in EDGES.rows(ledger)
    )
    return _written(folder, "relationships", "--relationships", header, lines)


def _statements(folder: Path, ledger: Ledger) -> Sheet:
    lines = (_line(*row.values()) for row in STATEMENTS.rows(ledger))
    return _nodes(folder, "Statement", STATEMENTS, lines)


def _articles(folder: Path, ledger: Ledger) -> Sheet:
    digests = ledgerrows.digests(ledger)
    lines = (_line(*row.values(), digests[row["id"]]) for row in ARTICLES.rows(ledger))
    return _nodes(folder, "Article", ARTICLES, lines, ",_digest:string")


def _nodes(folder: Path, label: str, table: Table, lines: Iterable[str], more: str = "") -> Sheet:
    """Nodes of a table whose first column is the id that joins files."""
    header = _header(table.columns).replace("id:string", f"id:ID({label})", 1) + more
    return _written(folder, f"{label.lower()}s", f"--nodes={label}", header, lines)


def _places(folder: Path, ledger: Ledger) -> Sheet:
    lines = (_line(*row) for row in ledger.query("SELECT id, article FROM statements ORDER BY id"))
    header = ":START_ID(Statement),:END_ID(Article)"
    return _written(folder, "in-article", "--relationships=IN_ARTICLE", header, lines)


def _header(columns: cypher.Columns) -> str:
    return ",".join(f"{name}:{_TYPES[type]}" for name, type in columns.items())


def _parties(folder: Path, ledger: Ledger) -> Iterator[Sheet]:
    varying = ledgerrows.varying(ledger)
    nodes = list(all_nodes(ledger))
    for kind in KINDS:
        columns = cypher.NODES[kind]
        header = f":ID(party),{_header(columns)},_varies:boolean"
        lines = (
            _line(
                f"{kind} {node.id}",
                *(row[name] for name in columns),
                "true" if (kind, node.id) in varying else None,
            )
            for node in nodes
            if node.kind == kind
            for row in [properties.party(node)]
        )
        yield _written(folder, kind.lower(), f"--nodes={kind}", header, lines)


def _line(*values: Any) -> str:
    """Texts are quoted, so that an empty one is not taken for none, which is nothing at all."""
    fields = [
        "" if value is None
        else '"' + value.replace('"', '""') + '"' if value.__class__ is str
        else str(value)
        for value in values
    ]  # fmt: skip
    return ",".join(fields)


def _written(folder: Path, name: str, option: str, header: str, lines: Iterable[str]) -> Sheet:
    """The two files; one that would be empty is left out."""
    longest = 0
    fill(folder / f"{name}-header.csv", [header])
    files = (f"{name}.csv", f"{name}-lines.csv")
    with (
        (folder / files[0]).open("w", encoding="utf-8", newline="\n") as plain,
        (folder / files[1]).open("w", encoding="utf-8", newline="\n") as broken,
    ):
        for line in lines:
            longest = max(longest, len(line))
            whole = "\n" not in line and "\r" not in line
            (plain if whole else broken).write(f"{line}\n")
    for file in files:
        if not (folder / file).stat().st_size:
            (folder / file).unlink()
    return Sheet(name, option, tuple(file for file in files if (folder / file).exists()), longest)
