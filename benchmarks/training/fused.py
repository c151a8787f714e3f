"""A head's net with the attention of each layer in one operator, which runs faster so.

    python -m benchmarks.training.fused GIVEN MADE

As exported, attention is two to four dozen small nodes a layer. Here it is onnxruntime's
MultiHeadAttention (a contrib operator): in the upper layers, where markers join the text, one
matrix tells who may look at whom (see `net.py`), and the last layer works out only what is read
of it, markers and the pieces of parties. What is computed stays the same, up to rounding.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper

from benchmarks.training.shape import ATTENTION, FAR, JOIN, LAYERS, WIDTH

_LAYER = "net.encoder.layers"
_CONSTANTS = {
    "zero": np.int64(0), "one": np.int64(1), "two": np.int64(2), "axis": np.array([0]),
    "last_axis": np.array([-1]), "outer_axes": np.array([0, 1]),
    "thirds": np.array([WIDTH] * 3), "near": np.float32(0), "far": np.float32(FAR),
}  # fmt: skip


class _Graph:
    """The nodes of a net by what they make and read; new ones go before old ones."""

    def __init__(self, nodes: Iterable[onnx.NodeProto]) -> None:
        self._made: dict[str, onnx.NodeProto] = {}
        self._readers: dict[str, list[onnx.NodeProto]] = defaultdict(list)
        for node in nodes:
            self._made.update(dict.fromkeys(node.output, node))
            for name in node.input:
                self._readers[name].append(node)

    def readers(self, name: str, kind: str = "") -> list[onnx.NodeProto]:
        """The nodes that read a tensor, all or those of one operator."""
        return [node for node in self._readers[name] if kind in ("", node.op_type)]

    def biased(self, bias: str) -> onnx.NodeProto:
        """The one node that adds a bias."""
        (node,) = self._readers[bias]
        return node

    def multiplied(self, biased: onnx.NodeProto) -> str:
        """What the product under a bias has multiplied, before it was quantised."""
        node = biased
        while node.op_type != "DynamicQuantizeLinear":
            node = self._made[node.input[0]]
        return str(node.input[0])

    def put(self, kind: str, given: Sequence[str], *made: str, **settings: object) -> None:
        """Add a node; what another has made until now is made by this one."""
        node = helper.make_node(kind, given, made, **settings)
        self._made.update(dict.fromkeys(made, node))

    def needed(self, outputs: Iterable[str]) -> list[onnx.NodeProto]:
        """The nodes for some outputs, each behind those that it reads."""
        placed: dict[int, onnx.NodeProto] = {}

        def place(name: str) -> None:
            node = self._made.get(name)
            if node is not None and id(node) not in placed:
                for given in node.input:
                    place(given)
                placed[id(node)] = node

        for name in outputs:
            place(name)
        return list(placed.values())


def fused(model: onnx.ModelProto) -> None:
    """Put one operator for the attention of each layer; raises ValueError if it is another net."""
    inner, graph = model.graph, _Graph(model.graph.node)
    _who_sees_whom(graph)
    _what_is_read(graph)
    for layer in range(LAYERS):
        _attend(graph, layer)
    _only_what_is_read(graph)
    nodes = graph.needed(one.name for one in inner.output)
    used = {name for node in nodes for name in node.input}
    kept = [one for one in inner.initializer if one.name in used]
    kept += [numpy_helper.from_array(np.asarray(v), name) for name, v in _CONSTANTS.items()]
    del inner.node[:], inner.initializer[:], inner.value_info[:]
    inner.node.extend(nodes)
    inner.initializer.extend(kept)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))


def _who_sees_whom(graph: _Graph) -> None:
    """The matrix `sight`: everyone sees the text, a marker itself and its partner too."""
    graph.put("Size", ["ids"], "pieces")
    graph.put("Size", ["left"], "pairs")
    graph.put("Mul", ["pairs", "two"], "markers")
    graph.put("Add", ["pieces", "markers"], "all")
    graph.put("Range", ["zero", "all", "one"], "place")
    graph.put("Less", ["place", "pieces"], "is_text")
    graph.put("Add", ["place", "pieces"], "twice")  # even for the first marker
    graph.put("Div", ["twice", "two"], "pair_of")
    graph.put("Unsqueeze", ["pair_of", "last_axis"], "pair_of_who")
    graph.put("Equal", ["pair_of_who", "pair_of"], "of_one_pair")
    graph.put("Or", ["of_one_pair", "is_text"], "seen")
    graph.put("Where", ["seen", "near", "far"], "sight_flat")
    graph.put("Unsqueeze", ["sight_flat", "outer_axes"], "sight")


def _what_is_read(graph: _Graph) -> None:
    """The places that the last layer is asked for: pieces of parties, then all markers."""
    graph.put("Range", ["pieces", "all", "one"], "marker_places")
    graph.put("Concat", ["first", "last", "marker_places"], "asked", axis=0)
    graph.put("Gather", ["sight", "asked"], "sight_asked", axis=2)


def _attend(graph: _Graph, layer: int) -> None:
    prefix = f"{_LAYER}.{layer}"
    heads = graph.biased(f"{prefix}.heads.bias").output[0]
    seen = graph.multiplied(graph.biased(f"{prefix}.output.bias"))
    query, key, value = parts = [f"{prefix}.{name}" for name in ("query", "key", "value")]
    graph.put("Split", [heads, "thirds"], *parts, axis=2)
    sight = "sight" if layer >= JOIN else ""
    if layer == LAYERS - 1:
        query, sight = f"{query}_asked", "sight_asked"
        graph.put("Gather", [parts[0], "asked"], query, axis=1)
    graph.put(
        "MultiHeadAttention", [query, key, value, *(["", "", sight] if sight else [])], seen,
        domain="com.microsoft", num_heads=ATTENTION,
    )  # fmt: skip


def _only_what_is_read(graph: _Graph) -> None:
    """Behind the last attention there is a row for each place that is asked for."""
    prefix = f"{_LAYER}.{LAYERS - 1}"
    product = graph.biased(f"{prefix}.output.bias").output[0]
    (total,) = graph.readers(product, "Add")
    (before,) = (name for name in total.input if name != product)
    graph.put("Gather", [before, "asked"], f"{before}_asked", axis=1)
    graph.put("Add", [f"{before}_asked", product], total.output[0])
    (last,) = graph.biased(f"{prefix}.last_norm.bias").output
    slices = [node.output[0] for node in graph.readers(last, "Slice")]
    (text,) = (name for name in slices if graph.readers(name, "GatherElements"))
    (markers,) = (name for name in slices if name != text)
    one, other = (node.output[0] for node in graph.readers(text, "GatherElements"))
    graph.put("Shape", ["first"], "ends")
    graph.put("Unsqueeze", ["markers", "axis"], "marker_rows")
    graph.put("Concat", ["ends", "ends", "marker_rows"], "parts", axis=0)
    graph.put("Split", [last, "parts"], one, other, markers, axis=1)


def fuse(given: Path, made: Path) -> None:
    """Read a net, put its attention together, write it."""
    model = onnx.load(given)
    fused(model)
    onnx.save(model, made)


def main() -> None:
    """Read arguments, and do it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("given", type=Path)
    parser.add_argument("made", type=Path)
    options = parser.parse_args()
    fuse(options.given, options.made)


if __name__ == "__main__":
    main()
