"""Refusals that leave out what is refused, and comments on what was asked."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Ghana asked Togo for help, but Togo declined.", ("TGO", "GHA", "actual")),
        ("Ghana asked Togo to free the ship. President Faure Gnassingbé refused.",
         ("TGO", "GHA", "actual")),
        ("Kenya has urged Uganda to reopen the dam, and Kampala will not.",
         ("UGA", "KEN", "actual")),
        ("Norway asked the African Union for a delay, and the union said no.",
         ("AU", "NOR", "actual")),
        ("Joe Biden asked Narendra Modi to condemn the raid. He refused.",
         ("IND", "USA", "actual")),
        ("EU leaders urged Oman to open its port, but they were rebuffed.",
         ("OMN", "EU", "actual")),
        ("Ghana may ask Togo for help, and Togo may refuse.", ("TGO", "GHA", "possible")),
        ("Ghana asked Togo to free the ship, a request it turned down.", ("TGO", "GHA", "actual")),
        ("Peru has demanded that Chile withdraw, a demand that Santiago rejects.",
         ("CHL", "PER", "actual")),
        ("Kenya left the bloc, a step Uganda opposes.", ("UGA", "KEN", "actual")),
        ("Ghana accused Togo of lying. Togo rejected the accusation.", ("TGO", "GHA", "actual")),
        ("Ghana urged Togo to leave. It would not.", ("TGO", "GHA", "actual")),
        ("Ghana urged Togo to leave. It said no.", ("TGO", "GHA", "actual")),
        ("Ghana urged Togo to leave. It won't.", ("TGO", "GHA", "actual")),
        ("Ghana, Benin and Mali urged Togo to leave. The demand was rejected by Togo.",
         ("TGO", "MLI", "actual")),
    ],
)  # fmt: skip
def test_who_refuses_whom(text: str, edge: tuple[str, str, str]) -> None:
    assert edge in told(text, "REJECTED")


@pytest.mark.parametrize(
    "text",
    [
        "Ghana asked Togo to free the ship. Benin refused.",
        "Ghana asked Togo to free the ship. Togo did not refuse.",
        "Ghana asked Togo to free the ship. Benin's foreign minister came, but he refused.",
        "Ghana asked Togo to open its port. Togo refused to say whether it would.",
        "Ghana invited Togo to a summit. Togo declined.",
        "Rwanda accused Congo of lying. Kinshasa refused to comment.",
        "Kenya, a step ahead of Uganda, refused to answer Chad.",
    ],
)
def test_who_refuses_nobody(text: str) -> None:
    assert not told(text, "REJECTED")


def test_a_demand_told_with_its_owner_is_no_comment() -> None:
    text = "Peru rejects, for now, a demand by Chile that it withdraw."
    assert told(text, "REJECTED") == {("PER", "CHL", "actual")}


def test_a_demand_that_was_refused_was_made() -> None:
    text = (
        "Chad, Mali and Togo left the bloc. What did the Kenyans say? They have turned down every"
        " request that the three made of them."
    )
    assert told(text, "URGED") == {(one, "KEN", "actual") for one in ("TCD", "MLI", "TGO")}
