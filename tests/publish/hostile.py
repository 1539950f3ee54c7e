"""Text that tries to break out of a file, as strategies."""

from hypothesis import strategies as st

from listen.model import Cue, Role
from tests.publish.episodes import cue

_ATTEMPTS = (
    "-->",
    "00:00:01.000 --> 00:00:02.000",
    "\n\n1\n00:00:01,000 --> 00:00:02,000\n",
    "</script><script>alert(1)</script>",
    "<!--",
    "<b>bold</b>",
    "{\\an8}",
    "&amp;",
    "&lt;i&gt;",
    '" onclick="alert(1)',
    "]]>",
    "$title ${title} $$",
    "WEBVTT",
    "NOTE",
    "\u202eright to left\u202c",
    "שלום עולם",
    "a\u2028b\u2029c\x85d",
    "nul \x00 bell \x07 escape \x1b",
    "\ud800 \udfff",
    "\ufeff\ufffe",
    "👩‍👩‍👧 e\u0301",
    "   ",
)

# characters() without a codec includes lone surrogates.
text = st.one_of(
    st.text(st.characters(), max_size=30),
    st.lists(st.sampled_from(_ATTEMPTS), max_size=4).map(" ".join),
)


@st.composite
def sound_cues(draw: st.DrawFn) -> tuple[Cue, ...]:
    """Cues as mixing makes them: in order, none without time."""
    cues, at = [], 0
    for _ in range(draw(st.integers(0, 6))):
        start = at + draw(st.integers(0, 4_000_000))
        at = start + draw(st.integers(1, 90_000))
        cues.append(cue(start, at, draw(text), draw(st.sampled_from(Role))))
    return tuple(cues)


@st.composite
def any_cues(draw: st.DrawFn) -> tuple[Cue, ...]:
    """Cues in any order and of any length."""
    times = st.integers(0, 10_000)
    pairs = draw(st.lists(st.tuples(times, times), max_size=8))
    return tuple(cue(start, end, "Some words.") for start, end in pairs)
