"""Counts of turns, kept without words or person; what was told at the end of a test chat is marked."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "turn_count",
        sa.Column("hour", sa.DateTime(timezone=True), primary_key=True),
        sa.Column("topic", sa.String(60), primary_key=True),
        sa.Column("outcome", sa.String(20), primary_key=True),
        sa.Column("milliseconds", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("test", sa.Boolean, primary_key=True),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("begun", sa.Integer, nullable=False),
    )
    op.add_column("feedback", sa.Column("test", sa.Boolean, nullable=False, server_default=sa.false()))


def downgrade() -> None:
    op.drop_column("feedback", "test")
    op.drop_table("turn_count")
