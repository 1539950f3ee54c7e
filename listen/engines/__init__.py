"""Utterance to clip: the speech engines and how they are found."""
