"""The Pelican plugin: `PLUGINS = ["listen.doors.pelican"]`.

When a site has been written, its posts get their audio. `SITEURL` is where it is published;
without one, as while you write, nothing is done. `LISTEN` may hold the tables of `listen.toml`.
"""

import logging
from pathlib import Path

from pelican import Pelican, signals

from listen.doors.publishing import publish

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
        near=Path(site.settings["PATH"]).parent,
        tell=lambda line: logger.info("Listen: %s", line),
        warn=lambda line: logger.warning("Listen: %s", line),
    )
