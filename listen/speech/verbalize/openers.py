"""The words that begin a German sentence, where every noun has a capital too."""

from typing import Final

OPENERS: Final = (
    r"(?:D(?:er|ie|as|em|en|ann|och|abei|amit|azu|a)|E[rs]|Sie|Ich|Wir|I[mn]|A[mn]|Auch|Aber|Und|Um"
    r"|Ein|Eine|Einen|Nach|Vor|Von|Zu|Zum|Zur|Seit|Bei|Mit|Für|So|Was|Wer|Wie|Wo|Als|Wenn|Ob"
    r"|Heute|Gestern|Hier|Dort|Jetzt|Noch|Nun|Kein|Keine|Man|Mehr|Sein|Seine|Ihr|Ihre|Unter|Über"
    r"|Zwischen|Anno|Alle|Viele|Trotz|Während|Doch|Denn|Später|Damals|Danach|Insgesamt|Laut|Bis|Ab|Aus"
    r"|Ohne)\b"
)
"""A pattern of what stands after a full stop that ends a sentence, not an abbreviation."""
