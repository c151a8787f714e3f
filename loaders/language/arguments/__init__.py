"""Who does what: phrases that denote parties, clauses, and the slots of triggers."""
