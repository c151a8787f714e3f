from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.model import Article
from graph.schema import relations
from loaders.extract import extract

TEXT = """Beijing, 15 December — Chinese President Xi Jinping spoke by video with Russian President
Vladimir Putin on Wednesday.

Putin thanked him for an invitation to the Winter Olympics. Japan's Prime Minister Fumio Kishida
said he would not attend the Games, which the United States is boycotting diplomatically."""
EXAMPLES = [example.text for relation in relations().values() for example in relation.examples]


def article(text: str = TEXT) -> Article:
    return Article.model_validate({"text": text, "published": "2021-12-15"})


def test_a_statement_leads_to_quote_status_and_date() -> None:
    found = {
        (s.type, s.subject.principal, s.object.principal): s
        for s in extract(article(), model=False)
    }
    met = found["MET", "CHN", "RUS"]
    assert (met.status, met.mode, met.date) == ("actual", "virtual", "2021-12-15")
    assert met.quote.exact in TEXT
    assert met.subject.name == "Xi Jinping"
    assert (met.plover, met.cameo) == ("CONSULT", "040")
    boycott = found["BOYCOTTED", "USA", "OLY_W_2022"]
    assert (boycott.status, boycott.mode) == ("actual", "diplomatic")
    declined = found["DECLINED", "JPN", "OLY_W_2022"]
    assert declined.status == "actual"
    assert ("ATTENDED", "JPN", "OLY_W_2022") not in found
    assert ("BOYCOTTED", "JPN", "OLY_W_2022") not in found


def test_equal_input_gives_equal_output() -> None:
    assert list(extract(article())) == list(extract(article()))


def test_the_order_is_that_of_the_text() -> None:
    starts = [s.quote.start for s in extract(article())]
    assert starts == sorted(starts)


@example(["Chad accused Sudan of arming rebels."], "\n", "\u2de0")  # a combining letter alone
@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=4),
       st.sampled_from(["\n", "\n\n", " ", "  \n"]), st.text(max_size=20))  # fmt: skip
def test_every_quote_is_in_its_place(texts: list[str], gap: str, noise: str) -> None:
    text = noise + gap.join(texts)
    for statement in extract(article(text)):
        quote = statement.quote
        assert text[quote.start : quote.end] == quote.exact
        assert text[: quote.start].endswith(quote.prefix)
        assert text[quote.end :].startswith(quote.suffix)


def test_a_text_without_parties_gives_nothing() -> None:
    assert list(extract(article("The bakery on the corner sold out of bread at noon."))) == []
    assert list(extract(article(""))) == []
