"""SSML 1.1 that other engines can read, whatever is in the article.

`ssml.rng` is the recommendation's rules for the elements used, written down by us: the official
schema lets through what an engine refuses, such as a pitch of `loud`.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import listen
from listen.model import Language, Prosody, Quotation, Script, Span
from listen.speech.formats import to_ssml
from listen.speech.lexicon import Entry
from listen.speech.options import SpeechOptions
from listen.speech.script import write_script
from tests.speech.test_script import FULL, article, para

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGES = sorted(path.name for path in EXAMPLES.iterdir() if path.suffix in {".html", ".md", ".txt"})
NAMESPACE = "{http://www.w3.org/2001/10/synthesis}"


@pytest.fixture(scope="module")
def rules():
    return etree.RelaxNG(etree.parse(Path(__file__).with_name("ssml.rng")))


def checked(rules, script: Script) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(to_ssml(script).encode(), parser)
    rules.assertValid(root)
    return root


@pytest.mark.parametrize("name", [page for page in PAGES if page != "README.md"])
def test_the_examples_are_valid(rules, name):
    root = checked(rules, listen.write_script(listen.read(EXAMPLES / name)))
    assert len(root.findall(f".//{NAMESPACE}s")) > 10


@pytest.mark.parametrize(
    "broken",
    [
        "<s>ok</s>",
        '<p><s>a<s xml:lang="en">b</s></s></p>',
        "<p><p>a</p></p>",
        '<s><break time="5"/></s>',
        '<s><prosody pitch="loud">a</prosody></s>',
        '<s><phoneme alphabet="ipa">a</phoneme></s>',
        '<s><sub alias="b"><break/></sub></s>',
        '<s xml:lang="not a tag">b</s>',
        "<audio/>",
    ],
)
def test_the_rules_are_strict(rules, broken):
    head = '<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis"'
    language = ' xml:lang="en"' if broken != "<s>ok</s>" else ""
    assert not rules.validate(etree.fromstring(f"{head}{language}>{broken}</speak>"))


def test_hostile_text_is_valid(rules):
    hostile = (
        '</s></p></speak><speak version="2">',
        "]]> <![CDATA[ <!-- --> &amp; &bogus; <?php ?>",
        "NUL \x00 BEL \x07 lone \ud800 nonchar \ufffe \uffff end",
        "quotes \" ' “ ” in €5 \"and\" <b>'more'</b>",
        "tabs\tand\nlines\r\nand\u2028separators",
        "عربي 日本語 \u202eabc\u202c 🫖👩‍👩‍👧",
        "[x](/nˈO/) [[ˈkuːl]]",
        "&",
        "<" * 500,
    )
    entry = Entry(written="cool", phonemes='ˈk"uː<l>&\x00')
    for text in hostile:
        options = SpeechOptions(lexicon=(entry,))
        checked(rules, write_script(article(para(f"It is cool: {text}"), title=text), options))


@given(text=st.text(max_size=80), alias=st.text(max_size=20), sound=st.text(max_size=20))
def test_any_text_is_valid(rules, text, alias, sound):
    spans = (Span(text="One "), Span(text=text or "two", alias=alias, phonemes=sound or None))
    checked(rules, write_script(article(para(*spans), title=text)))


def test_other_languages_and_manners_are_valid(rules):
    page = article(
        para("He said ", Span(text="c'est la vie, mes amis", language=Language("fr-CA"))),
        Quotation(spans=(Span(text="Es kostet 3 €.", language=Language("de")),)),
    )
    root = checked(rules, write_script(page, SpeechOptions(rate=1.37)))
    tag = "{http://www.w3.org/XML/1998/namespace}lang"
    assert {one.get(tag) for one in root.iter(f"{NAMESPACE}s")} == {None, "de"}
    (stretch,) = root.iter(f"{NAMESPACE}lang")
    assert stretch.get(tag) == "fr-CA"
    assert "".join(map(str, stretch.getparent().itertext())) == "He said c'est la vie, mes amis."
    manners = (Prosody(rate=0.5, pitch=2.0, volume=0.0), Prosody(rate=1e-5, pitch=0.5, volume=3))
    script = write_script(FULL)
    for manner in manners:
        (first, *parts) = script.parts
        said = tuple(replace(one, prosody=manner) for one in first.utterances)
        checked(rules, replace(script, parts=(replace(first, utterances=said), *parts)))
