"""A few rows in the shape of every table, with made-up events."""

from loaders.formats.tables.gdelt import EVENTS_1, EVENTS_2, MENTIONS
from loaders.formats.tables.icews import EVENTS as ICEWS
from loaders.formats.tables.phoenix import DAILY
from loaders.formats.tables.polecat import EVENTS as POLECAT
from loaders.formats.tables.sheet import Table


def row(table: Table, **fields: str) -> str:
    """A row of that table, parted by tabs; blanks in names are written as `_`."""
    known = {name.replace("_", " ").lower(): value for name, value in fields.items()}
    return "\t".join(known.get(name.lower(), "") for name in table.columns)


def header(table: Table) -> str:
    """The table's names, parted by tabs."""
    return "\t".join(table.columns)


def gdelt(number: int = 1000001, table: Table = EVENTS_2, **fields: str) -> str:
    """An event of GDELT; the United States on Iran, sanctions, unless said otherwise."""
    added = "20211214120000" if table is EVENTS_2 else "20211214"
    usual = {
        "SQLDATE": "20211213", "MonthYear": "202112", "Year": "2021", "FractionDate": "2021.9",
        "Actor1Code": "USAGOV", "Actor1Name": "UNITED STATES", "Actor1CountryCode": "USA",
        "Actor1Type1Code": "GOV", "Actor2Code": "IRN", "Actor2Name": "IRAN",
        "Actor2CountryCode": "IRN", "IsRootEvent": "1", "EventCode": "163",
        "EventBaseCode": "163", "EventRootCode": "16", "QuadClass": "4", "GoldsteinScale": "-8.0",
        "NumMentions": "4", "NumSources": "1", "NumArticles": "4", "AvgTone": "-2.5",
        "DATEADDED": added, "SOURCEURL": "https://www.harbour.example/sanctions-on-iran",
    }  # fmt: skip
    return row(table, GLOBALEVENTID=str(number), **(usual | fields))


def gdelt_1(number: int = 1000001, **fields: str) -> str:
    """The same as GDELT 1.0 has it."""
    return gdelt(number, EVENTS_1, **fields)


def mention(number: int = 1000001, **fields: str) -> str:
    """Another article that GDELT has found on an event."""
    usual = {
        "EventTimeDate": "20211214120000", "MentionTimeDate": "20211214130000",
        "MentionType": "1", "MentionSourceName": "evening.example",
        "MentionIdentifier": "https://evening.example/iran", "SentenceID": "3",
        "ActionCharOffset": "210", "InRawText": "1", "Confidence": "50",
    }  # fmt: skip
    return row(MENTIONS, GLOBALEVENTID=str(number), **(usual | fields))


def icews(number: str = "20000001", **fields: str) -> str:
    """An event of ICEWS; a minister visits China, unless said otherwise."""
    usual = {
        "Event_Date": "2014-05-20", "Source_Name": "Vladimir Putin",
        "Source_Sectors": "Elite,Executive,Executive Office,Government",
        "Source_Country": "Russian Federation", "Event_Text": "Make a visit", "CAMEO_Code": "042",
        "Intensity": "1.9", "Target_Name": "China", "Target_Country": "China",
        "Story_ID": "31000001", "Sentence_Number": "2", "Publisher": "The Harbour Post",
    }  # fmt: skip
    return row(ICEWS, Event_ID=number, **(usual | fields))


def polecat(number: str = "20230103-0001-a1", **fields: str) -> str:
    """An event of POLECAT; Japan and France consult, unless said otherwise."""
    usual = {
        "Event_Date": "2023-01-02", "Event_Type": "CONSULT", "Event_Mode": "phone",
        "Intensity": "1.0", "Quad_Code": "VERBAL COOPERATION", "Actor_Name": "Japan",
        "Actor_Country": "JPN", "Actor_COW": "740", "Primary_Actor_Sector": "GOV",
        "Recipient_Name": "French government", "Recipient_Country": "FRA", "Recipient_COW": "220",
        "Primary_Recipient_Sector": "GOV", "Source": "Evening Wire",
        "Publication_Date": "2023-01-03", "Language": "eng", "Version": "1.3",
    }  # fmt: skip
    return row(POLECAT, Event_ID=number, **(usual | fields))


