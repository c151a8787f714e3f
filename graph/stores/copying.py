"""A store's articles and statements in another one, in memory: to be pushed or exported."""

from collections.abc import Container, Iterator
from contextlib import contextmanager
from itertools import islice

from graph.ledger import Ledger
from graph.model import Article
from graph.receipts import Reading
from graph.stores import Store
from graph.stores.base import LedgerStore
from graph.stores.memory import MemoryStore

_BATCH = 500


@contextmanager
def drawn_ledger(store: Store) -> Iterator[Ledger]:
    """The ledger behind a store, its edges drawn from its own statements.

    A server has none: what it holds is read into one. A part in memory was drawn from more.
    """
    if isinstance(store, MemoryStore):
        store.rebuild()
        yield store.ledger
    elif isinstance(store, LedgerStore):
        store.draw()
        yield store.ledger
    else:
        with copy(store) as found:
            yield found.ledger


def copy(store: Store, wanted: Container[str] | None = None) -> MemoryStore:
    """Articles with their texts, and all statements, or those whose ids are wanted; drawn."""
    found = MemoryStore()
    receipts = {} if wanted else {receipt.article: receipt for receipt in store.receipts()}
    refs = store.articles()
    while batch := list(islice(refs, _BATCH)):
        for ref in batch:
            article = store.article(ref.id)
            statements = [
                one
                for one in store.statements(article=ref.id)
                if wanted is None or one.id in wanted
            ]
            if wanted is not None and not statements:
                continue
            if isinstance(article, Article):
                found.load_many([Reading(article, tuple(statements), receipts.get(ref.id))])
            else:
                found.add(statements)
                found.ledger.note_articles([ref])
    found.draw()
    return found
