"""What a journey that is over was made for: "on 1 November she had flown to Oslo for talks"."""

import datetime as dt

from graph import edtf
from loaders.language.dating.datable import Act
from loaders.language.lexicon import words
from loaders.language.tree import Tree
from loaders.language.verbs.tense import verb_form

_LATELY = dt.timedelta(days=2)  # who came yesterday may yet have to meet


def journey(tree: Tree, act: Act) -> int | None:
    """The verb of the journey that a plan is the purpose of; None for other plans."""
    if act.status != "planned" or not (act.relation.together or act.relation.spoken):
        return None
    word = act.trigger if act.noun is None else act.noun
    verb = tree.heads[word]
    purpose = tree.case(word) == "for" and tree.deps[word] in ("obl", "nmod")
    purpose = purpose or (tree.xpos[word] == "VB" and tree.deps[word] in ("advcl", "xcomp"))
    if not purpose or verb < 0:
        return None
    going = tree.lemmas[verb] in words("control", "going") or tree.lemmas[verb] in ("be", "visit")
    return verb if going and verb_form(tree, verb) in ("past", "pluperfect") else None


def over(tree: Tree, verb: int, date: str | None, published: dt.date | None) -> bool:
    """True for a journey that lies back: it had been made, or was made some days ago."""
    last = edtf.bounds(date)[1] if date else None
    if last is None or published is None or last >= published:
        return False
    return verb_form(tree, verb) == "pluperfect" or published - last > _LATELY
