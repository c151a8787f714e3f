"""The learned pair head: judges each pair of parties of a sentence beside the rules (docs/head.md)."""
