"""The pictures of the exhibition that are maps and diagrams."""

from __future__ import annotations

from sheet import Sheet
from topology import World

from sheets import august, diagrams, manchuria, people
from sheets.empires import Empires


def everything(world: World) -> tuple[Sheet, ...]:
    return (
        *Empires(world).sheets(),
        manchuria.manchukuo(world),
        manchuria.battles(world),
        august.offensive(world),
        august.landings(world),
        people.prisoners(world),
        people.remembering(world),
        people.memorial(world),
        diagrams.calendar(),
        diagrams.six_days(),
        diagrams.order_of_battle(),
    )
