"""The items of a page's lists: which is open, how deep it stands, and what its number is."""

from dataclasses import dataclass

from lxml import etree

_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Item:
    """A list item that no piece has been made of yet."""

    ordinal: int | None
    depth: int


class Numbering:
    """Counts the items of lists inside each other, as they are walked through."""

    def __init__(self) -> None:
        self._item: Item | None = None
        self._counters: list[int | None] = []

    def open_list(self, element: etree._Element) -> None:
        """Begin to count, if the list is one that counts."""
        ordered = element.tag == "ol"
        self._counters.append(number_of(element.get("start"), 1) if ordered else None)

    def close_list(self) -> None:
        """Go on with the list around."""
        if self._counters:
            self._counters.pop()

    def open_item(self, element: etree._Element, depth: int) -> None:
        """Begin an item inside as many lists, or a term (`dt`), which has no number."""
        if element.tag == "li":
            self._item = Item(ordinal=self._count(element), depth=max(0, depth - 1))
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
        if not self._counters or self._counters[-1] is None:
            return None
        number = number_of(element.get("value"), self._counters[-1])
        self._counters[-1] = number + 1
        return number


def number_of(value: str | None, default: int) -> int:
    """An attribute's value as a number, where it is a sensible one."""
    if value and value.isascii() and value.isdigit() and len(value) <= _DIGITS:
        return int(value)
    return default
