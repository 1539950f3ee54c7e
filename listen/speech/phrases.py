"""The few words that are ours and not the author's, by language."""

from dataclasses import dataclass, replace
from typing import Final

from listen.model import Language, primary


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """What a narrator says about things that cannot be read out."""

    code: str
    code_in: str
    table: str
    table_of: str
    image: str
    quote: str
    end_of_quote: str
    yes: str
    """Of a tick in a table."""
    no: str
    question: tuple[str, str]
    """How interviews write it, and what it means: `Q: Why here?`."""
    answer: tuple[str, str]


_ENGLISH: Final = Phrases(
    code="Here the article shows code.",
    code_in="Here the article shows code in {language}.",
    table="Here the article shows a table.",
    table_of="Table: ",
    image="Image: ",
    quote="Quote.",
    end_of_quote="End of quote.",
    yes="yes",
    no="no",
    question=("Q", "Question"),
    answer=("A", "Answer"),
)
_UNKNOWN: Final = replace(_ENGLISH, table_of="", image="", yes="", no="")
"""In other languages our own sentences are English; words in the author's are left out."""


def _phrases(  # noqa: PLR0913, PLR0917 - one for each field
    code: str,
    table: str,
    leads: str,
    quote: str,
    end_of_quote: str,
    marks: str,
    question: str,
    answer: str,
) -> Phrases:
    """Put a language's phrases together from its lines of the table."""
    table_of, image = leads.split("|")
    yes, no = marks.split("|")
    asks, asked = question.split("|")
    answers, answered = answer.split("|")
    return Phrases(
        code=code.replace(code[code.index("[") : code.index("]") + 1], ""),
        code_in=code.replace("[", "").replace("]", ""),
        table=table,
        table_of=f"{table_of} ",
        image=f"{image} ",
        quote=quote,
        end_of_quote=end_of_quote,
        yes=yes,
        no=no,
        question=(asks, asked),
        answer=(answers, answered),
    )


