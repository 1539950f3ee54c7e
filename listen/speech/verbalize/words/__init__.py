"""Tables of words, one module a language; the rules that use them stand beside this package."""
