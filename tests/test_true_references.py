"""PySide6 6.12.0 on Python 3.11 drops one reference to True at every emit, until the interpreter aborts.

Held here so that no later version brings it back unseen.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Property, QObject, Signal, Slot

EMITS = 1_000
NOISE = 50  # what other code may take or give meanwhile


class Sender(QObject):
    told = Signal(bool)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    open = Property(bool, lambda _: True, notify=changed)

    @Slot(bool)
    def hear(self, value: bool) -> None:
        self.heard += value


def test_a_thousand_emits_leave_true_alone() -> None:
    sender = Sender()
    sender.told.connect(sender.hear)
    before = sys.getrefcount(True)
    for _ in range(EMITS):
        sender.told.emit(True)
        sender.changed.emit()
    assert abs(sys.getrefcount(True) - before) < NOISE
    assert sender.heard == EMITS


def test_a_thousand_reads_of_a_property_leave_true_alone() -> None:
    sender = Sender()
    before = sys.getrefcount(True)
    for _ in range(EMITS):
        assert sender.property("open") is True
    assert abs(sys.getrefcount(True) - before) < NOISE
