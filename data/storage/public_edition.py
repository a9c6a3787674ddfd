"""A store of what a board has published and nothing else: whoever asks it learns no more."""

import hashlib

import pandas as pd

from data import observations as obs
from data.csv_text import plain_number
from data.framework.framework import Framework
from data.intake.cover import Cover
from data.intake.returned import Return
from data.periods import parse
from data.protection.public_rows import public_rows
from data.protection.release import Release
from data.storage.store import Store

TITLE = "Public edition"
IN_MEMORY = "sqlite://"


def public_edition(store: Store, release: Release) -> Store:
    """The same board in a store of its own, in memory, made of its release.

    No return, no finding, no note, nothing that people wrote and no text of a cell comes along:
    charts, sentences and tables that are made of it follow from what is published.
    """
    framework = store.frameworks().of(release.board)
    edition = Store(IN_MEMORY)
    edition.kept_frameworks.put_back(store.kept_frameworks.records(release.board))
    frame = store.everything()
    rows = public_rows(frame[frame[obs.BOARD] == release.board], framework, release)
    edition.accept(_as_a_return(rows, framework, release), release.made[:10])
    return edition


def _as_a_return(rows: pd.DataFrame, framework: Framework, release: Release) -> Return:
    told = rows.assign(
        **{obs.FILE: TITLE, obs.SHEET: "", obs.CELL: "", "submission": None},
        **{obs.TEXT: ["" if pd.isna(v) else str(plain_number(v)) for v in rows[obs.VALUE]]},
    )
    latest = max(map(parse, rows[obs.PERIOD]))
    agency = next(iter(framework.agency_names))
    cover = Cover(release.board, agency, latest, TITLE, release.made[:10])
    sha256 = hashlib.sha256(release.text.encode()).hexdigest()
    return Return(TITLE, sha256, cover, told, (), (), ())
