"""The chapters: JSON of Podcasting 2.0 (JSON chapters 1.2), and WebVTT for browsers."""

from listen.model import Article, Chapter, Narration
from listen.publish.transcript import vtt_text
from listen.publish.writing import clock, lay_out, one_line, web_address


def write_chapters_json(narration: Narration, article: Article) -> str:
    """Write the chapters, each with a link to its place in the post where both are known."""
    record: dict[str, object] = {"version": "1.2.0", "title": article.title}
    if article.author:
        record["author"] = article.author
    record["fileName"] = narration.path.name
    record["chapters"] = [_chapter(each, article.url) for each in narration.chapters]
    return lay_out(record)


def write_chapters_vtt(narration: Narration) -> str:
    """Write the chapters as WebVTT, for the `<track kind="chapters">` of a page."""
    blocks = [f"WEBVTT\n\nNOTE\nKind: chapters\nLanguage: {vtt_text(narration.language)}\n"]
    blocks += [
        f"{clock(each.start, '.')} --> {clock(each.end, '.')}\n{vtt_text(each.title)}\n"
        for each in narration.chapters
        if one_line(each.title)
    ]
    return "\n".join(blocks)


def _chapter(chapter: Chapter, url: str | None) -> dict[str, object]:
    # The format counts seconds. A whole number of milliseconds over 1000 prints with at most
    # three decimals, so nothing is lost.
    record: dict[str, object] = {"startTime": chapter.start / 1000, "title": chapter.title}
    if chapter.anchor and (address := web_address(url, chapter.anchor)):
        record["url"] = address
    return record
