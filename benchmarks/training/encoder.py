"""The encoder that the head starts from, twelve layers of BERT's kind, in plain torch."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from benchmarks.training.base import weights
from benchmarks.training.shape import ATTENTION, INNER, LAYERS, WIDTH

PIECES, POSITIONS, CASES = 30522, 512, 8
_SCALE = (WIDTH / ATTENTION) ** -0.5


class Layer(nn.Module):
    """Self-attention and perceptron, each with residual and normalisation (BERT)."""

    def __init__(self, drop: float) -> None:
        super().__init__()
        self.heads, self.output = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.norm, self.last_norm = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`bias` is added to the attention scores: very negative where one may not look."""
        q, k, v = self._heads(x)
        return self._after(x, (q @ k.transpose(2, 3) * _SCALE + bias).softmax(-1) @ v)

    def joined(self, both: Tensor, pieces: int, bias: Tensor) -> Tensor:
        """Of `both` the first are the text's pieces, the rest markers in pairs.

        The text looks at itself; a marker looks at the text, at itself and at its partner.
        """
        q, k, v = self._heads(both)
        text_k, text_v = k[:, :, :pieces], v[:, :, :pieces]
        scores = q @ text_k.transpose(2, 3) * _SCALE + bias
        text = scores[:, :, :pieces].softmax(-1) @ text_v
        q, k, v = q[:, :, pieces:], k[:, :, pieces:], v[:, :, pieces:]
        other_k, other_v = (part.unflatten(2, (-1, 2)).flip(3).flatten(2, 3) for part in (k, v))
        pair = torch.stack([(q * k).sum(-1), (q * other_k).sum(-1)], -1) * _SCALE
        weight = torch.cat([scores[:, :, pieces:], pair], -1).softmax(-1)
        own, other = weight[..., -2:-1] * v, weight[..., -1:] * other_v
        seen = torch.cat([text, weight[..., :-2] @ text_v + own + other], 2)
        return self._after(both, seen)

    def _heads(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Queries, keys and values of all attention heads: one product, for it is faster."""
        q, k, v = self.heads(x).unflatten(2, (3, ATTENTION, -1)).permute(2, 0, 3, 1, 4)
        return q, k, v

    def _after(self, x: Tensor, seen: Tensor) -> Tensor:
        x = self.norm(x + self.drop(self.output(seen.transpose(1, 2).flatten(2))))
        return self.last_norm(x + self.drop(self.down(F.gelu(self.up(x)))))


class Bert(nn.Module):
    """Embeddings and layers; besides pieces and positions a piece has a casing class."""

    def __init__(self, drop: float = 0.1) -> None:
        super().__init__()
        self.word, self.position = nn.Embedding(PIECES, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.case = nn.Embedding(CASES, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(drop)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(LAYERS))


def pretrained() -> Bert:
    """The published weights; the one token type that they use seeds every casing class."""
    given = weights()
    net, own = Bert(), {}
    for name in ("word", "position"):
        own[f"{name}.weight"] = given[f"embeddings.{name}_embeddings.weight"]
    own["case.weight"] = given["embeddings.token_type_embeddings.weight"][:1].repeat(CASES, 1)
    names = {
        "output": "attention.output.dense",
        "norm": "attention.output.LayerNorm", "up": "intermediate.dense",
        "down": "output.dense", "last_norm": "output.LayerNorm",
    }  # fmt: skip
    for kind in ("weight", "bias"):
        own[f"norm.{kind}"] = given[f"embeddings.LayerNorm.{kind}"]
        for number in range(LAYERS):
            for mine, theirs in names.items():
                own[f"layers.{number}.{mine}.{kind}"] = given[
                    f"encoder.layer.{number}.{theirs}.{kind}"
                ]
            own[f"layers.{number}.heads.{kind}"] = torch.cat(
                [
                    given[f"encoder.layer.{number}.attention.self.{part}.{kind}"]
                    for part in ("query", "key", "value")
                ]
            )
    net.load_state_dict(own)
    return net
