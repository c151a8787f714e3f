// Who did it most often
//
// Which states or organisations have most edges of one relation type: of a party those that it was
// done by or done to, or with; of nobody those who did it, or with side "gets" those it was done
// to. People count for the state that they stand for; sums of aid and trade are not added up.
// `latest` is the last year among the edges. `times` counts events, `reports` their reports by
// article, `publishers` whoever reported one of them, and `independent` those with a text of their
// own about the event that has most of them.
//
// param relation: relation = "CRITICISED"
// param by: actor?
// param to: actor|event?
// param since: date?
// param until: date?
// param status: status? = "actual"
// param mode: mode?
// param side: side?
// param limit: int? = 10
// names: who
MATCH (a:Country|Person|Organization)-[r]->(b:Country|Person|Organization|Event)
WHERE type(r) = $relation AND r.source_state <> r.target_state
  AND ($by = '' OR $relation_symmetric OR a.id = $by OR a.stood_for CONTAINS $by_mark)
  AND ($to = '' OR $relation_symmetric OR b.id = $to OR b.stood_for CONTAINS $to_mark)
  AND ($by = '' OR a.id = $by OR r.source_state = $by
    OR ($relation_symmetric AND (b.id = $by OR r.target_state = $by)))
  AND ($to = '' OR b.id = $to OR r.target_state = $to
    OR ($relation_symmetric AND (a.id = $to OR r.source_state = $to)))
  AND ($status = 'any' OR r.status = $status)
  AND ($mode = '' OR r.mode = $mode)
  AND coalesce(r.date_latest >= date($since_first), r.last_reported >= $since_first, true)
  AND coalesce(r.date_earliest <= date($until_last), r.first_reported < $until_after, true)
WITH r, CASE
    WHEN $to <> '' AND (b.id = $to OR r.target_state = $to) THEN [r.source_state]
    WHEN $to <> '' THEN [r.target_state]
    WHEN $by <> '' AND (a.id = $by OR r.source_state = $by) THEN [r.target_state]
    WHEN $by <> '' THEN [r.source_state]
    WHEN $relation_symmetric THEN [r.source_state, r.target_state]
    WHEN $side = 'gets' THEN [r.target_state]
    ELSE [r.source_state]
  END AS sides
UNWIND sides AS who
RETURN who, count(*) AS times, max(r.year) AS latest, toInteger(sum(r.articles)) AS reports,
  collect(DISTINCT r.reported_by) AS publishers, max(r.independent) AS independent,
  min(r.first_reported) AS first_reported, max(r.last_reported) AS last_reported
ORDER BY times DESC, who
LIMIT $limit
