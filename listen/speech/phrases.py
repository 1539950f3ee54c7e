"""The few words that are ours and not the author's, by language."""

from dataclasses import dataclass
from typing import Final

from listen.model import primary


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


_ENGLISH: Final = Phrases(
    code="Here the article shows code.",
    code_in="Here the article shows code in {language}.",
    table="Here the article shows a table.",
    table_of="Table: ",
    image="Image: ",
    quote="Quote.",
    end_of_quote="End of quote.",
)
_PHRASES: Final = {
    "en": _ENGLISH,
    "de": Phrases(
        code="An dieser Stelle zeigt der Artikel Programmcode.",
        code_in="An dieser Stelle zeigt der Artikel Programmcode in {language}.",
        table="An dieser Stelle zeigt der Artikel eine Tabelle.",
        table_of="Tabelle: ",
        image="Bild: ",
        quote="Zitat.",
        end_of_quote="Ende des Zitats.",
    ),
    "fr": Phrases(
        code="L'article montre ici du code.",
        code_in="L'article montre ici du code en {language}.",
        table="L'article montre ici un tableau.",
        table_of="Tableau : ",
        image="Image : ",
        quote="Citation.",
        end_of_quote="Fin de citation.",
    ),
    "es": Phrases(
        code="Aquí el artículo muestra código.",
        code_in="Aquí el artículo muestra código en {language}.",
        table="Aquí el artículo muestra una tabla.",
        table_of="Tabla: ",
        image="Imagen: ",
        quote="Cita.",
        end_of_quote="Fin de la cita.",
    ),
    "it": Phrases(
        code="Qui l'articolo mostra del codice.",
        code_in="Qui l'articolo mostra del codice in {language}.",
        table="Qui l'articolo mostra una tabella.",
        table_of="Tabella: ",
        image="Immagine: ",
        quote="Citazione.",
        end_of_quote="Fine della citazione.",
    ),
    "pt": Phrases(
        code="Aqui o artigo mostra código.",
        code_in="Aqui o artigo mostra código em {language}.",
        table="Aqui o artigo mostra uma tabela.",
        table_of="Tabela: ",
        image="Imagem: ",
        quote="Citação.",
        end_of_quote="Fim da citação.",
    ),
}
PROGRAMMING_LANGUAGES: Final = {
    "py": "Python",
    "python": "Python",
    "python3": "Python",
    "js": "JavaScript",
    "javascript": "JavaScript",
    "ts": "TypeScript",
    "typescript": "TypeScript",
    "jsx": "JavaScript",
    "tsx": "TypeScript",
    "sh": "shell",
    "bash": "shell",
    "zsh": "shell",
    "shell": "shell",
    "console": "shell",
    "c": "C",
    "cpp": "C++",
    "c++": "C++",
    "cs": "C#",
    "csharp": "C#",
    "rb": "Ruby",
    "ruby": "Ruby",
    "rs": "Rust",
    "rust": "Rust",
    "go": "Go",
    "golang": "Go",
    "java": "Java",
    "kt": "Kotlin",
    "kotlin": "Kotlin",
    "swift": "Swift",
    "php": "PHP",
    "html": "HTML",
    "css": "CSS",
    "scss": "CSS",
    "json": "JSON",
    "yaml": "YAML",
    "yml": "YAML",
    "toml": "TOML",
    "xml": "XML",
    "sql": "SQL",
    "r": "R",
    "hs": "Haskell",
    "haskell": "Haskell",
    "ex": "Elixir",
    "elixir": "Elixir",
    "scala": "Scala",
    "lua": "Lua",
    "perl": "Perl",
    "pl": "Perl",
    "zig": "Zig",
    "dockerfile": "Docker",
    "diff": "diff",
    "graphql": "GraphQL",
    "vue": "Vue",
    "svelte": "Svelte",
}
"""As a page names them, and as people do; others are not named."""


def phrases(language: str) -> Phrases:
    """Find the phrases of a language; English where there are none."""
    return _PHRASES.get(primary(language), _ENGLISH)
