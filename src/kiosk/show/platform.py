"""Can a window open here, and who draws it? Asked before Qt is loaded, which would abort in C++ instead.

Nothing here imports Qt. What a start needs costs well under 2 ms: files are looked at, no program is run and no
connection made unless something already looks wrong.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Literal, NamedTuple

Renderer = Literal["opengl", "software"]

# Platforms of Qt that bring their own screen, or none: they ask for no display.
WITHOUT_DISPLAY = frozenset({"offscreen", "minimal", "eglfs", "linuxfb", "vnc", "vkkhrdisplay", "minimalegl"})
WITHOUT_OPENGL = frozenset({"offscreen", "minimal", "linuxfb", "vnc"})

# Kernel drivers of pictures without a 3D unit behind them: OpenGL on these is llvmpipe.
EMULATED = {"bochs", "bochs-drm", "cirrus", "hyperv_drm", "qxl", "vboxvideo", "vgem", "vkms"}
WITHOUT_3D = frozenset(EMULATED | {"ast", "gud", "mgag200", "simple-framebuffer", "simpledrm", "udl"})

# Which Debian 12 package brings which library that Qt is linked to.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
}
BASE = ("libEGL.so.1", "libGL.so.1", "libfontconfig.so.1", "libglib-2.0.so.0", "libgssapi_krb5.so.2")
NEEDED = {
    "xcb": (*BASE, "libX11-xcb.so.1", *(name for name in PACKAGES if name.startswith(("libxcb-", "libxkb")))),
    "wayland": (*BASE, "libwayland-client.so.0", "libwayland-cursor.so.0", "libxkbcommon.so.0"),
}


class Choice(NamedTuple):
    """Who draws, and a sentence (without its full stop) that says why."""

    renderer: Renderer
    why: str


def platform_for(env: Mapping[str, str]) -> str | None:
    """The Qt platform to open the window on, or None where there is no display.

    What somebody set in QT_QPA_PLATFORM wins; then Wayland, which knows more about touch; then X11.
    """
    asked = env.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if asked:
        return asked
    if env.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if env.get("DISPLAY") else None


def display_problem(env: Mapping[str, str], sockets: Path = Path("/tmp/.X11-unix")) -> str | None:
    """One sentence that says why no window can open here and what to do, or None where one can."""
    platform = platform_for(env)
    if platform is None:
        return f"There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. {_WAYS_OUT}"
    if platform in WITHOUT_DISPLAY:
        return None
    name, socket = _display(platform, env, sockets)
    if socket is None or _answers(socket):
        return None
    return f"There is no display: {name} says so, but nothing answers at {socket}. {_WAYS_OUT}"


_WAYS_OUT = (
    "Start it from a desktop, or under a compositor such as cage (`cage -- kiosk run ...`), or see the exhibition"
    " without a screen by `kiosk tour BUNDLE --out DIR`."
)


def _display(platform: str, env: Mapping[str, str], sockets: Path) -> tuple[str, Path | None]:
    """The variable that names the display, and its socket; None where only a connection could tell."""
    if platform.startswith("wayland"):
        name = env.get("WAYLAND_DISPLAY", "wayland-0")
        return f"WAYLAND_DISPLAY={name}", Path(env.get("XDG_RUNTIME_DIR", "/run")) / name
    display = env.get("DISPLAY", "")
    host, _, number = display.rpartition(":")
    local = host in ("", "unix")
    return f"DISPLAY={display or '(empty)'}", sockets / f"X{number.split('.')[0]}" if local else None


def _answers(path: Path) -> bool:
    """Whether somebody listens at a Unix socket. The kernel's own list is asked before a connection is tried."""
    if not path.exists():
        return False
    listed = content(Path("/proc/net/unix"))
    return any(line.endswith(f" {path}") for line in listed.splitlines()) or _connects(path)


def _connects(path: Path) -> bool:
    import socket  # 3 ms, and hardly ever needed

    with socket.socket(socket.AF_UNIX) as channel:
        try:
            channel.connect(str(path))
        except OSError:
            return False
    return True


def choose_renderer(env: Mapping[str, str], dev: Path = Path("/dev/dri"), drm: Path = Path("/sys/class/drm")) -> Choice:
    """OpenGL where a GPU draws it, Qt's software renderer where OpenGL would be llvmpipe.

    The software renderer repaints only what changed, which on a processor is the faster of the two.
    """
    return _asked(env) or _found(dev, drm)


def opengl_is_software(dev: Path = Path("/dev/dri"), drm: Path = Path("/sys/class/drm")) -> bool:
    """Whether OpenGL on this machine would be drawn by the processor."""
    return _found(dev, drm).renderer == "software"


