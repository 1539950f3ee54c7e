"""German words for money, measures, abbreviations and signs."""

from typing import Final

from listen.speech.verbalize.tables import names, table
from listen.speech.verbalize.tongue import Currency, Gender, Noun
from listen.speech.verbalize.words.units import units


def noun(one: str, many: str | None = None, gender: Gender = "m") -> Noun:
    """Make a noun that looks the same in the plural unless that is given."""
    return Noun(one, many or one, gender)


CENT = noun("Cent")

UNITS: Final = units(
    """
    Gt  Gigatonne, Gigatonnen, f
    Nm  Newtonmeter
    x  mal
    km/h  Kilometer pro Stunde
    kmh  Kilometer pro Stunde
    km  Kilometer
    m  Meter
    cm  Zentimeter
    mm  Millimeter
    μm  Mikrometer
    µm  Mikrometer
    nm  Nanometer
    ha  Hektar
    l  Liter
    ml  Milliliter
    cl  Zentiliter
    hl  Hektoliter
    kg  Kilogramm, n
    g  Gramm, n
    mg  Milligramm, n
    t  Tonne, Tonnen, f
    h  Stunde, Stunden, f
    std  Stunde, Stunden, f
    min  Minute, Minuten, f
    s  Sekunde, Sekunden, f
    sek  Sekunde, Sekunden, f
    ms  Millisekunde, Millisekunden, f
    mv  Millivolt, n
    v  Volt, n
    w  Watt, n
    kw  Kilowatt, n
    mw  Megawatt, n
    gw  Gigawatt, n
    kwh  Kilowattstunde, Kilowattstunden, f
    mwh  Megawattstunde, Megawattstunden, f
    twh  Terawattstunde, Terawattstunden, f
    hz  Hertz, n
    mhz  Megahertz, n
    ghz  Gigahertz, n
    db  Dezibel, n
    kb  Kilobyte, n
    mb  Megabyte, n
    gb  Gigabyte, n
    tb  Terabyte, n
    mbit/s  Megabit pro Sekunde, n
    ps  Pe-Ess
    ft  Fuß
    zoll  Zoll
    el  Esslöffel
    tl  Teelöffel
    µg  Mikrogramm, n
    μg  Mikrogramm, n
    °c  Grad Celsius
    °  Grad
    mah  Milliamperestunde, Milliamperestunden, f
    mp  Megapixel
    mpx  Megapixel
    km/s  Kilometer pro Sekunde
    dm  Dezimeter
    dl  Deziliter
    qm  Quadratmeter
    qkm  Quadratkilometer
    cbm  Kubikmeter
    ccm  Kubikzentimeter
    kt  Kilotonne, Kilotonnen, f
    Mt  Megatonne, Megatonnen, f
    gwh  Gigawattstunde, Gigawattstunden, f
    wh  Wattstunde, Wattstunden, f
    kwp  Kilowatt Peak, n
    tw  Terawatt, n
    mW  Milliwatt, n
    kv  Kilovolt, n
    a  Ampere, n
    ma  Milliampere, n
    khz  Kilohertz, n
    hpa  Hektopascal, n
    kpa  Kilopascal, n
    bar  Bar, n
    mbar  Millibar, n
    kj  Kilojoule, n
    kcal  Kilokalorie, Kilokalorien, f
    cal  Kalorie, Kalorien, f
    k  Kelvin, n
    °f  Grad Fahrenheit
    gbit/s  Gigabit pro Sekunde, n
    kbit/s  Kilobit pro Sekunde, n
    mbps  Megabit pro Sekunde, n
    gbps  Gigabit pro Sekunde, n
    px  Pixel, n
    ppm  Teil pro Million, Teile pro Million
    inch  Zoll
    pfd  Pfund, n
    pck  Packung, Packungen, f
    pkg  Packung, Packungen, f
    einw  Einwohner
    ew  Einwohner
    ct  Cent
    kn  Knoten
    msv  Millisievert, n
    mmol  Millimol, n
    mol  Mol, n
    kbyte  Kilobyte, n
    mbyte  Megabyte, n
    gbyte  Gigabyte, n
    tbyte  Terabyte, n
    pb  Petabyte, n
    mib  Mebibyte, n
    gib  Gibibyte, n
    msp  Messerspitze, Messerspitzen, f
    pers  Person, Personen, f
    dag  Dekagramm, n
    dkg  Deka, n
    fps  Bild pro Sekunde, Bilder pro Sekunde, n
    pkt  Punkt, Punkte
    pr  Prise, Prisen, f
    mmhg  Millimeter Quecksilber
    ie  Internationale Einheit, Internationale Einheiten, f
    tbl  Tablette, Tabletten, f
    tabl  Tablette, Tabletten, f
    tr  Tropfen
    stk  Stück, n
    lm  Lumen, n
    rpm  Umdrehung pro Minute, Umdrehungen pro Minute, f
    u/min  Umdrehung pro Minute, Umdrehungen pro Minute, f
    sm  Seemeile, Seemeilen, f
    bft  Beaufort
    lj  Lichtjahr, Lichtjahre, n
    ae  Astronomische Einheit, Astronomische Einheiten, f
    """,
    many="{}",
)
DOLLAR: Final = Currency(noun("Dollar"), CENT)
AMERICAN: Final = Currency(noun("US-Dollar"), CENT)
CANADIAN: Final = Currency(noun("kanadische Dollar"), CENT)
AUSTRALIAN: Final = Currency(noun("australische Dollar"), CENT)
YEN: Final = Currency(noun("Yen"), None)
YUAN: Final = Currency(noun("Yuan"), noun("Fen"))
WON: Final = Currency(noun("Won"), None)
BITCOIN: Final = Currency(noun("Bitcoin"), None)
THOUSAND: Final = Currency(noun("Tausend Euro"), None)
SCHILLING: Final = Currency(noun("Schilling"), noun("Groschen"))
REAL: Final = Currency(noun("Real"), noun("Centavo", "Centavos"))
LIRA: Final = Currency(noun("türkische Lira", gender="f"), noun("Kuruş"))
HRYVNIA: Final = Currency(noun("Hrywnja", gender="f"), noun("Kopeke", "Kopeken", "f"))
ZLOTY: Final = Currency(noun("Złoty"), noun("Grosz"))
SHEKEL: Final = Currency(noun("Schekel"), noun("Agora"))
CURRENCIES: Final = {
    "€": Currency(noun("Euro"), CENT),
    "EUR": Currency(noun("Euro"), CENT),
    "Euro": Currency(noun("Euro"), CENT),
    "$": DOLLAR,
    "US$": AMERICAN,
    "US-$": AMERICAN,
    "USD": AMERICAN,
    "CAD": CANADIAN,
    "AUD": AUSTRALIAN,
    "£": Currency(noun("Pfund", gender="n"), Noun("Penny", "Pence")),
    "GBP": Currency(noun("britische Pfund", gender="n"), Noun("Penny", "Pence")),
    "Franken": Currency(noun("Franken"), noun("Rappen")),
    "CHF": Currency(noun("Schweizer Franken"), noun("Rappen")),
    "SFr.": Currency(noun("Schweizer Franken"), noun("Rappen")),
    "Fr.": Currency(noun("Franken"), noun("Rappen")),
    "¥": YEN,
    "JPY": YEN,
    "CNY": YUAN,
    "RMB": YUAN,
    "₽": Currency(noun("Rubel"), noun("Kopeke", "Kopeken", "f")),
    "RUB": Currency(noun("Rubel"), noun("Kopeke", "Kopeken", "f")),
    "₴": HRYVNIA,
    "₹": Currency(noun("Rupie", "Rupien", "f"), noun("Paisa")),
    "₺": LIRA,
    "₩": WON,
    "KRW": WON,
    "SEK": Currency(noun("schwedische Krone", "schwedische Kronen", "f"), noun("Öre")),
    "NOK": Currency(noun("norwegische Krone", "norwegische Kronen", "f"), noun("Øre")),
    "DKK": Currency(noun("dänische Krone", "dänische Kronen", "f"), noun("Øre")),
    "PLN": ZLOTY,
    "DM": Currency(noun("Mark", gender="f"), noun("Pfennig")),
    "₿": BITCOIN,
    "BTC": BITCOIN,
    "ATS": SCHILLING,
    "T€": THOUSAND,
    "TEUR": THOUSAND,
    "Pf.": Currency(noun("Pfennig"), None),
    "öS": SCHILLING,
    "HK$": Currency(noun("Hongkong-Dollar"), CENT),
    "C$": CANADIAN,
    "A$": AUSTRALIAN,
    "NZD": Currency(noun("neuseeländische Dollar"), CENT),
    "SGD": Currency(noun("Singapur-Dollar"), CENT),
    "R$": REAL,
    "BRL": REAL,
    "INR": Currency(noun("indische Rupie", "indische Rupien", "f"), noun("Paisa")),
    "TRY": LIRA,
    "UAH": HRYVNIA,
    "CZK": Currency(noun("tschechische Krone", "tschechische Kronen", "f"), noun("Heller")),
    "HUF": Currency(noun("Forint"), None),
    "Ft": Currency(noun("Forint"), None),
    "zł": ZLOTY,
    "Kč": Currency(noun("Krone", "Kronen", "f"), noun("Heller")),
    "₪": SHEKEL,
    "ILS": SHEKEL,
    "ZAR": Currency(noun("Rand"), CENT),
    "THB": Currency(noun("Baht"), noun("Satang")),
    "Rp.": Currency(noun("Rappen"), None),
}
PER_UNITS: Final = {
    "m²": "pro Quadratmeter",
    "m2": "pro Quadratmeter",
    "h": "pro Stunde",
    "Jahr": "pro Jahr",
    "Tag": "pro Tag",
    "d": "pro Tag",
    "a": "pro Jahr",
}
TITLES: Final = table(
    """
    Ing.  Ingenieur
    Mag.  Magister
    Hptm.  Hauptmann
    Gen.  General
    Fr.  Frau
    Hrn.  Herrn
    St.  Sankt
    """
)
NUMBERED: Final = table(
    """
    Gl.  Gleis
    Kat.  Kategorie
    op.  opus
    Op.  Opus
    S.  Seite
    Art.  Artikel
    rd.  rund
    Z.  Zeile
    Rn.  Randnummer
    Rdnr.  Randnummer
    H.  Heft
    Pos.  Position
    V.  Vers
    Min.  minimal
    Gr.  Größe
    Geb.  Gebäude
    Bj.  Baujahr
    Jg.  Jahrgang
    Fn.  Fußnote
    Hs.  Halbsatz
    Sp.  Spalte
    Ziff.  Ziffer
    Kl.  Klasse
    EZ  Erstzulassung
    St.-Nr.  Steuernummer
    Kto.-Nr.  Kontonummer
    Kd.-Nr.  Kundennummer
    Art.-Nr.  Artikelnummer
    Best.-Nr.  Bestellnummer
    Tel.-Nr.  Telefonnummer
    Rg.-Nr.  Rechnungsnummer
    USt-IdNr.  Umsatzsteuer-Identifikationsnummer
    s. S.  siehe Seite
    s. Abb.  siehe Abbildung
    s. Tab.  siehe Tabelle
    s. Kap.  siehe Kapitel
    """
)
ABBREVIATIONS: Final = table(
    """
    mmHg  Millimeter Quecksilber
    gez.  gezeichnet
    Hr.  Herr
    Dr.-Ing.  Doktor-Ingenieur
    Dipl.-Kfm.  Diplomkaufmann
    Dipl.-Inf.  Diplominformatiker
    Dipl.-Psych.  Diplompsychologe
    Dipl.-Phys.  Diplomphysiker
    Dipl.-Chem.  Diplomchemiker
    a. Rh.  am Rhein
    a. N.  am Neckar
    o. d. T.  ob der Tauber
    ü. d. M.  über dem Meer
    ü. M.  über Meer
    ü. NN  über Normalnull
    m. f. G.  mit freundlichen Grüßen
    MfG  mit freundlichen Grüßen
    u. A. w. g.  um Antwort wird gebeten
    I. E.  Internationale Einheiten
    I.E.  Internationale Einheiten
    zul.  zulässiges
    Ges.-Gew.  Gesamtgewicht
    i. V. m.  in Verbindung mit
    i. E.  im Elfmeterschießen
    i. S. d.  im Sinne des
    i. S. v.  im Sinne von
    i. H. v.  in Höhe von
    i. Z. m.  im Zusammenhang mit
    p. a.  pro anno
    a. a. O.  am angegebenen Ort
    a. M.  am Main
    a. d.  an der
    u. v. a. m.  und vieles andere mehr
    u. v. a.  und viele andere
    u. s. w.  und so weiter
    m. E. n.  meines Erachtens nach
    v. H.  von Hundert
    d. J.  dieses Jahres
    d. M.  dieses Monats
    o. B.  ohne Befund
    v. u. Z.  vor unserer Zeitrechnung
    n. u. Z.  nach unserer Zeitrechnung
    erm.  ermäßigt
    Ausst.  Ausstellung
    Bor.  Borussia
    Schuhgr.  Schuhgröße
    Rtg.  Richtung
    geschl.  geschlossen
    gestr.  gestrichene
    geh.  gehäufte
    EL  Esslöffel
    TL  Teelöffel
    u.  und
    d. i.  das ist
    i. O.  in Ordnung
    em.  emeritus
    o. S.  ohne Seite
    o. A.  ohne Angabe
    n. a.  nicht angegeben
    ebd.  ebenda
    hrsg. v.  herausgegeben von
    hg. v.  herausgegeben von
    übers. v.  übersetzt von
    überarb.  überarbeitet
    erw.  erweitert
    Jtsd.  Jahrtausend
    Jh.s  Jahrhunderts
    tgl.  täglich
    lfd.  laufend
    mtl.  monatlich
    jährl.  jährlich
    Vj.  Vorjahr
    Vorj.  Vorjahr
    Hj.  Halbjahr
    Whg.  Wohnung
    Zi.  Zimmer
    Zi.-Whg.  Zimmer-Wohnung
    Msp.  Messerspitze
    Pers.  Personen
    USt.  Umsatzsteuer
    USt  Umsatzsteuer
    BGBl.  Bundesgesetzblatt
    Drs.  Drucksache
    BT-Drs.  Bundestagsdrucksache
    Urt.  Urteil
    Beschl.  Beschluss
    Rspr.  Rechtsprechung
    Rs.  Rechtssache
    Bsp.  Beispiel
    zus.  zusammen
    versch.  verschiedene
    wiss.  wissenschaftlich
    stellv.  stellvertretend
    Stv.  Stellvertreter
    Vors.  Vorsitzender
    röm.  römisch
    griech.  griechisch
    ital.  italienisch
    span.  spanisch
    russ.  russisch
    poln.  polnisch
    schweiz.  schweizerisch
    europ.  europäisch
    kath.  katholisch
    ev.  evangelisch
    Ew.  Einwohner
    Einw.  Einwohner
    Lkw  L.K.W.
    Pkw  P.K.W.
    Bf.  Bahnhof
    Hst.  Haltestelle
    Ldkr.  Landkreis
    GmbH  G.m.b.H.
    a. D.  außer Dienst
    h. c.  honoris causa
    tägl.  täglich
    Anm. d. Red.  Anmerkung der Redaktion
    o. J.  ohne Jahr
    i. R.  im Ruhestand
    o. g.  oben genannte
    u. Ä.  und Ähnliches
    u. ä.  und ähnliches
    z. T.  zum Teil
    z. Zt.  zurzeit
    z. Z.  zurzeit
    z. Hd.  zu Händen
    Bhf.  Bahnhof
    v. a.  vor allem
    v. l.  von links
    v. r.  von rechts
    e. V.  e Vau
    i. V.  in Vertretung
    n. V.  nach Verlängerung
    n. E.  nach Elfmeterschießen
    o. k.  okay
    k. A.  keine Angabe
    k. o.  ka o
    u. v. m.  und vieles mehr
    u. a. m.  und anderes mehr
    usf.  und so fort
    i. e. S.  im engeren Sinn
    s. a.  siehe auch
    m. a. W.  mit anderen Worten
    verh.  verheiratet
    betr.  betreffend
    Hbf.  Hauptbahnhof
    Hbf  Hauptbahnhof
    Pl.  Platz
    MwSt.  Mehrwertsteuer
    MwSt  Mehrwertsteuer
    Kfz  Kraftfahrzeug
    Kfz.  Kraftfahrzeug
    gegr.  gegründet
    ehem.  ehemals
    einschl.  einschließlich
    insg.  insgesamt
    durchschn.  durchschnittlich
    mind.  mindestens
    lt.  laut
    ggü.  gegenüber
    bes.  besonders
    jew.  jeweils
    zw.  zwischen
    entspr.  entsprechend
    gem.  gemäß
    österr.  österreichisch
    frz.  französisch
    lat.  lateinisch
    amtl.  amtlich
    wg.  wegen
    franz.  französisch
    Jhd.  Jahrhundert
    Jhdt.  Jahrhundert
    Abb.  Abbildung
    Tab.  Tabelle
    Az.  Aktenzeichen
    Dipl.-Ing.  Diplomingenieur
    Abt.  Abteilung
    Aufl.  Auflage
    Hrsg.  Herausgeber
    allg.  allgemein
    geb.  geboren
    gest.  gestorben
    ff.  folgende
    Kap.  Kapitel
    zzgl.  zuzüglich
    exkl.  exklusive
    u. U.  unter Umständen
    o. Ä.  oder Ähnliches
    i. A.  im Auftrag
    m. E.  meines Erachtens
    s. o.  siehe oben
    s. u.  siehe unten
    vs.  gegen
    Co.  Co
    Dr.  Doktor
    Prof.  Professor
    Ms.  Miss
    Mrs.  Misses
    Mr.  Mister
    z. B.  zum Beispiel
    d. h.  das heißt
    u. a.  unter anderem
    usw.  und so weiter
    bzw.  beziehungsweise
    ca.  circa
    etc.  et cetera
    evtl.  eventuell
    ggf.  gegebenenfalls
    inkl.  inklusive
    Nr.  Nummer
    Str.  Straße
    Mio.  Millionen
    Mrd.  Milliarden
    vgl.  vergleiche
    v. Chr.  vor Christus
    n. Chr.  nach Christus
    max.  maximal
    min.  minimal
    Min.  Minute
    Sek.  Sekunde
    Tel.  Telefon
    Abs.  Absatz
    Bd.  Band
    bspw.  beispielsweise
    sog.  sogenannte
    o.ä.  oder ähnliches
    i. d. R.  in der Regel
    engl.  englisch
    dt.  deutsch
    Std.  Stunden
    Jh.  Jahrhundert
    """
)
_CITED: Final = names(
    "Gen Genesis Ex Exodus Lev Levitikus Dtn Deuteronomium Jos Josua Ri Richter Sam"
    " Samuel Kön Könige Chr Chronik Ps Psalm Spr Sprüche Koh Kohelet Hld Hohelied Jes"
    " Jesaja Jer Jeremia Klgl Klagelieder Ez Ezechiel Hes Hesekiel Hos Hosea Sach"
    " Sacharja Mal Maleachi Mt Matthäus Mk Markus Lk Lukas Joh Johannes Apg"
    " Apostelgeschichte Röm Römer Kor Korinther Gal Galater Eph Epheser Phil Philipper"
    " Kol Kolosser Thess Thessalonicher Tim Timotheus Hebr Hebräer Jak Jakobus Petr"
    " Petrus Offb Offenbarung"
)
BOOKS: Final = {
    **dict(zip(_CITED[::2], _CITED[1::2], strict=True)),
    **{
        name: name
        for name in names(
            "Mose Psalm Jesaja Matthäus Markus Lukas Johannes Römer Korinther Offenbarung Genesis"
        )
    },
}
SIGNS: Final = table(
    """
    &  und
    +  plus
    =  gleich
    %  Prozent
    §  Paragraf
    ×  mal
    ≥  größer oder gleich
    ≤  kleiner oder gleich
    <  kleiner als
    < 5  weniger als
    > 5  mehr als
    ≤ 5  höchstens
    ≥ 5  mindestens
    >  größer als
    ±  plus minus
    °  Grad
    €  Euro
    $  Dollar
    @  at
    ~  circa
    /  Schrägstrich
    ²  hoch zwei
    ³  hoch drei
    −  minus
    ÷  geteilt durch
    ≈  ungefähr
    ≠  ungleich
    √  Wurzel aus
    ∞  unendlich
    π  Pi
    ‰  Promille
    """
)
