"""A script on paper."""

import json

import pytest
from lxml import etree

from listen.errors import SpeechError
from listen.model import Language, Script
from listen.speech.formats import from_json, to_json, to_ssml, to_table, to_text
from listen.speech.options import QuotePolicy, SpeechOptions
from listen.speech.script import write_script
from tests.speech.test_script import FULL, article, para

SSML = "{http://www.w3.org/2001/10/synthesis}"


def test_json_brings_back_the_same_script():
    script = write_script(FULL, SpeechOptions(rate=1.1, quotes=QuotePolicy.ANNOUNCE))
    assert from_json(to_json(script)) == script


def test_json_shows_the_spoken_words():
    tree = json.loads(to_json(write_script(FULL)))
    assert tree["parts"][0]["utterances"][2]["spoken"].startswith("The best cost five euros")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 99}', '{"format": 1, "title": 3}'])
def test_what_is_no_script_is_refused(text):
    with pytest.raises(SpeechError, match="no script"):
        from_json(text)


def test_text_has_an_utterance_a_line():
    script = write_script(FULL)
    count = sum(len(part.utterances) for part in script.parts)
    assert to_text(script).count("\n") == count


def test_the_table_tells_which_rules_were_at_work():
    rows = to_table(write_script(FULL))
    row = next(row for row in rows if row.shown.startswith("The best"))
    assert row.spoken == "The best cost five euros, or six dollars."
    assert row.rules == ("money", "pause")
    assert row.part == "Tea for Two"


def test_the_table_tells_what_is_in_another_language():
    german = para("Das ist ein Punkt auf Deutsch, und er ist nicht sehr lang, aber lang genug.")
    rows = to_table(write_script(article(para("It is so."), german)))
    assert [row.language for row in rows] == ["", "", "de"]


def test_ssml_is_well_formed_and_of_its_vocabulary():
    root = etree.fromstring(to_ssml(write_script(FULL)).encode())
    assert root.tag == f"{SSML}speak"
    assert root.get("version") == "1.1"
    names = {element.tag.removeprefix(SSML) for element in root.iter()}
    assert names <= {"speak", "p", "s", "break", "prosody", "sub", "phoneme"}
    assert len(root.findall(f"{SSML}p")) == 2


def test_ssml_says_what_the_script_says():
    script = write_script(FULL)
    root = etree.fromstring(to_ssml(script).encode())
    heard = []
    for sentence in root.iter(f"{SSML}s"):
        for sub in sentence.iter(f"{SSML}sub"):
            sub.text = sub.get("alias")
        heard.append("".join(map(str, sentence.itertext())))
    spoken = [one.spoken for part in script.parts for one in part.utterances]
    assert [_letters(one) for one in heard] == [_letters(one) for one in spoken]


def test_ssml_survives_markup_and_control_characters():
    script = write_script(article(para('AT&T <b>"x"</b> \x07 ok'), title="a < b & c"))
    etree.fromstring(to_ssml(script).encode())


def test_an_empty_script_has_every_form():
    empty = Script(title="x", language=Language("en"), parts=())
    assert to_text(empty) == ""
    assert from_json(to_json(empty)) == empty
    etree.fromstring(to_ssml(empty).encode())


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
