"""Portuguese words for numbers below a thousand.

>>> below_thousand(116), below_thousand(100), below_thousand(14)
('cento e dezesseis', 'cem', 'catorze')
"""

from typing import Final

from listen.speech.verbalize.tables import names

_ONES: Final = names(
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze"
    " dezesseis dezessete dezoito dezenove"
)
_TENS: Final = names("- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa")
_HUNDREDS: Final = names(
    "- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos"
    " novecentos"
)


def below_thousand(number: int) -> str:
    """Count up to 999, as in Brazil."""
    if number == 100:
        return "cem"
    hundreds, rest = divmod(number, 100)
    said = [_HUNDREDS[hundreds]] if hundreds else []
    if rest >= 20:
        ten, one = divmod(rest, 10)
        said.append(_TENS[ten])
        said += [_ONES[one]] if one else []
    elif rest or not number:
        said.append(_ONES[rest])
    return " e ".join(said)
