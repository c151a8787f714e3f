"""One article read: its statements and its receipt."""

from collections import Counter

from graph.model import Article
from graph.receipts import Reading, Receipt


def read_article(article: Article, model: bool, extractor: str) -> Reading:
    """What the shipped extractor reads in it; with `model` the learned head judges too.

    `extractor` is its fingerprint, for the receipt.
    """
    from loaders.extract import SENTENCES, default  # heavy: the parser

    seen = Counter[str]()
    statements = tuple(default(model)(article, seen))
    sentences = seen.pop(SENTENCES, 0)
    receipt = Receipt(
        article=article.id,
        extractor=extractor,
        sentences=sentences,
        statements=len(statements),
        rejected={reason: number for reason, number in sorted(seen.items()) if number},
    )
    return Reading(article, statements, receipt)
