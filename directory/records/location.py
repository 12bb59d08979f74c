"""Where services are: location, its address, how easy it is to get in, and which service is where."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class Location(Record):
    """HSDS location. `precision`: the point is the "address", or the middle of the "postcode", "sector" or "town"."""

    __tablename__ = "location"

    id: Mapped[str] = mapped_column(primary_key=True)
    location_type: Mapped[str] = mapped_column(default="physical")
    name: Mapped[str] = mapped_column(Text, default="")
    description: Mapped[str] = mapped_column(Text, default="")
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    precision: Mapped[str] = mapped_column(default="")
    external_identifier: Mapped[str] = mapped_column(Text, default="")
    external_identifier_type: Mapped[str] = mapped_column(Text, default="")


class Address(Record):
    """HSDS address of a location. `region` is the district of the county; outside it, what the source says."""

    __tablename__ = "address"

    id: Mapped[str] = mapped_column(primary_key=True)
    location_id: Mapped[str] = mapped_column(ForeignKey("location.id", ondelete="CASCADE"))
    attention: Mapped[str] = mapped_column(Text, default="")
    address_1: Mapped[str] = mapped_column(Text, default="")
    city: Mapped[str] = mapped_column(default="")
    region: Mapped[str] = mapped_column(default="")
    state_province: Mapped[str] = mapped_column(default="")
    postal_code: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="GB")
    address_type: Mapped[str] = mapped_column(default="physical")


class Accessibility(Record):
    """HSDS accessibility of a location, such as "Wheelchair access"."""

    __tablename__ = "accessibility"

    id: Mapped[str] = mapped_column(primary_key=True)
    location_id: Mapped[str] = mapped_column(ForeignKey("location.id", ondelete="CASCADE"))
    description: Mapped[str] = mapped_column(Text, default="")
    details: Mapped[str] = mapped_column(Text, default="")
    url: Mapped[str] = mapped_column(Text, default="")


class ServiceAtLocation(Record):
    """HSDS service_at_location: one service at one place."""

    __tablename__ = "service_at_location"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"))
    location_id: Mapped[str] = mapped_column(ForeignKey("location.id", ondelete="CASCADE"))
