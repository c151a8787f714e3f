"""The weights of a head that ships, as a checkpoint to train on from; int8 has cost a rounding.

python -m benchmarks.training.unpacked FOLDER CHECKPOINT
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from benchmarks.training.encoder import Bert
from benchmarks.training.labels import SYMMETRIC, TYPES
from benchmarks.training.net import PairNet
from benchmarks.training.train import save

_PREFIX = "net."  # of every name in the file


class _File:
    """The weights of an ONNX file by name; matrices, which have none, by the bias added to them."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(path).graph
        self._kept = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
        self._made = {output: node for node in graph.node for output in node.output}
        self._readers = {name: node for node in graph.node for name in node.input}

    def weight(self, name: str) -> NDArray[np.float32] | None:
        """A weight in full; None if the file has none of the name."""
        if name in self._kept:
            return self._kept[name].astype(np.float32)
        if f"{name}_quantized" in self._kept:
            return self._whole(name)
        bias = name.removesuffix("weight") + "bias"
        return self._whole(self._matrix(bias)).T if bias in self._kept else None

    def _whole(self, name: str) -> NDArray[np.float32]:
        parts = (self._kept[f"{name}_{part}"] for part in ("quantized", "zero_point", "scale"))
        packed, zero, scale = (part.astype(np.float32) for part in parts)
        return (packed - zero) * scale

    def _matrix(self, bias: str) -> str:
        """The name of what is multiplied before a bias is added."""
        waiting = [self._readers[bias]]
        while waiting:
            node = waiting.pop(0)
            if node.op_type == "MatMulInteger":
                return str(node.input[1]).removesuffix("_quantized")
            waiting += [self._made[name] for name in node.input if name in self._made]
        raise ValueError(f"{bias}: no product before it")


def unpacked(folder: Path) -> PairNet:
    """The net of a head's folder; raises ValueError if a weight is missing."""
    net, file = PairNet(Bert(), TYPES, SYMMETRIC), _File(folder / "head.onnx")
    settings: dict[str, Any] = json.loads((folder / "head.json").read_text(encoding="utf-8"))

    def weights() -> Iterator[tuple[str, torch.Tensor]]:
        for name, like in net.state_dict().items():
            given = (
                np.array(settings["type_status"], np.float32)
                if name == "type_status"
                else file.weight(_PREFIX + name)
            )
            if given is None or given.shape != tuple(like.shape):
                raise ValueError(f"{folder}: no weight {name} of shape {tuple(like.shape)}")
            yield name, torch.from_numpy(np.ascontiguousarray(given))

    net.load_state_dict(dict(weights()))
    return net


def main() -> None:
    """Read a head's folder, write a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("checkpoint", type=Path)
    options = parser.parse_args()
    save(unpacked(options.folder).state_dict(), options.checkpoint)


if __name__ == "__main__":
    main()
