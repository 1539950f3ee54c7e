"""Every rule with what it must drop, and with what looks like it and must stay."""

import re
import tomllib
from importlib.resources import files

import pytest

from listen.extraction.article import extract
from listen.extraction.boilerplate import RULES
from listen.extraction.options import ExtractionOptions
from tests.extraction.pages import PROSE, html_page, paragraphs, post, rules_of, texts

LONG = (
    "The kettle is older than the house, and nobody who lives here remembers who brought it along."
)

# rule: (markup, words that must be dropped), markup of the text that must stay
CASES = {
    "repeated-title": (("", "<h2>On tea</h2>", ""), "On tea", "<h2>On tea and on coffee</h2>"),
    "dropped-by-selector": (
        ("", "<p data-drop>An old note on the kettle.</p>", ""),
        "An old note",
        "<p>An old note on the kettle, and a new one.</p>",
    ),
    "footnote": (
        ("", "", "<section class='footnotes'><ol><li><p>She means Assam.</p></li></ol></section>"),
        "She means Assam",
        "<ul><li>She means Assam.</li></ul>",
    ),
    "parting-links": (
        (
            "",
            "",
            "<ul><li><a href='/1'>Kettles</a></li><li><a href='/2'>Seven benches</a></li></ul>",
        ),
        "Seven benches",
        (
            "<p>She owns two of them:</p><ul><li><a href='/1'>a kettle</a></li>"
            "<li><a href='/2'>a bench</a></li></ul>"
        ),
    ),
    "empty-list-item": (("", "<p>2.</p>", ""), "2.", "<p>2 cups a day.</p>"),
    "markup-leftover": (
        ("", "<p>{{banner}}</p>", ""),
        "{{banner}}",
        "<p>[sic] is Latin for so.</p>",
    ),
    "kicker": (
        ("", "", ""),
        "Kitchen stories",
        "<p>Kitchen stories</p>",
    ),
    "pull-quote": (
        ("", f"<blockquote><p>{PROSE[0]}</p></blockquote>", ""),
        PROSE[0],
        "<blockquote><p>Tea is made by pouring hot water over nothing at all.</p></blockquote>",
    ),
    "press-notes": (
        ("", "", "<h3>Media contact</h3><p>Ann Leaf, who knows it all.</p>"),
        "Ann Leaf, who knows",
        "<h3>Contact with water</h3><p>It makes the leaves unfold.</p>",
    ),
    "standfirst": (
        ("<div class='dek'><p>A few words on leaves and on water.</p></div>", "", ""),
        "A few words on leaves",
        "<div class='note'><p>A few words on leaves and on water, all of it here.</p></div>",
    ),
    "listen-widget": (
        ("<p>Listen to this article</p>", "", ""),
        "Listen to this",
        "<p>Listen to this kettle sing.</p>",
    ),
    "share-bar": (
        ("", "<p>Facebook | Twitter | WhatsApp</p>", ""),
        "Facebook",
        "<p>Facebook was quiet about the tea.</p>",
    ),
    "reading-time": (
        ("<p>6 min read</p>", "", ""),
        "6 min",
        "<p>After 6 min the tea is bitter.</p>",
    ),
    "byline": (("<p>By Ann Author</p>", "", ""), "By Ann", "<p>By evening the pot was cold.</p>"),
    "date-line": (
        ("<p>Published on 4 May 2025 at 9 am</p>", "", ""),
        "4 May",
        "<p>On 4 May 2025 the tea house closed.</p>",
    ),
    "image-credit": (
        ("", "<p>Image source: An Agency</p>", ""),
        "An Agency",
        "<p>The image is a source of wonder.</p>",
    ),
    "caption": (
        ("", "<figure><img src='a.jpg'><figcaption>A pot from above</figcaption></figure>", ""),
        "A pot from above",
        "<p>A pot from above is round.</p>",
    ),
    "reported-by": (
        ("", "", "<p>Reported by: https://example.org/tea</p>"),
        "Reported by",
        "<p>It was reported by a cook.</p>",
    ),
    "newsletter": (
        ("", "<p>Sign up for our newsletter</p>", ""),
        "newsletter",
        "<p>Her newsletter on tea had four readers.</p>",
    ),
    "comments": (
        ("", "", "<p>Leave a comment below</p>"),
        "Leave a comment",
        "<p>He made no comment on it.</p>",
    ),
    "feedback": (
        ("", "<div class='feedback-widget'><p>Are you happy with this page?</p></div>", ""),
        "Are you happy",
        "<p>Are you happy with this tea?</p>",
    ),
    "advert": (
        ("", "<p>Advertisement</p>", ""),
        "Advertisement",
        "<p>The advertisement hung in the hall.</p>",
    ),
    "consent": (
        ("<p>We use cookies to give you a better page</p>", "", ""),
        "We use cookies",
        "<p>Cookies go well with tea.</p>",
    ),
    "promotion": (
        ("", "<div class='promo-box'><p>Buy our kettle today, it is the best one.</p></div>", ""),
        "Buy our kettle",
        "<p>Buy no kettle in a hurry.</p>",
    ),
    "table-of-contents": (
        (
            "<p>Contents</p><ul><li><a href='#a'>Pot</a></li><li><a href='#b'>Water</a></li></ul>",
            "",
            "",
        ),
        "Contents",
        "<p>The contents of the pot were cold.</p>",
    ),
    "breadcrumbs": (
        ("", "<ul class='breadcrumbs'><li>Home and kitchen and more of that kind</li></ul>", ""),
        "Home and kitchen",
        "<p>Home is where the kettle is.</p>",
    ),
    "related-links": (
        ("", "<p>Read more: <a href='/x'>The last samovar of the north</a></p>", ""),
        "samovar",
        "<p>To read more about it, <a href='/x'>see here</a> when you have the time.</p>",
    ),
    "tags": (
        ("", "", "<p>Tags: <a href='/t'>tea</a>, <a href='/w'>water</a></p>"),
        "Tags:",
        "<p>The tags on the bags were red.</p>",
    ),
    "affiliate-note": (
        ("<div class='disclosure'><p>This post contains affiliate links.</p></div>", "", ""),
        "affiliate",
        "<p>I was paid nothing, and there is no link to a shop in what I write about tea.</p>",
    ),
    "copyright": (
        ("", "", "<p>All rights reserved.</p>"),
        "rights reserved",
        "<h3>Copyright and the teapot</h3><p>A long story.</p>",
    ),
    "author-bio": (
        (
            "",
            "",
            "<h2>About the author</h2><p>Ann drinks tea, and writes when it is cold outside.</p>",
        ),
        "Ann drinks tea",
        "<p>About the author of the recipe nothing is known.</p>",
    ),
    "media-control": (("", "<p>Play video</p>", ""), "Play video", "<p>Play the video twice.</p>"),
    "offer": (
        (
            "",
            (
                "<div><h3>Is your tea bitter?</h3><p>I can help you with that.</p>"
                "<div class='wp-button'><a href='/s'>Save your spot now</a></div></div>"
            ),
            "",
        ),
        "I can help you",
        (
            "<div><h3>Is your tea bitter?</h3><p>The leaves are too old.</p>"
            "<p>There is no help <a href='/s'>for that</a>.</p></div>"
        ),
    ),
    "reference-list": (
        ("", "", "<h2>References</h2><ol><li>Leaf, A. (2001). On water. p. 4.</li></ol>"),
        "On water",
        f"<h2>References</h2><p>{LONG} {LONG}</p>",
    ),
    "lone-link": (
        ("", "<p><a href='/buy'>Buy now</a></p>", ""),
        "Buy now",
        "<p>Buy now, <a href='/x'>said the man</a>, or never.</p>",
    ),
    "stray": (
        ("", "<aside><p>Green tea is not black tea.</p></aside>", ""),
        "Green tea is not",
        "<p>Green tea is not black tea.</p>",
    ),
    "empty-section": (
        ("", "", "<h2>Where to go</h2><p><a href='/buy'>Buy now</a></p>"),
        "Where to go",
        "<h2>Where to go</h2><p>To the house by the river.</p>",
    ),
}


