"""Train the pair head (`make train`): deterministic, some four hours on one core.

    python -m benchmarks.training.train GOLD CHECKPOINT [--epochs 4] [--threads 1]
        [--start CHECKPOINT --share 0.3]

Needs torch and onnx, and fetches its start (`base.py`), or goes on from weights of a run before
(`unpacked.py` makes them of a head that ships) at a share of the rates. What is kept is the running
mean of the weights. Every twelfth article is kept back for
weights and thresholds; which sets train is said in `labels.py`, and `sentences.py` adds its own.
A run that was stopped goes on from CHECKPOINT.run, which is written every few minutes.
"""

import argparse
import itertools
import random
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from benchmarks.training.base import PIECES
from benchmarks.training.encoder import pretrained
from benchmarks.training.labels import (
    SYMMETRIC,
    TRAINING,
    TYPES,
    Labelled,
    gold_sets,
    kept_back,
    labelled,
)
from benchmarks.training.net import Batch, PairNet, batch, pooled
from benchmarks.training.sentences import written
from benchmarks.training.swap import Swap
from loaders.extract import Extractor
from loaders.language.head.encode import Encoder
from loaders.language.parser.wordpiece import WordPieces

_PIECES = 3600  # of a batch
_SENTENCES = 36
_SWAPPED = 0.5  # share of sentences that get other names
_POSITIVE = 2.0  # weight of a relation against none
_RATE, _HEAD_RATE = 1.3e-4, 8e-4
# Elsewhere bf16 is emulated, and far slower than 32 bits.
_HALVES = torch.backends.cpu.get_cpu_capability() not in ("DEFAULT", "AVX2")
_SAVED_EVERY = 300  # seconds
_AVERAGED_EVERY, _AVERAGED = 5, 0.02  # steps, and the share of the mean that is then renewed


def encoder() -> Encoder:
    """The encoder with the base model's word pieces."""
    return Encoder(WordPieces(PIECES))


class Training:
    """One run: a net, its optimiser, and the examples that it learns from."""

    def __init__(
        self, examples: Sequence[Labelled], epochs: float, seed: int = 0,
        start: Path | None = None, share: float = 1,
    ) -> None:  # fmt: skip
        torch.manual_seed(seed)
        torch.use_deterministic_algorithms(True)
        torch.utils.deterministic.fill_uninitialized_memory = False
        self.seed, self.step = seed, 0
        self.examples, self.encode, self.swap = examples, encoder(), Swap()
        self.net = load(start) if start else PairNet(pretrained(), TYPES, SYMMETRIC)
        e = self.net.encoder
        for frozen in (e.word, e.position, e.layers[0], e.layers[1]):
            frozen.requires_grad_(False)
        named = [(n, p) for n, p in self.net.named_parameters() if p.requires_grad]
        body = [p for n, p in named if n.startswith(("encoder.layers", "encoder.norm"))]
        head = [p for n, p in named if not n.startswith(("encoder.layers", "encoder.norm"))]
        self.parameters = body + head
        self.optimiser = torch.optim.AdamW(
            [{"params": body, "lr": share * _RATE}, {"params": head, "lr": share * _HEAD_RATE}],
            weight_decay=0.01, betas=(0.9, 0.98), fused=True,
        )  # fmt: skip
        self.mean = {name: value.clone() for name, value in self.net.state_dict().items()}
        arrays = [self.encode(one.example) for one in examples]
        self.cost = [len(a["ids"]) + 2 * len(a["left"]) for a in arrays]
        self.total = int(len(list(self._batches(random.Random(1)))) * epochs)
        warm = max(30, self.total // 15)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser,
            lambda s: min((s + 1) / warm, max(0.0, (self.total - s) / (self.total - warm))),
        )

    def run(self) -> Iterator[tuple[int, float]]:
        """Train to the end; yields the number and loss of each step.

        Chance hangs on the seed and the step alone, so a run can be cut anywhere.
        """
        self.net.train()
        begun, step = self.step, 0
        for epoch in itertools.count():
            for part in self._batches(random.Random(f"{self.seed} {epoch}")):
                if step == self.total:
                    return
                if step >= begun:
                    loss = self._step([self.examples[i] for i in part])
                    self.step += 1
                    if self.step % _AVERAGED_EVERY == 0:
                        for name, value in self.net.state_dict().items():
                            self.mean[name].lerp_(value, _AVERAGED)
                    yield step, loss
                step += 1

    def state(self) -> dict[str, Any]:
        """All that a run needs to go on."""
        parts = {"net": self.net, "optimiser": self.optimiser, "schedule": self.schedule}
        return {
            "step": self.step,
            "mean": self.mean,
            **{name: part.state_dict() for name, part in parts.items()},
        }

    def go_on(self, state: dict[str, Any]) -> None:
        """Take up a run where it stopped."""
        self.step, self.mean = state["step"], state["mean"]
        self.net.load_state_dict(state["net"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.schedule.load_state_dict(state["schedule"])

    def _step(self, part: Sequence[Labelled]) -> float:
        rng = random.Random(f"{self.seed} step {self.step}")
        torch.manual_seed(self.seed * 1_000_000 + self.step)
        given = [
            self.encode(self.swap(one.example, rng) if rng.random() < _SWAPPED else one.example)
            for one in part
        ]
        loss = self._loss(batch(given), part)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.parameters, 2.0)
        self.optimiser.step()
        self.schedule.step()
        self.optimiser.zero_grad(set_to_none=True)
        return loss.item()

    def _loss(self, inputs: Batch, part: Sequence[Labelled]) -> Tensor:
        with torch.autocast("cpu", torch.bfloat16, enabled=_HALVES):
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


def save(weights: Mapping[str, Tensor], path: Path) -> None:
    """Keep the weights in half precision."""
    torch.save({name: value.half() for name, value in weights.items()}, path)


def load(path: Path) -> PairNet:
    """A net as saved, ready to judge."""
    net = PairNet(pretrained(), TYPES, SYMMETRIC)
    state = torch.load(path, map_location="cpu", weights_only=True)
    net.load_state_dict({name: value.float() for name, value in state.items()})
    return net.eval()


def read(gold: Path) -> Iterator[Labelled]:
    """All that trains: gold articles that are not kept back, and the project's own sentences."""
    extractor = Extractor(model=False)
    for _, article in gold_sets(gold, TRAINING):
        if not kept_back(article.id):
            yield from labelled(extractor, article)
    for article in written():
        yield from labelled(extractor, article)


def train(training: Training, checkpoint: Path) -> None:
    """Train to the end; every few minutes the run is written beside the checkpoint."""
    say = sys.stderr.write
    run = checkpoint.with_name(f"{checkpoint.name}.run")
    if run.exists():
        training.go_on(torch.load(run, weights_only=True))
    say(f"{len(training.examples)} sentences, steps {training.step} to {training.total}\n")
    begun = saved = time.monotonic()
    for step, loss in training.run():
        now = time.monotonic()
        if step % 50 == 0:
            say(f"step {step} loss {loss:.3f} {now - begun:.0f} s\n")
        if now - saved > _SAVED_EVERY:
            torch.save(training.state(), run)
            saved = now
    save(training.mean, checkpoint)
    run.unlink(missing_ok=True)


def main() -> None:
    """Read gold, train, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--start", type=Path, help="weights to start from, of a run before")
    parser.add_argument("--share", type=float, default=1, help="of the learning rates")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    examples = list(read(options.gold))
    training = Training(examples, options.epochs, options.seed, options.start, options.share)
    train(training, options.checkpoint)


if __name__ == "__main__":
    main()
