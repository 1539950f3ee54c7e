"""What ends a sentence, and what does not, in German, French, Spanish, Italian and Portuguese."""

import re
from collections.abc import Iterator
from typing import Final

NOT_FINAL: Final = {
    "de": re.compile(
        r"\b(?i:im|am|der|die|das|dem|den|des|vom|zum|beim|bis|ein|eine|einen|einem|ihren"
        r"|seinen)\s\d{1,3}\.$"
        r"|(?<![\w.])(?:Nr|Bd|S|Abs|Art|Ca|ca|bzw|evtl|z|d|u|Hr|Fr|Fa|Abb|Kap|Tel|[Ii]nkl|[Mm]ax"
        r"|[Mm]ind|[Ee]xkl|[Zz]zgl|[Vv]gl|[Gg]gf|Rn|Dipl|Ing|St|geb|verh|gegr|Dt|Kgl|Heinr|Joh|Seb|Frhr"
        r"|Gebr|Aufl|Hrsg|Lt|[Bb]spw|[Ss]og|[Ee]hem|Stellv|Abt|Az|Urt|Beschl|Rdnr|Ziff|lit|Gem|Kl|Gr|Bj"
        r"|Mitgl|Vors|hl|Hl)\.$"
    ),
    "fr": re.compile(
        r"(?<![\w.])(?:M|MM|Mme|Mlle|Mgr|Pr|Dr|St|Ste|pp?|env|av|apr|n|t|art|al|chap|vol|fig|éd|cf|Cf"
        r"|bd|boul|pl|L|R|D|ex|nos?|tél|Tél|janv|févr|fév|avr|juill?|sept|oct|nov|déc|éd|Éd|coll|dir"
        r"|trad|hab|arr|suppl|Me|Gén|Col|Cdt|S|ch|rés|bât|par ex)\.$"
    ),
    "es": re.compile(
        r"(?<![\w.])(?:Sr|Sra|Srta|Sres|Dr|Dra|D|Dña|Gral|Cnel|Lic|Ing|Arq|Profa?|St[oa]|Mons|Pbro"
        r"|[Pp]ágs?|[Nn]úms?|[Aa]pdo|Ayto|[Aa]rts?|[Cc]ap|[Vv]ol|[Ff]ig|aprox|EE|RR|FF|CC|JJ|Bs|Dp?to|Depto|Avda?"
        r"|avda?|[Tt]el|[Tt]fno|[Ee]xcm[oa]|[Ii]lm[oa]|pp?|ss?|Hnos)\.$"
    ),
    "it": re.compile(
        r"(?<![\w.])(?i:sigg?|dott|dr|avv|ing|proff?|arch|geom|rag|on|sen|gen|col|mons|card|pagg?|pp?"
        r"|nn?|artt?|es|cfr|vol|fig|tab|lett|tel|egr|spett|rev|cav|pres|SS?)\.$"
    ),
    "pt": re.compile(
        r"(?<![\w.])(?:Sr|Sra|Srta|Dr|Dra|[Pp]rofa?|D|Gen|Cel|[Cc]ap|[Pp]res|[Ii]nc|[Aa]rq|[Aa]p|Ten|Sgt|Pe|Pr|[Dd]ep|[Ss]en|[Gg]ov|Min"
        r"|Exm[oa]|Ilm[oa]|St[oa]|Cia|Av|av|R|[Ss]écs?|[Pp]ágs?|[Aa]rts?|aprox|n|V|pp?|[Tt]el|Eng)\.$"
        r"|(?<!\d )(?<![\w.])min\.$"
    ),
}
_STARTS: Final = (
    r"(?:(?:Il|Elle|Ils|Elles|Les?|La|Une?|On|Et|Mais|En|Aux?|Puis|Ce|Cette|Nous|Vous|Je|Si|Dans|Pour"
    r"|Lei|Lui|Poi|Ma|Gli|Lo|Nel|Nella|Alla|Se|Non|Quando|Così|Questo|Dopo|Anche|Oggi|Ieri|Per|Da"
    r"|El|Los|Las|Pero|Es|Un|Una|Al|Cuando|Luego|Después|Hoy|Ayer|No|Para|Por"
    r"|Nadie|Nessuno|Ninguém|Él|Ella|Esto|Eso|Este|Esta|Sin|Según|Tras|Desde|Con|Questa|Era|Erano"
    r"|Fue|Fu|Foi|Há|Após|Segundo|Secondo|Dal|Dalla|Però|Quindi|Infatti|Isso|Essa|Nos|Nas|Do|Sono"
    r"|Os|As|Mas|Um|Uma|Na|Depois|Hoje|Ontem|Não|Quem|Ele|Ela"
    r"|Der|Die|Das|Er|Sie|Ein|Eine|Und|Aber|I[mn]|Am|Dann|Wir|Ich|Auch|Doch|Nach|Bei|Mit|Als|Wenn"
    r"|Danach|Dabei|Damit|Siehe|Dort|Hier|Jetzt|Nun|Eine[mnrs]?|De[mnrs]|Heute|Gestern|Später|Damals|Unter|Von|Vor|Zu|Bis|Seit|Für)\s|[LDCJ]['’]\w)"
)
_DAY: Final = re.compile(r"(?:^|[\s(–-])[0-3]?\d\.$")
_MONTH: Final = re.compile(
    r"(?:Jan(?:uar)?|Jänner|Feb(?:ruar)?|März|Apr(?:il)?|Mai|Juni?|Juli?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?|Jahrhundert|Jh)\b"
)
_INITIAL: Final = re.compile(r"(?:^|[\s(«“\"'’-])[A-ZÀ-Ý]\.$")
_ORDINAL: Final = re.compile(r"[:–(]\s?\d{1,2}\.$")
"""At the beginning of what a colon or a dash announces: `Der Hafen: 1. Teil`."""
_NEW: Final = re.compile(_STARTS)
_GOES_ON: Final = re.compile(r"[a-zß-öø-ÿ](?![A-Z])|[ªº]|-[A-Z]\.")