def test_every_rule_has_its_case():
    assert set(CASES) == {rule.id for rule in RULES}
    assert all(rule.reason.endswith(".") for rule in RULES)


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_drops_what_it_is_for_and_says_so(rule):
    places, words, _ = CASES[rule]

    article = post(
        *places, over="Kitchen stories", options=ExtractionOptions(drop=("[data-drop]",))
    )

    assert rules_of(article, words) == {rule}
    assert sum(words in line for line in texts(article)) == (rule == "pull-quote")


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_leaves_what_only_looks_like_it(rule):
    markup = CASES[rule][2]

    article = post(middle=markup)

    read = " ".join(texts(article))
    words = [part for part in re.split(r"</?[^>]+>", re.sub(r"</?a\b[^>]*>", "", markup)) if part]
    assert "Tea is made by pouring" in read
    assert words
    assert all(part in read for part in words)


def test_sentences_about_the_same_things_stay():
    sentences = (
        "Photographs of the pot were taken by a neighbour who liked its shape.",
        "The story was originally published in a paper that nobody keeps any more.",
        "Please share the tea among all who sit at the table, and pour for yourself last.",
        "Related to the teapot is the samovar, which keeps water hot for a whole evening.",
    )

    read = texts(post(middle=paragraphs(*sentences)))

    assert set(sentences) <= set(read)


