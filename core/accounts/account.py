"""The person who is signed in, as every page sees them."""

from dataclasses import dataclass

from core.accounts.records import AccountRecord
from core.accounts.role import Role


@dataclass(frozen=True)
class Account:
    """`name` is what the audit trail names; `helps` is the id of the member whom a supporter helps."""

    id: str
    name: str
    roles: frozenset[Role]
    helps: str | None = None

    def is_any_of(self, *roles: Role) -> bool:
        """Whether the person holds one of the roles."""
        return not self.roles.isdisjoint(roles)


def account_of(record: AccountRecord) -> Account:
    """The person of a row. Raises ValueError for a role that there is not."""
    return Account(record.id, record.name, frozenset(Role(role) for role in record.roles), record.helps)
