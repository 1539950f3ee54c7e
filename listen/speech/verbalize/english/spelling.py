"""Letters against words: NASA is a word, SDI is three letters, `iOS` is both.

Letters are written with a full stop after each, `S.D.I.`: engines and people read that letter by
letter, and recognisers' transcripts compare with it.
"""

from typing import Final

from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names

WORDS: Final = frozenset(
    """
    NASA NATO UNESCO UNICEF OPEC AIDS COVID SARS MERS FEMA NAFTA ASEAN UEFA FIFA OSHA SCOTUS
    POTUS FLOTUS GIF JPEG RAM ROM NAND OLED QLED AMOLED CMOS BIOS ARM ICE LAN WAN WLAN VLAN
    SIM DRAM SRAM RAID SCSI ASCII ANSI CAPTCHA WASM REST SOAP CRUD JSON YAML TOML BASIC
    COBOL FORTRAN LISP CUDA LiDAR LIDAR RADAR SONAR LASER SWAT SWIFT GAFAM FAANG IKEA LEGO
    ASUS NOAA DARPA NIMBY YOLO FOMO LASIK PIN VIN TIN DOGE META HIPAA FERPA COPPA ERISA CAD
    SLAM LOL MOMA TED PETA NEOM BRICS EBITDA SPAC REIT GAAP ROTH COP SALT START
    TOEFL LSAT MCAT SAT CERN LIGO JAXA HAMAS MAGA ANTIFA ISIS ISIL UNIX LINUX GNU
    SHA MIDI SATA LLAMA LORA NERF GAN BERT DALL RAG SOTA MOOC EULA GUI SKU SPA ZIP JAR WAR
    TAR COBRA SEAL AWOL NORAD SETI BAFTA PEN VISA ALDI FIAT SEAT MAN NIKE SONY FUJI OPPO
    VIVO NASDAQ LIBOR FTSE SOFR FASB TARP AMBER SANE CRISPR PLOS TASER SCUBA HUD INTERPOL
    EUROPOL MAX MENSA PEP WIC NICE SAGE UCAS DEFRA OFCOM OFSTED NVIDIA PAC RAW JAY KISS ISA BAME
    BIPOC BASE HELOC ROFL NAND SPAM FOX NAS NAT GAP UNO PUT SET POST TIP SPY BOT GIT FOO WAV OGG
    PRO COX IMAX PAL GOAT NULL TRUE FALSE DEV ICAO SAG CAP SOX DAO QWERTY
    """.split()  # noqa: SIM905
)
"""Written in capitals and said as a word."""

EMPHASIS: Final = frozenset(
    """
    A AND ALL ANY ARE AS AT BE BUT BY CAN DID DO DOES DON FOR FROM GET GO GOT HAD HAS HAVE
    HE HER HERE HIM HIS HOW I IF IN IS IT ITS JUST US WHO LIKE LOT MAKE MAY ME MORE MOST
    MUCH MUST MY NEW NO NOT OF OFF OLD ON ONE ONLY OR OUR OUT OVER OWN SAY SEE SHE SO SOME
    STOP THAN THAT THE THEIR THEM THEN THEY THIS TO TOO TWO UP USE VERY WANT WAS WAY WE WERE
    WHAT WHEN WHY WILL WITH YES YET YOU YOUR BEST BIG DAY EVER EVERY FIRST FREE GOOD GREAT
    KNOW LAST LIVE LOOK LOVE NEVER NEXT NOTE NEWS READ REAL REALLY SALE TIME TOP TRUE WIN
    WOW WORK YEAR ALSO BACK BOTH EACH EVEN LESS LET MANY NEED NOTHING PLEASE SAID SAME STILL
    SUCH SURE TAKE THERE THINK THOSE WELL WENT WHERE WHICH WHO'S WORST WOULD NOW HERE LONG
    SHORT WARNING IMPORTANT UPDATE BREAKING EXCLUSIVE OPINION ANALYSIS REVIEW ALWAYS BEFORE
    AFTER AGAIN BECAUSE HAPPY FIND BEEN WERE FULL OPEN CLOSED HIGH LOW LEFT RIGHT ABOUT THEM
    """.split()  # noqa: SIM905
)
"""Ordinary words that writers put in capitals for weight."""

