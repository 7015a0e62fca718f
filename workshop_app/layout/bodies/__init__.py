"""How the cells of a lane look, one look a file, by the name a lane kind gives as its `body`."""

from collections.abc import Mapping

from workshop_app.layout.bodies.curve import CurveBody
from workshop_app.layout.bodies.stack import StackBody

BODIES: Mapping[str, type[StackBody] | type[CurveBody]] = {"stack": StackBody, "curve": CurveBody}
