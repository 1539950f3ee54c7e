"""Article to script: sentences, words written out, pauses."""
