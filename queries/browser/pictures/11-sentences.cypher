// Sentences on a subject, with their articles
// Put another word for boycott, in small letters.
MATCH path = (s:Statement)-[:IN_ARTICLE]->(:Article)
WHERE s.quote_lower CONTAINS "boycott"
RETURN path LIMIT 50
