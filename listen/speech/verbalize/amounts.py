"""Money in the words of a `Tongue`."""

import re

from listen.speech.verbalize.grammar import Rule, in_words, numeric
from listen.speech.verbalize.numbers import NUMBER, START, is_one, number, ungrouped
from listen.speech.verbalize.openers import OPENERS
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tongue import Currency, Noun, Tongue


def amount(tongue: Tongue, written: str, scale: str, currency: Currency) -> str:
    """Say an amount of money."""
    unit, cent = currency
    if scale:
        return magnified(tongue, written, scale, unit)
    whole, mark, places = ungrouped(written).partition(",")
    if mark and (len(places.rstrip("0")) > 2 or not cent):
        name = unit.one if is_one(tongue, written) else unit.many
        return f"{number(tongue, written, unit.gender)} {name}"
    cents = int(places.ljust(2, "0")[:2]) if places else 0
    said = []
    if int(whole) or not cents:
        said.append(counted(tongue, whole, unit))
    if cents and cent:
        said.append(counted(tongue, str(cents), cent))
    return tongue.cents_joined_by.join(said)


def magnified(tongue: Tongue, written: str, scale: str, noun: Noun) -> str:
    """Say how many thousands or millions there are of a thing."""
    thousand = scale in {"mil", "mille"}
    if thousand and written == "1":
        return f"{scale} {noun.many}"
    count = number(tongue, written, tongue.magnitude_gender)
    return f"{count} {scale} {with_of('' if thousand else tongue.of_magnitude, noun.many)}"


def counted(tongue: Tongue, written: str, noun: Noun) -> str:
    """Say how many there are of a thing."""
    name = noun.one if is_one(tongue, written) else noun.many
    whole = ungrouped(written)
    rounded = whole.isdecimal() and len(whole) > 6 and int(whole) % 1_000_000 == 0
    of = tongue.of_magnitude if rounded else ""
    return tongue.contracted(f"{number(tongue, written, noun.gender)} {with_of(of, name)}")


def with_of(of: str, name: str) -> str:
    """Put "de" before a noun, as `d'` where French drops the vowel."""
    if of == "d'":
        return f"d'{name}" if name[:1] in "aeiouéèyh" else f"de {name}"
    return f"{of} {name}".strip()


_AMOUNT = rf"(?:\d+\.\d{{1,2}}(?!\d|,\d)|{NUMBER})"
_DOLLARS = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d{{2}})?(?!\d|,\d)|{_AMOUNT})"


_DOLLARED = {"USD", "CAD", "AUD", "NZD", "HKD", "MXN", "ARS", "CLP", "COP", "UYU", "DOP"}
"""Currencies whose sign is a dollar's, and whose code may stand behind: `$100 MXN`."""
_STOP = r"(?:\.(?=\s?[a-zà-ÿ€$£EUD]))?"
"""The full stop of an abbreviation, unless it may end the sentence."""


def _continental(written: str, currency: str, *, english: bool) -> str:
    """Write an amount with a decimal comma: `12.50`, `1'000`, in America `5,000.50`."""
    plain = ungrouped(written) if "'" in written or "’" in written else written
    if english and "$" in currency and re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d{2})?", plain):
        plain = plain.replace(",", "")
    return plain.replace(".", ",") if re.fullmatch(r"\d+\.\d{1,2}", plain) else plain


