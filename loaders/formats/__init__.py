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
    parquet,
    pdf,
    text,
    warc,
)
from loaders.formats.source import Found, Given, Source

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
    Format("eml", "e-mail: newsletters", mail.recognises, mail.read),
    Format("feed", "RSS and Atom", feed.recognises, feed.read),
    Format("html", "web pages", html.recognises, html.read),
    Format("json", "an array, or an object over many lines", json.recognises, json.read),
    Format("jsonl", "an article or a statement per line", jsonl.recognises, jsonl.read),
    Format("csv", "tables with a header, also TSV", csv.recognises, csv.read),
    Format("markdown", "text with marks", markdown.recognises, markdown.read),
    Format("text", "plain text: anything else", text.recognises, text.read),
)
