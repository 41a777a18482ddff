"""People, always from behind: figures of the right proportions, never portraits.

A figure is drawn in hundredths of its height: the feet at (0, 0), the crown of the head at (0, -100).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tones import Outline, Plate, Point, mirrored, oval, ribbon, rounded

Limb = tuple[Point, Point, Point]  # shoulder, elbow, hand, or hip, knee, ankle


@dataclass(frozen=True)
class Pose:
    """Where the limbs are. Left is the left of the picture; everybody is seen from behind."""

    left_arm: Limb = ((-10.4, -78), (-13.2, -62), (-12.4, -47))
    right_arm: Limb = ((10.4, -78), (13.2, -62), (12.4, -47))
    left_leg: Limb = ((-4.6, -50), (-5.6, -27), (-6, -4))
    right_leg: Limb = ((4.6, -50), (5.2, -27), (5.6, -4))
    lean: float = 0  # pixels of sideways lean per pixel of height


STANDING = Pose()
AT_REST = Pose(left_leg=((-4.6, -50), (-4.8, -27), (-4.4, -3)), right_leg=((4.6, -50), (8, -28), (9.6, -5)), lean=-0.02)
HANDS_BEHIND = Pose(left_arm=((-10.4, -78), (-14.6, -63), (-3, -53)), right_arm=((10.4, -78), (14.6, -63), (3, -52)))
HAND_ON_HIP = Pose(
    left_arm=((-10.4, -78), (-19, -66), (-9.5, -57)), right_leg=((4.6, -50), (7.4, -28), (9, -4.6)), lean=0.015
)
STRAP = Pose(left_arm=((-10.4, -78), (-14.5, -65), (-9, -75)), right_leg=((4.6, -50), (6.5, -27), (7.4, -4)))
LEANING = Pose(
    left_arm=((-10.2, -76), (-16.5, -66), (-12, -60)),
    right_arm=((10.2, -76), (16.5, -66), (12, -60)),
    left_leg=((-4.6, -50), (-5, -27), (-4.6, -3)),
    right_leg=((4.6, -50), (7, -28), (4, -6)),
)
STEP_LEFT = Pose(
    left_arm=((-10.4, -78), (-13.8, -63), (-11, -50)),
    right_arm=((10.4, -78), (13, -61), (13.4, -46)),
    left_leg=((-4.4, -50), (-5.2, -28), (-5.2, -9)),
    right_leg=((4.4, -50), (4.2, -26), (3.4, -1)),
    lean=0.012,
)
STEP_RIGHT = Pose(
    left_arm=((-10.4, -78), (-13, -61), (-13.4, -46)),
    right_arm=((10.4, -78), (13.8, -63), (11, -50)),
    left_leg=((-4.4, -50), (-4.2, -26), (-3.4, -1)),
    right_leg=((4.4, -50), (5.2, -28), (5.2, -9)),
    lean=-0.012,
)
BURDENED = Pose(
    left_arm=((-10, -76), (-14.5, -64), (-8, -70)),
    right_arm=((10, -76), (14.5, -64), (8, -70)),
    left_leg=((-4.4, -50), (-5.4, -28), (-5.4, -8)),
    right_leg=((4.4, -50), (4.4, -26), (3.6, -1)),
)


@dataclass(frozen=True)
class Cloth:
    """The tones of a figure's clothes."""

    coat: float = 0.86
    legs: float = 0.88
    head: float = 0.9  # hair
    skin: float = 0.74
    light: float = 0.5  # the side that catches the light


