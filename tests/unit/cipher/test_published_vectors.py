"""What others published about the primitives we use: Wycheproof for libsodium's, Trezor's BIP-39 for the words.

Whole files, the invalid ones included. Argon2id is held against another library in `test_kdf`: the vectors of RFC 9106
need a secret and associated data, which libsodium does not offer and we do not use.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nacl.bindings as sodium
import pytest

from desktop_app.cipher import recovery, sealing, signing
from desktop_app.cipher.recovery import RecoveryWordsMiscounted
from desktop_app.cipher.sealing import SealBroken
from desktop_app.domain.errors import WrongRecoveryKey
from sync import protocol

FOLDER = Path(__file__).parent / "vectors"
SOURCES = tomllib.loads((FOLDER / "sources.toml").read_text("utf-8"))


def _cases(name: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """(group, case) of a Wycheproof file, none left out."""
    listed = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    cases = [(group, case) for group in listed["testGroups"] for case in group["tests"]]
    assert len(cases) == listed["numberOfTests"]
    yield from cases


def test_the_vectors_are_as_they_were_published() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(SOURCES)
    for name, told in SOURCES.items():
        assert hashlib.sha256((FOLDER / f"{name}.json").read_bytes()).hexdigest() == told["sha256"], name
        assert told["source"].startswith("https://")
        assert told["last_checked"]
        assert told["licence"]


def test_what_wraps_a_key_is_xchacha20_poly1305() -> None:
    seen: Counter[str] = Counter()
    for _, case in _cases("xchacha20_poly1305_test"):
        key, nonce, bound, plain, box, tag = (
            bytes.fromhex(case[name]) for name in ("key", "iv", "aad", "msg", "ct", "tag")
        )
        seen[case["result"]] += 1
        if case["result"] == "valid":
            assert sealing.unwrap(key, nonce + box + tag, bound) == plain, case["tcId"]
            assert sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, bound, nonce, key) == box + tag
        else:
            with pytest.raises(SealBroken):
                sealing.unwrap(key, nonce + box + tag, bound)
    assert min(seen["valid"], seen["invalid"]) > 40


def test_what_seals_is_x25519_and_a_key_of_low_order_seals_nothing() -> None:
    seen: Counter[bool] = Counter()
    for _, case in _cases("x25519_test"):
        private, public, shared = (bytes.fromhex(case[name]) for name in ("private", "public", "shared"))
        is_zero = not any(shared)
        seen[is_zero] += 1
        if is_zero:  # anybody would know the shared secret
            with pytest.raises(SealBroken):
                sealing.seal_to(public, b"data key")
        else:
            assert sodium.crypto_scalarmult(private, public) == shared, case["tcId"]
            assert len(sealing.seal_to(public, b"data key")) == 8 + sealing.SEAL_OVERHEAD
    assert seen == {False: 487, True: 31}


@pytest.mark.parametrize("verify", [signing.verify, protocol.verify], ids=["laptop", "wire"])
def test_what_verifies_signatures_is_ed25519(verify: Any) -> None:
    seen: Counter[str] = Counter()
    for group, case in _cases("ed25519_test"):
        public, message, signature = (
            bytes.fromhex(text) for text in (group["publicKey"]["pk"], case["msg"], case["sig"])
        )
        seen[case["result"]] += 1
        if case["result"] == "acceptable":  # libraries differ; of ours no key of small order signs anything
            if "SmallOrderPublicKey" in case["flags"]:
                assert not verify(public, message, signature), case["tcId"]
            continue
        assert verify(public, message, signature) == (case["result"] == "valid"), case["tcId"]
    assert min(seen["valid"], seen["invalid"]) > 40


def _bip39() -> list[tuple[bytes, str]]:
    listed = json.loads((FOLDER / "bip39_vectors.json").read_text("utf-8"))["english"]
    return [(bytes.fromhex(entropy), words) for entropy, words, *_ in listed]


def test_the_words_of_a_recovery_sheet_are_bip39() -> None:
    whole = [(entropy, words) for entropy, words in _bip39() if len(entropy) == recovery.ENTROPY_BYTES]
    assert len(whole) >= 8
    for entropy, words in whole:
        assert " ".join(recovery.show(entropy).words) == words
        assert recovery.read(words) == entropy
        assert recovery.read(" ".join(word[:4] for word in words.split())) == entropy
        assert recovery.read(recovery.show(entropy).qr_text) == entropy


def test_shorter_keys_of_others_are_counted_and_refused() -> None:
    shorter = [words for entropy, words in _bip39() if len(entropy) != recovery.ENTROPY_BYTES]
    assert len(shorter) >= 16
    for words in shorter:
        with pytest.raises(RecoveryWordsMiscounted):
            recovery.read(words)


def test_a_published_phrase_with_a_wrong_checksum_is_refused() -> None:
    """Any other 24th word that keeps the first 23 fails, but for those that share the eight checksum bits' luck."""
    _, words = next(pair for pair in _bip39() if len(pair[0]) == recovery.ENTROPY_BYTES)
    first = words.split()[:23]
    refused = 0
    for other in recovery._list().wordlist:
        try:
            recovery.read(" ".join([*first, other]))
        except WrongRecoveryKey:
            refused += 1
    assert refused == 2048 - 8  # three bits of entropy are in the last word: eight words are right
