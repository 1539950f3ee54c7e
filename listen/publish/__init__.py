"""Narration to the world: transcripts, chapters, page."""
