"""What a message is about: alone, after a topic, and with more than one need."""

import pytest

from bot.encoder.encoder import Encoder
from bot.understanding.gate import Gate
from bot.understanding.head import Head
from bot.understanding.listener import Listener
from bot.understanding.teach import FOLDER

GATE = Gate(sure=0.5, clear_lead=0.25, talk=0.35, lost=0.06, far=0.2)
START = {"topic": None, "shown": []}


@pytest.fixture(scope="module")
def listener() -> Listener:
    return Listener(Encoder.kept_in(FOLDER), Head.read(FOLDER / "head.npz"), GATE, 1.0)


@pytest.mark.parametrize(
    "text, topic",
    [
        ("how do i get a stairlift for my mum", "major_adaptations_dfg"),
        ("she is losing her sight and wants to register as blind", "sensory_loss"),
        ("carers allowance", "carer_money"),
    ],
)
def test_a_clear_message_is_sure(listener: Listener, text: str, topic: str) -> None:
    told = listener.understood(text, START)
    assert (told.band, told.likely[0][0]) == ("sure", topic)


def test_a_bare_question_follows_the_topic_before(listener: Listener) -> None:
    told = listener.understood("how much is it", {"topic": "care_technology", "shown": []})
    assert told.likely[0][0] in ("follow_up", "care_technology")


@pytest.mark.parametrize(
    "text, needs",
    [
        ("Do I have to sell the house for a care home? And where is a computer class?", ["digital_skills"]),
        ("I need an English class. My mum has dementia too, who can help us?", ["esol", "dementia"]),
    ],
)
def test_two_needs_are_both_heard(listener: Listener, text: str, needs: list) -> None:
    told = listener.understood(text, START)
    heard = {told.likely[0][0], *told.also, *(topic for topic, chance in told.likely if chance > 0.08)}
    assert set(needs) <= heard


def test_chances_add_up(listener: Listener) -> None:
    assert sum(chance for _, chance in listener.understood("bins", START).likely) == pytest.approx(1, abs=1e-4)
