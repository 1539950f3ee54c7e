"""Formulas are said in words, wherever a page keeps their TeX, and once."""

import pytest

from listen.extraction.article import extract
from listen.extraction.options import ExtractionOptions
from listen.extraction.tex import say
from listen.model import Document, Kind, Language, Paragraph
from tests.extraction.pages import PROSE, blocks, html_page, paragraphs, post

TEX = r"\frac{a}{b}"
MATHML = (
    "<math><semantics><mfrac><mi>a</mi><mi>b</mi></mfrac>"
    rf'<annotation encoding="application/x-tex">{TEX}</annotation></semantics></math>'
)


def formula_in(markup, language=""):
    """The block with the formula, as it is written and as it is said."""
    article = post(
        middle=f"<div lang='{language or 'en'}'>The tea is {markup} of the water.</div>"
    )
    block = next(block for block in blocks(article) if block.text.startswith("The tea is"))
    spans = block.spans if isinstance(block, Paragraph) else ()
    return block.text, "".join(span.alias or span.text for span in spans)


@pytest.mark.parametrize(
    "markup",
    [
        rf'<img src="a.png" alt="{TEX}">',
        rf'<img src="a.png" class="latex" alt="${TEX}$">',
        '<img src="https://latex.example.org/svg.image?%5Cfrac%7Ba%7D%7Bb%7D">',
        '<img src="https://tex.example.org/svg/%5Cfrac%7Ba%7D%7Bb%7D">',
        '<img src="https://maths.example.org/draw?eq=%5Cfrac%7Ba%7D%7Bb%7D">',
        '<img src="https://chart.example.org/chart?cht=tx&chl=%5Cfrac%7Ba%7D%7Bb%7D">',
        f'<span class="katex">{MATHML}<span class="katex-html">ab</span></span>',
        rf'<span class="math-inline" data-math="{TEX}"><span class="katex-html">ab</span></span>',
        rf'<math alttext="{{\displaystyle {TEX}}}"><mi>a</mi><mi>b</mi></math>',
        MATHML,
        rf'<script type="math/tex">{TEX}</script>',
        f'<span class="MathJax_Preview">ab</span><script type="math/tex">{TEX}</script>',
        (
            f'<span class="mwe-math-element"><span style="display: none">{MATHML}</span>'
            f'<img class="mwe-math-fallback-image-inline" src="a.svg" alt="{TEX}"></span>'
        ),
    ],
)
def test_a_formula_is_read_once_and_said_in_words(markup):
    assert formula_in(markup) == (
        rf"The tea is {TEX} of the water.",
        "The tea is a over b of the water.",
    )


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="a.png" alt="A pot on a table">',
        '<img src="a.png" class="text-image" alt="HR software">',
        '<img src="a.png" class="formula" alt="Our formula for tea">',
        r'<img src="a.png" alt="C:\Users\ann">',
        '<img src="a.png" alt="$5 for a pot">',
        '<img src="https://example.org/pot.png">',
        '<img src="https://example.org/pot_{width}x.png">',
        '<img src="data:image/svg+xml,%5Cfrac%7Ba%7D%7Bb%7D">',
    ],
)
def test_other_images_are_no_formulas(markup):
    assert formula_in(markup)[0] == "The tea is of the water."


def test_a_formula_of_its_own_is_a_paragraph():
    article = post(middle=r'<div class="math-block" data-math="E = mc^2">E=mc2</div>')
    spans = [span for block in blocks(article) for span in getattr(block, "spans", ())]

    assert ("E = mc^2", "E equals m c squared") in [(span.text, span.alias) for span in spans]


def test_a_fault_of_the_reader_is_not_taken_for_a_formula_that_cannot_be_said(monkeypatch):
    def fail(*_):
        raise IndexError

    monkeypatch.setattr("listen.extraction.tex._Reader._said", fail)

    with pytest.raises(IndexError):
        say("x", "en")


FORMULA_IN_PROSE = f"{paragraphs(*PROSE)}<p>The tea is {MATHML} of the water.</p>"


def aliases(document, language=None):
    article = extract(document, ExtractionOptions(language=language))
    spans = [span for block in blocks(article) for span in getattr(block, "spans", ())]
    return article.language, [span.alias for span in spans if span.alias]


@pytest.mark.parametrize(
    ("attributes", "head"),
    [
        ("lang='de-DE'", ""),
        ("", "<meta property='og:locale' content='de_DE'>"),
        (
            "",
            '<script type="application/ld+json">{"@type":"Article","inLanguage":"de-DE"}</script>',
        ),
    ],
)
def test_a_formula_is_said_in_the_article_s_language_wherever_the_page_says_it(attributes, head):
    page = html_page(FORMULA_IN_PROSE, attributes=attributes, head=head)
    assert aliases(page) == ("de-DE", ["a durch b"])


def test_a_formula_is_said_in_the_language_that_is_asked_for():
    page = html_page(FORMULA_IN_PROSE, attributes="lang='en'")
    assert aliases(page, Language("de")) == ("de", ["a durch b"])
    assert aliases(page) == ("en", ["a over b"])


