"""A plan to take away: what a chat said, in the order in which it is of use."""

from conversations.plan.discreet import asks_first
from conversations.plan.plan import Plan, plan_of

__all__ = ["Plan", "asks_first", "plan_of"]
