"""Which sentences may say something: told from names and words, without a parse.

A sentence is passed over when it cannot hold two parties, pronouns and descriptions counted, or
no trigger of any frame whose other words could be there too. What is passed over would have given
no statement; that holds by construction, word by word (see `needs`).
"""

import re
from collections.abc import Iterable, Iterator

from graph.model import Kind, Party
from loaders.language.anaphora.clubs import STATES
from loaders.language.anaphora.collectives import halved, peoples
from loaders.language.anaphora.deeds import kinds
from loaders.language.anaphora.numbers import NUMBERS
from loaders.language.frames import answers
from loaders.language.lexicon import table, words
from loaders.language.mention import Mention
from loaders.language.pieces import PIECE, piece
from loaders.language.sieve import Sieve, dictionary, dictionary_forms

NO_PAIR, NO_TRIGGER = "no two parties", "no word for a relation between them"

_PERSONS: frozenset[Kind] = frozenset(("Person",))
_BODIES: frozenset[Kind] = frozenset(("Country", "Organization"))
_ANYBODY = _PERSONS | _BODIES
# "The summit" may be that of the body spoken of.
_OCCASIONS: frozenset[Kind] = frozenset(("Event", "Organization"))
_OFFICERS = words("institutions", "official")
_OFFICES = {piece(word) for word in words("institutions", "office")}
_REFUSING = answers.triggers()
# Lists of anaphors, and of which kind an earlier party must be; two for what means a pair.
_ANAPHORS: tuple[tuple[str, frozenset[Kind], int], ...] = (
    ("neuter", _BODIES, 1),
    ("speaker", _ANYBODY, 1),
    ("plural", _ANYBODY, 2),
    ("signing", _ANYBODY, 2),
    ("opposite", _BODIES, 1),
)  # fmt: skip
# The same of descriptions, which an article or the like has to stand before.
_DESCRIPTIONS: tuple[tuple[str, frozenset[Kind]], ...] = (
    ("person", _PERSONS),
    ("country", _BODIES),
    ("shape", _BODIES),
    ("organisation", _BODIES),
    ("movement", _BODIES),
)
_DEEDS = words("anaphors", "deed").union(kinds(), words("anaphors", "ruling"))
_DEEDS |= words("anaphors", "utterance")
_MADE = words("anaphors", "made") - _DEEDS  # somebody's, where they are judged
_JUDGING = words("control", "judging") | words("anaphors", "answering")
_STAYS = words("anaphors", "visiting")
# What bodies are called that do not bear the word: "the agency" after the WHO.
_BODIES_BY_KIND = frozenset(table("bodies")["kinds"])
_ORDER = frozenset(("former", "latter"))
# "The world body", "the Vienna-based watchdog", "the court in The Hague", "the 27"; and the words
# of which one is there, for most sentences have none.
_BODY_TOLD = re.compile(
    rf"(?i)\b(?:{'|'.join(table('bodies')['called'])}|pan-african body)\b|-based \w+|\bHague\b"
)
_BODY_WORDS = {"based", "hague", *(piece(name.split()[-1]) for name in table("bodies")["called"])}
_MANY = re.compile(r"\b[Tt]he \d\d\b(?!-)")
_GROUPS = words("anaphors", "pair") | words("anaphors", "role")
_EITHER = frozenset(("neither", "either", "each"))
_DEFINITE = words("anaphors", "definite") | _EITHER | {"all"}
_PLURALS = frozenset(("men", "women"))
_MET = frozenset(("Organization", "Event"))  # bodies, and occasions of them
_SIDES = frozenset(("north", "south", "northerner", "southerner"))
_SIDE = re.compile(r"\b[Tt]he (?:[Nn]orth|[Ss]outh)(?:erners)?\b(?! [A-Z])")
_OF_STATES = re.compile(rf"-(?:{'|'.join(STATES)})\b")
_NUMBER = re.compile(r"\b[Tt]he \d\d?\b")  # "the 27"
_VERBLESS = re.compile(r"[^.!?:]{3,40} in [A-Z][^.!?]{2,50}[\w’']")  # "Omani premier in Lima"
_STRIKING = words("anaphors", "disaster") | words("anaphors", "relief")
_FAR = 7  # words from there to the noun
_GATHERINGS = words("occasions", "head")  # occasions that no table has
_SPOKEN_OF = _GATHERINGS | words("occasions", "again")


