"""The learned pair head: judges the pairs of parties of a sentence beside the rules."""
