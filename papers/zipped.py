"""An office file written anew without the day and the hour: the same inputs, the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

NO_DAY = (1980, 1, 1, 0, 0, 0)


def without_dates(package: bytes) -> bytes:
    """The same parts in the same order, all of one date and packed in one way."""
    kept = BytesIO()
    with ZipFile(BytesIO(package)) as given, ZipFile(kept, "w") as written:
        for part in given.infolist():
            info = ZipInfo(part.filename, NO_DAY)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            written.writestr(info, given.read(part), compresslevel=6)
    return kept.getvalue()