class Sifting:
    """The sentences of one article, asked in order; it keeps which parties were named so far."""

    def __init__(self, sieve: Sieve, home: Party | None = None, here: str = "") -> None:
        self._sieve, self._home, self._here = sieve, home, here
        self._principals = {home.principal} if home else set[str]()
        self._kinds: set[Kind] = {home.kind} if home else set()
        self._bodies = {home.name.lower()} if home else set[str]()  # by name
        self._struck = False  # by a disaster, for help to go to
        self.striking = False  # the last sentence is the first that tells of one
        self._body = False  # the last sentence tells a body without its name
        self._officers = False  # of a state or body, without a name, for "he" to mean
        self.mute = False  # the last sentence names and means nobody: later ones do not need it
        self.kinds = self._kinds  # of all parties that a word of the last one may mean

    def passed_over(self, here: Iterable[Mention], text: str, follows: bool) -> str:
        """Why a sentence with these names says nothing; "" if it has to be read.

        `follows` if the sentence before said something: "France followed suit".
        """
        self.mute = self.striking = False
        own = set[str]()
        for mention in here:
            own.add(mention.party.principal)
            self._kinds.add(mention.party.kind)
            if mention.party.kind == "Organization":
                self._bodies.add(mention.party.name.lower())
            if mention.party.stands_for:
                self._kinds.add(mention.party.stands_for.kind)
        self._principals |= own
        if not self._principals:
            self.mute = True
            return NO_PAIR
        there = dictionary(text)
        body = self._body = _tells_body(text, there)
        if "comment" in there:  # who "declined to comment" refuses nothing
            there -= words("control", "refusing")
        pointing = self._pointing(there, text)
        if (own or pointing) and not _OFFICERS.isdisjoint(there):
            self._officers = True
        self.mute = not (own or pointing)
        pointing += self._struck
        self.striking = bool(own) and not (self._struck or _STRIKING.isdisjoint(there))
        self._struck |= self.striking
        # "So did Jordan", "He refused": the other party is left out.
        if follows and (own or (pointing and not _REFUSING.isdisjoint(there))):
            return ""
        told = not _GATHERINGS.isdisjoint(there)  # an occasion or its body by its words alone
        parties = len(self._principals) + told + body + ("here" in there)
        parties += bool(self._here) and not words("anaphors", "country").isdisjoint(there)
        if not (_SIDES.isdisjoint(there) or self._principals.isdisjoint(halved())):
            other = len(_SIDE.findall(text))
            pointing, parties = pointing + other, parties + other
        if parties < 2 or len(own) + pointing < 2:
            return NO_PAIR
        self.kinds = self._kinds | _OCCASIONS if told or body else self._kinds
        headline = bool(_VERBLESS.fullmatch(text))
        return "" if follows or headline or self._sieve.may_say(there, self.kinds) else NO_TRIGGER

    def _pointing(self, there: set[str], text: str) -> int:
        """How many parties pronouns and descriptions may bring in, at most; 2 for more."""
        found = int("counterpart" in there)
        if self._home:  # whose offices need no name
            found += len(_OFFICES & there)
            found += not words("anaphors", "speaker").isdisjoint(there)
        found += not _GATHERINGS.isdisjoint(there)
        if not _OCCASIONS.isdisjoint(self._kinds):
            found += len(_SPOKEN_OF & there)
        found += "here" in there
        found += "Event" in self._kinds  # the occasion last spoken of may be understood
        found += "Organization" in self._kinds and self._sieve.belongs(there)
        found += self._sieve.mediates(there)
        chair = not words("anaphors", "chair").isdisjoint(there)
        found += chair and "Organization" in self._kinds  # the body's last spoken of
        found += not words("anaphors", "style").isdisjoint(there)
        if self._officers or "Person" in self._kinds:
            found += len(words("anaphors", "masculine") & there)
        for key, wanted, each in _ANAPHORS:
            if not wanted.isdisjoint(self._kinds):
                found += each * len(words("anaphors", key) & there)
        if "Country" in self._kinds and not _JUDGING.isdisjoint(there):
            found += len(_MADE & there)
        return found + (self._described(text) if self._kinds and _DEFINITE & there else 0)

    def _described(self, text: str) -> int:
        """How many parties are told by a noun with an article: "the country", "the two"."""
        if not _EITHER.isdisjoint(PIECE.findall(text.lower())):
            return 2
        forms = list(described(text))
        if not NUMBERS.keys().isdisjoint(forms) or _NUMBER.search(text):
            return 2
        lemmas = set[str]().union(*map(dictionary_forms, forms))
        several = (form for form in forms if form.endswith("s") or form in _PLURALS)
        plural = set[str]().union(*map(dictionary_forms, several))
        called = set(words("anaphors", "named") & lemmas)
        found = int(not _MET.isdisjoint(self._kinds) and bool(_OF_STATES.search(text)))
        if "Event" not in self._kinds:  # which may be one of a body's
            called = {word for word in called if any(word in name for name in self._bodies)}
        found += 2 * len(peoples() & set(forms))
        found += len(_STAYS & lemmas) + len(_BODIES_BY_KIND & lemmas)
        found += len(_ORDER.intersection(forms)) + self._body
        found += len(called) + 2 * len(_GROUPS & plural) + len(_DEEDS & lemmas)
        for key, wanted in _DESCRIPTIONS:
            if not wanted.isdisjoint(self._kinds):
                found += len(words("anaphors", key) & lemmas)
        return found


def _tells_body(text: str, there: set[str]) -> bool:
    said = not _BODY_WORDS.isdisjoint(there) and bool(_BODY_TOLD.search(text))
    return said or bool(_MANY.search(text))


def described(text: str) -> Iterator[str]:
    """The small words of a text that may belong to an article or the like before them."""
    left = 0
    for form in PIECE.findall(text.lower()):
        if left:
            yield form
        left = _FAR if form in _DEFINITE else max(0, left - 1)
