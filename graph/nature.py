"""What reading has to know of a relation's acts beside its words: how they are done and told."""

from typing import Literal

from graph.model import Record


class Nature(Record):
    """Properties of a relation file (see CONTRIBUTING.md); each is off unless it is said."""

    # The act.
    figures: bool = False  # a sum or quantity in its clause is its amount
    guest: Literal["subject", "object"] | None = None  # which end comes to the other
    between: bool = False  # it is done for those who are at odds: its object is one of them
    personal: bool = False  # in office or out of it: "Powell had met him" does not say for whom
    together: bool = False  # those it joins are in one place, for a day or two
    gradual: bool = False  # it takes its time: "after years of talks"
    holds: bool = False  # it lasts and is no news of a day: a membership
    belonging: bool = False  # it is to or in a body, which is then spoken of
    entering: bool = False  # who does it to a body is a member from then on
    standing: Literal["inside", "outside"] | None = None  # done by members, or by who is none yet
    judging: bool = False  # who acts next acts against whom it judges, or who judged it

    # How it is told.
    announced: bool = False  # announcing is the act: "will boycott" has happened
    spoken: bool = False  # saying is the act: the day of "said on Monday" is its day
    sudden: bool = False  # nobody hears of it before it is done
    bidden: bool = False  # its date may be that of what it is for: "invited her for 19 May"
    answered: bool = False  # an answer is due: who refuses next refuses to whoever did it
    elliptic: bool = False  # its object is left out where it was just said: "France also cut ties"
