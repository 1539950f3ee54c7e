"""Money and measures in the words of a `Tongue`."""

import re

from listen.speech.verbalize.grammar import Rule, always, clued, in_words, numeric
from listen.speech.verbalize.numbers import NUMBER, START, is_one, number
from listen.speech.verbalize.tongue import Currency, Noun, Tongue


def amount(tongue: Tongue, written: str, scale: str, currency: Currency) -> str:
    """Say an amount of money."""
    unit, cent = currency
    if scale:
        of = "" if scale in {"mil", "mille"} else tongue.of_magnitude
        return (
            f"{number(tongue, written, tongue.magnitude_gender)} {scale} {_with_of(of, unit.many)}"
        )
    whole, mark, places = written.replace(".", "").replace(" ", "").partition(",")
    if mark and len(places.rstrip("0")) > 2:
        return f"{number(tongue, written)} {unit.many}"
    cents = int(places.ljust(2, "0")[:2]) if places else 0
    said = []
    if int(whole) or not cents:
        said.append(counted(tongue, whole, unit))
    if cents:
        said.append(counted(tongue, str(cents), cent))
    return tongue.cents_joined_by.join(said)


def counted(tongue: Tongue, written: str, noun: Noun) -> str:
    """Say how many there are of a thing."""
    name = noun.one if is_one(written) else noun.many
    whole = written.replace(".", "").replace(" ", "")
    rounded = whole.isdecimal() and len(whole) > 6 and int(whole) % 1_000_000 == 0
    of = tongue.of_magnitude if rounded else ""
    return tongue.contracted(f"{number(tongue, written, noun.gender)} {_with_of(of, name)}")


def _with_of(of: str, name: str) -> str:
    """Put "de" before a noun, as `d'` where French drops the vowel."""
    if of == "d'":
        return f"d'{name}" if name[:1] in "aeiouéèyh" else f"de {name}"
    return f"{of} {name}".strip()


_AMOUNT = rf"(?:\d{{1,3}}(?:['’]\d{{3}})+(?:\.\d{{2}})?(?!\d)|\d+\.\d{{1,2}}(?![\d,])|{NUMBER})"
_DOLLARS = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d{{2}})?(?![\d,])|{_AMOUNT})"


_STOP = r"(?:\.(?=\s?[a-zà-ÿ€$£EUD]))?"
"""The full stop of an abbreviation, unless it may end the sentence."""


def _continental(written: str, currency: str, *, english: bool) -> str:
    """Write an amount with a decimal comma: `12.50`, `1'000`, in America `5,000.50`."""
    plain = written.replace("'", "").replace("’", "")
    if english and "$" in currency and re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d{2})?", plain):
        plain = plain.replace(",", "")
    return plain.replace(".", ",") if re.fullmatch(r"\d+\.\d{1,2}", plain) else plain


def money_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read amounts of money, with the sign before or after them."""
    symbols = "|".join(re.escape(one) for one in sorted(tongue.currencies, key=len, reverse=True))
    scale = "|".join((*tongue.magnitudes, *map(re.escape, tongue.short_scales)))
    found = {symbol.lower(): currency for symbol, currency in tongue.currencies.items()}

    def money(match: re.Match[str]) -> str:
        sign = match["currency"]
        number = _continental(match["number"], sign, english=tongue.english_decimals)
        return amount(tongue, number, scaled(tongue, number, match["scale"]), found[sign.lower()])

    tail = rf"(?:\s?(?P<scale>(?i:{scale}))(?!\w){_STOP}(?:\s+de\b|\s+d['’])?)?"
    numbers = _DOLLARS if tongue.english_decimals else _AMOUNT
    plurals = {one.unit.many for one in tongue.currencies.values()}
    again = "|".join(re.escape(one) for one in sorted(plurals, key=lambda one: (-len(one), one)))
    flags = re.IGNORECASE
    signs = {sign.lower() if sign.isalpha() else sign[-1] for sign in tongue.currencies}
    near = {re.findall("[a-z]+", sign)[0] if sign.isalpha() else sign for sign in signs}
    before = {
        one for sign in near for one in ((sign,) if len(sign) > 1 else (f"{sign}9", f"{sign} 9"))
    }
    return (
        numeric(
            "money",
            rf"(?<!\w)(?P<currency>{symbols})\s?(?P<number>{numbers}){tail}(?:\s(?:{again}))?(?!\w)",
            money,
            near=before,
            flags=flags,
        ),
        numeric(
            "money",
            rf"{START}(?P<number>{_AMOUNT}){tail}\s?(?P<currency>{symbols})(?!\w)",
            money,
            near=near,
            flags=flags,
        ),
        clued(
            "per",
            "/",
            (
                r"(?<=\d)/(?=(?:m[eê]se?|mois|Monat|Jahr|Tag|Stunde|Person|an|año|anno|ano|día|dia"
                r"|giorno|jour|hora|heure|ora|kg|pessoa|persona|personne)\b)"
            ),
            always(f" {tongue.per} "),
            also=("9/a", "9/A"),
        ),
        clued(
            "per", "/", r"(?<=[€$£])\s?/\s?(?=[^\W\d_]{2})", always(f" {tongue.per} "), also="€$£"
        ),
    )


def scale_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read `2 mld` and `5 Mio.` without a currency."""
    scales = [one for one in tongue.short_scales if len(one) > 1]
    short = "|".join(map(re.escape, scales))

    def short_scale(match: re.Match[str]) -> str:
        count = number(tongue, match["number"], tongue.magnitude_gender)
        return f"{count} {scaled(tongue, match['number'], match['scale'])}"

    return (
        numeric(
            "number",
            rf"{START}(?P<number>{NUMBER})\s?(?P<scale>{short})(?!\w)(?:\.(?=\s?[a-zà-ÿ]))?",
            short_scale,
            near=in_words(scales),
        ),
    )


