"""The player that stands on a post."""
