"""What an account may be. One person can hold several roles."""

from enum import StrEnum


class Role(StrEnum):
    """The work that a person does here; pages are opened to roles, never to single people."""

    ADVISOR = "advisor"  # answers the phone in the Customer Service Centre
    MEMBER = "member"  # sits on the Engagement Panel and votes
    SUPPORTER = "supporter"  # helps a member at the panel's pages; has no vote
    FACILITATOR = "facilitator"  # runs the panel
    AUTHOR = "author"  # writes answers
    APPROVER = "approver"  # signs answers off for the service
    SAFEGUARDING_LEAD = "safeguarding_lead"  # signs off the words on safety
    MANAGER = "manager"  # sees what was asked and what is lacking

    @property
    def spoken(self) -> str:
        """As people say it: "safeguarding lead"."""
        return self.value.replace("_", " ")