def money_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read amounts of money, with the sign before or after them."""
    signs = [one for one in tongue.currencies if not re.fullmatch("[A-Za-z]{2,6}", one)]
    signs.sort(key=len, reverse=True)
    plain = "|".join(re.escape(one) for one in signs if not re.search("[A-Za-z]", one))
    mixed = "|".join(re.escape(one) for one in signs if re.search("[A-Za-z]", one))
    symbols = f"(?i:{mixed})|{plain}|[A-Za-z]{{2,6}}" if mixed else f"{plain}|[A-Za-z]{{2,6}}"
    scale = "|".join(map(re.escape, (*tongue.magnitudes, *tongue.short_scales)))
    found = {symbol.lower(): currency for symbol, currency in tongue.currencies.items()}

    def money(match: re.Match[str]) -> str | None:
        sign = match["currency"]
        if sign.lower() not in found:
            return None
        if sign in {"Euro", "euro"} and re.fullmatch(
            rf"{sign} (?:(?:19|20)\d\d|[4-7])", match.group()
        ):
            return None  # a championship, or what comes out of a car
        if sign.lower() in {"franken", "francs"} and match.group().startswith(sign):
            return None  # a region: `in Franken 3 Tote`
        if (
            (len(sign) == 2 or (sign == "COP" and len(match["number"]) == 2))
            and sign.isalpha()
            and sign.isupper()
            and match.group().startswith(sign + match["number"])
        ):
            return None  # `FR30`, `COP28`
        if sign not in tongue.currencies and sign.lower() in tongue.units:
            return None  # `30 Sek.` is no Swedish money
        number = _continental(match["number"], sign, english=tongue.english_decimals)
        currency = found[(match.groupdict().get("code") or sign).lower()]
        said = amount(tongue, number, scaled(tongue, number, match["scale"]), currency)
        return f"{tongue.minus} {said}" if match.groupdict().get("below") else said

    tail = rf"(?:\s?(?P<scale>(?i:{scale}))(?!\w){_STOP}(?:\s+de\b|\s+d['’])?)?"
    numbers = _DOLLARS if tongue.english_decimals else _AMOUNT
    plurals = {one.unit.many for one in tongue.currencies.values()}
    again = "|".join(re.escape(one) for one in sorted(plurals, key=lambda one: (-len(one), one)))
    codes = "|".join(sorted(tongue.currencies.keys() & _DOLLARED)) or "(?!)"
    near = {
        sign[-1] if sign[-1] in "$/" else next(iter(re.findall("[a-z]{2,}", sign)), sign[-1])
        for sign in found
    }
    before = {
        one for sign in near for one in ((sign,) if sign.isalpha() else (f"{sign}9", f"{sign} 9"))
    }
    return (
        numeric(
            "money",
            rf"(?<!\w)(?P<currency>{symbols})\s?(?P<below>(?<=[$€£]\s|.[$€£])[-−])?(?P<number>{numbers})(?![.,]?\d)(?:[.,][-–—]+(?!\d))?{tail}"
            rf"(?:\s(?:{again}|(?P<code>{codes})))?(?!\w)",
            money,
            near=before,
        ),
        numeric(
            "money",
            rf"{START}(?P<number>{_AMOUNT})(?:[.,][-–—]+)?{tail}\s?(?P<currency>{symbols})(?!\w)",
            money,
            near=near,
        ),
    )


_NOUN = Pattern(r"\s(?P<noun>[^\W\d_]{3,})")


def scale_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read `2 mld` and `5 Mio.` without a currency."""
    scales = [one for one in tongue.short_scales if len(one) > 1]
    short = "|".join(map(re.escape, scales))
    noun = rf"|\s(?!{OPENERS})[A-ZÄÖÜ]"
    follows = rf"\s?[a-zà-ÿ]|[,;:)]{noun if tongue.dotted_ordinals else ''}"

    def short_scale(match: re.Match[str]) -> str:
        gender = tongue.magnitude_gender
        if match["scale"] == "mil" and (word := _NOUN.match(match.string, match.end())):
            gender = tongue.gender_of(word["noun"]) or gender
        if match["number"] == "1" and match["scale"] == "mil":
            return "mil"
        count = number(tongue, match["number"], gender)
        return f"{count} {scaled(tongue, match['number'], match['scale'])}"

    return (
        numeric(
            "number",
            rf"{START}(?P<number>{NUMBER})\s?(?P<scale>(?i:{short}))(?!\w)(?:\.(?={follows}))?",
            short_scale,
            near=in_words(scales),
        ),
    )


def scaled(tongue: Tongue, number: str, written: str | None) -> str:
    """Say a magnitude in full, in the singular after one."""
    if not written:
        return ""
    plain = written.rstrip(".")
    short = tongue.short_scales
    words = short.get(plain) or short.get(plain.lower()) or short.get(plain.title()) or written
    parted = tongue.one_and_more_is_one
    alone = number.partition(",")[0] in {"0", "1"} if parted else number == "1"
    if words != written and alone:
        words = tongue.single_scales.get(words, words)
    return words
