"""Doors from generators that are written in Python: thin plugins that call `listen.site`.

Each imports its generator, so nothing else in the package imports them.
"""
