"""The answer to each request: a built site's files, the way a web host would give them.

Starlette's `StaticFiles` finds a file without ever leaving the folder, and its `FileResponse`
knows Range, If-Range, HEAD and 416. What is added here: clean addresses, the right types, and
links to the published site that lead to this preview instead, so that a podcast app in the house
can subscribe to the feed and gets the sound from here.
"""

import os
import posixpath
import re
import stat
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TypeAlias
from urllib.parse import quote, urlsplit

import anyio.to_thread
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from listen.publish.site.options import FOLDER
from listen.serving.types import LOOK, headers, media_type

REWRITTEN = frozenset({".html", ".xml", ".json"})
"""Suffixes of files whose links to the published site are led to the preview."""
LARGEST = 16 * 1024 * 1024
"""Bytes; a larger file is passed on as it is."""
_OPEN_TO_ALL = ".well-known"

_File: TypeAlias = tuple[Path, os.stat_result]
_Readdress: TypeAlias = Callable[[bytes], bytes]


def make_app(
    folder: Path, *, published: str | None = None, preview: str, ours: str = FOLDER
) -> ASGIApp:
    """Make the application that answers for a built site.

    Args:
        folder: Where the site was built.
        published: The address that the site is built for; its path is where the site will stand.
            `None` leaves every link as it is.
        preview: What stands here for scheme, host and port of `published`.
        ours: The folder in the site that holds the sound and the feed.
    """
    return _Site(folder, published, preview, ours)


def site_path(published: str | None) -> str:
    """Find the path that a site stands under.

    >>> site_path("https://example.com/blog"), site_path("https://example.com"), site_path(None)
    ('/blog/', '/', '/')
    """
    path = urlsplit(published or "").path.strip("/")
    return f"/{path}/" if path else "/"


class _Site(StaticFiles):
    """The files of a folder, under the path that the site is built for."""

    def __init__(self, folder: Path, published: str | None, preview: str, ours: str) -> None:
        super().__init__(directory=folder)
        self._root, self._ours = site_path(published), ours
        self._readdress = _readdresser(published, preview + self._root)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; what has no answer gets a line that says so."""
        try:
            await super().__call__(scope, receive, send)
        except HTTPException as error:
            answer = PlainTextResponse(f"{error.detail}\n", error.status_code, error.headers)
            await answer(scope, receive, send)

    def get_path(self, scope: Scope) -> str:
        """Take the address as it was asked for; `_find` makes a name of it."""
        return str(scope["path"])

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Find the file that is meant and give it, or the site's own 404 page."""
        if scope["method"] not in {"GET", "HEAD"}:
            raise HTTPException(status_code=405, headers={"allow": "GET, HEAD"})
        found = await anyio.to_thread.run_sync(self._find, path)
        if isinstance(found, str):
            query = scope["query_string"].decode("latin-1")
            return RedirectResponse(quote(found) + (f"?{query}" if query else ""))
        if found:
            return await anyio.to_thread.run_sync(self._give, found, scope)
        if missing := self._file("404.html"):
            return await anyio.to_thread.run_sync(self._give, missing, scope, 404)
        raise HTTPException(status_code=404)

    def _find(self, asked: str) -> _File | str | None:
        """Find what an address means: a file, another address, or nothing."""
        if asked == "/" != self._root or asked + "/" == self._root:
            return self._root
        if not asked.startswith(self._root) or _is_hidden(asked):
            return None
        name = posixpath.normpath(asked.removeprefix(self._root).lstrip("/"))
        index = self._file(posixpath.join(name, "index.html"))
        if asked.endswith("/"):
            return index
        if index:
            return f"{self._root}{name}/"
        return self._file(name) or self._file(f"{name}.html")

    def _file(self, name: str) -> _File | None:
        try:
            path, status = self.lookup_path(name)
        except (OSError, ValueError):  # no permission, a name too long, a null byte
            return None
        return (Path(path), status) if status and stat.S_ISREG(status.st_mode) else None

    def _give(self, file: _File, scope: Scope, status_code: int = 200) -> Response:
        path, status = file
        name = PurePosixPath(path.relative_to(os.path.realpath(str(self.directory))))
        told = headers(name, self._ours)
        if self._readdress and name.suffix in REWRITTEN and status.st_size <= LARGEST:
            content = path.read_bytes()
            type_, answer = media_type(name, content), self._readdress(content)
            told["etag"] = f'"{sha256(answer).hexdigest()[:32]}"'
            given = Response(answer, status_code, told, type_)
        else:
            type_ = media_type(name, _start(path) if name.suffix == ".xml" else b"")
            given = FileResponse(path, status_code, told, type_, stat_result=status)
        if status_code == 200 and self.is_not_modified(given.headers, Headers(scope=scope)):
            return NotModifiedResponse(given.headers)
        return given


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LOOK)


def _is_hidden(asked: str) -> bool:
    parts = asked.split("/")
    return any(part.startswith(".") and part != _OPEN_TO_ALL for part in parts)


def _readdresser(published: str | None, preview: str) -> _Readdress | None:
    """Lead links to the published site to the preview; where its name goes on, it is another's."""
    if not published:
        return None
    links = re.compile(re.escape(published.rstrip("/").encode()) + rb"(?![\w.:@-])/?")
    return lambda content: links.sub(preview.encode(), content)