@dataclass
class Figure:
    """One person at (x, foot), `height` pixels tall; `flip` turns left into right."""

    plate: Plate
    x: float
    foot: float
    height: float
    pose: Pose = STANDING
    cloth: Cloth = field(default_factory=Cloth)
    flip: bool = False
    bow: float = 0  # hundredths by which the head is lowered
    halo: float | None = None  # tone of a pale edge that lifts the figure off a dark ground
    _edge: list[Outline] = field(default_factory=list, repr=False)
    _pieces: list[tuple[Outline, float, float, float]] = field(default_factory=list, repr=False)

    def place(self, points: Outline, dx: float = 0, dy: float = 0) -> list[Point]:
        k, turn = self.height / 100, -1 if self.flip else 1
        return [
            (self.x + turn * k * (x + dx - self.pose.lean * y), self.foot + k * (self._bowed(y) + dy))
            for x, y in points
        ]

    def _bowed(self, y: float) -> float:
        """Above the shoulders everything comes down: most of the neck is gone."""
        return y + self.bow * min(1.0, max(0.0, (-83 - y) / 8))

    def part(self, points: Outline, tone: float, smooth: bool = True) -> None:
        """A piece of the silhouette."""
        outline = self.place(rounded(points) if smooth else points)
        self._edge.append(self.place(rounded(points) if smooth else points, dx=0.8, dy=-0.5))
        self._pieces.append((outline, tone, 0.0, 1.0))

    def mark(self, points: Outline, tone: float) -> None:
        """A detail inside the silhouette."""
        self._pieces.append((self.place(points), tone, 0.0, 1.0))

    def gleam(self, points: Outline, opacity: float = 0.75, tone: float | None = None) -> None:
        """A soft light on a form inside the silhouette."""
        light = self.cloth.light if tone is None else tone
        self._pieces.append((self.place(rounded(points)), light, self.height * 0.014, opacity))

    def finish(self) -> None:
        """Lay the gathered pieces on the plate: the pale edge of the whole silhouette first."""
        if self.halo is not None:
            self.plate.shapes(self._edge, self.halo)
        for outline, tone, blur, opacity in self._pieces:
            self.plate.shape(outline, tone, blur, opacity)

    def limb(self, joints: Limb, widths: tuple[float, float, float], tone: float) -> None:
        upper = ribbon(joints[:2], widths[0], widths[1])
        lower = ribbon(joints[1:], widths[1], widths[2])
        joint = oval(*joints[1], widths[1] / 2, widths[1] / 2)
        for piece in (upper, joint, lower):
            self.part(piece, tone, smooth=False)

    def shadow(self, tone: float = 0.7, reach: float = 1) -> None:
        """Where the feet meet the ground, and a dim reflection below them."""
        k = self.height / 100
        self.plate.spot(self.x, self.foot + k, 15 * k * reach, 2.2 * k, tone, blur=1.2 * k)

    def reflection(self, tone: float, length: float = 0.55, opacity: float = 0.5) -> None:
        """The figure in wet ground: a soft dark column below the feet."""
        k = self.height / 100
        column = [(self.x - 8 * k, self.foot), (self.x + 8 * k, self.foot)]
        ends = [(self.x + 5 * k, self.foot + 100 * k * length), (self.x - 5 * k, self.foot + 100 * k * length)]
        self.plate.shape([*column, *ends], tone, blur=3.4 * k, opacity=opacity)


def _legs(who: Figure, boots: bool) -> None:
    for leg in (who.pose.left_leg, who.pose.right_leg):
        (hx, hy), (kx, ky), (ax, ay) = leg
        side = -1 if hx < 0 else 1
        thigh = [(hx - side * 4.4, hy), (hx + side * 4.6, hy), (hx + side * (6.8 if boots else 4.8), hy + 10),
                 (kx + side * 3.4, ky), (kx - side * 3.2, ky), (hx - side * 3.8, hy + 11)]  # fmt: skip
        who.part(thigh, who.cloth.legs)
        calf = 7.4 if boots else 7
        who.limb(
            ((kx, ky - 3), ((kx + ax) / 2, (ky + ay) / 2), (ax, ay)),
            (calf, calf * 0.96, 5.2),
            min(1.0, who.cloth.legs + (0.1 if boots else 0)),
        )
        foot = [(ax - 2.9, ay - 3), (ax + 2.9, ay - 3), (ax + 3.6 + max(side, 0), ay + 4), (ax + 3.4, ay + 4.6),
                (ax - 3.4, ay + 4.6), (ax - 3.6 + min(side, 0), ay + 4)]  # fmt: skip
        who.part(foot, min(1.0, who.cloth.legs + 0.1))


def _arms(who: Figure, widths: tuple[float, float, float] = (6.6, 5.4, 4.2)) -> None:
    for arm in (who.pose.left_arm, who.pose.right_arm):
        who.limb(arm, widths, who.cloth.coat)
        who.part(oval(arm[0][0], arm[0][1], widths[0] * 0.53, widths[0] * 0.54), who.cloth.coat, smooth=False)
        who.part(oval(arm[2][0], arm[2][1] + 1.2, 2.2, 3), who.cloth.skin, smooth=False)


