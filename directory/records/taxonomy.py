"""Taxonomies, their terms, and the attributes that tie terms to things."""

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from core.records import Record

TOPICS = "signpost topics"


class Taxonomy(Record):
    """HSDS taxonomy: a scheme of terms. The terms name it by `name`."""

    __tablename__ = "taxonomy"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text, unique=True)
    description: Mapped[str] = mapped_column(Text, default="")
    uri: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[str] = mapped_column(Text, default="")


class TaxonomyTerm(Record):
    """HSDS taxonomy_term: of our own list of care topics ("signpost topics"), or of the scheme `taxonomy`."""

    __tablename__ = "taxonomy_term"

    id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text, default="")
    parent_id: Mapped[str] = mapped_column(default="")
    taxonomy: Mapped[str]
    term_uri: Mapped[str] = mapped_column(Text, default="")


class Attribute(Record):
    """HSDS attribute: the term `taxonomy_term_id` said of the thing `link_id`."""

    __tablename__ = "attribute"

    id: Mapped[str] = mapped_column(primary_key=True)
    link_id: Mapped[str] = mapped_column(index=True)
    link_entity: Mapped[str]
    link_type: Mapped[str]
    taxonomy_term_id: Mapped[str] = mapped_column(ForeignKey("taxonomy_term.id"))
