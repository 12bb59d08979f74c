"""Personal details of people who run a service: they are neither kept nor passed on."""

import re

# A person's own address: "jane.smith@", "j.smith@". A role's, such as "family.info@", holds one of these words.
PERSONAL = re.compile(r"[a-z]+[._][a-z]{3,}@", re.IGNORECASE)
ROLE = re.compile(
    r"admin|advice|advisor|adviser|assistant|careline|care|centre|chair|club|community|contact|coordinator|council|desk"
    r"|duty|enquir|front|general|group|health|help|house|housing|hub|info|lead|learning|librar|line|mail|main|manager"
    r"|museum|office|officer|open|organiser|project|referral|register|reception|secretar|service|social|staff|support"
    r"|team|treasurer|trust|volunteer|warden|wellbeing",
    re.IGNORECASE,
)


def is_personal_email(address: str) -> bool:
    """Whether an e-mail address is likely one person's own."""
    return bool(PERSONAL.match(address)) and not ROLE.search(address.partition("@")[0])


def role_only(name: str) -> str:
    """A contact's name or title where it names a role or an office; empty where it may be a person's name."""
    return name if ROLE.search(name) else ""
