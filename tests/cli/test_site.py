"""`listen site` as a user meets it."""

import json
import shutil

import pytest

from tests.cli.running import assert_refused, clean_environment, listen, without_privilege
from tests.site.sites import BASE, POSTS, build_hugo, hugo_page, write


@pytest.fixture
def public(away):
    write(away, "listen.toml", '[audio]\nvoice = "tone"\njobs = 1\n[site]\nstate = "memory"\n')
    return build_hugo(away / "public")


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_one_command_is_all_it_takes(program, public):
    answer = program("site", public, "--base-url", "https://example.com")
    assert answer.exit_code == 0
    assert answer.stdout.splitlines() == [
        f"narrated  posts/{name}/index.html" for name in ("bread", "tea", "walk")
    ]
    assert answer.stderr.splitlines()[-1] == (
        "3 posts: 3 narrated; feed: https://example.com/listen/feed.xml"
    )
    answer = program("site", public, "--base-url", "https://example.com")
    assert answer.exit_code == 0
    assert answer.stdout == ""
    assert answer.stderr.startswith("3 posts: 3 unchanged")


def test_programs_are_told_in_json(program, public):
    answer = program("site", public, "--base-url", BASE, "--json")
    *posts, last = map(json.loads, answer.stdout.splitlines())
    assert {each["page"] for each in posts} == {f"posts/{post.name}/index.html" for post in POSTS}
    assert all(each["became"] == "narrated" and each["spoken"] + each["reused"] for each in posts)
    assert last["summary"]["narrated"] == 3
    assert last["summary"]["feed"] == f"{BASE}listen/feed.xml"


def test_a_dry_run_tells_of_every_page_and_writes_nothing(program, public, away):
    before = files(away)
    answer = program("site", public, "--base-url", BASE, "--dry-run")
    assert answer.exit_code == 0
    lines = answer.stdout.splitlines()
    assert len(lines) == 9
    assert sum(line.startswith("post ") for line in lines) == 3
    tags = next(line for line in lines if "tags/tea" in line)
    assert tags == "-     tags/tea/index.html: a list, by its folder tags/"
    assert files(away) == before


def test_everything_can_be_taken_out_again(program, public):
    before = files(public)
    program("site", public, "--base-url", BASE)
    assert files(public) != before
    answer = program("site", public, "--remove")
    assert answer.exit_code == 0
    assert answer.stderr.startswith("3 pages restored, ")
    assert files(public) == before


def test_a_page_that_cannot_be_restored_is_told(program, public):
    program("site", public, "--base-url", BASE)
    tea = public / "posts/tea/index.html"
    tea.write_bytes(tea.read_bytes().replace(b"<!-- listen:end -->", b"", 1))
    answer = program("site", public, "--remove")
    assert answer.exit_code == 8
    assert "its marks do not pair" in answer.stderr
    assert b"<listen-player" not in (public / "posts/walk/index.html").read_bytes()


@pytest.mark.parametrize(
    ("url", "told", "hint"),
    [
        ("example.com", "does not begin with https://", "https://example.com"),
        ("ftp://example.com", "does not begin with https://", "https://example.com"),
        ("https://", "is not the address of a folder", "https://example.com/blog/"),
        ("https://example.com/?a", "is not the address of a folder", "https://example.com/blog/"),
    ],
)
def test_a_base_url_is_the_address_of_a_site(program, public, url, told, hint):
    before = files(public)
    answer = program("site", public, "--base-url", url)
    assert_refused(answer, 3, told, hint)
    assert files(public) == before


def test_a_base_url_must_be_said_somewhere(program, public, away):
    assert_refused(program("site", public), 3, "where the site is published", "site.base_url")
    with (away / "listen.toml").open("a") as file:
        file.write(f'base_url = "{BASE}"\n')
    assert program("site", public).exit_code == 0


def test_a_folder_that_is_no_site(program, away):
    (away / "empty").mkdir()
    (away / "file").touch()
    base = ("--base-url", BASE)
    assert_refused(program("site", "nowhere", *base), 4, "There is no folder", "Build the site")
    assert_refused(program("site", "file", *base), 4, "is a file, not the folder", "public")
    assert_refused(program("site", "empty", *base), 4, "holds no HTML page", "public")


