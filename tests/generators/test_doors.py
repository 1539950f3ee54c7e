"""The plugins of Pelican and MkDocs: the generator's own command, and the site speaks."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from tests.generators.sites import QUIETLY, SITES, Site
from tests.generators.story import is_ours, tree
from tests.generators.writing import pages, posts

PELICAN = """
PLUGINS = ["listen.doors.pelican"]
LISTEN = {
    "site": {"exclude": ["hostile-signs.html"], "state": "memory"},
    "audio": {"voice": "tone", "jobs": 1, "cache_folder": "clips"},
}
"""
OPTIONS = {
    "site": {"exclude": ["blog/2026/04/18/**"], "state": "memory"},
    "audio": {"voice": "tone", "jobs": 1, "cache_folder": "clips"},
}


def written(name: str, folder: Path) -> Site:
    site = next(site for site in SITES if site.name == name)
    if why := site.missing():
        pytest.skip(why)
    site.write(folder, posts(), pages())
    return site


def run(
    command: Sequence[str], folder: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **QUIETLY, **environment},
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def heard(output: Path) -> set[str]:
    files = tree(output)
    return {
        name for name, data in files.items() if not is_ours(name) and b"<listen-player" in data
    }


def all_but(site: Site, silent: str) -> set[str]:
    return {site.page_of(post) for post in posts() if post.name != silent}


@pytest.fixture
def pelican(tmp_path) -> Site:
    site = written("pelican-simple", tmp_path)
    with (tmp_path / "pelicanconf.py").open("a") as settings:
        settings.write(PELICAN)
    return site


def test_pelican_gives_what_it_writes_its_audio(pelican, tmp_path):
    answer = run(pelican.command(tmp_path), tmp_path)
    assert answer.returncode == 0, answer.stderr
    output = tmp_path / pelican.output
    assert heard(output) == all_but(pelican, "hostile-signs")
    assert (output / "listen/feed.xml").is_file()
    assert (tmp_path / "memory").is_dir()
    first = tree(output)
    assert run(pelican.command(tmp_path), tmp_path).returncode == 0
    assert tree(output) == first


@pytest.mark.parametrize("content", [".", "content", "content/deep"])
def test_pelican_s_project_is_where_its_settings_are(tmp_path, content):
    pytest.importorskip("pelican")
    from listen.doors.pelican import _project

    (tmp_path / content).mkdir(parents=True, exist_ok=True)
    (tmp_path / "pelicanconf.py").touch()
    assert _project(tmp_path / content) == tmp_path


def test_pelican_without_an_address_is_left_as_it_was(pelican, tmp_path):
    with (tmp_path / "pelicanconf.py").open("a") as settings:
        settings.write('SITEURL = ""\n')
    answer = run(pelican.command(tmp_path), tmp_path)
    assert answer.returncode == 0, answer.stderr
    assert heard(tmp_path / pelican.output) == set()
    assert not (tmp_path / "output/listen").exists()
    command = [each for each in pelican.command(tmp_path) if each != "-q"]
    told = run(command, tmp_path, COLUMNS="200").stdout
    assert "Listen: SITEURL is empty, so this site gets no audio." in told


def test_a_fault_in_pelican_s_settings_fails_the_build(pelican, tmp_path):
    with (tmp_path / "pelicanconf.py").open("a") as settings:
        settings.write('LISTEN = {"site": {"exlude": ["a"]}}\n')
    answer = run(pelican.command(tmp_path), tmp_path)
    assert answer.returncode != 0
    assert "site.exlude is unknown (did you mean exclude?)" in " ".join(
        (answer.stdout + answer.stderr).split()
    )


@pytest.fixture
def mkdocs(tmp_path) -> Site:
    return written("mkdocs-material", tmp_path)


def configure(folder: Path, **options: object) -> None:
    path = folder / "mkdocs.yml"
    settings = yaml.safe_load(path.read_text())
    settings["plugins"].append({"listen": {**OPTIONS, **options}})
    path.write_text(yaml.safe_dump(settings))


def test_mkdocs_gives_what_it_builds_its_audio(mkdocs, tmp_path):
    configure(tmp_path)
    answer = run(mkdocs.command(tmp_path), tmp_path)
    assert answer.returncode == 0, answer.stderr
    output = tmp_path / mkdocs.output
    assert heard(output) == all_but(mkdocs, "hostile-signs")
    first = tree(output)
    again = run([each for each in mkdocs.command(tmp_path) if each != "-q"], tmp_path)
    assert "Posts: 5 unchanged." in again.stderr
    assert {name: data for name, data in tree(output).items() if "sitemap" not in name} == {
        name: data for name, data in first.items() if "sitemap" not in name
    }


def test_listen_toml_beside_mkdocs_yml_counts_too(mkdocs, tmp_path):
    configure(tmp_path)
    (tmp_path / "listen.toml").write_text('[site]\nfolder = "audio"\nexclude = ["**"]\n')
    elsewhere = tmp_path / "docs"
    command = [*mkdocs.command(tmp_path), "-f", str(tmp_path / "mkdocs.yml")]
    answer = run(command, elsewhere)
    assert answer.returncode == 0, answer.stderr
    assert (tmp_path / "site/audio/feed.xml").is_file()
    assert len(heard(tmp_path / "site")) == 5


SERVE_ONCE = """
import shutil, sys
from unittest import mock
from mkdocs.__main__ import cli
from mkdocs.livereload import LiveReloadServer

def serve(self, **_):
    shutil.copytree(self.root, "served")
    self.server_close()

with mock.patch.object(LiveReloadServer, "serve", serve):
    cli(["serve", "--dev-addr", "127.0.0.1:0", "--quiet", *sys.argv[1:]])
"""
"""`mkdocs serve`, ended when the site is built; it builds into a folder that it takes away."""


@pytest.mark.parametrize("how", [(), ("--clean",)])
@pytest.mark.parametrize("asked", [False, True])
def test_mkdocs_serve_stays_silent_unless_asked(mkdocs, tmp_path, asked, how):
    configure(tmp_path, while_serving=asked)
    answer = run([sys.executable, "-c", SERVE_ONCE, *how], tmp_path)
    assert answer.returncode == 0, answer.stderr
    assert (tmp_path / "memory").exists() == asked
    assert len(heard(tmp_path / "served")) == 5 * asked
    if asked:
        manifest = json.loads((tmp_path / "served/listen/manifest.json").read_bytes())
        assert manifest["base_url"] == "https://example.com/"


def test_mkdocs_without_an_address_fails_with_a_sentence(mkdocs, tmp_path):
    configure(tmp_path)
    path = tmp_path / "mkdocs.yml"
    settings = yaml.safe_load(path.read_text())
    del settings["site_url"]
    path.write_text(yaml.safe_dump(settings))
    answer = run(mkdocs.command(tmp_path), tmp_path)
    assert answer.returncode == 1
    assert "listen: " in answer.stderr
    assert "Traceback" not in answer.stderr


def test_the_rest_of_listen_needs_no_generator():
    """Everything but the doors is imported with the generators out of reach."""
    program = (
        "import sys, pkgutil, importlib, listen\n"
        "sys.modules.update({'pelican': None, 'mkdocs': None})\n"
        "for found in pkgutil.walk_packages(listen.__path__, 'listen.'):\n"
        "    if not found.name.startswith(('listen.doors.pelican', 'listen.doors.mkdocs', "
        "'listen.__main__')):\n"
        "        importlib.import_module(found.name)\n"
    )
    answer = run([sys.executable, "-c", program], Path.cwd())
    assert answer.returncode == 0, answer.stderr
