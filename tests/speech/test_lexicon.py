"""Pronunciations from files and ours."""

import pytest

from listen.errors import SpeechError
from listen.model import Article
from listen.speech.lexicon import Entry, builtin, load, readings
from listen.speech.lexicon.homographs import homographs
from listen.speech.options import SpeechOptions
from listen.speech.script import write_script

PLS = """<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"
  alphabet="ipa" xml:lang="en">
  <lexeme><grapheme>Quay</grapheme><grapheme>quays</grapheme><phoneme>kiː</phoneme></lexeme>
  <lexeme><grapheme>WCAG</grapheme><alias>web content guidelines</alias></lexeme>
  <lexeme><grapheme>route</grapheme><phoneme>ruːt</phoneme>
    <phoneme prefer="true">raʊt</phoneme></lexeme>
  <lexeme><grapheme>odd</grapheme><phoneme alphabet="x-sampa">Qd</phoneme></lexeme>
</lexicon>
"""


def found(text: str, *entries: Entry) -> list[tuple[str, str, str | None]]:
    return [
        (text[one.start : one.end], one.words, one.phonemes)
        for one in readings(text, "en", entries)
    ]


def test_pls_is_read(tmp_path):
    path = tmp_path / "words.pls"
    path.write_text(PLS, "utf-8")
    entries = load(path)
    assert [(one.written, one.alias, one.phonemes) for one in entries] == [
        ("Quay", None, "kiː"),
        ("quays", None, "kiː"),
        ("WCAG", "web content guidelines", None),
        ("route", None, "raʊt"),
    ]


def test_entities_of_a_pls_are_not_resolved(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("hidden", "utf-8")
    path = tmp_path / "words.pls"
    path.write_text(
        f'<!DOCTYPE lexicon [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        "<lexicon><lexeme><grapheme>a</grapheme><alias>b&x;</alias></lexeme></lexicon>",
        "utf-8",
    )
    assert all("hidden" not in (one.alias or "") for one in load(path))


def test_the_shorthand_is_read(tmp_path):
    path = tmp_path / "words.toml"
    path.write_text('[en]\nqueue = "line"\n[de]\nMoin = { ipa = "mɔɪn", case = "any" }\n', "utf-8")
    assert load(path) == (
        Entry(written="queue", alias="line", language="en"),
        Entry(written="Moin", phonemes="mɔɪn", language="de", any_case=True),
    )


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.toml", "x =", "not TOML"),
        ("a.toml", 'x = "y"', "outside a language"),
        ("a.toml", "[en]\nx = 3", "no meaning"),
        ("a.toml", '[en]\nx = { sound = "y" }', "no meaning"),
        ("a.pls", "<lexicon", "not XML"),
        ("a.pls", "<html/>", "no PLS"),
    ],
)
def test_broken_lexicons_are_refused(tmp_path, name, content, message):
    path = tmp_path / name
    path.write_text(content, "utf-8")
    with pytest.raises(SpeechError, match=message):
        load(path)


def test_a_missing_lexicon_is_refused(tmp_path):
    with pytest.raises(SpeechError, match="cannot be read"):
        load(tmp_path / "none.toml")


def test_the_longest_word_wins():
    short = Entry(written="New York", alias="N")
    long = Entry(written="New York Times", alias="paper")
    assert found("The New York Times of New York", short, long) == [
        ("New York Times", "paper", None),
        ("New York", "N", None),
    ]


def test_the_first_of_equal_entries_wins():
    first, second = Entry(written="x1", alias="a"), Entry(written="x1", alias="b")
    assert found("x1", first, second) == [("x1", "a", None)]


def test_only_whole_words_are_found():
    entry = Entry(written="cat", alias="dog")
    text = "cat, cats, concat, cat's, the-cat, @cat, a.cat, cat.org, Cat."
    assert [one.start for one in readings(text, "en", (entry,))] == [
        text.index("cat,"),
        text.index("cat's"),
        text.index("the-cat") + 4,
        text.index("Cat."),
    ]


