"""``python -m refkit``: the same as the command ``refkit``."""

from refkit.cli import main

if __name__ == "__main__":
    main()
