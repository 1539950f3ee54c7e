"""Threads: pages on which what visitors wrote is the content, and no comment on it."""

import re
from collections import Counter
from collections.abc import Iterable

from lxml import etree

from listen.extraction.linked_data import Thing, types_of
from listen.extraction.marks import names_of

_SOFTWARE = re.compile(
    r"discourse|phpbb|xenforo|vbulletin|flarum|nodebb|mybb|simple machines|vanilla|invision|fluxbb"
    r"|punbb|bbpress",
    re.IGNORECASE,
)
_TYPES = re.compile(r"schema\.org/(?:DiscussionForumPosting|QAPage|Question)\b")
_LINKED_TYPES = frozenset({"DiscussionForumPosting", "QAPage"})
_BODIES = frozenset({"phpbb", "viewtopic", "showthread", "bbpress", "xenforo", "discourse"})
"""Names that forums give to their pages' `body` or `html`."""
_POSTS = frozenset(
    {"timeline-comment", "topic-post", "forum-post", "message--post", "postbody", "topic-body"}
)
"""Classes that software for threads gives to what somebody wrote."""
_FEWEST = 2
"""Posts of a thread that is known by them alone: blogs, too, name a box `postbody`."""
_MAY_BE_POST = etree.XPath(
    f"//*[{' or '.join(f'contains(@class, {name!r})' for name in sorted(_POSTS))}]"
)
_NEAR = 2
"""Elements at the top of a page whose names are read."""


def is_discussion(tree: etree._Element, linked: Iterable[Thing]) -> bool:
    """Whether a page says that it is a thread of a forum, or a question with its answers.

    Args:
        tree: The page.
        linked: The things in its JSON-LD.
    """
    for meta in tree.iter("meta"):
        if meta.get("name", "").lower() == "generator" and _SOFTWARE.search(
            meta.get("content", "")
        ):
            return True
    if any(_TYPES.search(element.get("itemtype", "")) for element in tree.xpath("//*[@itemtype]")):
        return True
    if any(map(_is_thread, linked)) or _has_posts(tree):
        return True
    tops = (tree, *tree.iter("body"))[:_NEAR]
    return any(not names_of(element).isdisjoint(_BODIES) for element in tops)


def _is_thread(thing: Thing) -> bool:
    """Whether a thing is a thread, or a page that is about one."""
    about = thing.get("mainEntity")
    inner = about if isinstance(about, list) else [about]
    said = (thing, *(one for one in inner if isinstance(one, dict)))
    return any(not _LINKED_TYPES.isdisjoint(types_of(one)) for one in said)


def _has_posts(tree: etree._Element) -> bool:
    """Whether a page has several boxes of one class in which somebody wrote something."""
    classes = (element.get("class").split() for element in _MAY_BE_POST(tree))
    count = Counter(name for names in classes for name in _POSTS.intersection(names))
    return any(number >= _FEWEST for number in count.values())
