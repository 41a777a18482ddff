"""Worker processes: real ones make the same bytes, and one that hangs or dies costs its own picture and no other."""

from __future__ import annotations

import os
import resource
import signal
import time
from collections.abc import Iterator
from concurrent.futures import as_completed
from pathlib import Path

import pytest

from kiosk.prepare import media
from kiosk.prepare.form import Made
from kiosk.prepare.pictures import Job, PictureError
from kiosk.prepare.places import default_output
from kiosk.prepare.workers import MEMORY, Died, Stopped, Workers, limit_time, picture_workers
from kiosk.problems import KioskError
from prepare.making import content, made

NOTHING: Made = {"width": 1, "height": 1, "pictures": []}


def limits() -> tuple[int, int]:
    return resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_CORE)[0]


def hang() -> None:
    signal.pause()


def compute() -> None:
    """Never ends, and answers nobody."""
    resource.setrlimit(resource.RLIMIT_CPU, (1, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    while True:
        pass


def die(how: int) -> None:
    os.kill(os.getpid(), how)


def devour() -> int:
    return len(bytearray(4 * MEMORY))


def refuse() -> None:
    raise PictureError(Path("a.png"), "is odd", "Mend it.")


def computing_time() -> int:
    limit_time(50)
    return resource.getrlimit(resource.RLIMIT_CPU)[0]


@pytest.fixture
def one() -> Iterator[Workers]:
    """A single process, so that whatever comes after a fault comes after it in the same place."""
    with Workers(1, seconds=20) as workers:
        yield workers


def test_processes_make_what_one_process_makes(bundle: Path, tmp_path: Path) -> None:
    made(bundle, tmp_path / "here")
    made(bundle, tmp_path / "there", workers=picture_workers)
    assert content(tmp_path / "here") == content(tmp_path / "there")


def test_a_worker_has_less_than_the_whole_machine(one: Workers) -> None:
    memory, core = one.submit(limits).result()
    assert 0 < memory <= MEMORY
    assert core == 0


def test_a_process_is_used_again(one: Workers) -> None:
    assert len({one.submit(os.getpid).result() for _ in range(3)} - {os.getpid()}) == 1


def test_what_a_picture_raises_is_its_result_and_the_process_goes_on(one: Workers) -> None:
    first = one.submit(os.getpid).result()
    with pytest.raises(PictureError) as caught:
        one.submit(refuse).result()
    assert (caught.value.message, caught.value.hint) == ("is odd", "Mend it.")
    assert one.submit(os.getpid).result() == first


def test_too_much_memory_is_refused_and_the_process_goes_on(one: Workers) -> None:
    first = one.submit(os.getpid).result()
    with pytest.raises(MemoryError):
        one.submit(devour).result()
    assert one.submit(os.getpid).result() == first


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT])
def test_a_process_that_dies_costs_its_own_picture(one: Workers, how: signal.Signals) -> None:
    before, dead, after = one.submit(os.getpid), one.submit(die, how), one.submit(os.getpid)
    with pytest.raises(Died) as caught:
        dead.result()
    assert caught.value.how() == f"signal {how.name}"
    assert before.result() != after.result()


def test_a_process_that_hangs_is_ended_and_replaced() -> None:
    with Workers(1, seconds=1) as workers:
        begun = time.monotonic()
        hung, after = workers.submit(hang), workers.submit(abs, -3)
        with pytest.raises(Stopped):
            hung.result()
        assert time.monotonic() - begun < 10
        assert after.result() == 3


def test_a_process_that_nobody_waits_for_is_ended_by_the_system(one: Workers) -> None:
    with pytest.raises(Stopped):
        one.submit(compute).result()
    assert one.submit(abs, -3).result() == 3


def test_the_time_to_compute_begins_anew_with_each_picture(one: Workers) -> None:
    first, second = one.submit(computing_time).result(), one.submit(computing_time).result()
    assert 50 <= first <= second <= 60


def test_what_waits_is_never_begun_once_the_work_is_called_off(tmp_path: Path) -> None:
    with Workers(1, seconds=1) as workers:
        hung, waiting = workers.submit(hang), [workers.submit((tmp_path / str(i)).touch) for i in range(5)]
        workers.shutdown(wait=False, cancel_futures=True)
    assert all(one.cancelled() for one in waiting)
    assert hung.done()
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- what a person is told
def make_or_misbehave(job: Job, folder: Path) -> Made:
    """Stands for a decoder: what the file is called decides."""
    assert folder
    deeds = {"hangs.png": hang, "dies.png": lambda: die(signal.SIGSEGV), "devours.png": devour}
    deeds.get(job.original.name, lambda: None)()
    return NOTHING


def test_each_bad_picture_is_told_once_and_the_others_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media, "make", make_or_misbehave)
    names = ["a.png", "hangs.png", "b.png", "dies.png", "c.png", "devours.png", "d.png"]
    jobs = {name: Job(tmp_path / name, None, False, False, "#000000", "#FFFFFF") for name in names}
    told: list[int] = []
    with pytest.raises(KioskError) as caught:
        media._made_by(lambda: Workers(2, seconds=2), jobs, tmp_path, told.append)
    assert told == list(range(1, len(names) + 1))
    assert sorted(map(str, caught.value.problems)) == [
        f"{tmp_path}/devours.png: needs more memory than a picture may take. Save it smaller.",
        f"{tmp_path}/dies.png: ended the program that decoded it (signal SIGSEGV). "
        "Open it and save it again, or save it smaller.",
        f"{tmp_path}/hangs.png: was not decoded within 2 seconds. Save it smaller, or open it and save it again.",
    ]


def test_two_processes_work_at_once() -> None:
    with Workers(2, seconds=20) as workers:
        pids = {future.result() for future in as_completed([workers.submit(slow_pid) for _ in range(4)])}
    assert len(pids) == 2


def slow_pid() -> int:
    end = time.process_time() + 0.2
    while time.process_time() < end:
        pass
    return os.getpid()


def test_every_bundle_has_its_own_place_in_the_cache(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    twin = tmp_path / "elsewhere" / bundle.name
    place = default_output(bundle)
    assert place.parent == tmp_path / "cache" / "kiosk" / "prepared"
    assert place.name.startswith("small-")
    assert place != default_output(twin)
    monkeypatch.chdir(bundle.parent)
    assert default_output(Path("small")) == place