def test_capitals_count_where_the_entry_has_them():
    assert found("Nice nice", Entry(written="Nice", phonemes="niːs")) == [("Nice", "Nice", "niːs")]
    loose = Entry(written="Nice", alias="x", any_case=True)
    assert len(found("Nice NICE nice", loose)) == 3


def test_entries_serve_their_language_and_its_regions():
    entry = Entry(written="chat", alias="talk", language="en")
    assert len(readings("chat", "en-GB", (entry,))) == 1
    assert readings("chat", "fr", (entry,)) == ()


def test_the_built_in_names_are_ipa_or_words():
    entries = builtin()
    assert len(entries) > 200
    assert len({one.written for one in entries}) == len(entries)
    for entry in entries:
        assert bool(entry.alias) != bool(entry.phonemes), entry.written
        if entry.phonemes:
            assert not set(entry.phonemes) & set("AIOWYʤʧ0123456789/[]"), entry.written
            assert set("ˈˌ") & set(entry.phonemes), entry.written


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Xiaomi's", ("Xiaomi's", "ʃaʊmiz")),
        ("Bosch’s", ("Bosch's", "bɔʃɪz")),
        ("Braun's", ("Braun's", "braʊnz")),
        ("Sanofit's", ("Sanofit's", "sanofɪts")),
        ("nginx's", ("engine x's", None)),
        ("Braun'sche", None),
    ],
)
def test_a_genitive_is_said_with_its_word(text, said):
    sounds = {"Xiaomi": "ʃaʊmi", "Bosch": "bɔʃ", "Braun": "braʊn", "Sanofit": "sanofɪt"}
    entries = [Entry(written=word, phonemes=sound) for word, sound in sounds.items()]
    entries.append(Entry(written="nginx", alias="engine x"))
    answers = [(one.words, one.phonemes) for one in readings(text, "en", tuple(entries))]
    assert answers == ([said] if said else [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Porsches", ("Porsches", "Porsches", "pˈɔɹʃəz")),
        ("PORSCHE", ("PORSCHE", "Porsche", "pˈɔɹʃə")),
        ("PORSCHE'S", ("PORSCHE'S", "Porsche's", "pˈɔɹʃəz")),
        ("Porsches’", ("Porsches", "Porsches", "pˈɔɹʃəz")),
        ("porsche", None),
        ("Porschesque", None),
        ("Porsche II", None),
    ],
)
def test_a_name_is_meant_in_the_plural_and_in_capitals_too(text, said):
    name = Entry(written="Porsche", phonemes="pˈɔɹʃə", is_name=True)
    assert found(text, name) == ([said] if said else [])


def test_short_names_in_capitals_may_be_acronyms():
    assert found("AARE", Entry(written="Aare", phonemes="ˈɑɹə", is_name=True)) == []


def test_a_name_of_its_own_is_no_plural():
    one = Entry(written="Marco", phonemes="mˈɑɹkoʊ", is_name=True)
    other = Entry(written="Marcos", phonemes="mˈɑɹkoʊs", is_name=True)
    assert found("Marcos", one, other) == [("Marcos", "Marcos", "mˈɑɹkoʊs")]


@pytest.mark.parametrize("written", [".NET", "C++", "a_b", "R&D", "@home"])
def test_entries_may_begin_and_end_with_signs(written):
    assert found(f"of {written}, and", Entry(written=written, alias="x")) == [(written, "x", None)]


