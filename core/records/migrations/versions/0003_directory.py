"""The directory, shaped after Open Referral UK, with full-text search kept in step by the database itself."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TABLES = (
    *("service_word", "service_entry", "directory_load", "attribute", "taxonomy_term", "service_area"),
    *("cost_option", "phone", "contact", "schedule", "service_at_location", "address", "location"),
    *("service", "organisation"),
)
FIELDS = ("name", "organisation", "topics", "who_for", "body")

FULL_TEXT_SQLITE = (
    "CREATE VIRTUAL TABLE service_fts USING fts5({fields}, content='service_entry', content_rowid='seq', "
    "tokenize='unicode61')",
    "CREATE TRIGGER service_entry_added AFTER INSERT ON service_entry BEGIN "
    "INSERT INTO service_fts(rowid, {fields}) VALUES (new.seq, {new}); END",
    "CREATE TRIGGER service_entry_gone AFTER DELETE ON service_entry BEGIN "
    "INSERT INTO service_fts(service_fts, rowid, {fields}) VALUES ('delete', old.seq, {old}); END",
    "CREATE TRIGGER service_entry_changed AFTER UPDATE ON service_entry BEGIN "
    "INSERT INTO service_fts(service_fts, rowid, {fields}) VALUES ('delete', old.seq, {old}); "
    "INSERT INTO service_fts(rowid, {fields}) VALUES (new.seq, {new}); END",
)
# Stems are made before they are stored, so PostgreSQL needs its plainest configuration: both engines index the same.
FULL_TEXT_POSTGRESQL = (
    "ALTER TABLE service_entry ADD COLUMN words tsvector GENERATED ALWAYS AS ("
    "setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', organisation), 'B') || "
    "setweight(to_tsvector('simple', topics), 'B') || setweight(to_tsvector('simple', who_for), 'C') || "
    "setweight(to_tsvector('simple', body), 'D')) STORED",
    "CREATE INDEX ix_service_entry_words ON service_entry USING gin(words)",
)


def upgrade() -> None:
    _nouns()
    _ties()
    _places()
    _search()
    if op.get_bind().dialect.name == "sqlite":
        columns = {
            "fields": ", ".join(FIELDS),
            "new": ", ".join(f"new.{field}" for field in FIELDS),
            "old": ", ".join(f"old.{field}" for field in FIELDS),
        }
        for statement in FULL_TEXT_SQLITE:
            op.execute(statement.format(**columns))
    else:
        for statement in FULL_TEXT_POSTGRESQL:
            op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE service_fts")
    for table in TABLES:
        op.drop_table(table)


def _nouns() -> None:
    op.create_table("organisation", _id(), *_texts("name", "description", "source"))
    op.create_table(
        "service",
        _id(),
        sa.Column("organisation_id", sa.String, sa.ForeignKey("organisation.id"), nullable=False, index=True),
        *_texts("name", "description", "who_for", "status", "url", "email", "opening", "referral"),
        *_texts("source", "source_id", "source_url", "source_date", "notes"),
        sa.Column("checked_on", sa.Date),
        sa.Column("flags", sa.JSON, nullable=False),
        sa.Column("last_modified", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("source", "source_id"),
    )
    op.create_table(
        "taxonomy_term", _id(), sa.Column("code", sa.String, nullable=False, unique=True), *_texts("name", "taxonomy")
    )


def _ties() -> None:
    op.create_table("contact", _id(), _of("service"), *_texts("name"))
    op.create_table("phone", _id(), _of("contact"), *_texts("number", "description"))
    op.create_table(
        "cost_option", _id(), _of("service"), *_texts("option", "amount_description"), sa.Column("amount", sa.Float)
    )
    op.create_table("service_area", _id(), _of("service"), *_texts("name", "kind"))
    op.create_table(
        "attribute",
        _id(),
        sa.Column("link_id", sa.String, nullable=False, index=True),
        *_texts("link_entity", "link_type"),
        _of("taxonomy_term"),
    )


def _places() -> None:
    op.create_table(
        "location",
        _id(),
        *_texts("location_type", "name", "precision"),
        sa.Column("latitude", sa.Float),
        sa.Column("longitude", sa.Float),
    )
    op.create_table(
        "address",
        _id(),
        _of("location"),
        *_texts("address_1", "city", "region", "state_province", "postal_code", "country", "address_type"),
    )
    op.create_table("service_at_location", _id(), _of("service"), _of("location"))
    op.create_table(
        "schedule",
        _id(),
        _of("service"),
        sa.Column("service_at_location_id", sa.String),
        *_texts("freq", "byday", "description"),
        sa.Column("interval", sa.Integer, nullable=False),
        sa.Column("opens_at", sa.Time, nullable=False),
        sa.Column("closes_at", sa.Time, nullable=False),
    )


def _search() -> None:
    op.create_table(
        "service_entry",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column(
            "service_id", sa.String, sa.ForeignKey("service.id", ondelete="CASCADE"), unique=True, nullable=False
        ),
        *_texts(*FIELDS),
        sa.Column("vector", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "service_word",
        sa.Column("word", sa.String, primary_key=True),
        *_texts("stem"),
        sa.Column("services", sa.Integer, nullable=False),
    )
    op.create_table(
        "directory_load",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *_texts("source", "fingerprint"),
        sa.Column("services", sa.Integer, nullable=False),
    )


def _id() -> sa.Column[str]:
    return sa.Column("id", sa.String, primary_key=True)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _of(table: str) -> sa.Column[str]:
    owner = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(f"{table}_id", sa.String, owner, nullable=False, index=True)
