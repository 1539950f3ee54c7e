"""What differs between the languages whose rules are shared: words, forms, orders.

A language module fills in a `Tongue`; `european.grammar_for` makes the rules of it.
"""

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

Gender: TypeAlias = Literal["m", "f", "n"]


class Noun(NamedTuple):
    """A thing that is counted."""

    one: str
    many: str
    gender: Gender = "m"


class Currency(NamedTuple):
    """A currency and its hundredth."""

    unit: Noun
    cent: Noun | None
    """`None` if nobody counts in them: yen, bitcoins."""


class Tongue(NamedTuple):
    """A language's words for numbers, measures, money, dates and signs."""

    cardinal: Callable[[int, Gender | None], str]
    """A cardinal before a noun of a gender; alone with `None`."""
    ordinal: Callable[[int, Gender], str]
    places: Callable[[str], str]
    """The digits after the decimal mark."""
    year: Callable[[int], str]
    comma: str
    point: str
    minus: str
    plus: str
    percent: str
    per: str
    and_: str
    to: str
    """Between the ends of a range."""
    short_scales: dict[str, str]
    """Before a currency sign: `M€`."""
    half: str
    """What follows a whole number: "y medio"."""
    fraction: Callable[[int, int], str]
    months: tuple[str, ...]
    month_abbreviations: dict[str, int]
    date: Callable[[int, int, int | None, str], str]
    """Day, month, year and what stands before it."""
    clock: Callable[[int, int, int | None, str], str]
    """Hour, minute, second and what follows: `p.m.`, `Uhr`."""
    magnitudes: tuple[str, ...]
    """Words for a million and more, in all forms."""
    currencies: dict[str, Currency]
    units: dict[str, Noun]
    square: Callable[[Noun], Noun]
    cubic: Callable[[Noun], Noun]
    abbreviations: dict[str, str]
    """With their full stops, as they are written."""
    signs: dict[str, str]
    at: str
    slash: str
    colon: str
    dash: str
    underscore: str
    versus: str = ""
    """Between the numbers of a score or a ratio; empty if it is the same word as in a range."""
    gender_of: Callable[[str], Gender | None] = lambda _: None
    """The gender of a number before this word; `None` if it is no noun."""
    magnitude_gender: Gender = "m"
    of_magnitude: str = ""
    """Between a magnitude and a noun: "de"."""
    cents_joined_by: str = " "
    letters_known: frozenset[str] = frozenset()
    """Labels of addresses that are said as words."""
    extension: str = "extension"
    monarchs: frozenset[str] = frozenset()
    """Names before a Roman numeral: kings, popes."""
    regnal: Callable[[int, str], str] = lambda number, _: str(number)
    """The number of a monarch, by name."""
    parts: frozenset[str] = frozenset()
    """Words before a Roman numeral that counts: chapter, act; in lower case."""
    single_scales: dict[str, str] = {}  # noqa: RUF012 - nobody writes into it
    """The singular of what `short_scales` gives."""
    of_year: str = ""
    """Between a law's number and its year: "del"."""
    contracted: Callable[[str], str] = lambda said: said
    """Run a number into its noun: "un'ora"."""
    english_decimals: bool = False
    """Whether `$5,000` may be five thousand."""
    dotted_ordinals: bool = False
    """Whether a monarch's numeral has a full stop: `Ludwig XIV.`."""
    gender_alone: Gender | None = None
    """The gender of a whole number before a fraction."""
    half_follows_noun: bool = True
    """Whether `2 ½ heures` is "deux heures et demie"."""
    before_year: str = " "
    """Between a month and its year: " de "."""
    dials_in_pairs: bool = False
    """Whether a telephone number without a plus is said as it is written, in pairs."""
    one_and_more_is_one: bool = False
    """Whether `1,5 M` has its magnitude in the singular."""
    one_below_two: bool = False
    """Whether `0 €` and `1,5 kg` have their nouns in the singular."""
    before_noun: Callable[[str, Gender], str] = lambda said, _: said
    """A number with places before a noun: "dos coma un metros"."""
    places_agree: bool = True
    """Whether a number with places agrees with a feminine noun."""
    titles: dict[str, str] = {}  # noqa: RUF012 - nobody writes into it
    """Abbreviations that are said only before a name: `M.`, `Dr`."""
    numbered: dict[str, str] = {}  # noqa: RUF012 - nobody writes into it
    """Abbreviations that are said only before a number: `p. 5`."""
    weekdays: dict[str, str] = {}  # noqa: RUF012 - nobody writes into it
    """Short names of days, with a full stop before a date: `lun. 3 mars`."""
    books: dict[str, str] = {}  # noqa: RUF012 - nobody writes into it
    """Of the Bible, as they are cited: `Jn 3,16`."""
    compass: dict[str, str] = {}  # noqa: RUF012 - nobody writes into it
    """Where `48° N` is."""
    raised: str = ""
    """Before an exponent: "puissance"."""
    goal_minute: Callable[[int], str] | None = None
    """The minute that a goal was scored in, where it is not how many minutes."""
    out_of: str = ""
    """Between a mark and the best: "sur" for `8,5/10`."""
    per_units: dict[str, str] = {}  # noqa: RUF012 - nobody writes into it
    """What is said of a slash and a word where it is not `per` and the word: "al mese"."""
    half_of: dict[str, str] = {}  # noqa: RUF012 - nobody writes into it
    """Half before a noun of a gender: "mezzo"."""
    initials: frozenset[str] = frozenset()
    """Capitals that are said as letters though they have a vowel: `ONG`."""
    ampersand: str = ""
    """The sign's name in an address, where it is not the word for "and"."""