@pytest.mark.parametrize(
    ("rule", "lines"),
    [
        (
            "share-bar",
            ("Artikel teilen", "Partager cet article", "Compartir en X", "Condividi su"),
        ),
        ("related-links", ("Lesen Sie auch", "À lire aussi", "Te puede interesar", "Leggi anche")),
        ("comments", ("Kommentar schreiben", "Laisser un commentaire", "Deixe um comentário")),
        ("newsletter", ("Newsletter abonnieren", "Iscriviti alla newsletter", "Suscríbete ya")),
        ("advert", ("Anzeige", "Publicité", "Publicidad", "Pubblicità", "Publicidade")),
        (
            "listen-widget",
            (
                "Artikel zum Hören • 5 Min",
                "Écouter cet article",
                "Escuchar este artículo",
                "Ascolta l’articolo",
                "Ouvir notícia",
            ),
        ),
        (
            "comments",
            (
                "Ihre E-Mail-Adresse wird nicht veröffentlicht.",
                "Votre adresse e-mail ne sera pas publiée.",
                "Tu dirección de correo electrónico no será publicada.",
                "Il tuo indirizzo email non sarà pubblicato.",
                "O seu endereço de e-mail não será publicado.",
            ),
        ),
        (
            "reading-time",
            (
                "Lesezeit: 4 Minuten",
                "Temps de lecture : 4 min",
                "Tiempo de lectura: 4 minutos",
                "Tempo di lettura: 4 minuti",
                "Tempo de leitura: 4 minutos",
            ),
        ),
        (
            "date-line",
            (
                "Aktualisiert am 3. Mai 2026",
                "Publié le 3 mai 2026 à 10h15",
                "Publicado el 3 de mayo de 2026",
                "Pubblicato il 3 maggio 2026",
                "Atualizado em 03/05/2026 às 10h15",
            ),
        ),
        (
            "consent",
            (
                "Wir verwenden Cookies",
                "Nous utilisons des cookies",
                "Utilizamos cookies",
                "Utilizziamo i cookie",
                "Usamos cookies",
                "La suite est réservée aux abonnés.",
            ),
        ),
    ],
)
def test_other_languages_are_known_too(rule, lines):
    article = post(middle=paragraphs(*lines))

    assert [rules_of(article, line) for line in lines] == [{rule}] * len(lines)