_PHRASES: Final = {
    "en": _ENGLISH,
    "de": _phrases(
        "An dieser Stelle zeigt der Artikel Programmcode[ in {language}].",
        "An dieser Stelle zeigt der Artikel eine Tabelle.",
        "Tabelle:|Bild:",
        "Zitat.",
        "Ende des Zitats.",
        "ja|nein",
        "F|Frage",
        "A|Antwort",
    ),
    "fr": _phrases(
        "L'article montre ici du code[ en {language}].",
        "L'article montre ici un tableau.",
        "Tableau:|Image:",
        "Citation.",
        "Fin de citation.",
        "oui|non",
        "Q|Question",
        "R|Réponse",
    ),
    "es": _phrases(
        "Aquí el artículo muestra código[ en {language}].",
        "Aquí el artículo muestra una tabla.",
        "Tabla:|Imagen:",
        "Cita.",
        "Fin de la cita.",
        "sí|no",
        "P|Pregunta",
        "R|Respuesta",
    ),
    "it": _phrases(
        "Qui l'articolo mostra del codice[ in {language}].",
        "Qui l'articolo mostra una tabella.",
        "Tabella:|Immagine:",
        "Citazione.",
        "Fine della citazione.",
        "sì|no",
        "D|Domanda",
        "R|Risposta",
    ),
    "pt": _phrases(
        "Aqui o artigo mostra código[ em {language}].",
        "Aqui o artigo mostra uma tabela.",
        "Tabela:|Imagem:",
        "Citação.",
        "Fim da citação.",
        "sim|não",
        "P|Pergunta",
        "R|Resposta",
    ),
    "nl": _phrases(
        "Hier toont het artikel programmacode[ in {language}].",
        "Hier toont het artikel een tabel.",
        "Tabel:|Afbeelding:",
        "Citaat.",
        "Einde citaat.",
        "ja|nee",
        "V|Vraag",
        "A|Antwoord",
    ),
    "sv": _phrases(
        "Här visar artikeln programkod[ i {language}].",
        "Här visar artikeln en tabell.",
        "Tabell:|Bild:",
        "Citat.",
        "Slut på citat.",
        "ja|nej",
        "F|Fråga",
        "S|Svar",
    ),
    "da": _phrases(
        "Her viser artiklen programkode[ i {language}].",
        "Her viser artiklen en tabel.",
        "Tabel:|Billede:",
        "Citat.",
        "Citat slut.",
        "ja|nej",
        "S|Spørgsmål",
        "S|Svar",
    ),
    "nb": _phrases(
        "Her viser artikkelen programkode[ i {language}].",
        "Her viser artikkelen en tabell.",
        "Tabell:|Bilde:",
        "Sitat.",
        "Sitat slutt.",
        "ja|nei",
        "S|Spørsmål",
        "S|Svar",
    ),
    "pl": _phrases(
        "W tym miejscu artykuł pokazuje kod[ w języku {language}].",
        "W tym miejscu artykuł pokazuje tabelę.",
        "Tabela:|Obraz:",
        "Cytat.",
        "Koniec cytatu.",
        "tak|nie",
        "P|Pytanie",
        "O|Odpowiedź",
    ),
    "cs": _phrases(
        "Zde článek ukazuje kód[ v jazyce {language}].",
        "Zde článek ukazuje tabulku.",
        "Tabulka:|Obrázek:",
        "Citát.",
        "Konec citátu.",
        "ano|ne",
        "O|Otázka",
        "O|Odpověď",
    ),
    "ru": _phrases(
        "Здесь в статье приведён код[ на языке {language}].",
        "Здесь в статье приведена таблица.",
        "Таблица:|Изображение:",
        "Цитата.",
        "Конец цитаты.",
        "да|нет",
        "В|Вопрос",
        "О|Ответ",
    ),
    "uk": _phrases(
        "Тут у статті наведено код[ мовою {language}].",
        "Тут у статті наведено таблицю.",
        "Таблиця:|Зображення:",
        "Цитата.",
        "Кінець цитати.",
        "так|ні",
        "П|Питання",
        "В|Відповідь",
    ),
    "tr": _phrases(
        "Makale burada[ {language} dilinde] kod gösteriyor.",
        "Makale burada bir tablo gösteriyor.",
        "Tablo:|Görsel:",
        "Alıntı.",
        "Alıntının sonu.",
        "evet|hayır",
        "S|Soru",
        "C|Cevap",
    ),
    "id": _phrases(
        "Di sini artikel menampilkan kode[ dalam {language}].",
        "Di sini artikel menampilkan tabel.",
        "Tabel:|Gambar:",
        "Kutipan.",
        "Akhir kutipan.",
        "ya|tidak",
        "T|Tanya",
        "J|Jawab",
    ),
    "ca": _phrases(
        "Aquí l'article mostra codi[ en {language}].",
        "Aquí l'article mostra una taula.",
        "Taula:|Imatge:",
        "Cita.",
        "Fi de la cita.",
        "sí|no",
        "P|Pregunta",
        "R|Resposta",
    ),
    "ja": _phrases(
        "ここで記事は[{language}の]コードを示しています。",
        "ここで記事は表を示しています。",
        "表：|画像：",
        "引用。",
        "引用終わり。",
        "はい|いいえ",
        "Q|質問",
        "A|答え",
    ),
    "zh": _phrases(
        "文章在此处展示了[{language}]代码。",
        "文章在此处展示了一个表格。",
        "表格：|图片：",
        "引文。",
        "引文结束。",
        "是|否",
        "问|问",
        "答|答",
    ),
}
_OTHER_NAMES: Final = {"no": "nb", "nn": "nb", "cmn": "zh"}


def phrases(language: str) -> Phrases:
    """Find the phrases of a language; English where there are none."""
    base = primary(language)
    return _PHRASES.get(_OTHER_NAMES.get(base, base), _UNKNOWN)


def language_of_phrases(language: Language) -> Language:
    """Tell what our own sentences in an article of a language are in."""
    return Language("en") if phrases(language) is _UNKNOWN else language
