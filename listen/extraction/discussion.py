"""Threads: pages on which what visitors wrote is the content, and no comment on it."""

import re

from lxml import etree

from listen.extraction.marks import names_of

_SOFTWARE = re.compile(
    r"discourse|phpbb|xenforo|vbulletin|flarum|nodebb|mybb|simple machines|vanilla|invision|fluxbb"
    r"|punbb|bbpress",
    re.IGNORECASE,
)
_TYPES = re.compile(r"schema\.org/(?:DiscussionForumPosting|QAPage|Question)\b")
_LINKED_TYPES = re.compile(r'"@type"\s*:\s*"(?:DiscussionForumPosting|QAPage)"')
_BODIES = frozenset({"phpbb", "viewtopic", "showthread", "bbpress", "xenforo", "discourse"})
"""Names that forums give to their pages' `body` or `html`."""
_POSTS = (
    "timeline-comment",
    "topic-post",
    "forum-post",
    "message--post",
    "postbody",
    "topic-body",
)
"""Classes that software for threads gives to what somebody wrote."""
_POST = etree.XPath(f"//*[{' or '.join(f'contains(@class, {name!r})' for name in _POSTS)}]")
_NEAR = 2
"""Elements at the top of a page whose names are read."""


def is_discussion(tree: etree._Element) -> bool:
    """Whether a page says that it is a thread of a forum, or a question with its answers."""
    for meta in tree.iter("meta"):
        if meta.get("name", "").lower() == "generator" and _SOFTWARE.search(
            meta.get("content", "")
        ):
            return True
    if any(_TYPES.search(element.get("itemtype", "")) for element in tree.xpath("//*[@itemtype]")):
        return True
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", "") and _LINKED_TYPES.search(script.text or ""):
            return True
    if _POST(tree):
        return True
    tops = (tree, *tree.iter("body"))[:_NEAR]
    return any(not names_of(element).isdisjoint(_BODIES) for element in tops)
