import io
from pathlib import Path

import pytest
from PIL import Image, ImageColor

from listen.errors import PublishError
from listen.publish.feed.cover import (
    _PALETTES,
    can_draw,
    drawn_cover,
    make_cover,
    read_cover,
)


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


@pytest.mark.parametrize(
    "title", ["The Kettle", "Ça va?", "Блог", "words " * 40, "", "東京", "a" * 99]
)
def test_a_drawn_cover_is_what_directories_take(title: str, tmp_path: Path):
    content = make_cover(title)
    (tmp_path / "cover.png").write_bytes(content)
    assert read_cover(tmp_path / "cover.png").content == content
    assert opened(content).size == (3000, 3000)
    assert len(content) < 512_000  # what Apple asks for


def test_the_same_title_gives_the_same_picture():
    assert make_cover("The Kettle") == make_cover("The  Kettle\n") != make_cover("The Pot")


def test_the_title_is_large_enough_to_be_read_at_55_pixels():
    small = opened(make_cover("The Kettle")).resize((55, 55), Image.Resampling.LANCZOS)
    ground = small.getpixel((0, 0))
    upper = small.crop((0, 0, 55, 34))
    rows = [y for y in range(34) if any(far(upper.getpixel((x, y)), ground) for x in range(55))]
    assert max(rows) - min(rows) >= 24  # two lines of twelve pixels


def far(one, other) -> bool:
    return bool(sum(abs(a - b) for a, b in zip(one, other, strict=True)) > 300)


@pytest.mark.parametrize(
    ("title", "drawn"),
    [("Über uns", True), ("Ελλάδα", True), ("Блог", True), ("東京", False), ("שלום", False),
     ("مرحبا", False), ("हिन्दी", False), ("Tea 🫖", False), ("", False)],
)  # fmt: skip
def test_only_what_the_font_holds_is_written(title: str, drawn: bool):
    assert can_draw(title) is drawn


def test_a_picture_is_named_after_what_it_shows():
    one, other = drawn_cover("One"), drawn_cover("Other")
    assert one.digest != other.digest
    assert one.suffix == ".png"


@pytest.mark.parametrize("palette", _PALETTES, ids=lambda palette: palette[0])
def test_letters_and_bars_stand_out_from_their_ground(palette: tuple[str, str, str]):
    """By the contrast of WCAG 2: 7 for letters, 3 for what is no text."""
    ground, ink, accent = (luminance(colour) for colour in palette)
    assert (ink + 0.05) / (ground + 0.05) > 9
    assert (accent + 0.05) / (ground + 0.05) > 4


def luminance(colour: str) -> float:
    parts = (value / 255 for value in ImageColor.getrgb(colour)[:3])
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def save(path: Path, size: tuple[int, int], kind: str = "PNG") -> Path:
    Image.new("RGB", size, "teal").save(path, kind)
    return path


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", ".png"), ("JPEG", ".jpg")])
def test_a_users_cover_is_taken_as_it_is(tmp_path: Path, kind: str, suffix: str):
    path = save(tmp_path / "mine", (1400, 1400), kind)
    cover = read_cover(path)
    assert cover.content == path.read_bytes()
    assert cover.suffix == suffix


@pytest.mark.parametrize("size", [(1399, 1399), (3001, 3001), (2000, 1999)])
def test_a_cover_of_another_shape_is_refused(tmp_path: Path, size: tuple[int, int]):
    with pytest.raises(PublishError, match=f"has {size[0]} × {size[1]} pixels"):
        read_cover(save(tmp_path / "mine.png", size))


def test_what_is_no_picture_is_refused(tmp_path: Path):
    path = tmp_path / "mine.png"
    with pytest.raises(PublishError, match="cannot be read"):
        read_cover(path)
    path.write_text("<svg/>")
    with pytest.raises(PublishError, match="neither a JPEG nor a PNG"):
        read_cover(path)
    save(path, (1400, 1400), "GIF")
    with pytest.raises(PublishError, match="neither a JPEG nor a PNG"):
        read_cover(path)
    Image.new("CMYK", (1400, 1400)).save(path, "JPEG")
    with pytest.raises(PublishError, match="CMYK"):
        read_cover(path)
    whole = save(path, (1400, 1400)).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(PublishError, match="damaged"):
        read_cover(path)
