"""Narration to the world: transcripts, chapters, page, feed, player, and what goes on a site."""
