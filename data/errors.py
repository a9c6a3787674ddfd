"""What can go wrong that is not a fault inside a return: a short tree of exceptions."""


class SafeguardingError(Exception):
    """The root: its text is written for the person at the keyboard."""


class UnreadableFileError(SafeguardingError):
    """The bytes are not a workbook or a csv that can be read.

    code: the cause, one of data.files.refusals, stable for tests and links.
    """

    def __init__(self, text: str, code: str = "unreadable") -> None:
        super().__init__(text)
        self.code = code


class PersonalRecordsError(UnreadableFileError):
    """The file holds what looks like records of persons; nothing of it may be kept."""


class PersonalDetailsError(SafeguardingError):
    """What somebody typed holds details of a person; nothing of it may be kept."""


class UnknownReturnError(SafeguardingError):
    """The file reads, but it is no return that this product knows."""

    code = "unknown-return"


class SettingError(SafeguardingError):
    """A setting in the environment has a value that cannot be used."""
