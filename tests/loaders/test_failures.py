"""Whose fault an exception is."""

import statistics
from collections.abc import Callable
from typing import Any, cast

import pytest
from lxml import etree

from loaders import failures
from loaders.formats.limits import too_long


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (lambda: etree.fromstring(b"<a"), "lxml"),  # by the kind of error
        (lambda: statistics.mean(None), "statistics"),  # by the place
        (lambda: too_long("text", cast(Any, None)), None),
    ],
)
def test_whose_code_failed(call: Callable[[], Any], expected: str | None) -> None:
    with pytest.raises(Exception) as caught:
        call()
    assert failures.library(caught.value) == expected
