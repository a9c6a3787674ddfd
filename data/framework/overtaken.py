"""What is said where somebody else has changed a board while a change of it was typed."""

from data.framework.version import Version


def overtaken(by: Version) -> str:
    """That nothing is stored, by whom it was overtaken, and that nothing typed is lost.

    by: the version that counts now.
    """
    return (
        f"{by.who or 'Somebody else'} has stored a change of this board at {by.at[11:16]}, while "
        "you were at yours. Nothing of yours is stored yet, and nothing that you typed is lost: it "
        "stands below, on top of what they changed. See what will be stored, and store it again."
    )
