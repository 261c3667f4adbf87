"""A vault's file and journal in plain form, page by page: what somebody who holds the key could find in every byte."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from desktop_app.domain.alphabet import name_skeleton, words
from tests.canaries import spellings

PAGE = 4096
RESERVED = 80  # SQLCipher 4: 16 bytes of IV, 64 of HMAC-SHA512
SALT = 16  # the first bytes of page 1
JOURNAL_HEADER, FRAME_HEADER = 32, 24


def decrypted(database: Path, data_key: bytes) -> bytes:
    """Every page of the file, free ones too, then every frame of the journal, also those that were overwritten."""
    return b"".join((*_pages(database, data_key), *_frames(database.with_name(f"{database.name}-wal"), data_key)))


def found_in_image(image: bytes, canaries: tuple[str, ...]) -> list[str]:
    """Each planted word that lies there as written, decomposed, in UTF-16, folded or in Latin letters."""
    return [word for word in canaries if any(spelling in image for spelling in _spellings(word))]


def _spellings(word: str) -> frozenset[bytes]:
    folded = " ".join(words(word))
    latin = " ".join(name_skeleton(part) for part in words(word))
    every = spellings(word) | spellings(folded) | spellings(latin)
    return every | {unicodedata.normalize("NFKD", word).encode()}


def _pages(database: Path, data_key: bytes) -> list[bytes]:
    raw = database.read_bytes()
    return [_plain(raw[start : start + PAGE], data_key, start == 0) for start in range(0, len(raw), PAGE)]


def _frames(journal: Path, data_key: bytes) -> list[bytes]:
    raw = journal.read_bytes() if journal.exists() else b""
    frames = []
    for start in range(JOURNAL_HEADER, len(raw) - FRAME_HEADER - PAGE + 1, FRAME_HEADER + PAGE):
        is_first = raw[start : start + 4] == b"\0\0\0\1"
        frames.append(_plain(raw[start + FRAME_HEADER : start + FRAME_HEADER + PAGE], data_key, is_first))
    return frames


def _plain(page: bytes, data_key: bytes, is_first: bool) -> bytes:
    body = page[SALT if is_first else 0 : -RESERVED]
    decryptor = Cipher(algorithms.AES(data_key), modes.CBC(page[-RESERVED : 16 - RESERVED])).decryptor()
    return decryptor.update(body) + decryptor.finalize()
