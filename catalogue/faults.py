"""Errors a user can act on, apart from bugs: each has a plain Chinese sentence and an exit code."""


class UserFault(Exception):
    """Shown without a traceback. The message says what was found, what was wanted, what to do."""

    exit_code = 2


class UsedWrongly(UserFault):
    """Asked for something that does not exist: an unknown or ambiguous place, indicator, edition."""

    exit_code = 2


class StoreBroken(UserFault):
    """The store or the catalogue is damaged or missing."""

    exit_code = 3


class FileRefused(UserFault):
    """A workbook that cannot be opened or must not be read; the message is the reason."""

    exit_code = 1
