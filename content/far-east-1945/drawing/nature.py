"""Sky, water, ground, rain and trees."""

from __future__ import annotations

import numpy as np
from tones import HEIGHT, WIDTH, Field, Outline, Plate, Point, eased, oval, ribbon

_ROWS, _COLUMNS = HEIGHT // 2, WIDTH // 2


def rows() -> Field:
    """The y of every field pixel."""
    return np.repeat(np.linspace(0, HEIGHT, _ROWS)[:, None], _COLUMNS, 1)


def columns() -> Field:
    """The x of every field pixel."""
    return np.repeat(np.linspace(0, WIDTH, _COLUMNS)[None, :], _ROWS, 0)


def shade(*stops: tuple[float, float]) -> Field:
    """A tone that runs down the plate through (y, tone) stops."""
    return np.interp(rows(), [y for y, _ in stops], [tone for _, tone in stops])


def glow(x: float, y: float, rx: float, ry: float) -> Field:
    """1 at (x, y), fading to nothing: a place where light falls."""
    return np.exp(-(((columns() - x) / rx) ** 2) - ((rows() - y) / ry) ** 2)


def cloth(plate: Plate, roughness: float = 1.7, size: int = 512) -> Field:
    """A square of seamless noise between 0 and 1; a larger roughness is smoother."""
    wave = np.hypot(*np.meshgrid(np.fft.fftfreq(size), np.fft.fftfreq(size)))
    wave[0, 0] = 1
    spectrum = np.fft.fft2(plate.rng.standard_normal((size, size))) / wave**roughness
    spectrum[0, 0] = 0
    flat = np.real(np.fft.ifft2(spectrum))
    return np.asarray(np.clip(0.5 + flat / (5 * flat.std()), 0, 1))


def sampled(noise: Field, u: Field, v: Field) -> Field:
    """The noise at u and v, in its own steps; it repeats without a seam."""
    size = noise.shape[0]
    iu, iv = np.floor(u).astype(int), np.floor(v).astype(int)
    fu, fv = u - iu, v - iv
    a, b = noise[iv % size, iu % size], noise[iv % size, (iu + 1) % size]
    c, d = noise[(iv + 1) % size, iu % size], noise[(iv + 1) % size, (iu + 1) % size]
    return np.asarray((a * (1 - fu) + b * fu) * (1 - fv) + (c * (1 - fu) + d * fu) * fv)


def plane(
    plate: Plate, horizon: float, grain: float, stretch: float = 1, near: float = 60, rough: float = 1.7
) -> Field:
    """Noise lying on a level plane: a cloud layer above the horizon, water or earth below it.

    `grain` is the number of noise steps across the plate at its edge, `stretch` widens them sideways, `near`
    (pixels) keeps the pattern from shrinking to dust at the horizon.
    """
    gap = np.abs(rows() - horizon) + near
    far = 400 / gap
    u = (columns() - WIDTH / 2) / WIDTH * grain * far / stretch
    return sampled(cloth(plate, rough), u + 200, far * grain * 0.9)


