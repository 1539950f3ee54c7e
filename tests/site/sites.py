"""Small built sites in the styles of generators, for tests."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

BASE = "https://example.com/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post of a test's site."""

    name: str
    title: str
    day: str
    paragraphs: tuple[str, ...]


POSTS = tuple(
    Post(
        name=name,
        title=title,
        day=f"2026-03-{number + 10}",
        paragraphs=(
            f"{opening} This is the beginning of the post, and it goes on for another sentence.",
            "A second paragraph tells more about it, so that there is something to listen to.",
        ),
    )
    for number, (name, title, opening) in enumerate(
        (
            ("tea", "How to brew tea", "Water comes first."),
            ("walk", "A walk in the rain", "We went down to the river."),
            ("bread", "Bread without haste", "Dough wants time."),
        )
    )
)


def article(post: Post) -> str:
    first, *others = post.paragraphs
    rest = "\n".join(f"<p>{text}</p>" for text in others)
    return f'<p>{first}</p>\n<h2 id="more">More of it</h2>\n{rest}'


def hugo_page(post: Post) -> str:
    """A post as a theme with all signals writes it."""
    title = escape(post.title)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title} | The Kettle</title>
<meta property="og:type" content="article">
<meta property="og:title" content="{title}">
<meta property="og:site_name" content="The Kettle">
<meta property="article:published_time" content="{post.day}T08:00:00+00:00">
<link rel="canonical" href="{BASE}posts/{post.name}/">
<script type="application/ld+json">
{{"@context": "https://schema.org", "@type": "BlogPosting", "datePublished": "{post.day}"}}
</script>
</head>
<body>
<header><nav><a href="/">The Kettle</a></nav></header>
<main>
<article class="post-single">
<header class="post-header"><h1 class="post-title">{title}</h1>
<div class="post-meta"><time datetime="{post.day}">{post.day}</time></div></header>
<div class="post-content">
{article(post)}
</div>
<footer class="post-footer"><ul class="post-tags"><li><a href="/tags/tea/">tea</a></li></ul>
</footer>
</article>
</main>
<footer><span>© 2026 The Kettle</span></footer>
</body>
</html>
"""


def about_page() -> str:
    return """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>About | The Kettle</title>
<meta property="og:type" content="article">
<script type="application/ld+json">
{"@type": "BlogPosting", "datePublished": "0001-01-01T00:00:00Z"}
</script></head>
<body><main><article><h1>About</h1><p>We write about tea, and have done so for years.</p></article>
</main></body></html>
"""


def list_page(posts: Sequence[Post]) -> str:
    entries = "\n".join(
        f'<article class="post-entry"><h2>{escape(post.title)}</h2>'
        f'<time datetime="{post.day}">{post.day}</time>'
        f'<a href="/posts/{post.name}/"></a></article>'
        for post in posts
    )
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The Kettle</title>
<meta property="og:type" content="website"></head><body><main>
{entries}
</main></body></html>
"""


def rss(links: Sequence[tuple[str, str | None]]) -> str:
    items = "\n".join(
        f"<item><title>x</title><link>{BASE}{link}</link>"
        f"{'' if day is None else f'<pubDate>{day}</pubDate>'}</item>"
        for link, day in links
    )
    return (
        '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
        f'<rss version="2.0"><channel><title>The Kettle</title>{items}</channel></rss>\n'
    )


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def build_hugo(folder: Path, posts: Sequence[Post] = POSTS) -> Path:
    """Build a site like Hugo's with PaperMod: its feed lists pages and tags, too."""
    for post in posts:
        write(folder, f"posts/{post.name}/index.html", hugo_page(post))
    write(folder, "about/index.html", about_page())
    write(folder, "index.html", list_page(posts))
    write(folder, "posts/index.html", list_page(posts))
    write(folder, "tags/tea/index.html", list_page(posts[:1]))
    write(folder, "404.html", "<!DOCTYPE html><title>404</title><p>Not here.</p>")
    write(
        folder,
        "posts/page/1/index.html",
        "<!DOCTYPE html><title>x</title>"
        f'<meta http-equiv="refresh" content="0; url={BASE}posts/">',
    )
    listed: list[tuple[str, str | None]] = [
        (f"posts/{post.name}/", "Wed, 11 Mar 2026 08:00:00 +0000") for post in posts
    ]
    listed += [("about/", "Mon, 01 Jan 0001 00:00:00 +0000"), ("tags/tea/", None)]
    write(folder, "index.xml", rss(listed))
    return folder
