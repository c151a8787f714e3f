"""E-mail: a message is an article, a mailbox holds many."""

import email
import email.errors
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from pathlib import PurePath

from graph.errors import InputError
from loaders.formats import limits
from loaders.formats.charset import WINDOWS, declared, decode
from loaders.formats.faults import told
from loaders.formats.html import decoded
from loaders.formats.limits import too_long
from loaders.formats.markup import shown
from loaders.formats.record import of_fields
from loaders.formats.source import Found, Given, Item, Member, Problem, Source, opened

_FIELD = rb"(From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To)"
_HEADERS = re.compile(_FIELD + rb": [^\n]*\r?\n([\w-]+:|[ \t])", re.I)
_FROM = re.compile(rb"From \S+.*\d{4}\r?\n")
# An earlier message under an answer: it has a day of its own.
_ANSWERED = re.compile(r"^On [^\n]{8,}(?:\n[^\n]*)?\bwrote:[ \t]*\n+(?:>[^\n]*(?:\n|\Z))+", re.M)
_SIGNATURE = re.compile(r"\n-- \n.*", re.S)
#: What the parts of a message raise that do not keep to the rules.
FAULTS = (
    AttributeError, LookupError, RecursionError, TypeError, ValueError, email.errors.MessageError,
)  # fmt: skip


def recognises(name: str, head: bytes) -> bool:
    """True if it starts with header fields, or is called so."""
    return bool(_HEADERS.match(head)) or PurePath(name).suffix.lower() == ".eml"


def is_mbox(name: str, head: bytes) -> bool:
    """True if it starts with the line that goes before a message."""
    return bool(_FROM.match(head))


def read(source: Source, given: Given) -> Iterator[Item]:
    """The article: subject, sender and date of the message, and its text as it is shown."""
    with told("not an e-mail as it should be", *FAULTS):
        message = parsed(source.all(limits.PAGE, "message"))
        yield of_fields(source.name, _fields(message, given), given, headed=False)


def parsed(data: bytes) -> EmailMessage:
    """A message, or a page that is saved as one."""
    return email.message_from_bytes(data, policy=email.policy.default)


def read_mbox(source: Source, given: Given) -> Iterator[Found]:
    """The messages, each as a member."""
    number, size, lines = 0, 0, list[bytes]()
    before = b"\n"
    for _, line in source.lines():
        if line is None:
            size = limits.PAGE + 1
            continue
        if _FROM.match(line) and not before.strip():
            if number:
                yield _message(source, number, size, lines, given)
            number, size, lines = number + 1, 0, []
        elif size <= limits.PAGE:
            size += len(line)
            lines.append(line.removeprefix(b">") if line.startswith(b">From ") else line)
        before = line
    yield _message(source, number, size, lines, given)


def _message(
    source: Source, number: int, size: int, lines: list[bytes], given: Given
) -> Member | Problem:
    name = f"{source.name}, message {number}"
    if size > limits.PAGE:
        return Problem(name, too_long("message", limits.PAGE))
    return Member(opened(f"{name}.eml", b"".join(lines)), given)


def content(part: MIMEPart, other: str | None = None) -> str:
    """The text of a part, as it declares its letters; raises InputError.

    The library would put a mark for each that is none of the declared ones.
    """
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        raise InputError("no text in it")
    # UTF-8 is nothing else by chance; what is ASCII may be letters in disguise (UTF-7).
    own = () if data.isascii() else ("utf-8",)
    for name in (*own, part.get_content_charset()):
        if (said := declared(data, name)) is not None:
            return said
    is_page = part.get_content_subtype() == "html"
    return decoded(data, other) if is_page else decode(data, other)


def _header(message: EmailMessage, name: str, letters: str | None) -> str:
    """A header field; one that is not ASCII is UTF-8, or has the letters of the text."""
    for own, value in message.raw_items():
        data = str(value).encode("ascii", "surrogateescape") if own.lower() == name.lower() else b""
        if not data.isascii():
            said = (declared(data, one) for one in ("utf-8", letters, WINDOWS))
            return " ".join(next(text for text in said if text is not None).split())
    return str(message.get(name, ""))


def _fields(message: EmailMessage, given: Given) -> dict[str, str]:
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        raise InputError("no text in it")
    text = content(body, given.encoding)
    if body.get_content_subtype() == "html":
        text = shown(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    letters = body.get_content_charset()
    sender, address = parseaddr(_header(message, "From", letters))
    facts = {
        "text": _SIGNATURE.sub("\n", _ANSWERED.sub("", text)),
        "title": _header(message, "Subject", letters),
        "published": str(message.get("Date", "")),
        "publisher": sender or address,
    }
    return {name: value for name, value in facts.items() if value.strip()}
