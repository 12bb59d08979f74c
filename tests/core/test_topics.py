"""The topics are read as declared."""

from core.topics import topic, topics, topics_of


def test_every_topic_has_a_title_and_a_kind() -> None:
    assert len(topics()) > 90
    assert topic("dp_spend").title == "What a direct payment can be spent on"
    assert topic("dp_what").kind == "journey"


def test_safety_topics_are_the_urgent_group() -> None:
    assert {each.id for each in topics_of("safety")} == {
        "safeguarding_concern", "emergency_medical", "suicidal_crisis", "domestic_abuse", "child_at_risk",
        "urgent_need", "carer_breakdown",
    }  # fmt: skip
