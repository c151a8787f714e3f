"""The weighted mean of checkpoints that started from the same one (Wortsman et al. 2022).

python -m benchmarks.training.mean MADE 0.3 BEFORE.pt 0.7 AFTER.pt
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor


def mean(parts: Sequence[tuple[float, Mapping[str, Tensor]]]) -> dict[str, Tensor]:
    """Each weight as the mean of the parts', in half precision as they are kept."""
    whole = sum(share for share, _ in parts)

    def of(name: str) -> Tensor:
        shares = [part[name].float() * (share / whole) for share, part in parts]
        return torch.stack(shares).sum(0).half()

    return {name: of(name) for name in parts[0][1]}


def main() -> None:
    """Read shares and checkpoints, write their mean."""
    made, *given = sys.argv[1:]
    if not given or len(given) % 2:
        sys.exit(__doc__)
    parts = [
        (float(share), torch.load(Path(path), map_location="cpu", weights_only=True))
        for share, path in zip(given[::2], given[1::2], strict=True)
    ]
    torch.save(mean(parts), Path(made))


if __name__ == "__main__":
    main()
