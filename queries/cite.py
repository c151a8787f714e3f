"""Citations of what rows rest on: numbered footnotes, or BibTeX for a bibliography.

A work is one article, whatever number of its sentences is quoted; rows carry the evidence that
`queries.catalog` gives them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

Row = dict[str, Any]

# What BibTeX or TeX would take for its own; BibTeX counts braces even behind a backslash.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def cite(rows: Iterable[Row], style: str, quoted: bool = False) -> Iterator[str]:
    """The works behind the rows as lines of text, each work once, `quoted` or not."""
    for number, work in enumerate(_works(rows).values(), 1):
        yield from STYLES[style](number, work if quoted else {**work, "said": []})


def noted(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows with the marks of their footnotes instead of their quotes."""
    found = list(rows)
    numbers = {article: number for number, article in enumerate(_works(found), 1)}
    for row in found:
        cited = dict.fromkeys(numbers[quote["article"]] for quote in row.get("quotes", ()))
        rest = {name: value for name, value in row.items() if name != "quotes"}
        yield {**rest, "notes": "".join(f"[^{number}]" for number in cited)}


def _works(rows: Iterable[Row]) -> dict[str, Row]:
    """The articles by id, in the order of the rows; each with what is quoted from it."""
    works: dict[str, Row] = {}
    for row in rows:
        for quote in row.get("quotes", ()):
            work = works.setdefault(quote["article"], {**quote, "said": []})
            if quote["quote"] not in work["said"]:
                work["said"].append(quote["quote"])
    return works


def _footnote(number: int, work: Row) -> Iterator[str]:
    title = f"“{_line(work['title'])}”" if work["title"] else None
    row = work["quote"] if work.get("source_kind") == "table" else None
    parts = [work["publisher"], title, (work["published"] or "")[:10], work["url"], row]
    source = ", ".join(_line(part) for part in parts if part) or f"article {work['article']}"
    yield f"[^{number}]: {source}"
    for said in work["said"]:
        yield f"    “{_line(said)}”"


def _bibtex(number: int, work: Row) -> Iterator[str]:
    said = "; ".join(f"“{_tex(one)}”" for one in work["said"])
    fields = {
        "title": f"{{{_tex(work['title'] or work['quote'])}}}",
        "organization": _tex(work["publisher"]) if work["publisher"] else None,
        "url": _address(work["url"]) if work["url"] else None,
        "note": said or None,
    }
    yield f"@misc{{{_key(number, work)},"
    yield from (f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    yield from _date(work["published"])
    yield "}"


def _date(published: str | None) -> Iterator[str]:
    if published:
        year, month, day = published[:10].split("-")
        yield f"  year = {{{year}}},"
        yield f"  month = {_MONTHS[int(month) - 1]},"
        yield f"  day = {{{int(day)}}},"
        yield f"  date = {{{published[:10]}}},"


def _key(number: int, work: Row) -> str:
    """Like `eveningpost2021-3`."""
    name = re.sub(r"[^a-z0-9]", "", (work["publisher"] or "").lower())
    return f"{name or 'article'}{(work['published'] or '')[:4]}-{number}"


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", "".join(c if c.isprintable() else " " for c in text)).strip()


def _tex(text: str) -> str:
    return "".join(_TEX.get(character, character) for character in _line(text))


def _address(url: str) -> str:
    """The address as BibTeX has it: braces and blanks would end the field."""
    return re.sub(r"[{}\\\s\x00-\x1f]", lambda found: f"%{ord(found.group()):02X}", url)


STYLES: dict[str, Callable[[int, Row], Iterator[str]]] = {
    "footnotes": _footnote,
    "bibtex": _bibtex,
}
