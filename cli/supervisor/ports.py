"""Refuses to start on a port that is taken, in plain words."""

import socket
from urllib.parse import urlsplit

import typer

from core.settings import settings


def refuse_taken_ports(port: int) -> None:
    """End with exit code 1 when a port that Signpost needs is in use, naming the port and the way out."""
    inner = {"SIGNPOST_RASA_URL": settings().rasa_url, "SIGNPOST_ACTIONS_URL": settings().actions_url}
    wanted = {"PORT": port} | {name: port_of(address) for name, address in inner.items()}
    for name, number in wanted.items():
        if _taken(number):
            typer.echo(
                f"Port {number} is already in use. Stop what runs there, or choose another with {name}=…", err=True
            )
            raise typer.Exit(1)


def port_of(address: str) -> int:
    """The port of an address. Raises ValueError when it names none."""
    port = urlsplit(address).port
    if port is None:
        raise ValueError(f"{address} names no port")
    return port


def _taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False
