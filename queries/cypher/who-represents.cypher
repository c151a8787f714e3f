// Who represents a state or an organisation
//
// Persons whom articles call its office holders, latest reports first; then the office holders that
// the reference facts add for a date (without one: for today).
//
// param of: country|organisation = "Japan"
// param on: date?
// facts: representatives
MATCH (a:Person)-[r:REPRESENTS]->(b)
WHERE b.id = $of AND r.status = 'actual'
  AND coalesce(r.date_latest >= date($on_first), r.last_reported >= $on_first, true)
  AND coalesce(r.date_earliest <= date($on_last), r.first_reported < $on_after, true)
RETURN a.name AS who, b.name AS whom, r.date AS date, r.first_reported AS first_reported,
  r.last_reported AS last_reported, 'articles' AS source,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY coalesce(r.last_reported, '') DESC, who, edge
