"""Sends one plain mail through the mail server of the settings."""

import smtplib
import ssl
from email.message import EmailMessage

from core.settings import settings

PATIENCE = 15  # seconds


def send_mail(to: str, subject: str, text: str, html: str = "") -> None:
    """Hand a mail over to the server; `html` is the same as a page, for mail programs that show one.

    Raises OSError or smtplib.SMTPException when the server does not take it.
    """
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = settings().smtp_from, to, subject
    # Auto-replies to it would only go round in circles.
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    with _server() as server:
        if settings().smtp_user:
            server.login(settings().smtp_user, settings().smtp_password)
        server.send_message(mail)


def _server() -> smtplib.SMTP:
    host, port, safe = settings().smtp_host, settings().smtp_port, ssl.create_default_context()
    if settings().smtp_security == "tls":
        return smtplib.SMTP_SSL(host, port, timeout=PATIENCE, context=safe)
    server = smtplib.SMTP(host, port, timeout=PATIENCE)
    if settings().smtp_security == "starttls":
        server.starttls(context=safe)
    return server
