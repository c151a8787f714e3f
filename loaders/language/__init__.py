"""From sentence to statement: names, parse, frames, status, dates."""
