import pytest

from loaders.language.clean import prose


@pytest.mark.parametrize(
    "line",
    [
        "• facebook", "Also Read: Putin praises India", "By Jane Doe", "Share this article",
        "Reporting by Jane Doe; editing by John Roe", "Photo: Jane Doe", "English News",
        "Sign up for our newsletter", "Related: more on the summit", "1234",
    ],
)  # fmt: skip
def test_what_the_page_adds_is_left_out(line: str) -> None:
    text = f"{line}\n\nJapan thanked Chad."
    assert [text[a:b] for a, b in prose(text)] == ["Japan thanked Chad."]


@pytest.mark.parametrize(
    "line", ["By signing, Japan joined the pact.", "Read the treaty, Japan told Chad.",
             "Subscribe to peace, Japan told the warring states of central Africa on Friday."],
)  # fmt: skip
def test_sentences_that_only_look_like_it_stay(line: str) -> None:
    assert [line[a:b] for a, b in prose(line)] == [line]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("PHOTO: Chad's minister greets his guest.", "Chad's minister greets his guest."),
        ("File photo: A ship of the navy leaves.", "A ship of the navy leaves."),
        ("Caption: They meet in the hall.", "They meet in the hall."),
        ("Photo: Jane Doe for AFP", ""),
        ("Picture: Reuters/John Roe", ""),
    ],
)
def test_captions_are_read_without_their_label(line: str, read: str) -> None:
    text = f"{line}\n\nJapan thanked Chad."
    found = [text[a:b] for a, b in prose(text)]
    assert found == [one for one in (read, "Japan thanked Chad.") if one]
