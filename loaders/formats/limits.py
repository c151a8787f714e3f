"""How much an input may ask for: all limits of reading, so that no input takes the machine."""

_MB = 1024 * 1024

#: The longest text, line or record that is read, in bytes: some 300,000 words.
TEXT = 2 * _MB
#: The largest page, feed or message: markup around a text.
PAGE = 16 * _MB
#: The largest document that must be had whole: PDF, DOCX, EPUB, a JSON object over many lines.
DOCUMENT = 128 * _MB
#: The largest archive that comes through a pipe or in another archive and must be had whole.
ARCHIVE = 1024 * _MB
#: What stays in memory of those before a nameless temporary file takes over.
MEMORY = 8 * _MB
#: Archives within archives.
DEPTH = 4
#: How many times its packed size something may grow, after the first `GROWTH_FREE` bytes.
GROWTH = 200
GROWTH_FREE = 64 * _MB
#: Files in an archive, pages in a document.
MEMBERS = 1_000_000
PAGES = 10_000
#: A download: bytes, seconds, redirects.
FETCH_BYTES = PAGE
FETCH_SECONDS = 30.0
REDIRECTS = 5
#: Characters that tell what a text is written in.
LANGUAGE_SAMPLE = 4_000


def too_long(what: str, limit: int = TEXT) -> str:
    """The message for more than `limit` bytes."""
    mend = "; split it into articles" if limit == TEXT else ""
    return f"the {what} is longer than {limit // _MB} MB{mend}"
