"""What leaves the board's own table: figures as the public may read them."""

import sys
from datetime import datetime

import pandas as pd
from tqdm import tqdm

from data import observations as obs
from data.figures.export import Asked
from data.protection.public_rows import public_rows
from data.storage.releases import published
from data.storage.store import Store

WHO = "the command figures --public"


def public_frame(store: Store, asked: Asked) -> pd.DataFrame:
    """The observations of the boards asked for, protected; columns as data.observations.

    All of a board is published at once, whatever is asked of it: an answer that depended on the
    question would give away what it hides.
    """
    frame, at = store.everything(), datetime.now().isoformat(timespec="seconds")
    boards = [each for each in store.boards() if asked.board in {None, each}]
    frameworks = store.frameworks()
    protected = [
        public_rows(
            frame[frame[obs.BOARD] == board],
            frameworks.of(board),
            published(store, board, WHO, at),
        )
        for board in tqdm(boards, desc="Protecting", file=sys.stderr, disable=None)
    ]
    return pd.concat(protected) if protected else frame
