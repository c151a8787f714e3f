"""What the Cypher console lets through: one statement that only reads, told by its words.

Engines cannot be trusted with this: a read-only connection still reads and overwrites files. So the
text is lexed here, word by word against the lists of cypher_words.toml, and what an engine gets is
that text without its comments.
"""

import difflib
import functools
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Any, NamedTuple

from graph.errors import UnsafeQuery, UsageError
from graph.stores.results import given, parameters_of

MAX_LENGTH = 10_000
MAX_TOKENS = 2_000
MAX_DEPTH = 40

_TOKEN = re.compile(
    r"""
      (?P<comment>//[^\n]* | /\*.*?\*/)
    | (?P<gap>[ \t\n]+)
    | (?P<string>'(?:[^'\\]|\\[\\'"`nrtbfNRTBF])*' | "(?:[^"\\]|\\[\\'"`nrtbfNRTBF])*")
    | (?P<quoted>`[^`]*`)
    | (?P<number>\d+(?:\.(?=\d)\d+)?(?:[eE][+-]?\d+)?)
    | (?P<parameter>\$(?:\w+|`[^`]*`))
    | (?P<word>[A-Za-z_]\w*)
    | (?P<mark>\.\.|<=|>=|<>|=~|\|\||/(?!\*)|[-+*%^=<>()\[\]{},.:|;!&])
    """,
    re.VERBOSE | re.DOTALL | re.ASCII,
)
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_ENDS_RETURN = {"ORDER", "SKIP", "LIMIT", "UNION", ";"}


class _Token(NamedTuple):
    kind: str
    text: str
    line: int
    at: int

    @property
    def upper(self) -> str:
        """The keyword that a bare word may be."""
        return self.text.upper() if self.kind == "word" else self.text


