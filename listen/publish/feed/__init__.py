"""Episodes to a podcast feed: the feed, its cover, and a check of anybody's feed."""
