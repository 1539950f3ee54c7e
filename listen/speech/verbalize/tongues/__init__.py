"""What is said of numbers, dates and names in each language: a `Tongue` each."""
