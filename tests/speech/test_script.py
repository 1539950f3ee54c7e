"""What becomes of an article's parts."""

from dataclasses import replace
from pathlib import Path

import pytest

from listen.errors import ConfigError
from listen.model import (
    Anchor,
    Article,
    Block,
    Code,
    Figure,
    Language,
    ListItem,
    Omission,
    Paragraph,
    Pronunciation,
    Quotation,
    Role,
    Script,
    Section,
    Span,
    Table,
    Utterance,
)
from listen.speech import rhythm
from listen.speech.formats import to_ssml, to_text
from listen.speech.lexicon import Entry
from listen.speech.options import (
    CodePolicy,
    FigurePolicy,
    QuotePolicy,
    SpeechOptions,
    TablePolicy,
)
from listen.speech.script import write_script
from listen.speech.unvoiced import without_voice

GOLDEN = Path(__file__).parents[1] / "golden" / "speech"


def para(*texts: str | Span, anchor: str | None = None) -> Paragraph:
    spans = tuple(Span(text=one) if isinstance(one, str) else one for one in texts)
    return Paragraph(spans=spans, anchor=Anchor(anchor) if anchor else None)


def item(text: str, ordinal: int | None = None) -> ListItem:
    return ListItem(spans=(Span(text=text),), ordinal=ordinal)


def article(
    *blocks: Block,
    title: str = "Tea for Two",
    language: str = "en",
    sections: tuple[Section, ...] = (),
) -> Article:
    introduction = Section(title="", level=1, blocks=blocks)
    return Article(title=title, sections=(introduction, *sections), language=Language(language))


def said(script: Script) -> list[str]:
    return [utterance.spoken for part in script.parts for utterance in part.utterances]


def utterances(script: Script) -> list[Utterance]:
    return [utterance for part in script.parts for utterance in part.utterances]


PRICES = Table(
    rows=(("Tea", "Price", "Origin"), ("Assam", "€4.50", "India"), ("Sencha", "$6", "")),
    header=True,
    caption="Prices in 2031",
)
FULL = article(
    para("We drank 3 kinds. The best cost €5 (or $6)."),
    Quotation(spans=(Span(text="Tea is 99% water."),), attribution="— Ann Lee, CEO"),
    sections=(
        Section(
            title="How to brew it",
            level=2,
            anchor=Anchor("brew"),
            blocks=(
                item("Boil 250 ml", 1),
                item("Wait 3–5 min", 2),
                item("no sugar"),
                PRICES,
                Code(text="brew(tea)", programming_language="py"),
                Figure(caption="A pot of tea", description="teapot"),
            ),
        ),
    ),
)


def test_a_whole_article_is_written_down(golden):
    golden(GOLDEN / "tea.txt", to_text(write_script(FULL)))


def test_a_whole_article_becomes_ssml(golden):
    golden(GOLDEN / "tea.ssml", to_ssml(write_script(FULL)))


def test_the_introduction_bears_and_says_the_title():
    script = write_script(FULL)
    introduction, brewing = script.parts
    assert introduction.title == "Tea for Two"
    assert introduction.utterances[0].role is Role.TITLE
    assert introduction.utterances[0].spoken == "Tea for Two."
    assert (brewing.title, brewing.anchor) == ("How to brew it", "brew")
    assert brewing.utterances[0].role is Role.HEADING
    assert brewing.utterances[0].spoken == "How to brew it."


def test_the_page_keeps_its_text_and_the_voice_gets_words():
    second = utterances(write_script(FULL))[2]
    assert second.text == "The best cost €5 (or $6)."
    assert second.spoken == "The best cost five euros, or six dollars."


def test_numbered_items_say_their_number():
    assert "One. Boil two hundred fifty milliliters." in said(write_script(FULL))
    german = write_script(article(item("Tee kochen", 2), language="de"))
    assert "Zwei. Tee kochen." in said(german)


def test_a_number_that_the_author_wrote_is_not_said_twice():
    script = write_script(article(item("1. Boil", 1), item("2) Wait", 2), item("3 cups", 3)))
    assert said(script)[1:] == ["one. Boil.", "two, Wait.", "Three. three cups."]


def test_boxes_of_tasks_are_not_read():
    assert said(write_script(article(item("[x] Boil"), item("[ ] Wait"))))[1:] == [
        "Boil.",
        "Wait.",
    ]


