"""Numbers in running text: counts, percentages, ranges, fractions, ratios, scores, ordinals."""

import re
from typing import Final

from listen.speech.verbalize.english.fractions import fraction, say_fraction
from listen.speech.verbalize.english.numbers import (
    LONGEST,
    cardinal,
    count,
    decimal,
    digits,
    ordinal,
    pairs,
    year,
)
from listen.speech.verbalize.english.patterns import MANY, NUMBER, magnitude
from listen.speech.verbalize.grammar import FOREIGN, Rule, always, clued, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.vulgar import VULGAR, VULGAR_CHARS


def _mixed(match: re.Match[str]) -> str:
    return say_fraction(match["number"])


def _vulgar(match: re.Match[str]) -> str:
    top, bottom = VULGAR[match["vulgar"]]
    if (top, bottom) == (1, 2):
        return (
            "half"
            if re.match(r"[- ](?:an?|the|hour|inch)\b", match.string[match.end() :])
            else "one half"
        )
    return _of_unit(fraction(top, bottom), match)


_WELL_KNOWN: Final = {
    ("24", "7"): "twenty-four seven",
    ("9", "11"): "nine eleven",
    ("20", "20"): "twenty twenty",
    ("7", "7"): "seven seven",
    ("26", "11"): "twenty-six eleven",
    **{("20", str(far)): f"twenty {cardinal(far)}" for far in (15, 30, 40, 50, 70, 200)},
}


def _slash(match: re.Match[str]) -> str:
    top, bottom = match["top"], match["bottom"].replace(",", "")
    if (top, bottom) in _WELL_KNOWN and match["rated"] is None:
        return _WELL_KNOWN[top, bottom]
    first, second = int(top), int(bottom)
    rated = match["rated"] is not None or _is_rating(match)
    if match["suffix"]:
        return fraction(first, second)
    if rated or (bottom in {"10", "100"} and first and _ends(match)):
        return f"{cardinal(first)} out of {cardinal(second)}"
    if first + second == 100 and first % 5 == 0:
        return (
            f"{cardinal(first)}-{cardinal(second)}"
            if first == second
            else f"{cardinal(first)} {cardinal(second)}"
        )
    released = second == first + 1 > 5 and _CAPITAL.search(match.string[: match.start()])
    if (
        released
        or _apart(first, second)
        or second == 0
        or first > 2 * second
        or first > second >= 10
    ):
        return _over(top, bottom)
    return _of_unit(fraction(first, second), match)


def _apart(first: int, second: int) -> bool:
    """Tell two numbers too large to be a fraction: `24/38`, but not inches, `15/64`."""
    return 10 <= first <= second and 20 < second < 10_000 and second not in {32, 64}


_CAPITAL: Final = Pattern(r"\b[A-Z][a-z]+ $")
"""What two releases stand after: `Windows 10/11`."""


def _over(top: str, bottom: str) -> str:
    """Say what is no part of anything: a reading, `118/76`, or a law, `2016/679`."""
    if len(top) == len(bottom) == 4 and top <= bottom:
        return f"{pairs(top)} out of {pairs(bottom)}"
    if top == bottom and len(top) < 3:
        return f"{cardinal(int(top))} {cardinal(int(bottom))}"
    if bottom == "1" and int(top) > 12:
        return f"{cardinal(int(top))} to one"
    if int(bottom) == int(top) + 1 < 100:
        return f"{cardinal(int(top))} slash {cardinal(int(bottom))}"
    if len(bottom) > 2 and re.fullmatch(r"(?:19|20)\d\d", top):
        return f"{year(int(top))}, {pairs(bottom)}"
    return f"{cardinal(int(top))} over {cardinal(int(bottom))}"


_RATING: Final = Pattern(
    r"\b(?:rat(?:es?|ed|ings?)|scor(?:es?|ed|ing)|gave|gives?|giving|marks?|graded?)"
    r"(?: (?:it|this|them|him|her|us|a|an|of|is|was|at|the|film|movie|book|game|app|hotel|solid))"
    r"{0,3}:?\s$",
    re.IGNORECASE,
)


