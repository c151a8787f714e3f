// Is a state a member of an organisation?
//
// What articles say about it up to a date, and what the reference facts say for that date (without
// one: for today).
//
// param actor: country = "Ukraine"
// param organisation: organisation = "NATO"
// param on: date?
// facts: is_member
MATCH (c:Country {id: $actor})-[r:MEMBER_OF|JOINED|APPLIED_TO|LEFT|SUSPENDED]-(o:Organization)
WHERE o.id = $organisation
  AND coalesce(r.date_earliest <= date($on_last), r.first_reported < $on_after, true)
RETURN CASE
    WHEN type(r) = 'MEMBER_OF' AND r.status = 'actual' THEN 'member'
    WHEN type(r) = 'MEMBER_OF' AND r.status = 'denied' THEN 'not a member'
    WHEN type(r) = 'JOINED' AND r.status = 'actual' THEN 'joined'
    WHEN type(r) = 'APPLIED_TO' AND r.status = 'actual' THEN 'applied'
    WHEN type(r) = 'SUSPENDED' AND r.status = 'actual' THEN 'suspended'
    WHEN type(r) = 'LEFT' AND r.status = 'actual' THEN 'left'
    WHEN type(r) = 'JOINED' AND r.status = 'denied' THEN 'does not join'
    WHEN type(r) = 'LEFT' AND r.status = 'denied' THEN 'does not leave'
    WHEN type(r) = 'JOINED' THEN 'joining is ' + r.status
    WHEN type(r) = 'LEFT' THEN 'leaving is ' + r.status
    ELSE toLower(type(r)) + ' ' + r.status
  END AS answer,
  c.name AS who, o.name AS organisation, r.date AS date, r.status AS status, 'articles' AS source,
  r.articles AS articles, r.independent AS independent, r.id AS edge
ORDER BY CASE WHEN r.status <> 'actual' THEN 5 WHEN type(r) = 'MEMBER_OF' THEN 1 WHEN type(r) = 'JOINED' THEN 2
    WHEN type(r) = 'APPLIED_TO' THEN 3 ELSE 4 END, edge
