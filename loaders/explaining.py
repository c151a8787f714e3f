"""Articles explained: sentence by sentence what was found, tried, judged, made and rejected."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from graph.model import Article, Party
from graph.schema import relations
from loaders.extract import REPEATED, default
from loaders.language.candidate import Candidate
from loaders.language.explaining import Account, Trace

Explanation = dict[str, Any]


def explain(article: Article, model: bool = True) -> Iterator[Explanation]:
    """What the extractor does with each sentence of an article, as JSON can hold it.

    The keys are listed in docs/vocabulary.md.
    """
    trace = Trace()
    default(model)(article, Counter(), trace)
    seen: set[str] = set()
    for account in trace.accounts:
        yield _explained(article, account, seen)


def _explained(article: Article, account: Account, seen: set[str]) -> Explanation:
    made, rejected = [], [_rejected(one.candidate, one.why) for one in account.dropped]
    for statement in account.made:
        if statement.id in seen:
            ends = {"subject": statement.subject.name, "object": statement.object.name}
            told = {"relation": statement.type, **ends, "status": statement.status}
            rejected.append({**told, "why": REPEATED})
        else:
            made.append(statement.model_dump(mode="json"))
        seen.add(statement.id)
    return {
        "article": article.id,
        "start": account.start,
        "end": account.end,
        "text": article.text[account.start : account.end],
        "names": list(_names(article, account)),
        "not_names": [
            {"text": article.text[one.start : one.end], **one._asdict()} for one in account.unnamed
        ],
        "skipped": account.skipped or None,
        "parse": list(_parse(account)),
        "anaphors": list(_anaphors(account)),
        "rules": list(_rules(account)),
        "head": [
            {**one._asdict(), "subject": one.subject.name, "object": one.object.name}
            for one in account.judged
        ],
        "made": made,
        "rejected": rejected,
    }


def _party(party: Party) -> dict[str, Any]:
    behind = party.stands_for.id if party.stands_for else None
    return {"id": party.id, "kind": party.kind, "name": party.name, "stands_for": behind}


def _names(article: Article, account: Account) -> Iterator[dict[str, Any]]:
    for one in account.mentions:
        yield {
            "text": article.text[one.start : one.end], "start": one.start, "end": one.end,
            **_party(one.party), "how": one.how, "of_place": one.of_place,
        }  # fmt: skip


def _parse(account: Account) -> Iterator[dict[str, Any]]:
    """Words from 1, as in CoNLL-U; the root's head is 0."""
    for number, word in enumerate(account.words, 1):
        yield {"word": number, **word._asdict(), "head": word.head + 1}


def _anaphors(account: Account) -> Iterator[dict[str, Any]]:
    for word, parties in account.anaphors.items():
        form = account.words[word].form
        yield {"word": word + 1, "form": form, "parties": [_party(one) for one in parties]}


def _rules(account: Account) -> Iterator[dict[str, Any]]:
    known = relations()
    for one in account.tried:
        frames = known[one.relation].frames if one.relation in known else ()
        words = [one.word] if one.noun is None else [one.word, one.noun]
        yield {
            "relation": one.relation,
            "frame": frames.index(one.frame) + 1 if one.frame in frames else None,
            "words": [word + 1 for word in words],
            "trigger": " … ".join(account.words[word].form for word in words),
            "found": [_candidate(candidate) for candidate in one.found],
            "why": one.why or None,
        }


def _candidate(one: Candidate) -> dict[str, Any]:
    return {
        "relation": one.relation.name, "subject": one.subject.name, "object": one.object.name,
        "status": one.status,
    }  # fmt: skip


def _rejected(one: Candidate, why: str) -> dict[str, Any]:
    return {**_candidate(one), "why": why}
