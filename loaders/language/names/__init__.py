"""Names in news text: who and what is named where, and which offices the text proves."""

from loaders.language.names.find import Found, find

__all__ = ["Found", "find"]
