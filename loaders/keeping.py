"""Articles and statements into a store: in batches, each durable before it is told."""

import time
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from graph.errors import InputError
from graph.model import Article, Statement
from graph.receipts import Reading, Receipt
from graph.schema import relations
from graph.stores import Store
from loaders.fingerprint import fingerprint
from loaders.formats.source import Mention, Problem, Uncoded
from loaders.parallel import readings

_ARTICLES, _SECONDS = 256, 1.0  # whichever comes first closes a batch of articles
_STATEMENTS = 1000  # as many as the ledger keeps in one transaction


class Kept(NamedTuple):
    """An article that is in the store now; `fresh` if anything of it was not there before."""

    receipt: Receipt
    fresh: bool


class Added(NamedTuple):
    """Statements that are in the store now, and how many of them were not there before."""

    statements: int
    new: int


T = TypeVar("T")
Outcome = Kept | Added | Problem | Uncoded


def keep(
    store: Store,
    items: Iterable[Article | Statement | Mention],
    jobs: int = 1,
    model: bool = True,
) -> Iterator[Outcome]:
    """Read articles by `jobs` processes and keep them; what just this program read before stays.

    Whatever this has told is durable. What cannot be kept comes as a Problem.
    """
    articles: list[Reading] = []
    statements: list[Statement] = []
    begun = time.monotonic()
    unknown = _unknown(store, items, fingerprint(model))
    outcomes: Iterator[Reading | Problem | Statement | Mention | Kept]
    outcomes = readings(unknown, jobs, model)
    events = False  # among the statements that are not in the store yet
    for found in outcomes:
        if isinstance(found, Reading):
            yield from _add(store, statements)
            articles.append(found)
        elif isinstance(found, Statement):
            if fault := _unknown_mode(found):
                yield Problem(found.id, fault, found.model_dump_json())
                continue
            yield from _load(store, articles)
            statements.append(found)
            events = True
        elif isinstance(found, Mention):
            yield from _load(store, articles)
            if events:
                yield from _add(store, statements)
                events = False
            said = [found.says(one) for one in store.statements(article=found.about)]
            statements += said
            if not said:
                yield Uncoded(found.where, "mentions of events that are not in the database")
        else:
            yield found
        late = time.monotonic() - begun > _SECONDS
        if late or len(articles) >= _ARTICLES or len(statements) >= _STATEMENTS:
            yield from _load(store, articles)
            yield from _add(store, statements)
            begun = time.monotonic()
    yield from _load(store, articles)
    yield from _add(store, statements)


def _unknown_mode(statement: Statement) -> str | None:
    """What is wrong with the mode of a statement coded by hand; the type's file has those known."""
    relation = relations().get(statement.type)
    if statement.extractor != "hand" or not statement.mode or not relation:
        return None
    if statement.mode in relation.known_modes:
        return None
    known = ", ".join(relation.known_modes)
    return f"mode: {relation.name} has no {statement.mode!r}" + (f": take {known}" if known else "")


def _unknown(
    store: Store, items: Iterable[Article | Statement | Mention], extractor: str
) -> Iterator[Article | Statement | Mention | Kept]:
    for item in items:
        receipt = store.known(item, extractor) if isinstance(item, Article) else None
        yield Kept(receipt, False) if receipt else item


def _load(store: Store, batch: list[Reading]) -> Iterator[Kept | Problem]:
    """Move the batch into the store; if it is refused, all of it but the articles at fault."""
    if batch:
        taken = batch[:]
        batch.clear()
        yield from _loaded(store, taken)


def _loaded(store: Store, batch: list[Reading]) -> Iterator[Kept | Problem]:
    try:
        fresh = store.load_many(batch)
    except InputError as error:
        if len(batch) == 1:
            yield Problem(batch[0].article.id, str(error), batch[0].article.model_dump_json())
            return
        for half in _halves(batch):
            yield from _loaded(store, half)
        return
    for reading, new in zip(batch, fresh, strict=True):
        assert reading.receipt
        yield Kept(reading.receipt, new)


def _add(store: Store, batch: list[Statement]) -> Iterator[Added | Problem]:
    if batch:
        taken = batch[:]
        batch.clear()
        yield from _added(store, taken)


def _added(store: Store, batch: list[Statement]) -> Iterator[Added | Problem]:
    try:
        yield Added(len(batch), store.add(batch))
    except InputError as error:
        if len(batch) == 1:
            yield Problem(batch[0].id, str(error), batch[0].model_dump_json())
            return
        for half in _halves(batch):
            yield from _added(store, half)


def _halves(batch: list[T]) -> tuple[list[T], list[T]]:
    middle = len(batch) // 2
    return batch[:middle], batch[middle:]
