"""Wrong calls in one line: what is wrong, where, and where help is."""

import re
from typing import Any

import typer

from queries.cli import configuration

#: What the command line's library raises for a wrong call, whichever version of it is there.
MISUSE: Any = typer.BadParameter.__base__
# "Got unexpected extra argument (x)": with "(s)" or not, as the version has it.
_EXTRA = re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((.+)\)$")


def told(error: Any) -> str:
    """The error as one line."""
    where = _where(error)
    what = f"{where}: {error.message}" if where and error.message else error.format_message()
    what = what.replace("Value error, ", "").replace(": Input should", ": should").rstrip(".")
    if not error.ctx:
        return what.removeprefix("Invalid value: ")
    if (extra := _EXTRA.match(what)) and any("-o" in one.opts for one in error.ctx.command.params):
        what = f"one argument too many: {extra[1]}; a file to write is named behind -o"
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
