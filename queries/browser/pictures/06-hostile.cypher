// Who accused, criticised, threatened or sanctioned whom
MATCH path = (:Country|Person|Organization)
    -[r:ACCUSED|CRITICISED|THREATENED|SANCTIONED|ATTACKED|EXPELLED_ENVOY|RECALLED_ENVOY|SEVERED_TIES]->
    (:Country|Person|Organization)
WHERE r.status = "actual"
RETURN path ORDER BY r.articles DESC, r.id LIMIT 100
