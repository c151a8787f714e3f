"""What rules and head have found, but for what the tables or the article gainsay."""
