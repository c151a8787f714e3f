"""The mixed news that speed is measured on."""

from itertools import islice

from benchmarks.mixed import mixed
from loaders.extract import extract
from loaders.language.clean import prose


def test_equal_seeds_give_equal_news() -> None:
    assert list(mixed(20, seed=3)) == list(mixed(20, seed=3))
    assert list(mixed(20, seed=3)) != list(mixed(20, seed=4))


def test_articles_are_filled_prose() -> None:
    for article in mixed(30):
        assert "{" not in article.text
        assert len(list(prose(article.text))) >= 5


def test_little_of_it_is_diplomacy() -> None:
    saying = sum(any(extract(article)) for article in islice(mixed(60), 60))
    assert 0 < saying < 20