def test_a_quotation_that_is_an_alert_says_which():
    alert = Quotation(spans=(Span(text="[!WARNING]\nIt is hot."),))
    assert said(write_script(article(alert)))[1:] == ["Warning: It is hot."]


@pytest.mark.parametrize(
    ("titles", "language", "spoken"),
    [
        (("1. Tea", "2. Milk"), "en", ["one. Tea.", "two. Milk."]),
        (("1. Überblick", "2. Ausblick"), "de", ["eins. Überblick.", "zwei. Ausblick."]),
        (("2. Weltkrieg", "Danach"), "de", ["zweiter Weltkrieg.", "Danach."]),
        (
            ("1.1 Tea", "1.2.1 Milk"),
            "en",
            ["one point one. Tea.", "one point two point one. Milk."],
        ),
        (("1 Tea", "2 Milk"), "en", ["one. Tea.", "two. Milk."]),
        (("III", "IV"), "en", ["three.", "four."]),
        (("10: Tea", "Between", "9: Milk"), "en", ["ten. Tea.", "Between.", "nine. Milk."]),
        (("2019 in review", "2020 in review"), "en", None),
        (("3 cups of tea", "7 cups of tea"), "en", None),
    ],
)
def test_numbers_of_headings_are_told_from_those_of_their_words(titles, language, spoken):
    sections = tuple(headed(title, 2, para("So.")) for title in titles)
    script = write_script(article(sections=sections, language=language))
    headings = [one for one in utterances(script) if one.role is Role.HEADING]
    if spoken is None:
        assert not [one for one in headings if one.readings[0].rule == "heading-number"]
    else:
        assert [one.spoken for one in headings] == spoken


def test_letters_number_items_where_the_page_shows_letters():
    lettered = [replace(item("Tea", at), numerals="a") for at in (1, 2)]
    assert said(write_script(article(*lettered)))[1:] == ["A. Tea.", "B. Tea."]


def test_pauses_grow_with_what_they_part():
    script = write_script(FULL)
    by_text = {one.text: one.pause_after for one in utterances(script)}
    assert by_text["Tea for Two"] == rhythm.TITLE
    assert by_text["We drank 3 kinds."] == rhythm.SENTENCE
    assert by_text["The best cost €5 (or $6)."] == rhythm.PARAGRAPH
    assert by_text["— Ann Lee, CEO"] == rhythm.before_heading(0)
    assert by_text["How to brew it"] == rhythm.after_heading(0)
    assert by_text["Boil 250 ml"] == rhythm.ITEM
    assert by_text["no sugar"] == rhythm.PARAGRAPH
    assert by_text["A pot of tea"] == 0
    assert by_text["Tea | Price | Origin"] == rhythm.ASIDE
    assert by_text["Assam | €4.50 | India"] == rhythm.ITEM
    assert rhythm.SENTENCE < rhythm.ITEM < rhythm.PARAGRAPH < rhythm.after_heading(0)


def headed(title: str, level: int, *blocks: Block) -> Section:
    return Section(title=title, level=level, blocks=blocks)


def test_pauses_at_headings_go_by_their_rank_in_the_article():
    one = para("A sentence.")
    script = write_script(
        article(one, sections=(headed("Top", 3, one), headed("Below", 4, one), headed("Top", 3)))
    )
    pauses = [one.pause_after for one in utterances(script)]
    before, after = rhythm.before_heading, rhythm.after_heading
    assert pauses == [rhythm.TITLE, before(0), after(0), before(1), after(1), before(0), 0]
    assert before(0) > before(1) > after(0) > after(1)


def test_a_heading_right_under_another_is_no_new_section():
    sections = (headed("Top", 2), headed("Below", 3, para("A sentence.")))
    by_text = {
        one.text: one.pause_after for one in utterances(write_script(article(sections=sections)))
    }
    assert by_text["Top"] == rhythm.after_heading(0)


def test_a_section_is_begun_and_closed_a_little_slower():
    section = headed("Tea", 2, para("First. Second. Third."), para("Fourth. Last."))
    script = write_script(article(sections=(section,)))
    rates = [one.prosody.rate for one in utterances(script)[2:]]
    assert rates == [rhythm.OPENING, 1, 1, 1, rhythm.CLOSING]


