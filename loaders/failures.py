"""Whose code failed: a library's on an input that it does not understand, or our own."""

from types import TracebackType

_OURS = frozenset({"graph", "loaders", "queries"})


def library(error: Exception) -> str | None:
    """The package whose own error this is, or in whose code it was raised; None for ours."""
    for module in (type(error).__module__, _place(error.__traceback__)):
        package = module.partition(".")[0]
        if package != "builtins":
            return None if package in _OURS else package
    return None


def _place(trace: TracebackType | None) -> str:
    """The module in which the innermost frame is."""
    while trace and trace.tb_next:
        trace = trace.tb_next
    return str(trace.tb_frame.f_globals.get("__name__", "")) if trace else "builtins"
