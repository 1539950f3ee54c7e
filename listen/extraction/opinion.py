"""What trafilatura takes for the main content of a page whose pieces are marked."""

import logging

from lxml import etree
from lxml import html as lxml_html

from listen.extraction.marking import read_marks

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its warnings are our decisions


def kept_numbers(tree: etree._Element) -> set[int]:
    """The numbers of the pieces that trafilatura keeps."""
    import trafilatura  # a page that is all article needs no opinion

    found = trafilatura.bare_extraction(
        tree, include_comments=False, with_metadata=False, output_format="xml"
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return set()
    return set(read_marks("".join(map(str, found.body.itertext()))))


def parse_marked(page: bytes) -> etree._Element:
    """Parse a page that was serialised from a marked tree."""
    return etree.fromstring(page, html_parser())


def html_parser() -> etree.HTMLParser:
    """A parser without lxml's limits, whose elements are what trafilatura expects."""
    parser = etree.HTMLParser(huge_tree=True, encoding="utf-8", remove_pis=True)
    parser.set_element_class_lookup(lxml_html.HtmlElementClassLookup())
    return parser
