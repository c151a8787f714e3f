// Timeline of an actor
//
// All edges of an actor in order of time, undated ones first.
//
// param actor: actor = "Xi Jinping"
// param since: date?
// param until: date?
// param status: status? = "any"
// param limit: int? = 200
// names: for, whom_for
// sort: date, edge
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization|Event)
WHERE (a.id = $actor OR a.stood_for CONTAINS $actor_mark) AND (a.id = $actor OR r.source_state = $actor)
  AND ($status = 'any' OR r.status = $status)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  type(r) AS what, b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.mode AS mode, r.event_name AS event, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY coalesce(date, ''), edge
LIMIT $limit
UNION
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization|Event)
WHERE (b.id = $actor OR b.stood_for CONTAINS $actor_mark) AND (b.id = $actor OR r.target_state = $actor)
  AND ($status = 'any' OR r.status = $status)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN r.date AS date, a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  type(r) AS what, b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.mode AS mode, r.event_name AS event, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY coalesce(date, ''), edge
LIMIT $limit
