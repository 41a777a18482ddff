"""Which digits make a PIN, and that only they open anything."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk.staff.pin import fits, hash_problem, hashed, problem

CHEAP = "$argon2id$v=19$m=8,t=1,p=1$"


@pytest.mark.parametrize(
    "digits",
    ["111111", "123456", "654321", "234567", "890123", "210987", "121212", "123123", "000000000000", "123456789012"],
)
def test_what_anybody_tries_first_is_refused(digits: str) -> None:
    assert problem(digits) is not None and "first that anybody tries" in str(problem(digits))


@pytest.mark.parametrize("digits", ["", "12345", "19450", "1945081519450", "19450a", "١٢٣٤٥٧", "-19450", "1945 08"])
def test_six_to_twelve_digits_and_nothing_else(digits: str) -> None:
    assert problem(digits) is not None


@pytest.mark.parametrize("digits", ["194508", "480913", "112233", "194508150902", "013579"])
def test_other_digits_are_a_pin(digits: str) -> None:
    assert problem(digits) is None


def test_the_pin_fits_its_hash_and_no_other_digits_do() -> None:
    kept = hashed("480913")
    assert hash_problem(kept) is None
    assert "480913" not in kept
    assert fits(kept, "480913")
    for other in ("480914", "4809130", "48091", "", "480913 "):
        assert not fits(kept, other)


def test_the_same_pin_is_kept_otherwise_each_time() -> None:
    assert hashed("480913") != hashed("480913")


@pytest.mark.parametrize(
    "text",
    [
        "", "480913", "$argon2i$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aaaaaaaaaaaaaaaaaaaaaa",
        "$argon2id$v=16$m=8,t=1,p=1$c2FsdHNhbHQ$aaaaaaaaaaaaaaaaaaaaaa",
        "$2b$12$abcdefghijklmnopqrstuv", f"{CHEAP}c2FsdHNhbHQ", f"{CHEAP}c2FsdHNhbHQ$aaaaaaaaaaaaaaaaaaaaaa\n",
        "$argon2id$v=19$m=8,t=1,p=16$c2FsdHNhbHQ$aaaaaaaaaaaaaaaaaaaaaa",
    ],
)  # fmt: skip
def test_what_is_no_hash_is_said_and_fits_nothing(text: str) -> None:
    assert hash_problem(text) == "is no argon2id hash"
    assert not fits(text, "480913")


@pytest.mark.parametrize("cost", ["m=4000000,t=1,p=1", "m=8,t=900,p=1", "m=4096,t=1,p=99"])
def test_a_hash_that_would_stop_the_kiosk_is_refused(cost: str) -> None:
    text = f"$argon2id$v=19${cost}$c2FsdHNhbHQ$aaaaaaaaaaaaaaaaaaaaaa"
    assert hash_problem(text) == "is a hash that takes too much time or memory to try a PIN"


def test_the_hash_is_loaded_only_when_a_pin_is_tried() -> None:
    code = "import kiosk.staff.pin, kiosk.settings.reader, sys; print('argon2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
