"""What an output is: a file, or a folder for many."""

import os
from pathlib import Path, PurePosixPath

from listen import storage


def is_folder(output: str | Path) -> bool:
    """Tell whether an output is a folder: it is one, or is written like one.

    >>> is_folder("episodes"), is_folder("v1.2/"), is_folder("tea.mp3")
    (True, True, False)
    >>> is_folder("s3://bucket/episodes"), is_folder("s3://bucket.name/tea.mp3")
    (True, False)
    """
    if str(output).endswith(("/", os.sep)):
        return True
    if storage.is_remote(output):
        there = PurePosixPath(str(output).partition("://")[2])
        return not there.suffix or len(there.parts) == 1
    path = Path(storage.as_local(str(output)))
    try:
        return not path.suffix or path.is_dir()
    except OSError:  # a name that is too long; who writes there will say so
        return False
