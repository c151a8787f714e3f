// Agreements
//
// Treaties, deals and communiqués signed or concluded by an actor or between two, in order of time.
// With status "any" also those planned, demanded or turned down.
//
// param one: actor = "China"
// param other: actor?
// param since: date?
// param until: date?
// param status: status? = "actual"
// param event: event?
// names: for, whom_for
// sort: date, edge
MATCH (a:Country|Person|Organization)-[r:SIGNED_AGREEMENT]->(b:Country|Person|Organization)
WHERE (a.id = $one OR a.stood_for CONTAINS $one_mark)
  AND (a.id = $one OR r.source_state = $one)
  AND ($other = '' OR r.source_state = $other OR r.target_state = $other OR a.id = $other OR b.id = $other)
  AND ($status = 'any' OR r.status = $status)
  AND ($event = '' OR r.event = $event)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.event_name AS event, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
UNION ALL
MATCH (b:Country|Person|Organization)<-[r:SIGNED_AGREEMENT]-(a:Country|Person|Organization)
WHERE (b.id = $one OR b.stood_for CONTAINS $one_mark)
  AND (b.id = $one OR r.target_state = $one) AND a.id <> $one AND r.source_state <> $one
  AND ($other = '' OR r.source_state = $other OR r.target_state = $other OR a.id = $other OR b.id = $other)
  AND ($status = 'any' OR r.status = $status)
  AND ($event = '' OR r.event = $event)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.event_name AS event, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
