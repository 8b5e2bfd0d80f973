"""Every request to our API carries a token. Asking the identity service about each one would cost 30 ms
and the identity service, so every API process keeps what it was told for a while.

You did not write this. It has run for two years in 60 processes. The security team wants a stolen token
that was revoked to stop working within ten seconds, everywhere. Today it takes "some minutes, sometimes".
"""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable, Optional

FRESH_SECONDS = 60
STALE_SECONDS = 300
NEGATIVE_SECONDS = 15
MAX_ENTRIES = 50_000


@dataclass(frozen=True)
class Principal:
    user_id: str
    scopes: frozenset[str]
    expires_at: float


class IdentityUnavailable(Exception):
    pass


@dataclass
class Entry:
    principal: Optional[Principal]  # None: the identity service said no
    fetched_at: float
    refreshing: bool = False


class TokenCache:
    def __init__(
        self,
        introspect: Callable[[str], Optional[Principal]],
        clock: Callable[[], float] = time.time,
        pool: Optional[ThreadPoolExecutor] = None,
    ):
        self._introspect = introspect
        self._clock = clock
        self._pool = pool or ThreadPoolExecutor(max_workers=4)
        self._entries: dict[str, Entry] = {}
        self._lock = threading.Lock()

    def authenticate(self, token: str) -> Optional[Principal]:
        now = self._clock()
        with self._lock:
            entry = self._entries.get(token)
            age = now - entry.fetched_at if entry else None

            if entry and entry.principal is None and age < NEGATIVE_SECONDS:
                return None
            if entry and entry.principal and age < STALE_SECONDS:
                if age >= FRESH_SECONDS and not entry.refreshing:
                    entry.refreshing = True
                    self._pool.submit(self._refresh, token)
                return entry.principal if entry.principal.expires_at > now else None

        return self._fetch(token)

    def _refresh(self, token: str) -> None:
        try:
            self._fetch(token)
        except IdentityUnavailable:
            with self._lock:
                entry = self._entries.get(token)
                if entry:
                    entry.fetched_at = self._clock() - FRESH_SECONDS
                    entry.refreshing = False

    def _fetch(self, token: str) -> Optional[Principal]:
        principal = self._introspect(token)  # may raise IdentityUnavailable
        with self._lock:
            if len(self._entries) >= MAX_ENTRIES and token not in self._entries:
                oldest = min(self._entries, key=lambda t: self._entries[t].fetched_at)
                del self._entries[oldest]
            self._entries[token] = Entry(principal, self._clock())
        return principal

    def forget(self, token: str) -> None:
        """Called by the sign-out endpoint of this process."""
        with self._lock:
            self._entries.pop(token, None)
