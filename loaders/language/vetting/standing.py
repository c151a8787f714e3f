"""Where a state stands to a body: what the tables say it cannot do there.

Nobody is a member of a territory or an armed band: from Transnistria troops withdraw. Who never was
in a body does not chair it, and who is in it is not about to join: another body was meant.
"""

import datetime as dt

from graph.reference.lookup import entries, is_member
from graph.reference.membership import dated
from graph.reference.tables import organisations
from loaders.language.candidate import Candidate
from loaders.language.vetting.reasons import Reason

_NO_BODIES = frozenset(("autonomous_region", "unrecognised_state", "non_state"))
_LATELY = dt.timedelta(days=30)  # who has just joined may be reported as about to


def barred(day: dt.date | None) -> Reason:
    """Drops what the subject cannot have done on the article's day."""
    return lambda one: _barred(one, day)


def _barred(one: Candidate, day: dt.date | None) -> str | None:
    body, relation = organisations().get(one.object.id), one.relation
    if body is None:
        return None
    if relation.belonging and body.kind in _NO_BODIES:
        return "a membership in a territory or an armed band"
    state = one.subject.stands_for or one.subject
    if state.kind != "Country" or body.id not in dated():
        return None
    if relation.standing == "inside" and not entries(state.id, body.id):
        return "never in it, by the tables"
    ahead = relation.standing == "outside" and one.status not in ("actual", "denied")
    if ahead and day and _settled(state.id, body.id, day - _LATELY):
        return "a member of it already, by the tables"
    return None


def _settled(state: str, body: str, day: dt.date) -> bool:
    """True for a member in good standing: who is suspended is about to return."""
    out = (spell for spell in entries(state, body) if spell.status == "suspended")
    return is_member(state, body, day) and not any(spell.covers(day) for spell in out)
