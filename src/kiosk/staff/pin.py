"""The PIN of a kiosk's staff: which digits make one, and its argon2id hash. Only the hash is ever kept.

argon2 is loaded when a PIN is set or tried, never at a start.
"""

from __future__ import annotations

import re
from itertools import pairwise

LEAST, MOST = 6, 12  # digits

# One try takes a fifth of a second of one core and 32 MB. Six digits are a million PINs, so a hash that was stolen is
# found within days whatever it costs: the waiting between tries (kiosk.staff.lockout) is what keeps visitors out.
PASSES, KIBIBYTES, LANES = 4, 32_768, 1
MOST_PASSES, MOST_KIBIBYTES, MOST_LANES = 20, 262_144, 16  # of a hash in kiosk.yaml: it must not stop a kiosk

_HASH = re.compile(
    r"\$argon2id\$v=19\$m=([1-9][0-9]{0,8}),t=([1-9][0-9]{0,8}),p=([1-9][0-9]{0,8})"
    r"\$[A-Za-z0-9+/]{11,86}\$[A-Za-z0-9+/]{16,86}"
)


def problem(digits: str) -> str | None:
    """A sentence that says why these digits are no PIN; None where they are one."""
    if not (digits.isascii() and digits.isdecimal()):
        return "A PIN is made of digits alone."
    if not LEAST <= len(digits) <= MOST:
        return f"A PIN has {LEAST} to {MOST} digits."
    if trivial(digits):
        return "That PIN is among the first that anybody tries: choose digits that neither count nor repeat."
    return None


def trivial(digits: str) -> bool:
    """Whether they count up or down, or are a part of up to three digits again and again."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    repeats = any(all(digits[i] == digits[i % part] for i in range(len(digits))) for part in (1, 2, 3))
    return repeats or steps <= {1} or steps <= {9}


def hash_problem(text: str) -> str | None:
    """What is wrong with a hash that stands in kiosk.yaml, a phrase; None where a PIN can be tried against it."""
    found = _HASH.fullmatch(text)
    if found is None:
        return "is no argon2id hash"
    kibibytes, passes, lanes = map(int, found.groups())
    if passes > MOST_PASSES or kibibytes > MOST_KIBIBYTES or lanes > MOST_LANES:
        return "is a hash that takes too much time or memory to try a PIN"
    return "is no argon2id hash" if kibibytes < 8 * lanes else None


def hashed(digits: str) -> str:
    """What is kept of a PIN. Another one each time, because of its salt."""
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=PASSES, memory_cost=KIBIBYTES, parallelism=LANES).hash(digits)


def fits(kept: str, digits: str) -> bool:
    """Whether these digits are the PIN. A hash that can't be tried fits none."""
    from argon2 import PasswordHasher
    from argon2.exceptions import Argon2Error, InvalidHashError

    try:
        return PasswordHasher().verify(kept, digits)
    except (Argon2Error, InvalidHashError):
        return False
