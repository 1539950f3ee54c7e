"""The company in which English words change their sound; the first that fits decides."""

from typing import Final

_VERB: Final = (
    r"(?:to|not|never|will|would|can|could|may|might|must|should|who|they|we|i|\w+n['’]t)"
)
_METAL: Final = (
    r"(?:arsenic|mercury|cadmium|zinc|copper|tin|nickel|chromium|iron|silver|asbestos|antimony"
    r"|lithium|bismuth|other (?:heavy |toxic )?metals)"
)
_THINGS: Final = r"(?:the|a|an|it|its|their|his|her|our|your|my|all|every|everything|what|how)"
_PEOPLE: Final = r"(?:i|you|we|they|people|children|kids|adults|users|readers|students)"

COMPANY: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "lˈɛd",
        (
            (
                r"«lead»[ -](?:paint|pipes?|pipelines?|piping|poisoning|acid|levels?|exposure|shot"
                r"|bullets?|contamination|batter(?:y|ies)|crystal|glass|service lines?|mines?"
                r"|mining"
                r"|smelters?|weights?|aprons?|solder|dust|ore|roof|coffin|plates?|shielding)"
            ),
            r"«lead»-(?:free|based|lined|tainted|laced|contaminated|cooled|covered|glazed)",
            r"(?:made|built|cast|forged) (?:out )?(?:of|from|in|with) «lead»",
            (
                r"(?:contain(?:s|ed|ing)?|contaminated with|poisoned by|laced with|traces? of"
                r"|(?:levels?|amounts?|concentrations?|pieces?|sheets?|lumps?|tons?|pounds?"
                r"|weight) of"
                r"|exposed to|exposure to|tests? for|tested for|free of|filled with|(?:full|high"
                r"|rich)"
                r" in) «lead»(?![ -](?:to|time|role|singer|author|actor|story|generation"
                r"|character))"
            ),
            (
                r"(?<!the )(?<!a )«lead» in (?:(?:the|our|their|his|her|drinking|tap|school|old)"
                r" )*"
                r"(?:water|paint|soils?|blood|gasoline|petrol|air|food|toys|pipes|chocolate|spices"
                r"|dust|bones|ammunition)"
            ),
            rf"«lead»(?:,| and| or|, and|, or) {_METAL}",
            rf"{_METAL}(?:,| and| or|, and|, or) «lead»",
        ),
    ),
    ("lˈiːd", (r"(?:take|takes|taking|took|taken|the|in the|a) «lead» in",)),
    (
        "wˈaɪnd",
        (
            r"«wind» (?:down|up)",
            r"«wind» (?:its|their|his|her|my|our|your) way",
            (
                r"(?:roads|rivers|paths|trails|streets|streams|staircases|lanes|routes|that)"
                r" «wind»"
                r" (?:through|along|around|past|between|across|into|towards?|over)"
            ),
        ),
    ),
    (
        "wˈaɪndz",
        (
            r"«winds» (?:down|up)",
            r"«winds» (?:its|their|his|her) way",
            (
                r"(?:road|river|path|trail|street|stream|creek|staircase|lane|route|line|that"
                r"|which|it)"
                r" «winds» (?:through|along|around|past|between|across|into|towards?|over)"
            ),
        ),
    ),
    ("wˈaʊnd", (r"«wound» (?:up|down|around|tightly)",)),
    (
        "maɪnˈuːt",
        (
            (
                r"«minute» (?:cracks?|details?|amounts?|quantit(?:y|ies)|traces?|particles?"
                r"|fractions?|changes?|differences?|variations?|fragments?|concentrations?"
                r"|droplets?"
                r"|hairs?|holes?|insects?|organisms?|scratch(?:es)?|specks?|flaws?|imperfections?"
                r"|proportions?|crystals?|doses?|creatures?|adjustments?)"
            ),
            r"(?:so|too|almost|extremely) «minute»(?! (?:by|after))",
        ),
    ),
    ("əbdʒˈɛkt", (rf"{_VERB} «object»(?= (?:to|that)\b)",)),
    ("əbdʒˈɛkts", (r"«objects»(?= to\b)",)),
    (
        "kəntˈɛnt",
        (
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
                r"(?<![\w ])«content» (?:with (?:his|her|their|its|my|our|what|life)|to (?:be|let"
                r"|wait|watch|sit|stay|leave|play|follow))"
            ),
        ),
    ),
    (
        "bˈeɪs",
        (
            (
                r"«bass»(?= (?:guitars?|guitarists?|lines?|drums?|players?|clarinet|note|speakers?"
                r"|notes|solo|clef|frequencies|boost)\b)"
            ),
            (
                r"(?:double|the|slap|electric) «bass»(?= (?:and|is|was|in) (?:drums?|treble"
                r"|guitar)\b)"
            ),
            r"(?:drums?|guitar|treble) and «bass»",
            r"«bass» and (?:drums?|guitar|treble)",
        ),
    ),
    (
        "bˈaʊ",
        (
            r"(?:take|takes|took|taking|taken) a «bow»",
            r"«bow»(?= (?:out|down|to (?:pressure|demands))\b)",
            r"«bow» of (?:the|a|her|his|its|our) (?:ship|boat|vessel|ferry|yacht|submarine|canoe)",
            r"(?:ship|boat|vessel|ferry|yacht)['’]s «bow»",
            r"«bow» (?:and|to) stern",
        ),
    ),
    (
        "hˈaʊz",
        (
            (
                r"(?:to|will|can|could|would|must) «house»(?= (?:the|a|an|up|its|their|his|her"
                r"|thousands|hundreds|about|more|refugees|people|families)\b)"
            ),
        ),
    ),
    (
        "əbjˈuːz",
        (
            (
                r"(?:to|will|can|could|would|who|they|not|\w+n['’]t) «abuse»(?= (?:the|it|their"
                r"|his|its|them"
                r"|that|this|our|a|power|children)\b)"
            ),
        ),
    ),
    (
        "ɹˈɛzəmeɪ",
        (
            (
                r"(?:my|your|his|her|their|a|the) «resume»(?= (?:and|or|is|was|shows?|lists?"
                r"|includes?)\b|[.,])"
            ),
        ),
    ),
    ("ɪnvˈælɪdeɪt", (r"(?:to|will|would|should|shall|must|can) «invalidate»",)),
    (
        "lˈaɪv",
        (
            (
                r"«live»[ -](?:stream(?:s|ed|ing|er|ers)?|blog|blogs|music|shows?|events?|updates?"
                r"|audiences?|broadcasts?|coverage|concerts?|demos?|performances?|albums?|tv"
                r"|television"
                r"|ammunition|wires?|data|feeds?|chat|video|sessions?|translation|captions?"
                r"|results?"
                r"|scores?|animals?|birds|fire|rounds|bands?|sports?|theater|theatre|recordings?"
                r"|versions?|servers?|systems?|preview|traffic|location|debates?|interviews?"
                r"|commentary|tours?|reports?|vaccines?|virus|cells|cattle|births?|action)"
            ),
            (
                r"(?:go|goes|going|gone|went|broadcast|broadcasts|broadcasting|streams?|streamed"
                r"|streaming|aired?|airing|shown|reporting|recorded|performs?|performed|performing"
                r"|watch|watched) (?:it |them |this |that )?«live»"
            ),
            (
                r"(?:is|are|was|were|be|'s|’s) (?:now |already |finally |not )?«live»(?= (?:for"
                r"|on|at"
                r"|now|today|in (?:beta|production|the app))\b|[.,;!?]|$)"
            ),
            (
                r"«live»,? (?:on (?:stage|air|camera|television|tv|youtube|twitch|radio)"
                r"|from (?:the studio|the scene|backstage))"
            ),
        ),
    ),
    (
        "ɹˈɛd",
        (
            (
                r"(?:have|has|had|having|was|were|been|be|is|are|well|widely|'ve|’ve) (?:(?:i|you"
                r"|we"
                r"|they|he|she|anyone|anybody) )?(?:been |ever |never |already |just |even |not )*"
                r"«read»(?!-)"
            ),
        ),
    ),
    (
        "ɹˈiːd",
        (
            (
                rf"{_PEOPLE} (?:usually|often|rarely|seldom|sometimes|mostly|regularly|still"
                rf"|hardly)"
                r" «read»"
            ),
            rf"{_PEOPLE} «read» (?:less|more|fewer|every)",
            rf"what {_PEOPLE} «read»",
            rf"{_PEOPLE} «read» [\w ]{{3,30}} every (?:day|morning|evening|night|week|month)",
        ),
    ),
    (
        "klˈoʊz",
        (
            (
                r"(?:markets|shares|stocks|shops|stores|schools|offices|polls|doors|banks|pubs"
                r"|bars"
                r"|restaurants|cafes|museums|applications|entries|bids|nominations|submissions"
                r"|factories) «close» (?:at(?! hand)|on|in|early|late|down|higher|lower|up|for"
                r"|until|soon"
                r"|today|tomorrow|when|after|before)"
            ),
            (
                r"(?:bring|brings|brought|draws?|drew|drawing|comes?|came|coming) (?:[\w’']+"
                r" ){0,4}to"
                r" a «close»"
            ),
        ),
    ),
    (
        "ɹəkˈɔɹd",
        (
            (
                r"(?:cameras|microphones|sensors|devices|apps|phones|dashcams|users|people"
                r"|journalists"
                r"|bands|artists|musicians|satellites|instruments|automatically|continuously"
                r"|secretly"
                rf"|silently|they|we|you|i) «record» (?:{_THINGS}|audio|video|sound|data|images)"
            ),
        ),
    ),
    (
        "tˈɛɹ",
        (
            r"wear[ -](?:and|&)[ -]«tear»",
            (
                r"«tear» in (?:the|a|an|its|his|her|my|their|your|one['’]s) (?:\w+ )?(?:sails?"
                r"|fabric"
                r"|nets?|paper|skin|lining|curtains?|seams?|screen|tent|canvas|aorta|artery|wall"
                r"|muscles?"
                r"|membrane|film|veil|tissue|ligaments?|hull|retina|knee|shoulder|calf|hamstring"
                r"|tendon"
                r"|groin|hip|shirt|coat|dress|sleeve|jacket|trousers|jeans|tyre|tire|cover"
                r"|balloon|page"
                r"|space|meniscus|cartilage)"
            ),
            (
                r"(?:muscle|ligament|acl|meniscus|hamstring|calf|cuff|tendon|groin|biceps?"
                r"|achilles"
                r"|cartilage|retinal) «tear»"
            ),
        ),
    ),
    (
        "tˈɛɹz",
        (r"(?:muscle|ligament|acl|meniscus|hamstring|cuff|tendon|retinal) «tears»",),
    ),
    (
        "pɹədʒˈɛkt",
        (
            (
                r"(?:they|we|who|now|analysts|economists|forecasters|experts|officials|researchers"
                rf"|scientists) «project» (?:{_THINGS}|that|growth|revenue|sales|annual"
                rf"|confidence)"
            ),
        ),
    ),
)
