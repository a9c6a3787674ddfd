"""What marks a control as one by which the view changes."""


def changes_by(control: str) -> dict[str, str]:
    """What tells assets/redraw.js that the view changes by what is used here."""
    return {"data-control": control}
