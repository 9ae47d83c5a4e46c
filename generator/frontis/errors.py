"""What the environment can refuse, and the command line can get wrong: what ends a command with a kind message."""


class FrontisError(Exception):
    """The environment does not allow what was asked: no `site.yaml`, a full disk, a port taken, no network.

    `message` says what is wrong, `hint` what the user can do about it. Bad content is never raised: it is
    returned as `Diagnostic`s, so that all of it can be reported at once.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class WrongUsage(FrontisError):
    """The command line names what there is not: a day, an address, a theme, a template."""
