"""`python -m frontis`: the same as the command `frontis`."""

from frontis.cli import main

if __name__ == "__main__":
    main()
