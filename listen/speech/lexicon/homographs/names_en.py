"""The company in which English names have a sound that the same letters have nowhere else."""

from typing import Final

from listen.speech.lexicon.homographs.patterns import not_after

_ENDS: Final = (
    r"(?=[.,;:]|$| (?:on|and|after|where|when|last|this|has|is|was|were|won|to|in|caught|by)\b)"
)
"""What stands after a place, and not before what a word like it would belong to."""

COMPANY: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (  # the voice knows only the city in Alabama
        "mˈoʊbəl",
        (
            (
                rf"{not_after('in from near of to')}«Mobile»"
                r"(?!,? (?:ala|alabama|al|bay|county|delta|river|regional|police|residents"
                r"|press|register|airport|chamber|mayor|mardi gras)\b)"
            ),
            (
                r"«mobile» (?:world congress|phones?|apps?|devices?|internet|networks?|gam(?:es?"
                r"|ing)|payments?|data|marketing|development|computing|security|ux|design|web"
                r"|banking|commerce|advertising|users?)"
            ),
        ),
    ),
    (
        "pˈɑlɪʃ",
        (
            r"(?:nail|shoe|boot|furniture|floor|metal|silver|car|spit and) «polish»",
            r"(?:^|to )«polish» (?:your|my|our|their|his|her|its|off|up|it|them|the|and ship)",
        ),
    ),
    ("pˈoʊlɪʃ", (r"«POLISH»",)),
    (
        "nˈiːs",
        (
            r"«Nice», (?:france|on the french riviera)",
            (
                r"(?:\bin|from|to|near|at|paris|lyon|marseille|cannes|monaco|ogc|treaty of)"
                rf"(?:,| and|, and)? «Nice»{_ENDS}"
            ),
            r"the «Nice» (?:attack(?:er)?|airport|carnival|treaty|truck attack)",
        ),
    ),
    (
        "ɹˈɛdɪŋ",
        (
            r"«Reading», (?:pa|pennsylvania|berkshire|england|massachusetts)",
            rf"(?:near|town of|outside) «Reading»{_ENDS}",
            r"(?:university of|leeds and|oxford and|slough and) «Reading»",
            (
                r"«Reading» (?:and leeds|festival|fc|football club|gaol|jail"
                r"|prison|borough|station|university)"
            ),
        ),
    ),
    (
        "dʒˈoʊb",
        (
            (
                r"(?:book|story|patience|trials|sufferings) of «Job»"
                r"(?! (?:cuts|market|losses|hunt))"
            ),
        ),
    ),
    (
        "slˈaʊ",
        (
            r"«Slough», (?:england|berkshire)",
            rf"(?:\bin|from|near|to) «Slough»{_ENDS}",
        ),
    ),
    ("vaɪˈoʊlə", (r"«viola» davis",)),
    ("ˈeɪ", (r"(?:the|an) «A»(?![+*–-])",)),
    ("sˈɛltɪks", (r"«celtics»",)),
    (
        "sˈɛltɪk",
        (
            r"boston «celtic»",
            (
                r"«Celtic» (?:fc|park|fans?|manager|boss|striker|midfielder"
                r"|defender|captain|win|won|beat)"
            ),
        ),
    ),
)
