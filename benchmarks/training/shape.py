"""The sizes of the head's net."""

WIDTH, LAYERS, ATTENTION, INNER = 384, 12, 12, 1536
JOIN = 6  # layers of text alone; in those above markers join it
FAR = -10000.0  # added to the attention to what may not be looked at