def _head(who: Figure, dx: float = 0) -> None:
    """Neck, ears and the line of the jaw, and the hair tapering to the nape."""
    neck = [(-3, -91), (3, -91), (3.3, -86), (6.5, -82.4), (-6.5, -82.4), (-3.3, -86)]
    who.part([(x + dx * (y < -84), y) for x, y in neck], who.cloth.skin)
    for side in (-1, 1):
        who.part(oval(dx + side * 4.3, -92.4, 0.9, 1.7), who.cloth.skin, smooth=False)
    who.part(oval(dx, -91.4, 4.1, 5.2), who.cloth.skin, smooth=False)
    hair = [(-4.6, -95.5), (-3.8, -100.3), (3.8, -100.3), (4.6, -95.5), (4, -91.5), (2.2, -87.6), (-2.2, -87.6)]
    who.part([(x + dx, y) for x, y in [*hair, (-4, -91.5)]], who.cloth.head)


_TUNIC = mirrored([(2.6, -85.5), (6, -83.6), (11.2, -81.6), (12.8, -77), (10.6, -69), (8.8, -61), (8.8, -58),
                   (10.4, -47), (10.4, -46.5)])  # fmt: skip
_JACKET = mirrored([(2.6, -85.5), (6, -83.6), (11.4, -81.4), (12.8, -76.5), (11, -66), (10, -57), (10.6, -44),
                    (10.6, -43.5)])  # fmt: skip


def soldier(
    who: Figure, cap: str = "side", rifle: bool = False, pack: bool = False, roll: bool = False, bag: bool = False
) -> None:
    """A soldier in a summer tunic, belted, with boots; `cap` is side or peak."""
    _legs(who, boots=True)
    behind = who.pose is HANDS_BEHIND
    if not behind:
        _arms(who)
    who.part(_TUNIC, who.cloth.coat)
    who.gleam([(3, -82), (10.5, -79.5), (10, -70), (7.4, -62), (4.5, -66)])
    who.gleam([(3.5, -56), (7.4, -57), (8.6, -49), (4.5, -49)], 0.6)
    if behind:
        _arms(who)
    who.mark([(-8.6, -60.4), (8.6, -60.4), (8.7, -58), (-8.7, -58)], 1.0)
    _head(who)
    if cap == "peak":
        who.part([(-6.8, -99.4), (-5, -101.8), (5, -101.8), (6.8, -99.4), (4.6, -97), (-4.6, -97)], 0.97)
        who.part([(-4.7, -97.6), (4.7, -97.6), (4.6, -94.8), (-4.6, -94.8)], 0.8, smooth=False)
    else:
        who.part([(-4.6, -95.2), (-5, -98.4), (-2.4, -102.4), (2.4, -104), (5.2, -101.2), (5.4, -97.4), (5, -95)], 0.84)
        who.gleam([(0.5, -102.4), (3.6, -102), (4.4, -98), (1.5, -98.5)], 0.8)
    if pack:
        who.part([(-7, -80), (7, -80), (7.8, -70), (7.2, -63), (-7.2, -63), (-7.8, -70)], 0.62)
        who.gleam([(0, -79), (6, -79), (6.4, -66), (2, -66)], 0.7, 0.35)
        who.mark([(-7, -77), (7, -77), (7, -75.8), (-7, -75.8)], 0.9)
    if roll:
        _coat_roll(who)
    if bag:
        who.mark(ribbon([(7, -83), (-9, -56)], 1.5, 1.5), 0.98)
        who.part([(-14, -58), (-7.4, -58), (-6.8, -48), (-14.4, -48)], 0.7)
    if rifle:
        _rifle(who)
    who.finish()


def _coat_roll(who: Figure) -> None:
    path = [(8.5, -83), (6, -78), (-2, -68), (-8, -58), (-10.4, -52)]
    who.mark(rounded(ribbon(path, 6.4, 6)), 0.97)
    who.mark(rounded(ribbon(path, 4.4, 4)), 0.6)


def _rifle(who: Figure) -> None:
    who.mark(ribbon([(-11.4, -106), (-2.6, -66)], 1.7, 2), 0.98)
    who.mark(ribbon([(-9, -96), (-2.6, -66)], 3, 3.2), 0.98)
    stock = [(-4.2, -68), (-0.8, -69), (1.6, -58), (5.4, -47), (0.8, -45.6), (-2.2, -57)]
    who.mark([(x + 0.9, y - 0.3) for x, y in stock], 0.4)
    who.mark(stock, 0.98)


