"""Days as whole numbers since 1970-01-01 in the proleptic Gregorian calendar, for any year, negative ones too."""

from __future__ import annotations

_ERA_DAYS = 146_097  # days in 400 years
_EPOCH_SHIFT = 719_468  # days from 0000-03-01 to 1970-01-01
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day_of(year: int, month: int, day: int) -> int:
    """The number of a calendar day; astronomical years (0 is 1 BC). Does not check that the day exists."""
    # A year counted from March ends with its leap day, so no day after it has to be shifted.
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return era * _ERA_DAYS + of_era * 365 + of_era // 4 - of_era // 100 + of_year - _EPOCH_SHIFT


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number: the inverse of `day_of`."""
    era, of_era = divmod(number + _EPOCH_SHIFT, _ERA_DAYS)
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    day = of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    return era * 400 + year + (month <= 2), month, day


def month_length(year: int, month: int) -> int:
    """Days in a month, 28 to 31."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _MONTH_LENGTHS[month - 1]
