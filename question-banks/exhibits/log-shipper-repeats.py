"""Log shipper: follows one file, sends whole lines to the collector, remembers how far it got.

It is called every two seconds. The position is kept in a small state file, so that a restart goes on
where the last run ended. A file that was rotated away is recognised by its inode.

What we see: since the shop opened in Japan, the collector complains about broken lines. They look like
the end of a line that was shipped before. It is worst on the busiest hosts, and one host that serves
only the office in Leeds has never had it.
"""

import json
import os
from typing import Callable, Optional

BATCH_LINES = 200
MAX_LINE_CHARS = 16_384


class Position:
    """How far a file was shipped. Saved by replacing the state file, so a crash leaves old or new."""

    def __init__(self, path: str):
        self.path = path
        self.inode: Optional[int] = None
        self.offset = 0

    def load(self) -> None:
        try:
            with open(self.path, encoding="utf-8") as f:
                state = json.load(f)
        except (FileNotFoundError, json.JSONDecodeError):
            return
        self.inode = state["inode"]
        self.offset = state["offset"]

    def save(self) -> None:
        temporary = self.path + ".tmp"
        with open(temporary, "w", encoding="utf-8") as f:
            json.dump({"inode": self.inode, "offset": self.offset}, f)
            f.flush()
            os.fsync(f.fileno())
        os.replace(temporary, self.path)


class Shipper:
    def __init__(self, log_path: str, state_path: str, send: Callable[[list[str]], None]):
        self.log_path = log_path
        self.send = send
        self.position = Position(state_path)
        self.position.load()

    def run_once(self) -> int:
        """Ships every complete line that was added since the last time. Returns how many."""
        try:
            stat = os.stat(self.log_path)
        except FileNotFoundError:
            return 0

        if stat.st_ino != self.position.inode:
            self.position.inode = stat.st_ino
            self.position.offset = 0
        if stat.st_size < self.position.offset:
            self.position.offset = 0  # truncated in place

        shipped = 0
        batch: list[str] = []
        consumed = 0
        with open(self.log_path, encoding="utf-8", errors="replace", newline="") as log:
            log.seek(self.position.offset)
            for line in log:
                if not line.endswith("\n"):
                    break  # still being written
                consumed += len(line)
                batch.append(line.rstrip("\r\n")[:MAX_LINE_CHARS])
                if len(batch) == BATCH_LINES:
                    shipped += self._flush(batch, consumed)
                    batch, consumed = [], 0
        shipped += self._flush(batch, consumed)
        return shipped

    def _flush(self, batch: list[str], consumed: int) -> int:
        """Sends first and saves after: a crash in between repeats a batch and never loses one."""
        if not batch:
            return 0
        self.send(batch)
        self.position.offset += consumed
        self.position.save()
        return len(batch)
