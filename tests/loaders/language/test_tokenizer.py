import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.language.tokenizer import sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China won't go.", ["China", "wo", "n't", "go", "."]),
        ("a US-led boycott", ["a", "US", "-", "led", "boycott"]),
        ("a U.S.-led boycott", ["a", "U.S.", "-", "led", "boycott"]),
        ("anti-piracy patrols", ["anti-piracy", "patrols"]),
        ("go-betweens’ face-to-face talks", ["go-betweens", "’", "face-to-face", "talks"]),
        ("Japan's PM", ["Japan", "'s", "PM"]),
        ("$123bn, up 31%", ["$", "123", "bn", ",", "up", "31", "%"]),
        ("“No,” he said.", ["“", "No", ",", "”", "he", "said", "."]),
        ("Mr. Xi met U.S. envoys.", ["Mr.", "Xi", "met", "U.S.", "envoys", "."]),
        ("see www.example.org.", ["see", "www.example.org", "."]),
        ("the Moscow–Beijing line", ["the", "Moscow", "–", "Beijing", "line"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in words(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xi met Putin. They talked.", ["Xi met Putin.", "They talked."]),
        ("Mr. Xi met Gen. Li. They talked.", ["Mr. Xi met Gen. Li.", "They talked."]),
        ("Headline\nThe text.", ["Headline", "The text."]),
        ("He said no. then left.", ["He said no. then left."]),
        ("“Never.” He left.", ["“Never.”", "He left."]),
        ("He met U.S. President Biden. He left.", ["He met U.S. President Biden.", "He left."]),
        ("It failed in the U.S. The EU agreed.", ["It failed in the U.S.", "The EU agreed."]),
        ("He met J.D. Vance. They talked.", ["He met J.D. Vance.", "They talked."]),
        ("At 10 a.m. Wednesday it began. It ended at 9 p.m. Police came.",
         ["At 10 a.m. Wednesday it began.", "It ended at 9 p.m.", "Police came."]),
        ("  \n ", []),
    ],
)  # fmt: skip
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == expected


def test_text_wrapped_at_a_width_is_read_across_its_lines() -> None:
    text = (
        "Summit opens\n"
        "The leaders of Kenya and Uganda met in Nairobi on Monday and promised that they\n"
        "would open the border. The prime ministers of Chad and Mali had asked President\n"
        "Museveni to do so.\n"
    )
    found = [text[a:b] for a, b in sentences(text)]
    assert found[0] == "Summit opens"
    assert found[1].endswith("they\nwould open the border.")
    assert found[2].endswith("President\nMuseveni to do so.")


def test_an_entry_of_a_list_goes_on_with_nothing_above_it() -> None:
    entries = (
        "* 3 May: Kenya and Uganda open their border to each other and to Chad",
        "* 4 May: Uganda sends an ambassador to Chad, the first in ten years",
    )
    text = "\n".join(entries)
    assert [text[a:b] for a, b in sentences(text)] == list(entries)


@given(st.text(max_size=200))
def test_every_letter_is_in_one_word_of_one_sentence(text: str) -> None:
    spans = [span for a, b in sentences(text) for span in words(text, a, b)]
    assert spans == sorted(spans)
    assert all(a < b for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in itertools.pairwise(spans))
    covered = {i for a, b in spans for i in range(a, b)}
    assert all(i in covered for i, char in enumerate(text) if char.isalnum())
