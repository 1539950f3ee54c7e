"""The memory of a site, on disks that do not do what they should."""

import sqlite3
from contextlib import closing, contextmanager
from functools import partial

import pytest

from listen.errors import OutputError
from listen.site import publish_site
from listen.site.state import open_state
from tests.site.sites import BASE

FILE = "state-1.sqlite"


@pytest.fixture(autouse=True)
def _nobody_waits(monkeypatch):
    """What is locked stays so: there is nothing to wait for."""
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, timeout=0))


@contextmanager
def held(path):
    """Keep a database from everybody else."""
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


def test_a_memory_that_is_locked_is_not_forgotten(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    path = settings.site.state / FILE
    before = path.read_bytes()
    with held(path), pytest.raises(OutputError, match=r"cannot be kept .* locked") as caught:
        publish_site(hugo, BASE, config=settings)
    assert "site.state" in str(caught.value.hint)
    assert path.read_bytes() == before


def test_a_memory_that_cannot_be_written_to_any_more_is_told_in_our_words(tmp_path):
    with open_state(tmp_path):
        pass
    with (
        pytest.raises(OutputError, match=r"cannot be kept .* locked"),
        open_state(tmp_path) as state,
        held(tmp_path / FILE),
    ):
        state.forget("posts/tea/index.html")


def test_a_memory_that_is_damaged_is_begun_anew(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    (settings.site.state / FILE).write_bytes(b"no database" * 1000)
    assert not publish_site(hugo, BASE, config=settings).failure