def is_cut_short(first: str, second: str, not_final: re.Pattern[str]) -> bool:
    """Tell whether a sentence was cut after an abbreviation or an initial, `M. Bianchi`."""
    if not_final.search(first) or (_DAY.search(first) and _MONTH.match(second)):
        return True
    if first.endswith(".") and not first.endswith("..") and _GOES_ON.match(second):
        return True
    if _ORDINAL.search(first) and not _NEW.match(second):
        return True
    if first.endswith((" a.", " d.")) and second.startswith("C."):
        return True  # before or after Christ
    if _INITIAL.search(first) or first.endswith(("a.C.", "d.C.", "J.-C.")):
        return not _NEW.match(second)
    return False


_CLOSED: Final = re.compile(
    r"(?<=\w)(?:(?<=\betc)|(?<=\becc)|(?<=\busw)|(?<=\bsuiv)"
    r"|(?<=\d [ck]m)|(?<=\d kg)|(?<=\d min)|(?<=al kg)"
    r"|(?<=\b[fsvh]a)|(?<=\bs[ou])|(?<=\b[mtr]e)|(?<=\b[vV]ia)|(?<=\b[mM]ai)|(?<=\bbar)|(?<=\bset)"
    r"|(?<=\b[ae]l mar)|(?<=\b[tT][vV])|(?<=\bpop))\.(?P<gap>\s+)(?=[A-ZÀ-Ý«“„¿¡])"
    r"|(?:(?<=\bff)|(?<=\bn\. V)|(?<=\bi\. E)|(?<=\bChr)|(?<=\bUU)"
    r"|(?<=\b[ad]\.C)|(?<=\b[ad]\. C)|(?<=[A-Z]\.[A-Z]\.[A-Z]))\.(?P<after>\s+)(?=" + _STARTS + ")"
)
_TURN: Final = re.compile(r"(?<=[.!?…])(?P<gap>\s+)(?=[—–]\s?[A-ZÀ-Ý¿¡])")
"""Where another begins to speak: `Poi andò. — Dove?`."""
_REIGNED: Final = re.compile(
    r"\b(?:[A-ZÀ-Ý][a-zà-ÿ]+|s[eé]c\.|siglo|século|secolo)\s[IVX]{1,6}\.(?P<gap>\s+)(?=[A-ZÀ-Ý«“¿¡])"
)
_COUNTED: Final = re.compile(
    r"(?<=[a-zäöüß]{4})(?<!str|ind|nkl|xkl|vtl|nsg|zgl|spw|egr|est|erh|chn|chl|llg|err|hem|egl)"
    r"\.(?P<gap>\s+)(?=\d)"
)
"""Before a German sentence that begins with a number: `So war es. 2 kamen.`."""
_MAY_REIGN: Final = re.compile(r"\b[A-ZÄ-Ü][a-zä-ü]+\s[IVX]{1,6}\.(?P<gap>\s+)(?=" + _STARTS + ")")


def parted_abroad(text: str, span: tuple[int, int], language: str) -> Iterator[tuple[int, int]]:
    """Cut after `etc.` before a capital, and after a monarch's numeral."""
    start, end = span
    if language in NOT_FINAL:
        kings = (_MAY_REIGN, _COUNTED) if language == "de" else (_REIGNED,)
        gaps = {
            match.span(match.lastgroup or 0)
            for one in (_CLOSED, _TURN, *kings)
            for match in one.finditer(text, *span)
        }
        for gap_start, gap_end in sorted(gaps):
            yield start, gap_start
            start = gap_end
    yield start, end