HOMOGRAPHS = {
    "lˈɛd": [
        "They found «lead» paint.",
        "made of «lead»",
        "The water contains «lead».",
        "There was «lead» in the drinking water.",
        "tests for «lead» and arsenic",
        "«lead»-free fuel",
        "He stole «lead» from a roof.",
        "a ban on «lead» ammunition",
    ],
    "wˈaɪnd": ["They «wind» down the firm.", "Roads «wind» through the hills."],
    "wˈaɪndz": ["The road «winds» along the coast."],
    "ɹˈɛd": [
        "It has been widely «read».",
        "Have you «read» it?",
        "I've never «read» it.",
        "The letter was «read» aloud.",
        "The order «read» in part: No.",
        "I hadn't «read» it.",
        "You have probably «read» it.",
        "what I've heard and «read»",
        "the statement «read»",
    ],
    "ɹˈiːd": [
        "What they «read» online is wrong.",
        "People «read» less now.",
        "a 5 min «read»",
        "a 5-10 min «read»",
        "the best you'll ever «read»",
        "Users have «read» access.",
        "All you need to do is «read» it.",
        "«Read» on for more.",
        "I suggest you «read» it.",
        "Make sure you «read» it.",
        "the way we «read», write and think",
        "If you «read» the value, it is cleared.",
    ],
    "lˈaɪv": [
        "a «live» stream",
        "We go «live» at nine.",
        "broadcast «live» from Rome",
        "It is now «live».",
        "The band was «live» on stage.",
        "BBC One, «live», at nine.",
        "It starts «live» at nine.",
    ],
    "maɪnˈuːt": ["in «minute» detail", "a «minute» crack"],
    "əbdʒˈɛkt": ["They «object» to it.", "They wouldn't «object» to it."],
    "klˈoʊz": [
        "It was brought to a «close».",
        "Shares «close» higher.",
        "Markets «close» on Friday.",
        "The index will «close» lower.",
        "At the «close», it was up.",
        "by the «close» of trading",
    ],
    "ɹəkˈɔɹd": ["The cameras «record» everything."],
    "kəntˈɛnt": [
        "He seemed «content».",
        "They are «content» to wait.",
        "«Content» with his life, he left.",
    ],
    "tˈɛɹ": ["wear and «tear»", "a «tear» in the sail", "a muscle «tear»"],
    "bˈeɪs": ["a «bass» guitar", "«bass»-heavy music", "with deep «bass»"],
    "bˈaʊ": ["the «bow» of the ship"],
    "pɹədʒˈɛkt": ["Analysts «project» a loss.", "to «project» confidence"],
    "pɹədʒˈɛkts": ["The Fed «projects» two cuts.", "It now «projects» a loss."],
    "hˈaʊzɪz": ["New «houses» were built.", "The space «houses» seven shops."],
    "bˈeɪsɪz": ["two «bases» in Syria", "Knowledge «bases» grow."],
    "ˈæksɪz": ["Meta «axes» 10,000 jobs", "armed with knives and «axes»"],
    "mˈoʊbəl": ["«Mobile» apps sell well.", "at «Mobile» World Congress"],
    "pˈoʊlɪʃ": ["«POLISH» FIRMS BUY RIVALS"],
    "pˈɑlɪʃ": ["Nail «Polish» Is Back", "«Polish» your essay."],
    "nˈiːs": ["He flew to «Nice».", "«Nice», France", "the «Nice» attack"],
    "ɹˈɛdɪŋ": ["University of «Reading»", "the «Reading» Festival"],
    "dʒˈoʊb": ["the Book of «Job»"],
    "slˈaʊ": ["She was born in «Slough»."],
    "sˈɛltɪks": ["The «Celtics» won."],
    "ɹˈaʊ": [
        "locked in a «row» over pay",
        "A diplomatic «row» escalated.",
        "«Row» over fish deepens",
        "He had a «row» with his wife.",
        "involved in a «row» with a man",
    ],
    "bˈaʊz": ["He «bows» out.", "Google «bows» to pressure"],
    "bˈaʊd": ["She «bowed» her head."],
    "wˈaʊnd": ["He «wound» up in jail.", "Their case «wound» its way through court."],
    "wˈuːnd": ["Blasts «wound» 20 in Kabul"],
    "lˈɪv": ["These files «live» in a folder.", "Your models for the application «live» in it."],
    "lˈaɪvz": ["Black «Lives» Matter"],
    "jˈuːst": [
        "I got «used» to it.",
        "We're not «used» to this heat.",
        "He isn't «used» to losing.",
        "People are «used» to paying less.",
        "It «used» to be a church.",
    ],
    "jˈuːzd": ["data «used» to train models", "the tool they «used» to measure it"],
    "jˈuːs": ["«Use» cases", "an end to «use» of coal"],
    "jˈuːz": [
        "an easy-to-«use» app",
        "«Use» olive oil.",
        "than you'll ever «use»",
        "Why «Use» Wix?",
        "10: «Use» a firewall",
        "To define it, «use» this.",
    ],
    "əbdʒˈɛkts": ["China «objects» to the sale.", "The judge «objects» to it."],
    "əbjˈuːz": ["Hackers «abuse» a flaw.", "They may «abuse» it.", "to «abuse» drugs"],
    "əbjˈuːzɪz": ["anyone who «abuses» staff"],
    "əpɹˈoʊpɹieɪt": ["Congress can «appropriate» money.", "if they freely «appropriate» land"],
    "kənflˈɪkts": ["It «conflicts» with the law."],
    "kəntˈɛsts": ["She «contests» the claim."],
    "kəntɹˈækts": ["The economy «contracts» again."],
    "kəmpˈaʊndz": ["That «compounds» the problem."],
    "səbdʒˈɛkt": ["The rules «subject» firms to fines."],
    "ɪntɹˈæns": ["The show will «entrance» you.", "to «entrance» them"],
    "ɡɹˈædʒʊeɪt": ["You'll soon «graduate»."],
    "dəzˈɜɹts": ["his just «deserts»"],
    "ɹˈɛkəɹd": ["Nvidia posts «record» revenue"],
    "ɹˈɛkəɹdz": ["DNS «records» point there."],
    "kˈɑntɛnt": ["«Content» creators leave."],
    "pˈɜɹfəkt": ["making it «perfect» for travel"],
    "ɹˈɛzəmeɪ": ["on your «resume»", "my «résumé»", "«resume» templates"],
    "ɹˈɛzəmeɪz": ["It screens «resumes»."],
    "əlˈɛdʒd": ["He «alleged» that they lied.", "the «alleged» thief"],
    "kˈɜɹst": ["He «cursed» the day."],
    "blˈɛsɪd": ["«Blessed» are the poor."],
    "lˈɜɹnɪd": ["my «learned» friend"],
    "sˈɑki": ["a cup of «sake»"],
    "pɹˈɪmɚ": ["a «primer» on tax"],
    "pɹˈoʊduːs": ["fruit and «produce»", "«Produce» prices rose."],
    "mˈoʊpɛd": ["He fell off his «moped»."],
    "kɹˈʊkɪd": ["a «crooked» smile"],
    "ʌnjˈuːst": ["She was «unused» to praise."],
    "ˈeɪ": ["Turn to the «A» section."],
    "wˈɛɹhˌaʊzɪz": ["data «warehouses»"],
    "pəɹmˈɪt": ["if schedules «permit»"],
    "ɹədʒˈɛkt": ["Voters «Reject» Plan"],
    "ɹədʒˈɛkts": ["Court «Rejects» Appeal"],
    "ɹəfjˈuːz": ["Nurses «Refuse» to Work"],
    "ɹˈɛfjuːs": ["They collect «refuse» weekly."],
    "sˈʌspɛkt": ["«Suspect» Held in Shooting"],
    "dˈɛləɡəts": ["«Delegates» Arrive"],
    "pɹəɡɹˈɛsɪz": ["The disease «progresses»."],
    "bˈʌfət": ["Storms «Buffet» Coast"],
    "klˈoʊs": [
        "It has grown to «close» to $3 million.",
        "Apple «Close» to Deal",
        "The banks «close» to collapse were saved.",
    ],
    "dˈoʊv": ["Stocks «dove» on Friday.", "It «dove» 14% today."],
}


