"""What docs/guides/generators.md says to write is written, and the site speaks."""

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.generators.sites import NODE, QUIETLY, SCRIPTS, SITES, Site
from tests.generators.story import edit, tree
from tests.generators.test_doors import heard
from tests.generators.writing import pages, posts

GUIDE = Path(__file__).parents[2] / "docs/guides/generators.md"
_FILE = re.compile(r"^In `([^`]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BASICS = '[audio]\nvoice = "tone"\njobs = 1\ncache_folder = "clips"\n\n[site]\nstate = "memory"\n'


def section(name: str) -> str:
    """What the guide says under a heading."""
    _, *sections = GUIDE.read_text("utf-8").split("\n## ")
    return next(text for text in sections if text.partition("\n")[0].startswith(name))


def files(text: str) -> dict[str, str]:
    """What it says to write, by the names of the files."""
    return dict(_FILE.findall(text))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the `listen.toml` of the guide's beginning, and voice and memory of ours."""
    opening = re.sub("^  ", "", GUIDE.read_text("utf-8").partition("\n## ")[0], flags=re.MULTILINE)
    told = files(opening)["listen.toml"]
    assert "[site]\n" in told
    (tmp_path / "listen.toml").write_text(told.replace("[site]\n", BASICS))
    return tmp_path


def lay_out(name: str, folder: Path) -> Site:
    site = next(site for site in SITES if site.name == name)
    if why := site.missing():
        pytest.skip(why)
    site.write(folder, posts(), pages())
    return site


def run(command: str, folder: Path, **environment: str) -> str:
    """Run a command as its author types it, with our program on the path."""
    path = os.pathsep.join([str(SCRIPTS), str(NODE / ".bin"), os.environ["PATH"]])
    answer = subprocess.run(
        ["bash", "-ec", command], cwd=folder,
        env={**os.environ, **QUIETLY, "PATH": path, "COLUMNS": "200", **environment},
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout + answer.stderr


def check(site: Site, folder: Path, command: str) -> None:
    """Build, edit a word, build again: the site speaks, and no more than it must."""
    everything = {site.page_of(post) for post in posts()}
    assert "6 narrated" in run(command, folder)
    assert heard(folder / site.output) == everything
    edit(folder)
    assert "1 narrated, 5 unchanged" in run(command, folder)
    assert heard(folder / site.output) == everything


def test_hugo(folder):
    site = lay_out("hugo-seo", folder)
    [command] = _COMMAND.findall(section("Hugo"))
    check(site, folder, command)


def test_eleventy(folder):
    site = lay_out("eleventy", folder)
    for name, text in files(section("Eleventy")).items():
        (folder / name).write_text(text)
    settings = folder / "eleventy.config.js"
    text = settings.read_text().replace(
        "(config) {\n", "(config) {\n  config.addPlugin(listen);\n", 1
    )
    settings.write_text(f'import listen from "./listen.js";\n{text}')
    check(site, folder, "eleventy")


def test_jekyll(folder):
    site = lay_out("jekyll-minima", folder)
    told = files(section("Jekyll"))
    (folder / "_plugins").mkdir()
    (folder / "_plugins/listen.rb").write_text(told["_plugins/listen.rb"])
    with (folder / "_config.yml").open("a") as settings:
        settings.write(told["_config.yml"])
    check(site, folder, "jekyll build")


def test_sphinx(folder):
    site = lay_out("sphinx-ablog", folder)
    with (folder / "conf.py").open("a") as settings:
        settings.write(files(section("Sphinx"))["conf.py"])
    check(site, folder, "sphinx-build -b html . _build")


def test_astro(folder):
    site = lay_out("astro", folder)
    (folder / "listen.mjs").write_text(files(section("Astro"))["listen.mjs"])
    settings = folder / "astro.config.mjs"
    text = settings.read_text().replace(
        "defineConfig({", "defineConfig({ integrations: [listen()],", 1
    )
    settings.write_text(f'import listen from "./listen.mjs";\n{text}')
    check(site, folder, "astro build")


def test_pelican(folder):
    site = lay_out("pelican-simple", folder)
    told = files(section("Pelican"))["publishconf.py"]
    start = (
        "import os, sys\nsys.path.append(os.curdir)\nfrom pelicanconf import *\n"  # quickstart's
    )
    (folder / "publishconf.py").write_text(start + told)
    check(site, folder, "pelican content -s publishconf.py -t simple --verbose")


def test_mkdocs(folder):
    site = lay_out("mkdocs-material", folder)
    settings = folder / "mkdocs.yml"
    ours = re.compile(r"^(site_url|plugins):.*\n(?:  .*\n)*", re.MULTILINE)
    text = ours.sub("", settings.read_text())
    assert "plugins" not in text
    settings.write_text(text + files(section("MkDocs"))["mkdocs.yml"])
    check(site, folder, "mkdocs build")


def checkout(place: Path) -> Site:
    """What a build server begins with: the sources, and nothing that was made before."""
    place.mkdir()
    site = lay_out("hugo-seo", place)
    (place / "listen.toml").write_text(
        '[site]\nbase_url = "https://example.com"\n[audio]\nvoice = "tone"\njobs = 1\n'
    )
    return site


def test_a_build_server_that_keeps_a_folder_or_loses_it(tmp_path):
    script = files(section("On a build server"))["build.sh"]
    first, second, third = (tmp_path / name for name in ("first", "second", "third"))
    site = checkout(first)
    assert "6 narrated" in run(script, first)
    checkout(second)
    assert "6 narrated" in run(script, second)
    checkout(third)
    (first / ".cache").rename(third / ".cache")
    assert "6 unchanged" in run(script, third)
    made = tree(first / site.output)
    assert tree(second / site.output) == made
    assert tree(third / site.output) == made


def test_github_actions(tmp_path):
    """Its own steps are taken in their order; those of others bring the folder that is kept."""
    recipe = yaml.safe_load(files(section("On a build server"))[".github/workflows/site.yml"])
    steps = recipe["jobs"]["publish"]["steps"]
    kept = [step["with"]["path"] for step in steps if "actions/cache" in step.get("uses", "")]
    assert kept == ["~/.cache/listen-to-this-post"] * 2
    site = checkout(tmp_path / "checkout")
    home = tmp_path / "home"
    for step in steps:
        if "run" in step and not step["run"].startswith("pip install"):
            run(step["run"], tmp_path / "checkout", HOME=str(home), XDG_CACHE_HOME="")
    assert (home / ".cache/listen-to-this-post/sites").is_dir()
    [published] = [
        step["with"]["path"] for step in steps if "pages-artifact" in step.get("uses", "")
    ]
    assert heard(tmp_path / "checkout" / published) == {site.page_of(post) for post in posts()}