SHOUTED: Final = frozenset(
    """
    END DAY MAN MEN WAR CAR CARS BUY TRY ASK ADD CUT PUT SET RUN DIE DEAD BAD BOY GIRL WHY FUN JOB
    KEY LAW LEG LIE MOM DAD SON SUN SEA SKY TEA TAX TEN SIX TWO HIT WON LOST OWE PAY RED HOT WET
    BED BOX BUS CAT DOG EAT EGG EYE FAN FAR FIT FLY GAS GUN GUY HAT ICE KID KILL LET LOT MET MIX
    OIL PIG RAT SAD SEX SIT TOP TOY VAN WEB YES YET ART ARM AGE AGO AID AIM AIR ACT BAN BAR BAT
    BET BID BIT CUP DIED FED FEW FIX GAP GET GOD AM DR MR MRS ST VS APP ATE BAG BUG CAB CRY DIG DIM
    DIP DOC DOT DRY DUE DYE ERA FAT FEE FLU GUT GYM HIP HUB ICY ILL JAM JOY KIT LAB LAG LAY LID LIT
    LOG MAP MID MUG NET NOD NOR NUT OAK ODD PAD PAN PER PET PIE PIT POP POT PRO PUB PUP RAN REP RIB
    RID ROT ROW RUG SAW SHY SIP SUB SUM TAB TAG TAP TEE TIE TON VIA AN BAY EAR HEY HI INK MAD MUD
    OH PEN RAW SIN SIR TIP ZOO
    """.split()  # noqa: SIM905
)
"""Short words in a line that is all in capitals, where they are no acronyms."""

_SAID: Final = SHOUTED - frozenset(
    """
    AM DR MR MRS ST VS ADD ACT BAT BET TRY MET SAD SON SIT AID BIT BID FED FIT FAN GET BAN TOP VAN
    MIX LET LOT PIG AGO OWE FEW APP CAB DIM DIP DOC DUE ERA HIP HUB LAB LAG LIT LOG MAP MID NET NOR
    PAD PAN PER PET PIE POP PRO RAN REP RIB ROW SUB SUM TAB TAG TAP TEE TON VIA
    AN HI OH SIN
    """.split()  # noqa: SIM905
)
"""Those of them that are words anywhere: `a BUS`."""

AS_LETTERS: Final = frozenset(
    """
    IEEE OECD UCLA USSR UAE EPA FAA AAA UPI USDA USAF LAPD IRGC OLTP UEFI BYOB IIRC IIUC FWIW IMHO
    AOSP    IISS AEAD IDFA AIIB OHSU UIUC UCSD UCSF API IPO CEO CIO CFO COO CTO EU UN US UK USA
    AI IOC IRS IRA ISO ICU EOL AOL ATM AMA IOT UI UX ID IQ IP IT TV PC OS EV AR VR XR AA AAC
    AKA IEA IAEA IDE IDF UAW AFP API SUV DUI ETA FAQ FIA IAA ICC ICJ IOU ISP IUD OCR OEM ROI
    SEO UFO URL UPS USB UAV ECB EEA IAM AUM AUC AOC LGBTQ LGBTQIA NAACP ACLU AARP AIPAC EBIT
    EEOC UEA IATA IETF IANA ICANN AFAIK ASAP FOMC PAYE ICYMI AITA LMAO APFS UEFI IUCN
    UNDP UNFPA USGA USPS USGS USCIS USAA USPTO USMCA USAID YMCA YWCA NYSE SSID IAAF IOCP SEIU ISSN
    COPD MAPK RIAA USOPC IMEI IMSI ICCID AHCI HEVC ONGC UPSC UKHSA OBGYN NSPCC IIFL ICICI CISSP
    COOH UKCA POMC CJEU IFRS EFSF RATM
    IISS EBRD AICPA OSCE ESA GRE PHEV ROTC JROTC SADC LIRR PSOE SNES BASF CATL SAIC AVIF HEIC
    AIFF CAGR RATP
    """.split()  # noqa: SIM905
) - {"AIPAC", "IATA", "ICANN", "AOC"}
"""Said letter by letter although a voice might try to say them as words."""

_NAMES = (
    "A=*eɪ B=b*iː C=s*iː D=d*iː E=*iː F=*ɛf G=dʒ*iː H=*eɪtʃ I=*aɪ J=dʒ*eɪ K=k*eɪ L=*ɛl M=*ɛm"
    " N=*ɛn O=*oʊ P=p*iː Q=kj*uː R=*ɑɹ S=*ɛs T=t*iː U=j*uː V=v*iː W=d*ʌbəljuː X=*ɛks Y=w*aɪ Z=z*iː"
)
_SOUNDS: Final = dict(item.split("=") for item in _NAMES.split())
"""Names of letters in IPA; a star where the stress mark goes, before the vowel."""
_SUFFIXED: Final = Pattern(r"(?P<letters>(?:[A-Z]\.)+)'?s")