@pytest.mark.parametrize(
    ("rule", "places", "words"),
    [
        ("footnote", ("", "", "<ol><li id='fn-1'>She means Assam.</li></ol>"), "Assam"),
        ("footnote", ("", "", "<ul><li>Or Ceylon. <a href='#r'>↩</a></li></ul>"), "Ceylon"),
        ("caption", ("", "<p>The pot from above. (An Agency/Ann Leaf)</p>", ""), "The pot from"),
        ("caption", ("", "<p>The pot. (credit: Museum of Tea)</p>", ""), "Museum of Tea"),
        (
            "related-links",
            ("", "", "<div class='prev-next'><p>The last pot</p></div>"),
            "last pot",
        ),
        (
            "related-links",
            (
                "",
                "",
                "<h3>More great tea stories</h3><ul><li>!! <a href='/1'>A Potter</a></li></ul>",
            ),
            "Potter",
        ),
        ("reported-by", ("", "<p>https://example.org/a/long/way/to/the/tea</p>", ""), "long/way"),
        ("reported-by", ("", "", "<p>social.example/ann_leaf</p>"), "ann_leaf"),
        (
            "related-links",
            (
                "",
                "<p><a href='/1'>A pot broke</a> [TV]<br><a href='/2'>A kettle was found</a></p>",
                "",
            ),
            "kettle was found",
        ),
        ("consent", ("", "<h3>This article is exclusive to members of the club</h3>", ""), "club"),
        ("consent", ("<h2>Join or sign in</h2>", "", ""), "Join"),
        ("promotion", ("", "<p>Talk to our kettle experts</p>", ""), "Talk to our"),
        ("markup-leftover", ("", "<p>box-itb-3cb9615</p>", ""), "box-itb"),
        ("author-bio", ("", "", "<h3>Article reviewed by:</h3><p>Dr. Leaf, of Kent</p>"), "Leaf"),
        ("image-credit", ("", "<p>Getty Images / Ann Leaf</p>", ""), "Getty"),
        ("lone-link", ("", "<div>(<a href='/r'>To the kettle</a>)</div>", ""), "To the kettle"),
        ("lone-link", ("", "<p><a href='/r'>SEVEN POTS THAT THE RAFs LEFT</a></p>", ""), "SEVEN"),
        (
            "related-links",
            ("", "", "<div class='related-posts'><h3>A pot</h3><p>It broke in May.</p></div>"),
            "It broke",
        ),
        (
            "related-links",
            (
                "",
                "",
                "<article><h3><a href='/1'>A pot</a></h3><p>It broke in May.</p></article>",
            ),
            "It broke",
        ),
        (
            "related-links",
            (
                "",
                "",
                "<h2>Read next</h2><div><h3><a href='/1'>A pot</a></h3><p>It broke.</p></div>",
            ),
            "It broke",
        ),
        (
            "related-links",
            ("", "<p><a href='/green'>Green teas</a>, <a href='/black'>Black teas</a></p>", ""),
            "Black teas",
        ),
        ("stray", ("", "<nav><p>The house, the garden and the pond.</p></nav>", ""), "the pond"),
        ("stray", ("", "<div class='sidebar'><p>Kettles of the week.</p></div>", ""), "Kettles"),
        ("promotion", ("", "", "<p>Check out our kettles, they are cheap.</p>"), "Check out"),
        (
            "promotion",
            ("", "<div class='call-to-action'><p>A pot for you!</p></div>", ""),
            "for you",
        ),
        ("pull-quote", ("", f"<aside><p>{PROSE[4]}</p></aside>", ""), PROSE[4]),
        ("press-notes", ("", "", "<p><b>Press contacts</b></p><p>Ann Leaf, Kent</p>"), "Ann Leaf"),
        ("reported-by", ("", "", "<p>(ale/dpa)</p>"), "ale/dpa"),
        ("date-line", ("<p>November 20, 2019 - 11:28 AMT</p>", "", ""), "11:28"),
        ("date-line", ("<p>07/03/2026 06h01 · Atualizado há 2 horas</p>", "", ""), "06h01"),
        ("share-bar", ("<p>3.2K</p>", "", ""), "3.2K"),
        ("media-control", ("", "<p>0:00 / 7:12 1×</p>", ""), "7:12"),
        (
            "media-control",
            ("", "<div class='tabbed-labels'><label>Python</label></div>", ""),
            "Python",
        ),
        (
            "media-control",
            ("", "<div class='kg-audio-card'><div>The kettle sings</div></div>", ""),
            "kettle sings",
        ),
        (
            "lone-link",
            ("", "<p class='button-wrapper'><a href='/s'>Pour for all of us</a></p>", ""),
            "Pour for all",
        ),
        (
            "lone-link",
            ("", "<ul class='buttons'><li><a href='/s'>Pour it</a></li></ul>", ""),
            "Pour it",
        ),
    ],
)
def test_a_rule_has_several_signs(rule, places, words):
    assert rules_of(post(*places), words) == {rule}


