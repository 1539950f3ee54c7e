"""What a page's content security policy does to a player."""

from collections.abc import Iterator

from listen.site.records import Record

_NEEDED = {"script-src": "its script", "media-src": "the sound", "connect-src": "the transcript"}


def objections(record: Record) -> Iterator[str]:
    """Tell what a page forbids its player: only a policy in the page itself can be seen here."""
    if not record.policy or record.places.body is None:
        return
    rules = _rules(record.policy)
    for directive, what in _NEEDED.items():
        sources = rules.get(directive, rules.get("default-src"))
        if sources is not None and not _allows_own(sources):
            yield (
                f"{record.path}: its Content-Security-Policy keeps {what} from the player; "
                f"add 'self' to {directive}."
            )


def _rules(policy: str) -> dict[str, list[str]]:
    rules: dict[str, list[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.split() or [""]
        rules.setdefault(name.lower(), [source.lower() for source in sources])
    return rules


def _allows_own(sources: list[str]) -> bool:
    """Whether a page may load from its own host; a host by name is taken to be that."""
    return any(source in {"'self'", "*"} or _is_host(source) for source in sources)


def _is_host(source: str) -> bool:
    return not source.startswith("'") and source not in {"data:", "blob:", "mediastream:"}
