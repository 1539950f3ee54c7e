"""The company in which English nouns are said as verbs."""

from typing import Final

from listen.speech.lexicon.homographs.patterns import not_after

_LEVELS: Final = (
    r"(?:levels|prices|rates|costs|temperatures|risks|numbers|profits|revenues|earnings|volumes"
    r"|yields|margins|rents|wages)"
)
_LEVELS_CHANGE: Final = (
    rf"{_LEVELS} «{{}}»(?=[.,;:]|$| (?:by|as|when|with|over|from|to|again|further|sharply)\b)"
)
_MAKERS: Final = (
    r"(?:fed|bank|company|firm|government|agency|imf|oecd|report|model|analyst|office|forecast"
    r"|team|maker|economist|institute|ministry|treasury|group|now|research)"
)
_SOME: Final = (
    r"(?:neighbou?rs|residents|lawyers|critics|parents|lawmakers|republicans|democrats|employees"
    r"|workers|opponents|activists|locals|villagers|campaigners|some|many|others|few|people|unions"
    r"|officials|members|conservatives|environmentalists|farmers|senators|owners|scientists)"
)

_NO_NOUN: Final = (
    r"(?!(?:by|is|was|are|were|has|had|in|on|at|for|and|or|as|tax(?:es)?"
    r"|permits?|restrictions|value|patterns?|rates?|levels?|cases?|among|across|it"
    r"|flags|declined|fell|rose|grew|soared|during|after|within|will|would|can|may)\b)"
    r"\S+"
)
"""What follows `Use` where it is an order, and not `Use of force` or `Use cases`."""

