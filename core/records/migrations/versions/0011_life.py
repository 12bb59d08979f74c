"""The life of an answer: languages, reviews, sign-offs; the database itself keeps unsigned words from going live."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

NEW_COLUMNS = (
    sa.Column("language", sa.String(20), nullable=False, server_default="en"),
    sa.Column("hangs_on", sa.Integer, sa.ForeignKey("answer_version.id", name="fk_answer_version_hangs_on")),
    sa.Column("panel_until", sa.Date),
    sa.Column("live_from", sa.DateTime(timezone=True)),
    sa.Column("live_to", sa.DateTime(timezone=True)),
    sa.Column("review_on", sa.Date),
)
SPOKEN = "state IN ('live', 'review_due')"
OTHER = "NOT EXISTS (SELECT 1 FROM answer_writer w WHERE w.version = NEW.id AND w.account = s.officer)"
SIGNED = f"EXISTS (SELECT 1 FROM answer_signoff s WHERE s.version = NEW.id AND s.kind = '{{kind}}' AND {OTHER})"  # noqa: S608
FIRST = "NEW.hangs_on IS NULL OR EXISTS (SELECT 1 FROM answer_version f WHERE f.id = NEW.hangs_on AND f.{spoken})"
SAFETY = {
    "sqlite": "EXISTS (SELECT 1 FROM json_each(NEW.front, '$.tags') WHERE value = 'safety')",
    "postgresql": "coalesce((NEW.front -> 'tags')::jsonb ? 'safety', false)",
}
RULES = {
    "service": (f"NOT {SIGNED.format(kind='service')}", "live words need a service sign-off by another person"),
    "safety": (f"{{safety}} AND NOT {SIGNED.format(kind='safety')}", "live safety words need a safety sign-off"),
    "first": (f"NOT ({FIRST.format(spoken=SPOKEN)})", "what hangs on words that are not live cannot be live"),
}
HANGS = f"EXISTS (SELECT 1 FROM answer_version h WHERE h.hangs_on = NEW.id AND h.{SPOKEN})"  # noqa: S608
LEAVES = f"OLD.{SPOKEN} AND NOT NEW.{SPOKEN} AND {HANGS}"
HANGING = "live translations hang on these words"
ON_SQLITE = """
CREATE TRIGGER answer_live_{name}_{verb} BEFORE {event} ON answer_version WHEN NEW.{spoken} AND {wrong}
BEGIN SELECT RAISE(ABORT, '{told}'); END
"""
HANGING_ON_SQLITE = """
CREATE TRIGGER answer_hanging BEFORE UPDATE OF state ON answer_version WHEN {leaves}
BEGIN SELECT RAISE(ABORT, '{hanging}'); END
"""
FIXED_ON_SQLITE = """
CREATE TRIGGER answer_words_fixed BEFORE UPDATE OF front, parts, language ON answer_version
WHEN OLD.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'only a draft can be changed'); END
"""
ON_POSTGRESQL = """
CREATE FUNCTION answer_live() RETURNS trigger AS $$ BEGIN
  IF NEW.{spoken} THEN {rules} END IF;
  IF TG_OP = 'UPDATE' AND {leaves}
  THEN RAISE EXCEPTION '{hanging}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF TG_OP = 'UPDATE' AND OLD.state <> 'draft' AND (NEW.front::text, NEW.parts::text, NEW.language)
    IS DISTINCT FROM (OLD.front::text, OLD.parts::text, OLD.language)
  THEN RAISE EXCEPTION 'only a draft can be changed' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER answer_live BEFORE INSERT OR UPDATE ON answer_version FOR EACH ROW EXECUTE FUNCTION answer_live();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
