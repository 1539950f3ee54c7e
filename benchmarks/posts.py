"""Posts to measure with: Markdown files of so many minutes of the default voice."""

from pathlib import Path

from articles import sentence

SECONDS_A_SENTENCE = 5.9
"""With the default voice, its pause included; measured."""
SENTENCES_A_SECTION = 28


def write_posts(folder: Path, count: int, minutes: float) -> list[Path]:
    """Write posts of which every sentence is in one only."""
    folder.mkdir(parents=True, exist_ok=True)
    length = max(1, round(minutes * 60 / SECONDS_A_SENTENCE))
    return [_write(folder / f"{number:05}.md", number, length) for number in range(count)]


def sentences(number: int, length: int) -> list[str]:
    """List the sentences of a post, without its title."""
    return [f"In story {number}: {sentence(each)}" for each in range(length)]


def title(number: int) -> str:
    """Name a post."""
    return f"Story number {number}"


def _write(path: Path, number: int, length: int) -> Path:
    lines = [f"# {title(number)}", ""]
    for at, text in enumerate(sentences(number, length)):
        if at and at % SENTENCES_A_SECTION == 0:
            lines += [f"## Part {at // SENTENCES_A_SECTION + 1}", ""]
        lines += [text, ""]
    path.write_text("\n".join(lines))
    return path
