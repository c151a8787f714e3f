"""Lines of documentation, as somebody types them: which need a shell, and which a command alone."""

import shlex


def typed(line: str) -> list[str]:
    """The words of one command; a line that needs a shell, or a process with new facts, is one."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|&;<>()")
    lexer.whitespace_split = True
    words = list(lexer)
    alone = {"--relations", "--reference"}.isdisjoint(words) and not any(
        set(word) <= set(lexer.punctuation_chars) for word in words
    )
    return words if alone else [line]
