"""Source formats, one module each: a stream in, articles or statements out."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from loaders.formats import (
    archives,
    compressed,
    csv,
    docx,
    epub,
    feed,
    html,
    json,
    jsonl,
    mail,
    markdown,
    mhtml,
    parquet,
    pdf,
    text,
    warc,
    wide,
)
from loaders.formats.source import Found, Given, Source
from loaders.formats.tables import atop, cow, gdelt, icews, igo, phoenix, polecat

HEAD = 4096  # bytes that a format is known by


class Format(NamedTuple):
    """How to know a format by its name and first bytes, and how to read it.

    A container's reader gives members, each to be known by its own content.
    """

    name: str
    title: str
    recognises: Callable[[str, bytes], bool]
    read: Callable[[Source, Given], Iterator[Found]]
    extra: str = ""  # of the installation, where the format needs one


#: Asked in this order; the last one takes everything.
FORMATS: tuple[Format, ...] = (
    Format("utf-16", "text in UTF-16: anything below", wide.recognises, wide.read),
    Format("gz", "packed by gzip: anything below", compressed.is_gzip, compressed.read_gzip),
    Format("zst", "packed by Zstandard", compressed.is_zstd, compressed.read_zstd, "archives"),
    Format("docx", "Word documents", docx.recognises, docx.read, "documents"),
    Format("epub", "books and magazines", epub.recognises, epub.read),
    Format("zip", "archives of anything", archives.is_zip, archives.read_zip),
    Format("tar", "archives of anything", archives.is_tar, archives.read_tar),
    Format("warc", "archives of the web (Common Crawl)", warc.recognises, warc.read, "archives"),
    Format("parquet", "tables in columns", parquet.recognises, parquet.read, "tables"),
    Format("pdf", "pages to print", pdf.recognises, pdf.read, "documents"),
    Format("mbox", "mailboxes", mail.is_mbox, mail.read_mbox),
    Format("mhtml", "pages that a browser has saved in one file", mhtml.recognises, mhtml.read),
    Format("eml", "e-mail: newsletters", mail.recognises, mail.read),
    Format("feed", "RSS and Atom", feed.recognises, feed.read),
    Format("html", "web pages", html.recognises, html.read),
    Format("gdelt", "GDELT 1.0 and 2.0 events", gdelt.is_events, gdelt.read_events),
    Format("gdelt-mentions", "GDELT 2.0 mentions", gdelt.is_mentions, gdelt.read_mentions),
    Format("icews", "ICEWS events", icews.recognises, icews.read_events),
    Format("polecat", "POLECAT events", polecat.recognises, polecat.read_events),
    Format("phoenix-old", "Phoenix, historical", phoenix.is_historical, phoenix.read_historical),
    Format("phoenix", "Phoenix, daily files", phoenix.is_daily, phoenix.read_daily),
    Format("cow-diplomacy", "COW diplomatic exchange", cow.is_diplomacy, cow.read_diplomacy),
    Format("cow-alliances", "COW formal alliances", cow.is_alliances, cow.read_alliances),
    Format("atop", "ATOP alliances", atop.recognises, atop.read_alliances),
    Format("igor", "memberships from igoR", igo.is_pairs, igo.read_pairs),
    Format("cow-igo-states", "COW IGO, a row per state", igo.is_states, igo.read_states),
    Format("cow-igo-bodies", "COW IGO, a row per body", igo.is_bodies, igo.read_bodies),
    Format("json", "an array, or an object over many lines", json.recognises, json.read),
    Format("jsonl", "an article or a statement per line", jsonl.recognises, jsonl.read),
    Format("csv", "tables with a header, also TSV", csv.recognises, csv.read),
    Format("markdown", "text with marks", markdown.recognises, markdown.read),
    Format("text", "plain text: anything else", text.recognises, text.read),
)
