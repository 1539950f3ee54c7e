"""Tables of sentences with their readings, each read by an editor before it was written down.

To add one, write a line without a tab into the language's table and run `pytest --update-golden`;
then read the difference as a listener would hear it.
"""

from pathlib import Path

import pytest

from listen.speech.verbalize import spell_out
from listen.speech.verbalize.languages import grammar_of

TABLES = sorted((Path(__file__).parent / "readings").glob("*.tsv"))
LANGUAGES = ["en", "en-GB", "de", "fr", "fr-CH", "es", "it", "pt", "pt-PT", "nl"]


def _sentences(path):
    lines = path.read_text("utf-8").splitlines()
    return [line.partition("\t")[0] for line in lines if line.strip()]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_sentences_are_read_as_written_down(path, golden):
    language = path.stem.partition(".")[0]
    table = "".join(f"{one}\t{spell_out(one, language)}\n" for one in _sentences(path))
    golden(path, table)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_rule_that_would_read_a_text_is_spared(language):
    """What a rule is said to need (a digit, a sign, a shape) it does need."""
    grammar = grammar_of(language)
    for path in TABLES:
        for text in _sentences(path):
            concerning = {id(one) for one in grammar.concerning(text)}
            for rule in grammar.rules:
                if id(rule) not in concerning:
                    match = rule.pattern.compiled.search(text)
                    assert not match or not match.group() or rule.say(match) is None, rule
