"""Keyed, typed facts, each with its source and dates; every figure that is spoken comes from here."""

from core.facts.fact import Fact
from core.facts.load import facts
from core.facts.speak import Spoken, unknown_facts, with_facts

__all__ = ["Fact", "Spoken", "facts", "unknown_facts", "with_facts"]