"""
RULE_ON_POSTGRESQL = """
IF {wrong} THEN RAISE EXCEPTION '{told}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
"""


def upgrade() -> None:
    with op.batch_alter_table("answer_version") as table:
        for column in NEW_COLUMNS:
            table.add_column(column)
        table.drop_constraint("uq_answer_version_topic", type_="unique")
        table.create_unique_constraint("uq_answer_version_topic", ["topic", "language", "number"])
    with op.batch_alter_table("answer") as table:
        table.add_column(sa.Column("often", sa.Boolean, nullable=False, server_default=sa.false()))
    where = sa.text(SPOKEN)
    op.create_index(
        "ix_answer_version_one_live", "answer_version", ["topic", "language"], unique=True,
        sqlite_where=where, postgresql_where=where,
    )  # fmt: skip
    op.create_index("ix_audit_previous_hash", "audit", ["previous_hash"], unique=True)
    _tables()
    _triggers(op.get_bind().dialect.name)


def _tables() -> None:
    op.create_table("answer_writer", _version(), sa.Column("account", sa.String(100), primary_key=True))
    op.create_table(
        "answer_review",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("version", sa.Integer, sa.ForeignKey("answer_version.id"), nullable=False, index=True),
        sa.Column("member", sa.String(100)),
        _name("by"),
        sa.Column("channel", sa.String(10), nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("clear", sa.String(10)),
        sa.Column("red_card", sa.Boolean, nullable=False),
        sa.Column("better", sa.Text, nullable=False),
        sa.Column("suggested", sa.Text, nullable=False),
        _moment("at"),
        sa.UniqueConstraint("version", "member", name="uq_answer_review_version"),
        sa.CheckConstraint("people > 0", name="people"),
    )
    op.create_table(
        "answer_reply",
        sa.Column("review", sa.Integer, sa.ForeignKey("answer_review.id"), primary_key=True),
        _name("officer"), sa.Column("text", sa.Text, nullable=False),
        sa.Column("changed", sa.String(10), nullable=False), _moment("at"),
    )  # fmt: skip
    op.create_table(
        "answer_signoff",
        _version(), sa.Column("kind", sa.String(10), primary_key=True), _name("officer"),
        sa.Column("note", sa.Text, nullable=False), _moment("at"),
    )  # fmt: skip
    op.create_table(
        "answer_urgent",
        _version(), _name("asked_by"), _moment("asked_at"),
        sa.Column("reason", sa.Text, nullable=False), sa.Column("panel_by", sa.Date, nullable=False),
    )  # fmt: skip


def _version() -> sa.Column[int]:
    return sa.Column("version", sa.Integer, sa.ForeignKey("answer_version.id"), primary_key=True)


def _name(column: str) -> sa.Column[str]:
    return sa.Column(column, sa.String(100), nullable=False)


def _moment(column: str) -> sa.Column[datetime]:
    return sa.Column(column, sa.DateTime(timezone=True), nullable=False)


def _triggers(engine: str) -> None:
    rules = {name: (wrong.format(safety=SAFETY[engine]), told) for name, (wrong, told) in RULES.items()}
    if engine == "postgresql":
        told = "".join(RULE_ON_POSTGRESQL.format(wrong=wrong, told=told) for wrong, told in rules.values())
        op.execute(ON_POSTGRESQL.format(spoken=SPOKEN, rules=told, leaves=LEAVES, hanging=HANGING))
        return
    for name, (wrong, told) in rules.items():
        for verb, event in {"added": "INSERT", "moved": "UPDATE OF state, front"}.items():
            op.execute(ON_SQLITE.format(name=name, verb=verb, event=event, spoken=SPOKEN, wrong=wrong, told=told))
    op.execute(HANGING_ON_SQLITE.format(leaves=LEAVES, hanging=HANGING))
    op.execute(FIXED_ON_SQLITE)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER audit_no_truncate ON audit")
        op.execute("DROP FUNCTION answer_live() CASCADE")
    else:
        for name in RULES:
            op.execute(f"DROP TRIGGER answer_live_{name}_added")
            op.execute(f"DROP TRIGGER answer_live_{name}_moved")
        op.execute("DROP TRIGGER answer_hanging")
        op.execute("DROP TRIGGER answer_words_fixed")
    for name in ("answer_urgent", "answer_signoff", "answer_reply", "answer_review", "answer_writer"):
        op.drop_table(name)
    op.execute("DELETE FROM answer_version WHERE language <> 'en'")
    op.drop_index("ix_audit_previous_hash", "audit")
    op.drop_index("ix_answer_version_one_live", "answer_version")
    with op.batch_alter_table("answer_version") as table:
        table.drop_constraint("uq_answer_version_topic", type_="unique")
        table.create_unique_constraint("uq_answer_version_topic", ["topic", "number"])
        for column in reversed(NEW_COLUMNS):
            table.drop_column(column.name)
    with op.batch_alter_table("answer") as table:
        table.drop_column("often")
