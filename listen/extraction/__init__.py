"""Page to article: fetching, structure, boilerplate, sections."""
