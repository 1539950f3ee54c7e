"""Episodes to a bucket: of a stand-in for S3 on this machine."""

import json

import pytest

from listen.publish.companions import SUFFIXES
from tests.batch.posts import write_posts
from tests.cli.conftest import away, program  # noqa: F401 – fixtures
from tests.cli.running import listen

moto = pytest.importorskip("moto.server", reason="needs moto's server")
s3fs = pytest.importorskip("s3fs", reason="needs the extra s3")
KEYS = {
    "AWS_ACCESS_KEY_ID": "nobody",
    "AWS_SECRET_ACCESS_KEY": "secret",
    "AWS_DEFAULT_REGION": "us-east-1",
}


@pytest.fixture(scope="module")
def endpoint():
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(endpoint):
    system = s3fs.S3FileSystem(
        key=KEYS["AWS_ACCESS_KEY_ID"], secret=KEYS["AWS_SECRET_ACCESS_KEY"],
        endpoint_url=endpoint, skip_instance_cache=True, use_listings_cache=False,
    )  # fmt: skip
    system.mkdir("shelf")
    yield system
    system.rm("shelf", recursive=True)


@pytest.fixture
def convert(away, endpoint, tmp_path):  # noqa: F811
    write_posts(away / "posts", 5, sentences=1)
    environment = {**KEYS, "AWS_ENDPOINT_URL": endpoint, "XDG_CACHE_HOME": str(tmp_path / "kept")}

    def run(*arguments, to="s3://shelf/a/b"):
        answer = listen("convert", "posts", "-o", to, "--voice", "tone", "--json", *arguments,
                        cwd=away, environment=environment)  # fmt: skip
        return answer, [json.loads(line) for line in answer.stdout.splitlines()]

    return run


def test_episodes_stand_in_a_bucket_and_are_known_again(convert, bucket, away):  # noqa: F811
    answer, told = convert("--jobs", "2")
    assert answer.exit_code == 0, answer.stderr
    stems = [f"shelf/a/b/post-number-{number}" for number in range(5)]
    assert [each["path"] for each in told] == [f"s3://{stem}.mp3" for stem in stems]
    assert sorted(bucket.find("shelf")) == sorted(
        f"{stem}{suffix}" for stem in stems for suffix in (".mp3", *SUFFIXES)
    )
    for each in told:
        assert bucket.size(each["path"]) == each["size"]
        assert all(bucket.exists(path) for path in each["companions"])
    assert {path.name for path in away.iterdir()} == {"posts"}

    _, again = convert("--jobs", "2")
    assert [{**each, "unchanged": False} for each in again] == told
    assert all(each["unchanged"] for each in again)


def test_what_is_missing_or_another_in_the_bucket_is_made_again(convert, bucket):
    convert("--jobs", "1")
    bucket.rm("shelf/a/b/post-number-1.vtt")
    bucket.pipe("shelf/a/b/post-number-2.mp3", b"x")
    _, told = convert("--jobs", "1")
    assert [each["unchanged"] for each in told] == [True, False, False, True, True]


def test_a_title_of_another_post_in_the_bucket_is_kept(convert, bucket, away):  # noqa: F811
    convert("--jobs", "1")
    (away / "posts" / "000.md").rename(away / "posts" / "zero.md")
    (away / "posts" / "000.md").write_text("# Post number 0\n\nAnother one altogether.\n")
    _, told = convert("--jobs", "1")
    paths = {each["source"]: each["path"] for each in told}
    assert paths["posts/000.md"] != paths["posts/zero.md"]
    assert bucket.exists(paths["posts/000.md"])
    assert bucket.exists(paths["posts/zero.md"])


def test_a_bucket_that_is_not_there_is_told(convert, bucket):
    answer, told = convert("--jobs", "1", to="s3://nowhere/a")
    assert answer.exit_code == 7
    assert all("nowhere" in each["error"] for each in told)
