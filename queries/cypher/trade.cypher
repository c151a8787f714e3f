// Trade
//
// Trade of an actor or between two, with the figures that articles give, in order of time.
//
// param one: actor = "China"
// param other: actor?
// param since: date?
// param until: date?
// param status: status? = "actual"
MATCH (a)-[r:TRADED]->(b)
WHERE (r.source_state = $one OR r.target_state = $one OR a.id = $one OR b.id = $one)
  AND ($other = '' OR r.source_state = $other OR r.target_state = $other OR a.id = $other OR b.id = $other)
  AND ($status = 'any' OR r.status = $status)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, b.name AS whom, r.amount AS amount, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY coalesce(r.date, ''), edge
