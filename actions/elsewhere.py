"""Names the council or body that does what Adult Social Care does not."""

from actions.saying import Saying
from answers.elsewhere import who_does
from core.facts import facts
from core.places.authority import authority

DISTRICT = "district"


def say_elsewhere(saying: Saying) -> None:
    """Who does it, when the message names a matter we know; and the council of the person's place."""
    matter = who_does(saying.turn.text)
    if matter and matter.who != DISTRICT:
        saying.words(f"elsewhere_{matter.who}", matter=matter.name)
        return
    say_council(saying, matter.name if matter else "")


def say_council(saying: Saying, matter: str = "") -> bool:
    """The council of the turn's place with its number. Returns whether there was one to name."""
    place = saying.turn.place
    if place is None or not place.district:
        if matter:
            saying.words("elsewhere_district_unknown", matter=matter)
        return False
    council = authority(place.district)
    if council.phone_fact is None:
        saying.words("elsewhere_council_no_number", district=place.district)
        return True
    phone = facts()[council.phone_fact].spoken()
    id = "elsewhere_council_matter" if matter else "elsewhere_council"
    slots = {"matter": matter} if matter else {}
    saying.words(id, council=council.name, phone=phone, **slots)
    return True
