"""French words for money, measures, abbreviations and signs."""

from typing import Final

from listen.speech.verbalize.tables import names, table
from listen.speech.verbalize.tongue import Currency, Gender, Noun
from listen.speech.verbalize.words.units import units


def noun(one: str, gender: Gender = "m", many: str | None = None) -> Noun:
    """Make a noun; the plural adds an s unless it is given."""
    return Noun(one, many or f"{one}s", gender)


CENTIME = noun("centime")

CENT = noun("cent")


def of(one: str, gender: Gender = "m", many: str | None = None, cent: Noun = CENTIME) -> Currency:
    """Make a currency of hundredths; of two words, both get the plural."""
    return Currency(noun(one, gender, many or " ".join(f"{word}s" for word in one.split())), cent)


FRANC = noun("franc")
DINAR = of("dinar algérien")
PER_HOUR = Noun("kilomètre par heure", "kilomètres par heure")
DOLLAR = Currency(noun("dollar"), CENT)
AMERICAN = of("dollar américain", cent=CENT)
CANADIAN = of("dollar canadien", cent=CENT)
AUSTRALIAN = of("dollar australien", cent=CENT)
HONG_KONG = Currency(Noun("dollar de Hong Kong", "dollars de Hong Kong"), CENT)
YEN = Currency(noun("yen"), None)
YUAN = Currency(noun("yuan"), noun("fen"))
WON = Currency(noun("won"), None)
BITCOIN = Currency(noun("bitcoin"), None)
REAL = of("real", many="reals")
SHEKEL = Currency(noun("shekel"), noun("agora"))
LIRA = of("livre turque", "f")
HRYVNIA = Currency(noun("hryvnia", "f"), noun("kopeck"))
CFA = of("franc", many="francs C.F.A.")
CURRENCIES: Final = {
    "€": of("euro"),
    "EUR": of("euro"),
    "euros": of("euro"),
    "$": DOLLAR,
    "US$": AMERICAN,
    "$US": AMERICAN,
    "$ US": AMERICAN,
    "USD": AMERICAN,
    "$CA": CANADIAN,
    "$ CA": CANADIAN,
    "CA$": CANADIAN,
    "CAD": CANADIAN,
    "C$": CANADIAN,
    "$ CAN": CANADIAN,
    "$CAN": CANADIAN,
    "A$": AUSTRALIAN,
    "AUD": AUSTRALIAN,
    "HK$": HONG_KONG,
    "£": Currency(noun("livre", "f"), Noun("penny", "pence")),
    "GBP": Currency(Noun("livre sterling", "livres sterling", "f"), Noun("penny", "pence")),
    "francs": of("franc"),
    "CHF": of("franc suisse"),
    "Fr.": of("franc"),
    "FCFA": CFA,
    "F CFA": CFA,
    "XAF": CFA,
    "XOF": CFA,
    "¥": YEN,
    "JPY": YEN,
    "CNY": YUAN,
    "RMB": YUAN,
    "₽": Currency(noun("rouble"), noun("kopeck")),
    "RUB": Currency(noun("rouble"), noun("kopeck")),
    "₴": HRYVNIA,
    "₹": Currency(noun("roupie", "f"), noun("paisa")),
    "INR": Currency(noun("roupie", "f"), noun("paisa")),
    "₩": WON,
    "KRW": WON,
    "₺": LIRA,
    "R$": REAL,
    "SEK": of("couronne suédoise", "f"),
    "NOK": of("couronne norvégienne", "f"),
    "DKK": of("couronne danoise", "f"),
    "PLN": of("zloty"),
    "MAD": of("dirham marocain"),
    "DH": of("dirham"),
    "TND": of("dinar tunisien"),
    "DT": of("dinar tunisien"),
    "DZD": DINAR,
    "DA": DINAR,
    "₿": BITCOIN,
    "BTC": BITCOIN,
    "ETH": Currency(noun("ether"), None),
    "BRL": REAL,
    "CZK": of("couronne tchèque", "f"),
    "HUF": Currency(noun("forint"), None),
    "ILS": SHEKEL,
    "₪": SHEKEL,
    "TRY": LIRA,
    "UAH": HRYVNIA,
    "ZAR": Currency(noun("rand"), CENT),
    "THB": of("baht", many="bahts"),
    "SGD": Currency(Noun("dollar de Singapour", "dollars de Singapour"), CENT),
    "NZD": Currency(Noun("dollar néo-zélandais", "dollars néo-zélandais"), CENT),
    "HKD": HONG_KONG,
    "XPF": of("franc", many="francs Pacifique"),
    "AED": of("dirham", many="dirhams émiratis"),
}
UNITS: Final = units(
    """
    Gt  gigatonne, f
    Nm  newton-mètre, newtons-mètres
    °  degré
    x  fois, fois, f
    µg  microgramme
    μg  microgramme
    km/h  kilomètre par heure, kilomètres par heure
    km  kilomètre
    m  mètre
    cm  centimètre
    mm  millimètre
    µm  micromètre
    nm  nanomètre
    kg  kilogramme
    g  gramme
    mg  milligramme
    t  tonne, f
    l  litre
    ml  millilitre
    cl  centilitre
    ha  hectare
    h  heure, f
    min  minute, f
    s  seconde, f
    ms  milliseconde, f
    kwh  kilowatt-heure
    mwh  mégawatt-heure
    w  watt
    kw  kilowatt
    mw  mégawatt
    gw  gigawatt
    v  volt
    hz  hertz, hertz
    mhz  mégahertz, mégahertz
    ghz  gigahertz, gigahertz
    ko  kilooctet
    mo  mégaoctet
    go  gigaoctet
    to  téraoctet
    gb  gigaoctet
    mb  mégaoctet
    °c  degré Celsius, degrés Celsius
    db  décibel
    ch  cheval, chevaux
    gr  gramme
    pts  point
    ct  centime
    cts  centime
    km/s  kilomètre par seconde, kilomètres par seconde
    kmh  kilomètre par heure, kilomètres par heure
    dm  décimètre
    dl  décilitre
    hl  hectolitre
    kt  kilotonne, f
    Mt  mégatonne, f
    j  jour
    sec  seconde, f
    mn  minute, f
    ns  nanoseconde, f
    twh  térawatt-heure
    gwh  gigawatt-heure
    wh  watt-heure
    mW  milliwatt
    tw  térawatt
    wc  watt-crête, watts-crête
    kwc  kilowatt-crête, kilowatts-crête
    mwc  mégawatt-crête, mégawatts-crête
    kv  kilovolt
    mv  millivolt
    a  ampère
    ma  milliampère
    mah  milliampère-heure, milliampères-heures
    khz  kilohertz, kilohertz
    hpa  hectopascal
    kpa  kilopascal
    pa  pascal
    bar  bar
    bars  bar
    mbar  millibar
    kj  kilojoule
    kcal  kilocalorie, f
    cal  calorie, f
    k  kelvin
    °f  degré Fahrenheit, degrés Fahrenheit
    mbit/s  mégabit par seconde, mégabits par seconde
    gbit/s  gigabit par seconde, gigabits par seconde
    kbit/s  kilobit par seconde, kilobits par seconde
    Mb/s  mégabit par seconde, mégabits par seconde
    Gb/s  gigabit par seconde, gigabits par seconde
    mbps  mégabit par seconde, mégabits par seconde
    gbps  gigabit par seconde, gigabits par seconde
    kb  kilooctet
    tb  téraoctet
    po  pétaoctet
    mpx  mégapixel
    mp  mégapixel
    px  pixel
    ppm  partie par million, parties par million, f
    inch  pouce
    mmol  millimole, f
    lux  lux, lux
    msv  millisievert
    kn  nœud
    pb  point de base, points de base
    cv  cheval, chevaux
    hab  habitant
    cc  centimètre cube, centimètres cubes
    fps  image par seconde, images par seconde, f
    pers  personne, f
    mmhg  millimètre de mercure, millimètres de mercure
    bpm  battement par minute, battements par minute
    ui  unité internationale, unités internationales, f
    mol  mole, f
    dag  décagramme
    nF  nanofarad
    lm  lumen
    tr  tour
    tr/min  tour par minute, tours par minute
    UA  unité astronomique, unités astronomiques, f
    """,
    many="{}s",
)
TITLES: Final = table(
    """
    S. M.  Sa Majesté
    S. A. R.  Son Altesse royale
    S. A. S.  Son Altesse sérénissime
    S. S.  Sa Sainteté
    Fg  faubourg
    fg  faubourg
    Fbg  faubourg
    fbg  faubourg
    bd  boulevard
    Bd  boulevard
    bld  boulevard
    M.  monsieur
    MM.  messieurs
    Me  maître
    St  saint
    Sts  saints
    Ste  sainte
    Stes  saintes
    pl.  place
    boul.  boulevard
    éd.  éditions
    Gal  général
    Gén.  général
    Cdt  commandant
    Cne  capitaine
    Vve  veuve
    Pdt  président
    Prof.  professeur
    """
)
NUMBERED: Final = table(
    """
    Ep.  épisode
    éd.  édition
    rte  route
    ép.  épisode
    sc.  scène
    art.  article
    chap.  chapitre
    fig.  figure
    vol.  volume
    p.  page
    al.  alinéa
    t.  tome
    no  numéro
    No  numéro
    ca.  environ
    Op.  opus
    appt  appartement
    appt.  appartement
    apt.  appartement
    bât.  bâtiment
    ch.  chapitre
    """
)
ABBREVIATIONS: Final = table(
    """
    pp.  pages
    Mgr  monseigneur
    Mme  madame
    MME  madame
    MLLE  mademoiselle
    Mmes  mesdames
    Mᵐᵉˢ  mesdames
    Mᵐᵉ  madame
    Mlle  mademoiselle
    Mˡˡᵉ  mademoiselle
    Mlles  mesdemoiselles
    Dr  docteur
    Drs  docteurs
    Dre  docteure
    Dr.  docteur
    Dʳ  docteur
    Dʳᵉ  docteure
    Dʳᵉˢ  docteures
    Dʳˢ  docteurs
    Pr  professeur
    Pʳ  professeur
    Mᵍʳ  monseigneur
    etc.  et cetera
    etc…  et cetera
    p. ex.  par exemple
    par ex.  par exemple
    c.-à-d.  c'est-à-dire
    c.à.d.  c'est-à-dire
    c-à-d  c'est-à-dire
    càd  c'est-à-dire
    env.  environ
    av. J.-C.  avant Jésus-Christ
    apr. J.-C.  après Jésus-Christ
    ap. J.-C.  après Jésus-Christ
    J.-C.  Jésus-Christ
    av. JC  avant Jésus-Christ
    av. J-C  avant Jésus-Christ
    av. J.C.  avant Jésus-Christ
    apr. JC  après Jésus-Christ
    ap. JC  après Jésus-Christ
    ap. J-C  après Jésus-Christ
    ap. J.C.  après Jésus-Christ
    É.-U.  États-Unis
    É.-U.A.  États-Unis
    tél.  téléphone
    Tél  téléphone
    av.  avenue
    n°  numéro
    N°  numéro
    nº  numéro
    nᵒ  numéro
    n°s  numéros
    cf.  confer
    T°  température
    max.  maximum
    min.  minimum
    hab.  habitants
    dép.  département
    ibid.  ibidem
    op. cit.  opere citato
    vs  versus
    vs.  versus
    Cie  compagnie
    Sté  société
    Ets  établissements
    svp  s'il vous plaît
    a.p.  après prolongation
    tlj  tous les jours
    sf  sauf
    grat.  gratuit
    rés.  réservation
    n.c.  non communiqué
    t.a.b.  tirs au but
    pers.  personnes
    prép.  préparation
    stp  s'il te plaît
    SVP  s'il vous plaît
    RDV  rendez-vous
    rdv  rendez-vous
    qqn  quelqu'un
    qqch  quelque chose
    P.-S.  post-scriptum
    adj.  adjectif
    S. M.  Sa Majesté
    s.d.  sans date
    mmHg  millimètres de mercure
    Tle  terminale
    sq.  et suivante
    sqq.  et suivantes
    arr.  arrondissement
    arrt  arrondissement
    trim.  trimestre
    sem.  semaine
    Cf  confer
    tjs  toujours
    bcp  beaucoup
    ttes  toutes
    envir.  environ
    inf.  inférieur
    sup.  supérieur
    id.  idem
    N. B.  nota bene
    c/o  chez
    dépt  département
    Dépt  département
    féd.  fédération
    gouv.  gouvernement
    ital.  italien
    qté  quantité
    Réf.  référence
    suppl.  supplément
    cat.  catégorie
    """
)
_CITED: Final = names(
    "Gn Genèse Ex Exode Lv Lévitique Dt Deutéronome Jos Josué Jg Juges Ps Psaume Pr"
    " Proverbes Qo Qohélet Ct Cantique Is Isaïe Jr Jérémie Ez Ézéchiel Dn Daniel Jl Joël"
    " Jon Jonas Za Zacharie Ml Malachie Mt Matthieu Mc Marc Lc Luc Jn Jean Ac Actes Rm"
    " Romains Co Corinthiens Ga Galates Ep Éphésiens Col Colossiens Th Thessaloniciens"
    " Tm Timothée Tt Tite He Hébreux Jc Jacques Ap Apocalypse"
)
BOOKS: Final = {
    **dict(zip(_CITED[::2], _CITED[1::2], strict=True)),
    **{
        name: name
        for name in names(
            "Genèse Exode Psaume Isaïe Matthieu Marc Luc Jean Actes Romains Corinthiens Apocalypse"
        )
    },
}
SIGNS: Final = table(
    """
    &  et
    +  plus
    =  égale
    %  pour cent
    §  paragraphe
    ×  fois
    ≥  supérieur ou égal à
    ≤  inférieur ou égal à
    <  inférieur à
    < 5  moins de
    > 5  plus de
    ≤ 5  au plus
    ≥ 5  au moins
    >  supérieur à
    ±  plus ou moins
    ?  point d'interrogation
    °  degrés
    €  euros
    $  dollars
    @  arobase
    ~  environ
    /  slash
    ²  au carré
    ³  au cube
    −  moins
    ÷  divisé par
    ≈  environ
    ≠  différent de
    √  racine de
    ∞  infini
    π  pi
    ‰  pour mille
    """
)
