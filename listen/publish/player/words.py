"""What the player says to those who use it, in the languages that Listen speaks best."""

from dataclasses import dataclass

from listen.model import Language, primary


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerWords:
    """Names of buttons, and the few sentences."""

    language: Language
    listen: str
    """Heading of the player, and its name to screen readers."""
    download: str
    play: str
    pause: str
    back: str
    """Followed by what is skipped, as `15 s`."""
    forward: str
    speed: str
    chapters: str
    position: str
    """Of the slider."""
    of: str
    """Between the time played and the whole."""
    choose: str
    """Of the button that lets a paragraph be chosen."""
    here: str
    """Of the button beside a paragraph."""
    show: str
    """Of the button that leads from the bar to the sentence heard."""
    close: str
    failed: str
    """When there is no sound."""
    fixed: str
    """When the server cannot send a part of a file."""


PLAYER_WORDS = (
    PlayerWords(
        language=Language("en"),
        listen="Listen to this post",
        download="Download",
        play="Play",
        pause="Pause",
        back="Back",
        forward="Forward",
        speed="Speed",
        chapters="Chapters",
        position="Position",
        of="of",
        choose="Choose a paragraph",
        here="Play from here",
        show="Show in the text",
        close="Close",
        failed="The sound cannot be played here.",
        fixed="This server only plays from the start.",
    ),
    PlayerWords(
        language=Language("de"),
        listen="Diesen Beitrag anhören",
        download="Herunterladen",
        play="Abspielen",
        pause="Anhalten",
        back="Zurück",
        forward="Vor",
        speed="Tempo",
        chapters="Kapitel",
        position="Position",
        of="von",
        choose="Absatz wählen",
        here="Ab hier abspielen",
        show="Im Text zeigen",
        close="Schließen",
        failed="Der Ton kann hier nicht abgespielt werden.",
        fixed="Dieser Server spielt nur vom Anfang an.",
    ),
    PlayerWords(
        language=Language("es"),
        listen="Escuchar este artículo",
        download="Descargar",
        play="Reproducir",
        pause="Pausar",
        back="Atrás",
        forward="Adelante",
        speed="Velocidad",
        chapters="Capítulos",
        position="Posición",
        of="de",
        choose="Elegir un párrafo",
        here="Reproducir desde aquí",
        show="Mostrar en el texto",
        close="Cerrar",
        failed="El audio no se puede reproducir aquí.",
        fixed="Este servidor solo reproduce desde el principio.",
    ),
    PlayerWords(
        language=Language("fr"),
        listen="Écouter cet article",
        download="Télécharger",
        play="Lire",
        pause="Mettre en pause",
        back="Reculer",
        forward="Avancer",
        speed="Vitesse",
        chapters="Chapitres",
        position="Position",
        of="sur",
        choose="Choisir un paragraphe",
        here="Écouter à partir d’ici",
        show="Montrer dans le texte",
        close="Fermer",
        failed="Le son ne peut pas être lu ici.",
        fixed="Ce serveur ne lit que depuis le début.",
    ),
    PlayerWords(
        language=Language("it"),
        listen="Ascolta questo articolo",
        download="Scarica",
        play="Riproduci",
        pause="Pausa",
        back="Indietro",
        forward="Avanti",
        speed="Velocità",
        chapters="Capitoli",
        position="Posizione",
        of="di",
        choose="Scegli un paragrafo",
        here="Riproduci da qui",
        show="Mostra nel testo",
        close="Chiudi",
        failed="L’audio non può essere riprodotto qui.",
        fixed="Questo server riproduce solo dall’inizio.",
    ),
    PlayerWords(
        language=Language("pt"),
        listen="Ouvir este artigo",
        download="Descarregar",
        play="Reproduzir",
        pause="Pausar",
        back="Recuar",
        forward="Avançar",
        speed="Velocidade",
        chapters="Capítulos",
        position="Posição",
        of="de",
        choose="Escolher um parágrafo",
        here="Reproduzir a partir daqui",
        show="Mostrar no texto",
        close="Fechar",
        failed="O som não pode ser reproduzido aqui.",
        fixed="Este servidor só reproduz desde o início.",
    ),
)


def words_for(language: Language) -> PlayerWords:
    """Find the words of a language, whatever its region; English for those we do not know.

    >>> words_for(Language("pt-BR")).play
    'Reproduzir'
    """
    code = primary(language)
    return next((each for each in PLAYER_WORDS if each.language == code), PLAYER_WORDS[0])
