"""Pages per CPU second: our whole extraction beside trafilatura alone, in one run.

    python benchmarks/extraction.py [--rounds 5]

The pages are the example in full dress, and made-up posts of three sizes in the same dress. Ours
does all that trafilatura does and then its own work, so at best it is nearly as fast.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura
from articles import sentence

from listen.extraction.article import extract
from listen.model import Document, Kind

EXAMPLE = Path(__file__).parents[1] / "examples" / "night-trains.html"
PARAGRAPHS = (8, 40, 200)
"""Of a post."""
SENTENCES = 4
"""Of a paragraph."""


def post(paragraphs: int) -> str:
    """Write a post with a heading every five paragraphs, in the dress of a news page."""
    links = "".join(f"<li><a href='/{n}'>{sentence(900 + n)}</a></li>" for n in range(30))
    body = []
    for number in range(paragraphs):
        if number % 5 == 0:
            body.append(f"<h2>{sentence(number)[:40]}</h2>")
        at = number * SENTENCES
        text = " ".join(sentence(n) for n in range(at, at + SENTENCES))
        body.append(f"<p>{text} <a href='/{number}'>More of it</a>, <em>in short</em>.</p>")
    return (
        "<!doctype html><html lang='en'><head><title>A walk | The Paper</title></head><body>"
        f"<nav><ul>{links}</ul></nav><main><article><h1>A walk</h1>"
        "<div class='byline'>By Nobody</div><div class='share'><a href='#'>Share</a></div>"
        f"{''.join(body)}</article></main><aside class='related'><ul>{links}</ul></aside>"
        f"<footer><ul>{links}</ul></footer></body></html>"
    )


def ours(page: str) -> None:
    extract(Document(content=page, kind=Kind.HTML, name="walk.html"))


def theirs(page: str) -> None:
    trafilatura.extract(page, output_format="xml", include_comments=False, include_formatting=True)


def pages_per_second(work: Callable[[str], None], page: str, rounds: int) -> float:
    work(page)  # the first is slower: tables are read, patterns compiled
    begun = time.process_time()
    for _ in range(rounds):
        work(page)
    return rounds / (time.process_time() - begun)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    pages = {"example": EXAMPLE.read_text("utf-8")}
    pages |= {f"{count} paragraphs": post(count) for count in PARAGRAPHS}
    print(f"{'page':16}{'KB':>6}{'listen':>10}{'trafilatura':>13}{'ratio':>8}")
    for name, page in pages.items():
        one, other = (pages_per_second(work, page, rounds) for work in (ours, theirs))
        size = len(page.encode()) / 1000
        print(f"{name:16}{size:6.0f}{one:10.1f}{other:13.1f}{one / other:8.2f}")


if __name__ == "__main__":
    main()
