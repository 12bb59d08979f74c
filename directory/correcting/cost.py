"""Puts right whether a service costs something."""

from core.records import Record
from directory.records import CostOption, Service
from directory.records.identity import identity

OPTIONS = ("free", "charged")


def put_cost(service: Service, rest: list[Record], value: str) -> str:
    """ "free", "charged", or empty for not known, in place of what stood there."""
    if value and value not in OPTIONS:
        raise ValueError(f'"{value}" is no cost: {", ".join(OPTIONS)}, or nothing when it is not known')
    told = {each.option for each in rest if isinstance(each, CostOption)}
    before = "charged" if "charged" in told else min(told, default="")
    rest[:] = [each for each in rest if not isinstance(each, CostOption)]
    if value:
        rest.append(CostOption(id=identity("cost", service.id, "corrected"), service_id=service.id, option=value))
    return before