@pytest.mark.parametrize(
    ("text", "sound"), [(text, sound) for sound, texts in HOMOGRAPHS.items() for text in texts]
)
def test_neighbours_decide_how_a_word_is_said(text, sound):
    written = text.replace("«", "").replace("»", "")
    (one,) = homographs(written, "en")
    assert one.phonemes == sound
    assert (one.start, one.end) == (text.index("«"), text.index("»") - 1)
    assert one.words == written[one.start : one.end]


@pytest.mark.parametrize(
    "text",
    [
        "They lead.",
        "They took the lead, and arsenals grew.",
        "a lead time of two weeks",
        "The wind blew.",
        "We read it.",
        "They live here.",
        "a minute ago",
        "a ten-minute change",
        "at this very minute",
        "a close friend",
        "They close the door.",
        "tears in her eyes",
        "She shed a tear in the church.",
        "Content is king.",
        "the record shows",
        "He lives in Mobile, Alabama.",
        "Mobile County voted.",
        "That was nice.",
        "Reading is fun.",
        "nice job",
        "third year in a row over the limit",
        "each row of the table",
        "a row with its id",
        "Add the objects to the scene.",
        "the request object to JSON",
        "Will object storage last?",
        "How much will project management cost?",
        "the company projects that failed",
        "subjected to abuse online",
        "Take appropriate action.",
        "Armed conflicts have ended.",
        "The contracts were worth $2bn.",
        "Everything is subject to change.",
        "The wind down the valley was cold.",
        "winds up to 90 mph",
        "The wound up his arm was deep.",
        "Ten minute differences add up.",
        "sea bass with lemon",
        "more bass this year than last",
        "The axes show time and cost.",
        "the legal bases of the claim",
        "Talks resume today.",
        "It is used to great effect.",
        "It was never used to ban books.",
        "The present itself was small.",
        "For the sake of clarity",
        "speaks Polish",
        "a reject from the factory",
        "the a priori case",
        "He moped about.",
        "They refuse the offer.",
        "He suspects fraud.",
        "two white doves",
        "The schools close to the public on Friday.",
    ],
)
def test_doubtful_words_are_left_to_the_voice(text):
    assert homographs(text, "en") == ()


