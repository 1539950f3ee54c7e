"""What HTML's elements are to a reader."""

UNREAD = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "canvas",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "map",
        "select",
        "datalist",
        "textarea",
        "input",
        "progress",
        "meter",
        "head",
        "title",
        "meta",
        "link",
        "base",
        "param",
        "source",
        "track",
        "frame",
        "frameset",
        "noframes",
        "applet",
        "colgroup",
        "dialog",
    ]
)
"""Elements whose text is no part of what a reader sees."""

INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "button",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "math",
        "nobr",
        "q",
        "rb",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "picture",
        "figure-inline",
    ]
)
"""Elements that stand inside a line."""

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
LISTS = frozenset({"ul", "ol", "menu", "dir"})
EMPHASIS = frozenset(["b", "strong", "em", "i", "u", "font", "mark", "big"])

NAME_ATTRIBUTES = (
    "class",
    "id",
    "role",
    "itemprop",
    "rel",
    "aria-label",
    "data-testid",
    "data-component",
    "data-type",
)
"""Attributes in which authors of pages say what an element is for."""
HEADING_NAME_ATTRIBUTES = ("class", "role")
"""The same for headings, whose ids are made of their own words."""
