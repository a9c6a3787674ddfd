"""What can go wrong that is not a fault inside a return: a short tree of exceptions."""


class SafeguardingError(Exception):
    """The root: its text is written for the person at the keyboard."""


class UnreadableFileError(SafeguardingError):
    """The bytes are not a workbook or a csv that can be read."""


class UnknownReturnError(SafeguardingError):
    """The file reads, but it is no return that this product knows."""


class SettingError(SafeguardingError):
    """A setting in the environment has a value that cannot be used."""
