"""Happened, planned, requested, possible or denied: what a sentence says of an act."""
