"""Pages as they are on the web: all that is read can be found on them, and all can be undone."""

from pathlib import Path

import pytest

from listen.model import Document, Kind, Role
from listen.pipeline import look_at, write_script
from listen.publish.site.anchors import ids_for, name_elements
from listen.publish.site.edits import refuse_the_irreversible
from listen.publish.site.places import body_place, head_place, title_name
from listen.publish.site.tokens import read_tokens

HERE = Path(__file__).parents[1]
PAGES = [
    HERE.parent / "examples/night-trains.html",
    *sorted((HERE / "extraction/cases").glob("*.html")),
    *sorted((HERE / "generators/pages").rglob("*.html")),
]


def read(text, name):
    return look_at(Document(content=text, kind=Kind.HTML, name=name)).article


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_utterance_leads_to_an_element_and_every_byte_comes_back(path):
    data = path.read_bytes()
    tokens = read_tokens(data)
    named = name_elements(data, tokens, "utf-8")
    copy = named.data.decode()
    article = read(copy, path.name)

    original = read(data.decode(), path.name)
    assert [block.text for section in article.sections for block in section.blocks] == [
        block.text for section in original.sections for block in section.blocks
    ]

    title, *others = [each for part in write_script(article).parts for each in part.utterances]
    assert title.role is Role.TITLE
    assert title.anchor or title_name(named, copy, title.text)
    used = [each.anchor for each in others]
    assert all(name in named.tags or name in named.own for name in used if name)
    assert all(used), [each.text for each in others if not each.anchor]

    ids, edits = ids_for(named, [name for name in used if name])
    assert len(set(ids.values())) == len(ids)
    places = [head_place(data, tokens), body_place(named, tokens, copy, used[0])]
    refuse_the_irreversible(data, places, edits, named.prefix, path.name)