def scaled(tongue: Tongue, number: str, written: str | None) -> str:
    """Say a magnitude in full, in the singular after one."""
    if not written:
        return ""
    words = tongue.short_scales.get(written.rstrip("."), written)
    alone = number.partition(",")[0] if tongue.one_and_more_is_one else number
    if words != written and alone == "1":
        words = tongue.single_scales.get(words, words)
    return words


_LETTERS = frozenset("mgtlhsLVAW°")
"""Units of one letter, in the only case that they have: 5 G is no gram, 3 a no ampere."""


def measure_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read numbers with a unit."""
    scale = "|".join(tongue.magnitudes)
    powers = {"²": tongue.square, "³": tongue.cubic}

    def unit_of(written: str) -> Noun | None:
        plain = written.replace(" ", "")
        if len(plain) == 1 and plain not in _LETTERS:
            return None
        return tongue.units.get(plain) or tongue.units.get(plain.lower())

    def measure(match: re.Match[str]) -> str | None:
        noun = unit_of(match["unit"])
        per = unit_of(match["per"]) if match["per"] else None
        if not noun or (match["per"] and not per) or (match["unit"] == "L" and not match["gap"]):
            return None
        if match["power"]:
            noun = powers[match["power"]](noun)
        sign = f"{tongue.minus} " if match["sign"] else ""
        if match["scale"]:
            said = (
                f"{number(tongue, match['number'], tongue.magnitude_gender)} {match['scale']} "
                f"{_with_of(tongue.of_magnitude, noun.many)}"
            )
        elif match["top"]:
            said = _part_of(tongue, match, noun)
        else:
            said = counted(tongue, match["number"], noun)
        if per:
            times = match["times"]
            count = f"{tongue.cardinal(int(times), None)} " if times else ""
            said += f" {tongue.per} {count}{per.many if times else per.one}"
        return sign + said

    compound = "|".join(re.escape(one) for one in tongue.units if "/" in one)
    unit = (
        rf"(?P<unit>(?i:{compound})|[A-Za-zµμΩ]{{1,5}}|°\s?[CFcf]?)(?P<power>[²³])?"
        r"(?:\s?/\s?(?P<times>10{2,3}\s)?(?P<per>[slmgt]|min|ha|[mcd]?l|k?m|kg|kWh|[GM]B))?(?![\w²³])"
    )
    top = r"(?: (?P<top>\d{1,2})/(?P<bottom>\d{1,2}))?"
    return (
        numeric(
            "measure",
            (
                rf"(?<![\w.,])(?P<sign>[-−])?(?P<number>{NUMBER}){top}(?:\s"
                rf"(?P<scale>{scale}))?(?P<gap>[\s-]?){unit}"
            ),
            measure,
        ),
    )


def _part_of(tongue: Tongue, match: re.Match[str], noun: Noun) -> str:
    whole = number(tongue, match["number"], noun.gender)
    if (match["top"], match["bottom"]) == ("1", "2"):
        half = (
            tongue.half
            if noun.gender != "f" or not tongue.half.endswith("o")
            else f"{tongue.half[:-1]}a"
        )
        return f"{whole} {half} {noun.one}"
    rest = tongue.fraction(int(match["top"]), int(match["bottom"]))
    return f"{whole} {tongue.and_} {rest} {tongue.of_magnitude} {noun.one}".replace("  ", " ")
