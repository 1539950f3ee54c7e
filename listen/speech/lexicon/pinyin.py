"""Chinese names in Hanyu Pinyin, which voices read as if they were English: `Zhao Leji`.

Only words that leave no doubt: with letters that English does not put so (`zh`, `x` and `qi` at
the beginning), or of two syllables after a family name.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from listen.model import Reading, primary
from listen.speech.lexicon.entries import with_s

_SYLLABLE: Final = (
    r"(?:(?:zh|ch|sh|r|z|c|s)(?:uang|ang|eng|ong|uai|uan|ai|ei|ao|ou|an|en|ua|uo|ui|un|a|e|i|u)"
    r"|[jqx](?:iang|iong|iao|ian|ing|uan|ia|ie|iu|in|ue|un|i|u)"
    r"|[bpm](?:iao|ian|ang|eng|ing|ai|ei|ao|an|en|ie|in|a|o|i|u)|f(?:ang|eng|ei|ou|an|en|a|o|u)"
    r"|[dtnl](?:iang|iao|ian|uan|ang|eng|ong|ing|ai|ei|ao|ou|an|en|ie|iu|in|uo|ui|un|a|e|i|u)"
    r"|[gkh](?:uang|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|ua|uo|ui|un|a|e|u)"
    r"|y(?:ang|ong|ing|uan|ao|ou|an|in|ue|un|a|e|i|u)|w(?:ang|eng|ai|ei|an|en|a|o|u)"
    r"|(?:ai|ao|an|en|er))"
)
_WHOLE: Final = re.compile(rf"{_SYLLABLE}(?=(?:{_SYLLABLE})*$)")
_SURE: Final = re.compile(r"^(?:x|qi)|zh")
_INITIALS: Final = {
    **dict.fromkeys(("j", "zh"), "dʒ"),
    **dict.fromkeys(("q", "ch"), "tʃ"),
    **dict.fromkeys(("x", "sh"), "ʃ"),
    "g": "ɡ",
    "r": "ɹ",
    "z": "dz",
    "c": "ts",
    "y": "j",
}
"""Those that are not IPA themselves."""
_SOUNDS = (
    "iang=j*ɑŋ iong=j*ʊŋ uang=w*ɑŋ iao=*aʊ ian=j*ɛn uai=w*aɪ uan=w*ɑn ang=*ɑŋ eng=*ʌŋ ong=*ʊŋ"
    " ing=*ɪŋ ai=*aɪ ei=*eɪ ao=*aʊ ou=*oʊ an=*ɑn en=*ʌn er=*ɑɹ ia=j*ɑ ie=j*ɛ iu=j*oʊ in=*ɪn"
    " ua=w*ɑ uo=w*ɔ ui=w*eɪ un=*ʊn ue=w*ɛ a=*ɑ o=w*ɔ e=*ʌ i=*iː u=*uː"
)
_FINALS: Final = dict(item.split("=") for item in _SOUNDS.split())
"""As near as English comes to them; a star where the stress mark goes, before the vowel."""
_FAMILIES: Final = frozenset(
    """
    Bai Bo Cai Cao Chen Cheng Cui Dai Deng Dong Du Fang Feng Fu Gao Gong Gu Guo Han Hao Hou Hu
    Huang Jia Jiang Jin Kong Lei Li Liang Liao Lin Liu Lu Luo Ma Mao Meng Mo Pei Peng Qian Qin Qiu
    Ren Shao Shen Shi Su Tang Tao Tian Wan Wang Wei Wen Wu Xi Xia Xiang Xiao Xie Xiong Xu Xue Yan
    Yang Yao Ye Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou
    """.split()  # noqa: SIM905
)
_ENGLISH_TOO: Final = frozenset("Fan He Long Pan Song Sun Tan".split())  # noqa: SIM905
"""Family names that are English words: only before a name that is Chinese beyond doubt."""
_WEAK: Final = re.compile(r"[bcdgklmnprst]e$|^(?:china|mango|bingo|panda|rodeo)$")
"""English words that could be Chinese names of two syllables."""
_NAME: Final = re.compile(
    r"(?<![\w@#/.'’-])[A-Z][a-z]{1,23}(?=(?P<genitive>['’]s\b)?(?!\w|\.\w|['’]\w))(?!['’]s\w)"
)


def names(text: str, language: str) -> Iterator[Reading]:
    """Find Chinese names in an English text."""
    if primary(language) != "en":
        return
    words = list(_NAME.finditer(text))
    family_of = {
        right.start(): left
        for left, right in pairwise(words)
        if text[left.end() : right.start()] == " "
        and (left[0] in _FAMILIES or left[0] in _ENGLISH_TOO)
    }
    for word in words:
        family = family_of.get(word.start())
        syllables = syllables_of(word[0].lower())
        if not syllables:
            continue
        if _SURE.search(word[0].lower()) or (family and _is_given(family[0], word[0], syllables)):
            yield _reading(word, syllables)
            if family and not _SURE.search(family[0].lower()):
                yield _reading(family, syllables_of(family[0].lower()))


def _is_given(family: str, name: str, syllables: tuple[str, ...]) -> bool:
    """Tell a given name of two syllables from an English word that happens to be spelled so."""
    if len(syllables) != 2 or _WEAK.search(name.lower()):
        return False
    return family in _FAMILIES or name.endswith("ng")


@lru_cache(maxsize=256)
def syllables_of(word: str) -> tuple[str, ...]:
    """Part a word in syllables of pinyin, if it is pinyin.

    >>> syllables_of("xiaoping")
    ('xiao', 'ping')
    """
    parts = []
    while word:
        match = _WHOLE.match(word)
        if not match:
            return ()
        parts.append(match[0])
        word = word[match.end() :]
    return tuple(parts)


def _reading(match: re.Match[str], syllables: tuple[str, ...]) -> Reading:
    *first, last = syllables
    sound = "".join(_sound(one, "ˌ" if at == 0 else "") for at, one in enumerate(first))
    sound += _sound(last, "ˈ")
    ending = match["genitive"] or ""
    return Reading(
        start=match.start(),
        end=match.end() + len(ending),
        words=match[0] + ending.replace("’", "'"),
        rule="pinyin",
        phonemes=with_s(sound) if ending else sound,
    )


def _sound(syllable: str, stress: str) -> str:
    initial = syllable[: 2 if syllable[1:2] == "h" else 0 if syllable[0] in "aeiou" else 1]
    final = syllable[len(initial) :]
    if final == "i" and initial in {"zh", "ch", "sh", "r"}:
        vowel = "*ɝ"
    elif final == "i" and initial in {"z", "c", "s"}:
        vowel = "*ʌ"
    elif initial == "y":  # yi, yu, ye, yan, yuan
        vowel = {"an": "*ɛn", "e": "*ɛ", "i": "*iː", "uan": "u*ɑn", "ong": "*ʊŋ"}.get(
            final, _FINALS[final]
        )
    elif initial in {"f", "b", "p", "m", "w"} and final == "o":
        vowel = "*ɔ"
    else:
        vowel = _FINALS[final]
    return _INITIALS.get(initial, initial) + vowel.replace("*", stress)
