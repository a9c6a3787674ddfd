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


class NotLaidOutError(UnknownReturnError):
    """The file reads and has figures, and nobody has said yet what they count."""

    code = "not-laid-out"


class NoFiguresError(UnknownReturnError):
    """The file reads, and holds no figures."""

    code = "no-figures"


class FrameworkError(SafeguardingError):
    """A framework that is shipped has a fault, or one is asked for that there is none of."""


class OvertakenError(FrameworkError):
    """A framework was changed by somebody else since the version that a change was made from."""


class PrintedTablesError(SafeguardingError):
    """A list of what a report printed has a fault, or cannot be read."""


class TemplateError(SafeguardingError):
    """What was given as a template of slides cannot be one."""


class SettingError(SafeguardingError):
    """A setting in the environment has a value that cannot be used."""


class StorageError(SafeguardingError):
    """What is stored cannot be read or written now, and why; nothing was changed.

    where: the file or folder concerned, for whoever runs the machine; no page names it.
    """

    def __init__(self, text: str, where: str = "") -> None:
        super().__init__(text)
        self.where = where


class FullDiskError(StorageError):
    """There is no room left for what should be written."""


class NothingPublishedError(SafeguardingError):
    """No board of a store has published anything."""


class LostDatabaseError(StorageError):
    """The database has vanished, while the files that were accepted are there."""


class DamagedDatabaseError(StorageError):
    """The file of the database is not what SQLite wrote."""


class UnopenedDatabaseError(StorageError):
    """The database does not answer, or not in time."""
