"""Codes of event data, and what the codebook makes of them: tables beside their readers."""