def _is_rating(match: re.Match[str]) -> bool:
    """Tell four out of five from four fifths."""
    return bool(_RATING.search(match.string[: match.start()])) and _ends(match)


def _out_of(match: re.Match[str]) -> str | None:
    if float(match["top"]) > float(match["bottom"]):
        return None
    return f"{decimal(match['top'])} out of {decimal(match['bottom'])}"


_UNIT_AFTER: Final = Pattern(
    r"\s(?P<unit>cups?|miles?|inch(?:es)?|teaspoons?|tablespoons?|pounds?|ounces?|gallons?"
    r"|acres?|pints?|quarts?|hours?"
    r"|feet|foot|meters?|kilometers?|liters?|degrees?|yards?)\b"
)


def _of_unit(said: str, match: re.Match[str]) -> str:
    """Fit a fraction to what it measures: three quarters of a mile, a three-quarter-inch bolt."""
    after = match.string[match.end() :]
    if re.match(r"-[a-z]", after):
        return said.removesuffix("s")
    unit = _UNIT_AFTER.match(after)
    if not unit or unit["unit"].endswith("s"):
        return said
    article = "an" if unit["unit"] in {"inch", "ounce", "acre", "hour"} else "a"
    if said == "one half":
        led = re.search(r"\b(?:an?|the|one|each|every|per)\s$", match.string[: match.start()])
        return "half" if led else f"half {article}"
    return f"{said} of {article}"


def _ends(match: re.Match[str]) -> bool:
    return not re.match(r"\s+(?:of|majority|inch|cup|mile)|-", match.string[match.end() :])


def _shares(match: re.Match[str]) -> str | None:
    """Say how a whole is shared out: `50-50`, `an 80/20 split`."""
    first, second = int(match["first"]), int(match["second"])
    if first + second != 100 or (first != second and match["noun"] is None):
        return None
    join = "-" if first == second else " "
    return f"{cardinal(first)}{join}{cardinal(second)}"


def _scientific(match: re.Match[str]) -> str:
    exponent = match["exponent"]
    sign = "minus " if exponent[0] in "-−" else ""
    value = int(exponent.lstrip("+-−"))
    power = f"minus {cardinal(value)}" if sign else ordinal(value)
    return f"{decimal(match['base'])} times ten to the {power}"


def _percent(match: re.Match[str]) -> str:
    sign = _PERCENT[match["sign"] or "%"] + ("ers"[: len(match["er"])] if match["er"] else "")
    return f"{decimal(match['number'])}{magnitude(match['magnitude'])} {sign}"


_PERCENT: Final = {
    "%": "percent",
    "‰": "per mille",
    "‱": "basis points",
    "％": "percent",
    "٪": "percent",
}


def _percent_range(match: re.Match[str]) -> str:
    return f"{decimal(match['low'])} to {decimal(match['high'])} percent"


def _times(match: re.Match[str]) -> str:
    after = match.string[match.end() :]
    written = match["number"]
    number = decimal(written)
    if match["sign"] == "X" and re.fullmatch(r"\d00\d|\d{3}[1-9]|\d{4}|[1-9]\d[1-9]", written):
        return f"{pairs(written)} X"
    if match["low"]:
        number = f"{decimal(match['low'])} to {number}"
    if written == "1" and re.match(r"\s?/|\s(?:an?|per|daily|weekly)\b", after):
        return "once"
    if re.match(
        (
            r"\s+(?:faster|slower|more|less|better|bigger|smaller|larger|higher|lower|cheaper"
            r"|as\b|the\b|in\b|over\b|on\b|a\b|per\b|daily\b|weekly\b)|\s?/|[.,;:!?)]|\s*$"
        ),
        after,
    ):
        return f"{number} {'time' if written == '1' and not match['low'] else 'times'}"
    return f"{number} X"


def _prefix_times(match: re.Match[str]) -> str:
    return f"times {decimal(match['number'])}"


