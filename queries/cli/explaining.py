"""What `extract --explain` prints: each sentence as a readable account, or as records."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from queries.cli.options import RowFormat
from queries.cli.writing import write_lines, write_rows

if TYPE_CHECKING:
    from graph.model import Article, Statement
    from loaders.explaining import Explanation
    from loaders.formats.source import Mention

Explain = Annotated[
    bool,
    typer.Option(
        "--explain",
        help="Say for each sentence which names, rules and judgements made what, "
        "and why others made nothing.",
    ),
]
Shape = Annotated[
    RowFormat,
    typer.Option(
        "--format",
        "-f",
        envvar="DIPLOGRAPH_FORMAT",
        help="Shape of what --explain says, and of nothing else; table is text to read.",
    ),
]

Row = dict[str, Any]

_STEPS = {
    "names": "names", "not_names": "no names", "anaphors": "stand for", "parse": "parse",
    "rules": "rules", "head": "head", "made": "made", "rejected": "rejected",
}  # fmt: skip
_MARGIN = max(map(len, _STEPS.values())) + 2


def write(
    items: Iterable["Article | Statement | Mention"], model: bool, format: RowFormat, output: str
) -> None:
    """Explain the articles among the items; raises InputError for a file that cannot be written."""
    if format == RowFormat.table:
        write_lines(_text(_explained(items, model)), output)
    elif format == RowFormat.jsonl:
        write_lines((json.dumps(one, ensure_ascii=False) for one in _explained(items, model)),
                    output)  # fmt: skip
    elif format == RowFormat.json:
        write_lines(_array(_explained(items, model)), output)
    else:
        write_rows(_rows(_explained(items, model)), format, output)


def _explained(
    items: Iterable["Article | Statement | Mention"], model: bool
) -> Iterator["Explanation"]:
    from graph.model import Article
    from loaders.explaining import explain

    for item in items:
        if isinstance(item, Article):
            yield from explain(item, model)


def _array(explained: Iterable["Explanation"]) -> Iterator[str]:
    """One JSON array, written as it comes."""
    start = "["
    for one in explained:
        yield start + json.dumps(one, ensure_ascii=False, indent=2)
        start = ","
    yield "]" if start == "," else "[]"


def _rows(explained: Iterable["Explanation"]) -> Iterator[Row]:
    """A row for each thing found, tried, made and rejected."""
    for number, one in enumerate(explained, 1):
        for step, title in _STEPS.items():
            for what, outcome in _LINES[step](one[step]):
                place = {"article": one["article"], "sentence": number, "start": one["start"]}
                yield {**place, "step": title, "what": what, "outcome": outcome}


def _text(explained: Iterable["Explanation"]) -> Iterator[str]:
    for number, one in enumerate(explained, 1):
        if number > 1:
            yield ""
        yield f"{number}  {' '.join(one['text'].split())}"
        yield f"   {one['article']}, characters {one['start']} to {one['end']}"
        for step, title in _STEPS.items():
            yield from _block(title, list(_LINES[step](one[step])))
        if one["skipped"]:
            yield f"   {'skipped':{_MARGIN}}{one['skipped']}"
        elif not one["made"]:
            yield f"   {'made':{_MARGIN}}nothing"


def _block(title: str, pairs: list[tuple[str, str]]) -> Iterator[str]:
    """The lines of a step, its title before the first one."""
    wide = min(56, max((len(what) for what, _ in pairs), default=0))
    for what, outcome in pairs:
        yield f"   {title:{_MARGIN}}{what:{wide}}  {outcome}".rstrip()
        title = ""


def _actor(party: Row) -> str:
    behind = f", speaks for {party['stands_for']}" if party["stands_for"] else ""
    return f"{party['name']} ({party['kind']} {party['id']}{behind})"


def _names(found: Iterable[Row]) -> Iterator[tuple[str, str]]:
    for one in found:
        place = ", perhaps a mere place" if one["of_place"] else ""
        yield one["text"], f"{_actor(one)} by {one['how']}{place}"


def _not_names(found: Iterable[Row]) -> Iterator[tuple[str, str]]:
    for one in found:
        yield one["text"], one["why"]


def _anaphors(found: Iterable[Row]) -> Iterator[tuple[str, str]]:
    for one in found:
        yield f"{one['form']} ({one['word']})", "; ".join(map(_actor, one["parties"]))


def _parse(words: list[Row]) -> Iterator[tuple[str, str]]:
    wide = max((len(word["form"]) for word in words), default=0)
    for word in words:
        head = words[word["head"] - 1]["form"] if word["head"] else "root"
        lemma = f" ({word['lemma']})" if word["lemma"] != word["form"].lower() else ""
        up = f"{word['dep']} of {word['head']} {head}" if word["head"] else word["dep"]
        yield f"{word['word']:3} {word['form']:{wide}}", f"{word['upos']:5} {up}{lemma}"


def _rules(tried: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """What matched first; the others by trigger and relation, equal reasons told once."""
    tried = list(tried)
    for one in tried:
        for found in one["found"]:
            which = f"frame {one['frame']}" if one["frame"] else "construction"
            yield f"{one['trigger']}: {one['relation']} {which}", f"yes: {_relation(found)}"

    def place(one: Row) -> tuple[Any, ...]:
        return one["words"][0], one["relation"], one["why"]

    refused = sorted((one for one in tried if one["why"]), key=place)
    for (_, relation, why), group in groupby(refused, key=place):
        alike = list(group)
        numbers = ", ".join(dict.fromkeys(str(one["frame"]) for one in alike))
        which = "frame" if "," not in numbers else "frames"
        yield f"{alike[0]['trigger']}: {relation} {which} {numbers}", f"no: {why}"


def _relation(one: Row) -> str:
    return f"{one['subject']} {one['relation']} {one['object']}, {one['status']}"


def _head(judged: Iterable[Row]) -> Iterator[tuple[str, str]]:
    for one in sorted(judged, key=lambda one: -one["probability"]):
        source = "with a rule" if one["by_rule"] else "alone"
        likely = one["probability"] >= one["least"]
        verdict = "taken" if one["taken"] else "ruled out by the words" if likely else "left out"
        bar = f", wants {one['least']:.2f}" if one["least"] else ""
        wanted = f"{one['probability']:.2f} {source}{bar}: {verdict}"
        yield _relation(one), wanted


def _made(statements: Iterable[Row]) -> Iterator[tuple[str, str]]:
    for one in statements:
        ends = {"subject": one["subject"]["name"], "object": one["object"]["name"]}
        told = _relation({**ends, "relation": one["type"], "status": one["status"]})
        facts = {
            "date": one["date"], "mode": one["mode"],
            "event": one["event"] and one["event"]["name"],
            "says": one["claimed_by"] and one["claimed_by"]["name"],
        }  # fmt: skip
        shown = [f"{name} {value}" for name, value in facts.items() if value]
        yield told, ", ".join([*shown, f"confidence {one['confidence']}"])


def _rejected(found: Iterable[Row]) -> Iterator[tuple[str, str]]:
    for one in found:
        yield _relation(one), one["why"]


_LINES = {
    "names": _names, "not_names": _not_names, "anaphors": _anaphors, "parse": _parse,
    "rules": _rules, "head": _head, "made": _made, "rejected": _rejected,
}  # fmt: skip