def test_pauses_and_pace_can_be_scaled():
    script = write_script(FULL, SpeechOptions(rate=1.2, pauses=0.5))
    first, second = utterances(script)[:2]
    assert first.pause_after == rhythm.TITLE // 2
    assert second.prosody.rate == pytest.approx(1.2 * rhythm.OPENING)
    assert first.prosody.rate == pytest.approx(1.2 * 0.94)


@pytest.mark.parametrize("wrong", [{"rate": 0.1}, {"pauses": -1}])
def test_impossible_factors_are_refused(wrong):
    with pytest.raises(ConfigError, match="outside"):
        SpeechOptions(**wrong)


def test_quotations_end_with_who_said_it():
    script = write_script(FULL)
    assert said(script)[3:5] == ["Tea is ninety-nine percent water.", "Ann Lee, C.E.O."]
    announced = write_script(FULL, SpeechOptions(quotes=QuotePolicy.ANNOUNCE))
    assert said(announced)[3:7] == [
        "Quote.",
        "Tea is ninety-nine percent water.",
        "End of quote.",
        "Ann Lee, C.E.O.",
    ]


def test_a_quotations_last_paragraph_may_say_whose_it_is():
    quoted = Quotation(spans=(Span(text="Tea is all."),))
    source = Quotation(spans=(Span(text="— Ann Lee"),))
    script = write_script(article(quoted, source, quoted))
    assert [one.pause_after for one in utterances(script)][1:3] == [
        rhythm.SENTENCE,
        rhythm.PARAGRAPH,
    ]
    announced = write_script(article(quoted, source), SpeechOptions(quotes=QuotePolicy.ANNOUNCE))
    assert said(announced)[2:] == ["Tea is all.", "End of quote.", "Ann Lee."]


def test_a_quotation_of_many_paragraphs_is_announced_once():
    first, second = Quotation(spans=(Span(text="One."),)), Quotation(spans=(Span(text="Two."),))
    last = replace(second, attribution="— Ann")
    options = SpeechOptions(quotes=QuotePolicy.ANNOUNCE)
    script = write_script(article(first, last, second, para("End.")), options)
    assert said(script)[1:] == [
        *("Quote.", "One.", "Two.", "End of quote.", "Ann."),
        *("Quote.", "Two.", "End of quote.", "End."),
    ]
    ends = [one.pause_after for one in utterances(script) if one.text == "End of quote."]
    assert ends == [rhythm.SENTENCE, rhythm.ASIDE]


def test_code_beside_code_is_announced_once():
    python, shell = Code(text="x", programming_language="py"), Code(text="y")
    script = write_script(article(python, python, shell, para("Then:"), shell))
    assert [words.removesuffix(".") for words in said(script)[1:]] == [
        "Here the article shows code in Python",
        "Here the article shows code",
        "Then:",
        "Here the article shows code",
    ]
    assert len(script.omissions) == 4


def test_code_is_announced_left_out_or_read():
    script = write_script(FULL)
    assert "Here the article shows code in Python." in said(script)
    assert [(one.text, one.rule) for one in script.omissions] == [("brew(tea)", "code-announced")]
    skipped = write_script(FULL, SpeechOptions(code=CodePolicy.SKIP))
    assert not [words for words in said(skipped) if "code" in words]
    assert [one.rule for one in skipped.omissions] == ["code-skipped"]
    read = write_script(FULL, SpeechOptions(code=CodePolicy.READ))
    assert read.omissions == ()
    assert "brew, tea." in said(read)


def test_small_tables_are_read_with_their_columns():
    words = said(write_script(FULL))
    at = words.index("Table: Prices in twenty thirty-one.")
    assert words[at + 1 : at + 4] == [
        "Tea, Price, Origin.",
        "Assam; Price: four euros and fifty cents; Origin: India.",
        "Sencha; Price: six dollars.",
    ]


def test_cells_without_words_are_passed_over_and_ticks_are_said():
    table = Table(
        rows=(("Plan", "Mon", "Tue"), ("Tea", "✓", "✗"), ("Milk", "–", "5"), ("Salt", "", "—")),
        header=True,
    )
    assert said(write_script(article(table)))[1:] == [
        "Table: Plan, Monday, Tuesday.",
        "Tea; Monday: yes; Tuesday: no.",
        "Milk; Tuesday: five.",
        "Salt.",
    ]


