"""The answer store: answers, their versions, and the glue words."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "answer",
        sa.Column("topic", sa.String(60), primary_key=True),
        sa.Column("owner", sa.String(120), nullable=False),
        sa.Column("review_every", sa.String(20), nullable=False),
    )
    op.create_table(
        "answer_version",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("topic", sa.String(60), sa.ForeignKey("answer.topic"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("state", sa.String(30), nullable=False),
        sa.Column("front", sa.JSON, nullable=False),
        sa.Column("parts", sa.JSON, nullable=False),
        sa.Column("checksum", sa.String(64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("topic", "number", name="uq_answer_version_topic"),
    )
    op.create_index("ix_answer_version_topic_state", "answer_version", ["topic", "state"])
    op.create_table(
        "words",
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("checksum", sa.String(64), nullable=False),
    )


def downgrade() -> None:
    for table in ("words", "answer_version", "answer"):
        op.drop_table(table)