_LABELLED: Final = Pattern(
    r"\b(?:apt|apartment|unit|room|gate|suite|seat|section|type|form|phase|exhibit|schedule"
    r"|fig|figure|table|appendix|exit|page"
    r"|platform|item|dock|pier|bay|track|nos?|patch|version|build|release|update|block|row|step|question|part|level|lot|terminal)\.?\s$",
    re.IGNORECASE,
)


_RACE: Final = Pattern(r"[\s-](?:runs?|races?|runners?|walks?|fun|champion|record|time|course)\b")


def _magnitude(match: re.Match[str]) -> str | None:
    written, letter = match["number"], match["magnitude"]
    if letter == "b" and re.fullmatch(r"(?:19|20)\d\d", written):
        return f"{year(int(written))} B"
    if written + letter in {"401k", "403b"}:
        return f"{pairs(written)} {letter.upper()}"
    return _scaled(match, written, letter)


_GOLD: Final = Pattern(r"[ -](?:white |yellow |rose )?gold\b")


def _scaled(match: re.Match[str], written: str, letter: str) -> str | None:
    after = match.string[match.end() :]
    before = match.string[: match.start()]
    coded = letter == "b" and len(written) == 1 and re.search(r"\b[A-Z]{2,} $", before)
    if len(letter) == 1 and (coded or before.endswith("#") or _LABELLED.search(before)):
        return f"{decimal(written)} {letter.upper()}"
    if letter in {"k", "K"} and (_GOLD.match(after) or (letter == "k" and _RACE.match(after))):
        return f"{decimal(written)} {'karat' if _GOLD.match(after) else 'K'}"
    if (
        letter == "K"
        and written in {"2", "3", "4", "5", "6", "8", "10", "12"}
        and not re.match(rf"\s+{MANY}", after)
    ):
        return f"{decimal(written)} K"
    if (re.match(rf"-\d|\s+(?!{MANY})[A-Z]", after) and letter in {"b", "B", "m"}) or (
        letter == "K" and len(written) > 3
    ):
        return None
    if (written, letter) == ("3", "M") and not re.match(rf"\s+{MANY}", after):
        return "three M"
    return decimal(written) + magnitude(letter)


def _rank(match: re.Match[str]) -> str | None:
    number = int(match["number"].replace(",", ""))
    ending = match["ending"].lower()
    if ending.isascii() and ending != "th" and ending != _ENDINGS.get(_teens_apart(number), "th"):
        return None
    said = ordinal(number) if len(str(number)) <= LONGEST else digits(str(number))
    century = f"{match['gap']}century{'' if match['on'] else '.'}" if match["gap"] else ""
    return said + (match["many"] or "") + century


_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}


def _teens_apart(number: int) -> int:
    return 0 if number // 10 % 10 == 1 else number % 10


def _answers(match: re.Match[str]) -> bool:
    """Tell "no" from a number's: `there is no 1 answer`."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    if not re.search(r"\b(?:is|are|was|were|be|has|have|had|sa(?:y|id|ys)|voted|with)\s$", before):
        return False
    return "." not in match["label"]


def _number_sign(match: re.Match[str]) -> str | None:
    word = "numbers" if match["plural"] else "number"
    part, number = match["part"], match["number"]
    if match["label"][:2] == "no" and _answers(match):
        return None
    if part and (match["plural"] or int(number) < 10):
        return f"{word} {decimal(number)} to {decimal(part)}"
    return f"{word} {decimal(number)}" + (f", {pairs(part)}" if part else "")


_DEGREE: Final = Pattern(r"\s(?:degree|honours|in [A-Z])")
"""What a British university gives: a 2:1 degree."""


def _ratio(match: re.Match[str]) -> str | None:
    degree = match["parts"] in {"2:1", "2:2"} and _DEGREE.match(match.string, match.end())
    if degree or re.fullmatch(r"\d:\d:\d(?::\d)?", match["parts"]):
        return " ".join(decimal(part) for part in match["parts"].split(":"))
    return " to ".join(decimal(part) for part in match["parts"].split(":"))


def _screen(match: re.Match[str]) -> str:
    return f"{decimal(match['wide'])} by {decimal(match['high'])}"


_STREET: Final = (
    r"(?:[A-Z][\w'’]+\s|\d+(?:st|nd|rd|th)\s){1,3}"
    r"(?:St|Ave|Rd|Blvd|Dr|Ln|Pl|Sq|Ct|Hwy|Pkwy|Street|Avenue|Road|Boulevard|Drive|Lane"
    r"|Place|Square|Court|Way|Terrace)\b"
)


def _house(match: re.Match[str]) -> str:
    return pairs(match["number"]) + (f" {match['letter']}" if match["letter"] else "")


def _thousandths(match: re.Match[str]) -> str:
    """Say the places of a bore or of a batter's average: `.22`, `.357`, `.287/.350/.480`."""
    return ", ".join(
        pairs(part) for part in (match["number"], *re.findall(r"\d+", match["more"] or ""))
    )


