"""The page docs/queries.md, drawn from the catalogue, the phrasings and the export formats."""

from collections.abc import Iterator

from queries import export
from queries.ask.offers import samples
from queries.catalog import catalog
from queries.query import Parameter, Query

_KINDS = {
    "actor": "a state, organisation or person",
    "country": "a state",
    "organisation": "an organisation",
    "person": "a person",
    "event": "an occasion",
    "date": "a date",
    "int": "a number",
    "status": "a status, or `any`",
    "relation": "a relation type",
    "mode": "a mode of the relation",
    "side": "`does` or `gets`",
    "text": "words",
    "edge": "the id of an edge",
}

_INTRODUCTION = """\
# Questions

<!-- Drawn by queries/manual.py: `make docs` writes it anew. -->

There are three ways to ask: in English (`diplograph ask`), by a canned query
(`diplograph query NAME`), and in Cypher (`diplograph cypher`). An English question is taken for one
of the canned queries below, and the command says which, and behind a `#` what the reading leaves
out or takes for a slip; a question that could mean two things, or nothing, gets no answer but the
questions near it.

- **Names** are those of the reference facts and of the graph: names, aliases, seats ("the
  Kremlin"), titles ("the Japanese prime minister"), ids (`JPN`, `OLY_W_2022`). Of like-named
  occasions the one that the graph knows is meant; whom else a name may mean is said. A state stands
  for its people too: what a person did for it is found under the state, and the person is shown
  with it.
- **Several**: parties joined by "and", "or" or commas are asked of one by one, and `of` says whose
  each row is; of three that did something with each other, each two. Who is in each of the answers
  is said, so that "who met both Xi and Biden" has its answer too. So are two things asked at once
  ("whom did Xi meet and invite"), and one office of several states ("the presidents of China and
  Russia").
- **Leaving out**: "besides", "except", "other than" and "but not" ("who met Xi but not Putin") take
  out of the answer whom they name, or who has the other answer too; they are told. Who is left in
  may have done it all the same: it is only not reported.
- **Other verbs** that the relation files have are read as the one that questions have ("lambasted"
  as "criticised"), and that is told.
- **Kinds**: what says of what kind an act is narrows the answer where the graph has it as a mode
  ("military cooperation", "talks by phone"); else the command says that it does not ("not narrowed
  to economic"), as it does of words that mean less than the relation ("tariffs", "invaded").
- **Refusals**: what was not done ("who does not recognise Kosovo") is not known, nor why, where or
  who voted how: such a question is refused with what can be asked instead, among it what was
  denied. Of any other question that is not read, the fewest words in the way are told. "At the G20"
  narrows what queries with an `event` answer.
- **Dates** are days, months or years (`2021-12-15`, `2021-12`, `2021`) or any other EDTF. An edge
  without a date is placed by the days it was reported on; one whose reports have no day either is
  in every period.
- **Status**: unless a query tells the statuses apart itself, it answers with what is said to have
  happened (`actual`); ask for another with `-p status planned`, or for all with `-p status any`.
  Where only other statuses have rows, that is said.
- **Two clocks**: `--as-of DATE` asks of the world of that day: what had begun by then, memberships
  and offices that had not ended, reference facts of the day; what has no date counts from its
  first report. `--known-by DATE` asks of what had been published by then: edges and statuses are
  drawn anew from those articles alone (an article without a day is never known). Both together say
  what was known on one day of the world of another. `diplograph diff A B` compares two days, or two
  databases; `diplograph conflicts` shows where reports contradict each other.
- **Confidence**: `--min-confidence` leaves out edges below it.
- **Counting**: a row about an event has the `articles` that report it, and how many publishers have
  a text of their own (`independent`): near-identical copies of one story are one. Rows that count
  say how many events (`times`), `reports` and `publishers` there are, and when the first and last
  report came out. The line below an answer sums it up (on standard error; not with `--quiet`).
- **Evidence**: with `--evidence` each row has its sentences, with title, publisher, day and address
  of the article; `--cite footnotes` has numbered sources instead, `--cite bibtex` those alone.
  The `edge` of a row is what the query `evidence` takes.
- **Figures**: sums of trade and aid have parts that Cypher can compare: `r.amount_value` with
  `r.amount_currency`, `r.amount_unit`, `r.amount_period`, `r.amount_change`. Sums of different
  currencies are not converted, and nothing takes a sum for the weight of an edge.
- **Reference facts** are added where they help (members, hosts, office holders); such rows say so
  in `source` and have no edge.
"""

_CYPHER = """\
## Cypher

`diplograph cypher` takes one statement that only reads: `MATCH`, `OPTIONAL MATCH`, `WITH`,
`UNWIND`, `RETURN`, `UNION` and what belongs to them, with the functions of
`queries/cypher_words.toml`. Anything else is refused before an engine sees it, comments are
dropped, and letters beyond ASCII stand between quotation marks only. `$name` is given with
`-p name VALUE`. The texts above can be used as they are, here and in Neo4j; what their parameters
expand to is told in `queries/values.py`.
"""


def page() -> Iterator[str]:
    """The lines of the page."""
    yield _INTRODUCTION
    yield "| query | answers |"
    yield "| --- | --- |"
    for query in catalog().values():
        yield f"| [{query.name}](#{query.name}) | {query.title} |"
    for query in catalog().values():
        yield ""
        yield from _section(query)
    yield ""
    yield _CYPHER
    yield "## Exports"
    yield ""
    yield "| format | is |"
    yield "| --- | --- |"
    for name, form in export.FORMATS.items():
        yield f"| {name} | {form.title} |"


def _section(query: Query) -> Iterator[str]:
    yield f"## {query.name}"
    yield ""
    yield f"**{query.title}.** {query.description}"
    yield ""
    if query.parameters:
        yield "| parameter | is | left out |"
        yield "| --- | --- | --- |"
        for parameter in query.parameters:
            yield f"| `{parameter.name}` | {_kinds(parameter)} | {_default(parameter)} |"
        yield ""
    yield "```sh"
    yield query.example
    for sample in samples(query.name):
        yield f'diplograph ask "{sample}"'
    yield "```"
    yield ""
    yield "```cypher"
    yield query.text
    yield "```"


def _kinds(parameter: Parameter) -> str:
    return ", or ".join(_KINDS[kind] for kind in parameter.kinds)


def _default(parameter: Parameter) -> str:
    if not parameter.optional:
        return "must be given"
    return f"`{parameter.default}`" if parameter.default else "all"
