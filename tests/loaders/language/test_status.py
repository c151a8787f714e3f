import pytest

from loaders.language.status import Statuses
from tests.loaders.language.sentences import roles, word


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Japan visited China.", "visited", "actual"),
        ("Japan will visit China.", "visit", "planned"),
        ("Japan is to visit China.", "visit", "planned"),
        ("Japan to visit China", "visit", "planned"),
        ("Japan agreed to visit China.", "visit", "planned"),
        ("Japan is expected to visit China.", "visit", "planned"),
        ("Japan may visit China.", "visit", "possible"),
        ("Japan is considering visiting China.", "visiting", "possible"),
        ("Japan hopes to visit China.", "visit", "possible"),
        ("If Japan visits China, talks will follow.", "visits", "possible"),
        ("India urged Japan to visit China.", "visit", "requested"),
        ("India wants Japan to visit China.", "visit", "requested"),
        ("Japan did not visit China.", "visit", "denied"),
        ("Japan has yet to visit China.", "visit", "denied"),
        ("Japan refused to visit China.", "visit", "denied"),
        ("Japan no longer visits China.", "visits", "denied"),
        ("Neither Japan nor India visited China.", "visited", "denied"),
        ("Japan had planned to visit China.", "visit", "planned"),
        ("Japan did not agree to visit China.", "visit", "denied"),
        ("Japan's visit to China was praised.", "visit", "actual"),
        ("Japan cancelled its visit to China.", "visit", "denied"),
        ("Japan plans a visit to China.", "visit", "planned"),
        ("India called for a visit by Japan to China.", "visit", "requested"),
        ("Japan ruled out a visit to China.", "visit", "denied"),
        ("Japan's possible visit to China was discussed.", "visit", "possible"),
        ("No visit by Japan to China took place.", "visit", "denied"),
        ("Japan said that it had visited China.", "visited", "actual"),
        ("Japan ruled out visiting China.", "visiting", "denied"),
        ("Japan warned against visiting China.", "visiting", "denied"),
        ("Japan visited neither China nor India.", "visited", "denied"),
        ("Japan agreed that its king should visit China.", "visit", "planned"),
        ("Japan became the second country to visit China.", "visit", "actual"),
        ("Japan became the twenty-fourth country to visit China.", "visit", "actual"),
        ("Japan is the next country to visit China.", "visit", "planned"),
        ("Japan will be the 28th country to visit China.", "visit", "planned"),
        ("Japan was due to visit China on Friday.", "visit", "planned"),
        ("Japan was about to visit China.", "visit", "planned"),
        ("Japan was supposed to visit China.", "visit", "planned"),
        ("Japan was to have visited China.", "visited", "denied"),
        ("Japan is on the verge of visiting China.", "visiting", "possible"),
        ("It would be wrong to say that Japan visited China.", "visited", "denied"),
        ("Reports that Japan had visited China were false.", "visited", "denied"),
        ("Nobody believes that Japan visited China.", "visited", "denied"),
        ("India urged Japan not to visit China.", "visit", None),
        ("India asked whether Japan would visit China.", "visit", "possible"),
        ("Instead of visiting China, Japan waited.", "visiting", "denied"),
        ("Japan waited rather than visit China.", "visit", "denied"),
        ("A visit by Japan to China is unlikely.", "visit", "denied"),
    ],
)
def test_status(text: str, trigger: str, status: str | None) -> None:
    found = roles(text)
    assert Statuses(found).of(word(found, trigger)) == status
