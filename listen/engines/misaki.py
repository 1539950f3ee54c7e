"""IPA to the phoneme letters that hibari's voices were trained on.

The alphabet is misaki's (American English): one letter for each diphthong and affricate, no length
marks. Whatever it has no letter for is left out.
"""

import re
import unicodedata

_LETTERS = {
    "e͡ɪ": "A", "eɪ": "A", "eː": "A",
    "a͡ɪ": "I", "aɪ": "I",
    "o͡ʊ": "O", "oʊ": "O", "əʊ": "O", "oː": "O",
    "a͡ʊ": "W", "aʊ": "W",
    "ɔ͡ɪ": "Y", "ɔɪ": "Y",
    "t͡ʃ": "ʧ", "tʃ": "ʧ", "d͡ʒ": "ʤ", "dʒ": "ʤ", "t͡s": "ts",
    "ɝ": "ɜɹ", "ɚ": "əɹ", "ɜː": "ɜɹ", "ɜːɹ": "ɜɹ", "ɜːr": "ɜɹ", "ɚɹ": "əɹ", "ɝɹ": "ɜɹ",
    "r": "ɹ", "ʁ": "ɹ", "ʀ": "ɹ", "g": "ɡ", "ɫ": "l", "ʎ": "lj", "ɲ": "nj",
    "x": "k", "χ": "k", "ç": "h", "ɥ": "j", "β": "v", "ʔ": "t",
    "y": "u", "ø": "ɜ", "œ": "ɜ", "ɒ": "ɑ", "ɐ": "ə", "e": "ɛ", "o": "ɔ", "a": "ɑ", "ɨ": "ɪ",
}  # fmt: skip
_LONGEST_FIRST = re.compile("|".join(sorted(map(re.escape, _LETTERS), key=len, reverse=True)))
_ALPHABET = frozenset("bdfhijklmnpstuvwzæðŋɑɔəɛɜɡɪɹʃʊʌʒʤʧθᵊᵻɾTAIOWYˈˌ ")


def from_ipa(ipa: str) -> str:
    """Write IPA in misaki's letters.

    >>> from_ipa("ˈʃaʊmi")
    'ˈʃWmi'
    """
    plain = _LONGEST_FIRST.sub(lambda match: _LETTERS[match.group()], ipa.strip("/[]"))
    plain = unicodedata.normalize("NFD", plain)
    return "".join(letter for letter in plain if letter in _ALPHABET)
