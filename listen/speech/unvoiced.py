"""What becomes of passages in languages that no voice here speaks."""

from dataclasses import replace

from listen.model import Language, Omission, Part, Script, Utterance
from listen.speech.lines import Line, say, silenced


def without_voice(script: Script, unvoiced: tuple[Language, ...]) -> Script:
    """Leave out what the narrator cannot read of languages that nobody else speaks.

    French is read out by an English voice as well as it can; Arabic is not, and goes to the
    omissions.

    Args:
        script: What is to be said.
        unvoiced: The languages in it that are left to the narrator.
    """
    omissions: list[Omission] = []
    parts = [_readable(part, script.language, unvoiced, omissions) for part in script.parts]
    if not omissions:
        return script
    return replace(
        script,
        parts=tuple(part for part in parts if part.utterances),
        omissions=(*script.omissions, *omissions),
    )


def _readable(
    part: Part, narrators: Language, unvoiced: tuple[Language, ...], omissions: list[Omission]
) -> Part:
    kept: list[Utterance] = []
    for utterance in part.utterances:
        if utterance.language not in unvoiced:
            kept.append(utterance)
            continue
        line = Line(text=utterance.text, language=narrators, anchor=utterance.anchor)
        said = say(replace(line, follows_on=True))
        known = [one.text for one in silenced(line, utterance.readings)]
        lost = [one for one in said.omissions if one.text not in known]
        omissions += lost
        if not lost:
            kept.append(utterance)
        elif said.utterance is not None:
            readings = said.utterance.readings
            kept.append(replace(utterance, readings=readings, language=narrators))
        elif kept:
            goes_on = kept[-1].goes_on and utterance.goes_on
            kept[-1] = replace(kept[-1], pause_after=utterance.pause_after, goes_on=goes_on)
    return replace(part, utterances=tuple(kept))