def phoenix(number: str = "1004_1", **fields: str) -> str:
    """An event of the daily Phoenix files; France praises the UN, unless said otherwise."""
    usual = {
        "Date": "20140620", "Year": "2014", "Month": "6", "Day": "20", "SourceActorFull": "FRAGOV",
        "SourceActorEntity": "FRA", "SourceActorRole": "GOV", "TargetActorFull": "IGOUNO",
        "TargetActorEntity": "IGO", "EventCode": "051", "EventRootCode": "05",
        "URLs": "https://harbour.example/un;https://evening.example/un",
        "NewsSources": "harbour;evening",
    }  # fmt: skip
    return row(DAILY, EventID=number, **(usual | fields))


PHOENIX_OLD = (
    "eid,story_date,year,month,day,source,source_root,source_agent,source_others,target,"
    "target_root,target_agent,target_others,code,root_code,quad_class,goldstein,joined_issues,lat,"
    "lon,placename,statename,countryname,aid,process\n"
    'NYT19570615_1,6/15/1957,1957,6,15,USAGOV,USA,GOV,,RUSGOV,RUS,GOV,,"111",11,3,-2.0,'
    '"NAMED_X, 1",,,,,,19570615_7,NYT\n'
)
DIPLOMACY = (
    "ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n"
    "2,20,1950,3,3,1,2006.1\n"
    "2,40,1970,0,0,0,2006.1\n"
    "2,350,1844,0,1,1,2006.1\n"
)
ALLIANCES = (
    '"version4id","ccode1","state_name1","ccode2","state_name2","dyad_st_day","dyad_st_month",'
    '"dyad_st_year","dyad_end_day","dyad_end_month","dyad_end_year","left_censor","right_censor",'
    '"defense","neutrality","nonaggression","entente","version"\n'
    '210,2,"United States of America",20,"Canada",4,4,1949,,,,0,1,1,0,0,1,4.1\n'
    '1,200,"United Kingdom",235,"Portugal",1,1,1816,,,,1,1,1,0,1,0,4.1\n'
)
ATOP = (
    "year,stateA,stateB,ddyad,atopally,defense,offense,neutral,nonagg,consul,shareob,bilatno,"
    "multino,number,asymm,version\n"
    "1950,2,20,2000020,1,1,0,0,0,1,1,0,1,1,0,5.1\n"
    "1951,2,20,2000020,1,1,0,0,0,1,1,0,1,1,0,5.1\n"
)
IGO_STATES = (
    "ccode,year,state,AAAID,NATO,UN,OAS\n2,1950,usa,-1,1,1,1\n210,1950,netherlands,-1,1,1,3\n"
)
IGO_BODIES = (
    "ioname,orgname,year,usa,canada,france,atlantis\n"
    "NATO,North Atlantic Treaty Organization,1950,1,1,1,1\n"
    "AAAID,Arab Authority for Agricultural Investment,1980,0,0,0,0\n"
)
IGOR = (
    '"","ccode","stateabb","statenme","state","year","ioname","value","category","orgname"\n'
    '"1",230,"SPN","Spain","spain",1990,"NATO",1,"Full Membership","North Atlantic Treaty Org."\n'
    '"2",230,"SPN","Spain","spain",1990,"OAS",3,"Observer","Organization of American States"\n'
)


def lines(*rows: str) -> str:
    """The rows as a file has them."""
    return "".join(f"{one}\n" for one in rows)


#: A file of every table: its name, its text, the statements that it makes.
FILES: dict[str, tuple[str, str, int]] = {
    "gdelt 1.0": ("20211214.export.CSV", lines(gdelt_1()), 1),
    "gdelt 2.0": ("20211214120000.export.CSV", lines(gdelt()), 1),
    "icews": ("events.2014.tab", lines(header(ICEWS), icews()), 1),
    "polecat": ("ngecEvents.2023.txt", lines(header(POLECAT), polecat()), 1),
    "phoenix": ("events.full.20140620.txt", lines(phoenix()), 1),
    "phoenix, historical": ("PhoenixNYT.csv", PHOENIX_OLD, 1),
    "cow diplomatic exchange": ("Diplomatic_Exchange_2006v1.csv", DIPLOMACY, 4),
    "cow alliances": ("alliance_v4.1_by_dyad.csv", ALLIANCES, 2),
    "atop": ("atop5_1ddyr.csv", ATOP, 2),
    "cow igo, states": ("state_year_formatv3.csv", IGO_STATES, 5),
    "cow igo, bodies": ("igo_year_formatv3.csv", IGO_BODIES, 3),
    "igor": ("igor.csv", IGOR, 1),
}