def test_names_of_columns_are_said_without_their_marks():
    table = Table(rows=(("Why?", "Price (€)", "U.S."), ("So!", "5", "6")), header=True)
    assert said(write_script(article(table)))[2] == "So! Price, euros: five; U.S.: six."


@pytest.mark.parametrize("caption", ["Table 1. Teas", "Table: Teas"])
def test_a_table_that_names_itself_is_not_named_again(caption):
    words = said(write_script(article(replace(PRICES, caption=caption))))
    assert words[1].startswith("Table")
    assert " ".join(words).count("Table") == 1


def test_lines_of_an_address_and_a_poem_are_heard():
    script = write_script(article(para("Harbour Office\n12 Quay St.\nBristol"), para("so\nlong")))
    assert said(script)[1:] == ["Harbour Office, twelve Quay Street, Bristol.", "so long."]
    card = write_script(article(para("Ann Lee\nann@example.org")))
    assert said(card)[1:] == ["Ann Lee, ann at example dot org."]


def test_questions_and_answers_are_told_apart():
    script = write_script(article(para("Q: Why?"), para("A: It is so."), para("Q. Who?\nA. He.")))
    assert said(script)[1:] == [
        *("Question: Why?", "Answer: It is so.", "Question: Who?", "Answer: He."),
    ]
    assert said(write_script(article(para("A: It is so."))))[1:] == ["A: It is so."]


def test_large_tables_are_announced():
    large = Table(rows=tuple((str(row), "x") for row in range(30)), caption="All of them")
    script = write_script(article(large))
    assert said(script)[1:] == ["Here the article shows a table.", "All of them."]
    assert [one.rule for one in script.omissions] == ["table-announced"]
    skipped = write_script(article(large), SpeechOptions(tables=TablePolicy.SKIP))
    assert said(skipped)[1:] == []
    assert skipped.omissions[0].text == large.text


def test_images_are_read_or_skipped():
    assert "Image: A pot of tea." in said(write_script(FULL))
    script = write_script(FULL, SpeechOptions(figures=FigurePolicy.SKIP))
    assert ("A pot of tea", "figure-skipped") in [(one.text, one.rule) for one in script.omissions]


def test_what_no_voice_can_say_goes_to_the_omissions():
    script = write_script(article(para("日本語"), para("It says 日本語 here."), para("***")))
    assert said(script)[1:] == ["It says here."]
    assert [(one.text, one.rule) for one in script.omissions] == [
        ("日本語", "unspeakable"),
        ("日本語", "unspeakable"),
        ("***", "unspeakable"),
    ]


def test_an_unspeakable_end_does_not_swallow_the_paragraph_pause():
    script = write_script(article(para("One. 日本語。"), para("Two.")))
    assert [one.pause_after for one in utterances(script)][1:] == [rhythm.PARAGRAPH, 0]


def test_another_language_gets_its_own_utterance():
    french = Span(text="C’est 5 € la tasse", language=Language("fr"))
    script = write_script(article(para("She said: “", french, "”, and left.")))
    lines = [(one.text, one.language, one.pause_after) for one in utterances(script)[1:]]
    assert lines == [
        ("She said:", "en", rhythm.CLAUSE),
        ("“C’est 5 € la tasse”,", "fr", rhythm.CLAUSE),
        ("and left.", "en", 0),
    ]
    assert utterances(script)[2].spoken == "“C’est cinq euros la tasse”,"


def test_no_reader_pauses_before_a_foreign_word_without_a_mark():
    french = Span(text="joie de vivre", language=Language("fr"))
    script = write_script(article(para("A certain ", french, " (", french, ") is his.")))
    assert [(one.text, one.pause_after) for one in utterances(script)[1:]] == [
        ("A certain", rhythm.SWITCH),
        ("joie de vivre (joie de vivre)", rhythm.CLAUSE),
        ("is his.", 0),
    ]


def test_words_without_spaces_between_them_are_counted():
    japanese = Span(text="これはペンです", language=Language("ja"))
    script = write_script(article(para("She said ", japanese, " and left.")))
    assert [one.language for one in utterances(script)[1:]] == ["en", "ja", "en"]


