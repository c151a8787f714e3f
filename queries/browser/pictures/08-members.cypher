// Who belongs to an organisation, wants to join it or left it
// Put another id for NATO, such as EU or SCO.
MATCH path = (:Country|Person|Organization)-[:MEMBER_OF|JOINED|APPLIED_TO|LEFT|SUSPENDED]-
    (:Organization {id: "NATO"})
RETURN path LIMIT 100
