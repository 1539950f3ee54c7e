"""Formulae of chemistry: `H₂O`, `CaCl2`, `SO₄²⁻`, `NaCl`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal
from listen.speech.verbalize.english.spelled_parts import letters_of
from listen.speech.verbalize.grammar import clued, numeric, rule
from listen.speech.verbalize.pattern import Pattern

_FORMULA_PART = Pattern(r"([A-Z][a-z]?|\()|([\d₀-₉]+|[²³⁴]+)|(\))|([⁺⁻+−-])")


def _formula(match: re.Match[str]) -> str:
    said = []
    letters = ""
    for element, number, _, charge in _FORMULA_PART.findall(match.group()):
        if element:
            letters += element.strip("(")
            continue
        said.append(letters_of(letters))
        letters = ""
        if number:
            said.append(cardinal(int(number.translate(_DOWN))))
        elif charge:
            said.append("plus" if charge in "+⁺" else "minus")
    equivalent = "E" if match.group().endswith("2e") else ""
    return " ".join(filter(None, [*said, letters_of(letters), equivalent]))


_DOWN: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉²³⁴", "0123456789234")


_ELEMENT: Final = (
    r"(?:A[glsu]|B[aei]?|C[aelru]?|Co|Fe?|G[ae]|Hg?|I|K|L[ai]|M[gno]|N[abdi]?|O|P[bdt]?|S[ebinr]?"
    r"|T[aei]|V|W|Y|Z[nr])"
)

RULES: Final = (
    clued(
        "formula",
        "₀₁₂₃₄₅₆₇₈₉",
        (
            r"(?:(?<!\w)|(?<=[gt])(?=CO₂))(?=[A-Za-z()]*[₀-₉])(?:[A-Z][a-z]?[₀-₉]*|\((?:[A-Z][a-z]?[₀-₉]*)+\)[₀-₉]*)+"
            r"(?:[²³⁴]?[⁺⁻])?(?!\w)"
        ),
        _formula,
    ),
    numeric(
        "formula",
        (
            r"\b(?:CO2|H2O|O2|N2|NO2|SO2|SO4|CH4|NH3|NH4|N2O|H2SO4|HNO3|H2O2|CaCO3|C6H12O6|NO3"
            r"|O3|H2|CO2e|UO2|UF6)(?:−(?!\w)|\b)"
            rf"|\b(?!CoV)(?=[A-Za-z]*\d)(?=\w*[a-z])(?:{_ELEMENT}\d{{0,2}}){{2,8}}(?![\w-])"
        ),
        _formula,
        near=("A9", "a9"),
    ),
    rule(
        "formula",
        r"\b(?:(?:Na|K|H|Li|Ag|Cs)(?:Cl|OH|Br|F)|(?:Zn|Cu|Mg|Ca|Fe|Ba)O|Ga(?:N|As)|SiC|InP)\b",
        _formula,
        near=("AaA", "AAa"),
    ),
)