def seated_soldier(who: Figure, cap: str = "side") -> None:
    """Someone sitting on a wall, seen from behind: height is that of the standing person."""
    base = mirrored(
        [(2.4, -38), (6, -36.4), (11.2, -34.4), (12.6, -29), (10.4, -22), (9.2, -13), (10.8, -2), (10.6, 0)]
    )
    for side in (-1, 1):
        who.limb(((side * 10.4, -31), (side * 14.6, -16), (side * 13, -2)), (6.4, 5.4, 4.2), who.cloth.coat)
    who.part(base, who.cloth.coat)
    who.gleam([(3, -35), (10, -32.5), (9.6, -23), (7.6, -14), (4.5, -18)])
    who.mark([(-9, -12.4), (9, -12.4), (9.2, -10), (-9.2, -10)], 1.0)
    who.finish()
    head = Figure(
        who.plate, who.x, who.foot + who.height * 0.473, who.height, cloth=who.cloth, flip=who.flip, halo=who.halo
    )
    _head(head, dx=0.8)
    if cap == "side":
        head.part(
            [(-3.8, -95.2), (-4.2, -98.4), (-1.6, -102.4), (3.2, -104), (6, -101.2), (6.2, -97.4), (5.8, -95)], 0.84
        )
    head.finish()


def man(who: Figure, hat: str = "none", bundle: bool = False, case: bool = False) -> None:
    """A civilian in a jacket; `hat` is none, straw, cap or field."""
    _legs(who, boots=False)
    _arms(who)
    who.part(_JACKET, who.cloth.coat)
    who.gleam([(3, -82), (10.5, -79.5), (10, -66), (8.8, -48), (5, -52), (4.5, -66)])
    _head(who)
    _hat(who, hat)
    if bundle:
        _bundle(who)
    if case:
        _case(who)
    who.finish()


def _hat(who: Figure, hat: str) -> None:
    if hat == "straw":
        who.part([(-11, -94), (-5, -98.4), (0, -103.6), (5, -98.4), (11, -94), (5, -92.6), (-5, -92.6)], 0.42)
        who.part([(-11, -93.6), (11, -93.6), (4.5, -92.2), (-4.5, -92.2)], 0.8)
    elif hat == "cap":
        who.part([(-4.8, -96), (-4.2, -101.4), (4.2, -101.4), (4.8, -96)], 0.96)
    elif hat == "field":
        who.part([(-4.7, -95.6), (-4.3, -101.8), (4.3, -101.8), (4.7, -95.6)], 0.7)
        who.part([(-4.4, -96), (4.4, -96), (3.6, -88.5), (-3.6, -88.5)], 0.62)


def _bundle(who: Figure) -> None:
    """A cloth bundle carried on the back."""
    who.part([(-10, -72), (-7.6, -83), (0, -86.5), (8, -83), (10.4, -72), (8.4, -61.5), (0, -59.5), (-8.6, -61.5)], 0.6)
    who.gleam([(0, -84), (7, -81), (8.4, -72), (5, -66), (2, -74)], 0.8, 0.25)
    who.mark(ribbon([(-9.6, -75), (0, -70.5), (9.8, -75)], 1.3, 1.3), 0.92)
    who.part([(-3, -87), (0, -84), (3.2, -87.4), (1.8, -81.5), (-1.8, -81.5)], 0.7)


def _case(who: Figure) -> None:
    x, y = who.pose.right_arm[2]
    who.part([(x - 5.5, y + 4), (x + 6.5, y + 4), (x + 6.5, y + 15), (x - 5.5, y + 15)], 0.8, smooth=False)
    who.gleam([(x - 4, y + 5), (x + 6, y + 5), (x + 6, y + 8), (x - 4, y + 8)], 0.7)


def woman(
    who: Figure, head: str = "kerchief", trousers: bool = False, bundle: bool = False, baby: bool = False
) -> None:
    """A woman in a dress, or a jacket and work trousers; `head` is kerchief, bun or straw."""
    slim = (5.4, 4.6, 3.6)
    if trousers:
        _legs(who, boots=False)
    else:
        _calves(who)
    _arms(who, slim)
    _bodice(who, trousers)
    _head(who)
    if head == "kerchief":
        who.part([(-5.4, -95), (-4.4, -101), (0, -103), (4.4, -101), (5.4, -95), (5.6, -87.5), (2.4, -83.5), (0, -78),
                  (-2.4, -83.5), (-5.6, -87.5)], 0.62)  # fmt: skip
        who.gleam([(0.5, -101), (4, -99), (4.6, -91), (2, -88)], 0.8, 0.34)
    elif head == "bun":
        who.part([(-4.9, -94), (-4.2, -100.8), (4.2, -100.8), (4.9, -94), (3.4, -88.6), (-3.4, -88.6)], 0.92)
        who.gleam([(1, -100), (3.6, -98.4), (3.8, -94.6), (1.6, -95.6)], 0.6)
        who.part(oval(0, -92.6, 3.1, 2.7), 0.86, smooth=False)
        who.gleam(oval(0.7, -93.4, 1.5, 1.1), 0.9)
    else:
        _hat(who, head)
    if baby:
        _baby(who)
    if bundle:
        _bundle(who)
    who.finish()


