"""What a verb group says by itself: tense, mood, negation, and how a word above changes that."""
