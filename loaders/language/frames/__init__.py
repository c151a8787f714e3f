"""Frames of the vocabulary laid over a sentence, and what they find: candidates."""
