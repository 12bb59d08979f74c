"""Mails go out through a real server, encrypted unless the settings say otherwise."""

import smtplib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from core.mail import send_mail
from core.settings import settings
from tests.mail import mail_server


@pytest.fixture
def patch() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as made:
        made.setenv("SIGNPOST_SMTP_HOST", "127.0.0.1")
        made.setenv("SIGNPOST_SMTP_FROM", "Signpost <signpost@example.org>")
        yield made
    settings.cache_clear()


def use(patch: pytest.MonkeyPatch, port: int, security: str) -> None:
    patch.setenv("SIGNPOST_SMTP_PORT", str(port))
    patch.setenv("SIGNPOST_SMTP_SECURITY", security)
    settings.cache_clear()


def test_a_mail_arrives(patch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with mail_server(tmp_path) as server:
        use(patch, server.port, "none")
        send_mail("ada@example.org", "Hello", "Some words")
        (mail,) = server.mails(1)
    assert "From: Signpost <signpost@example.org>" in mail
    assert "To: ada@example.org" in mail
    assert "Some words" in mail


def test_a_server_without_encryption_gets_nothing(patch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with mail_server(tmp_path) as server:
        use(patch, server.port, "starttls")
        with pytest.raises(smtplib.SMTPException):
            send_mail("ada@example.org", "Hello", "Some words")
        assert server.mails() == []


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_an_encrypted_mail_arrives_where_the_certificate_is_trusted(
    patch: pytest.MonkeyPatch, tmp_path: Path, security: str
) -> None:
    certificate, key = written_certificate(tmp_path)
    kind = {"starttls": "tls", "tls": "smtps"}[security]
    with mail_server(tmp_path, f"--{kind}cert", str(certificate), f"--{kind}key", str(key)) as server:
        use(patch, server.port, security)
        with pytest.raises(OSError, match="certificate verify failed"):
            send_mail("ada@example.org", "Hello", "Some words")
        patch.setenv("SSL_CERT_FILE", str(certificate))
        send_mail("ada@example.org", "Hello", "Some words")
        assert len(server.mails(1)) == 1


def written_certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that vouches for itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail.example.org")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    certificate, secret = folder / "mail.crt", folder / "mail.key"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain))
    return certificate, secret
