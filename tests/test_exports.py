"""The public interface: its names, its signatures, and that it costs nothing to import."""

import inspect
import subprocess
import sys
from typing import get_type_hints

import pytest

import listen

PROMISE = {
    "read": ("source", "*url", "*config"),
    "write_script": ("article", "*config"),
    "narrate": ("script", "path", "*voice", "*tags", "*config", "*progress"),
    "convert": ("source", "path", "*url", "*voice", "*config", "*progress"),
    "spell_out": ("text", "language"),
    "split_sentences": ("text", "language"),
}
HEAVY = (
    "numpy", "av", "trafilatura", "lxml", "hibari", "onnxruntime", "httpx", "cattrs", "loky",
    "pydub", "gtts", "pyttsx3", "num2words", "typer", "rich",
)  # fmt: skip


def test_the_names_are_those_promised():
    assert sorted(listen.__all__) == sorted([*PROMISE, "Config", "ListenError"])
    for name in listen.__all__:
        assert getattr(listen, name) is getattr(listen, name)
        assert getattr(listen, name).__doc__
    assert set(listen.__all__) <= set(dir(listen))


@pytest.mark.parametrize("name", PROMISE)
def test_signatures_are_those_promised(name):
    parameters = inspect.signature(getattr(listen, name)).parameters.values()
    found = [
        f"*{each.name}" if each.kind is each.KEYWORD_ONLY else each.name for each in parameters
    ]
    assert tuple(found[: len(PROMISE[name])]) == PROMISE[name]
    for more in list(parameters)[len(PROMISE[name]) :]:
        assert more.default is not more.empty, "a new parameter breaks those who call it"


@pytest.mark.parametrize("name", ["read", "write_script", "narrate", "convert"])
def test_everything_but_the_subject_has_a_default(name):
    first, *others = inspect.signature(getattr(listen, name)).parameters.values()
    assert first.default is first.empty
    needed = [each.name for each in others if each.default is each.empty]
    assert needed == (["path"] if name == "narrate" else [])


def test_types_are_told():
    for name in ("spell_out", "split_sentences"):
        hints = get_type_hints(getattr(listen, name))
        assert hints["return"] in {str, tuple[str, ...]}


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'narate'"):
        _ = listen.narate
    with pytest.raises(ImportError):
        from listen import narate  # noqa: F401


def test_the_errors_are_one_family_with_exit_codes_of_their_own():
    from listen import errors

    families = [
        each
        for each in vars(errors).values()
        if isinstance(each, type) and issubclass(each, listen.ListenError)
    ]
    assert {each.exit_code for each in families} == {1, 3, 4, 5, 6, 7, 8, 9}
    for each in families:
        assert each.__name__.endswith("Error")
        assert each.__name__ in (errors.__doc__ or "")


def imported_by(statement: str, *also: str) -> set[str]:
    """List the heavy modules that are loaded after a statement, in a new process."""
    program = f"import sys\n{statement}\nprint(*(set(sys.modules) & {set(HEAVY)!r}))"
    ran = subprocess.run(
        [sys.executable, "-c", program, *also], capture_output=True, text=True, check=True
    )
    return set(ran.stdout.splitlines()[-1].split()) if ran.stdout.strip() else set()


def test_importing_it_loads_nothing_heavy_and_writes_nothing():
    ran = subprocess.run(
        [sys.executable, "-X", "importtime", "-W", "error", "-c", "import listen"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ran.stdout == ""
    loaded = {line.rpartition("|")[2].strip() for line in ran.stderr.splitlines()}
    assert "listen.errors" in loaded
    assert not loaded.intersection(HEAVY)
    assert imported_by("import listen; listen.ListenError") == set()


@pytest.mark.parametrize("argument", ["--help", "convert --help", "--version"])
def test_help_loads_only_what_shows_it(argument):
    run = (
        f"sys.argv = ['listen', *{argument.split()!r}]\nfrom listen.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass"
    )
    assert imported_by(run) <= {"typer", "rich"}


def test_the_readmes_first_lines_hold():
    assert listen.spell_out("It costs €5.", "en") == "It costs five euros."
    text = "Dr. Moor came at 6 p.m. She left at 7."
    sentences = tuple(each.strip() for each in listen.split_sentences(text, "en"))
    assert sentences == ("Dr. Moor came at 6 p.m.", "She left at 7.")
