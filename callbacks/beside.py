"""What people wrote of a board, as it stands beneath the charts of a page."""

from data.figures.dataset import Dataset
from data.follow_up.beside import NOTHING_BESIDE, Beside
from data.follow_up.challenge import challenges_of
from data.follow_up.commentary import commentaries_of
from data.follow_up.written import Kind, Written
from data.storage.store import Store


def beside_of(dataset: Dataset, store: Store) -> Beside:
    """All of it, as it was known on the day that the board is shown as at; none of it in public."""
    if dataset.board.is_public:
        return NOTHING_BESIDE

    def written(kind: Kind) -> tuple[Written, ...]:
        return store.follow_up.of(dataset.board.id, kind, dataset.as_at)

    return Beside(
        challenges_of(written(Kind.CHALLENGE)),
        commentaries_of(written(Kind.COMMENTARY)),
    )