COMPANY: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "pəɹmˈɪt",
        (r"(?:conditions|schedules?|weather|time|funds|circumstances) «permit»(?=[.,;:]|$)",),
    ),
    ("ɹədʒˈɛkt", (rf"{not_after('the a')}«reject»(?! (?:bin|shop|rate|pile))",)),
    ("ɹədʒˈɛkts", (rf"{not_after('the of factory these those')}«rejects»(?! of)",)),
    (
        "ɹəfjˈuːz",
        (
            r"«refuse», reduce",
            r"«refuse» to (?!landfill|be)\w+",
        ),
    ),
    ("pɹəɡɹˈɛsɪz", (r"«progresses»",)),
    ("pɹəɡɹˈɛs", (r"(?:talks|negotiations) «progress»",)),
    ("sˈɛpəɹeɪt", (r"who «separate»",)),
    (
        "bˈʌfət",
        (r"(?:storms|winds|gales|waves|headwinds|crises|shocks|seas) «buffet»",),
    ),
    (
        "jˈuːz",
        (
            (rf"^«use» {_NO_NOUN}"),
            r"(?:easy|simple|ready|safe|free|quick|nice|fun|intuitive|hard)-to-«use»",
            r"why «use» (?!is|was)\S+",
            rf"\S*[:.!?] «use» {_NO_NOUN}",
            rf"^\d+[.:)]? «use» {_NO_NOUN}",
            r"\w+, «use» (?!(?:of|and|or|in|by|is|was|cases?|for|on|patterns?|limits?|it)\b)\S+",
            r"(?:ever|never|not) «use»(?! of)",
        ),
    ),
    (
        "əbdʒˈɛkt",
        (
            rf"{_SOME} «object» (?:to|that)",
            r"(?:i|you|we|they|who|would|will|others) «object»(?= (?:to|that|too)\b|[.,;!?]|$)",
            r"(?:right|need|want|wants|wanted|free|chance|likely|reason|time) to «object»",
            r"(?:to|not|never) «object» (?:to|that)",
        ),
    ),
    (
        "əbdʒˈɛkts",
        (
            (
                r"(?:someone|anyone|everyone|nobody|no one|one|party|government|court|council"
                r"|union|company|minister|senator|group|judge|lawyer|defen[cs]e|president"
                r"|pope|club|who|china|russia|europe) «objects» to"
            ),
        ),
    ),
    (
        "hˈaʊz",
        (
            (
                r"(?:to|will|can|could|would|must|cities|hotels|facilities|prisons|shelters"
                r"|buildings|barracks|cent(?:er|re)s|camps|they|we) «house»(?= (?:the|a|an|up|its"
                r"|their|his|her|thousands|hundreds|dozens|millions|about|more|refugees|people"
                r"|families|migrants|servers|inmates|prisoners|students|troops|data|both|some"
                r"|many|all|\d+|two|three|four|five)\b)"
            ),
            (
                r"(?:that|which) «house» (?:up to|thousands|hundreds|dozens|millions|about|more"
                r"|refugees|people|families|migrants|servers|inmates|prisoners|students|troops"
                r"|data|\d+)"
            ),
        ),
    ),
    (
        "əbjˈuːz",
        (
            (
                r"(?:to|will|can|could|would|who|they|not|\w+n['’]t) «abuse»(?= (?:the|it|their"
                r"|his|its|them|that|this|our|a|power|children|drugs|alcohol|substances"
                r"|women|girls|boys|animals|loopholes|prisoners|others|staff|people|workers)\b)"
            ),
            (
                r"(?:officers|officials|police|cops|leaders|parents|men|bosses|companies"
                r"|employers|dealers|guards"
                r"|politicians|priests|teachers|landlords|some|many|who) «abuse» (?:their"
                r"|its|his|her|the"
                r"|power|positions?)"
            ),
            (
                r"to «abuse» (?:\w+ ){0,2}(?:girls|boys|children|women|men|students|patients"
                r"|victims|players)"
            ),
            (
                r"(?:hackers|attackers|spammers|scammers|criminals|trolls|bots|they|people who"
                r"|those who) «abuse» (?!(?:victims|survivors|cases|claims|allegations|of|is|was"
                r"|and|or|by|in|reports?|teams?)\b)\w+"
            ),
        ),
    ),
    ("ɪnvˈælɪdeɪt", (r"(?:to|will|would|should|shall|must|can) «invalidate»",)),
    (
        "ɹəkˈɔɹd",
        (
            (
                r"(?:cameras|microphones|sensors|devices|apps|phones|dashcams|users|people"
                r"|journalists|bands|artists|musicians|satellites|instruments|automatically"
                r"|continuously|secretly|silently|they|we|you|i) «record» (?:the|a|an|it|its"
                r"|their|his|her|our|your|my|all|every|everything|what|how|audio|video|sound"
                r"|data|images)"
            ),
            r"(?:press|tap|click|pressing|tapping|clicking)(?: on)? «record»(?! (?:high|low))",
        ),
    ),
    (
        "pɹədʒˈɛkt",
        (
            (
                r"(?:they|we|who|now|polls|analysts|economists|forecasters|experts"
                r"|officials|researchers"
                r"|scientists) «project» (?:the|a|an|it|its|their|his|her|our|your|my|all|every"
                r"|everything|what|how|that|slower|faster|higher|lower|weaker|stronger"
                r"|growth|revenue|sales|annual|confidence)"
            ),
            r"to «project» (?:power|confidence|strength|calm|force|authority|weakness)",
        ),
    ),
    (
        "pɹədʒˈɛkts",
        (
            (
                rf"{_MAKERS} «projects» (?:a|an|its|revenues?|sales|growth|earnings|annual|global"
                r"|gdp|inflation|profits?|full-year|\d[\d.]*|two|three|spending|demand|free cash)"
            ),
            (
                r"(?:research|fed|imf|oecd|bank|now) «projects» that (?!failed|were|are|have"
                r"|had|will)\w+"
            ),
        ),
    ),
    (
        "kəntɹˈækt",
        (
            (
                r"(?:economy|economies|gdp|output|metals|materials|muscles|pupils"
                r"|universe) «contract»(?=[.,;:!?]|$"
                r"| (?:by|as|in|for|and|when|at|again|sharply|faster|further)\b)"
            ),
        ),
    ),
    (
        "kəntɹˈækts",
        (
            (
                r"(?:economy|gdp|output|muscle|universe) «contracts»(?=[.,;:!?]|$| (?:by|as|in"
                r"|for|and|when|at|again|sharply|faster|further|\d)\b)"
            ),
        ),
    ),
    ("kəndˈʌkt", (r"police «conduct» (?:raids?|search\w*|patrols?|a|an|the)",)),
    ("ɪnkɹˈiːs", (_LEVELS_CHANGE.format("increase"),)),
    ("ɪnkɹˈiːsɪz", (r"(?:but|also) «increases»",)),
    ("dəkɹˈiːs", (_LEVELS_CHANGE.format("decrease"),)),
    (
        "mˈɑdəɹeɪt",
        (
            (
                r"(?:volunteers|users|mods|moderators|humans|companies|platforms|they|we|who|to)"
                r" «moderate» (?:content|posts|comments|speech|reddit|forums|subreddits"
                r"|discussions|debates?)"
            ),
            (
                r"(?:prices|inflation|growth|gains|rents|wages|temperatures) (?:to )?«moderate»"
                r"(?=[.,;:]|$| (?:in|as|after|further|from|this|next)\b)"
            ),
        ),
    ),
    (
        "səbdʒˈɛkt",
        (
            (
                r"(?:rules|laws|tariffs|officers|police|officials|courts|authorities|they|we"
                r"|who) «subject» (?!to\b|matter)(?:\w+ ){1,3}to"
            ),
        ),
    ),
    (
        "kənflˈɪkt",
        (
            r"(?:these|that|which|rules|laws|reports|accounts|statements) «conflict» with",
            (
                r"(?:reports|accounts|statements|rules|laws|that may|stories|versions) «conflict»"
                r"(?=[.,;:]|$)"
            ),
        ),
    ),
    ("kənflˈɪkts", (r"(?:which|that|this|law|rule|name|version|claim) «conflicts» with",)),
    (
        "kənvˈɜɹt",
        (r"^«convert» (?:to|from|into|files?|images?|any|between)",),
    ),
    (
        "dəfˈɛkts",
        (
            (
                r"(?:pilot|soldier|diplomat|spy|agent|officer|guard|colonel"
                r"|general) «defects»(?= to|[.,;]|$)"
            ),
        ),
    ),
    ("dˈɛləɡeɪts", (r"(?:class|method|function|which|call) «delegates» to",)),
    (
        "dəzˈɜɹt",
        (
            (
                r"(?:users|voters|soldiers|fans|customers|viewers|readers|advertisers|supporters"
                r"|allies|investors|troops) «desert»"
            ),
        ),
    ),
    ("dəzˈɜɹts", (r"just «deserts»",)),
    (
        "əpɹˈoʊpɹieɪt",
        (
            (
                r"(?:congress|lawmakers|legislators|to|freely) «appropriate» (?:funds|money"
                r"|\$?\d+|billions|millions|land|property|creative)"
            ),
        ),
    ),
    (
        "ɹəbˈɛl",
        (
            (
                r"(?:mps|teens|teenagers|voters|they|we|backbenchers|workers|lawmakers|senators"
                r"|republicans|tories|members|students|citizens) «rebel»(?= against| over"
                r"|[.,;:]|$)"
            ),
        ),
    ),
    (
        "pɹizˈɛnt",
        (
            rf"{not_after('the a this')}«present» (?:itself|themselves|himself|herself|yourself)",
            r"also «present» (?:a|an|the|new|challenges|risks|opportunities|problems)",
        ),
    ),
    (
        "kəmpˈaʊndz",
        (
            r"«compounds» (?:daily|monthly|quarterly|annually|over time)",
            (
                r"«compounds» (?:the|a|an|our|their) (?:problem|issue|risk|error|damage|pain"
                r"|misery|harm|crisis|difficult\w+|pressure|effect)"
            ),
        ),
    ),
    (
        "kəntˈɛsts",
        (
            (
                r"«contests» (?:the|this|that|his|her|its) (?:claims?|results?|election|ruling"
                r"|allegations?|decision|fine|findings)"
            ),
        ),
    ),
    (
        "səbdʒˈɛkts",
        (r"(?:law|rule|bill|policy|which|that) «subjects» (?:\w+ ){1,2}to",),
    ),
)
