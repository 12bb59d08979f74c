"""Reports of wrong entries, and how a pair of duplicates was decided."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

DECIDED = ("kept_id", "decided_by", "reason")


def upgrade() -> None:
    op.create_table(
        "report",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("service_id", sa.String, sa.ForeignKey("service.id", ondelete="CASCADE"), nullable=False, index=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("kind", "door")),
        sa.Column("state", sa.String, nullable=False, index=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due", sa.Date, nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("note", "by", "why")),
    )
    for name in DECIDED:
        op.add_column("duplicate", sa.Column(name, sa.Text, nullable=False, server_default=""))
    op.add_column("duplicate", sa.Column("decided_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    for name in (*DECIDED, "decided_at"):
        op.drop_column("duplicate", name)
    op.drop_table("report")
