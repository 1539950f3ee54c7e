"""The chapters file of Podcasting 2.0 (JSON chapters 1.2)."""

from listen.model import Article, Chapter, Narration
from listen.publish.writing import lay_out, web_address


def write_chapters_json(narration: Narration, article: Article) -> str:
    """Write the chapters, each with a link to its place in the post where both are known."""
    record: dict[str, object] = {"version": "1.2.0", "title": article.title}
    if article.author:
        record["author"] = article.author
    record["fileName"] = narration.path.name
    record["chapters"] = [_chapter(each, article.url) for each in narration.chapters]
    return lay_out(record)


def _chapter(chapter: Chapter, url: str | None) -> dict[str, object]:
    # The format counts seconds. A whole number of milliseconds over 1000 prints with at most
    # three decimals, so nothing is lost.
    record: dict[str, object] = {"startTime": chapter.start / 1000, "title": chapter.title}
    if chapter.anchor and (address := web_address(url, chapter.anchor)):
        record["url"] = address
    return record
