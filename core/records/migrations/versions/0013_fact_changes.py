"""Facts that were changed or confirmed in the browser, each by two people."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "fact_change",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("fact", sa.String(80), nullable=False, index=True),
        sa.Column("value", sa.JSON, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("expires", sa.Date),
        sa.Column("by", sa.String(100), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by", sa.String(100)),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), index=True),
        sa.CheckConstraint("confirmed_by IS NULL OR confirmed_by <> by", name="another_person"),
    )


def downgrade() -> None:
    op.drop_table("fact_change")
