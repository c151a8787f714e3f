"""Wrong calls in one line: what is wrong, where, and where help is."""

from typing import Any

import typer

from queries.cli import configuration

#: What the command line's library raises for a wrong call, whichever version of it is there.
MISUSE: Any = typer.BadParameter.__base__


def told(error: Any) -> str:
    """The error as one line."""
    where = _where(error)
    what = f"{where}: {error.message}" if where and error.message else error.format_message()
    what = what.replace("Value error, ", "").replace(": Input should", ": should").rstrip(".")
    if not error.ctx:
        return what.removeprefix("Invalid value: ")
    return f"{what} (see {error.ctx.command_path} --help)"


def _where(error: Any) -> str | None:
    """The option whose value is wrong, or the place that the value comes from."""
    param = getattr(error, "param", None)
    if not param or param.param_type_name == "argument":
        return None
    source = error.ctx and error.ctx.get_parameter_source(param.name)
    if source and source.name == "ENVIRONMENT":
        return str(param.envvar)
    if source and source.name == "DEFAULT_MAP":
        return f"{configuration.path()}: {param.name}"
    return str(max(param.opts, key=len))
