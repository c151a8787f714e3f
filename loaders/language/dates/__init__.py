"""Dates in news text: found as expressions, resolved to EDTF by the article's day."""

from loaders.language.dates.expression import DateExpression
from loaders.language.dates.periods import Tense
from loaders.language.dates.phrases import find
from loaders.language.dates.reckon import resolve

__all__ = ["DateExpression", "Tense", "find", "resolve"]