@pytest.mark.parametrize(
    "markup",
    [
        "<ul><li>The time that is left (ETA/countdown)</li></ul>",
        "<p>Her book is called <a href='/b'>The last samovar of the north</a>, of course.</p>",
        "<p><a href='/1'>Pour it slowly</a>, and <a href='/2'>wait for the leaves</a>.</p>",
        "<article><h3>At noon</h3><p>The pot broke.</p></article>",
        "<article id='u1'><h3><a href='#u1'>At noon</a></h3><p>The pot broke.</p></article>",
        "<h2>Reading next to the fire</h2><div><h3>A pot</h3><p>It broke.</p></div>",
        "<div class='has-sidebar'><p>The pot broke.</p></div>",
        "<section id='how-tea-is-related-to-coffee'><h3>Kin</h3><p>They are not.</p></section>",
        "<section id='share'><h3>Half<a href='#share'>¶</a></h3><p>Half a pot.</p></section>",
        "<p>Disclosure: the kettle was a gift of my aunt.</p>",
        "<p>(ale/dpa)</p><p>That is how the paper signs, and nobody there knows why any more.</p>",
        "<p>On 07/03/2026 at noon the pot broke.</p>",
        "<p>3.2K of memory</p>",
        "<p>At 0:00 / 7:12 the ferry left.</p>",
        "<h2>Comments</h2><p>Nobody in the house ever made one on the colour of the tea.</p>",
        "<h2>Share</h2><p>Everybody at the table gets one half of what is in the pot.</p>",
        "<div class='call-of-duty'><p>A pot for you!</p></div>",
    ],
)
def test_the_same_signs_in_an_article_mean_nothing(markup):
    before = len(texts(post()))

    assert len(texts(post(middle=markup))) > before
    assert not any(
        omission.rule not in ("repeated-title", "permalink")
        for omission in post(middle=markup).omissions
    )


def test_boxes_with_buttons_that_come_again_and_again_are_what_a_page_compares():
    boxes = "".join(
        f"<div class='pick'><h3>Kettle {n}</h3><p>It holds {n} litres.</p>"
        f"<div class='button'><a href='/{n}'>Try it now</a></div></div>"
        for n in range(3)
    )
    shop = "<div><p>It holds a litre.</p><div class='button'><a href='/b'>Buy it</a></div></div>"

    assert "It holds 2 litres." in texts(post(middle=boxes))
    assert "It holds a litre." in texts(post(middle=shop))


def test_a_label_with_nothing_of_the_article_under_it_is_no_heading():
    share = "<h3>Share</h3><ul><li><a href='/x'>Share on X</a></li></ul>"
    article = post(middle=share, after="<h3>Comments</h3>")

    assert rules_of(article, "Share") == {"share-bar"}
    assert rules_of(article, "Comments") == {"comments"}


def test_a_heading_over_other_posts_goes_with_them():
    cards = "<article><h2><a href='/1'>A pot</a></h2><p>It broke in May.</p></article>"
    article = post(middle=f"<h2>Further afield</h2>{cards}<h2>The water</h2><p>Soft is best.</p>")

    assert rules_of(article, "Further afield") == {"empty-section"}
    assert [section.title for section in article.sections] == ["", "The water"]


def test_a_row_of_numbers_is_no_row_of_chapters():
    more = "<h2>The lid</h2><p><a class='button' href='/2'>Buy now</a></p>"
    steps = f"<h2>1</h2>{more}<h2>2</h2>{more}<h2>3</h2>"
    chapters = "<h2>1</h2><p>Soft water is best.</p><h2>2</h2><h3>Hard water</h3><p>It is not.</p>"
    titled = "<h2>1</h2><h2>The water</h2><p>Soft is best.</p>"

    def titles(article):
        return [section.title for section in article.sections]

    article = post(middle=f"<h2>The pot</h2><p>It was warmed.</p>{steps}<h2>The cup</h2>")
    assert titles(article) == ["", "The pot", "The cup"]
    assert rules_of(article, "2") == {"empty-section"}
    assert titles(post(middle=chapters)) == ["", "1", "2", "Hard water"]
    assert titles(post(middle=titled)) == ["", "1", "The water"]


