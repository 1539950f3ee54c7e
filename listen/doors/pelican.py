"""The Pelican plugin: `PLUGINS = ["listen.doors.pelican"]`.

When a site has been written, its posts get their audio. `SITEURL` is where it is published;
without one, as while you write, nothing is done. `LISTEN` may hold the tables of `listen.toml`.
"""

import logging
from pathlib import Path

from pelican import Pelican, signals

from listen.doors.publishing import publish

SETTINGS = "pelicanconf.py"
logger = logging.getLogger(__name__)


def register() -> None:
    """Connect to Pelican, which calls this once."""
    signals.finalized.connect(speak)


def speak(site: Pelican) -> None:
    """Give a site that has just been written its audio.

    Raises:
        ListenError: If the settings are wrong, or the site or a post of it cannot be narrated.
    """
    address = site.settings["SITEURL"]
    if not address:
        logger.warning("Listen: SITEURL is empty, so this site gets no audio.")
        return
    publish(
        Path(site.output_path),
        address,
        tables=site.settings.get("LISTEN", {}),
        near=_project(Path(site.settings["PATH"])),
        tell=lambda line: logger.info("Listen: %s", line),
        warn=lambda line: logger.warning("Listen: %s", line),
    )


def _project(content: Path) -> Path:
    """Find the folder of the site's settings: above that of its content, or the same."""
    places = (content, *content.parents)
    return next((each for each in places if (each / SETTINGS).is_file()), content.parent)
