"""Where edges live: in memory, embedded, on a server; one contract for all."""
