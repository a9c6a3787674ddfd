"""The pages, served until somebody stops it: what is under way then is finished first."""

import errno
import logging
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any

from waitress import wasyncore
from waitress.adjustments import Adjustments

from commands.connections import MOST_CONNECTIONS, Channel, Server
from commands.turns import Dispatcher
from data.errors import SafeguardingError

THREADS = 12
THREADS_OF_ONE = 10  # of one address
IDLE = 120  # seconds that a connection is kept on which nobody asks any more
LARGEST_HEADER = 65_536  # bytes: the longest address is that of a page with all its charts open
LONGEST_END = 30  # seconds in which what is under way is finished
WHY_NOT = {
    errno.EADDRINUSE: "another program listens there already. Choose another port with --port",
    errno.EADDRNOTAVAIL: "this machine has no such address. Put right SAFEGUARDING_HOST",
    errno.EACCES: "this account may not listen there. Choose a port above 1023 with --port",
}


class NotServedError(SafeguardingError):
    """The address cannot be listened on."""


class Serving:
    """A server at one host and port, on every address that the host has here."""

    def __init__(self, app: Callable[..., Any], host: str, port: int) -> None:
        self._map: dict[int, Any] = {}
        self._end = 0.0
        self._dispatcher = Dispatcher(THREADS, THREADS_OF_ONE)
        try:
            adj = Adjustments(
                host=host,
                port=port,
                ident=None,
                channel_timeout=IDLE,
                cleanup_interval=1,
                connection_limit=2 * MOST_CONNECTIONS,
                max_request_header_size=LARGEST_HEADER,
            )
            self._servers = [
                Server(app, self._map, dispatcher=self._dispatcher, adj=adj, sockinfo=where)
                for where in adj.listen
            ]
        except (OSError, ValueError) as error:
            self._dispatcher.shutdown()
            wasyncore.close_all(self._map)
            raise NotServedError(_why_not(error, host, port)) from error
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)

    @property
    def port(self) -> int:
        """The port that is listened on."""
        return int(self._servers[0].effective_port)

    def run(self) -> None:
        """Answer until it is told to stop, by a signal or by stop; then finish and return."""
        while not self._end:
            self._look_round(timeout=1)
        self._finish()

    def stop(self) -> None:
        """Begin to end; a second time, end at once."""
        now = time.monotonic()
        self._end = now if self._end else now + LONGEST_END
        with suppress(OSError):  # it may have ended already
            self._servers[0].pull_trigger()

    def stop_at_signals(self) -> None:
        """Stop when whoever looks after services says so, or Ctrl+C is pressed."""

        def told(_signal: int, _frame: FrameType | None) -> None:
            self.stop()

        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, told)

    def _look_round(self, timeout: float) -> None:
        wasyncore.loop(timeout=timeout, use_poll=True, map=self._map, count=1)

    def _finish(self) -> None:
        for server in self._servers:
            _take_all_that_came(server)
        self._look_round(timeout=0)  # what they have sent by now is under way
        for server in self._servers:
            server.is_stopping = True
            server.del_channel()
            server.socket.close()
        while time.monotonic() < self._end and self._is_under_way():
            self._look_round(timeout=0.1)
            for server in self._servers:
                server.maintenance(time.time())
        self._dispatcher.shutdown(timeout=max(0.0, self._end - time.monotonic()))
        wasyncore.close_all(self._map, ignore_all=True)

    def _is_under_way(self) -> bool:
        """Whether anything is; a connection on which nothing is, is closed."""
        channels = [each for each in self._map.values() if isinstance(each, Channel)]
        for channel in channels:
            if not channel.is_under_way:
                channel.handle_close()
        return any(each.is_under_way for each in channels)


def _take_all_that_came(server: Server) -> None:
    """Take the connections that wait to be taken: their requests may be there."""
    count = -1
    while count != len(server.active_channels):
        count = len(server.active_channels)
        server.handle_accept()


def _why_not(error: OSError | ValueError, host: str, port: int) -> str:
    why = WHY_NOT.get(getattr(error, "errno", None) or 0)
    if why is None:
        why = "there is no such address. Put right SAFEGUARDING_HOST"
    return f"The dashboard cannot be served at {host}, port {port}: {why}."