def test_a_page_that_consists_of_teasers_keeps_them():
    cards = "".join(
        f"<article><h2><a href='/{n}'>Pot number {n}</a></h2><p>{text}</p></article>"
        for n, text in enumerate(PROSE)
    )

    assert set(PROSE) <= set(texts(extract(html_page(f"<main>{cards}</main>"))))


def test_comments_that_look_like_the_article_are_no_part_of_it():
    said = paragraphs(*PROSE[3:])
    page = (
        f"<div class='wrap'><h1>On tea</h1><div class='content'>{paragraphs(*PROSE[:3])}</div>"
        f"<div class='comments'><div class='comment'><div class='content'>{said}</div></div>"
        f"</div></div>"
    )

    assert texts(extract(html_page(page))) == list(PROSE[:3])


@pytest.mark.parametrize("after", [True, False])
def test_the_author_called_by_the_first_name_in_a_box_of_the_page(after):
    head = '<meta name="author" content="Ann Leaf">'
    line = "Ann is a grower of tea in Kent, where she has a very small field of her own."
    box = f"<div class='excerpt-box'><p>{line}</p></div>"

    article = post(after=box, head=head) if after else post(box, head=head)

    assert rules_of(article, line) == {"author-bio"}
    assert rules_of(post(middle=f"<p>{line}</p>", head=head), line) == set()


def test_a_line_about_the_author_closes_an_article_and_does_not_open_one():
    head = '<meta name="author" content="Ann Leaf">'
    line = "<p>Ann Leaf lives in Kent, where she grows tea on a very small field of her own.</p>"

    assert rules_of(post(after=line, head=head), "lives in Kent") == {"author-bio"}
    assert rules_of(post(middle=line, head=head), "lives in Kent") == set()


def test_a_summary_under_the_headline_is_read_unless_the_page_describes_itself_with_it():
    line = "Nobody knew who had brought the kettle, until a letter turned up in the attic."
    markup = f"<div class='dek'><p>{line}</p></div>"
    described = f'<meta name="description" content="{line}">'

    assert line in texts(post(markup))
    assert rules_of(post(markup, head=described), "a letter turned up") == {"standfirst"}


def test_key_points_above_the_text_are_read():
    points = "<h2>Key points</h2><ul><li>Warm the pot.</li><li>Wait.</li></ul>"
    prose = paragraphs(*PROSE)
    body = f"<main><h1>On tea</h1><div>{points}</div><article>{prose}</article></main>"

    assert texts(extract(html_page(body)))[:3] == ["Key points", "Warm the pot.", "Wait."]


def test_a_rule_that_would_take_the_article_is_not_believed():
    body = "".join(f"<div class='comment'><p>{text}</p></div>" for text in PROSE)

    assert list(PROSE) == texts(extract(html_page(f"<h1>On tea</h1>{body}")))


def test_rules_can_be_put_out_of_use():
    places = ("", "<figure><figcaption>A pot from above</figcaption></figure>", "")
    options = ExtractionOptions(unused_rules=("caption",))

    assert "A pot from above" in texts(post(*places, options=options))


def test_what_visitors_wrote_and_what_is_hidden_is_not_read():
    others = paragraphs("I liked this text on tea so much that I read it twice, and then again.")
    remark = paragraphs("This is a hidden remark on the tea of the others, and on nothing else.")
    article = post(
        middle=f"<div hidden>{remark}</div>",
        after=f"<div id='comments'><div class='comment-content'>{others}</div></div>",
    )

    assert not any("I liked this" in line or "hidden remark" in line for line in texts(article))


def test_no_list_of_words_holds_an_entry_twice():
    folder = files("listen.extraction.boilerplate")
    for file in (folder / "markup.toml", *(folder / "words").iterdir()):
        for key, listed in tomllib.loads(file.read_text("utf-8")).items():
            twice = {entry for entry in listed if listed.count(entry) > 1}
            assert not twice, f"{file.name}, {key}"


def test_what_is_said_like_a_label_may_be_the_article_s():
    article = post(
        middle="<p>— Where to?</p><p>—Home.</p><pre>print()</pre>"
        "<h2>2.</h2><p>There she stayed for a week, and it rained.</p>"
    )
    assert {"—Home.", "print()"} <= set(texts(article))
    assert [section.title for section in article.sections] == ["", "2."]
