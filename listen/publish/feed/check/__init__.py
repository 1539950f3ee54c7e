"""A look at any podcast feed: what directories and listeners' programs would stumble over."""
