"""Rules that German, French, Spanish, Italian and Portuguese share, made of a `Tongue`."""

import re
from typing import Final

from listen.speech.verbalize.addresses import address_rules
from listen.speech.verbalize.grammar import Grammar, Rule, always, numeric, rule
from listen.speech.verbalize.letters import is_latin
from listen.speech.verbalize.signs import sign_rules
from listen.speech.verbalize.tongue import Currency, Gender, Noun, Tongue

NUMBER: Final = r"(?:\d{1,3}(?:[. ]\d{3})+(?![\d])(?:,\d+)?|\d+(?:,\d+)?)"
START: Final = r"(?<![\w.,])"
_MATCH = re.Match[str]


def grammar_for(
    tongue: Tongue, extra: tuple[Rule, ...] = (), late: tuple[Rule, ...] = ()
) -> Grammar:
    """Put a language's own rules, then the shared ones, in order."""
    return Grammar(
        rules=(
            *address_rules(tongue),
            *extra,
            *_dates(tongue),
            *_times(tongue),
            *_money(tongue),
            *_phones(tongue),
            *_measures(tongue),
            *_abbreviations(tongue),
            *late,
            *_numbers(tongue),
            *sign_rules(tongue.signs),
        ),
        is_letter=is_latin,
    )


_NEXT_WORD: Final = re.compile(r"\s(?P<word>[^\W\d_]{2,})")


# --- numbers ------------------------------------------------------------------------------------


def number(tongue: Tongue, written: str, gender: Gender | None = None) -> str:
    """Say a number with or without places."""
    whole, mark, places = written.replace(".", "").replace(" ", "").partition(",")
    if not mark:
        return whole_number(tongue, whole, gender)
    return (
        f"{whole_number(tongue, whole, None if gender != 'f' else gender)} {tongue.comma} "
        f"{tongue.places(places)}"
    )


def whole_number(tongue: Tongue, digits: str, gender: Gender | None = None) -> str:
    """Say a whole number; digit by digit if it has leading zeros or no end."""
    if len(digits) > 27 or (len(digits) > 1 and digits[0] == "0"):
        return spelled_digits(tongue, digits)
    return tongue.count(int(digits), gender)


def spelled_digits(tongue: Tongue, written: str) -> str:
    """Say digit by digit."""
    return " ".join(tongue.count(int(char), None) for char in written if char.isdecimal())


def is_one(written: str) -> bool:
    """Tell whether the thing counted stands in the singular."""
    return written in {"1", "01"}


def _numbers(tongue: Tongue) -> tuple[Rule, ...]:
    def plain(match: _MATCH) -> str:
        word = _NEXT_WORD.match(match.string, match.end())
        return number(tongue, match["number"], tongue.gender_of(word["word"]) if word else None)

    def fraction(match: _MATCH) -> str:
        words = tongue.fraction(
            int(match["top"].replace(".", "")), int(match["bottom"].replace(".", ""))
        )
        return f"{tongue.minus} {words}" if match["sign"] else words

    def mixed(match: _MATCH) -> str:
        whole = tongue.count(int(match["whole"]), None)
        sign = f"{tongue.minus} " if match["sign"] else ""
        if (match["top"], match["bottom"]) == ("1", "2"):
            return f"{sign}{whole} {tongue.half}"
        part = tongue.fraction(int(match["top"]), int(match["bottom"]))
        return f"{sign}{whole} {tongue.and_} {part}"

    def dotted(match: _MATCH) -> str:
        return f" {tongue.point} ".join(
            spelled_digits(tongue, part)
            if len(part) > 1 and part[0] == "0"
            else tongue.count(int(part), None)
            for part in match["number"].split(".")
        )

    def percent(match: _MATCH) -> str:
        return f"{number(tongue, match['number'])} {tongue.percent}"

    def ratio(match: _MATCH) -> str:
        between = tongue.versus or tongue.to
        return f"{number(tongue, match['a'])} {between} {number(tongue, match['b'])}"

    def year_like(match: _MATCH) -> str:
        return tongue.year(int(match["number"]))

    return (
        numeric(
            "fraction",
            (
                r"(?<![\w.,/])(?P<sign>[-−])?(?P<whole>\d{1,3}) (?P<top>\d{1,2})/"
                r"(?P<bottom>\d{1,3})(?![\w/])"
            ),
            mixed,
        ),
        numeric(
            "fraction",
            (
                r"(?<![\w.,/])(?P<sign>[-−])?(?P<top>\d{1,3})/(?P<bottom>\d{1,3}(?:\.\d{3})+"
                r"|\d{1,5})(?![\w/])"
            ),
            fraction,
        ),
        numeric("percent", rf"{START}(?P<number>{NUMBER})\s?%", percent),
        numeric("minus", r"(?<![\w.,)])[-−–](?=\d)", always(f"{tongue.minus} ")),
        numeric("minus", r"−(?=\d)", always(f"{tongue.minus} ")),
        numeric("plus", r"(?<!\w)\+\s?(?=\d)", always(f"{tongue.plus} ")),
        numeric("range", r"(?<=\d)(?:\s?[–—]\s?|-)(?=\d)", always(f" {tongue.to} ")),
        numeric("version", r"(?<![\w.,])(?P<number>\d+(?:\.\d+)+)(?![\w])(?<!\.\d{3})", dotted),
        numeric("ratio", r"(?<![\w:])(?P<a>\d{1,3}):(?P<b>\d{1,4})(?![\w:])", ratio),
        numeric("year", r"(?<![\w.,])(?P<number>1[1-9]\d\d|20\d\d)(?![\w]|[.,]\d)", year_like),
        numeric("number", rf"{START}(?P<number>{NUMBER})", plain),
        numeric("number", r"(?P<number>\d+(?:,\d+)?)", plain),
    )


