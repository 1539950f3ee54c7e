"""The measured quality: public cases that lie beside a working copy."""

import importlib.util
import json
import re
from pathlib import Path

import pytest

from listen.speech.sentences import split_sentences
from listen.speech.verbalize import spell_out

SHARED = Path(__file__).parents[2].parent / "shared"
pytestmark = pytest.mark.skipif(
    not SHARED.exists(), reason="the shared measuring data does not lie beside this working copy"
)


@pytest.fixture(scope="module")
def canon():
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools" / "score_speech.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.canon


def _styles(reading):
    """A reading, and the same as Listen says an address in a sentence: without `https://www.`."""
    return reading, re.sub(r"h t t p s? .* w w w \w+ ", "", reading)


@pytest.mark.parametrize(
    ("name", "language", "least"),
    [
        ("en_news", "en", 95),
        ("en_nemo", "en", 80),
        ("de_nemo", "de", 90),
        ("es_nemo", "es", 90),
        ("fr_nemo", "fr", 95),
        ("it_nemo", "it", 85),
        ("pt_nemo", "pt", 95),
    ],
)
def test_readings_are_as_accepted(canon, name, language, least):
    lines = (SHARED / "data" / "speech" / f"{name}.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip()]
    outputs = [spell_out(written, language) for written, *_ in rows]
    assert all(output.strip() for output in outputs)
    right = sum(
        canon(output)
        in {canon(one) for reading in spoken.split(" | ") for one in _styles(reading)}
        for output, (_, spoken, _) in zip(outputs, rows, strict=True)
    )
    assert 100 * right / len(rows) >= least


@pytest.mark.parametrize("name", ["sentences_golden_en", "sentences_news_en"])
def test_sentences_are_cut_as_a_reader_would(name):
    cases = json.loads((SHARED / "data" / "speech" / f"{name}.json").read_text("utf-8"))
    for text, want in cases:
        got = [" ".join(part.split()) for part in split_sentences(text, "en")]
        assert got == [" ".join(part.split()) for part in want]