@pytest.mark.parametrize(
    ("passage", "language"),
    [
        ("Это большой город.", "ru"),
        ("日本語の文章です。", "ja"),
        ("你好，世界。这是一个测试。", "zh"),
        ("مرحبا بكم في بيتي.", "ar"),
    ],
)
def test_a_passage_in_another_script_is_in_its_language(passage, language):
    alone = write_script(article(para("It is so."), para(passage), para("It is.")))
    assert {one.language for one in utterances(alone)} == {"en", language}
    within = write_script(article(para(f"He said {passage} Nobody knew.")))
    assert [one.language for one in utterances(within)][-1] == "en"
    assert "".join(
        one.text for one in utterances(within) if one.language == language
    ).removesuffix(".") == passage.removesuffix(".")
    assert not alone.omissions
    assert not within.omissions


def test_a_list_item_in_another_language_is_told_by_its_words():
    german = item("Das ist ein Punkt auf Deutsch, und er ist nicht sehr lang, aber lang genug.", 1)
    (line,) = utterances(write_script(article(german)))[1:]
    assert line.language == "de"
    assert line.spoken.startswith("Eins. Das ist")


def test_a_single_foreign_word_stays_in_its_sentence():
    word = Span(text="Teekanne", language=Language("de"))
    script = write_script(article(para("A ", word, " is a pot.")))
    assert said(script)[1:] == ["A Teekanne is a pot."]
    alone = write_script(article(para("A ", word, " is a pot.")), SpeechOptions(switch_from=1))
    assert [one.language for one in utterances(alone)[1:]] == ["en", "de", "en"]


def test_the_author_decides_how_words_are_said():
    alias = Span(text="W3C", alias="World Wide Web Consortium")
    sounds = Span(text="pecan", phonemes="pɪˈkɑːn")
    script = write_script(article(para("The ", alias, " eats ", sounds, " pie.")))
    (sentence,) = utterances(script)[1:]
    assert sentence.spoken == "The World Wide Web Consortium eats pecan pie."
    assert [(one.rule, one.phonemes) for one in sentence.readings] == [
        ("author-alias", None),
        ("author-phonemes", "pɪˈkɑːn"),
    ]


def test_the_site_stands_before_the_built_in_lexicon():
    ours = utterances(write_script(article(para("Xiaomi won."))))[1]
    assert [(one.rule, one.phonemes) for one in ours.readings] == [("lexicon", "ʃˈaʊmi")]
    options = SpeechOptions(lexicon=(Entry(written="Xiaomi", alias="show me"),))
    theirs = utterances(write_script(article(para("Xiaomi won.")), options))[1]
    assert theirs.spoken == "show me won."


def test_the_article_stands_before_the_site():
    post = replace(
        article(para("Xiaomi won, and XIAOMI's rival.")),
        lexicon=(Pronunciation(written="Xiaomi", alias="shao me", any_case=True),),
    )
    options = SpeechOptions(lexicon=(Entry(written="Xiaomi", alias="show me"),))
    assert utterances(write_script(post, options))[1].spoken == "shao me won, and shao me's rival."


def test_sections_without_a_word_make_no_part():
    empty = Section(title="🎉", level=2, blocks=())
    script = write_script(article(para("Hi."), sections=(empty,)))
    assert [part.title for part in script.parts] == ["Tea for Two"]
    assert script.omissions[0].text == "🎉"


def test_an_article_without_a_sayable_word_has_no_parts():
    script = write_script(article(para("日本語"), title="日本"))
    assert script.parts == ()
    assert [one.text for one in script.omissions] == ["日本", "日本語"]


def test_an_article_without_a_title_has_a_titled_part():
    script = write_script(article(para("Hi there."), title=""))
    assert [part.title for part in script.parts] == ["Untitled"]
    assert said(script) == ["Hi there."]


@pytest.mark.parametrize(
    "text", ["Milk", "Milk,", "Milk;", "Milk —", "“Milk”", "Milk (cold)", "Milk — 水。"]
)
def test_an_item_ends_as_a_sentence_does(text):
    spoken = said(write_script(article(item(text))))[1]
    assert spoken.rstrip("”").endswith((".", "”."))
    assert not spoken.endswith((",.", ";.", "—.", " ."))


