"""How to reach a service: a contact and its phones."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class Contact(Record):
    """HSDS contact: a desk or an office, never a named person."""

    __tablename__ = "contact"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(Text, default="")
    title: Mapped[str] = mapped_column(Text, default="")


class Phone(Record):
    """HSDS phone. `number` is as people write it here ("0116 305 0004")."""

    __tablename__ = "phone"

    id: Mapped[str] = mapped_column(primary_key=True)
    contact_id: Mapped[str] = mapped_column(ForeignKey("contact.id", ondelete="CASCADE"))
    number: Mapped[str]
    description: Mapped[str] = mapped_column(Text, default="")
