"""The tags of languages, as feeds have them."""

import re

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu "
    "hy hz ia id ie ig ii ik in io is it iu iw ja ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw "
    "ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny "
    "oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss "
    "st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za "
    "zh zu"
)
_ISO_639_1 = frozenset(_CODES.split())


def is_language(text: str) -> bool:
    """Tell whether it looks like a language's tag, with a code that ISO 639 has.

    >>> is_language("en-US"), is_language("English"), is_language("en_US"), is_language("zz")
    (True, False, False, False)
    """
    code = text.partition("-")[0].lower()
    return bool(_LANGUAGE.fullmatch(text)) and (len(code) == 3 or code in _ISO_639_1)
