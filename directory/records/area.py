"""Service area: the people of which area a service is for."""

from typing import Literal

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record

AreaKind = Literal["district", "county", "neighbour", "national"]


class ServiceArea(Record):
    """HSDS service_area. `kind`: a district of the county, the county, another council's area, or national.

    `extent` is a shape in the form that `extent_type` names (geojson, topojson, kml, text).
    """

    __tablename__ = "service_area"

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(Text)
    kind: Mapped[str]
    extent: Mapped[str] = mapped_column(Text, default="")
    extent_type: Mapped[str] = mapped_column(default="")
    uri: Mapped[str] = mapped_column(Text, default="")
