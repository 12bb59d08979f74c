"""What was not answered, gathered by meaning; and the phrases that authors accepted for training."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "unanswered_cluster",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("state", sa.String(10), nullable=False, index=True),
        sa.Column("centre", sa.LargeBinary, nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("first_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("topic", sa.String(60)),
        sa.Column("proposed", sa.Text, nullable=False),
        sa.Column("set_aside", sa.Text, nullable=False),
        sa.Column("told", sa.Text, nullable=False),
        sa.Column("draft", sa.Integer, sa.ForeignKey("answer_version.id")),
        sa.Column("assigned_at", sa.DateTime(timezone=True)),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
    )
    op.create_table(
        "unanswered_message",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("source", sa.String(80), nullable=False, unique=True),
        sa.Column("cluster", sa.Integer, sa.ForeignKey("unanswered_cluster.id"), index=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("better", sa.Text, nullable=False),
        sa.Column("why", sa.String(20), nullable=False),
    )
    op.create_table(
        "accepted_phrase",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("cluster", sa.Integer, sa.ForeignKey("unanswered_cluster.id"), nullable=False, index=True),
        sa.Column("message", sa.Integer, nullable=False),
        sa.Column("topic", sa.String(60), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("by", sa.String(100), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("exported_at", sa.DateTime(timezone=True), index=True),
        sa.Column("refused", sa.Text, nullable=False),
    )


def downgrade() -> None:
    for table in ("accepted_phrase", "unanswered_message", "unanswered_cluster"):
        op.drop_table(table)
