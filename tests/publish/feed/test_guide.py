"""The guide's tables are the program's."""

import re
from pathlib import Path

import listen
from listen.publish.feed.categories import CATEGORIES
from listen.publish.feed.check.rules import RULES

GUIDE = (Path(listen.__file__).parents[1] / "docs" / "guides" / "podcast.md").read_text()


def test_every_rule_is_explained():
    told = dict(re.findall(r"^\| `([a-z-]+)` \| (.+) \|$", GUIDE, re.MULTILINE))
    assert told == {
        rule.name: f"{rule.severity}: {rule.remedy}".replace("|", r"\|") for rule in RULES.values()
    }


def test_every_category_is_listed():
    section = GUIDE.partition("## Categories")[2]
    rows = re.findall(r"^\| ([A-Z][^|]+?) \| (.*?) ?\|$", section, re.MULTILINE)
    assert dict(rows) == {
        name: ", ".join(subcategories) for name, subcategories in CATEGORIES.items()
    }
