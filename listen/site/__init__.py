"""The site step: a built site, whatever generated it, is given the audio of its posts."""

from listen.site.publishing import publish_site
from listen.site.restoring import restore_site
from listen.site.survey import survey_site

__all__ = ["publish_site", "restore_site", "survey_site"]
