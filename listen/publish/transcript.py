"""The transcript: WebVTT and SubRip for players, JSON with word times for programs."""

import math
from collections.abc import Iterator
from html import escape

from listen.model import Cue, Episode, Milliseconds, Narration, Word
from listen.publish.writing import clock, lay_out, one_line

_WORD_JOINER = "\u2060"
_FULL_WIDTH_BRACES = str.maketrans("{}", "｛｝")


def write_vtt(narration: Narration) -> str:
    """Write the cues as WebVTT: the page's own text, a sentence a cue."""
    # A comment block: `Kind:` and `Language:` as header lines are a habit, not in the standard.
    blocks = [f"WEBVTT\n\nNOTE\nKind: captions\nLanguage: {vtt_text(narration.language)}\n"]
    for start, end, text in _lines(narration.cues):
        blocks.append(f"{clock(start, '.')} --> {clock(end, '.')}\n{vtt_text(text)}\n")
    return "\n".join(blocks)


def write_srt(narration: Narration) -> str:
    """Write the cues as SubRip, for players that know no WebVTT."""
    return "\n".join(
        f"{number}\n{clock(start, ',')} --> {clock(end, ',')}\n{_srt_text(text)}\n"
        for number, (start, end, text) in enumerate(_lines(narration.cues), start=1)
    )


def write_json(episode: Episode) -> str:
    """Write the episode's data, its chapters and its cues with the times of their words.

    Times are whole milliseconds; offsets count Unicode code points of the cue's text.
    """
    article, narration = episode.article, episode.narration
    return lay_out(
        {
            "format": "listen-transcript-1",
            "guid": episode.guid,
            "title": article.title,
            "author": article.author,
            "published": article.published.isoformat() if article.published else None,
            "site": article.site,
            "url": article.url,
            "summary": article.summary,
            "language": narration.language,
            "audio": _audio(narration),
            "chapters": [
                {"start": each.start, "end": each.end, "title": each.title, "anchor": each.anchor}
                for each in narration.chapters
            ],
            "cues": [_cue(cue) for cue in narration.cues],
        }
    )


def vtt_text(text: str) -> str:
    """Write a text so that WebVTT shows it as it is: on one line, without markup."""
    return escape(one_line(text), quote=False)


def _lines(cues: tuple[Cue, ...]) -> Iterator[tuple[Milliseconds, Milliseconds, str]]:
    """Yield what subtitle players can show: never empty, never two at once, never no time at all.

    The cues of a sound narration pass unchanged.
    """
    shown = [(cue, text) for cue in cues if (text := one_line(cue.text))]
    limits = [cue.start for cue, _ in shown[1:]] + [cue.end for cue, _ in shown[-1:]]
    at = Milliseconds(0)
    for (cue, text), limit in zip(shown, limits, strict=True):
        start = max(cue.start, at)
        at = Milliseconds(max(start + 1, min(cue.end, limit)))
        yield start, at, text


def _srt_text(text: str) -> str:
    """Hide from players what looks like markup or an arrow; SubRip has no way to escape it.

    An invisible word joiner breaks `<b>` and `-->` up without changing what is seen. Braces become
    full-width ones (the same to Unicode's NFKC): players that draw with libass show nothing at all
    of what stands between plain ones.
    """
    text = text.replace("<", f"<{_WORD_JOINER}").replace("-->", f"--{_WORD_JOINER}>")
    return text.translate(_FULL_WIDTH_BRACES)


def _audio(narration: Narration) -> dict[str, object]:
    voice, loudness = narration.voice, narration.loudness
    return {
        "file": narration.path.name,
        "type": narration.media_type,
        "size": narration.size,
        "duration": narration.duration,
        "integrated_lufs": _measured(loudness.integrated),
        "true_peak_dbtp": _measured(loudness.true_peak),
        "voice": {"engine": voice.engine, "name": voice.name, "language": voice.language},
    }


def _measured(level: float) -> float | None:
    # Silence measures minus infinity, for which JSON has no number.
    return round(level, 2) if math.isfinite(level) else None


def _cue(cue: Cue) -> dict[str, object]:
    return {
        "start": cue.start,
        "end": cue.end,
        "text": cue.text,
        "role": cue.role,
        "anchor": cue.anchor,
        "words": [_word(word) for word in cue.words],
    }


def _word(word: Word) -> dict[str, int]:
    return {
        "start": word.start,
        "end": word.end,
        "text_start": word.text_start,
        "text_end": word.text_end,
    }
