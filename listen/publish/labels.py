"""The few words that a page adds to an article, in the languages that Listen speaks best."""

from dataclasses import dataclass

from listen.model import Language, primary


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What stands on buttons and headings of the page."""

    language: Language
    player: str
    speed: str
    follow: str
    chapters: str
    transcript: str
    how_to: str
    """How to use the transcript; shown where it can be used."""
    source: str
    files: str
    voice: str
    """Followed by the voice's name: listeners are told that nobody spoke this."""


_ENGLISH = Labels(
    language=Language("en"),
    player="Player",
    speed="Speed",
    follow="Scroll along",
    chapters="Chapters",
    transcript="Transcript",
    how_to="Choose a sentence to hear it; with the keyboard, use the arrow keys and Enter.",
    source="Read the post",
    files="Files",
    voice="Spoken by a synthetic voice:",
)

_ALL = (
    _ENGLISH,
    Labels(
        language=Language("de"),
        player="Wiedergabe",
        speed="Tempo",
        follow="Mitblättern",
        chapters="Kapitel",
        transcript="Text",
        how_to="Wähle einen Satz, um ihn zu hören; auf der Tastatur mit Pfeiltasten und Eingabe.",
        source="Zum Beitrag",
        files="Dateien",
        voice="Gesprochen von einer künstlichen Stimme:",
    ),
    Labels(
        language=Language("es"),
        player="Reproductor",
        speed="Velocidad",
        follow="Seguir el texto",
        chapters="Capítulos",
        transcript="Transcripción",
        how_to="Elige una frase para oírla; con el teclado, usa las flechas e Intro.",
        source="Leer el artículo",
        files="Archivos",
        voice="Leído por una voz sintética:",
    ),
    Labels(
        language=Language("fr"),
        player="Lecteur",
        speed="Vitesse",
        follow="Suivre le texte",
        chapters="Chapitres",
        transcript="Transcription",
        how_to="Choisissez une phrase pour l’entendre ; au clavier, avec les flèches et Entrée.",
        source="Lire l’article",
        files="Fichiers",
        voice="Lu par une voix de synthèse :",
    ),
    Labels(
        language=Language("it"),
        player="Lettore",
        speed="Velocità",
        follow="Segui il testo",
        chapters="Capitoli",
        transcript="Trascrizione",
        how_to="Scegli una frase per ascoltarla; con la tastiera, usa le frecce e Invio.",
        source="Leggi l’articolo",
        files="File",
        voice="Letto da una voce sintetica:",
    ),
    Labels(
        language=Language("pt"),
        player="Leitor",
        speed="Velocidade",
        follow="Seguir o texto",
        chapters="Capítulos",
        transcript="Transcrição",
        how_to="Escolha uma frase para a ouvir; com o teclado, use as setas e Enter.",
        source="Ler o artigo",
        files="Ficheiros",
        voice="Lido por uma voz sintética:",
    ),
)


def labels_for(language: Language) -> Labels:
    """Find the labels of a language, whatever its region; English for those we do not know.

    >>> labels_for(Language("pt-BR")).chapters
    'Capítulos'
    """
    code = primary(language)
    return next((each for each in _ALL if each.language == code), _ENGLISH)
