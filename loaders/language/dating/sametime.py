"""Which clauses tell of the same time as the one they belong to: "when …", "…, accusing Peru"."""

from collections.abc import Iterable

from loaders.language.dates import DateExpression
from loaders.language.dating.datable import BEHIND, Act, Placed
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree
from loaders.language.verbs.tense import VERBAL, verb_form


def marked(tree: Tree, verb: int, word: str) -> bool:
    """True for the clause that "when" or "where" opens, whatever the parser hangs it on."""
    if word not in tree.lemmas:
        return False
    first = min(tree.subtree(verb))
    opens = tree.lemmas[first] == word and tree.deps[first] in ("mark", "advmod")
    return opens or any(
        tree.lemmas[child] == word for child in tree.dependents(verb, "mark", "advmod")
    )


def when(tree: Tree, one: Placed, act: Act) -> bool:
    """True for an act that a clause tells of the very day: "since Monday, when Peru left"."""
    for word in [act.trigger, *tree.path_up(act.trigger)]:
        if word == one.head:
            return False
        if marked(tree, word, "when"):
            return True
    return False


def when_behind(tree: Tree, noun: int, verb: int) -> bool:
    """ "Monday's quarrel, when Peru left": the clause right behind the noun."""
    first = min(tree.subtree(verb))
    return marked(tree, verb, "when") and noun < first <= noun + 2


def after_when(tree: Tree, verb: int) -> bool:
    """ "When, in May, Chile fell, Peru left": the parser may take either for the main clause."""
    first = next((word for word in range(len(tree)) if tree.upos[word] != "PUNCT"), 0)
    fronted = tree.lemmas[first] == "when" and tree.heads[first] == tree.heads[verb]
    return fronted and verb > tree.heads[verb] and tree.has(verb, "nsubj")


def in_doing(tree: Tree, verb: int) -> bool:
    """ "…, accusing Peru", "by accusing Peru": what somebody does in doing something else."""
    marks = {tree.lemmas[child] for child in tree.dependents(verb, "mark")}
    return tree.xpos[verb] == "VBG" and marks <= {"by", "in", "while"}


def beside_subject(tree: Tree, verb: int) -> bool:
    """ "The envoys, meeting in Lima on Friday, agreed …"."""
    return in_doing(tree, verb) and tree.deps[tree.heads[verb]].startswith("nsubj")


def met(tree: Tree, word: int) -> bool:
    """True for what people come together for: "talks", "visit", "summit"."""
    called = tree.lemmas[word] in words("occasions", "head") | words("dating", "meeting")
    return called and tree.upos[word] in ("NOUN", "PROPN")


def gathering(tree: Tree, word: int) -> bool:
    """ "At Monday's summit", "during last week's talks"."""
    return met(tree, word) and tree.case(word) in ("at", "during", "in", "on")


def occasion_at(reading: Reading, act: Iterable[int]) -> str | None:
    """The id of the event at which something is done: "met at the G20 summit"."""
    tree = reading.tree
    for word in act:
        for below in tree.dependents(word, "obl", "nmod"):
            aside = tree.lemmas[below] in words("dating", "aside")
            places = tree.dependents(below, "nmod") if aside else (below,)
            for place in places:
                named = reading.mention[place]
                case = "at" if aside else tree.case(place)
                if named and named.party.kind == "Event" and case in ("at", "during"):
                    return named.party.id
    return None


def during(tree: Tree, verb: int) -> bool:
    """ "a call during which he thanked her"."""
    there = list(tree.dependents(verb, "obl"))
    if tree.deps[verb] == "acl:relcl":  # wherever the parser hangs "which"
        there += range(tree.heads[verb] + 1, verb)
    return any(
        tree.lemmas[word] == "which" and tree.case(word) in ("during", "in", "at", "on", "under")
        for word in there
    )


