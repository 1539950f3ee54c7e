"""States and counties, and what they are short for."""

from typing import Final

from listen.speech.verbalize.tables import names

COUNTIES: Final = names(
    "Antrim Armagh Carlow Cavan Clare Cork Derry Donegal Down Dublin Durham Fermanagh Galway Kerry"
    " Kildare Kilkenny Laois Leitrim Limerick Londonderry Longford Louth Mayo Meath Monaghan"
    " Offaly Roscommon Sligo Tipperary Tyrone Waterford Westmeath Wexford Wicklow"
)
"""After `Co.`."""
REGIONS: Final = names(
    "Africa America Australia Carolina Dakota Ireland Korea Macedonia Sudan Timor Virginia Wales"
    " Yorkshire Sussex Germany Europe Asia Ossetia London Lancashire Midlands Java"
)
"""After a side: `N. Korea`."""
SHORT_STATES: Final = {"WVa": "WV", "NMex": "NM", "NDak": "ND", "SDak": "SD"}
"""States of two words that are written short, and not by two letters."""
STATES: Final = {
    code: name.replace("_", " ")
    for code, _, name in (
        item.partition("=")
        for item in names(
            "AL=Alabama AK=Alaska AZ=Arizona AR=Arkansas CA=California CO=Colorado CT=Connecticut"
            " DE=Delaware FL=Florida GA=Georgia HI=Hawaii ID=Idaho IL=Illinois IN=Indiana IA=Iowa"
            " KS=Kansas KY=Kentucky LA=Louisiana ME=Maine MD=Maryland MA=Massachusetts MI=Michigan"
            " MN=Minnesota MS=Mississippi MO=Missouri MT=Montana NE=Nebraska NV=Nevada"
            " NH=New_Hampshire NJ=New_Jersey NM=New_Mexico NY=New_York NC=North_Carolina"
            " ND=North_Dakota OH=Ohio OK=Oklahoma OR=Oregon PA=Pennsylvania RI=Rhode_Island"
            " SC=South_Carolina SD=South_Dakota TN=Tennessee TX=Texas UT=Utah VT=Vermont"
            " VA=Virginia WA=Washington WV=West_Virginia WI=Wisconsin WY=Wyoming"
        )
    )
}
"""After a town and a comma, as in postal addresses."""
