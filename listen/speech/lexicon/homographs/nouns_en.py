"""The company in which English nouns and adjectives change their ending or stress."""

from typing import Final

from listen.speech.lexicon.homographs.patterns import not_after

COMPANY: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "kəntˈɛnt",
        (
            r"(?:he is|he was|she is|she was|i am|i was|we are|we were) «content»(?=[.,;]|$)",
            (
                r"(?:is|are|was|were|be|been|being|am|seems?|seemed|feels?|felt|looks?|looked"
                r"|sound(?:s|ed)|appear(?:s|ed)?|remain(?:s|ed)?|quite|perfectly|not)(?: (?:quite"
                r"|perfectly|more than|very|entirely))? «content»(?= (?:with|to|just)\b)"
            ),
            (
                r"(?:seems?|seemed|feels?|felt|looks?|looked|sound(?:s|ed)|appear(?:s|ed)|quite"
                r"|perfectly|very) «content»(?=[.,;!?]|$)"
            ),
            (
                r"(?:never|rest|rested|stay|stayed|grew|happy and|entirely|seemingly|apparently"
                r"|largely) «content»(?= (?:with|to)\b|[.,;]|$)"
            ),
            (
                r"\w+, «content» to (?:let|be|wait|watch|sit|stay|leave|play|follow|simply"
                r"|just|remain)"
            ),
            (
                r"(?<![\w ])«content» (?:with (?:his|her|their|its|my|our|what|life)|to (?:be|let"
                r"|wait|watch|sit|stay|leave|play|follow))"
            ),
        ),
    ),
    (
        "ɹˈɛzəmeɪ",
        (
            r"«résumé»",
            (
                r"(?:my|your|his|her|their|our|whose) (?:thin|own|impressive|current|next|old|new"
                r"|first|professional|perfect|updated|whole|entire|long|online|strong)? ?«resume»"
            ),
            (
                r"(?:a|the) «resume»(?= (?:and|or|is|was|shows?|lists?|includes?|that|i"
                r"|you|he|she|we|they|to|for"
                r"|with)\b|[.,])"
            ),
            (
                r"«resume» (?:builders?|tips?|templates?|screening|writing|writers?|advice|gaps?"
                r"|padding|reviews?|parsers?|keywords|format|support)"
            ),
            r"a (?:strong|good|great|better|solid|thin|long|perfect|fake|new|one-page) «resume»",
            r"«resume» (?:and|or) (?:cover|linkedin|portfolio)",
        ),
    ),
    (
        "ɹˈɛzəmeɪz",
        (
            r"«résumés»",
            (
                r"(?:of|the|their|our|these|those|fake|job|reads?|reading|screen(?:s|ing)?"
                r"|reviews?"
                r"|reviewing|scan(?:s|ning)?|submit(?:s|ted|ting)?|sends?|sending|sent|many)"
                r" «resumes»(?! (?:the|its|his|her|their|normal|talks|trading)\b)"
            ),
            r"(?:\d+|hundred|thousand|more|few|hundreds of|\w+ing) «resumes» (?:for|from|and|to)",
            r"«resumes»(?:,| and| or|, and) (?:cover|linkedin|job|presentations|portfolios)",
        ),
    ),
    ("ɹoʊzˈeɪ", (r"«rosé»",)),
    (
        "ˈæksɪz",
        (
            (
                rf"{not_after('the two both these three')}«axes» (?:nearly |almost |up to "
                rf"|another )?"
                r"(?:\d[\d,.]*k? |hundreds of |thousands of |dozens of )?(?:jobs|staff"
                r"|shows?|workers|roles|posts|flights|funding|tour|projects?|programmes?|series)"
            ),
            (
                r"(?:carry\w*|armed with|swing\w*|wield\w*|brandish\w*) (?:two |three |their "
                r"|the )?«axes»"
            ),
            (
                r"(?:knives|swords|hammers|picks|spears|machetes|hatchets|saws|shovels|pickaxes"
                r"|sticks|clubs|stone|battle|swing\w*|wield\w*|bronze|flint)(?: and| or|,)? «axes»"
            ),
            (
                r"«axes» (?:and|or) (?:knives|swords|hammers|picks|spears|machetes|saws|shovels"
                r"|hatchets|clubs|arrows)"
            ),
        ),
    ),
    (
        "bˈeɪsɪz",
        (
            (
                r"(?:military|air|army|naval|navy|space|user|customer|fan|tax|voter|power"
                r"|knowledge|code|data|missile|drone) «bases»"
            ),
            (
                rf"{not_after('legal theoretical scientific moral orthonormal')}"
                rf"{not_after('orthogonal neural biological genetic molecular')}"
                r"«bases»(?! (?:of|for|on which|upon|in linear)\b)"
            ),
        ),
    ),
    (
        "pˈʌtɪŋ",
        (
            r"(?:the|a|practice|mini|his|her|their) «putting» greens?",
            r"«putting» (?:stroke|coach|average|surfaces?)",
            r"chipping and «putting»",
        ),
    ),
    (
        "sˈɑki",
        (
            (
                r"(?:japanese|drink\w*|drank|drunk|sip\w*|warm|hot|cold|cups? of"
                r"|bottles? of|glass(?:es)? of"
                r"|brew\w*|beer and|wine and) «sake»"
            ),
            (
                r"«sake» (?:brewer(?:y|ies|s)|bars?|bottles?|cups?|tastings?|bombs?|and (?:sushi"
                r"|beer|wine))"
            ),
        ),
    ),
    (
        "mˈoʊpɛd",
        (r"(?:an?|the|his|her|my|your|their|our|electric|stolen|two|of|by|on) «moped»",),
    ),
    ("lˈaɪmə", (r"«lima» beans?",)),
    (
        "pɹˈɪmɚ",
        (r"(?:a|this|our|quick|short|brief|handy|your|useful|basic) «primer» (?:on|about)",),
    ),
    ("hˈaʊzɪz", (r"«houses»",)),
    ("wˈɛɹhˌaʊzɪz", (r"«warehouses»",)),
    ("ɡɹˈiːnhˌaʊzɪz", (r"«greenhouses»",)),
    ("pˈaʊɚhˌaʊzɪz", (r"«powerhouses»",)),
    ("kˈɔɹthˌaʊzɪz", (r"«courthouses»",)),
    ("lˈaɪthˌaʊzɪz", (r"«lighthouses»",)),
    ("fˈɑɹmhˌaʊzɪz", (r"«farmhouses»",)),
    ("tˈaʊnhˌaʊzɪz", (r"«townhouses»",)),
    ("klˈʌbhˌaʊzɪz", (r"«clubhouses»",)),
    ("pˈɛnthˌaʊzɪz", (r"«penthouses»",)),
    ("slˈɔtɚhˌaʊzɪz", (r"«slaughterhouses»",)),
    (
        "ˈɪnvəlɪd",
        ((r"(?:was|became|be|is|as) an «invalid»(?=[.,;]|$| (?:who|since)\b)"),),
    ),
    (
        "ɪnvˈælɪd",
        (
            (
                rf"{not_after('an the')}«invalid»(?! (?:carriages?|chairs?|wife|husband"
                rf"|mother|father"
                r"|sister|brother|soldiers?|pension|children|son|daughter|and|who)\b)"
            ),
        ),
    ),
    (
        "kˈɑntɛnt",
        (
            (
                r"«content» (?:creators?|creation|delivery|marketing|moderat\w+|management"
                r"|strateg\w+|production|producers?|providers?|librar(?:y|ies)|types?|farms?"
                r"|polic(?:y|ies)|warnings?|licens\w+|deals?|platforms?|writers?|writing"
                r"|filter\w*|distribution|discovery|calendar|blockers?|security)"
            ),
        ),
    ),
    ("pˈɜɹfəkt", (r"(?<!to )«perfect» for",)),
    (
        "ˈɪnvaɪts",
        (
            (
                r"(?:your|my|our|their|for|of|calendar|meeting|wedding|email|party) «invites»"
                r"(?! (?:you|us|the|comparison)\b)"
            ),
        ),
    ),
    (
        "pɹˈoʊduːs",
        (
            (
                r"^«produce» (?:prices?|aisles?|sections?|stands?|markets?|departments?|bags?"
                r"|sellers?)"
            ),
        ),
    ),
    ("pɹˈoʊduːs", (r"(?:fruits?|vegetables|meat|dairy|cheese) (?:and|or) «produce»",)),
    ("ʌpsˈɛt", (r"«upset» (?:by|about|that|with)",)),
    ("ˈʌpsɛt", (r"«upset» (?:wins?|victor(?:y|ies)|bid|loss)",)),
    (
        "sˈʌspɛkt",
        (
            (
                r"^«suspect» (?:held|arrested|charged|identified|in|dead|dies|shot|sought"
                r"|named|killed|detained|surrenders|pleads|fled|faces)"
            ),
        ),
    ),
    (
        "ɹˈɛfjuːs",
        (r"(?:collect\w*|dump\w*|burn\w*|household|domestic|heaps? of|piles? of) «refuse»",),
    ),
    ("dˈɛləɡəts", (r"^«delegates»",)),
    (
        "jˈuːs",
        (
            r"«use»[ -]cases?(?! (?:law|stud(?:y|ies)|files|numbers))",
            r"«use» of",
        ),
    ),
    (
        "ɹˈɛkəɹd",
        (
            (
                r"(?:posts?|posted|reports?|reported|sees?|saw|notch(?:es)?|logs?|tops?|amid|near"
                r"|after) «record» (?:highs?|lows?|revenues?|profits?|sales|earnings|numbers?"
                r"|levels?|prices?|growth|temperatures?|heat|year|quarter|results?|loss(?:es)?"
                r"|demand|deliveries|deficit|rainfall|inflows)"
            ),
        ),
    ),
    (
        "ɹˈɛkəɹdz",
        (
            (
                r"(?:dns|mx|cname|txt|public|medical|health|court|phone|property|patient|voting"
                r"|employment|flight|financial|military|tax|birth|death|police) «records»"
                r"(?! (?:the|an?|its|their|his|her)\b)"
            ),
        ),
    ),
    (
        "ˈɪnkɹiːs",
        (r"^«increase» in",),
    ),
    (
        "ˈɪnkɹiːsɪz",
        (
            (
                r"(?:rate|price|tax|pay|wage|rent|fare|tariff|fee|salary|premium) «increases»"
                r" (?:are|were|have|had|will|would|could|may|hurt|of|announced)"
            ),
        ),
    ),
)