def _calves(who: Figure) -> None:
    for side in (-1, 1):
        x = side * 4
        who.limb(((x, -30), (x, -18), (x * 0.95, -4)), (6, 5.4, 3.4), who.cloth.legs)
        who.part([(x - 2.6, -5), (x + 2.6, -5), (x + 3.2, 0.4), (x - 3.2, 0.4)], 0.98)


def _bodice(who: Figure, trousers: bool) -> None:
    hem = [(9.6, -50), (9.8, -44), (9.6, -43.5)] if trousers else [(10, -50), (13.2, -28), (14, -24), (13.8, -23.4)]
    top = [(2.4, -85.5), (5.4, -83.6), (9.8, -81.4), (10.8, -77), (9.2, -69), (7.2, -61.5)]
    who.part(mirrored([*top, *hem]), who.cloth.coat)
    who.gleam([(2.5, -82), (8.8, -79.5), (8.4, -70), (6, -62), (3.5, -66)])
    if not trousers:
        who.gleam([(3, -56), (7, -56), (12, -27), (6, -26)], 0.7)
        for x in (-3.5, 1.5):
            who.mark(ribbon([(x * 0.5, -56), (x * 1.8, -25)], 0.5, 1.4), min(1.0, who.cloth.coat + 0.15))


def _baby(who: Figure) -> None:
    """A small child tied on the back: only the carrying cloth and a dark crown are seen."""
    who.part([(-6.4, -66), (-6, -77), (0, -81), (6, -77), (6.4, -66), (3.6, -59), (-3.6, -59)], 0.45)
    who.part(oval(0, -80, 3.6, 3.8), 0.9, smooth=False)
    who.mark(ribbon([(-6.4, -70), (0, -67), (6.4, -70)], 1.2, 1.2), 0.85)


def child(who: Figure, dress: bool = False, hat: str = "none") -> None:
    """A child of about six: a larger head, short limbs; height is the child's own."""
    for side in (-1, 1):
        x = side * 5.4
        who.limb(((x, -44), (x, -24), (x, -4)), (9, 7, 5), who.cloth.legs)
        who.part([(x - 4, -5), (x + 4, -5), (x + 4.6, 0.6), (x - 4.6, 0.6)], 0.98)
    for arm in (who.pose.left_arm, who.pose.right_arm):
        who.limb(_shorter(arm), (7.4, 6.4, 5), who.cloth.coat)
    hem = [(11, -46), (16.5, -31), (16.4, -30)] if dress else [(12, -46), (12.6, -38), (12.4, -37)]
    who.part(mirrored([(3, -79), (8, -77), (12, -74), (12.6, -68), (10.6, -58), *hem]), who.cloth.coat)
    who.gleam([(2, -75), (10, -72), (9, -50), (4, -50)])
    who.part([(-3, -84), (3, -84), (3.6, -76), (-3.6, -76)], who.cloth.head)
    who.part(oval(0, -90, 7.6, 9.6), who.cloth.head, smooth=False)
    if hat == "straw":
        who.part([(-15, -92), (-7, -96), (0, -104), (7, -96), (15, -92), (7, -90), (-7, -90)], 0.45)
    who.finish()


def _shorter(arm: Limb) -> Limb:
    return (arm[0][0] * 1.05, arm[0][1] + 6), (arm[1][0] * 1.05, arm[1][1] + 4), (arm[2][0] * 1.1, arm[2][1] + 2)


def hand_in_hand(reach: float) -> Pose:
    """A pose whose left hand is held out, `reach` hundredths to the left."""
    return Pose(left_arm=((-9.4, -78), (-14, -63), (-reach, -50)))


def arm_up(reach: float) -> Pose:
    """A child's pose: the right hand held up to a grown-up's."""
    return Pose(right_arm=((10.4, -78), (reach * 0.7, -74), (reach, -86)))


def crowd(figures: Sequence[Figure]) -> list[Figure]:
    """The same people from the farthest to the nearest, in the order they must be drawn."""
    return sorted(figures, key=lambda who: who.foot)
