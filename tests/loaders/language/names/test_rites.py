"""Funerals, weddings and days of remembrance."""

import pytest

from tests.loaders.language.sentences import statements


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Mahamat Deby attended the wedding of Prince John.", "wedding-of-prince-john-2021"),
        ("Mahamat Deby attended the royal wedding of John Roe.", "wedding-of-john-roe-2021"),
        ("Mahamat Deby spoke at the memorial service for Angela Merkel.",
         "memorial-service-of-angela-merkel-2021"),
        ("Mahamat Deby spoke at the Lima independence ceremony.",
         "lima-independence-ceremony-2021"),
        ("Mahamat Deby spoke at an independence parade in Lima.",
         "independence-parade-in-lima-2021"),
        ("Mahamat Deby spoke at the Lima Forum.", "lima-forum-2021"),
        ("Mahamat Deby spoke at the Lima business forum.", "lima-business-forum-2021"),
        ("Mahamat Deby spoke of a short ceremony in Lima.", ""),
        ("Mahamat Deby spoke of the service for the poor of Lima.", ""),
        ("Mahamat Deby spoke in an online forum.", ""),
        # a place that the tables have by another name, and whose first it is
        ("Xi Jinping attended the APEC summit in Wellington.", "APEC_2021"),
        ("Mahamat Deby spoke at his first COP26.", "COP_2021"),
    ],
)  # fmt: skip
def test_occasions_by_their_names(text: str, event: str) -> None:
    found = {s.object.id for s in statements(text, "2021-11-12") if s.type == "ATTENDED"}
    assert found == ({event} if event else set())
