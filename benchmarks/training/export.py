"""A checkpoint as the files that ship: head.onnx (int8), head.json, tokenizer.json.

    python -m benchmarks.training.export GOLD CHECKPOINT FOLDER

Weights and thresholds come from articles that trained no weights, judged by the int8 net.
Needs onnx and onnxscript besides what training needs.
"""

import argparse
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from benchmarks.records import GoldArticle
from benchmarks.training.base import PIECES
from benchmarks.training.calibrate import calibrated
from benchmarks.training.fused import fuse
from benchmarks.training.labels import SYMMETRIC, TYPES, held_back
from benchmarks.training.net import PairNet
from benchmarks.training.train import load
from loaders.language.head.head import Head

_PIECES = ("ids", "cases", "segments", "kinds")
_ENDS = ("first", "last", "end_kinds")
_PAIRS = ("left", "right")


class OneSentence(nn.Module):
    """The net for one sentence, without padding."""

    def __init__(self, net: PairNet) -> None:
        super().__init__()
        self.net = net

    def forward(
        self, ids: Tensor, cases: Tensor, segments: Tensor, kinds: Tensor, first: Tensor,
        last: Tensor, end_kinds: Tensor, left: Tensor, right: Tensor,
    ) -> tuple[Tensor, Tensor]:  # fmt: skip
        """Logits of types and statuses for each pair of places."""
        given = {
            "ids": ids, "cases": cases, "segments": segments, "kinds": kinds, "first": first,
            "last": last, "end_kinds": end_kinds, "left": left, "right": right,
        }  # fmt: skip
        rows = {name: value[None] for name, value in given.items()}
        u, v, a, b = (part[0] for part in self.net.pairs(rows, torch.zeros(1, 1, 1, 1)))
        types, status = self.net.judge(u, v, a, b)
        return types, status


def write_net(net: PairNet, path: Path) -> None:
    """The net as int8 ONNX, attention in one operator."""
    sample = {name: torch.ones(9, dtype=torch.long) for name in _PIECES}
    sample |= {name: torch.tensor([1, 3, 4]) for name in _ENDS}
    sample |= {"left": torch.tensor([0, 0, 1, 1]), "right": torch.tensor([1, 2, 2, 0])}
    pieces, ends, pairs = (
        torch.export.Dim(name, min=2, max=most)
        for name, most in (("pieces", 512), ("ends", 512), ("pairs", 4096))
    )
    groups = ((_PIECES, pieces), (_ENDS, ends), (_PAIRS, pairs))
    sizes = {name: {0: size} for names, size in groups for name in names}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        program = torch.onnx.export(
            OneSentence(net).eval(), (), kwargs=sample, dynamic_shapes=sizes, dynamo=True,
            input_names=list(sample), output_names=["types", "statuses"],
        )  # fmt: skip
        assert program is not None
        program.save(str(whole))
        quantize_dynamic(
            whole, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )  # fmt: skip
    fuse(path, path)


def write_settings(net: PairNet, folder: Path, **settings: object) -> None:
    """Labels, status by type, weights and thresholds."""
    status = [[round(x, 4) for x in row] for row in net.type_status.tolist()]
    whole = {"types": TYPES, "symmetric": SYMMETRIC, **settings, "type_status": status}
    (folder / "head.json").write_text(json.dumps(whole) + "\n", encoding="utf-8")


def export(checkpoint: Path, folder: Path, held: Sequence[GoldArticle]) -> None:
    """Write all files; weigh rules and head on `held`."""
    folder.mkdir(parents=True, exist_ok=True)
    net = load(checkpoint)
    write_net(net, folder / "head.onnx")
    (folder / "tokenizer.json").write_bytes(PIECES.read_bytes())
    write_settings(net, folder, weights={}, accept={})
    write_settings(net, folder, **calibrated(Head(folder), held))


def main() -> None:
    """Read gold, export, weigh."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    export(options.checkpoint, options.folder, held_back(options.gold))


if __name__ == "__main__":
    main()