def plural_sound(words: str) -> str | None:
    """Give IPA for letters in the plural or genitive: voices read `E.V.s` as three letters."""
    match = _SUFFIXED.fullmatch(words)
    if not match:
        return None
    *front, last = list(match["letters"].replace(".", ""))
    ending = {"S": "ɪz", "X": "ɪz", "H": "ɪz", "F": "s"}.get(last, "z")
    said = "".join(_SOUNDS[one].replace("*", "ˌ") for one in front)
    return said + _SOUNDS[last].replace("*", "ˈ") + ending


def acronym(letters: str) -> str:
    """Write letters so that each is said: `S.D.I.`."""
    return "".join(f"{letter}." for letter in letters.upper())


def is_said_as_word(capitals: str) -> bool:
    """Tell whether a word in capitals is read as a word rather than letter by letter."""
    if capitals in WORDS or capitals in _SAID:
        return True
    if capitals in AS_LETTERS or len(capitals) <= 3:
        return False
    return _is_pronounceable(capitals)


_ONSETS: Final = frozenset(
    names(
        "BL BR CH CHR CL CR DR DW FL FR GH GL GN GR KH KL KN KR PH PHR PL PR PS QW RH SC"
        " SCH SCR SH SHR SK SL SM SN SP SPH SPL SPR SQW ST STR SW TH THR TR TS TW WH WR"
    )
)
"""Consonants that English syllables begin with, besides single ones; `QW` is written `QU`."""
_CODAS: Final = frozenset(
    names(
        "BT CH CK CT DD DST DTH FF FT FTH GG GH GHT GHTH GN HN LB LC LCH LD LF LFTH LK LL"
        " LM LP LPH LPT LSH LST LT LTH LTZ LV MB MN MP MPH MPT NC NCH NCT ND NG NGST NGTH"
        " NK NST NT NTH NX PH PT PTH RB RC RCH RD RF RG RK RL RLD RM RMTH RN RNT RP RPH"
        " RPT RR RSH RST RT RTH RTZ RV SC SH SK SM SP SS ST STH TCH TH TT TZ WD WK WL WN"
        " WTH XT XTH XX ZZ"
    )
)
"""Consonants that they end in, besides single ones and a plural's S."""
_GLIDE = Pattern(r"(?<=[AEIOU])Y(?=[AEIOU])|(?<=Q)U")
_NUCLEUS = Pattern(r"[AEIOUY]+")


def _is_pronounceable(capitals: str) -> bool:
    """Tell whether a word could be English: its vowels part what syllables begin and end with."""
    sounds = _GLIDE.sub("W", capitals)
    if capitals.startswith("AA") or any(len(one) > 3 for one in _NUCLEUS.findall(sounds)):
        return False
    first, *between = _NUCLEUS.compiled.split(sounds)
    return bool(between) and (
        _begins(first) and _ends(between.pop()) and all(map(_joins, between))
    )


def _begins(consonants: str) -> bool:
    return len(consonants) < 2 or consonants in _ONSETS


def _ends(consonants: str) -> bool:
    bare = consonants.removesuffix("S")
    return len(bare) < 2 or bare in _CODAS or consonants in _CODAS


def _joins(consonants: str) -> bool:
    return any(
        _ends(consonants[:at]) and _begins(consonants[at:]) for at in range(len(consonants) + 1)
    )


_HUMPS = Pattern(r"(?<![A-Za-z])[ie][A-Z][a-z]+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_A-Za-z]+")


def name_words(written: str) -> str:
    """Part a name that was written without spaces: `MeToo`, `max_tokens`, `nasa2024`."""
    from listen.speech.verbalize.english.numbers import cardinal, digits, year

    said = []
    for hump in _HUMPS.findall(written):
        if hump.isdecimal():
            if len(hump) == 4 and hump[:2] in {"19", "20"}:
                said.append(year(int(hump)))
            else:
                said.append(
                    cardinal(int(hump)) if len(hump) < 4 and hump[0] != "0" else digits(hump)
                )
        elif len(hump) > 1 and hump.isupper() and not is_said_as_word(hump):
            said.append(acronym(hump))
        else:
            said.append(hump)
    return " ".join(said)
