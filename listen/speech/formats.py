"""A script as text, table rows, JSON and SSML."""

import json
from dataclasses import dataclass
from functools import lru_cache

from cattrs import Converter
from cattrs.cols import namedtuple_dict_structure_factory, namedtuple_dict_unstructure_factory
from cattrs.errors import BaseValidationError
from cattrs.gen import make_dict_unstructure_fn

from listen.errors import SpeechError
from listen.model import Omission, Part, Prosody, Reading, Script, Utterance
from listen.speech.ssml import to_ssml

__all__ = ["Row", "from_json", "to_json", "to_ssml", "to_table", "to_text"]

FORMAT = 1
"""Of the JSON form; counted up when an older reader would be misled."""


def to_text(script: Script) -> str:
    """Give the spoken words alone, one utterance a line."""
    return "".join(
        f"{utterance.spoken}\n" for part in script.parts for utterance in part.utterances
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An utterance beside its spoken form."""

    part: str
    shown: str
    spoken: str
    rules: tuple[str, ...]
    """The readings that made the difference, each rule once, in order."""
    language: str = ""
    """Where it is not the script's."""


def to_table(script: Script) -> tuple[Row, ...]:
    """Set what is shown and what is said side by side."""
    return tuple(
        Row(
            part=part.title,
            shown=utterance.text,
            spoken=utterance.spoken,
            rules=tuple(dict.fromkeys(one.rule for one in utterance.readings)),
            language=utterance.language if utterance.language != script.language else "",
        )
        for part in script.parts
        for utterance in part.utterances
    )


def to_json(script: Script) -> str:
    """Write the whole script down; `from_json` reads it back."""
    tree = {"format": FORMAT, **_converter().unstructure(script)}
    for part in tree["parts"]:
        for utterance in part["utterances"]:
            utterance["spoken"] = _spoken(utterance)
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


def _spoken(tree: dict[str, object]) -> str:
    return _converter().structure(tree, Utterance).spoken


def from_json(text: str) -> Script:
    """Read what `to_json` wrote.

    Raises:
        SpeechError: If it is not a script, or of a newer format.
    """
    try:
        tree = json.loads(text)
        if not isinstance(tree, dict) or tree.get("format") != FORMAT:
            msg = f"This is no script of format {FORMAT}."
            raise SpeechError(msg, hint="Write it again with `listen script --format json`.")
        return _converter().structure(tree, Script)
    except (ValueError, KeyError, TypeError, BaseValidationError) as error:
        msg = f"This is no script: {error}."
        raise SpeechError(
            msg, hint="Write it again with `listen script --format json`."
        ) from error


@lru_cache(maxsize=1)
def _converter() -> Converter:
    """Leave out what is as usual: most utterances have little to say about themselves."""
    converter = Converter()
    converter.register_unstructure_hook(
        Reading, namedtuple_dict_unstructure_factory(Reading, converter, True)
    )
    converter.register_structure_hook(
        Reading, namedtuple_dict_structure_factory(Reading, converter)
    )
    for kind in (Prosody, Utterance, Part, Omission, Script):
        converter.register_unstructure_hook(
            kind, make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True)
        )
    return converter