def steps(field: Field, low: float, high: float) -> Field:
    """0 below `low`, 1 above `high`, a soft rise between."""
    t = np.clip((field - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def ridge(plate: Plate, base: float, rise: float, knots: int, bottom: float = HEIGHT) -> list[Point]:
    """A skyline: rolling hills `rise` pixels high over `base`, closed at `bottom`."""
    x = np.linspace(-40, WIDTH + 40, 400)
    y = np.zeros_like(x)
    for octave in range(4):
        count = knots * 2**octave + 3
        heights = plate.rng.uniform(0, 1, count) / 1.9**octave
        soft = np.interp(np.linspace(0, count - 1, 400), np.arange(count), heights)
        y += np.convolve(np.pad(soft, 20, "edge"), np.hanning(41) / np.hanning(41).sum(), "valid")
    y = base - rise * (y - y.min()) / (y.max() - y.min())
    return [*((float(a), float(b)) for a, b in zip(x, y, strict=True)), (WIDTH + 40, bottom), (-40, bottom)]


def rain(
    plate: Plate, x0: float, x1: float, top: float, bottom: float, tone: float, opacity: float, slant: float = -0.1
) -> None:
    """Soft shafts of rain hanging from a cloud."""
    for _ in range(int((x1 - x0) / 28)):
        x, w = plate.rng.uniform(x0, x1), plate.rng.uniform(14, 60)
        fall = (bottom - top) * slant * -1
        shaft = [(x, top), (x + w, top), (x + w - fall, bottom), (x - fall, bottom)]
        plate.shape(shaft, tone, blur=30, opacity=float(plate.rng.uniform(0.3, 1)) * opacity)


def streaks(plate: Plate, count: int, tone: float, length: float, slant: float = -0.12, opacity: float = 0.5) -> None:
    """Falling rain near the eye: thin slanting strokes over the whole plate."""
    strokes: list[Outline] = []
    for _ in range(count):
        x, y = plate.rng.uniform(0, WIDTH * 1.1), plate.rng.uniform(-100, HEIGHT)
        run = length * plate.rng.uniform(0.5, 1)
        strokes.append([(x, y), (x + slant * run, y + run)])
    plate.lines(strokes, 3, tone, opacity=opacity)


def crown(plate: Plate, x: float, y: float, rx: float, ry: float, dark: float, light: float, lit: float = -0.5) -> None:
    """Foliage: a rounded mass of leaves in three tones, lit from the upper left (`lit` < 0) or right."""
    masses = [(1.0, dark, 0.0), (0.8, (dark + light) / 2, 0.3), (0.5, light, 0.5)]
    size = 0.13 * min(rx, ry) + 2
    for reach, tone, shift in masses:
        leaves: list[Outline] = []
        for _ in range(int(150 * reach)):
            turn, far = plate.rng.uniform(0, 2 * np.pi), np.sqrt(plate.rng.uniform(0, 1)) * reach
            cx, cy = x + rx * (far * np.cos(turn) + lit * shift), y + ry * (far * np.sin(turn) - 0.6 * shift)
            r = size * plate.rng.uniform(0.6, 1.3) * (0.55 + 0.45 * reach)
            leaves.append(oval(float(cx), float(cy), float(r * 1.25), float(r)))
        plate.shapes(leaves, tone, blur=size * 0.06)


def conifer(plate: Plate, x: float, foot: float, height: float, tone: float, snow: float | None = None) -> None:
    """A slender larch or fir: a straight trunk and drooping tiers, thinner towards the top."""
    tiers: list[Outline] = []
    caps: list[Outline] = []
    count = max(8, int(height / 17))
    for i in range(count):
        up = 0.16 + 0.82 * i / count
        reach = height * 0.13 * (1 - up) ** 0.8 + height * 0.012
        y = foot - up * height
        for side in (-1, 1):
            r = reach * plate.rng.uniform(0.6, 1.15)
            droop = r * plate.rng.uniform(0.12, 0.42)
            thick = height / count * 0.55
            tiers.append(
                [
                    (x, y - thick),
                    (x + side * r, y + droop),
                    (x + side * r * 0.45, y + droop * 0.5 + thick * 0.5),
                    (x, y + thick * 0.6),
                ]
            )
            caps.append([(x, y - thick), (x + side * r, y + droop), (x + side * r * 0.5, y + droop * 0.35)])
    plate.shape(ribbon([(x, foot), (x, foot - height)], height * 0.022 + 3, 2), tone)
    plate.shapes(tiers, tone)
    if snow is not None:
        plate.shapes(caps, snow, opacity=0.9)


def trunk(plate: Plate, spine: Outline, width: float, end: float, tone: float, rim: float | None = None) -> None:
    """A tree trunk or a bough, with a paler edge on its right where `rim` is given."""
    if rim is not None:
        shifted = [(px + width * 0.08, py) for px, py in spine]
        plate.shape(ribbon(eased(shifted), width, end), rim)
    plate.shape(ribbon(eased(spine), width, end), tone)


def grass(
    plate: Plate, x0: float, x1: float, y0: float, y1: float, count: int, tone: float, tall: float, opacity: float = 1
) -> None:
    """Blades and tufts, larger towards the viewer (y1)."""
    blades: list[Outline] = []
    for _ in range(count):
        near = float(np.sqrt(plate.rng.uniform(0, 1)))
        x, y = plate.rng.uniform(x0, x1), y0 + (y1 - y0) * near
        h = tall * (0.25 + 0.75 * near) * plate.rng.uniform(0.5, 1.2)
        bend = plate.rng.normal(0, 0.25) * h
        w = 2 + h * 0.07
        blades.append([(x - w, y), (x + bend * 0.4 - w * 0.5, y - h * 0.6), (x + bend, y - h), (x + w, y)])
    plate.shapes(blades, tone, opacity=opacity)


def wavelets(
    plate: Plate,
    horizon: float,
    bottom: float,
    count: int,
    tone: float,
    wide: float,
    opacity: float = 0.7,
    x0: float = 0,
    x1: float = WIDTH,
) -> None:
    """Flat lens-shaped ripples, growing towards the viewer."""
    lenses: list[Outline] = []
    for _ in range(count):
        near = float(plate.rng.uniform(0, 1)) ** 1.6
        x, y = plate.rng.uniform(x0, x1), horizon + 6 + (bottom - horizon) * near
        lenses.append(oval(float(x), float(y), wide * (0.1 + near) * plate.rng.uniform(0.4, 1.2), 1.5 + 5 * near))
    plate.shapes(lenses, tone, blur=1.5, opacity=opacity)
