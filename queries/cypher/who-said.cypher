// Who said it
//
// Statements whose sentence has the words given (the three longest count), by a speaker, about a
// party. `who` is the one quoted, else the one who accused, criticised, praised, urged, threatened,
// rejected or supported; where nobody spoke, it is the publisher.
//
// param text: text? = "boycott"
// param by: actor?
// param about: actor?
// param since: date?
// param until: date?
// param limit: int? = 50
MATCH (p:Person)
WHERE p.stood_for CONTAINS $by_mark
WITH collect(p.name) AS people
MATCH (s:Statement)
WHERE coalesce(s.published >= $since_first, true)
  AND coalesce(s.published < $until_after, true)
  AND ($about = '' OR s.subject_id = $about OR s.object_id = $about)
  AND ($text_1 = '' OR s.quote_lower CONTAINS $text_1)
  AND ($text_2 = '' OR s.quote_lower CONTAINS $text_2)
  AND ($text_3 = '' OR s.quote_lower CONTAINS $text_3)
WITH s.id AS key, s.published AS day, people, CASE
    WHEN coalesce(s.claimed_by, '') <> '' THEN s.claimed_by
    WHEN s.status = 'actual' AND s.type IN ['ACCUSED', 'CRITICISED', 'PRAISED', 'URGED', 'THREATENED', 'REJECTED', 'SUPPORTED']
      THEN s.subject_name
    ELSE '' END AS speaker
WHERE ($by = '' OR speaker IN $by_people OR speaker IN people)
WITH key, day, speaker, CASE WHEN speaker <> '' THEN 1 ELSE 2 END AS rank
ORDER BY rank, day DESC, key
LIMIT $limit
MATCH (s:Statement {id: key})
RETURN CASE WHEN rank = 1 THEN speaker ELSE s.publisher END AS who,
  s.quote AS quote, s.subject_name AS subject, s.type AS what, s.object_name AS object,
  s.status AS status, s.published AS published, s.publisher AS publisher, s.id AS statement,
  s.edge_id AS edge
ORDER BY rank, published DESC, statement
LIMIT $limit
