"""What a simulated visitor means to do: drawn from seed and number alone, so that each visit can be repeated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

# What somebody came for, as keys of the interface's words: these are touched first where they are offered.
INTERESTS: Mapping[str, tuple[str, ...]] = {
    "chapters": ("next", "lookCloser", "zoomIn", "sources", "goOn", "chooseAnother"),
    "campaign": ("play", "dayAfter", "armies", "armyAfter", "next", "pause"),
    "timeline": ("timeline", "zoomIn", "later", "source", "earlier", "zoomOut"),
    "memorial": ("enterMemorial", "goOn", "nextPlace", "findAName", "source"),
    "names": ("enterMemorial", "findAName", "laterNames"),
    "light": ("enterMemorial", "holdForLight"),
    "settings": ("language", "textSize", "contrast", "reach", "aboutShort"),
    "nothing": (),
}
# How often each act comes, of 1000.
ACTS: Mapping[str, int] = {
    "tap": 729,
    "spot": 60,  # a tap anywhere
    "flick": 45,
    "drag": 35,
    "pinch": 35,
    "crowd": 25,
    "two": 20,  # two people at once
    "key": 20,
    "look": 25,  # stands still until nothing moves
    "hold": 4,
    "hammer": 2,
}
ENDINGS: Mapping[str, int] = {"silence": 60, "keep": 12, "veil": 8, "panel": 8, "again": 12}
LANGUAGE_FIRST = 0.3  # of the visits begin on a language's own words
PREFERRING = 0.35  # of the visits begin with a text size and contrast of their own
EAGER = (0.2, 0.95)  # how often a visitor does what they came for, from the least to the most eager
LEFT_LYING = 0.05  # of the visits end with a finger, or a drop of water, on the glass
ACTS_A_VISIT = 4.5  # in the mean; most visits are short, a few long
MOST_ACTS = 30


@dataclass(frozen=True)
class Step:
    """One act. Shares run from 0 to 1; `pause` is the seconds that the visitor then looks."""

    act: str
    interested: bool
    pick: float
    x: float
    y: float
    to_x: float
    to_y: float
    pause: float


@dataclass(frozen=True)
class Plan:
    """One visit: how it begins, its steps, and how it ends."""

    number: int
    interest: str
    wake: Step
    steps: tuple[Step, ...]
    ending: str
    answers: int  # times that the warning is answered before it is left alone
    lying: bool


def glance() -> Plan:
    """Somebody who touches the attract loop and walks away: always the same, so that what it leaves can be compared."""
    wake = Step("spot", False, 0.5, 0.5, 0.5, 0.5, 0.5, 0.0)
    return Plan(0, "nothing", wake, (), "silence", 1, False)


def plan(seed: int, number: int) -> Plan:
    """The plan of one visit; every visit draws from a generator of its own."""
    draw = Random(f"{seed}:{number}")
    interest = draw.choice(tuple(INTERESTS))
    eager = draw.uniform(*EAGER)
    wake = _step(draw, "tap" if draw.random() < LANGUAGE_FIRST else "spot", eager)
    prefers = ("prefer",) if draw.random() < PREFERRING else ()
    acts = (*prefers, *(_drawn(draw, ACTS) for _ in range(_acts(draw))))
    steps = tuple(_step(draw, act, eager) for act in acts)
    ending = _drawn(draw, ENDINGS)
    return Plan(number, interest, wake, steps, ending, draw.randint(1, 3), draw.random() < LEFT_LYING)


def _acts(draw: Random) -> int:
    return min(MOST_ACTS, int(draw.expovariate(1 / ACTS_A_VISIT)))


def _step(draw: Random, act: str, eager: float) -> Step:
    interested, pick = draw.random() < eager, draw.random()
    x, y, to_x, to_y = draw.random(), draw.random(), draw.random(), draw.random()
    return Step(act, interested, pick, x, y, to_x, to_y, _pause(draw))


def _pause(draw: Random) -> float:
    """Mostly a glance, now and then a page read through, seldom so long that the kiosk asks."""
    kind = draw.random()
    if kind < 0.85:
        return draw.uniform(0.2, 8)
    return draw.uniform(8, 60) if kind < 0.97 else draw.uniform(60, 200)


def _drawn(draw: Random, weights: Mapping[str, int]) -> str:
    return draw.choices(tuple(weights), tuple(weights.values()))[0]
