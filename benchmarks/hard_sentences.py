"""How much of a page of hard sentences is heard as it should be read.

    python benchmarks/hard_sentences.py [--page hard_sentences.txt] [--errors]

The default voice says the page twice: as Listen reads it, and as it comes, with the voice's own
handling of numbers and abbreviations. A recogniser (the extra `ear`) writes both down, and both
are held against what a narrator would say. The page lists that, so that a wrong reading counts
however clearly it is spoken; where a sentence may be said in several ways, the nearest counts.
"""

import argparse
import importlib.util
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, product
from pathlib import Path
from typing import Any

import numpy as np

from listen.engines.registry import load_engine
from listen.model import Anchor, Article, Paragraph, Section, Span
from listen.speech.script import write_script

HERE = Path(__file__).parent
SEED = 1
WINDOW = 28.0
"""Seconds of sound that the recogniser is given at once: it works in windows of 30."""
TEMPERATURES = (0.0, 0.2, 0.4, 0.6)
"""Where the recogniser is caught in a loop, it listens again, less strictly."""
PAUSE = 0.5
"""Seconds between sentences, the same for both sides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Something written, and the ways in which it may be said."""

    written: str
    readings: tuple[str, ...]


def page(path: Path) -> tuple[Sentence, ...]:
    """Read the page: a written line, the lines of its readings, an empty line."""
    lines = (line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    blocks = [tuple(block) for full, block in groupby(lines, bool) if full]
    return tuple(Sentence(written=written, readings=tuple(said)) for written, *said in blocks)


def narrated(sentences: tuple[Sentence, ...]) -> Iterator[Any]:
    """Say every sentence as Listen reads it."""
    blocks = tuple(
        Paragraph(spans=(Span(text=one.written),), anchor=Anchor(str(number)))
        for number, one in enumerate(sentences)
    )
    script = write_script(Article(title="", sections=(Section(title="", level=1, blocks=blocks),)))
    engine = load_engine("hibari")
    voice = engine.voices()[0]
    utterances = [utterance for part in script.parts for utterance in part.utterances]
    for _, group in groupby(utterances, lambda one: one.anchor):
        clips = [engine.synthesize(one, voice) for one in group]
        yield joined([clip.samples for clip in clips], clips[0].sample_rate)


def raw(sentences: tuple[Sentence, ...]) -> Iterator[Any]:
    """Say every sentence as the voice does when left alone."""
    from hibari import Hibari

    voice = Hibari(threads=1)
    for one in sentences:
        yield joined([voice(one.written, seed=SEED)], voice.sample_rate)


def joined(clips: Iterable[Any], rate: int) -> Any:
    """Set clips in a row with pauses after them, at the recogniser's rate."""
    from tests.ear import RATE

    silence = np.zeros(round(PAUSE * RATE), np.float32)
    return np.concatenate([part for clip in clips for part in (_resampled(clip, rate), silence)])


def _resampled(samples: Any, rate: int) -> Any:
    import av

    from tests.ear import RATE

    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="flt", layout="mono")
    frame.sample_rate = rate
    frames = [*resampler.resample(frame), *resampler.resample(None)]
    return np.concatenate([one.to_ndarray().reshape(-1) for one in frames])


def windows(
    sentences: tuple[Sentence, ...], clips: Iterable[Any]
) -> Iterator[tuple[tuple[Sentence, ...], Any]]:
    """Fill the recogniser's windows with whole sentences."""
    from tests.ear import RATE

    group: list[tuple[Sentence, Any]] = []
    for sentence, clip in zip(sentences, clips, strict=True):
        length = sum(len(one) for _, one in group) + len(clip)
        if group and length > WINDOW * RATE:
            yield tuple(one for one, _ in group), np.concatenate([clip for _, clip in group])
            group = []
        group.append((sentence, clip))
    yield tuple(one for one, _ in group), np.concatenate([clip for _, clip in group])