def _asked(env: Mapping[str, str]) -> Choice | None:
    """What the environment settles."""
    backend = env.get("QT_QUICK_BACKEND")
    if backend:
        return Choice("software" if backend == "software" else "opengl", f"QT_QUICK_BACKEND={backend} asks for it")
    if platform_for(env) in WITHOUT_OPENGL:
        return Choice("software", f"the platform {platform_for(env)} has no OpenGL")
    if env.get("LIBGL_ALWAYS_SOFTWARE", "0") not in ("", "0"):
        return Choice("software", "LIBGL_ALWAYS_SOFTWARE is set")
    return None


def _found(dev: Path, drm: Path) -> Choice:
    """What the kernel's render nodes settle: the first with a GPU that we may use."""
    nodes = sorted(dev.glob("renderD*"))
    if not nodes:
        return Choice("software", f"there is no GPU ({dev}/renderD* is absent)")
    verdicts = [_node(node, drm / node.name / "device") for node in nodes]
    return next((choice for choice in verdicts if choice.renderer == "opengl"), verdicts[0])


def _node(node: Path, device: Path) -> Choice:
    driver = _driver(device)
    if driver in WITHOUT_3D:
        return Choice("software", f"{node.name} is {driver}, which has no 3D")
    if driver.startswith("virtio") and not _virgl(device):
        return Choice("software", f"{node.name} is a virtual machine's screen without 3D ({driver})")
    if not os.access(node, os.R_OK | os.W_OK):
        return Choice("software", f"this user may not open {node} ({driver}); its group is usually render")
    return Choice("opengl", f"{node.name} is a GPU ({driver})")


def _driver(device: Path) -> str:
    try:
        return (device / "driver").readlink().name
    except OSError:
        return "unknown driver"


def _virgl(device: Path) -> bool:
    """Whether a virtio GPU offers 3D: the first of its feature bits."""
    return any(content(file).startswith("1") for file in (device / "features", *device.glob("virtio*/features")))


def qt_folder() -> Path:
    """The folder of Qt inside PySide6, found without importing it. Raises ModuleNotFoundError where it is absent."""
    spec = PathFinder.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("PySide6 is not installed. Install the kiosk with `pip install`.", name="PySide6")
    return Path(next(iter(spec.submodule_search_locations))) / "Qt"


def library_problem(platform: str, qt: Path, folders: Iterable[Path] | None = None) -> str | None:
    """One sentence that says which libraries Qt lacks and the line that brings them, or None.

    Looks for the usual file names first. The linker, which knows for certain, is asked only where one is absent.
    """
    places = tuple(folders) if folders is not None else library_folders()
    if all(_present(name, places) for name in NEEDED.get(platform, BASE)):
        return None
    missing = missing_libraries(*linked_files(platform, qt))
    return say_missing(missing) if missing else None


def say_missing(missing: tuple[str, ...]) -> str:
    """The sentence about libraries that are missing, and the line that mends it."""
    packages = packages_for(missing)
    unknown = [name for name in missing if name not in PACKAGES]
    mend = f" Run: {apt_line(packages)}" if packages else ""
    search = f" Find the package of {', '.join(unknown)} with apt-file." if unknown else ""
    return f"Qt lacks {', '.join(missing)}.{mend}{search}"


def apt_line(packages: Iterable[str]) -> str:
    """The command a person types."""
    return f"sudo apt-get install {' '.join(packages)}"


def library_folders() -> tuple[Path, ...]:
    """Where a Linux keeps its libraries."""
    triplet = f"{os.uname().machine}-linux-gnu"
    return tuple(Path(folder) for folder in (f"/usr/lib/{triplet}", f"/lib/{triplet}", "/usr/lib64", "/usr/lib"))


def linked_files(platform: str, qt: Path) -> tuple[Path, ...]:
    """The files of Qt that a window on this platform loads and whose libraries come from the system."""
    names = (f"plugins/platforms/libq{platform}.so", "lib/libQt6Quick.so.6")
    return tuple(qt / name for name in names if (qt / name).exists())


def missing_libraries(*files: Path, ldd: Callable[[tuple[Path, ...]], str] | None = None) -> tuple[str, ...]:
    """The libraries that the linker does not find for these files, by name, each once."""
    said = (ldd or _ldd)(files)
    return tuple(sorted({line.split()[0] for line in said.splitlines() if line.endswith("=> not found")}))


def packages_for(libraries: Iterable[str]) -> tuple[str, ...]:
    """The Debian packages that bring these libraries, each once; a library nobody knows brings none."""
    return tuple(sorted({PACKAGES[name] for name in libraries if name in PACKAGES}))


def _ldd(files: tuple[Path, ...]) -> str:
    import subprocess  # 4 ms, and only where something looks wrong

    said = subprocess.run(["ldd", *map(str, files)], capture_output=True, text=True, check=False)
    return said.stdout


def _present(name: str, folders: Iterable[Path]) -> bool:
    return any((folder / name).exists() for folder in folders)


def content(file: Path) -> str:
    """The words of one of the system's files; "" where it can't be read."""
    try:
        return file.read_text(errors="replace")
    except OSError:
        return ""
