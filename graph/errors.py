"""What can go wrong, as one family: the command line catches the base and prints one line."""


class DiplographError(Exception):
    """Base of all errors that a user can mend; `exit_code` is what the command line returns."""

    exit_code = 1


class UsageError(DiplographError):
    """The call itself is wrong: an unknown name, option or value."""

    exit_code = 2


class InputError(DiplographError):
    """An input cannot be read; the message names the file, the line and the mend."""


class VocabularyError(DiplographError):
    """A relation file or a reference table is faulty; the message names file and field."""


class StoreError(DiplographError):
    """A database cannot be opened, read or written."""


class UnsafeQuery(UsageError):
    """A Cypher text does more than read."""