@pytest.mark.parametrize("text", ["Greek: Αθήνα.", "Greek – 水 – Αθήνα.", "Greek: 水"])
def test_nothing_dangles_where_words_cannot_be_said(text):
    assert said(write_script(article(para(text))))[1:] in (["Greek."], ["Greek:"])


def test_quotes_stay_with_the_words_that_they_open():
    german, french = Language("de"), Language("fr")
    spans = (
        *("So (", Span(text="Schwarzwald und mehr", language=german), "); “"),
        *(Span(text="c’est la vie", language=french), "”, she said: « "),
        *(Span(text="la vie en rose", language=french), " », again."),
    )
    script = write_script(article(para(*spans)))
    assert [one.text for one in utterances(script)[1:]] == [
        *("So", "(Schwarzwald und mehr);", "“c’est la vie”,", "she said:"),
        *("« la vie en rose »,", "again."),
    ]


def test_a_sentence_in_german_quotes_gets_no_second_stop():
    script = write_script(article(para("Er sagte: „Ich komme.“"), language="de"))
    assert said(script)[1:] == ["Er sagte: „Ich komme.“"]


def test_every_text_is_said_or_accounted_for():
    script = write_script(FULL, SpeechOptions(tables=TablePolicy.ANNOUNCE))
    kept = [one.text for one in utterances(script)] + [one.text for one in script.omissions]
    whole = "".join("".join(kept).split())
    for section in FULL.sections:
        for block in section.blocks:
            for line in block.text.splitlines():
                assert "".join(line.split()) in whole


def test_the_articles_own_omissions_are_not_repeated():
    given = Article(
        title="Tea",
        sections=(),
        omissions=(Omission(text="Share", rule="share-bar"),),
    )
    script = write_script(given)
    assert script.omissions == ()
    assert said(script) == ["Tea."]


def test_what_is_left_to_a_narrator_who_cannot_read_it_is_left_out():
    arabic, french = "مرحبا بكم في بيتي.", "C’est la vie, dit-elle."
    spans = (Span(text=arabic, language=Language("ar")), Span(text=" He nodded."))
    mixed = para(Span(text="Il a dit привет, enfin.", language=Language("fr")))
    last = para(Span(text=arabic, language=Language("ar")))
    script = write_script(article(para("She said: ", *spans), mixed, para("So."), last))
    assert without_voice(script, ()) == script
    left = without_voice(script, (Language("ar"), Language("fr")))
    assert [(one.text, one.pause_after) for one in utterances(left)[1:]] == [
        ("She said:", rhythm.SENTENCE),
        ("He nodded.", rhythm.PARAGRAPH),
        ("Il a dit привет, enfin.", rhythm.PARAGRAPH),
        ("So.", 0),
    ]
    assert utterances(left)[3].spoken == "Il a dit, enfin."
    assert sorted(one.text for one in left.omissions) == ["привет", arabic, arabic]
    alone = write_script(article(para(Span(text=french, language=Language("fr")))))
    assert without_voice(alone, (Language("fr"),)) == alone


def test_a_japanese_article_is_not_cut_where_it_writes_in_latin():
    text = "しかもKindleをインストールすると起動します。Windows 10での操作方法です。"
    script = write_script(article(para(text), language="ja"))
    assert [one.language for one in utterances(script)[1:]] == ["ja", "ja"]


def test_a_sentence_whose_end_no_voice_can_say_ends_all_the_same():
    greek = Span(text="水", language=Language("fr"))
    spans = ("In French it is ", Span(text="à peu près ça", language=Language("fr")), " 水.")
    script = write_script(article(para(*spans), para("So."), para("And ", greek, ".")))
    assert [(one.spoken, one.pause_after, one.goes_on) for one in utterances(script)[1:]] == [
        ("In French it is", rhythm.SWITCH, True),
        ("à peu près ça.", rhythm.PARAGRAPH, False),
        ("So.", rhythm.PARAGRAPH, False),
        ("And.", 0, False),
    ]


@pytest.mark.parametrize(
    ("language", "text", "spoken"),
    [
        ("ar", "هل هذا صحيح؟ نعم، صحيح.", "هل هذا صحيح? نعم, صحيح."),
        ("ja", "「はい」と、彼は言った。", '"はい"と, 彼は言った.'),
        ("hi", "हाँ। ना।", "हाँ. ना."),
        ("en", "It is 水、so.", "It is so."),
    ],
)
def test_marks_of_other_scripts_are_heard(language, text, spoken):
    script = write_script(article(para(text), title="", language=language))
    assert " ".join(said(script)) == spoken


