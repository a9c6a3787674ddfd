"""The server as strangers meet it: slow, greedy, or in the middle of something when it stops."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress

import pytest

from commands import arriving, connections
from commands.arriving import SENTENCES
from commands.connections import MOST_OF_ONE
from commands.serving import NotServedError, Serving
from commands.turns import Turns
from settings import HERE

HERE_ALONE = "127.0.0.1"
A_NEIGHBOUR = "127.0.0.2"
LONG = 120  # seconds: a machine may be busy; nothing here is a measurement


class House:
    """A small product: it says what it was asked, and waits where it is told to."""

    def __init__(self) -> None:
        self.may_go_on = threading.Event()
        self.under_way = threading.Semaphore(0)

    def __call__(self, environ, start_response):
        body = environ["wsgi.input"].read()
        if environ["PATH_INFO"] == "/slow":
            self.under_way.release()
            self.may_go_on.wait(LONG)
        said = f"{environ['REQUEST_METHOD']} {environ.get('HTTP_HOST')} {len(body)}".encode()
        start_response("200 OK", [("Content-Length", str(len(said)))])
        return [said]


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def serving(house) -> Iterator[Serving]:
    """The house, served until the test is over."""
    made = Serving(house, HERE_ALONE, free_port())
    thread = threading.Thread(target=made.run, daemon=True)
    thread.start()
    yield made
    house.may_go_on.set()
    for _ in range(2):
        if thread.is_alive():
            made.stop()
    thread.join(LONG)
    assert not thread.is_alive()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HERE_ALONE, 0))
        return int(probe.getsockname()[1])


def connect(port: int, of: str = HERE_ALONE) -> socket.socket:
    return socket.create_connection((HERE_ALONE, port), timeout=LONG, source_address=(of, 0))


def answer(sock: socket.socket) -> str:
    """All that comes until the other side closes."""
    parts = []
    with suppress(ConnectionResetError):
        while part := sock.recv(65536):
            parts.append(part)
    return b"".join(parts).decode()


def one_answer(sock: socket.socket) -> str:
    """The next answer on a connection that stays open."""
    came = b""
    while not came.endswith(b"GET localhost 0"):
        came += sock.recv(65536)
    return came.decode()


def asked(port: int, words: str, of: str = HERE_ALONE) -> str:
    with connect(port, of) as sock:
        sock.sendall(words.encode())
        return answer(sock)


def get(path: str = "/") -> str:
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"


@contextmanager
def half_open(port: int, count: int, of: str, words: str) -> Iterator[list[socket.socket]]:
    """So many connections on which a request begins and does not end."""
    with ExitStack() as opened:
        socks = []
        for _ in range(count):
            socks.append(opened.enter_context(connect(port, of)))
            with suppress(OSError):
                socks[-1].sendall(words.encode())
        yield socks


@pytest.mark.parametrize(
    "words",
    ["", "GET / HT", "POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\n"],
)
def test_half_open_connections_of_one_address_keep_nobody_waiting(serving, words):
    with half_open(serving.port, 150, HERE_ALONE, words):
        assert asked(serving.port, get(), A_NEIGHBOUR).startswith("HTTP/1.1 200")
        assert asked(serving.port, get(), HERE_ALONE).startswith("HTTP/1.1 200")
        assert sum(each.of == HERE_ALONE for each in channels_of(serving)) <= MOST_OF_ONE


def test_many_addresses_together_keep_nobody_waiting(serving, monkeypatch):
    monkeypatch.setattr(connections, "MOST_CONNECTIONS", 30)
    with ExitStack() as opened:
        for number in range(10, 20):
            opened.enter_context(half_open(serving.port, 6, f"127.0.0.{number}", "GET / "))

        assert asked(serving.port, get(), A_NEIGHBOUR).startswith("HTTP/1.1 200")


def test_one_address_cannot_have_every_thread(serving, house):
    with half_open(serving.port, 30, HERE_ALONE, get("/slow")):
        assert house.under_way.acquire(timeout=LONG)
        assert asked(serving.port, get(), A_NEIGHBOUR).startswith("HTTP/1.1 200")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "408"),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999\r\n\r\nxxx", "408"),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "408"),
    ],
)
def test_a_request_that_does_not_arrive_in_time_is_told_so(serving, monkeypatch, words, status):
    monkeypatch.setattr(arriving, "PATIENCE", 0)
    with connect(serving.port) as sock:
        sock.sendall(words.encode())
        said = answer(sock)

    assert said.startswith("HTTP/1.")
    assert f" {status} " in said.splitlines()[0]
    assert SENTENCES[int(status)] in said


def test_a_connection_on_which_nothing_comes_is_closed(serving, monkeypatch):
    monkeypatch.setattr(connections, "PATIENCE", 0)
    with connect(serving.port) as sock:
        assert answer(sock) == ""


def test_a_connection_that_has_asked_stays_open_for_more(serving, monkeypatch):
    monkeypatch.setattr(connections, "PATIENCE", 0)
    keep = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with connect(serving.port) as sock:
        for _ in range(2):
            sock.sendall(keep.encode())
            assert one_answer(sock).startswith("HTTP/1.1 200")
            for server in serving._servers:
                server.next_channel_cleanup = 0  # it is looked at meanwhile


@pytest.mark.parametrize(
    ("path", "length", "status"),
    [("/upload", 161_000_001, 413), ("/", 1_000_001, 413), ("/", 300_000_000, 413)],
)
def test_a_body_that_is_too_large_is_refused_before_it_is_sent(serving, path, length, status):
    words = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {length}\r\n\r\n"
    with connect(serving.port) as sock:
        sock.sendall(words.encode())
        said = answer(sock)

    assert said.startswith(f"HTTP/1.1 {status} ")
    assert SENTENCES[status] in said


def test_a_sender_who_goes_on_sending_still_sees_the_refusal(serving):
    words = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000000\r\n\r\n"
    with connect(serving.port) as sock:
        sock.sendall(words.encode())
        for _ in range(61):
            sock.sendall(b"x" * 65536)
        assert answer(sock).startswith("HTTP/1.1 413 ")


def test_a_body_in_pieces_is_refused_once_it_is_too_large(serving):
    words = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
    piece = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    with connect(serving.port) as sock:
        sock.sendall(words.encode())
        for _ in range(17):
            sock.sendall(piece)
        assert answer(sock).startswith("HTTP/1.1 413 ")


def test_a_file_of_the_largest_size_is_taken(serving):
    words = (
        "POST /upload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 161000000"
    )
    with connect(serving.port) as sock:
        sock.sendall(f"{words}\r\n\r\n".encode())
        sock.sendall(b"x" * 161_000_000)
        assert answer(sock).endswith("POST localhost 161000000")


def test_one_address_cannot_fill_the_disk_with_what_is_not_yet_a_request(serving, monkeypatch):
    monkeypatch.setattr(connections, "MOST_BYTES_OF_ONE", 1_500_000)
    words = "POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n"
    with connect(serving.port) as first, connect(serving.port) as sock:
        first.sendall(words.encode() + b"x" * 900_000)
        until(lambda: sum(each.held for each in channels_of(serving)) == 900_000)
        sock.sendall(words.encode() + b"x" * 900_000)

        assert answer(sock).startswith("HTTP/1.1 503 ")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("nonsense\r\n\r\n", 400),
        ("get / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost localhost\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1, 2\r\n\r\n", 400),
        (f"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: {'9' * 5000}\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
        (f"GET /{'a' * 70_000} HTTP/1.1\r\nHost: localhost\r\n\r\n", 431),
        (f"GET / HTTP/1.1\r\nHost: localhost\r\nX: {'a' * 70_000}\r\n\r\n", 431),
        ("GET http://[::1 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_is_no_request_is_told_so_in_a_sentence(serving, words, status):
    said = asked(serving.port, words)

    assert f" {status} " in said.splitlines()[0]
    assert said.endswith(SENTENCES[status])
    assert "waitress" not in said


def test_a_machine_named_in_the_first_line_is_the_one_asked_for(serving):
    said = asked(
        serving.port,
        "GET http://rebound.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    )

    assert said.endswith("GET rebound.example 0")


def test_a_port_that_is_taken_is_told_in_a_sentence(serving, house):
    with pytest.raises(NotServedError, match="another program listens there already"):
        Serving(house, HERE_ALONE, serving.port)


@pytest.mark.parametrize("host", ["203.0.113.7", "no.such.host.invalid", "999.1.1.1"])
def test_an_address_that_is_not_this_machine_s_is_told_in_a_sentence(house, host):
    with pytest.raises(
        NotServedError, match=f"cannot be served at {host}, port .*SAFEGUARDING_HOST"
    ):
        Serving(house, host, free_port())


def test_what_is_under_way_is_finished_when_it_stops(serving, house):
    with connect(serving.port) as answered, connect(serving.port) as sending:
        answered.sendall(get("/slow").encode())
        assert house.under_way.acquire(timeout=LONG)
        words = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nab"
        sending.sendall(words.encode())
        until(lambda: sum(each.is_under_way for each in channels_of(serving)) == 2)
        serving.stop()

        until_nobody_is_taken(serving.port)
        sending.sendall(b"cd")
        house.may_go_on.set()

        assert answer(answered).endswith("GET localhost 0")
        assert answer(sending).endswith("POST localhost 4")


def until_nobody_is_taken(port: int) -> None:
    with suppress(ConnectionRefusedError, ConnectionResetError):
        while True:
            connect(port, A_NEIGHBOUR).close()


def channels_of(serving: Serving) -> list[connections.Channel]:
    """The connections that are open."""
    return list(serving._servers[0].active_channels.values())


def until(is_so: Callable[[], bool]) -> None:
    """Wait for something that will be so."""
    while not is_so():
        threading.Event().wait(0.01)


def test_a_connection_on_which_nobody_asks_does_not_hold_the_end_up(serving):
    with connect(serving.port) as sock:
        sock.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert one_answer(sock).startswith("HTTP/1.1 200")

        serving.stop()

        assert answer(sock) == ""


def test_addresses_take_turns_and_none_has_more_than_its_share():
    class Waiting:
        def __init__(self, of: str) -> None:
            self.of = of

    turns, greedy, modest = Turns(2), [Waiting("a") for _ in range(5)], Waiting("b")
    for each in (*greedy, modest):
        turns.append(each)

    first, second = turns.popleft(), turns.popleft()
    assert [first.of, second.of] == ["a", "b"]
    assert turns.popleft().of == "a"
    assert len(turns) == 0  # "a" has two under way
    turns.done(first)
    assert len(turns) == 3
    assert turns.popleft().of == "a"


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("10.0.0.1", "10.0.0.2", False),
        ("fd00::1", "fd00::2", True),
        ("fd00::1", "fd00:0:0:1::1", False),
        ("::ffff:10.0.0.1", "10.0.0.1", True),
        ("fe80::1%eth0", "fe80::2%eth0", True),
        ("unknown", "unknown", True),
    ],
)
def test_whoever_has_many_addresses_counts_once(one, other, are_one):
    assert (connections._machine(one) == connections._machine(other)) is are_one


@pytest.mark.skipif(sys.platform == "win32", reason="There is no SIGTERM there.")
def test_sigterm_ends_the_dashboard_when_what_is_under_way_is_answered(tmp_path):
    port = free_port()
    environment = {**os.environ, "SAFEGUARDING_FOLDER": str(tmp_path / "run"), "DATABASE_URL": ""}
    command = [sys.executable, str(HERE / "app.py"), "serve", "--port", str(port)]
    with (tmp_path / "said.txt").open("w") as said:
        server = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
    try:
        sock = until_it_answers(port, server)
        with sock:
            sock.sendall(b"POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\na")
            assert "200" in asked(port, get("/healthz"))  # so what was sent before has come
            server.send_signal(signal.SIGTERM)
            until_nobody_is_taken(port)
            sock.sendall(b"b")
            assert answer(sock).startswith("HTTP/1.1 403 ")
        assert server.wait(LONG) == 0
    finally:
        server.kill()
        server.wait()
    assert "open at" in (tmp_path / "said.txt").read_text()


def until_it_answers(port: int, server: subprocess.Popen) -> socket.socket:
    while server.poll() is None:
        with suppress(OSError):
            return connect(port)
        time.sleep(0.05)
    raise AssertionError("The dashboard ended before it answered.")
