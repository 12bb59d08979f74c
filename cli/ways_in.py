"""Refuses to start when the settings of a way to sign in cannot work, in plain words."""

import typer

from core.accounts.council import roles_given
from core.settings import Settings, settings


def refuse_unworkable_ways_in() -> None:
    """End with exit code 1 when a setting is missing or cannot be read, naming every one."""
    problems = ways_in_problems(settings())
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(1)


def ways_in_problems(told: Settings) -> list[str]:
    """What is wrong, a sentence each."""
    found = []
    if told.smtp_host and not told.smtp_from:
        found.append("SIGNPOST_SMTP_HOST is set, so SIGNPOST_SMTP_FROM must say which address mails come from.")
    if told.oidc_issuer and not (told.oidc_client_id and told.oidc_client_secret and told.oidc_roles):
        found.append("SIGNPOST_OIDC_ISSUER is set, so SIGNPOST_OIDC_CLIENT_ID, _CLIENT_SECRET and _ROLES must be too.")
    if told.production and any(address.startswith("http:") for address in (told.oidc_issuer, _shown(told))):
        found.append("In production SIGNPOST_ADDRESS and SIGNPOST_OIDC_ISSUER must begin with https.")
    try:
        roles_given(told.oidc_roles, ())
    except ValueError as fault:
        found.append(f"SIGNPOST_OIDC_ROLES cannot be read: {fault}.")
    return found


def _shown(told: Settings) -> str:
    """The address that mails and the council's sign-in lead back to, "" when there are neither."""
    return told.address if told.smtp_host or told.oidc_issuer else ""
