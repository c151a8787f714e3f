"""One article read: its statements and its receipt."""

from collections import Counter

from graph.model import Article
from graph.receipts import Reading, Receipt
from loaders.fingerprint import fingerprint


def read_article(article: Article, model: bool = False) -> Reading:
    """What the shipped extractor reads in it; with `model` the learned head judges too."""
    from loaders.extract import SENTENCES, default  # heavy: the parser

    seen = Counter[str]()
    statements = tuple(default(model)(article, seen))
    sentences = seen.pop(SENTENCES, 0)
    receipt = Receipt(
        article=article.id,
        extractor=fingerprint(model),
        sentences=sentences,
        statements=len(statements),
        rejected={reason: number for reason, number in sorted(seen.items()) if number},
    )
    return Reading(article, statements, receipt)
