"""The company in which English verbs and participles change their sound."""

from typing import Final

from listen.speech.lexicon.homographs.patterns import not_after

_MEANS: Final = (
    r"(?:tools?|methods?|techniques?|models?|approach|data|scripts?|code|software|prompts?"
    r"|commands?"
    r"|librar(?:y|ies)|algorithms?|process|formula|datasets?|equipment|fields?|money|funds|chips"
    r"|materials?|server|language|system)"
)
_MAKERS: Final = r"(?:he|she|we|they|i|you|researchers|scientists|hackers|attackers)"
_PURPOSE: Final = (
    r"(?:build|train|generate|create|measure|calculate|compute|test|detect|analy[sz]e|identify"
    r"|determine|evaluate|collect|store|buy|pay|fund|finance|power|describe|hack|process|access"
    r"|steal|track|control|monitor|encrypt|send|render|manage|develop|design|assess)"
)
_PEOPLE: Final = r"(?:i|you|we|they|people|children|kids|adults|users|readers|students)"

COMPANY: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "wˈaʊnd",
        (
            rf"{not_after('the a his her my gunshot stab')}«wound» (?:up|down|around)",
            r"«wound» tightly",
            rf"{not_after('the a this that')}«wound» (?:its way|their way|through the)",
            r"(?:tightly|loosely)[ -]«wound»",
        ),
    ),
    (
        "wˈuːnd",
        (
            (
                r"«wound» (?:dozens|scores|hundreds|several|many|at least|\d+|two|three|four|five"
                r"|six|seven|eight|nine|ten)(?! (?:turns|coils|times|layers))"
            ),
        ),
    ),
    (
        "bˈaʊd",
        (r"«bowed»(?! (?:legs?|strings?|instruments?|lines?|glass|shape|windows?))",),
    ),
    (
        "lˈaɪv",
        (
            r"(?:starts?|started|begins|tune in|on air),? «live»",
            r"(?<=, )«live»(?=,| on\b| from\b| at\b)",
            (
                r"«live»[ -](?:stream(?:s|ed|ing|er|ers)?|blog|blogs|music|shows?|events?|updates?"
                r"|audiences?|broadcasts?|coverage|concerts?|demos?|performances?|albums?|tv"
                r"|television"
                r"|ammunition|wires?|data|feeds?|chat|video|sessions?|translation|captions?"
                r"|results?"
                r"|scores?|animals?|birds|fire|rounds|bands?|sports?|theater|theatre|recordings?"
                r"|versions?|servers?|systems?|preview|traffic|location|debates?|interviews?"
                r"|commentary|tours?|reports?|vaccines?|virus|cells|cattle|births?|action"
                r"|jazz|gaming"
                r"|dashboards?|creatures|class(?:es)?|wildlife|crabs?|lobsters?|plants|poultry"
                r"|chickens|bacteria|yeast|cultures|agents?|chatbots?|support|odds|betting|casino"
                r"|auctions?|polls?|webinars?|shopping|tracking|transcription|captioning|photos?"
                r"|wallpapers?|activities|trading|maps?|cams?|cameras?|footage|images?"
                r"|entertainment|comedy|gigs?|crowds?|viewers|stage|production|environments?"
                r"|websites?|sites?|radio|podcasts?|lectures?|ammo|stats|and on-demand|nd"
                r"|cooking|demonstrations?|behaviou?rs?|sentiment|signals?|transactions?"
                r"|analytics|queries|news|media|timelines?|insights?|assistants?|online)"
            ),
            (
                r"(?:go|goes|going|gone|went|coming|comes?|broadcast|broadcasts"
                r"|broadcasting|streams?|streamed"
                r"|streaming|aired?|airing|shown|reporting|recorded|performs?|performed|performing"
                r"|watch|watched) (?:it |them |this |that |to you )?«live»"
            ),
            r"watch\w* (?:the |a )?(?:\w+ ){0,2}«live» (?:on|at|from|in)",
            r"once «live»(?=[.,;]|$)",
            r"(?:better|great|best) «live»(?=[.,;!?]|$)",
            (
                r"(?:is|are|was|were|be|\w+['’]s) (?:now |already |finally |not )?«live»(?= (?:for"
                r"|on|at"
                r"|now|today|in (?:beta|production|the app))\b|[.,;!?]|$)"
            ),
            (
                rf"{not_after('to they who we')}«live»,? (?:on (?:stage|air|camera"
                rf"|television|tv|youtube|twitch|radio)"
                r"|from (?:the studio|the scene|backstage))"
            ),
        ),
    ),
    (
        "lˈɪv",
        (
            (
                r"(?:models|files|templates|tests|scripts|modules|configs"
                r"|application) «live» (?:in|on|at|under)"
            ),
        ),
    ),
    ("lˈaɪvz", (r"black «lives» matter",)),
    (
        "lˈɪvz",
        (
            r"other half «lives»",
            (
                r"(?:code|data|logic|everything|content|state|documentation"
                r"|config) «lives» (?:in|on|under|inside)"
            ),
        ),
    ),
    (
        "ɹˈiːd",
        (
            (
                r"«read» (?:access|permissions?|replicas?|performance|latency|throughput"
                r"|privileges|locks?|timeouts?|quer(?:y|ies)|heads?|cache|buffer"
                r"|amplification|consistency)"
            ),
            r"«read»(?:,| and| or|/) ?write (?:access|permissions?|speeds?|operations)",
            r"(?:\d+[–-])?(?:\d+|five|ten)[ -]?(?:min|mins|minutes?)\.?[ -]«read»",
            r"(?:do|did|does|job|thing|step|advice|trick|goal|task|hobby|key) (?:is|was) «read»",
            (
                r"(?:\w+['’]ll|will|would|can|could|to|did|do|does|should|must|may|might"
                r"|(?:do|does|did|wo"
                r"|ca|would|could|should|must)n['’]t)"
                r" (?:\w+ly|ever|never|also|even|just|still|always|first|then|not|actually) «read»"
            ),
            r"^«read» on(?=[:.,!]|$| (?:for|to|if)\b)",
            r"\S*[.,;:–—-] «read» on(?=[:.,!]|$| (?:for|to|if)\b)",
            r"(?:when|once|before|until|as|while|whenever|unless) you «read»",
            r"if you «read» (?:only|one|nothing|just|this|between|the|our|through)",
            r"make sure (?:that )?you «read»",
            rf"(?:recommend(?:s|ed)?|suggest(?:s|ed)?|insist(?:s|ed)?) (?:that )?{_PEOPLE} «read»",
            rf"(?:the way|the things|the books) {_PEOPLE} «read»",
            (
                rf"{_PEOPLE} (?:usually|often|rarely|seldom|sometimes|mostly|regularly|still"
                rf"|hardly)"
                r" «read»"
            ),
            (
                rf"(?:most|many|few|some|millions of|billions of) {_PEOPLE}"
                r" (?:never |only |also )?«read»"
            ),
            r"(?:few|most) \w+s «read»",
            rf"{_PEOPLE} «read» (?:less|more|fewer|every)",
            rf"(?:what|how) {_PEOPLE} «read»(?! (?:in \d|yesterday|last|aloud))",
            rf"{_PEOPLE} «read» [\w ]{{3,30}} every (?:day|morning|evening|night|week|month)",
            rf"(?:every|each) (?:morning|day|evening|night|week),? {_PEOPLE} «read»",
            (
                r"\w+, «read» (?:this|our|my) (?:article|guide|post|review|story|piece"
                r"|interview|report|book|explainer)"
            ),
            r"«read» (?:everything|anything) (?:they|you|we|i) can",
        ),
    ),
    (
        "ɹˈɛd",
        (
            r"«read» in part(?=[:,])",
            r"(?:heard|seen|watched|studied) (?:and|or) «read»",
            (
                r"(?:have|has|had|having|was|were|been|be|is|are|well|widely|\w+['’]ve"
                r"|(?:have|has|had|was|were|is|are)n['’]t) (?:(?:i|you|we|they|he|she|anyone"
                r"|anybody) )?(?:been |ever |never |already |just |even |not |probably |likely"
                r" |recently |actually |only |also )*«read»(?!-)"
            ),
            (
                r"(?:statement|letter|sign|email|e-mail|message|note|post|tweet|headline|caption"
                r"|memo|banner|placard|signs) «read»(?=[.,:;]|$| [\"“'‘])"
            ),
            (
                r"(?:statement|letter|verdict|message|names|poem|note|will|charges|sentence"
                r"|apology) «read» (?:out|aloud)"
            ),
        ),
    ),
    (
        "jˈuːst",
        (
            (
                r"(?:get|gets|got|getting|gotten|grow|grows|grew|grown|become|became|becoming)"
                r"(?: (?:quite|so|more|very|too|\w+ly))? «used» to"
            ),
            (
                r"(?:am|is|are|was|were|be|been|being|\w+['’](?:m|re|s)|(?:is|are|was"
                r"|were)n['’]t|not|so|quite) «used» to"
                r" (?!(?:the (?:full|max|last|limit|utmost|point|extent)|this (?:day|end|effect"
                r"|purpose)|that (?:end|effect|purpose)|its|their (?:full|best|utmost|advantage"
                r"|own))\b)(?:the|this|that|these|those|it|them|him|her|you|us|an?|my|your|his"
                r"|our|their|such|free|long|harsh|(?!bring|s?tring|sing|s[wp]r?ing)\w{2,}ing)"
            ),
            rf"{not_after('was were been is are')}never «used» to",
            r"(?:that|there|than) «used» to",
            (
                rf"{not_after('is are was were be been')}«used» to (?:be|live|seem|cost|belong"
                rf"|exist|think|know|love|believe|own|joke|dream)"
            ),
            (
                r"«used» to take (?:(?:\w+ )?(?:seconds|minutes|hours|days|weeks|months|years)"
                r"|forever|ages)"
            ),
        ),
    ),
    ("jˈuːzd", (rf"{_MEANS}(?: (?:that|which))?(?: {_MAKERS})? «used» to {_PURPOSE}",)),
    (
        "lˈɜɹnɪd",
        (
            (
                r"(?:an?|the|my|his|her|their|our|most|very|of|and|these|many|two|other|^)"
                r" ?«learned» (?:society(?!['’])|societies|scholars?|man|men|friend|journals?"
                r"|professors?|judges?|counsel|treatises?|essays?|colleagues?|tomes?)"
            ),
        ),
    ),
    (
        "ˈeɪdʒɪd",
        (
            r"the «aged» and",
            (
                r"(?:an|his|her|my|their|our) «aged» (?:aunt|uncle|mother|father|parents?"
                r"|relatives?|grandmother|grandfather|monarch|king|queen|man|woman|couple|leader"
                r"|dictator)"
            ),
        ),
    ),
    (
        "blˈɛsɪd",
        (
            r"«blessed» (?:virgin|sacrament|trinity|mother|memory|relief|event|assurance)",
            r"^«blessed» (?:are|is|be)",
        ),
    ),
    (
        "kˈɜɹst",
        (
            r"«cursed» (?:the|him|her|them|it|at|with|out|under|his|me|us|by|loudly|himself)",
            r"«cursed»(?=[.,;!]|$)",
        ),
    ),
    ("əlˈɛdʒd", (r"«alleged»",)),
    ("ɹˈæɡɪd", (r"«ragged»",)),
    ("dʒˈæɡɪd", (r"«jagged»",)),
    ("kɹˈʊkɪd", (r"«crooked»",)),
    ("ʌnjˈuːst", (r"«unused» to",)),
)
