"""Copies of one story: told by sketches, counted once."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from graph.copies import independent, texts
from graph.merge import edges
from graph.model import Article, ArticleRef
from graph.sketch import alike, sketch, unpacked

WIRE = (
    "The foreign ministers of China and Russia held talks in the capital on Friday and spoke for "
    "three hours about gas, grain and the coming summit. A spokeswoman called the mood warm. "
    "Neither side gave details of a pipeline that has been planned for years. The ministers will "
    "see each other again in spring, when the presidents are expected to sign a treaty."
)
OWN = (
    "Behind closed doors at a lakeside villa, envoys from Moscow and Beijing haggled over freight "
    "rates. People who were there describe a long evening with little to show for it, apart from "
    "a joint photograph and an understanding that trains should run more often next year."
)
PINNED = "aRjwJCWj3UWq664oo+StJIIwzqWPncMqwTLLODKwFhNX2OMGZQ8pKnAM/IoLcM8K29q+cwVhhwGYCbdOkGNu7Q=="
EDITED = WIRE.replace("held talks", "met").replace("on Friday ", "") + " (Additional reporting)"


@pytest.mark.parametrize(
    ("one", "other", "copy"),
    [
        (WIRE, WIRE, True),
        (WIRE, WIRE.upper().replace(",", ""), True),
        (WIRE, EDITED, True),
        (WIRE, OWN, False),
        (WIRE, WIRE[:90] + OWN, False),
        ("Xi met Putin.", "Xi met Biden.", False),
    ],
)
def test_near_identical_texts_are_copies(one, other, copy):
    assert alike(unpacked(sketch(one)), unpacked(sketch(other))) is copy


def test_a_sketch_is_the_same_in_every_version():
    # Sketches are kept in databases: if this changes, copies loaded before and after go unseen.
    assert sketch("Xi met Putin in Beijing on Friday.") == PINNED


def test_a_text_without_words_has_no_sketch():
    assert sketch("… —") is None


def test_a_faulty_sketch_is_refused():
    with pytest.raises(ValidationError, match="sketch"):
        ArticleRef(id="a", sketch="AAAA")


def report(said, publisher, text, number):
    article = Article(id=f"{publisher}-{number}", text=text, publisher=publisher)
    words = text[:40] + f" {publisher} {number}"  # the sentences differ, the articles may not
    return said("MET", "CHN", "RUS", "2022-02-04", article=article, words=words)


# (publisher, text), and how many of them have a text to themselves
COUNTS = {
    "one": ([("A", WIRE)], 1),
    "two with their own": ([("A", WIRE), ("B", OWN)], 2),
    "a copy": ([("A", WIRE), ("B", EDITED)], 1),
    "fifty copies": ([(f"P{n}", WIRE) for n in range(50)], 1),
    "one publisher, two stories": ([("A", WIRE), ("A", OWN)], 1),
    "copies and a story": ([("A", WIRE), ("A", OWN), ("B", EDITED)], 2),
    "copies, all with one other story": (
        [(p, text) for p in "ABC" for text in (WIRE, OWN)], 2,
    ),
    "unnamed publishers are one": ([(None, WIRE), (None, OWN)], 1),
    "unnamed and named": ([(None, WIRE), ("B", OWN)], 2),
}  # fmt: skip


@pytest.mark.parametrize("case", COUNTS)
def test_publishers_are_counted_by_texts_of_their_own(said, case):
    told, number = COUNTS[case]
    reports = [report(said, publisher, text, n) for n, (publisher, text) in enumerate(told)]
    (edge,) = edges(reports)
    assert edge.independent == number
    random.Random(1).shuffle(reports)
    assert list(edges(reports)) == [edge]


def test_the_same_words_are_a_copy_without_sketches(said):
    one, other = (
        said("MET", "CHN", "RUS", "2022-02-04", publisher=p, words="They met.") for p in "AB"
    )
    (edge,) = edges([one, other])
    assert (len(edge.publishers), edge.independent) == (2, 1)


def test_copies_add_no_confidence(said):
    alone, copied, apart = (
        next(edges([report(said, "A", WIRE, 1), *more]))
        for more in ([], [report(said, "B", EDITED, 2)], [report(said, "B", OWN, 3)])
    )
    assert alone.confidence == copied.confidence < apart.confidence


@given(st.lists(st.tuples(st.sampled_from("ABCD"), st.integers(0, 4)), min_size=1, max_size=12))
def test_the_count_is_the_largest_matching(said, pairs):
    numbers, reports = {}, []
    for place, (publisher, text) in enumerate(pairs):
        one = said("MET", "CHN", "RUS", "2022-02-04", publisher=publisher, words=f"{place}")
        numbers[one.id] = text
        reports.append(one)
    wrote = {p: {t for q, t in pairs if q == p} for p, _ in pairs}
    best = max(
        len(set(choice))
        for choice in itertools.product(*(sorted(found) for found in wrote.values()))
    )
    assert independent(reports, numbers) == best


def test_texts_does_not_depend_on_the_order(said):
    stories = [("A", WIRE), ("B", OWN), ("C", EDITED)]
    reports = [report(said, publisher, text, 1) for publisher, text in stories]
    found = texts(reports)
    turned = texts(reports[::-1])
    pairs = list(itertools.combinations([one.id for one in reports], 2))
    assert [found[a] == found[b] for a, b in pairs] == [turned[a] == turned[b] for a, b in pairs]
    assert found[reports[0].id] == found[reports[2].id] != found[reports[1].id]