@dataclass(slots=True)
class Score:
    """Words, and what was heard instead of them."""

    words: int = 0
    wrong: int = 0

    def take(self, group: tuple[Sentence, ...], heard: str) -> list[tuple[str, str]]:
        """Count a window; return the differences, wanted and heard."""
        import jiwer

        results = (
            jiwer.process_words(plain(" ".join(choice)), plain(heard))
            for choice in product(*(one.readings for one in group))
        )
        best = min(results, key=lambda one: one.wer)
        self.words += best.hits + best.substitutions + best.deletions
        self.wrong += best.substitutions + best.deletions + best.insertions
        wanted, got = best.references[0], best.hypotheses[0]
        return [
            (
                " ".join(wanted[one.ref_start_idx : one.ref_end_idx]),
                " ".join(got[one.hyp_start_idx : one.hyp_end_idx]),
            )
            for one in best.alignments[0]
            if one.type != "equal"
        ]


_LETTERS = re.compile(r"\b(?:[A-Za-z]\.)+(?:['’]?s\b)?")
_NOTATIONS = (
    (re.compile(r"(?<=[a-z])\.(?=[a-z])"), " dot "),
    (re.compile(r"['’]"), ""),
    (re.compile(r"(?<=\w)[-–—/](?=\w)"), " "),
    (re.compile(r"(?<=\d) ?[x×] ?(?=\d)"), " by "),
    (re.compile(r"(?<=\d)[:.](?=\d\d ?[ap]\.?m)", re.IGNORECASE), " "),
    (re.compile(r"\b([IVX]+|eighth|second)s\b"), r"\1"),
    (re.compile(r"[.,](?=\s|$)"), " "),
)
_ROMAN = {
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9",
    "xi": "11", "xii": "12", "xiv": "14", "xvi": "16",
}  # fmt: skip
_NUMERALS = (
    (re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])"), " "),
    (re.compile(r"(?:\bthe )?\b(\d+) (?:st|nd|rd|th)\b"), r"\1"),
    (re.compile(r"(?<!\d)-(?=\d)"), "minus "),
    (re.compile(r"\+(?=\d)"), "plus "),
    (re.compile(r"\.0+\b"), ""),
    (re.compile(r"(?<=\d) (?:to )?(?=\d)"), ""),
)


def plain(text: str) -> str:
    """Bring two spellings of the same sounds together.

    A recogniser writes 9.30, 737-800, 3-1, Henry VIII, example.com, October 5 or it's for its,
    whatever was said. Numbers that follow each other become one, so that how they are parted is
    no error and a wrong one is a single error; the words around them must be heard.
    """
    from whisper_normalizer.english import EnglishTextNormalizer

    text = _LETTERS.sub(lambda match: re.sub(r"[.'’]", "", match.group()) + " ", text)
    for pattern, instead in _NOTATIONS:
        text = pattern.sub(instead, text)
    text = " ".join(str(EnglishTextNormalizer()(text)).split())
    text = " ".join(_ROMAN.get(word, word) for word in text.split())
    for pattern, instead in _NUMERALS:
        text = pattern.sub(instead, text)
    return " ".join(text.split())


def need_ear() -> None:
    from tests.ear import LIBRARIES

    missing = [name for name in LIBRARIES if importlib.util.find_spec(name) is None]
    if missing:
        sys.exit(f"The extra `ear` is not installed: {', '.join(missing)}.")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--page", type=Path, default=HERE / "hard_sentences.txt")
    parser.add_argument("--errors", action="store_true", help="show every difference")
    given = parser.parse_args()
    sys.path.insert(0, str(HERE.parent))
    need_ear()
    from tests.ear import transcribe

    sentences = page(given.page)
    for name, say in (("Listen", narrated), ("raw", raw)):
        score = Score()
        for group, sound in windows(sentences, say(sentences)):
            heard = transcribe(sound, temperature=TEMPERATURES)
            differences = score.take(group, heard)
            if given.errors:
                print(f"{name}: {heard}")
                print(*(f"    {wanted!r} → {got!r}" for wanted, got in differences), sep="\n")
        rate = 100 * score.wrong / score.words
        print(f"{name}: WER {rate:.1f} % of {score.words} words, {len(sentences)} sentences")


if __name__ == "__main__":
    main()
