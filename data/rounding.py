"""Half-up rounding, as published statistics round; Python's own rounds half to even (rule P14)."""

from decimal import ROUND_HALF_UP, Decimal


def half_up(value: float, places: int = 0) -> float:
    """The value to so many decimal places: 2.5 gives 3, 0.125 to two places gives 0.13."""
    step = Decimal(1).scaleb(-places)
    return float(Decimal(repr(float(value))).quantize(step, rounding=ROUND_HALF_UP))
