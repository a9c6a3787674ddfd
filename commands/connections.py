"""What one address may hold of the server: connections, and bytes that are not yet a request."""

import socket
import time
from collections import Counter
from ipaddress import ip_address, ip_network
from typing import Any

from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer

from callbacks.uploads import LARGEST_UPLOAD
from commands.arriving import PATIENCE, Answer, Arrival, Refusal, TooLateError, TooMuchError

MOST_CONNECTIONS = 400  # of all addresses; a process may open some 1,000 files
MOST_OF_ONE = 64  # a browser opens six; many people may come through one address
MOST_BYTES_OF_ONE = 2 * LARGEST_UPLOAD
DRAINED_FOR = 5  # seconds in which what was refused may still be sent, to nowhere
NETWORK_OF_ONE = 64  # bits: with IPv6, one machine has all addresses that begin alike


class Channel(HTTPChannel):  # type: ignore[misc]
    """One connection. of: the address that it came from."""

    parser_class = Arrival
    task_class = Answer
    error_task_class = Refusal
    has_asked = False
    is_refused = False
    drained_until = 0.0

    def __init__(self, server: Any, sock: Any, addr: Any, adj: Any, map: Any = None) -> None:
        self.of = _machine(str(addr[0]))
        self.opened = time.monotonic()
        super().__init__(server, sock, addr, adj, map=map)

    @property
    def is_under_way(self) -> bool:
        """Whether a request is arriving, or its answer is not all sent."""
        return bool(self.requests or self.total_outbufs_len or self.request is not None)

    @property
    def is_served(self) -> bool:
        """Whether a whole request is being answered."""
        return bool(self.requests or self.total_outbufs_len)

    @property
    def held(self) -> int:
        """The bytes of bodies that it has sent and that are not yet answered."""
        held = (*self.requests, *([self.request] if self.request else ()))
        return sum(each.body_bytes_received for each in held)

    def received(self, data: bytes) -> bool:
        """Take what came; refused with a sentence once its address holds too much."""
        taken = bool(super().received(data))
        arriving = self.request
        if arriving is None:
            self.has_asked = True
        elif arriving.body_bytes_received > self.adj.inbuf_overflow and self._hold_too_much():
            self.refuse(TooMuchError(""))
        return taken

    def refuse(self, error: Any) -> None:
        """Answer a request that will not be waited for."""
        with self.requests_lock:
            arriving, self.request = self.request, None
            if arriving is None or self.requests:
                return
            arriving.error, arriving.completed = error, True
            self.requests.append(arriving)
            self.server.add_task(self)

    def look_at(self, now: float) -> None:
        """Close it, or refuse what it sends, when it lets others wait."""
        if self.drained_until:
            self.will_close = self.will_close or now > self.drained_until
        elif self.request is not None and not self.requests and self.request.is_late(now):
            self.refuse(TooLateError(""))
        elif not self.has_asked and self.request is None and now - self.opened > PATIENCE:
            self.will_close = True

    def _hold_too_much(self) -> bool:
        return sum(each.held for each in self.server.of(self.of)) > MOST_BYTES_OF_ONE

    def service(self) -> None:
        """Answer a request."""
        try:
            super().service()
        finally:
            self.server.task_dispatcher.done(self)

    def handle_close(self) -> None:
        """Close it, and throw away what has come of a request that will not come whole."""
        if self.request is not None:  # not under the lock of requests: its holder may close
            self.request.close()
        super().handle_close()

    def readable(self) -> bool:
        """Whether more is taken: of a server that stops, only the rest of a request."""
        if self.drained_until:
            return True
        return bool(super().readable()) and not (self.server.is_stopping and self.request is None)

    def writable(self) -> bool:
        """Whether something is to be sent, or the connection to be closed."""
        return self.will_close if self.drained_until else bool(super().writable())

    def handle_write(self) -> None:
        """Send; after a refusal wait a little, or the sender would see no answer at all."""
        if not (self.is_refused and self.close_when_flushed) or self.will_close:
            super().handle_write()
            return
        self._flush_exception(self._flush_some)
        if not self.total_outbufs_len:
            self.close_when_flushed = False
            self.drained_until = time.monotonic() + DRAINED_FOR
            try:
                self.socket.shutdown(socket.SHUT_WR)
            except OSError:
                self.will_close = True

    def handle_read(self) -> None:
        """Take what came, or let it go to nowhere."""
        if not self.drained_until:
            super().handle_read()
            return
        try:
            self.recv(self.adj.inbuf_overflow)
        except OSError:
            self.handle_close()


class Server(TcpWSGIServer):  # type: ignore[misc]
    """Listens on one address, and shares what it has between those who come."""

    channel_class = Channel
    is_stopping = False

    def of(self, machine: str) -> list[Channel]:
        """The connections of one address."""
        return [each for each in self.active_channels.values() if each.of == machine]

    def handle_accept(self) -> None:
        """Take a connection; the longest silent one of those who hold most makes room for it."""
        before = set(self.active_channels)
        super().handle_accept()
        for number in set(self.active_channels) - before:
            newcomer = self.active_channels[number]
            if len(self.of(newcomer.of)) > MOST_OF_ONE:
                self._make_room(newcomer.of, newcomer)
            elif len(self.active_channels) > MOST_CONNECTIONS:
                counted = Counter(each.of for each in self.active_channels.values())
                self._make_room(counted.most_common(1)[0][0], newcomer)

    def maintenance(self, now: float) -> None:
        """Look after every connection, some times in a minute."""
        super().maintenance(now)
        for channel in list(self.active_channels.values()):
            channel.look_at(time.monotonic())

    def _make_room(self, machine: str, newcomer: Channel) -> None:
        silent = [each for each in self.of(machine) if not each.is_served and each is not newcomer]
        oldest = min(silent, key=lambda each: each.last_activity, default=newcomer)
        oldest.handle_close()


def _machine(address: str) -> str:
    """Whoever an address stands for."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if parsed.version == 4:
        return address
    return str(parsed.ipv4_mapped or ip_network((int(parsed), NETWORK_OF_ONE), strict=False))
