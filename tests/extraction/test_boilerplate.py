"""Every rule with what it must drop, and with what looks like it and must stay."""

import re

import pytest

from listen.extraction.boilerplate import RULES
from tests.extraction.pages import paragraphs, post, rules_of, texts

LONG = (
    "The kettle is older than the house, and nobody who lives here remembers who brought it along."
)

# rule: (markup, words that must be dropped), markup of the text that must stay
CASES = {
    "repeated-title": (("", "<h2>On tea</h2>", ""), "On tea", "<h2>On tea and on coffee</h2>"),
    "empty-list-item": (("", "<p>2.</p>", ""), "2.", "<p>2 cups a day.</p>"),
    "markup-leftover": (
        ("", "<p>{{banner}}</p>", ""),
        "{{banner}}",
        "<p>[sic] is Latin for so.</p>",
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

    article = post(*places)

    assert rules_of(article, words) == {rule}
    assert not any(words in line for line in texts(article))


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_leaves_what_only_looks_like_it(rule):
    markup = CASES[rule][2]

    article = post(middle=markup)

    read = " ".join(texts(article))
    words = [
        part
        for part in re.split(r"</?[^>]+>", markup.replace("</a>", "").replace("<a href='/x'>", ""))
        if part
    ]
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
    ],
)
def test_other_languages_are_known_too(rule, lines):
    article = post(middle=paragraphs(*lines))

    assert [rules_of(article, line) for line in lines] == [{rule}] * len(lines)
