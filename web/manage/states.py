"""States and deeds as people say them."""

from answers.life.moves import Deed
from answers.records import State

STATES: dict[State, str] = {
    "draft": "Draft", "panel_review": "With the Panel", "changes_wanted": "Changes wanted",
    "panel_agreed": "Agreed by the Panel", "service_signoff": "Signed off for the service",
    "safety_signoff": "Signed off for safety", "provisional": "Said, but not yet checked by the Panel",
    "live": "Live", "review_due": "Live, review is due", "superseded": "Replaced", "withdrawn": "Withdrawn",
}  # fmt: skip
DEEDS: dict[Deed, str] = {
    "propose": "Send to the Panel", "drop": "Drop this draft", "ask_changes": "Ask for changes",
    "take_up": "Begin a new draft from this", "agree": "The Panel agrees", "sign_off": "Sign off for the service",
    "sign_safety": "Sign off for safety", "publish": "Publish now", "roll_back": "Go back to these words now",
    "withdraw": "Agree: take these words away now", "confirm": "Still right: keep it live",
}  # fmt: skip
# How the trail tells what was done; what is not here it tells as it stands there ("loaded as provisional").
DONE = {
    "begin": "began this draft", "edit": "changed the draft", "propose": "sent it to the Panel",
    "drop": "dropped the draft", "ask_changes": "asked for changes", "take_up": "began a new draft from it",
    "agree": "told that the Panel agrees", "sign_off": "signed it for the service",
    "sign_safety": "signed it for safety", "publish": "published it", "roll_back": "went back to these words",
    "ask_withdrawal": "asked for the words to go at once", "withdraw": "agreed: the words went",
    "fall_due": "made it due for review", "confirm": "said that it still holds", "supersede": "put it aside",
    "review": "looked at it", "review_for_others": "typed in what others said", "reply": "replied to a comment",
}  # fmt: skip
NEED_A_REASON: tuple[Deed, ...] = ("drop", "ask_changes", "roll_back", "withdraw")
