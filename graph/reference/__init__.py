"""Reference facts: states, leaders, organisations, memberships, places, occasions."""
