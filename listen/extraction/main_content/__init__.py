"""Which pieces of a page are its main content."""

from listen.extraction.main_content.choice import choose

__all__ = ["choose"]
