"""Questions and answers: canned queries, plain English, exports, the command line."""
