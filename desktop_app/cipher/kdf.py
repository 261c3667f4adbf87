"""From a passphrase to a key: Argon2id with stored parameters, calibrated to the machine. Knows nothing of vaults."""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

import nacl.exceptions
import nacl.pwhash.argon2id as argon2id

from desktop_app.domain.errors import NotEnoughMemory

KEY_BYTES = 32
SALT_BYTES: int = argon2id.SALTBYTES
LARGEST_MEMORY_KIB = 1024 * 1024  # a header that asks for more is damaged: nothing of ours writes it
LARGEST_TIME = 16
SLOW_ENOUGH_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class KdfParams:
    """Argon2id (RFC 9106): memory in KiB, passes, lanes (libsodium's are always 1), and the salt of one slot."""

    memory_kib: int
    time: int
    lanes: int = 1
    salt: bytes = b""

    def is_sound(self) -> bool:
        """Whether this can be parameters that Senim itself wrote."""
        return (
            8 <= self.memory_kib <= LARGEST_MEMORY_KIB
            and 1 <= self.time <= LARGEST_TIME
            and self.lanes == 1
            and len(self.salt) == SALT_BYTES
        )


# Floors and default from platform.md, section 5: about 0.3 s on the reference machine.
LIGHTEST = KdfParams(46 * 1024, 1)
DEFAULT = KdfParams(128 * 1024, 3)
HEAVIEST = KdfParams(256 * 1024, 3)
FAST_FOR_TESTS = KdfParams(64, 1)


def fresh(params: KdfParams) -> KdfParams:
    """The same cost with a new random salt."""
    return replace(params, salt=secrets.token_bytes(SALT_BYTES))


def derive_key(passphrase: str, params: KdfParams) -> bytes:
    """32 bytes from the passphrase in NFC, so that it opens whichever way a keyboard composes its letters."""
    text = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return argon2id.kdf(KEY_BYTES, text, params.salt, opslimit=params.time, memlimit=params.memory_kib * 1024)
    except (MemoryError, nacl.exceptions.RuntimeError) as error:
        raise NotEnoughMemory(mebibytes=params.memory_kib // 1024) from error


def calibrate(tick: Callable[[], float]) -> KdfParams:
    """The heaviest of three costs that this machine does in about half a second; `tick` counts seconds.

    Measured once with the default: a quick machine takes the heaviest, a very slow one (or one without the memory)
    the lightest, every other the default.
    """
    begun = tick()
    try:
        derive_key("calibration", fresh(DEFAULT))
    except NotEnoughMemory:
        return LIGHTEST
    seconds = tick() - begun
    if seconds * 2 <= SLOW_ENOUGH_SECONDS:
        return HEAVIEST
    return DEFAULT if seconds <= SLOW_ENOUGH_SECONDS * 6 else LIGHTEST
