"""One text in the shape of every format, as programs of the field write it."""

import datetime as dt
import gzip
import io
import json
import mailbox
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

TEXT = (
    "Russian President Vladimir Putin met Chinese leader Xi Jinping in Beijing on Friday.\n"
    "The United States imposed sanctions on Iran on Thursday.\n"
    "Finland will join NATO, the foreign minister said."
)
TITLE, DAY, PUBLISHER = "Talks in Beijing", "2022-02-04", "The Harbour Post"
URL = "https://example.org/world/talks"
LINES = TEXT.split("\n")
_PARAGRAPHS = "".join(f"<p>{line}</p>" for line in LINES)
_STORY = {"text": TEXT, "title": TITLE, "published": DAY, "publisher": PUBLISHER, "url": URL}


def text() -> bytes:
    return TEXT.encode()


def html() -> bytes:
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{TITLE}</title>'
        f'<meta property="article:published_time" content="{DAY}T10:00:00Z">'
        f'<meta property="og:site_name" content="{PUBLISHER}">'
        f'<link rel="canonical" href="{URL}?utm_source=feed"></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{TITLE}</h1>{_PARAGRAPHS}</article>"
        "</body></html>"
    ).encode()


def markdown() -> bytes:
    body = "\n\n".join(LINES).replace("Xi Jinping", "**Xi Jinping**")
    return f"---\ntitle: {TITLE}\ndate: {DAY}\n---\n{body}\n".encode()


def feed() -> bytes:
    described = _PARAGRAPHS.replace("<", "&lt;")
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>{PUBLISHER}</title><item>'
        f"<title>{TITLE}</title><link>{URL}</link><pubDate>Fri, 04 Feb 2022 10:00:00 GMT</pubDate>"
        f"<description>{described}</description></item></channel></rss>"
    ).encode()


def atom() -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{PUBLISHER}</title><entry><title>{TITLE}</title><link href='{URL}'/>"
        f"<updated>2022-02-04T10:00:00Z</updated><content type='xhtml'>"
        f'<div xmlns="http://www.w3.org/1999/xhtml">{_PARAGRAPHS}</div></content></entry></feed>'
    ).encode()


def message() -> EmailMessage:
    made = EmailMessage()
    made["From"] = f"{PUBLISHER} <news@example.org>"
    made["To"] = "reader@example.org"
    made["Subject"] = TITLE
    made["Date"] = "Fri, 04 Feb 2022 10:00:00 +0000"
    made.set_content(TEXT)
    made.add_alternative(f"<html><body>{_PARAGRAPHS}</body></html>", subtype="html")
    made.set_boundary("=====part=====")
    return made


def eml() -> bytes:
    return bytes(message())


def mhtml() -> bytes:
    """As Chrome saves a page in one file."""
    made = EmailMessage()
    made["From"] = "<Saved by Blink>"
    made["Snapshot-Content-Location"] = URL
    made["Subject"] = TITLE
    made["Date"] = "Sat, 05 Feb 2022 00:00:00 -0000"
    made.set_content(html().decode(), subtype="html")
    made.add_related(b"body{}", "text", "css")
    made.set_boundary("----MultipartBoundary--x----")
    return bytes(made)


def mbox() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        box = mailbox.mbox(Path(folder) / "box")
        box.add(message())
        box.close()
        return (Path(folder) / "box").read_bytes()


def csv() -> bytes:
    fields = ",".join(f'"{value}"' for value in _STORY.values())
    return f"{','.join(_STORY)}\r\n{fields}\r\n".encode()


def tsv() -> bytes:
    return ("\t".join(_STORY) + "\n" + "\t".join(f'"{v}"' for v in _STORY.values()) + "\n").encode()


def jsonl() -> bytes:
    return (json.dumps(_STORY) + "\n").encode()


def array() -> bytes:
    return json.dumps([_STORY], indent=1).encode()


def answer() -> bytes:
    return json.dumps({"status": "ok", "articles": [_STORY]}, indent=2).encode()


def parquet() -> bytes:
    import pyarrow
    from pyarrow import parquet as writer

    out = io.BytesIO()
    writer.write_table(pyarrow.Table.from_pylist([_STORY]), out)
    return out.getvalue()


def docx() -> bytes:
    from docx import Document

    document = Document()
    document.core_properties.title = TITLE
    document.core_properties.created = dt.datetime.fromisoformat(DAY)
    for line in LINES:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def epub() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        )
        book.writestr(
            "OPS/book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            f"<dc:publisher>{PUBLISHER}</dc:publisher><dc:date>{DAY}</dc:date></metadata><manifest>"
            '<item id="c1" href="one.xhtml"/></manifest><spine><itemref idref="c1"/></spine>'
            "</package>",
        )
        book.writestr("OPS/one.xhtml", f"<html><body>{_PARAGRAPHS}</body></html>")
    return out.getvalue()


def pdf() -> bytes:
    """A page of Helvetica, written by hand: libraries that write PDF are many times larger."""
    rows = "".join(f"({line}) Tj 0 -14 Td " for line in LINES)
    stream = f"BT /F1 11 Tf 40 780 Td {rows}ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n{end}".encode()


def warc() -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html()
    info = b"software: example\r\n"
    return _record("warcinfo", "", info) + _record("response", URL, answer)


def _record(kind: str, url: str, data: bytes) -> bytes:
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": "<urn:uuid:00000000-0000-0000-0000-000000000000>",
        "WARC-Target-URI": url,
        "WARC-Date": "2022-02-05T00:00:00Z",
        "Content-Type": "application/http; msgtype=response" if url else "application/warc-fields",
        "Content-Length": str(len(data)),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    return gzip.compress(f"WARC/1.0\r\n{lines}\r\n".encode() + data + b"\r\n\r\n", mtime=0)


#: By the name of a file.
SAMPLES: dict[str, Callable[[], bytes]] = {
    "story.txt": text,
    "story.html": html,
    "story.md": markdown,
    "rss.xml": feed,
    "atom.xml": atom,
    "letter.eml": eml,
    "saved.mhtml": mhtml,
    "letters.mbox": mbox,
    "stories.csv": csv,
    "stories.tsv": tsv,
    "stories.jsonl": jsonl,
    "stories.json": array,
    "answer.json": answer,
    "stories.parquet": parquet,
    "story.docx": docx,
    "issue.epub": epub,
    "story.pdf": pdf,
    "crawl.warc.gz": warc,
}


def gz(name: str, data: bytes) -> tuple[str, bytes]:
    return f"{name}.gz", gzip.compress(data, mtime=0)


def zst(name: str, data: bytes) -> tuple[str, bytes]:
    import zstandard

    return f"{name}.zst", zstandard.compress(data)


def zipped(name: str, data: bytes) -> tuple[str, bytes]:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"folder/{name}", data)
    return "news.zip", out.getvalue()


def tar(name: str, data: bytes) -> tuple[str, bytes]:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        member = tarfile.TarInfo(f"folder/{name}")
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return "news.tar", out.getvalue()


CONTAINERS = (gz, zst, zipped, tar)
