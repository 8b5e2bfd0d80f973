"""Digests: instead of thirty e-mails about one discussion, a person gets one that lists all thirty events.

Events arrive here one by one, as people comment, mention and approve. The rule the product team settled on:

  * Events for the same person about the same thread belong together.
  * A digest goes out when its thread was quiet for QUIET seconds,
    or MAX_WAIT seconds after its first event, whichever comes first.
  * A mention never waits longer than MENTION_WAIT seconds.
  * Nobody is told about what they did themselves.

`tick` is called about once a second by whoever runs this, with the time. Nothing in here reads a clock.
"""

from dataclasses import dataclass, field
from typing import Iterable

QUIET = 5 * 60
MAX_WAIT = 30 * 60
MENTION_WAIT = 60


@dataclass(frozen=True)
class Event:
    event_id: str
    kind: str  # "comment", "mention", "approval"
    thread: str
    actor: str
    recipient: str
    at: float  # seconds since the epoch, by the clock of the server that made it
    text: str


@dataclass(frozen=True)
class Digest:
    recipient: str
    thread: str
    events: tuple[Event, ...]  # oldest first, no event twice


@dataclass
class Digester:
    """Collects events and hands out digests as they become due. One instance serves one shard of people."""

    # How open digests are kept is yours to decide.
    _open: dict = field(default_factory=dict)

    def add(self, event: Event, now: float) -> None:
        """Takes one event. The queue may deliver it twice, and late."""
        raise NotImplementedError("not written yet")

    def tick(self, now: float) -> list[Digest]:
        """Hands out every digest that is due at `now`, the longest waiting first."""
        raise NotImplementedError("not written yet")


def run(digester: Digester, timeline: Iterable[tuple[float, list[Event]]]) -> list[tuple[float, Digest]]:
    """Plays a timeline against a digester: at each time, first the events, then a tick. For trying things out."""
    sent: list[tuple[float, Digest]] = []
    for now, events in timeline:
        for event in events:
            digester.add(event, now)
        sent.extend((now, digest) for digest in digester.tick(now))
    return sent


if __name__ == "__main__":
    ada = Event("e1", "comment", "T-7", "ada", "ben", 0.0, "Shall we ship this on Monday?")
    eve = Event("e2", "mention", "T-7", "eve", "ben", 30.0, "@ben you know the export best")
    timeline = [(float(s), [e for e in (ada, eve) if e.at == s]) for s in range(0, 400)]
    try:
        for now, digest in run(Digester(), timeline):
            print(now, digest.recipient, [e.event_id for e in digest.events])
    except NotImplementedError as error:
        print("Digester:", error)
