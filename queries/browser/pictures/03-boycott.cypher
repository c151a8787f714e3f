// Who boycotts an occasion, who declines and who attends
// Put another name for 2022 Winter Olympics. The edges say what is only planned, possible or denied.
MATCH path = (:Country|Person|Organization)-[:BOYCOTTED|DECLINED|ATTENDED|HOSTED]->
    (:Event {name: "2022 Winter Olympics"})
RETURN path
