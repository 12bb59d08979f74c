"""The search index: full text, points and words, and the note of what is out of step, kept by the database itself."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

FIELDS = ("name", "organisation", "marks", "who_for", "body")
TABLES = ("search_entry", "search_spot", "search_word", "search_stale", "search_state", "unmet_need")

SQLITE = (
    "CREATE VIRTUAL TABLE search_text USING fts5({fields}, content='search_entry', content_rowid='seq', "
    "tokenize='unicode61')",
    "CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN "
    "INSERT INTO search_text(rowid, {fields}) VALUES (new.seq, {new}); END",
    "CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entry BEGIN "
    "INSERT INTO search_text(search_text, rowid, {fields}) VALUES ('delete', old.seq, {old}); "
    "DELETE FROM search_spot WHERE entry = old.seq; END",
    "CREATE TRIGGER search_entry_changed AFTER UPDATE OF {fields} ON search_entry BEGIN "
    "INSERT INTO search_text(search_text, rowid, {fields}) VALUES ('delete', old.seq, {old}); "
    "INSERT INTO search_text(rowid, {fields}) VALUES (new.seq, {new}); END",
    "CREATE VIRTUAL TABLE search_box USING rtree(id, south, north, west, east, +entry)",
    "CREATE TRIGGER search_spot_added AFTER INSERT ON search_spot BEGIN INSERT INTO search_box "
    "VALUES (new.id, new.latitude, new.latitude, new.longitude, new.longitude, new.entry); END",
    "CREATE TRIGGER search_spot_gone AFTER DELETE ON search_spot BEGIN DELETE FROM search_box WHERE id = old.id; END",
    # Padded like pg_trgm does it, so that the first and the last letters of a word count.
    "CREATE VIRTUAL TABLE search_letters USING fts5(word, content='', tokenize='trigram')",
    "CREATE TRIGGER search_word_added AFTER INSERT ON search_word BEGIN "
    "INSERT INTO search_letters(rowid, word) VALUES (new.seq, '  ' || new.word || ' '); END",
    "CREATE TRIGGER search_word_gone AFTER DELETE ON search_word BEGIN "
    "INSERT INTO search_letters(search_letters, rowid, word) VALUES ('delete', old.seq, '  ' || old.word || ' '); END",
)
# Stems are made before they are stored, so PostgreSQL needs its plainest configuration: both engines index the same.
POSTGRESQL = (
    "ALTER TABLE search_entry ADD COLUMN words tsvector GENERATED ALWAYS AS ("
    "setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', organisation), 'B') || "
    "setweight(to_tsvector('simple', marks), 'B') || setweight(to_tsvector('simple', who_for), 'C') || "
    "setweight(to_tsvector('simple', body), 'D')) STORED",
    "CREATE INDEX ix_search_entry_words ON search_entry USING gin(words)",
    "CREATE INDEX ix_search_spot_point ON search_spot (latitude, longitude, entry)",
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX ix_search_word_letters ON search_word USING gin(word gin_trgm_ops)",
    "CREATE FUNCTION search_entry_gone() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN DELETE FROM search_spot WHERE entry = OLD.seq; RETURN NULL; END $$",
    "CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entry FOR EACH ROW EXECUTE FUNCTION search_entry_gone()",
)
# Table, moments, and which services a row of it (here called `it`) belongs to.
WATCHED = (
    ("service", "INSERT UPDATE DELETE", "SELECT it.id"),
    *(
        (table, "INSERT UPDATE DELETE", "SELECT it.service_id")
        for table in ("service_area", "cost_option", "schedule", "service_at_location", "language")
    ),
    ("attribute", "INSERT UPDATE DELETE", "SELECT it.link_id WHERE it.link_entity = 'service'"),
    ("organisation", "UPDATE", "SELECT id FROM service WHERE organisation_id = it.id"),
    ("location", "UPDATE", "SELECT service_id FROM service_at_location WHERE location_id = it.id"),
    (
        "accessibility",
        "INSERT UPDATE",
        "SELECT service_id FROM service_at_location WHERE location_id = it.location_id",
    ),
    ("address", "INSERT UPDATE", "SELECT service_id FROM service_at_location WHERE location_id = it.location_id"),
)


def upgrade() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    for table in ("service_entry", "service_word", *(("service_fts",) if sqlite else ())):
        op.execute(f"DROP TABLE {table}")
    _tables()
    columns = {
        "fields": ", ".join(FIELDS),
        "new": ", ".join(f"new.{field}" for field in FIELDS),
        "old": ", ".join(f"old.{field}" for field in FIELDS),
    }
    for statement in SQLITE if sqlite else POSTGRESQL:
        op.execute(statement.format(**columns))
    for table, moments, services in WATCHED:
        for moment in moments.split():
            (_watch_sqlite if sqlite else _watch_postgresql)(table, moment, services)
    op.execute("INSERT INTO search_state (id, version, services, spelling) VALUES (1, 0, 0, '')")
    op.execute("INSERT INTO search_stale SELECT id FROM service")


def downgrade() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    for table, moments, _ in WATCHED:
        for moment in moments.split():
            name = f"search_{table}_{moment.lower()}"
            op.execute(f"DROP TRIGGER {name}" if sqlite else f"DROP FUNCTION {name}() CASCADE")
    for table in TABLES:
        op.drop_table(table)
    for table in ("search_text", "search_box", "search_letters") if sqlite else ():
        op.execute(f"DROP TABLE {table}")
    if not sqlite:
        op.execute("DROP FUNCTION search_entry_gone()")
    _older_index(sqlite)


def _older_index(sqlite: bool) -> None:
    """The tables of the index before, empty, so that 0003 can take them down."""
    fields = ("name", "organisation", "topics", "who_for", "body")
    op.create_table(
        "service_entry",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column(
            "service_id", sa.String, sa.ForeignKey("service.id", ondelete="CASCADE"), unique=True, nullable=False
        ),
        *(sa.Column(field, sa.Text, nullable=False) for field in fields),
        sa.Column("vector", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "service_word",
        sa.Column("word", sa.String, primary_key=True),
        sa.Column("stem", sa.Text, nullable=False),
        sa.Column("services", sa.Integer, nullable=False),
    )
    if sqlite:
        told = ", ".join(fields)
        op.execute(f"CREATE VIRTUAL TABLE service_fts USING fts5({told}, content='service_entry', content_rowid='seq')")
    op.execute("DELETE FROM directory_load")


def _tables() -> None:
    texts = [sa.Column(field, sa.Text, nullable=False) for field in FIELDS]
    bytes_ = [sa.Column(name, sa.LargeBinary, nullable=False) for name in ("vector", "code")]
    op.create_table(
        "search_entry",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("service_id", sa.String, unique=True, nullable=False),
        *texts,
        sa.Column("facts", sa.JSON, nullable=False),
        *bytes_,
    )
    op.create_table(
        "search_spot",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("entry", sa.Integer, nullable=False, index=True),
        *(sa.Column(name, sa.Float, nullable=False) for name in ("latitude", "longitude")),
    )
    op.create_table(
        "search_word",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("word", sa.String, unique=True, nullable=False),
        sa.Column("stem", sa.String, nullable=False, index=True),
        sa.Column("services", sa.Integer, nullable=False),
    )
    op.create_table("search_stale", sa.Column("service_id", sa.String, primary_key=True))
    op.create_table(
        "search_state",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("services", sa.Integer, nullable=False),
        sa.Column("spelling", sa.String, nullable=False),
    )
    op.create_table(
        "unmet_need",
        sa.Column("day", sa.Date, primary_key=True),
        *(sa.Column(name, sa.String, primary_key=True) for name in ("need", "district", "outcome")),
        sa.Column("times", sa.Integer, nullable=False),
    )


def _watch_sqlite(table: str, moment: str, services: str) -> None:
    row = "old" if moment == "DELETE" else "new"
    op.execute(
        f"CREATE TRIGGER search_{table}_{moment.lower()} AFTER {moment} ON {table} BEGIN "
        f"INSERT OR IGNORE INTO search_stale {services.replace('it.', row + '.')}; END"
    )


def _watch_postgresql(table: str, moment: str, services: str) -> None:
    row, name = "OLD" if moment == "DELETE" else "NEW", f"search_{table}_{moment.lower()}"
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"INSERT INTO search_stale {services.replace('it.', row + '.')} ON CONFLICT DO NOTHING; RETURN NULL; END $$"
    )
    op.execute(f"CREATE TRIGGER {name} AFTER {moment} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()")
