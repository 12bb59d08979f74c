"""Accounts, the browsers they are signed in from, links not used yet, and tries that count towards a limit."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("name", sa.String(100), nullable=False, unique=True),
        sa.Column("email", sa.String(254), nullable=True, unique=True),
        sa.Column("roles", sa.JSON, nullable=False),
        sa.Column("password_hash", sa.String(200), nullable=True),
        sa.Column("council_id", sa.String(300), nullable=True, unique=True),
        sa.Column("helps", sa.String(36), sa.ForeignKey("account.id"), nullable=True),
        sa.Column("disabled", sa.Boolean, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
    )
    for table in ("account_session", "account_link"):
        op.create_table(
            table,
            sa.Column("token_hash", sa.String(64), primary_key=True),
            sa.Column("account", sa.String(36), sa.ForeignKey("account.id"), nullable=False, index=True),
            sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
            sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False, index=True),
        )
    op.create_table(
        "account_try",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("who", sa.String(64), nullable=False, index=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, index=True),
    )


def downgrade() -> None:
    for table in ("account_try", "account_link", "account_session", "account"):
        op.drop_table(table)
