"""Where on a page something is put: at the end of its head, and before the post's text."""

from lxml import etree

from listen.publish.site.anchors import ATTRIBUTE, Named
from listen.publish.site.tokens import Tag, Tokens

PLACEHOLDER = "data-listen-player"
_COMMENTS = frozenset({"listen", "listen:player"})
# fmt: off
_OF_HEAD = frozenset({
    "html", "head", "meta", "title", "link", "script", "style", "base", "noscript", "template",
})
# fmt: on
_HOLDERS = frozenset({"body", "div", "article", "main", "section"})
"""Elements of which a player may be a child among others."""
_TOPS = ("header", "hgroup")


def head_place(data: bytes, tokens: Tokens) -> int:
    """Find the end of a page's head; a page may be valid without its tags."""
    for end in tokens.ends:
        if end.text == "head":
            return end.start
    for tag in tokens.tags:
        if tag.name == "body":
            return tag.start
    first = next((tag.start for tag in tokens.tags if tag.name not in _OF_HEAD), len(data))
    return min(first, tokens.first_text)


def placeholder(tokens: Tokens) -> int | None:
    """Find where the author wants the player."""
    for tag in tokens.tags:
        if PLACEHOLDER in tag.attributes:
            return tag.end
    for comment in tokens.comments:
        if comment.text in _COMMENTS:
            return comment.end
    return None


def body_place(named: Named, tokens: Tokens, text: str, first: str | None) -> int:
    """Find the place before the element in which a post's text begins.

    That is after the title and what stands in the same header; and not inside a list, a quotation
    or a table that the text begins with.

    Args:
        named: The page.
        tokens: Its tags.
        text: The copy with the names, decoded.
        first: The name of the first element that is read, the title apart.
    """
    if first is None or first not in named.tags:
        return _somewhere(tokens)
    element = _find(text, first)
    if element is None:
        return named.tags[first].start
    top = next((each for each in element.iterancestors(*_TOPS) if _is_of_post(each)), None)
    if top is not None and (tag := _tag(named, top)) and (end := _end(tokens, tag)):
        return end
    while (around := element.getparent()) is not None and around.tag not in _HOLDERS:
        element = around
    tag = _tag(named, element)
    return tag.start if tag else named.tags[first].start


def title_name(named: Named, text: str, title: str) -> str | None:
    """Find the name of the heading that shows a post's title.

    Args:
        named: The page.
        text: The copy with the names, decoded.
        title: The title as it is read.
    """
    tree = _tree(text)
    if tree is None:
        return None
    wanted = " ".join(title.split()).casefold()
    for heading in tree.iter("h1", "h2"):
        shown = " ".join("".join(heading.itertext()).split()).casefold()
        if shown.rstrip(" ¶#") == wanted:
            name = _name(heading)
            return name if name in named.tags else None
    return None


def _somewhere(tokens: Tokens) -> int:
    """Find a place where nobody can say where the text begins: below the title, or at the top."""
    for end in tokens.ends:
        if end.text == "h1":
            return end.end
    for name in ("article", "main", "body"):
        for tag in tokens.tags:
            if tag.name == name:
                return tag.end
    return tokens.first_text


def _find(text: str, name: str) -> etree._Element | None:
    tree = _tree(text)
    if tree is None:
        return None
    return next(
        (each for each in tree.iter() if isinstance(each.tag, str) and _name(each) == name), None
    )


def _tree(text: str) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


def _is_of_post(header: etree._Element) -> bool:
    """Whether a header is the post's own and not the site's or one around everything."""
    return any(True for _ in header.iter("h1", "h2")) and not any(True for _ in header.iter("nav"))


def _name(element: etree._Element) -> str | None:
    name: str | None = element.get(ATTRIBUTE) or element.get("id")
    return name


def _tag(named: Named, element: etree._Element) -> Tag | None:
    name = _name(element)
    return named.tags.get(name) if name else None


def _end(tokens: Tokens, tag: Tag) -> int | None:
    """Find the end of an element whose end tag is never left out."""
    marks = [(each.start, 1, each.end) for each in tokens.tags if each.name == tag.name]
    marks += [(each.start, -1, each.end) for each in tokens.ends if each.text == tag.name]
    depth = 0
    for start, step, end in sorted(marks):
        if start >= tag.start:
            depth += step
            if depth == 0:
                return end
    return None