def test_headings_keep_what_their_markup_says():
    french = Span(text="Le coup d'état", language=Language("fr"))
    alias = (Span(text="On "), Span(text="W3C", alias="the consortium"))
    sections = (
        replace(headed("Le coup d'état", 2, para("So.")), spans=(french,)),
        replace(headed("On W3C", 2, para("So.")), spans=alias),
        headed("Das ist eine Überschrift, und sie ist nicht auf Englisch", 2, para("So.")),
    )
    script = write_script(article(sections=sections))
    headings = [one for one in utterances(script) if one.role is Role.HEADING]
    assert [one.language for one in headings] == ["fr", "en", "de"]
    assert headings[1].spoken == "On the consortium."


ENGLISH = "This is what the people want, and we will give it to them"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            f"„{ENGLISH},“ sagte er. Dann ging er.",
            [(f"„{ENGLISH},“", "en"), ("sagte er.", "de"), ("Dann ging er.", "de")],
        ),
        (
            f"Er sagte: “{ENGLISH}.” Dann ging er.",
            [("Er sagte:", "de"), (f"“{ENGLISH}.”", "en"), ("Dann ging er.", "de")],
        ),
        (f"“{ENGLISH}.”", [(f"“{ENGLISH}.”", "en")]),
        (
            "Er sagte: „Das ist es, was die Leute wollen, und wir geben es ihnen.“",
            [("Er sagte: „Das ist es, was die Leute wollen, und wir geben es ihnen.“", "de")],
        ),
    ],
)
def test_what_is_quoted_in_another_language_is_told_by_its_words(text, lines):
    script = write_script(article(para(text), language="de"))
    assert [(one.text, one.language) for one in utterances(script)[1:]] == lines


@pytest.mark.parametrize(
    ("language", "spoken", "tongue"),
    [
        ("nl", "Hier toont het artikel programmacode in Python.", "nl"),
        ("no", "Her viser artikkelen programkode i Python.", "no"),
        ("ru", "Здесь в статье приведён код на языке Python.", "ru"),
        ("eu", "Here the article shows code in Python.", "en"),
    ],
)
def test_announcements_are_in_the_articles_language_or_in_english(language, spoken, tongue):
    code = Code(text="x", programming_language="py")
    (line,) = utterances(write_script(article(code, language=language)))[1:]
    assert (line.spoken, line.language) == (spoken, tongue)


def test_no_english_word_is_put_into_a_sentence_of_a_language_without_phrases():
    table = Table(rows=(("A", "B"), ("x", "✓")), header=True)
    script = write_script(article(table, Figure(caption="Pot"), language="eu"))
    assert said(script)[1:] == ["A, B.", "x.", "Pot."]


@pytest.mark.parametrize(
    ("first", "second", "pause"),
    [
        (item("Tea", 1), item("Milk", 2), rhythm.ITEM),
        (item("Tea", 2), item("Milk", 1), rhythm.ITEM),
        (item("Tea"), item("Milk"), rhythm.ITEM),
        (item("Tea", 3), item("Milk", 1), rhythm.PARAGRAPH),
        (item("Tea"), item("Milk", 1), rhythm.PARAGRAPH),
        (item("Tea"), replace(item("Milk", 1), depth=1), rhythm.ITEM),
        (item("Tea"), replace(PRICES, header=False, caption=""), rhythm.PARAGRAPH),
        (PRICES, PRICES, rhythm.PARAGRAPH),
    ],
)
def test_a_list_beside_another_ends_as_a_paragraph_does(first, second, pause):
    alone = utterances(write_script(article(first)))
    both = utterances(write_script(article(first, second)))
    assert both[len(alone) - 1].pause_after == pause


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Press Esc, ↑, Enter.", "Press Escape, Enter."),
        ("Kinds: 水, 火, and earth.", "Kinds: and earth."),
        ("Here 水, there.", "Here, there."),
        ("Here, 水 there.", "Here, there."),
    ],
)
def test_one_comma_is_enough_around_what_is_not_said(text, spoken):
    assert said(write_script(article(para(text))))[1:] == [spoken]
