"""The names by which this machine may be asked for, and whether a page of ours is asking."""

import re
from ipaddress import AddressValueError, IPv6Address
from typing import NamedTuple
from urllib.parse import urlsplit

THIS_MACHINE = ("localhost", "127.0.0.1", "[::1]")
USUAL_PORTS = {"http": 80, "https": 443}
LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
WRITTEN = re.compile(
    rf"(?P<name>\[[0-9a-f:.]+\]|{LABEL}(\.{LABEL})*)\.?(:(?P<port>[0-9]{{1,5}}))?", re.IGNORECASE
)


class Host(NamedTuple):
    """A machine as an address names it. port: None where the usual one is meant."""

    name: str
    port: int | None


def host_in(written: str) -> Host | None:
    """What a Host header names, in one spelling; None where it is written as none can be."""
    found = WRITTEN.fullmatch(written)
    if found is None:
        return None
    name, port = found["name"].lower(), int(found["port"] or 0)
    if name.startswith("["):
        name = _in_brackets(name.strip("[]"))
    return Host(name, port or None) if name and port < 65536 else None


def name_in(written: str) -> str:
    """The name of a machine as a setting gives it, without a port; empty where it is none."""
    found = host_in(written) or host_in(f"[{written}]")
    return found.name if found and found.port is None else ""


def is_same(origin: str, host: Host) -> bool:
    """Whether a request that a page of this origin sent was sent to that page's own server."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    usual = USUAL_PORTS.get(parts.scheme)
    asking = host_in(parts.netloc)
    if usual is None or asking is None:
        return False
    return (asking.name, asking.port or usual) == (host.name, host.port or usual)


def _in_brackets(address: str) -> str:
    try:
        return f"[{IPv6Address(address).compressed}]"
    except AddressValueError:
        return ""