# --- dates and times ----------------------------------------------------------------------------


def _dates(tongue: Tongue) -> tuple[Rule, ...]:
    names = {
        name.lower(): at for at, name in enumerate(tongue.months, 1)
    } | tongue.month_abbreviations
    month = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))

    def said(match: _MATCH, day: int, month_number: int, year: int | None) -> str | None:
        if month_number > 12 >= day:
            day, month_number = month_number, day
        if not (1 <= day <= 31 and 1 <= month_number <= 12):
            return None
        return tongue.date(day, month_number, year, match.string[: match.start()])

    def named(match: _MATCH) -> str | None:
        year = int(match["year"]) if match["year"] else None
        return said(match, int(match["day"]), names[match["month"].lower()], year)

    def in_numbers(match: _MATCH) -> str | None:
        written = match["year"]
        year = int(written) + (0 if len(written) == 4 else 2000 if int(written) < 70 else 1900)
        return said(match, int(match["day"]), int(match["month"]), year)

    of = r"(?:\s+(?:de|del|di|do))?"
    return (
        numeric(
            "date",
            (
                r"(?<![\w./-])(?P<year>(?:1\d|20)\d\d)(?P<s>[-/.])(?P<month>\d{1,2})(?P=s)"
                r"(?P<day>\d{1,2})(?![\w/-])"
            ),
            in_numbers,
        ),
        numeric(
            "date",
            (
                r"(?<![\w./-])(?P<day>\d{1,2})(?P<s>[-/.])(?P<month>\d{1,2})(?P=s)(?P<year>"
                r"(?:1\d|20)\d\d|\d\d)(?![\w/-])(?!\.\d)"
            ),
            in_numbers,
        ),
        numeric(
            "date",
            (
                rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?:\.|º|er|°)?{of}\s*(?P<month>(?i:{month}))"
                rf"(?!\w)(?:{of}\s+(?P<year>(?:1\d|20)\d\d)(?![\w,.]\d|\w))?"
            ),
            named,
        ),
        numeric(
            "date",
            rf"\b(?P<month>(?i:{month}))\.?\s+(?P<day>[12]?\d|3[01])(?![\w.:,]\d|\w)(?P<year>)",
            named,
        ),
    )


def _times(tongue: Tongue) -> tuple[Rule, ...]:
    def clock(match: _MATCH) -> str:
        second = match.groupdict().get("second")
        return tongue.clock(
            int(match["hour"]),
            int(match["minute"] or 0),
            int(second) if second else None,
            (match.groupdict().get("after") or "").strip(),
        )

    hour, minute = r"(?P<hour>[01]?\d|2[0-4])", r"(?P<minute>[0-5]\d)"
    after = r"(?P<after>\s?(?:Uhr\b|h\b|hs\b|[ap]\.?\s?m\b\.?))"
    return (
        numeric(
            "time",
            rf"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4]):{minute}:(?P<second>[0-5]\d)(?![\w:]){after}?",
            clock,
        ),
        numeric("time", rf"(?<![\w.,:]){hour}[:.]{minute}{after}", clock),
        numeric("time", rf"(?<![\w.,:]){hour}[:hH]{minute}(?![\w:])", clock),
        numeric(
            "time",
            (
                rf"(?<![\w.,:]){hour}(?P<minute>)(?P<after>\s?(?:Uhr\b|[ap]\.\s?m\b\.?|[ap]m\b)"
                rf"|h(?!\w))"
            ),
            clock,
        ),
    )


# --- money and measures -------------------------------------------------------------------------


