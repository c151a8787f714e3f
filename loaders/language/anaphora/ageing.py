"""What is remembered for some sentences, counted alike whether they are read or passed over."""


class Ageing:
    """Knows the number of the sentence that an article is at."""

    def __init__(self) -> None:
        self._sentence = 0

    def age(self) -> None:
        """A sentence is over."""
        self._sentence += 1
