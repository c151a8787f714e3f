"""Stories against the edges that are drawn from their reports."""

import json
from pathlib import Path

import pytest

from benchmarks.merging import STORIES, agreement, faults, found, missed, read
from graph.errors import InputError
from graph.schema import relations


def _story(path: Path, *reports: tuple[str, str, str]) -> Path:
    """Reports of day, text and the letters of the MET events of China and Russia, by sentence."""
    with path.open("w", encoding="utf-8") as file:
        for number, (day, text, letters) in enumerate(reports):
            quotes = text.split(". ")
            mentions = [
                {"event": letter, "subject": "CHN", "type": "MET", "object": "RUS",
                 "status": "actual", "quote": quote.rstrip(".")}
                for letter, quote in zip(letters, quotes, strict=True)
            ]  # fmt: skip
            record = {"id": f"t-s01-{number}", "published": day, "publisher": f"Paper {number}",
                      "title": None, "text": text, "mentions": mentions}  # fmt: skip
            print(json.dumps(record), file=file)
    return path


def test_reports_of_one_meeting_are_one_edge_and_of_two_are_two(tmp_path: Path) -> None:
    path = _story(
        tmp_path / "story.jsonl",
        ("2019-05-16", "China and Russia held talks in Sochi today.", "a"),
        ("2019-05-17", "Russia met China on Thursday. China had met Russia on May 2.", "ab"),
    )
    mentions, told = found(path, model=False)
    result = agreement(mentions, told)
    assert (result.mentions, result.found) == (3, 3)
    assert (result.precision, result.recall, result.f1) == (1, 1, 1)
    assert (result.events, result.whole) == (1, 1)
    assert not list(faults(told))


def test_an_event_over_two_edges_and_an_edge_of_two_events_are_told(tmp_path: Path) -> None:
    path = _story(
        tmp_path / "story.jsonl",
        ("2019-05-16", "China and Russia held talks on May 16.", "a"),
        ("2019-05-17", "China and Russia held talks on May 16.", "b"),
        ("2019-05-18", "China and Russia held talks on May 2.", "a"),
    )
    mentions, told = found(path, model=False)
    result = agreement(mentions, told)
    assert result.precision == pytest.approx(2 / 3)
    assert result.recall == pytest.approx(2 / 3)
    assert (result.events, result.whole) == (1, 0)
    kinds = [line.split()[0] for line in faults(told) if not line.startswith(" ")]
    assert kinds == ["SPLIT", "JOINED"]


def test_a_line_that_is_no_report_is_told(tmp_path: Path) -> None:
    path = tmp_path / "story.jsonl"
    path.write_text('{"id": "t-s01-1"}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"story\.jsonl:1: not a report"):
        list(read(path))


def test_a_file_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.jsonl: cannot be read"):
        list(read(tmp_path / "nowhere.jsonl"))


def test_stories_that_ship_are_sound() -> None:
    for path in STORIES.glob("*.jsonl"):
        events: dict[str, tuple[str, str, str]] = {}
        articles = []
        for article, mentions in read(path):
            articles.append(article.id)
            for one in mentions:
                assert one.key[1] in relations()
                assert events.setdefault(one.event, one.key) == one.key
        assert len(set(articles)) == len(articles)


def test_what_was_missed_is_listed_with_what_was_found_instead(tmp_path: Path) -> None:
    path = _story(
        tmp_path / "story.jsonl",
        ("2019-05-16", "China and Russia held talks. China criticised Russia.", "ab"),
    )
    assert list(missed(path, model=False)) == [
        "t-s01-0 CHN MET RUS actual",
        "    China criticised Russia",
        "      not CHN CRITICISED RUS actual None",
    ]


def test_nobody_reads_what_is_missed_of_held_out_stories() -> None:
    with pytest.raises(InputError, match="held out"):
        next(missed(STORIES / "archive.jsonl"))
