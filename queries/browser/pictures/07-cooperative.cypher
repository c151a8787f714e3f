// Who agreed with, helped, supported or praised whom
MATCH path = (:Country|Person|Organization)
    -[r:SIGNED_AGREEMENT|COOPERATED|AIDED|SUPPORTED|PRAISED|RECOGNISED|ESTABLISHED_TIES]->
    (:Country|Person|Organization)
WHERE r.status = "actual"
RETURN path ORDER BY r.articles DESC, r.id LIMIT 100
