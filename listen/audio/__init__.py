"""Script to sound file: synthesis, mixing, loudness, encoding, tags."""
