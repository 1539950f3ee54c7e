"""A show's cover: drawn from its title, or the user's own, looked at before it is published.

Directories want a square of 1,400 to 3,000 pixels and show it as small as 55: large letters, few
colours. The same title gives the same picture.
"""

import hashlib
import io
import textwrap
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from math import sin
from pathlib import Path
from typing import TYPE_CHECKING

from listen.errors import PublishError
from listen.publish.writing import one_line

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

SIDE = 3000
"""Pixels; what Apple prefers."""
SMALLEST, LARGEST = 1400, 3000
MOST_BYTES = 10_000_000
"""Directories give up on larger pictures, and so do we."""
_FORMATS = {"PNG": (".png", "image/png"), "JPEG": (".jpg", "image/jpeg")}

_MARGIN = 240
_TITLE_HEIGHT = 1750
_LARGEST_LETTERS, _SMALLEST_LETTERS = 1000, 190
_EVEN = 0.93
"""Share of the largest letters that may be given up for lines of more equal length."""
_LEADING = 1.14
_FULL, _CONDENSED = 100, 62
"""Widths of Noto Sans, in per cent."""
_MOST_LINES = 5
_MOST_LETTERS = 72
_BARS = 17
_SHADES = 32
"""Between the ground and each other colour."""
_STEP = 256 // _SHADES
# Ground, letters, bars; letters stand out from their ground by 9 to 1 at least.
_PALETTES = (
    ("#12355b", "#fdf6e3", "#f2a541"),
    ("#3d1f47", "#fff4e6", "#f28482"),
    ("#0b3d3a", "#f6f4e8", "#8fd694"),
    ("#5c1a1b", "#fff3e2", "#f4b860"),
    ("#1f2a44", "#f4f1ea", "#6ec6ca"),
    ("#26301f", "#fbf7ea", "#d9b44a"),
    ("#2c1a4d", "#f7f0ff", "#c792ea"),
    ("#3a2618", "#fff5e6", "#ef8354"),
)
# Scripts whose letters join or run from right to left: drawn letter by letter they would be wrong.
_PLAIN_BIDI = frozenset({"L", "EN", "ES", "ET", "CS", "ON", "WS", "NSM", "AN", "BN"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A picture that directories take."""

    content: bytes
    suffix: str
    media_type: str

    @property
    def digest(self) -> str:
        """The first eight digits of its SHA-256, to name it by."""
        return hashlib.sha256(self.content).hexdigest()[:8]


def make_cover(title: str, *, font: Path | None = None) -> bytes:
    """Draw a cover as PNG, 3,000 pixels a side.

    Args:
        title: What stands on it, as large as it can. Letters that the font lacks, and scripts
            that run from the right or join their letters, are left out: the picture then has no
            words (`can_draw` tells).
        font: A TrueType or OpenType file; Noto Sans (Latin, Greek, Cyrillic) by default.

    Raises:
        PublishError: If the font cannot be read.
    """
    from PIL import Image, ImageChops, ImageDraw

    shown = " ".join(one_line(title).split())
    seed = hashlib.sha256(shown.encode()).digest()
    ground, ink, accent = _PALETTES[seed[0] % len(_PALETTES)]
    words, bars = Image.new("L", (SIDE, SIDE)), Image.new("L", (SIDE, SIDE))
    draw = ImageDraw.Draw(words)
    foot = _write_title(draw, shown, font) if can_draw(shown, font=font) else 0
    _draw_bars(bars, seed, top=foot + _MARGIN)
    # Three colours and the shades between them: a palette makes the file ten times smaller.
    shades = range(256)
    picture = ImageChops.add(
        words.point([shade // _STEP for shade in shades]),
        bars.point([_SHADES + shade // _STEP if shade >= _STEP else 0 for shade in shades]),
    )
    picture.putpalette(_shades(ground, ink) + _shades(ground, accent))
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def can_draw(title: str, *, font: Path | None = None) -> bool:
    """Tell whether a title can be written with a font.

    Raises:
        PublishError: If the font cannot be read.
    """
    letters = {letter for letter in one_line(title) if not letter.isspace()}
    if not letters or any(_is_complex(letter) for letter in letters):
        return False
    face = _face(font, 100)
    missing = bytes(face.getmask("\U0010fffe"))
    return all(bytes(face.getmask(letter)) != missing for letter in letters)


def read_cover(path: Path) -> Cover:
    """Read a user's cover and make sure that directories take it.

    Raises:
        PublishError: If it is not a whole square JPEG or PNG of 1,400 to 3,000 pixels.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        content = path.read_bytes()
    except OSError as error:
        msg = f"The cover {path} cannot be read: {error.strerror}."
        raise PublishError(msg, hint="Check feed.image, or leave it out.") from error
    try:
        with Image.open(io.BytesIO(content), formats=tuple(_FORMATS)) as image:
            _refuse_shape(path, image.size)
            image.load()
            if image.mode == "CMYK":
                msg = f"The cover {path} is made for print (CMYK)."
                raise PublishError(msg, hint="Save it in RGB: screens have no other colours.")
            suffix, media_type = _FORMATS[str(image.format)]
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        msg = f"The cover {path} is neither a JPEG nor a PNG that can be read."
        raise PublishError(msg, hint="Directories show nothing else: convert it first.") from error
    except (OSError, ValueError, SyntaxError) as error:
        msg = f"The cover {path} is damaged."
        raise PublishError(msg, hint="Save it anew, as a JPEG or PNG.") from error
    if len(content) > MOST_BYTES:
        msg = f"The cover {path} has {len(content):,} bytes, more than directories fetch."
        raise PublishError(msg, hint="Save it as a JPEG of at most half a megabyte.")
    return Cover(content=content, suffix=suffix, media_type=media_type)


def drawn_cover(title: str, *, font: Path | None = None) -> Cover:
    """Draw a cover, ready to be written.

    Raises:
        PublishError: If the font cannot be read.
    """
    return Cover(content=make_cover(title, font=font), suffix=".png", media_type="image/png")


def _refuse_shape(path: Path, size: tuple[int, int]) -> None:
    width, height = size
    if width == height and SMALLEST <= width <= LARGEST:
        return
    msg = f"The cover {path} has {width} × {height} pixels."
    hint = f"Directories want a square of {SMALLEST:,} to {LARGEST:,} pixels: cut or scale it."
    raise PublishError(msg, hint=hint)


def _is_complex(letter: str) -> bool:
    return unicodedata.bidirectional(letter) not in _PLAIN_BIDI or any(
        name in unicodedata.name(letter, "")
        for name in ("DEVANAGARI", "BENGALI", "TAMIL", "TELUGU", "KHMER", "MYANMAR", "TIBETAN")
    )


def _shades(ground: str, colour: str) -> list[int]:
    """List the shades from one colour to another as a palette."""
    from PIL import ImageColor

    start, end = ImageColor.getrgb(ground)[:3], ImageColor.getrgb(colour)[:3]
    return [
        round(one + (other - one) * step / (_SHADES - 1))
        for step in range(_SHADES)
        for one, other in zip(start, end, strict=True)
    ]


def _write_title(draw: "ImageDraw", title: str, font: Path | None) -> int:
    """Write the title; return where it ends."""
    lines, size, width = _fit(title, font)
    face = _face(font, size, width)
    y = float(_MARGIN) - 0.02 * size
    for line in lines:
        draw.text((_MARGIN, y + 0.78 * size), line, font=face, fill=255, anchor="ls")
        y += _LEADING * size
    return int(y)


def _fit(title: str, font: Path | None) -> tuple[tuple[str, ...], int, int]:
    """Find the lines, the size and the width that make the letters largest.

    A title that is far too long loses its last words.
    """
    words = _shortened(title).split()
    while True:
        found = _widened(words, font)
        if found[1] >= _SMALLEST_LETTERS or len(words) == 1:
            return found
        words = [*words[:-2], words[-2].rstrip("….,;:") + "…"]


def _shortened(title: str) -> str:
    kept = textwrap.shorten(title, _MOST_LETTERS, placeholder="…")
    return kept if kept != "…" else f"{title[:_MOST_LETTERS]}…"


def _widened(words: list[str], font: Path | None) -> tuple[tuple[str, ...], int, int]:
    """Take narrow letters only where wide ones would be small."""
    lines, size = _best_lines(words, font, _FULL)
    if size >= 2 * _SMALLEST_LETTERS:
        return lines, size, _FULL
    lines, size = _best_lines(words, font, _CONDENSED)
    return lines, max(size, 1), _CONDENSED


def _best_lines(words: list[str], font: Path | None, width: int) -> tuple[tuple[str, ...], int]:
    face = _face(font, 100, width)
    found = [(_largest(lines, face), lines) for lines in _breaks(words)]
    enough = _EVEN * max(size for size, _ in found)
    size, lines = min(
        (each for each in found if each[0] >= enough),
        key=lambda each: (_unevenness(each[1], face), -each[0]),
    )
    return lines, size


def _unevenness(lines: tuple[str, ...], face: "FreeTypeFont") -> float:
    lengths = [face.getlength(line) for line in lines]
    return max(lengths) / min(lengths)


def _breaks(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Break a title into lines in every way that can win; long ones only by filling up."""
    if len(words) <= 9:
        for count in range(min(len(words), _MOST_LINES)):
            for ends in combinations(range(1, len(words)), count):
                places = (0, *ends, len(words))
                yield tuple(" ".join(words[start:end]) for start, end in pairwise(places))
        return
    longest = max(map(len, words))
    for width in range(longest, len(" ".join(words)) + 1):
        lines = [words[0]]
        for word in words[1:]:
            if len(lines[-1]) + 1 + len(word) <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        if len(lines) <= _MOST_LINES + 2:
            yield tuple(lines)


def _largest(lines: tuple[str, ...], face: "FreeTypeFont") -> int:
    widest = max(face.getlength(line) for line in lines)
    by_width = 100 * (SIDE - 2 * _MARGIN) / widest
    by_height = _TITLE_HEIGHT / (len(lines) * _LEADING)
    return int(min(by_width, by_height, _LARGEST_LETTERS))


@lru_cache(maxsize=4)
def _face(font: Path | None, size: int, width: int = _FULL) -> "FreeTypeFont":
    from PIL import ImageFont

    path = font or _noto_sans()
    try:
        # The basic layout is the same on all machines; the other one depends on what is installed.
        face = ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
    except OSError as error:
        msg = f"The font {path} cannot be read."
        raise PublishError(msg, hint="feed.font names a TrueType or OpenType file.") from error
    if font is None:
        weight = 800
        face.set_variation_by_axes([weight, width])
    return face


def _noto_sans() -> Path:
    import fontpkg_noto_sans

    return Path(fontpkg_noto_sans.ROOT) / "files" / "NotoSans[wdth,wght].ttf"


def _draw_bars(image: "Image", seed: bytes, *, top: int) -> None:
    """Draw a wave of sound, each title's its own, from below the title to the foot."""
    from PIL import Image, ImageDraw

    finer = 2  # drawn larger and scaled down, so that round ends are smooth
    width, height = SIDE - 2 * _MARGIN, SIDE - _MARGIN - top
    layer = Image.new("L", (width * finer, height * finer), 0)
    draw = ImageDraw.Draw(layer)
    pitch = layer.width / _BARS
    thick = 0.56 * pitch
    for number in range(_BARS):
        swell = 0.35 + 0.65 * abs(sin((number + 1) * 0.37 + seed[1] / 40))
        share = max(0.12, swell * (0.45 + 0.55 * seed[2 + number] / 255))
        left = number * pitch + (pitch - thick) / 2
        half, middle = share * layer.height / 2, layer.height / 2
        draw.rounded_rectangle(
            (left, middle - half, left + thick, middle + half - 1), radius=thick / 2, fill=255
        )
    mask = layer.resize((width, height), Image.Resampling.BOX)
    image.paste(mask, (_MARGIN, top))
