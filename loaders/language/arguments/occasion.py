"""The event last spoken of, where a verb of attending names none: "Putin took part"."""

from loaders.language.reading import Named, Reading


def occasion(reading: Reading, verb: int, noun: int | None) -> list[Named]:
    """The event of the sentences before, unless the clause tells what was attended."""
    tree, event = reading.tree, reading.occasion
    told = [c for c in tree.dependents(verb, "obj", "iobj", "xcomp", "ccomp") if c != noun]
    told += [c for c in tree.dependents(verb, "obl") if tree.case(c) in ("at", "in", "to")]
    return [Named(event, verb, "anaphor")] if event is not None and not told else []
