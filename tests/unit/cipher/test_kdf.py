"""From a passphrase to a key."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import argon2.low_level
import pytest

from desktop_app.cipher import kdf
from desktop_app.cipher.kdf import KdfParams
from desktop_app.domain.errors import NotEnoughMemory

SALT = bytes(range(16))


def test_it_is_argon2id_as_another_library_knows_it():
    params = KdfParams(1024, 2, salt=SALT)
    other = argon2.low_level.hash_secret_raw(
        "құпия".encode(), SALT, time_cost=2, memory_cost=1024, parallelism=1, hash_len=32, type=argon2.low_level.Type.ID
    )
    assert kdf.derive_key("құпия", params) == other


def test_salt_and_cost_both_change_the_key():
    params = KdfParams(64, 1, salt=SALT)
    keys = {
        kdf.derive_key("a", params),
        kdf.derive_key("a", replace(params, salt=SALT[::-1])),
        kdf.derive_key("a", replace(params, time=2)),
        kdf.derive_key("a", replace(params, memory_kib=128)),
    }
    assert len(keys) == 4
    assert kdf.fresh(params).salt != kdf.fresh(params).salt


def test_the_costs_keep_their_floors():
    assert (kdf.LIGHTEST.memory_kib, kdf.LIGHTEST.time) == (46 * 1024, 1)
    assert (kdf.DEFAULT.memory_kib, kdf.DEFAULT.time) == (128 * 1024, 3)
    assert (kdf.HEAVIEST.memory_kib, kdf.HEAVIEST.time) == (256 * 1024, 3)


@pytest.mark.parametrize(
    ("seconds", "expected"), [(0.1, kdf.HEAVIEST), (0.4, kdf.DEFAULT), (2.9, kdf.DEFAULT), (9.0, kdf.LIGHTEST)]
)
def test_the_machine_decides_between_the_floors(monkeypatch: pytest.MonkeyPatch, seconds: float, expected: KdfParams):
    monkeypatch.setattr(kdf, "derive_key", lambda text, params: bytes(32))
    ticks = iter((100.0, 100.0 + seconds))
    assert kdf.calibrate(lambda: next(ticks)) == expected


def test_a_machine_without_the_memory_gets_the_lightest(monkeypatch: pytest.MonkeyPatch):
    def too_little(text: str, params: KdfParams) -> bytes:
        raise NotEnoughMemory(mebibytes=128)

    monkeypatch.setattr(kdf, "derive_key", too_little)
    assert kdf.calibrate(lambda: 0.0) == kdf.LIGHTEST


_LITTLE_MEMORY = """
import resource, sys
from desktop_app.cipher import kdf
from desktop_app.domain.errors import NotEnoughMemory
resource.setrlimit(resource.RLIMIT_AS, (512 << 20, 512 << 20))
try:
    kdf.derive_key("a", kdf.KdfParams(1 << 20, 1, salt=bytes(16)))
except NotEnoughMemory as error:
    sys.exit(42 if error.details == {"mebibytes": 1024} else 1)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS is honoured on Linux")
def test_memory_that_cannot_be_had_is_said_to_be_so():
    done = subprocess.run([sys.executable, "-c", _LITTLE_MEMORY], timeout=60, check=False)
    assert done.returncode == 42
