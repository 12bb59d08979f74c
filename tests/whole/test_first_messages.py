"""What a resident types first, and what must come back: the whole path over the real processes."""

import pytest

from tests.whole.conftest import Chat, all_choices, all_services, all_text

pytestmark = pytest.mark.live


def offered(reply: dict) -> list[str]:  # type: ignore[type-arg]
    return [choice.get("topic") for choice in all_choices(reply)]


def test_gas_left_on_gets_urgent_words_then_help_for_mum(chat: Chat) -> None:
    reply = chat.say("my mum keeps forgetting to turn the gas off and i live in london, what can you do")
    assert reply["safety"] == {"class": "urgent_need", "level": "amber"}
    assert reply["topics"][0] == "urgent_need"
    assert "gas" in reply["replies"][0]["text"].lower()
    helped = set(reply["topics"][1:]) | set(offered(reply))
    assert helped & {"dementia", "care_assessment", "care_technology"}


def test_direct_payment_and_a_swimming_pass(chat: Chat) -> None:
    reply = chat.say("does the direct payment cover a swimming pass")
    assert reply["topics"] == ["dp_spend"]
    assert reply["band"] == "sure"
    assert "plan" in all_text(reply)


def test_coffee_morning_near_a_misspelt_place(chat: Chat) -> None:
    reply = chat.say("coffee morning near enderbey")
    assert reply["place"]["name"] == "Enderby"
    assert reply["place"]["district"] == "Blaby"
    assert "directory_search" in reply["topics"] or "loneliness" in reply["topics"]
    services = all_services(reply)
    assert services
    assert all(service["why"] for service in services)


def test_maths_class_near_melton(chat: Chat) -> None:
    reply = chat.say("adult maths class melton evenings")
    assert "maths_english" in reply["topics"]
    assert reply["place"]["district"] == "Melton"
    assert all_services(reply)


def test_coming_home_tomorrow_with_nothing_set_up(chat: Chat) -> None:
    reply = chat.say("he's coming home from the royal tomorrow and nobody has set anything up")
    assert "hospital_discharge" in reply["topics"]
    assert "0116 305 0004" in all_text(reply)


def test_a_cry_for_help_is_met_at_once(chat: Chat) -> None:
    reply = chat.say("i cant do this any more, i just want it to end")
    assert reply["band"] == "safety"
    assert reply["safety"] == {"class": "suicidal_crisis", "level": "red"}
    text = reply["replies"][0]["text"]
    assert "999" in text
    assert "116 123" in text
    assert reply["replies"][0].get("provisional") in (None, False)


def test_a_named_organisation_gives_its_number(chat: Chat) -> None:
    services = all_services(chat.say("whats the number for age uk"))
    assert services
    assert "age uk" in (services[0]["name"] + services[0]["organisation"]).lower()


def test_rats_are_the_districts_business(chat: Chat) -> None:
    reply = chat.say("who do i tell about rats in oadby")
    assert set(reply["topics"]) & {"districts_other_council", "out_of_scope"}
    assert reply["place"]["district"] == "Oadby and Wigston"
    assert "Oadby" in all_text(reply)
    assert "0116 288 8961" in all_text(reply)


def test_polish_is_named_and_given_the_phone(chat: Chat) -> None:
    reply = chat.say("dzień dobry, potrzebuję pomocy dla mamy")
    assert reply["topics"] == ["other_language"]
    assert "Polish" in all_text(reply)
    assert "0116 305 0004" in all_text(reply)


def test_a_first_message_that_finds_nothing_is_counted_and_answered_in_time(chat: Chat) -> None:
    reply = chat.say("i need a cleaner for my mum, she cant hoover no more, she lives in blaby")
    assert reply["band"] != "degraded"
