"""Taxonomy terms, and the attributes that tie them to services."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record


class TaxonomyTerm(Record):
    """HSDS taxonomy_term of our own list of care topics."""

    __tablename__ = "taxonomy_term"

    id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(Text)
    taxonomy: Mapped[str]


class Attribute(Record):
    """HSDS attribute: the term `taxonomy_term_id` said of the thing `link_id`."""

    __tablename__ = "attribute"

    id: Mapped[str] = mapped_column(primary_key=True)
    link_id: Mapped[str] = mapped_column(index=True)
    link_entity: Mapped[str]
    link_type: Mapped[str]
    taxonomy_term_id: Mapped[str] = mapped_column(ForeignKey("taxonomy_term.id"))