def test_a_formula_in_markdown_is_said_in_the_language_of_its_front_matter():
    content = f"---\nlang: de\n---\n\nThe tea is {MATHML}.\n"
    page = Document(content=content, kind=Kind.MARKDOWN, name="tea.md")
    assert aliases(page) == ("de", ["a durch b"])
    assert aliases(page, Language("fr")) == ("fr", ["a sur b"])


@pytest.mark.parametrize(
    ("tex", "language", "words"),
    [
        (r"\sum_{i=1}^{n} a_i", "en", "the sum from i equals 1 to n of a sub i"),
        (r"\int_0^1 f(x)\,dx", "en", "the integral from 0 to 1 of f bracket x close bracket d x"),
        (r"\alpha + \beta", "en", "alpha plus beta"),
        (r"x^{10} \leq 3.5", "en", "x to the power of 10 is at most 3.5"),
        (r"\lim_{x \to 0} \sin x", "en", "the limit from x to 0 of sine x"),
        (r"f'(x)", "en", "f prime bracket x close bracket"),
        (r"\mathrm{pH} = 7", "en", "pH equals 7"),
        (r"x \text{ such that } y \mbox{ is odd}", "en", "x such that y is odd"),
        (r"\text{ if $x$ is odd}", "en", "a formula"),
        (r"\textcolor{red}{x}", "en", "a formula"),
        (r"\frac12 x", "en", "1 over 2 x"),
        (r"\sqrt23.5", "en", "the square root of 2 3.5"),
        (r"\mathrm{x^2}", "en", "a formula"),
        (r"\mathbf\alpha", "en", "alpha"),
        (r"a^2 + b^2 = c^2", "de", "a Quadrat plus b Quadrat gleich c Quadrat"),
        (r"\frac{1}{2}", "fr", "1 sur 2"),
        (r"\sqrt{x}", "es", "la raíz cuadrada de x"),
        (r"x_1", "it", "x con 1"),
        (r"x \times y", "pt", "x vezes y"),
        (r"x_1", "xx", "x sub 1"),
        (r"\begin{aligned} a & b \end{aligned}", "en", "a formula"),
        (r"\unheard{x}", "de", "eine Formel"),
        ("{" * 50 + "x", "en", "a formula"),
        (r"\frac{1}", "en", "a formula"),
        (r"\frac", "en", "a formula"),
        (r"\mathrm{pH", "en", "a formula"),
        ("x+" * 150, "en", "a formula"),
        ("", "en", "a formula"),
    ],
)
def test_words_for_formulas(tex, language, words):
    assert say(tex, language) == words


def mathml(inside):
    return (
        formula_in(f"<math>{inside}</math>")[1]
        .removeprefix("The tea is ")
        .removesuffix(" of the water.")
    )


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<mi>π</mi><msup><mi>r</mi><mn>2</mn></msup>", "π r squared"),
        (
            "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>",
            "a plus b over 2",
        ),
        (
            (
                "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi>"
                "</munderover><msub><mi>x</mi><mi>i</mi></msub>"
            ),
            "the sum from i equals 1 to n of x sub i",
        ),
        (
            "<mi>sin</mi><mo>\u2061</mo><mi>x</mi><mo>≤</mo><msqrt><mi>y</mi></msqrt>",
            "sin x is at most the square root of y",
        ),
        ("<mover><mi>x</mi><mo>¯</mo></mover>", "x"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "the root of x"),
        ("<mtable><mtr><mtd><mn>1</mn></mtd></mtr></mtable>", "a formula"),
    ],
)
def test_mathml_without_its_source_is_said_too(markup, words):
    assert mathml(markup) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (r"Let $x^2$ be $n$ or $n+1$.", "Let x squared be n or n plus 1."),
        (r"So \(a^2\) is so: \[E = mc^2\]", "So a squared is so: E equals m c squared"),
        (r"$$\frac{1}{3}$$ it is.", "1 over 3 it is."),
        ("It cost $5, then $10 (A$7).", "It cost $5, then $10 (A$7)."),
        ("From ($$) to ($$$).", "From ($$) to ($$$)."),
        ("Put $HOME and $PATH first.", "Put $HOME and $PATH first."),
        ("Run <code>$x_1$</code> now.", "Run $x_1$ now."),
    ],
)
def test_formulas_that_scripts_draw_are_told_from_prices(text, words):
    article = post(middle=f"<p>{text}</p>")
    said = [
        "".join(span.alias or span.text for span in block.spans)
        for block in blocks(article)
        if isinstance(block, Paragraph)
    ]
    assert words in said


def test_a_ring_is_degrees_where_it_is_raised():
    assert say(r"A \circ B = 90^\circ + 5^{\circ}", "en") == (
        "A circle B equals 90 degrees plus 5 degrees"
    )
    assert say(r"90^\circ", "fr") == "90 degrés"
