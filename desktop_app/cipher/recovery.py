"""The recovery key: 256 random bits as 24 words (BIP-39, English list) or one line for a QR code.

Knows nothing of the vault that it opens, and never keeps a key.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from dataclasses import dataclass, field
from functools import cache

from mnemonic import Mnemonic

from desktop_app.domain.errors import WrongRecoveryKey

ENTROPY_BYTES = 32
WORD_COUNT = 24
GROUP_SIZE = 4
_QR = re.compile(r"^\s*SENIM1-([0-9A-F]{64})-([0-9A-F]{8})\s*$")


class RecoveryWordsMiscounted(WrongRecoveryKey):
    """`count` words were typed instead of 24."""

    code = "vault.recovery_count"


class RecoveryWordUnknown(WrongRecoveryKey):
    """The word in place `number` is in no recovery key: a slip of the pen or the finger."""

    code = "vault.recovery_word"


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """What the recovery sheet carries. Never printed by accident: its fields stay out of `repr`."""

    words: tuple[str, ...] = field(repr=False)
    qr_text: str = field(repr=False)

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The words in numbered groups of four, as they stand on the sheet and are typed back."""
        return tuple(self.words[start : start + GROUP_SIZE] for start in range(0, WORD_COUNT, GROUP_SIZE))


@cache
def _list() -> Mnemonic:
    return Mnemonic("english")


def new_entropy() -> bytes:
    """The 32 random bytes of a new recovery key."""
    return secrets.token_bytes(ENTROPY_BYTES)


def show(entropy: bytes) -> RecoveryKey:
    """These 32 bytes as a person and as a scanner read them."""
    words = tuple(_list().to_mnemonic(entropy).split(" "))
    return RecoveryKey(words, f"SENIM1-{entropy.hex().upper()}-{_check(entropy)}")


def read(text: str) -> bytes:
    """The entropy in 24 typed words (numbers, commas and capitals do no harm; four letters of a word are enough)
    or in the QR code's line; WrongRecoveryKey when it is neither or a word is wrong."""
    plain = unicodedata.normalize("NFKC", text)
    scanned = _QR.match(plain.upper())
    if scanned:
        entropy = bytes.fromhex(scanned[1])
        if _check(entropy) != scanned[2]:
            raise WrongRecoveryKey
        return entropy
    typed = re.findall(r"[^\W\d_]+", plain.lower())
    if len(typed) != WORD_COUNT:
        raise RecoveryWordsMiscounted(count=len(typed))
    words = [_complete(word) for word in typed]
    for number, word in enumerate(words, 1):
        if word not in _list().wordlist:
            raise RecoveryWordUnknown(number=number)
    if not _list().check(" ".join(words)):
        raise WrongRecoveryKey
    return bytes(_list().to_entropy(words))


def slot_key(entropy: bytes) -> bytes:
    """The key that wraps the data key: 256 random bits need no slow derivation, only a separate use."""
    return hashlib.blake2b(entropy, digest_size=32, person=b"senim-recovery").digest()


def _complete(typed: str) -> str:
    """BIP-39 words differ in their first four letters."""
    if len(typed) < 4:
        return typed
    found = [word for word in _list().wordlist if word.startswith(typed)]
    return found[0] if len(found) == 1 else typed


def _check(entropy: bytes) -> str:
    return hashlib.sha256(b"senim-recovery-qr" + entropy).hexdigest()[:8].upper()
