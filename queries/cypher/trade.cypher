// Trade
//
// Trade of an actor or between two, with the figures that articles give, in order of time.
//
// param one: actor = "China"
// param other: actor?
// param since: date?
// param until: date?
// param status: status? = "actual"
// sort: date, edge
MATCH (a:Country|Person|Organization)-[r:TRADED]->(b:Country|Person|Organization)
WHERE (a.id = $one OR a.stood_for CONTAINS $one_mark)
  AND (a.id = $one OR r.source_state = $one)
  AND ($other = '' OR r.source_state = $other OR r.target_state = $other OR a.id = $other OR b.id = $other)
  AND ($status = 'any' OR r.status = $status)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, b.name AS whom, r.amount AS amount, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
UNION ALL
MATCH (b:Country|Person|Organization)<-[r:TRADED]-(a:Country|Person|Organization)
WHERE (b.id = $one OR b.stood_for CONTAINS $one_mark)
  AND (b.id = $one OR r.target_state = $one) AND a.id <> $one AND r.source_state <> $one
  AND ($other = '' OR r.source_state = $other OR r.target_state = $other OR a.id = $other OR b.id = $other)
  AND ($status = 'any' OR r.status = $status)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, b.name AS whom, r.amount AS amount, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
