"""The items of a page's lists: which is open, how deep it stands, and what its number is."""

from dataclasses import dataclass

from lxml import etree

_DIGITS = 8
_NUMERALS = ("1", "a", "A", "i", "I")


@dataclass(frozen=True, slots=True)
class Item:
    """A list item that no piece has been made of yet."""

    ordinal: int | None
    depth: int
    numerals: str = "1"


@dataclass(slots=True)
class _Counter:
    """A list whose items are being counted."""

    following: int | None
    """The number of the next item; `None` where there are none."""
    step: int = 1
    numerals: str = "1"


class Numbering:
    """Counts the items of lists inside each other, as they are walked through."""

    def __init__(self) -> None:
        self._item: Item | None = None
        self._counters: list[_Counter] = []

    def open_list(self, element: etree._Element) -> None:
        """Begin to count, if the list is one that counts."""
        if element.tag != "ol":
            self._counters.append(_Counter(None))
            return
        backwards = element.get("reversed") is not None
        first = sum(1 for _ in element.iterchildren("li")) if backwards else 1
        numerals = element.get("type", "1")
        self._counters.append(
            _Counter(
                number_of(element.get("start"), first),
                step=-1 if backwards else 1,
                numerals=numerals if numerals in _NUMERALS else "1",
            )
        )

    def close_list(self) -> None:
        """Go on with the list around."""
        if self._counters:
            self._counters.pop()

    def open_item(self, element: etree._Element, depth: int) -> None:
        """Begin an item inside as many lists, or a term (`dt`), which has no number."""
        if element.tag == "li":
            numerals = self._counters[-1].numerals if self._counters else "1"
            self._item = Item(self._count(element), max(0, depth - 1), numerals)
        else:
            self._item = Item(ordinal=None, depth=depth)

    def close_item(self, depth: int) -> None:
        """Forget the item that ends, if nothing stood in it."""
        if self._item is not None and self._item.depth >= depth - 1:
            self._item = None

    def take(self) -> Item | None:
        """The item whose first piece is being made; what follows in it is no item."""
        item, self._item = self._item, None
        return item

    def _count(self, element: etree._Element) -> int | None:
        if not self._counters or self._counters[-1].following is None:
            return None
        counter = self._counters[-1]
        number = number_of(element.get("value"), self._counters[-1].following)
        counter.following = number + counter.step
        return number


def number_of(value: str | None, default: int) -> int:
    """An attribute's value as a number, where it is a sensible one."""
    if value and value.isascii() and value.isdigit() and len(value) <= _DIGITS:
        return int(value)
    return default
