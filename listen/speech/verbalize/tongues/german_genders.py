"""The genders of German nouns and names, as far as numbers beside them ask."""

from typing import Final

from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender


def is_neuter(noun: str) -> bool:
    """Tell whether a noun is neuter."""
    plain = noun.rstrip(".")
    return plain.lower().endswith(_NEUTER_ENDINGS) or plain in _NEUTER


_NEUTER_ENDINGS: Final = (
    *names("chen jahr jahrhundert jahrtausend spiel semester quartal kapitel ment ium eum recht"),
    *names("gericht gesetz projekt konzert theater institut unternehmen verfahren volk land team"),
)
PLURAL_ENDINGS: Final = (*names("en spiele tage wochen klassen meisterschaften wahlen"),)
_NEUTER: Final = frozenset(
    names(
        "Kapitel Jahrhundert Jh HJ Hj Jahrtausend Jtsd Quartal Jahr Mal Spiel Tor Gebot Buch Bild"
        " Semester Obergeschoss Stockwerk Programm Rennen Finale Album Lied Drittel Viertel"
        " Treffen Foto Heft Kind Opfer Auto Haus Reich Bataillon Regiment Korps Geschlecht Gleis"
        " Lebensjahr Training OG UG Semifinale Zimmer Ende Gebäude"
    )
)


def gender_of(word: str) -> Gender | None:
    """Give the gender a lone one takes before a word: masculine where nothing says otherwise."""
    if word in _FEMALE:
        return "f"
    if not word or not word[0].isupper() or word.isupper():
        return None
    if word in {"Abs", "Absatz", "Satz", "Nr", "Nummer", "Buchstabe", "Halbsatz"}:
        return None
    if word in _MALE:
        return "m"
    return "f" if word.lower().endswith(_FEMININE_ENDINGS) else "m"


_FEMALE: Final = frozenset(
    names(
        "Frau Stadt Person Mutter Tochter Hand Nacht Zeit Firma Zahl Mark Uhr App Liga"
        " Bundesliga"
        " Staffel Kreisliga Regionalliga Oberliga Weltmeisterschaft Wahl Bahn Wand Kraft Form"
        " Regel Schwester Nummer Steuer Mauer Feier Oper Million Milliarde Tür Spur Tat Welt"
        " Zwiebel Kartoffel Schüssel Tafel Gabel Fabel Insel Formel Klausel Vokabel Kugel Tüte"
        " Angst Art Bar Brust Faser Faust Flut Gunst Haut Jagd Kur Leber Last Lust Nadel Not Post"
        " Qual Schar Schnur Schuld Schulter Stirn Trommel Kamera Fabrik Ohnmacht Saat Kanzlei"
        " Prise Butter Nudel Paprika Bratwurst Wurst Nuss Milch Frucht Kuh Maus Gans Braut Wurzel"
        " Kammer Nummer Ziffer Leiter Feder Mutter Burg Bucht Schlacht Macht Woche Jacht Yacht"
        " Villa Pizza Pasta Kita Gefahr Uhrzeit Mail E-Mail DVD CD SMS PIN IP-Adresse"
        " Aufl Abt Std Min Kl Pos KW EM WM SSW"
        " Fahrt Figur Mannschaft Natur Antwort Schicht Pflicht Sicht Aussicht Hausnummer Bank"
    )
)
_FEMININE_ENDINGS: Final = (
    *names(
        "ung heit keit schaft ion tät e ik erin ärztin ältin zei rei atur ktur entur enz stanz"
    ),
    *names("ianz ilanz eranz diät frau arbeit schrift kunft flucht sucht haft gewalt geburt"),
    *names("kunst luft frist kraft stadt fahrt nacht zahl wahl bahn bank welt form wurst pflicht"),
    *names(
        "mannschaft nummer regel oper feier steuer antwort figur natur liga norm partei"
        " datei kartei kultur gestalt schau"
    ),
)
_MALE: Final = frozenset(
    names(
        "Name Wille Glaube Gedanke Kollege Kunde Junge Zeuge Experte Soldate Franzose Russe Pole"
        " Türke Brite Däne Schwede Finne Chinese Grieche Deutsche Erwachsene Angestellte Spion"
        " Ende Auge Interesse Gebäude Gebirge Gemüse Gewerbe Gelände Erbe Brei Schrei Chor Einwand"
        " Zweite Dritte Buchstabe Funke Friede Haufe Löwe Affe Hase Rabe Bote Erbe Riese Skorpion"
    )
)
QUEENS: Final = frozenset(
    names(
        "Elisabeth Katharina Maria Margarethe Christina Beatrix Elizabeth Victoria Viktoria"
        " Wilhelmine Juliana Anna Isabella Mary"
    )
)
"""Whose number is feminine: Elisabeth die Zweite."""
