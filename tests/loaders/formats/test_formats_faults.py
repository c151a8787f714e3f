"""Faults of libraries, told in our own words."""

import pytest

from graph.errors import InputError
from graph.model import Article
from loaders.formats.faults import attempt, told
from loaders.formats.source import Problem


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (ValueError("no header"), "damaged: no header"),
        (EOFError(), "damaged: EOFError"),
        (RecursionError("maximum depth"), "nested too deeply"),
    ],
)
def test_what_a_library_raises_is_told(error: Exception, message: str) -> None:
    with pytest.raises(InputError, match=f"^{message}$"), told("damaged", type(error)):
        raise error


def test_what_we_raise_ourselves_is_left_as_it_is() -> None:
    with pytest.raises(InputError, match=r"^too long$"), told("damaged", ValueError, OSError):
        raise InputError("too long")


def test_what_cannot_be_made_is_a_problem_with_its_record() -> None:
    found = attempt("row 2", lambda: Article.model_validate({"text": "x", "url": 1}), "x,1")
    assert isinstance(found, Problem)
    assert (found.where, found.record) == ("row 2", "x,1")
    assert found.message.startswith("url: ")
    assert attempt("row 3", lambda: "made") == "made"
