"""The directory grows to all of Open Referral UK (HSDS-UK 3.0), with sources, corrections and duplicates."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

# What a row that is already there says of the new columns: nothing.
TEXTS = {
    "organisation": ("alternate_name", "email", "website", "logo", "uri", "parent_id"),
    "service": (
        *("alternate_name", "alert", "application_process", "wait_time", "interpretation_services", "accreditations"),
        *("owner_mailbox", "fingerprint"),
    ),
    "location": ("description", "external_identifier", "external_identifier_type"),
    "address": ("attention",),
    "contact": ("title",),
    "cost_option": ("label",),
    "service_area": ("extent", "extent_type", "uri"),
    "schedule": ("bymonthday", "schedule_link", "attending_type", "notes"),
    "taxonomy_term": ("description", "parent_id", "term_uri"),
}
DATES = {
    "service": ("from_on", "until_on"),
    "cost_option": ("valid_from", "valid_to"),
    "schedule": ("dtstart", "valid_from", "valid_to"),
}
NEW = (
    *("duplicate", "local_correction", "source", "funding", "language", "eligibility", "accessibility"),
    *("taxonomy", "organisation_identifier"),
)


def upgrade() -> None:
    for table, names in TEXTS.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.Text, nullable=False, server_default=""))
    for table, names in DATES.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.Date))
    for name in ("minimum_age", "maximum_age"):
        op.add_column("service", sa.Column(name, sa.Float))
    op.add_column("service", sa.Column("review_days", sa.Integer, nullable=False, server_default="0"))
    op.add_column("service", sa.Column("extra", sa.JSON, nullable=False, server_default="{}"))
    op.add_column("service", sa.Column("not_seen_since", sa.DateTime(timezone=True)))
    op.create_index("ix_service_last_modified", "service", ["last_modified"])
    _opening_hours_may_be_unknown(nullable=True)
    _nouns()
    _sources()


def downgrade() -> None:
    for table in NEW:
        op.drop_table(table)
    op.execute("DELETE FROM schedule WHERE opens_at IS NULL OR closes_at IS NULL")
    _opening_hours_may_be_unknown(nullable=False)
    op.drop_index("ix_service_last_modified", "service")
    for name in ("minimum_age", "maximum_age", "review_days", "extra", "not_seen_since"):
        op.drop_column("service", name)
    for columns in (TEXTS, DATES):
        for table, names in columns.items():
            for name in names:
                op.drop_column(table, name)


def _opening_hours_may_be_unknown(*, nullable: bool) -> None:
    with op.batch_alter_table("schedule") as schedule:
        for name in ("opens_at", "closes_at"):
            schedule.alter_column(name, existing_type=sa.Time(), nullable=nullable)


def _nouns() -> None:
    op.create_table("organisation_identifier", _id(), _of("organisation"), *_texts("scheme", "type", "identifier"))
    op.create_table(
        "taxonomy",
        _id(),
        sa.Column("name", sa.Text, nullable=False, unique=True),
        *_texts("description", "uri", "version"),
    )
    op.create_table("accessibility", _id(), _of("location"), *_texts("description", "details", "url"))
    op.create_table(
        "eligibility",
        _id(),
        _of("service"),
        *_texts("eligibility"),
        sa.Column("minimum_age", sa.Float),
        sa.Column("maximum_age", sa.Float),
    )
    op.create_table("language", _id(), _of("service"), *_texts("name", "code"))
    op.create_table("funding", _id(), _of("service"), *_texts("source"))


def _sources() -> None:
    op.create_table(
        "source",
        sa.Column("name", sa.String, primary_key=True),
        *_texts("address", "kind", "etag", "changed_header"),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("complete_at", sa.DateTime(timezone=True)),
        sa.Column("master", sa.Boolean, nullable=False),
        sa.Column("report", sa.JSON, nullable=False),
    )
    op.create_table(
        "local_correction",
        _key("service_id"),
        sa.Column("field", sa.String, primary_key=True),
        *_texts("was", "value", "reason", "by"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "duplicate",
        _key("one_id"),
        _key("other_id"),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("reasons", sa.JSON, nullable=False),
        *_texts("state"),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
    )


def _id() -> sa.Column[str]:
    return sa.Column("id", sa.String, primary_key=True)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, sa.ForeignKey("service.id", ondelete="CASCADE"), primary_key=True)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _of(table: str) -> sa.Column[str]:
    owner = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(f"{table}_id", sa.String, owner, nullable=False, index=True)
