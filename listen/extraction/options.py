"""What a page is fetched and read with: plain values, which cost nothing to import."""

from dataclasses import dataclass

from listen.errors import ConfigError
from listen.model import Language

STDIN = "-"
"""The source that is standard input."""
FEED_LIMIT = 10
"""Posts of a feed, when nothing else is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchOptions:
    """How far to go for a page."""

    timeout: float = 30.0
    """Seconds for the whole page, however many redirects."""
    connect_timeout: float = 10.0
    """Seconds."""
    max_size: int = 32_000_000
    """Bytes, after decompression."""
    max_redirects: int = 10
    user_agent: str = "listen-to-this-post/0.1 (article reader)"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractionOptions:
    """What to make of a page."""

    language: Language | None = None
    """Instead of what the page declares; `None` takes its word."""
    max_length: int = 20_000_000
    """Characters of the page with its markup."""
    keep: tuple[str, ...] = ()
    """CSS selectors of what is read whatever the rules say."""
    drop: tuple[str, ...] = ()
    """CSS selectors of what is left out."""
    unused_rules: tuple[str, ...] = ()
    """Ids of rules that leave nothing out: `caption`, `footnote`, `standfirst`."""

    def __post_init__(self) -> None:
        """Refuse what has no meaning."""
        if not (self.keep or self.drop or self.unused_rules):
            return  # and nothing needs to be imported
        from listen.extraction.boilerplate import RULES
        from listen.extraction.selectors import check

        check("keep", self.keep)
        check("drop", self.drop)
        known = {rule.id for rule in RULES}
        for name in self.unused_rules:
            if name not in known:
                msg = f"extraction.unused_rules holds {name!r}, which is no rule."
                raise ConfigError(msg, hint=f"The rules are {', '.join(sorted(known))}.")
