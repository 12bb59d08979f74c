"""Whose need an answer is about."""

from answers.spoken import About
from core.topics import topic as topic_of


def subject(topic: str, about: About) -> About:
    """`about`, save for carers' topics: who speaks of the person they look after asks there for themselves."""
    carers = topic_of(topic).group == "carers" or topic == "carer_breakdown"
    return "self" if carers else about
