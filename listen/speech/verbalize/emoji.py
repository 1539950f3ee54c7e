"""Which characters are emoji, or parts of one; no language reads them aloud."""

from typing import Final

EMOJI: Final = (
    r"[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u231a-\u23ff"
    r"\U000e0020-\U000e007f\u200d\ufe0f\u20e3\u3030\u303d]"
)
