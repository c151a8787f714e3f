"""The pair net: an encoder, and for each pair of places two markers in its upper layers.

The text goes through all layers once. After layer six two markers per pair join it; a marker
starts as the vector of its party's first piece, looks at the text, itself and its partner, and
nothing looks at it: text costs the same however many pairs there are. From both markers and both
parties' own vectors one perceptron scores every relation type from the first party to the second
and, with ends swapped, from the second to the first.
"""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from benchmarks.training.encoder import Bert
from benchmarks.training.shape import FAR, JOIN, WIDTH
from graph.model import STATUSES
from loaders.language.head.encode import Arrays
from loaders.language.head.examples import KINDS

_HIDDEN = 384
_SIDES = ("left", "right")


class Batch(NamedTuple):
    """Padded inputs of several sentences; `real` marks pairs, `group` their pair of parties."""

    inputs: dict[str, Tensor]
    real: Tensor
    group: Tensor
    groups: int


class PairNet(nn.Module):
    """Scores of types and statuses for each pair of places, forwards and backwards."""

    def __init__(
        self, encoder: Bert, types: Sequence[str], symmetric: Sequence[str], drop: float = 0.2
    ) -> None:
        super().__init__()
        kinds, count = len(KINDS), len(types)
        self.encoder = encoder
        self.segment, self.kind = nn.Embedding(2, WIDTH), nn.Embedding(kinds + 1, WIDTH)
        self.marker = nn.Embedding(kinds, WIDTH)
        self.drop = nn.Dropout(drop)
        self.hidden, self.ends = nn.Linear(4 * WIDTH, _HIDDEN), nn.Embedding(kinds**2, _HIDDEN)
        self.types, self.status = nn.Linear(_HIDDEN, count), nn.Linear(_HIDDEN, len(STATUSES))
        self.type_status = nn.Parameter(torch.zeros(count, len(STATUSES)))
        same = torch.tensor([float(name in symmetric) for name in types])
        self.register_buffer("symmetric", same, persistent=False)
        nn.init.zeros_(self.segment.weight)
        nn.init.zeros_(self.ends.weight)
        for embedding in (self.kind, self.marker):
            nn.init.normal_(embedding.weight, std=0.02)
        nn.init.constant_(self.types.bias, -3.0)

    def embed(self, b: dict[str, Tensor]) -> Tensor:
        """Pieces as vectors, with casing, sentence and the kind of the party they belong to."""
        e, ids = self.encoder, b["ids"]
        x = e.word(ids) + e.position.weight[: ids.shape[1]] + e.case(b["cases"])
        return e.drop(e.norm(x + self.segment(b["segments"]) + self.kind(b["kinds"])))

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Logits of types (pairs, 2, types) and statuses (pairs, 2, 5)."""
        b = batch.inputs
        bias = (1.0 - b["mask"][:, None, None, :].float()) * FAR
        u, v, left, right = (part[batch.real] for part in self.pairs(b, bias))
        return self.judge(u, v, left, right)

    def pairs(self, b: dict[str, Tensor], bias: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Vectors of both ends of each pair, and their kinds; `bias` hides padding."""
        x, layers = self.embed(b), self.encoder.layers
        for layer in layers[:JOIN]:
            x = layer(x, bias)
        kinds = [b["end_kinds"].gather(1, b[side]) for side in _SIDES]
        markers = torch.stack(
            [
                _pick(x, b["first"].gather(1, b[side])) + self.marker(kind)
                for side, kind in zip(_SIDES, kinds, strict=True)
            ], 2,
        ).flatten(1, 2)  # fmt: skip
        pieces = x.shape[1]
        both = torch.cat([x, markers], 1)
        for layer in layers[JOIN:]:
            both = layer.joined(both, pieces, bias)
        x, markers = both[:, :pieces], both[:, pieces:].unflatten(1, (-1, 2))
        ends = 0.5 * (_pick(x, b["first"]) + _pick(x, b["last"]))
        u, v = (
            torch.cat([markers[:, :, n], _pick(ends, b[side])], -1) for n, side in enumerate(_SIDES)
        )
        return u, v, kinds[0], kinds[1]

    def judge(self, u: Tensor, v: Tensor, left: Tensor, right: Tensor) -> tuple[Tensor, Tensor]:
        """Logits from the vectors and kinds of both ends."""
        kinds = len(KINDS)
        u, v = self.drop(u), self.drop(v)
        both = [
            self.hidden(torch.cat([u, v], -1)) + self.ends(left * kinds + right),
            self.hidden(torch.cat([v, u], -1)) + self.ends(right * kinds + left),
        ]
        hidden = self.drop(F.gelu(torch.stack(both, 1)))
        types = self.types(hidden)
        types = types + self.symmetric * (types.mean(1, keepdim=True) - types)
        return types, self.status(hidden)


def _pick(x: Tensor, index: Tensor) -> Tensor:
    return x.gather(1, index[:, :, None].expand(-1, -1, x.shape[2]))


def batch(encoded: Sequence[Arrays]) -> Batch:
    """Sentences padded to one length."""
    names = [name for name in encoded[0] if name != "pair"]
    inputs = {name: _padded([torch.from_numpy(one[name]) for one in encoded]) for name in names}
    inputs["mask"] = _padded([torch.ones(len(one["ids"]), dtype=torch.long) for one in encoded])
    real = _padded([torch.ones(len(one["left"]), dtype=torch.bool) for one in encoded])
    group, groups = [], 0
    for one in encoded:
        group.append(torch.from_numpy(one["pair"]) + groups)
        groups += int(one["pair"].max()) + 1
    return Batch(inputs, real, torch.cat(group), groups)


def _padded(rows: Sequence[Tensor]) -> Tensor:
    return nn.utils.rnn.pad_sequence(list(rows), batch_first=True)


def pooled(types: Tensor, status: Tensor, group: Tensor, groups: int) -> tuple[Tensor, Tensor]:
    """From pairs of places to pairs of parties: the best score of a type, the mean status."""
    best = types.new_full((groups, *types.shape[1:]), FAR)
    best = best.scatter_reduce(0, group[:, None, None].expand_as(types), types, "amax")
    count = torch.bincount(group, minlength=groups).clamp(min=1)[:, None, None]
    return best, status.new_zeros(groups, *status.shape[1:]).index_add(0, group, status) / count