def test_a_lead_in_sport_is_no_metal():
    (one,) = homographs("She took the lead in water polo.", "en")
    assert one.phonemes == "lˈiːd"


def test_a_lexicon_file_adds_to_the_entries_and_they_go_first(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text('[en]\nOyelaran = { ipa = "oʊjəˈlɑɹən" }\nfoo = "bar"\n', "utf-8")
    own = Entry(written="foo", alias="first")
    options = SpeechOptions(lexicon=(own,), lexicon_file=path)
    script = write_script(Article(title="Oyelaran ate foo.", sections=()), options)
    ((utterance,),) = [part.utterances for part in script.parts]
    assert utterance.spoken == "Oyelaran ate first."
    assert utterance.readings[0].phonemes == "oʊjəˈlɑɹən"


def test_a_missing_lexicon_file_is_told_before_anything_is_said(tmp_path):
    options = SpeechOptions(lexicon_file=tmp_path / "none.pls")
    with pytest.raises(SpeechError, match=r"none\.pls cannot be read") as caught:
        write_script(Article(title="Tea.", sections=()), options)
    assert "lexicon_file" in (caught.value.hint or "")


def test_letters_in_an_alias_keep_their_sound_in_the_genitive():
    options = SpeechOptions(lexicon=(Entry(written="Bydco", alias="B.Y.D."),))
    script = write_script(Article(title="Bydco's cars.", sections=()), options)
    reading = script.parts[0].utterances[0].readings[0]
    assert reading.words == "B.Y.D.'s"
    assert (reading.phonemes or "").endswith("dˈiːz")


def test_sounds_outlive_a_second_reading_of_the_words_around_them():
    script = write_script(Article(title="He got an A+ for his bass-heavy song.", sections=()))
    sounds = [one.phonemes for one in script.parts[0].utterances[0].readings]
    assert "bˈeɪs" in sounds
