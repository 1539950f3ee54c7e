"""Boilerplate: what belongs to the page and not to the article, told by small named rules."""

from listen.extraction.boilerplate.review import RULES, review

__all__ = ["RULES", "review"]
