// Who met whom
//
// Meetings, talks and calls, latest first; of one actor or of two, in a period, at an occasion.
//
// param actor: actor? = "Xi Jinping"
// param other: actor?
// param since: date?
// param until: date?
// param status: status? = "actual"
// param mode: mode?
// param event: event?
// names: for, whom_for
// sort: -date, edge
MATCH (a:Country|Person|Organization)-[r:MET]->(b:Country|Person|Organization)
WHERE ($actor = '' OR a.id = $actor OR a.stood_for CONTAINS $actor_mark)
  AND ($actor = '' OR a.id = $actor OR r.source_state = $actor)
  AND ($other = '' OR r.source_state = $other OR r.target_state = $other OR a.id = $other OR b.id = $other)
  AND ($status = 'any' OR r.status = $status)
  AND ($mode = '' OR r.mode = $mode)
  AND ($event = '' OR r.event = $event)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN a.name AS who, CASE WHEN r.source_state <> a.id THEN r.source_state END AS `for`,
  b.name AS whom, CASE WHEN r.target_state <> b.id THEN r.target_state END AS whom_for,
  r.mode AS mode, r.event_name AS event, r.date AS date, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
UNION ALL
MATCH (a:Country|Person|Organization)<-[r:MET]-(b:Country|Person|Organization)
WHERE $actor <> '' AND (a.id = $actor OR a.stood_for CONTAINS $actor_mark)
  AND (a.id = $actor OR r.target_state = $actor) AND b.id <> $actor AND r.source_state <> $actor
  AND ($other = '' OR r.source_state = $other OR r.target_state = $other OR a.id = $other OR b.id = $other)
  AND ($status = 'any' OR r.status = $status)
  AND ($mode = '' OR r.mode = $mode)
  AND ($event = '' OR r.event = $event)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
RETURN a.name AS who, CASE WHEN r.target_state <> a.id THEN r.target_state END AS `for`,
  b.name AS whom, CASE WHEN r.source_state <> b.id THEN r.source_state END AS whom_for,
  r.mode AS mode, r.event_name AS event, r.date AS date, r.status AS status,
  r.articles AS articles, r.independent AS independent, r.id AS edge
