"""The best tree with one root for a matrix of arc scores (Chu-Liu 1965, Edmonds 1967)."""

from typing import Any

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.floating[Any]]
_NEVER = -1e9
_ROOTS_TRIED = 3


def heads(scores: Scores) -> npt.NDArray[np.intp]:
    """Head of each word, 0 for the root; `scores[word, head]` has column 0 for the root.

    The greedy choice is taken when it is a tree already, as it nearly always is.
    """
    count = len(scores)
    arcs = scores.astype(np.float64)
    arcs[np.arange(count), np.arange(1, count + 1)] = _NEVER
    greedy: npt.NDArray[np.intp] = arcs.argmax(1)
    if (greedy == 0).sum() == 1 and not _cycle([0, *greedy.tolist()]):
        return greedy
    square = np.full((count + 1, count + 1), _NEVER)
    square[1:] = arcs - arcs.max(1, keepdims=True)
    trees = []
    for root in (np.argsort(-square[1:, 0])[:_ROOTS_TRIED] + 1).tolist():
        single = square.copy()
        single[1:, 0] = -1e6
        single[root, :] = -1e6
        single[root, 0] = square[root, 0]
        tree = _edmonds(single)
        trees.append((sum(single[i, tree[i]] for i in range(1, count + 1)), -root, tree))
    return np.array(max(trees)[2][1:])


def _cycle(tree: list[int]) -> list[int]:
    """The nodes of one cycle, empty if there is none."""
    state = [2] + [0] * (len(tree) - 1)
    for node in range(1, len(tree)):
        path = []
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = tree[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []


def _edmonds(scores: Scores) -> list[int]:
    """Heads for a square matrix with node 0 as root, by contraction of cycles."""
    scores = scores.copy()
    scores[0, :] = _NEVER
    np.fill_diagonal(scores, _NEVER)
    tree: list[int] = scores.argmax(1).tolist()
    tree[0] = 0
    cycle = _cycle(tree)
    if not cycle:
        return tree
    inside = np.array(cycle)
    rest = np.setdiff1d(np.arange(len(scores)), inside)
    size = len(rest)
    own = scores[inside, [tree[i] for i in cycle]]
    smaller = np.full((size + 1, size + 1), _NEVER)
    smaller[:size, :size] = scores[np.ix_(rest, rest)]
    entering = scores[np.ix_(inside, rest)] - own[:, None]
    smaller[size, :size] = entering.max(0) + own.sum()
    leaving = scores[np.ix_(rest, inside)]
    smaller[:size, size] = leaving.max(1)
    contracted = _edmonds(smaller)
    for node in range(1, size):
        head = contracted[node]
        tree[rest[node]] = int(rest[head] if head < size else inside[leaving[node].argmax()])
    broken = contracted[size]
    tree[inside[entering[:, broken].argmax()]] = int(rest[broken])
    return tree
