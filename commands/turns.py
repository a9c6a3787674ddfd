"""Whose request is answered next: each address in its turn, and none with all threads at once."""

from collections import Counter, deque
from typing import Any

from waitress.task import ThreadedTaskDispatcher


class Turns:
    """The requests that wait for a thread. most: how many of one address are answered at once.

    What waits is a channel of the server, with its address as its attribute "of".
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._waiting: deque[Any] = deque()
        self._under_way: Counter[str] = Counter()

    def __len__(self) -> int:
        """How many could be answered now."""
        return sum(self._under_way[each.of] < self._most for each in self._waiting)

    def append(self, channel: Any) -> None:
        """Let a request wait."""
        self._waiting.append(channel)

    def popleft(self) -> Any:
        """The request that goes next: of the address that has the fewest under way."""
        chosen = min(self._waiting, key=lambda each: self._under_way[each.of])
        self._waiting.remove(chosen)
        self._under_way[chosen.of] += 1
        return chosen

    def done(self, channel: Any) -> None:
        """Note that a request was answered."""
        self._under_way[channel.of] -= 1
        if not self._under_way[channel.of]:
            del self._under_way[channel.of]


class Dispatcher(ThreadedTaskDispatcher):  # type: ignore[misc]
    """Threads that answer requests in turns."""

    def __init__(self, threads: int, most: int) -> None:
        super().__init__()
        self.queue = Turns(most)
        self.set_thread_count(threads)

    def done(self, channel: Any) -> None:
        """Note that a request was answered; its thread looks for the next one by itself."""
        with self.lock:
            self.queue.done(channel)