def test_a_site_without_posts_says_why_and_what_helps(program, away):
    write(away, "docs/index.html", "<!DOCTYPE html><title>x</title><p>Welcome.</p>")
    write(away, "docs/guide/index.html", "<!DOCTYPE html><title>x</title><p>Do it.</p>")
    answer = program("site", "docs", "--base-url", BASE)
    assert_refused(answer, 4, "among the 2 pages", "the home page (1)", "no date (1)", "--include")


def test_a_wrong_setting_is_refused_before_anything_is_done(program, public, away):
    before = files(public)
    base = ("--base-url", BASE)
    answer = program("site", public, *base, "--format", "mp4")
    assert_refused(answer, 7, "mp4")
    with (away / "listen.toml").open("a") as file:
        file.write('folder = "a/b"\n')
    assert_refused(program("site", public, *base), 3, "site.folder is 'a/b'")
    assert files(public) == before


def test_one_bad_post_does_not_hinder_the_others(program, public):
    bad = hugo_page(POSTS[0]).encode().replace(b"Water", b"W\xe4sser")
    write(public, "posts/tea/index.html", bad)
    answer = program("site", public, "--base-url", BASE)
    assert answer.exit_code == 8
    told = "error: posts/tea/index.html says that it is in utf-8, and is not"
    assert told in answer.stderr
    assert "hint: Save it as UTF-8" in answer.stderr
    assert "3 posts: 2 narrated, 1 failed" in answer.stderr
    assert (public / "posts/tea/index.html").read_bytes() == bad


def test_a_bad_edit_keeps_the_episode_there_was(program, public):
    program("site", public, "--base-url", BASE)
    sounds = {name for name in files(public) if name.endswith(".mp3")}
    shutil.rmtree(public / "posts/tea")
    write(public, "posts/tea/index.html", hugo_page(POSTS[0]).encode() + b"\xe4")
    answer = program("site", public, "--base-url", BASE)
    assert answer.exit_code == 8
    assert {name for name in files(public) if name.endswith(".mp3")} == sounds
    assert (public / "listen/feed.xml").read_text().count("<item>") == 3


def test_a_folder_that_cannot_be_written_to_stays_as_it_is(public, away):
    before = files(public)
    folder = public / "posts/tea"
    folder.chmod(0o555)
    try:
        answer = listen(
            "site", public, "--base-url", BASE,
            cwd=away, environment=clean_environment(), preexec_fn=without_privilege,
        )  # fmt: skip
    finally:
        folder.chmod(0o755)
    assert_refused(answer, 7, f"The folder {folder} cannot be written to", "nothing was changed")
    assert files(public) == before


def test_a_damaged_memory_is_begun_anew(program, public, away):
    program("site", public, "--base-url", BASE)
    before = files(public)
    (base,) = (away / "memory").glob("*.sqlite")
    base.write_bytes(b"no database")
    answer = program("site", public, "--base-url", BASE)
    assert answer.exit_code == 0, answer.stderr
    assert files(public) == before


def test_two_runs_do_not_work_on_one_site_at_once(program, public, away):
    from filelock import FileLock

    (away / "memory").mkdir()
    with FileLock(away / "memory/lock"):
        answer = program("site", public, "--base-url", BASE)
    assert_refused(answer, 7, "Another run of `listen site`", "Wait")


def test_a_voice_that_is_not_there_is_told_once(program, public):
    before = files(public)
    answer = program("site", public, "--base-url", BASE, "--voice", "nosuch")
    assert_refused(answer, 6, "There is no engine 'nosuch'", "listen voices")
    assert files(public) == before


def test_where_no_post_can_be_narrated_nothing_is_written(program, public):
    for post in POSTS:
        write(public, f"posts/{post.name}/index.html", hugo_page(post).encode() + b"\xe4")
    before = files(public)
    answer = program("site", public, "--base-url", BASE)
    assert answer.exit_code == 8
    assert answer.stderr.splitlines()[-1] == "3 posts: 3 failed"
    assert files(public) == before


def test_what_is_remembered_may_not_lie_in_what_is_published(program, public, away):
    config = (away / "listen.toml").read_text()
    (away / "listen.toml").write_text(config.replace('"memory"', '"public/memory"'))
    before = files(public)
    answer = program("site", public, "--base-url", BASE)
    assert_refused(answer, 3, "would be kept inside it", "site.state")
    assert files(public) == before
