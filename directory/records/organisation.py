"""Organisation: who runs services, and the numbers it is registered under."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class Organisation(Record):
    """HSDS organization. `source` names the data set it came from."""

    __tablename__ = "organisation"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    alternate_name: Mapped[str] = mapped_column(Text, default="")
    description: Mapped[str] = mapped_column(Text, default="")
    email: Mapped[str] = mapped_column(Text, default="")
    website: Mapped[str] = mapped_column(Text, default="")
    logo: Mapped[str] = mapped_column(Text, default="")
    uri: Mapped[str] = mapped_column(Text, default="")
    parent_id: Mapped[str] = mapped_column(default="")
    source: Mapped[str]


class OrganisationIdentifier(Record):
    """HSDS organization_identifier. `scheme` is a code of org-id.guide ("GB-COH", "GB-CHC")."""

    __tablename__ = "organisation_identifier"

    id: Mapped[str] = mapped_column(primary_key=True)
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisation.id", ondelete="CASCADE"))
    scheme: Mapped[str] = mapped_column(Text, default="")
    type: Mapped[str] = mapped_column(Text)
    identifier: Mapped[str] = mapped_column(Text)
