// Whom a person represents
//
// The states and organisations that a person speaks for by articles, then by the reference facts as
// of a date (without one: all offices held).
//
// param person: person = "Fumio Kishida"
// param on: date?
// facts: offices
MATCH (a:Person {id: $person})-[r:REPRESENTS]->(b)
WHERE coalesce(r.date_latest >= date($on_first), r.last_reported >= $on_first, true)
  AND coalesce(r.date_earliest <= date($on_last), r.first_reported < $on_after, true)
RETURN a.name AS who, b.name AS whom, r.date AS date, r.first_reported AS first_reported,
  r.last_reported AS last_reported, r.status AS status, 'articles' AS source,
  r.articles AS articles, r.independent AS independent,
  r.id AS edge
ORDER BY coalesce(r.last_reported, '') DESC, whom, edge
