// Organisations that two states share
//
// By articles, then by the reference facts as of a date (without one: today).
//
// param one: country = "China"
// param other: country = "Russia"
// param on: date?
// facts: shared_memberships
MATCH (c:Country {id: $one})-[r:MEMBER_OF]->(o:Organization)<-[s:MEMBER_OF]-(d:Country {id: $other})
WHERE r.status = 'actual' AND s.status = 'actual'
  AND coalesce(r.date_earliest <= date($on_last), r.first_reported < $on_after, true)
  AND coalesce(s.date_earliest <= date($on_last), s.first_reported < $on_after, true)
RETURN o.name AS organisation, 'articles' AS source, r.id AS edge, s.id AS other_edge
ORDER BY organisation
