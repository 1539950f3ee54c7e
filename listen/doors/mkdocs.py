"""The MkDocs plugin, known to MkDocs as `listen`.

When a site has been built, its posts get their audio. While it is served, where every change
builds it anew, nothing is done unless `while_serving` is true. The other options are the tables of
`listen.toml`.
"""

from dataclasses import fields
from pathlib import Path

from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from listen.config import Config
from listen.doors.publishing import publish
from listen.errors import ListenError

TABLES = tuple(table.name for table in fields(Config))
LAST = -100
"""After the plugins that write the feed and minify the pages."""
logger = get_plugin_logger("listen")


class ListenPlugin(BasePlugin):
    """Gives a site that has just been built its audio."""

    config_scheme = (
        ("while_serving", option.Type(bool, default=False)),
        *((table, option.Type(dict, default={})) for table in TABLES),
    )

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Give the site its audio.

        Raises:
            PluginError: If it has no address, the settings are wrong, or a post of it cannot be
                narrated; the others are in place.
        """
        if _is_served(config) and not self.config["while_serving"]:
            return
        try:
            publish(
                Path(config.site_dir),
                _address(config),
                tables={name: self.config[name] for name in TABLES if self.config[name]},
                near=Path(config.config_file_path).parent,
                tell=logger.info,
                warn=logger.warning,
            )
        except ListenError as error:
            msg = f"listen: {error} {error.hint or ''}".rstrip()
            raise PluginError(msg) from error


def _is_served(config: MkDocsConfig) -> bool:
    """Whether `mkdocs serve` is building: it puts its own address in the place of the site's."""
    host, port = config.dev_addr
    return (config.site_url or "").startswith(f"http://{host}:{port}/")


def _address(config: MkDocsConfig) -> str | None:
    """Take the site's address from what was written, which `mkdocs serve` does not change.

    A GUID is made from it once and for all; no preview may be its origin.
    """
    told = [each["site_url"] for each in config.user_configs if each.get("site_url")]
    return told[-1] if told else config.site_url