@functools.cache
def _words() -> dict[str, frozenset[str]]:
    text = (files("queries") / "cypher_words.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


def keywords() -> frozenset[str]:
    """The keywords that a statement may have."""
    words = _words()
    return words["starts"] | words["continues"] | words["expects"]


def functions() -> frozenset[str]:
    """The names of functions that it may call, in lower case."""
    return _words()["functions"]


def check(text: str) -> str:
    """The statement as an engine may have it, without comments; raises UnsafeQuery."""
    text = _plain(text)
    _tokens(text)
    kept = []
    for found in _TOKEN.finditer(text):
        is_comment = found.lastgroup == "comment"
        kept.append(re.sub(r"[^\n]+", " ", found.group()) if is_comment else found.group())
    return "".join(kept).rstrip(" \t\n;")


def parameters(text: str) -> frozenset[str]:
    """The names of the `$parameters` of a statement; raises UnsafeQuery."""
    return frozenset(parameters_of(check(text)))


def columns(text: str) -> tuple[str, ...]:
    """What a statement calls its columns, as it is written; none behind `*`; raises UnsafeQuery."""
    text, items = _plain(text), list[list[_Token]]()
    depth, inside = 0, False
    for token in _lex(text):
        depth += (token.text in _BRACKETS.values()) - (token.text in _BRACKETS)
        if depth == 0 and token.upper == "RETURN":
            items, inside = [[]], True
        elif depth == 0 and token.upper in _ENDS_RETURN:
            inside = False
        elif inside and depth == 0 and token.text == ",":
            items.append([])
        elif inside and (items[-1] or token.upper != "DISTINCT"):
            items[-1].append(token)
    named = all(item and item[0].text != "*" for item in items)
    return tuple(_column(text, item) for item in items) if named else ()


def _column(text: str, item: Sequence[_Token]) -> str:
    """The name behind AS, else all that stands between two commas of a RETURN."""
    last = item[-1]
    if len(item) == 1 or item[-2].upper == "AS":
        return last.text.strip("`")
    return " ".join(text[item[0].at : last.at + len(last.text)].split())


def bind(text: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that the statement asks for; raises UsageError for one missing or left over."""
    found = given(text, values)
    unused = sorted(set(values) - set(found))
    if unused:
        raise UsageError(f"the query has no ${unused[0]}: leave it out, or use it in the query")
    return found


def _plain(text: str) -> str:
    """The text with `\\n` line ends, free of what engines read differently from us."""
    if len(text) > MAX_LENGTH:
        raise UnsafeQuery(f"the query is too long: {len(text)} characters (at most {MAX_LENGTH})")
    text = text.replace("\r\n", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        # Neo4j decodes these before it looks for quotes, so they forge any other character.
        if re.search(r"\\[uUxX]", line):
            raise UnsafeQuery(f"line {number}: no \\u escapes: write the character itself")
        for character in line:
            if (
                ord(character) < 32 and character != "\t"
            ) or character in "\x7f\x85\u2028\u2029\ufeff":
                raise UnsafeQuery(f"line {number}: no control characters (U+{ord(character):04X})")
    return text


def _tokens(text: str) -> list[_Token]:
    """The tokens of a text that is safe; raises UnsafeQuery."""
    tokens = list(_lex(text))
    while tokens and tokens[-1].text == ";":
        tokens.pop()
    if not tokens:
        raise UnsafeQuery("there is no query: write MATCH … RETURN …")
    if len(tokens) > MAX_TOKENS:
        raise UnsafeQuery(f"the query is too long: {len(tokens)} words (at most {MAX_TOKENS})")
    _check_brackets(tokens)
    for place, token in enumerate(tokens):
        following = tokens[place + 1].text if place + 1 < len(tokens) else ""
        if token.kind == "word":
            _check_word(tokens, place, following)
        elif token.kind == "quoted" and following == "(":
            raise _refusal(token, "functions are written without backticks")
    return tokens


def _lex(text: str) -> Iterator[_Token]:
    at, line = 0, 1
    while at < len(text):
        found = _TOKEN.match(text, at)
        if not found:
            raise UnsafeQuery(f"line {line}: {_why_unread(text, at)}")
        kind, word, at = str(found.lastgroup), found.group(), found.end()
        if kind == "number" and re.match(r"[A-Za-z_]", text[at : at + 1]):
            raise UnsafeQuery(f"line {line}: a gap is missing behind {word}")
        if kind not in ("gap", "comment"):
            yield _Token(kind, word, line, found.start())
        line += word.count("\n")


def _why_unread(text: str, at: int) -> str:
    if text[at] in "'\"`":
        return f"the quotation at {text[at : at + 12]} has no end, or an odd backslash in it"
    if text.startswith("/*", at):
        return "the comment /* has no end"
    if not text[at].isascii():
        return f"{text[at]!r} may stand only between quotation marks"
    return f"{text[at]!r} has no place in a query"


def _check_brackets(tokens: list[_Token]) -> None:
    stack: list[str] = []
    for token in tokens:
        if token.kind != "mark":
            continue
        if token.text == ";":
            raise _refusal(token, "one statement at a time")
        if token.text in ("(", "[", "{"):
            stack.append(token.text)
            if len(stack) > MAX_DEPTH:
                raise _refusal(token, f"more than {MAX_DEPTH} brackets inside one another")
        elif token.text in _BRACKETS and (not stack or stack.pop() != _BRACKETS[token.text]):
            raise _refusal(token, f"{token.text} closes no bracket")
    if stack:
        raise _refusal(tokens[-1], f"a {stack[-1]} is never closed")


def _check_word(tokens: list[_Token], place: int, following: str) -> None:
    """Raises UnsafeQuery unless the word may stand here."""
    words, token, upper = _words(), tokens[place], tokens[place].upper
    before = tokens[place - 1] if place else None
    if upper in words["denied"]:
        raise _refusal(token, f"{upper} is not allowed: this console only reads")
    if _starts_part(tokens, place):
        if upper not in words["starts"]:
            raise _refusal(token, f"a query starts with {', '.join(sorted(words['starts']))}")
    elif before and before.text == "{" and following not in (":", ",", "}", "."):
        if upper not in words["starts"]:
            raise _refusal(token, f"{upper} cannot start a subquery")
    elif _ends(tokens, place - 1) and upper not in words["continues"]:
        raise _refusal(token, f"{upper} is not allowed here: is a comma or operator missing?")
    if following == "(" and upper not in words["expects"] | words["starts"]:
        called_by_path = before is not None and before.text == "."
        if called_by_path or token.text.lower() not in words["functions"]:
            near = difflib.get_close_matches(token.text.lower(), words["functions"], n=1)
            hint = f": did you mean {near[0]}()?" if near and not called_by_path else ""
            raise _refusal(token, f"{token.text}() is not on the list of harmless functions{hint}")


def _starts_part(tokens: list[_Token], place: int) -> bool:
    """True at the first word, and at the first behind UNION, UNION ALL and UNION DISTINCT."""
    if place == 0:
        return True
    before = tokens[place - 1].upper
    if before == "UNION":
        return tokens[place].upper not in ("ALL", "DISTINCT")
    return before in ("ALL", "DISTINCT") and place > 1 and tokens[place - 2].upper == "UNION"


def _ends(tokens: list[_Token], place: int) -> bool:
    """True if an expression or a pattern may be complete with the token at `place`."""
    token, before = tokens[place], tokens[place - 1] if place else None
    behind = before.upper if before else ""
    if token.kind != "word":
        if token.text == "*":  # "WITH *" is everything, "a *" a product
            return behind in ("WITH", "RETURN", "DISTINCT")
        return token.kind != "mark" or token.text in _BRACKETS
    if behind in (".", ":", "AS"):
        return True
    if token.upper in ("ALL", "DISTINCT") and behind in ("UNION", "*"):
        return False
    return token.upper not in _words()["expects"]


def _refusal(token: _Token, why: str) -> UnsafeQuery:
    return UnsafeQuery(f"line {token.line}, at {token.text[:40]!r}: {why}")
