"""Which date is an act's: the one on its words, on its verb, or the day of the report."""
