"""The strict, frozen base of everything declared, and how a TOML value becomes an exact one."""

from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict


def _amount(raw: object) -> object:
    """A TOML integer or quoted number as a Decimal; anything else is left for the strict check to refuse."""
    if isinstance(raw, bool) or not isinstance(raw, int | str):
        return raw
    try:
        made = Decimal(raw)
    except InvalidOperation:
        return raw
    return made if made.is_finite() else raw


def listed(raw: object) -> object:
    """A TOML list as a tuple, for frozen models."""
    return tuple(raw) if isinstance(raw, list) else raw


Amount = Annotated[Decimal, BeforeValidator(_amount)]
Names = Annotated[tuple[str, ...], BeforeValidator(listed)]


class Declared(BaseModel):
    """Base of everything declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
