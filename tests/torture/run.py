"""Kills a process that works on a vault, over and over, and counts what is lost. Knows nothing of what it does.

Each round forks a child that tells its deeds through a pipe; after a random number of deeds and a random part of the
time one deed takes it gets SIGKILL. Then the vault is opened and judged against what was acknowledged.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from desktop_app.cipher.kdf import FAST_FOR_TESTS
from desktop_app.paths import VaultPlace
from desktop_app.services import recovery, unlock
from desktop_app.vault import migrations
from tests.torture import operations
from tests.torture.judge import judge
from tests.torture.model import Deed, Model, candidates
from tests.torture.work import Work, admit

KILLS_OF_ONE_VAULT = 40
PUPILS = 4
A_FEW_DEEDS = 0.02  # seconds
LONGER, SHORTER = 1.25, 0.75  # of the wait: it settles where half of the kills fall inside a deed, at any point of it
LONGEST_LIFE = 60  # seconds; a child that is not killed by then is stuck, and ends by the kernel's alarm


@dataclass(slots=True)
class Tally:
    """`inside`: kills that fell between the beginning of a deed and its acknowledgement."""

    kills: int = 0
    inside: int = 0
    lost: int = 0
    unopened: int = 0
    words: list[str] = field(default_factory=list)


class _Pipe:
    """Says each deed in one write, which the kernel does not split."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def will(self, deed: str, **facts: object) -> None:
        self._say("will", {"deed": deed, **facts})

    def did(self, deed: str, **facts: object) -> None:
        self._say("did", {"deed": deed, **facts})

    def _say(self, kind: str, deed: Deed) -> None:
        os.write(self._descriptor, (json.dumps([kind, deed], ensure_ascii=False) + "\n").encode())


@dataclass(slots=True)
class Life:
    """One vault and what is known of it."""

    place: VaultPlace
    model: Model
    kills: int = 0


def torture(
    folder: Path, kills: int, seed: int, now: datetime, names: dict[str, Callable[[Work], None]]
) -> dict[str, Tally]:
    """The tally of each operation after this many kills, spread evenly over the operations in random order."""
    rng = Random(seed)
    tallies = {name: Tally() for name in names}
    pace: dict[str, float] = {}
    order = [name for _ in range(-(-kills // len(names))) for name in rng.sample(list(names), len(names))][:kills]
    life: Life | None = None
    for number, name in enumerate(order):
        if life is None or life.kills >= KILLS_OF_ONE_VAULT:
            life = begin_life(VaultPlace(folder / f"life-{number}"), rng, now)
        now += timedelta(minutes=1)
        life = _one_kill(life, name, names[name], tallies[name], pace, rng, now)
    return tallies


def begin_life(place: VaultPlace, rng: Random, now: datetime) -> Life:
    """A new vault with some pupils."""
    vault, key = unlock.create_vault(place, "тіркес 0", now, kdf=FAST_FOR_TESTS)
    recovery.confirm_recovery_sheet(vault, now)
    model = Model("тіркес 0", key.qr_text)
    work = Work(place, model, rng, now, _Pipe(-1))
    model.pupils.update(admit(work, vault) for _ in range(PUPILS))
    vault.close()
    return Life(place, model)


def _one_kill(
    life: Life,
    name: str,
    act: Callable[[Work], None],
    tally: Tally,
    pace: dict[str, float],
    rng: Random,
    now: datetime,
) -> Life | None:
    """The life after one kill; None when it ended, so that what was found is counted once."""
    is_once = act in operations.ONCE
    if act is operations.erase:
        _admit_more(life, rng, now)
    place = _aside(life) if is_once else life.place  # today's program needs today's vault again
    said = _fork_and_kill(
        Work(place, life.model, Random(rng.getrandbits(64)), now, _Pipe(-1)),
        act,
        after=1 if is_once else rng.randint(1, 4),
        wait=rng.uniform(0.0, pace.setdefault(name, A_FEW_DEEDS)),
    )
    life.kills += 1
    tally.kills += 1
    possible, is_inside = candidates(life.model, said)
    tally.inside += is_inside
    if is_once:
        pace[name] *= LONGER if is_inside else SHORTER
    latest = max((deed["number"] for _, deed in said if deed["deed"] == "migrate"), default=0)
    with _the_program_of(latest):
        verdict = judge(place, possible, now)
    if verdict.model is None:
        tally.lost += verdict.opened
        tally.unopened += not verdict.opened
        tally.words.append(verdict.word)
        return None
    if place is life.place:
        life.model = verdict.model
    else:
        shutil.rmtree(place.folder)
    return life


def _admit_more(life: Life, rng: Random, now: datetime) -> None:
    """Pupils in the place of those that were erased, before the next process begins."""
    work = Work(life.place, life.model, rng, now, _Pipe(-1))
    vault = work.open()
    while len(life.model.pupils) < PUPILS:
        life.model.pupils.add(admit(work, vault))
    vault.close()


def _aside(life: Life) -> VaultPlace:
    folder = life.place.folder.with_name(f"{life.place.folder.name}-{life.kills}")
    shutil.copytree(life.place.folder, folder)
    return VaultPlace(folder)


class _the_program_of:  # noqa: N801 - reads as a sentence where it is used
    """The migrations known to the program that had the vault, for as long as it is judged."""

    def __init__(self, latest: int) -> None:
        self._latest = latest
        self._known = migrations.known

    def __enter__(self) -> None:
        if self._latest:
            later = migrations.Migration(self._latest, "later", f"CREATE TABLE later_{self._latest} (a TEXT) STRICT;")
            known = (*self._known(), later)
            migrations.known = lambda: known  # type: ignore[assignment]

    def __exit__(self, *_: object) -> None:
        migrations.known = self._known


def _fork_and_kill(work: Work, act: Callable[[Work], None], *, after: int, wait: float) -> list[tuple[str, Deed]]:
    """What the child said before it was killed: `wait` seconds into its deed number `after`."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _live(work, act, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        lines: list[bytes] = []
        while after and (line := pipe.readline()):
            lines.append(line)
            after -= line.startswith(b'["will"') or act is operations.lose_acknowledged
        select.select([], [], [], wait)  # no thread may live while a process forks
        os.kill(child, signal.SIGKILL)
        lines += pipe.read().splitlines(keepends=True)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status != -signal.SIGKILL:
        raise RuntimeError(f"the working process ended by itself: {status}")
    return [(kind, deed) for kind, deed in (json.loads(line) for line in lines if line.endswith(b"\n"))]


def _live(work: Work, act: Callable[[Work], None], writing: int) -> None:
    """The child: works until it is killed; what is done once is followed by waiting for the kill."""
    try:
        signal.alarm(LONGEST_LIFE)
        work.tell = _Pipe(writing)
        act(work)
        os.close(writing)
        signal.pause()
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(1)