def at_meeting(tree: Tree, verb: int) -> bool:
    """ "A summit on Friday, chaired by Peru and attended by Chile"."""
    held = tree.xpos[verb] == "VBN" and tree.lemmas[verb] in words("occasions", "holding")
    before = set(tree.lemmas[max(tree.heads[verb], 0) : verb])
    return held and bool(before & (words("occasions", "head") | {"call"}))


def infinitive(tree: Tree, verb: int) -> bool:
    """ "To thank him", "to be received by him"."""
    return tree.xpos[verb] == "VB" or any(
        tree.xpos[child] == "VB" for child in tree.dependents(verb, "aux")
    )


def over_both(tree: Tree, found: DateExpression, word: int, above: int) -> bool:
    """ "On Monday Chile struck, and Peru struck back": a date before two clauses alike."""
    alike = _past(tree, word) and _past(tree, above)
    subject = next(tree.dependents(above, "nsubj"), None)
    return alike and subject is not None and found.end <= tree.starts[subject]


def _past(tree: Tree, verb: int) -> bool:
    """ "Left", "was recalled"."""
    helpers = list(tree.dependents(verb, "aux"))
    passive = len(helpers) == 1 and tree.deps[helpers[0]] == "aux:pass"
    return tree.xpos[helpers[0] if passive else verb] == "VBD"


def after_colon(tree: Tree, word: int) -> bool:
    """True for the clause behind a colon."""
    first = min(tree.subtree(word))
    marks = tree.text[: tree.starts[first]].rstrip('“" ')
    return marks.endswith(":") or (first > 0 and tree.forms[first] == ":")


def right_behind(tree: Tree, found: DateExpression, word: int) -> bool:
    """ "…, said after his call with Chile on Monday": the date ends the phrase of the noun."""
    last = max(tree.subtree(word))
    if found.start < tree.ends[last] or found.bound:
        return False
    return tree.text[tree.ends[last] : found.start].strip().lower() in BEHIND


def fronted(tree: Tree, found: DateExpression, word: int) -> bool:
    """ "In a call placed on Friday, the king …": before the subject of the clause above."""
    above = next((up for up in tree.path_up(word) if tree.upos[up] in VERBAL), None)
    subject = None if above is None else next(tree.dependents(above, "nsubj"), None)
    return subject is not None and found.end <= tree.starts[subject]


def cleft(tree: Tree, verb: int) -> bool:
    """ "It was in May that Chile left", "in 2009 it was over a raid that it left"."""
    over = [up for up in tree.path_up(verb) if tree.has(up, "cop")]
    first = min(tree.subtree(verb))
    opens = any(tree.lemmas[word] in ("that", "when") for word in (first - 1, first) if word >= 0)
    return opens and any(
        tree.lemmas[it] == "it" for up in over[:1] for it in tree.dependents(up, "expl", "nsubj")
    )


def guests(tree: Tree, verb: int) -> bool:
    """ "Peru hosted its neighbours, who met in Lima": what guests do, they do on the day."""
    noun = tree.heads[verb]
    over = next(
        (up for up in tree.path_up(noun) if tree.upos[up] in VERBAL or tree.has(up, "cop")), -1
    )
    if tree.deps[verb] != "acl:relcl" or tree.xpos[verb] != "VBD" or over < 0:
        return False
    receiving = tree.lemmas[over] in words("dating", "receiving")
    return receiving and verb_form(tree, over) == "past"


def as_doing(tree: Tree, verb: int) -> bool:
    """ "Looked on as they signed it": told of the same time in the same tense."""
    marks = {tree.lemmas[child] for child in tree.dependents(verb, "mark")}
    return "as" in marks and tree.xpos[verb] == tree.xpos[tree.heads[verb]] == "VBD"


def held(tree: Tree, verb: int) -> bool:
    """ "At their first round, held in Lima in May, Chile asked …"."""
    before = [word for word in range(max(0, verb - 4), verb) if tree.upos[word] == "NOUN"]
    beside = (
        bool(before) and met(tree, before[-1]) and tree.case(before[-1]) in ("at", "during", "in")
    )
    return tree.xpos[verb] == "VBN" and tree.lemmas[verb] in words("dating", "holding") and beside