def _european(match: re.Match[str]) -> str:
    return count(re.sub(r"\D", "", match["number"]))


def _card(match: re.Match[str]) -> str | None:
    if match["number"] in {"101", "111"} and match.string.endswith("the ", 0, match.start()):
        return None
    return digits(match["number"])


def _power(match: re.Match[str]) -> str:
    base = decimal(match["base"])
    exponent = match["exponent"].translate(_DOWN)
    sign = "minus " if exponent[0] in "-−" else ""
    if re.fullmatch(r"(?:19|20)\d\d", match["base"]) and not match["exponent"].isdecimal():
        return year(int(match["base"]))
    value = exponent.lstrip("-−+")
    if not sign and value in {"2", "3"}:
        return f"{base} {'squared' if value == '2' else 'cubed'}"
    if sign:
        return f"{base} to the minus {cardinal(int(value))}"
    return f"{base} to the {ordinal(int(value))}"


def _variable_power(match: re.Match[str]) -> str:
    exponent = match["exponent"]
    if exponent in {"2", "3"}:
        return " squared" if exponent == "2" else " cubed"
    return f" to the {ordinal(int(exponent)) if exponent.isdecimal() else exponent}"


_DOWN: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_SUPER: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"


RULES: Final[tuple[Rule, ...]] = (
    numeric(
        "number",
        (
            r"(?<![\w.,])(?P<number>\d{1,3}(?:(?:\.\d{3}){2,}|(?:['’_]\d{3})+)"
            r")(?!\w|\.\d)"
        ),
        _european,
        near=(".99", "'99", "’99", "_99"),
        also=("999",),
    ),
    numeric(
        "number",
        r"(?<![\w.,])(?P<number>\d{1,3},\d)(?=\s?(?:%|per ?cent\b|[mb]illion\b|bn\b|°))",
        lambda m: decimal(m["number"].replace(",", ".")),
        near=(",9%", ",9 ", ",9°"),
        also=("%", "percent", "per", "million", "billion", "bn", "°"),
    ),
    numeric(
        "number",
        (
            r"(?:(?<=[\s(])|^)\.(?P<number>\d{2,3})(?P<more>(?:/\.\d{3}){2})?(?:(?=-|\s(?:cal\b|caliber"
            r"|calibre|Magnum|magnum|rifle|pistol|handgun|revolver|rounds?|bullets?|hitter"
            r"|average|record|batting|slugging|on-base|O[BP][PS]|team|club))|(?<=/\.\d{3})"
            r"|(?:(?<=[Bb]atting .\d{3})|(?<=[Hh]it .\d{3})|(?<=hits .\d{3})|(?<=hitting .\d{3})))"
        ),
        _thousandths,
        near=(" .9", "(.9"),
    ),
    numeric(
        "phone",
        (
            r"(?i:(?<=\bcall )|(?<=\bdial )|(?<=\d or )|(?<=called )|(?<=dialed )"
            r"|(?<=\bthe )|(?<=\bNHS )|(?<=\btext ))"
            r"(?P<number>911|999|112|988|311|411|111|101)(?=[.,;:!?)]|$|\s(?:call|dispatch|operator"
            r"|emergency|or|and|if|for|immediately|center|(?:life|hot|help)?line|system))"
        ),
        _card,
        near=("999",),
        also=("call", "dial", "called", "dialed", "the", "or", "nhs", "text"),
    ),
    numeric(
        "phone",
        (
            r"(?<![\w-])(?P<number>911|999|988|111|112|101)(?=\s(?:calls?\b|dispatch|operator"
            r"|(?:[Ss]uicide |[Cc]risis )*(?:[Ll]ife|[Hh]ot|[Hh]elp)line))"
        ),
        _card,
        near=(
            *("call", "calls", "dispatch", "dispatcher", "operator"),
            *("lifeline", "hotline", "helpline"),
        ),
    ),
    numeric(
        "address",
        rf"(?<![\w.,$-])(?P<number>\d{{1,5}})(?P<letter>[A-Z])?(?=\s(?:[NSEW]\.?\s)?{_STREET})",
        _house,
        also=(" A", " 9"),
        near=("9 A", "9A ", "9 9"),
    ),
    numeric(
        "power",
        rf"(?<![\w.,])(?P<base>{NUMBER})(?P<exponent>[⁻⁺]?[{_SUPER}]+)(?!\w)",
        _power,
        near="⁰¹²³⁴⁵⁶⁷⁸⁹",
    ),
    numeric(
        "power",
        rf"(?<![\w.,])(?P<base>{NUMBER})(?:\^|\*\*)(?P<exponent>[a-z])\b",
        lambda m: f"{decimal(m['base'])} to the {m['exponent']}",
        near="^*",
    ),
    numeric(
        "metre",
        r"(?<![\w/.,])(?P<beats>\d{1,2})/(?P<note>2|4|8|16)(?=[ -]time\b)",
        lambda m: f"{cardinal(int(m['beats']))} {cardinal(int(m['note']))}",
        near=("time",),
        also="/",
    ),
    numeric(
        "fraction",
        r"(?<![\w/.,])(?P<top>\d)/(?P<bottom>[a-z])(?![\w/])",
        lambda m: f"{cardinal(int(m['top']))} over {m['bottom']}",
        near=("9/a",),
    ),
    clued("power", "^", r"(?<=\b[a-zA-Z])\^(?P<exponent>\d{1,3}|[a-z])\b", _variable_power),
    numeric(
        "power",
        rf"(?<![\w.,])(?P<base>{NUMBER})(?:\^|\*\*)(?P<exponent>[-−+]?\d+)",
        _power,
        near="^*",
    ),
    clued("fraction", "".join(VULGAR), rf"(?<![\w.,/])(?P<number>\d+\s?{VULGAR_CHARS})", _mixed),
    clued("fraction", "".join(VULGAR), rf"(?P<vulgar>{VULGAR_CHARS})", _vulgar),
    numeric(
        "fraction",
        r"(?<![\w.,/$-])(?P<number>\d{1,3}[ -]\d{1,3}/\d{1,4})(?:ths?)?(?![\w/]|[.,]\d)",
        _mixed,
        near=("9/9",),
        also=("9 9", "9-9"),
    ),
    numeric(
        "fraction",
        (
            r"(?<![\w.,/$:-])(?P<top>\d{1,3}\.\d{1,2})\s?/\s?(?P<bottom>[4-9]|1[0-3]|20|30"
            r"|100)(?:\.0)?"
            r"(?![\w/]|[.,]\d|\s?(?:[GMk]Hz|[mck]?m|kg|[VW]|in)\b)"
        ),
        _out_of,
        near=("/",),
        also=(".9",),
    ),
    numeric(
        "fraction",
        r"(?<![\w.,/$:])(?P<top>\d{1,5})\s?[/⁄∕]\s?(?P<bottom>\d{1,3},\d{3}|\d{1,5})(?P<suffix>ths?|rds?"
        r"|TH|RD|nds?)?(?![\w/]|[.,]\d)"
        r"(?P<rated>(?=\s?(?:stars?|rating|score|points|on (?:the|a|our))|(?<=\b(?:rated"
        r"|score|rates) \d/\d)))?",
        _slash,
        near="/⁄∕",
    ),
    numeric(
        "ordinal",
        r"(?<![\w.])(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<ending>(?i:st|nd|rd|th|ˢᵗ|ⁿᵈ|ʳᵈ|ᵗʰ))(?P<many>s)?\b"
        r"(?:(?P<gap>[- ])[cC]\.(?=(?P<on>,|;|\)|-?[ ]?(?:[a-z]|BC|AD|CE))|))?",
        _rank,
        near=("9a", "9A", FOREIGN),
    ),
    numeric(
        "ratio",
        (
            r"(?<![\w.,/-])(?P<first>\d{2})[-–](?P<second>\d{2})(?![\w/-]|[.,]\d|\s?[%°])(?P<noun>"
            r"(?=\s(?:splits?|rule|mix|chance|odds|ratio|shares?|deals?|partnership|blend)\b))?"
        ),
        _shares,
        near="-–",
    ),
    numeric(
        "power",
        r"(?<![\w.,])(?P<base>\d+(?:\.\d+)?)[eE](?P<exponent>[+−-]\d{1,3}|\d{1,2})(?![\w-]|\.\d)",
        _scientific,
        near=("9a9", "9A9", "9a+", "9a-", "9a−", "9A+", "9A-", "9A−"),
        also=("9a", "9A"),
    ),
    numeric(
        "percent",
        (
            rf"(?<![\w.,])(?P<low>{NUMBER})\s?%?\s?[-–—]\s?(?P<high>{NUMBER})\s?(?:%|percent\b"
            rf"|per cent\b)"
        ),
        _percent_range,
        near="%p",
    ),
    numeric(
        "percent",
        rf"(?<![\w.,])(?P<number>{NUMBER})(?P<magnitude>)(?:\s?(?P<sign>[%‰‱％٪])(?P<er>ers?\b)?|(?<=\d)pc\b)",
        _percent,
        near="%‰‱％٪p",
    ),
    numeric(
        "per",
        r"(?<=[%t])\s?(?:p\.a\.|pa\b|/ ?(?:yr|year|pa)\b)",
        always(" per year"),
        near=("%", "percent", "cent"),
        also=(".a", "pa", "/a", "/ a"),
    ),
    numeric(
        "number",
        (
            rf"(?P<label>(?<![\w.])(?!NO[23])(?i:no(?P<plural>s)?)\.?|№|n°|N°|#)\s?(?=\d)"
            rf"(?P<number>{NUMBER})(?:(?<! )-(?P<part>\d{{2,5}}))?(?![\w-])"
        ),
        _number_sign,
        near="#№°nN",
    ),
    numeric(
        "ratio",
        r"(?<![\w.,:])(?P<wide>16|21|18|32)\s?:\s?(?P<high>9|10)(?![\w:])",
        _screen,
        near=":",
    ),
    numeric(
        "ratio",
        r"(?<![\w.,:])(?P<parts>\d{1,4}(?:\.\d+)?(?::\d{1,3}(?:,\d{3})+|(?::\d{1,6}(?:\.\d+)?){1,3}))(?![\w:])",
        _ratio,
        near=":",
    ),
    numeric(
        "multiple",
        (
            rf"(?<![\w.,])(?:(?P<low>{NUMBER})[x×]?(?:\s?[-–—]\s?| to ))?(?P<number>{NUMBER})"
            r"\s?(?P<sign>[x×X])(?![\w×=]|\s?[=\d])"
        ),
        _times,
        near=("x", "×", "X"),
    ),
    numeric("multiple", r"(?<!\w)×(?P<number>\d+)(?!\w)", _prefix_times, near="×"),
    numeric(
        "number",
        (
            rf"(?<![\w.,])(?P<number>{NUMBER})(?P<magnitude>[kKMB]|[bB][nN]|[mM]n|tn|m|b|\s?(?:[bB]n|[mM]n|mln|bln|tn"
            rf"|trn))\b"
        ),
        _magnitude,
        near="kKmMbBt",
        also=("9a", "9A", "9 "),
    ),
)
