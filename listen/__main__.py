"""`python -m listen`."""

from listen.cli import main

if __name__ == "__main__":
    main()