def amount(tongue: Tongue, written: str, scale: str, currency: Currency) -> str:
    """Say an amount of money."""
    unit, cent = currency
    if scale:
        return (
            f"{number(tongue, written, tongue.magnitude_gender)} {scale} "
            f"{_with_of(tongue.of_magnitude, unit.many)}"
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
    return f"{number(tongue, written, noun.gender)} {_with_of(of, name)}"


def _with_of(of: str, name: str) -> str:
    """Put "de" before a noun, as `d'` where French drops the vowel."""
    if of == "d'":
        return f"d'{name}" if name[:1] in "aeiouéèyh" else f"de {name}"
    return f"{of} {name}".strip()


def _money(tongue: Tongue) -> tuple[Rule, ...]:
    symbols = "|".join(re.escape(one) for one in sorted(tongue.currencies, key=len, reverse=True))
    scale = "|".join(tongue.magnitudes)
    found = {symbol.lower(): currency for symbol, currency in tongue.currencies.items()}

    def money(match: _MATCH) -> str:
        return amount(
            tongue, match["number"], match["scale"] or "", found[match["currency"].lower()]
        )

    def shortened(match: _MATCH) -> str:
        scale = tongue.short_scales[match["scale"]]
        return amount(tongue, match["number"], scale, found[match["currency"].lower()])

    short = "|".join(tongue.short_scales) or "(?!)"
    tail = rf"(?:\s(?P<scale>(?i:{scale}))\b(?:\s+de\b|\s+d['’])?)?"
    flags = re.IGNORECASE
    return (
        numeric(
            "money",
            rf"{START}(?P<number>{NUMBER})\s?(?P<scale>{short})\s?(?P<currency>[€$£])(?!\w)",
            shortened,
        ),
        numeric(
            "money",
            rf"(?<!\w)(?P<currency>{symbols})\s?(?P<number>{NUMBER}){tail}(?!\w)",
            money,
            flags=flags,
        ),
        numeric(
            "money",
            rf"{START}(?P<number>{NUMBER}){tail}\s?(?P<currency>{symbols})(?!\w)",
            money,
            flags=flags,
        ),
    )


def _measures(tongue: Tongue) -> tuple[Rule, ...]:
    names = "|".join(re.escape(one) for one in sorted(tongue.units, key=len, reverse=True))
    scale = "|".join(tongue.magnitudes)
    powers = {"²": tongue.square, "³": tongue.cubic}

    def measure(match: _MATCH) -> str:
        noun = tongue.units.get(match["unit"]) or tongue.units[match["unit"].lower()]
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
        if match["per"]:
            per = tongue.units.get(match["per"]) or tongue.units[match["per"].lower()]
            said += f" {tongue.per} {per.one}"
        return sign + said

    unit = rf"(?P<unit>(?i:{names}))(?P<power>[²³])?(?:\s?/\s?(?P<per>{names}))?(?![\w²³])"
    top = r"(?: (?P<top>\d{1,2})/(?P<bottom>\d{1,2}))?"
    return (
        numeric(
            "measure",
            (
                rf"(?<![\w.,])(?P<sign>[-−])?(?P<number>{NUMBER}){top}(?:\s"
                rf"(?P<scale>{scale}))?[\s-]?{unit}"
            ),
            measure,
        ),
    )


def _part_of(tongue: Tongue, match: _MATCH, noun: Noun) -> str:
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


# --- the rest -----------------------------------------------------------------------------------


def _phones(tongue: Tongue) -> tuple[Rule, ...]:
    def dialled(match: _MATCH) -> str:
        said = spelled_digits(tongue, match["number"])
        if match["plus"]:
            said = f"{tongue.plus} {said}"
        if match["extension"]:
            said += f" {tongue.extension} {spelled_digits(tongue, match['extension'])}"
        return said

    def ip_address(match: _MATCH) -> str:
        return f" {tongue.point} ".join(
            spelled_digits(tongue, part) for part in match["ip"].split(".")
        )

    extension = r"(?:\s?ext\.?\s?(?P<extension>\d{1,6}))?"
    return (
        numeric(
            "address",
            r"(?<![\w.])(?P<ip>(?:\d{1,3}\.){3}\d{1,2}|192\.168\.\d{1,3}\.\d{1,3})(?![\w]|\.\d)",
            ip_address,
        ),
        numeric(
            "phone",
            (
                rf"(?<![\w.])(?P<plus>\+)(?P<number>\d{{1,3}}"
                rf"(?:[ -]?\(?\d{{2,5}}\)?){{1,5}}){extension}(?![\w-])"
            ),
            dialled,
        ),
        numeric(
            "phone",
            (
                rf"(?<![\w.])(?P<plus>)(?P<number>\(\d{{2,4}}\) ?\d{{3,5}}-?\d{{4}}"
                rf"|\d{{2,3}} \d{{4,5}}-\d{{4}}|\d{{3}}-\d{{3}}-\d{{4}}|(?!(?:1\d|20)\d\d-(?:1\d"
                rf"|20)\d\d)\d{{3,5}}-\d{{4}}){extension}(?![\w-])"
            ),
            dialled,
        ),
    )


def _abbreviations(tongue: Tongue) -> tuple[Rule, ...]:
    known = {written.lower(): words for written, words in tongue.abbreviations.items()}
    names = "|".join(re.escape(one) for one in sorted(tongue.abbreviations, key=len, reverse=True))

    def said(match: _MATCH) -> str:
        words = known[match["word"].lower()]
        ends = not match.string[match.end() :].strip() and match.start() > 0
        return f"{words}." if ends and match["word"].endswith(".") else words

    def letters(match: _MATCH) -> str | None:
        return (
            None
            if not re.fullmatch(r"[^AEIOUÄÖÜÀÉ]{2,4}", match["word"])
            else "".join(f"{c}." for c in match["word"])
        )

    return (
        rule("abbreviation", rf"(?<![\w.])(?P<word>(?i:{names}))(?!\w)", said),
        rule("letters", r"\b(?P<word>[A-Z]{2,4})\b", letters),
    )
