"""The company in which English words of two origins change their sound: lead, bow, tear."""

from typing import Final

from listen.speech.lexicon.homographs.patterns import not_after

_METAL: Final = (
    r"(?:arsenic|mercury|cadmium|zinc|copper|tin|nickel|chromium|iron|silver|asbestos|antimony"
    r"|lithium|bismuth|other (?:heavy |toxic )?metals)"
)
_QUARREL: Final = (
    r"(?:diplomatic|trade|bitter|furious|blazing|heated|escalating|angry|fierce|simmering|drunken"
    r"|racism|race|sexism|antisemitism|migration|visa|sleaze|expenses|brexit|spying|privacy"
    r"|gender|doping)"
)

COMPANY: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "lˈɛd",
        (
            (
                r"(?:steal(?:s|ing)?|stole|stolen|stripp(?:ed|ing)|positive for) «lead»"
                r"(?= (?:from|off)|[.,]|$)"
            ),
            (
                r"«lead»[ -](?:paint|pipes?|pipelines?|piping|poisoning|acid|levels?|exposure|shot"
                r"|bullets?|contamination|batter(?:y|ies)|crystal|glass|service lines?|mines?"
                r"|mining"
                r"|smelters?|weights?|aprons?|solder|dust|ore|roof|coffin|plates?"
                r"|shielding|ammunition"
                r"|concentrations?|ions?|sheets?|balloons?|compounds?|nitrate|chromate|oxide"
                r"|halides?|content of|sulphate|sulfate|azide|iodide|based paint)"
            ),
            r"«lead»-(?:free|based|lined|tainted|laced|contaminated|cooled|covered|glazed|filled)",
            (
                r"«lead» (?:found|detected) in (?:\w+ )?(?:foods?|water|paint|toys|chocolate"
                r"|spices|soil|cups|applesauce|cinnamon|homes|schools)"
            ),
            r"(?:stripped|robbed) of (?:its|the|their) «lead»",
            r"(?:per ?cent|pencil|molten|toxic|powdered|metallic|tainted with) «lead»",
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
                rf"{not_after('the a')}«lead» in (?:(?:the|our|their|his|her|drinking|tap"
                rf"|school|old)"
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
            rf"{not_after('the of and no strong')}«wind» (?:down|up)(?! there)",
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
            (
                rf"{not_after('the of and strong high gusty sustained with')}"
                r"«winds» (?:down|up)(?! to\b| there| south| north)"
            ),
            r"«winds» (?:its|their|his|her) way",
            (
                r"(?:road|river|path|trail|street|stream|creek|staircase|lane|route|line|that"
                r"|which|it)"
                r" «winds» (?:through|along|around|past|between|across|into|towards?|over)"
            ),
        ),
    ),
    (
        "maɪnˈuːt",
        (
            (
                rf"{not_after('last final one two three five ten')}(?<!\d )(?<!\dth )"
                r"«minute» (?:chances?|cracks?|details?|amounts?|quantit(?:y|ies)|traces?"
                r"|particles?"
                r"|fractions?|changes?|differences?|variations?|fragments?|concentrations?"
                r"|droplets?"
                r"|hairs?|holes?|insects?|organisms?|scratch(?:es)?|specks?|flaws?|imperfections?"
                r"|proportions?|crystals?|doses?|creatures?|adjustments?)"
            ),
            r"(?:so|too|almost|extremely) «minute»(?! (?:by|after))",
            (
                r"(?:is|are|was|were|seems|remains|tiny|or even) «minute»(?=[.;,!?]|$| but\b"
                r"| compared\b| and (?!a )\w+)"
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
            r"double[ -]«bass»",
            r"(?:drums?|guitar|treble) and «bass»",
            r"«bass» and (?:drums?|guitar|treble|vocals)",
            (
                r"«bass»[ -](?:heavy|driven|boosted|response|reflex|ports?|drivers?|extension"
                r"|performance|output|levels?|tones?|range|riffs?|groove|sound|pedals?|amps?"
                r"|voice|singer|baritone|tracks?|presence|impact|quality|beats?|drops?|fiddle"
                r"|trombone|section|strings|kick|synth|radiators?|end)"
            ),
            (
                r"(?:deep|punchy|heavy|thumping|booming|boomy|muddy|tight|powerful|extra|sub|mid"
                r"|great|upright|acoustic|electric|fretless|walking|plays?|played|playing"
                r"|sang|sings"
                r"|singing|solid|strong|controlled|clear|crisp|clean|rich|warm|loud|thunderous"
                r"|impressive)[ -]«bass»"
                r"(?! (?:fish|boat|tournament|angler|lake|population))"
            ),
            (
                r"(?:the|its|their|\w+['’]s) «bass» (?:can|hits?|kicks|is (?:too |very "
                r"|quite )?(?:loud|deep|strong|weak"
                r"|heavy|punchy|tight|boomy|muddy|powerful|clean))"
            ),
            r"(?:more|less) «bass» (?:than|from) the",
            r"on «bass»(?=[.,;]| and|$)",
            r"(?:feel|boost|crank up|turn(?:s|ed|ing)? (?:up|down)) the «bass»",
        ),
    ),
    (
        "bˈaʊ",
        (
            r"(?:take|takes|took|taking|taken) a «bow»",
            r"«bow»(?= (?:out|down|to (?:pressure|demands))\b)",
            (
                r"«bow» of (?:the|a|her|his|its|our) (?:ship|boat|vessel|ferry|yacht|submarine"
                r"|canoe|tanker|liner|carrier|frigate|trawler|warship|barge)"
            ),
            r"(?:ship|boat|vessel|ferry|yacht)['’]s «bow»",
            r"«bow» (?:and|to) stern",
            r"«bow» (?:waves?|thrusters?|section)",
            r"(?:across|over) (?:the|its|their|his|her) «bow»",
            r"(?:final|curtain|deep|respectful) «bow»",
        ),
    ),
    (
        "bˈaʊz",
        (
            r"«bows» (?:out|down)",
            (
                rf"{not_after('made make makes and of with the hair ribbon christmas')}"
                r"«bows» to (?:pressure|demands?|calls|protests?|critic\w*|public|the|us"
                r"|china|trump|investors|inevitable)"
            ),
            r"(?:take|takes|took|taking) (?:their|several|some|many) «bows»",
            (
                r"«bows» (?:in|on) (?:theat(?:er|re)s|netflix|cinemas|broadway|january|february"
                r"|march|april|may|june|july|august|september|october|november|december)"
            ),
        ),
    ),
    (
        "ɹˈaʊ",
        (
            rf"(?<!in a ){_QUARREL} «row»(?! (?:in (?:the|a|your|our) (?:table|database)|boat))",
            r"(?:embroiled|locked|caught up|mired|engulfed|embroiled publicly) in a «row»",
            r"(?:drawn|dragged|sucked|pulled|got|getting|get) into a «row»",
            r"very public «row»",
            (
                r"the «row» between (?:the two (?:men|ministers|leaders|countries|sides"
                r"|brothers|parties|firms|companies)|the government|the president|london"
                r"|washington|beijing|brussels)"
            ),
            r"^«row» over",
            (
                r"(?<!in )(?:a|the|amid|after|new|latest|growing|public|political|legal"
                r"|ongoing|this)"
                r" «row» (?:over(?! (?:\d|the (?:past|last|next)|there))|(?:has |have "
                r"|had |)(?:erupted|broken out)|erupts|escalat\w+"
                r"|deepen\w*|intensif\w+|rumbles|rages|blew up|broke out)"
            ),
            (
                r"(?:have|had|having|involved in|into|after) a (?:\w+ )?«row»"
                r" (?:about|with (?:an?|his|her|my|their|your|our))"
            ),
        ),
    ),
    ("ɹˈaʊz", (rf"{_QUARREL} «rows»", r"^«rows» over")),
    (
        "sˈoʊ",
        (
            (
                rf"{not_after('the a')}«sow» (?:seeds?|discord|chaos|confusion|doubts?"
                rf"|divisions?|fear"
                r"|distrust|mistrust|panic|dissent|crops|wheat|indoors|directly|outdoors)"
            ),
        ),
    ),
    ("dˈoʊz", (r"(?:bucks?|fawns?|stags?|hinds?) and «does»",)),
    (
        "dˈoʊv",
        (
            r"(?:deep|nose)-«dove»",
            (
                r"(?:stocks|shares|futures|sales|he|she|they|i|we|who|bitcoin|ratings|nasdaq"
                r"|prices|plane|goalkeeper) «dove»"
            ),
            (
                r"«dove» (?:\d[\d.,]*|nearly|sharply|more than|into|headfirst|head first|in to"
                r"|below|under)"
            ),
        ),
    ),
    (
        "klˈoʊs",
        (
            rf"{not_after('will')}«close» to [$€£]?\d[\d,.]*",
            (
                rf"{not_after('will to would must could should may')}«close» to (?:collapse"
                rf"|death|home|zero|bankruptcy|tears|retirement|agreement|deal|half|being"
                rf"|becoming|reaching|securing|a (?:deal|record|decision)|the (?:company|deal"
                rf"|matter|talks|president|minister|border|front))"
            ),
        ),
    ),
    (
        "klˈoʊz",
        (
            (
                r"(?:will|would|could|should|may|might|must|to) «close» (?:higher|lower|up|down"
                r"|at|early|late|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)"
            ),
            r"(?:at|by|before|after|since|until) the (?:market |last )?«close»(?=[,.;]|$)",
            r"«close» of (?:trading|trade|business|play|polls|polling)",
            (
                r"(?:markets|shares|stocks|shops|stores|schools|offices|polls|doors|banks|pubs"
                r"|bars"
                r"|restaurants|cafes|museums|applications|entries|bids|nominations|submissions"
                r"|factories) «close»(?= (?:at(?! hand)|on|in|early|late|down|higher|lower|up|for"
                r"|until|soon|again|today|tomorrow|when|after|before)\b|[.,;:]|$)"
            ),
            r"(?:wall street|market|stock market|from open to|to|opening to) «close»(?=[:.;,]|$)",
            r"«close» (?:button|icon|tabs?|dialog)",
            r"(?:that|which) «close» (?:the|security|gaps?|loopholes?|off|down)",
            (
                r"(?:bring|brings|brought|draws?|drew|drawing|comes?|came|coming) (?:[\w’']+"
                r" ){0,4}to"
                r" a «close»"
            ),
        ),
    ),
    (
        "tˈɛɹ",
        (
            r"wear[ -](?:and|&)[ -]«tear»",
            (
                r"«tear» in (?:the|a|an|its|his|her|my|their|your"
                r"|one['’]s) (?:\w+ )?(?:fuel line|pipe|sails?"
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
                r"(?:muscle|ligament|acl|mcl|ucl|meniscus|hamstring|calf|rotator[ -]cuff|tendon"
                r"|groin|biceps?|achilles|cartilage|retinal|labrum|labral|pectoral|oblique"
                r"|partial) «tear»"
            ),
            r"on a «tear»(?! in|-)",
        ),
    ),
    (
        "tˈɛɹz",
        (r"(?:muscle|ligament|acl|meniscus|hamstring|rotator[ -]cuff|tendon|retinal) «tears»",),
    ),
)
