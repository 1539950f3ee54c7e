"""Units of units: `N·m²/kg²`, `mg/kg/day`, `J/(mol·K)`, `km s⁻¹ Mpc⁻¹`, `lb/1,000 sq ft`."""

from typing import Final

from listen.speech.verbalize.english.numbers import decimal
from listen.speech.verbalize.english.unit_names import POWERS, SYMBOLS, name
from listen.speech.verbalize.pattern import Pattern

_BASE: Final = (
    r"(?:(?!gas)[a-z]{3,12}|k?[mg]|k?Wh?|MWh|[hsdlLtVAJKN]|[mcd][lL]|[mµ]g|[mcµn]m|[GMTk]B|ha|lb|oz|in|ft"
    r"|yd|mi|k?Hz|[hy]r|wk|mo|Mpc|sq\.? ?(?:ft|k?m))"
)
_POWER: Final = r"(?:⁻?[¹²³]|\^?-?[123](?!\d))"
REST: Final = (
    rf"(?:(?:\.?\s?/\s?(?:1(?:0{{1,3}}|,000|\.73) ?)?|/\(|·|⋅| (?={_BASE}⁻)){_BASE}{_POWER}?K?\)?"
    r"(?![A-Za-z\d]))+"
)
"""What may follow a unit: others that it is multiplied or divided by."""
_FACTOR: Final = Pattern(
    rf"\.?(?P<join>\s?/|·|⋅|)[\s(]*(?P<times>1[\d,.]*)?\s?(?P<unit>{_BASE})(?![A-JL-Za-z])(?P<power>{_POWER})?"
)
_LEVEL: Final = str.maketrans("¹²³⁻", "123-", "^")


def compound(unit: str, power: str, rest: str, *, single: bool) -> str | None:
    """Name a unit and those after it; nothing if what is multiplied is no unit."""
    power = power.translate(_LEVEL).strip("^1")
    over = [] if power.startswith("-") else [(unit, power)]
    under = "" if over else f" per {divisor(None, unit, power.strip('-1'))}"
    divided = False
    for factor in _FACTOR.finditer(rest):
        raised = (factor["power"] or "").translate(_LEVEL)
        divided = divided or factor["join"].endswith("/")
        if divided or raised.startswith("-"):
            under += f" per {divisor(factor['times'], factor['unit'], raised.strip('-1'))}"
        elif factor["unit"] in SYMBOLS:
            over.append((factor["unit"], raised.strip("1")))
        else:
            return None
    said = [name(*one, single=single or one is not over[-1]) for one in over]
    return (" ".join(said) + under).lstrip()


def divisor(times: str | None, unit: str, power: str) -> str:
    """Say what something is divided by: `1.73 m²`, `d`, `s²`."""
    if times:
        return f"{decimal(times)} {name(unit, power, single=False)}"
    if SYMBOLS.get(unit) == "second" and power:
        return f"second {'squared' if POWERS[power] == 'square' else 'cubed'}"
    return "day" if unit == "d" else name(unit.replace(".", ""), power, single=True)
