"""An office is made whole or not at all; its keys and certificates are its own."""

from __future__ import annotations

import contextlib
import ssl
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature

from desktop_app.domain.errors import SenimError
from sync.office.authority import make_authority, make_leaf
from sync.office.config import OfficeConfig, read_config, split_address, write_config
from sync.office.errors import BadAddress, OfficeDamaged, OfficeExists, OfficeMissing
from sync.office.keys import NotSealedToUs, create_keys, read_keys
from tests.office_process import call_cli, run_cli


def config(folder: Path) -> OfficeConfig:
    folder.mkdir()
    return OfficeConfig(folder, "111", "office.example", 8443, "sqlite", False)


@pytest.mark.parametrize(
    ("text", "host", "port"),
    [
        ("office.example", "office.example", 8443),
        ("Office.Example:9000", "office.example", 9000),
        ("127.0.0.1:1", "127.0.0.1", 1),
        ("[::1]:9000", "::1", 9000),
        ("::1", "::1", 8443),
    ],
)
def test_addresses_are_read(text: str, host: str, port: int) -> None:
    assert split_address(text) == (host, port)


@pytest.mark.parametrize(
    "text", ["", ":8443", "a b", "host:port", "host:70000", "host:0", "https://host", "host/path", "х"]
)
def test_other_addresses_are_refused(text: str) -> None:
    with pytest.raises(BadAddress):
        split_address(text)


def test_the_configuration_survives_odd_names(tmp_path: Path) -> None:
    given = OfficeConfig(tmp_path, 'Өңірлік "офис" \\ 111', "::1", 9000, "postgresql://u:p%40@h/n", True)
    write_config(given)
    assert read_config(tmp_path) == given
    assert given.url == "http://[::1]:9000"
    with pytest.raises(FileExistsError):
        write_config(given)


@pytest.mark.parametrize("text", ["", "name = ", 'name = "x"', "\x00", 'more = 1\nname = "x"', "port = true"])
def test_a_damaged_configuration_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "office.toml").write_text(text, "utf-8")
    with pytest.raises(OfficeDamaged):
        read_config(tmp_path)
    with pytest.raises(OfficeMissing):
        read_config(tmp_path / "none")


def test_keys_are_private_and_do_their_work(tmp_path: Path) -> None:
    made = config(tmp_path / "office")
    keys = create_keys(made)
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in made.keys.iterdir())
    assert stat.S_IMODE(made.keys.stat().st_mode) == 0o700
    assert read_keys(made) == keys
    assert keys.unwrap(keys.wrap(b"secret")) == b"secret"
    with pytest.raises(NotSealedToUs):
        keys.unwrap(b"x" * 80)
    with pytest.raises(NotSealedToUs):
        keys.open_release(b"x" * 4096)
    assert keys.sign_seed.hex() not in repr(keys)
    (made.keys / "seal.key").write_text("00", "ascii")
    with pytest.raises(OfficeDamaged):
        read_keys(made)


def test_the_leaf_is_valid_for_a_dead_battery_and_for_its_names_only() -> None:
    ca_key, ca = make_authority("111")
    _, chain = make_leaf(ca_key, ca, ("office.example", "127.0.0.1"))
    leaf = x509.load_pem_x509_certificates(chain)[0]
    authority = x509.load_pem_x509_certificate(ca)
    leaf.verify_directly_issued_by(authority)
    assert leaf.not_valid_before_utc == datetime(2015, 1, 1, tzinfo=UTC)
    names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["office.example"]
    assert [str(ip) for ip in names.get_values_for_type(x509.IPAddress)] == ["127.0.0.1"]
    assert not leaf.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    with pytest.raises(InvalidSignature):
        leaf.verify_directly_issued_by(x509.load_pem_x509_certificate(make_authority("111")[1]))


def test_the_chain_is_accepted_by_the_strictest_openssl_flags(tmp_path: Path) -> None:
    ca_key, ca = make_authority("111")
    key, chain = make_leaf(ca_key, ca, ("localhost",))
    (tmp_path / "leaf.pem").write_bytes(chain)
    (tmp_path / "leaf.key").write_bytes(key)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(tmp_path / "leaf.pem", tmp_path / "leaf.key")
    client = ssl.create_default_context(cadata=ca.decode("ascii"))
    client.verify_flags |= ssl.VERIFY_X509_STRICT
    a_in, a_out, b_in, b_out = (ssl.MemoryBIO() for _ in range(4))
    one = client.wrap_bio(a_in, a_out, server_hostname="localhost")
    two = server.wrap_bio(b_in, b_out, server_side=True)
    for _ in range(5):
        for side, out, to in ((one, a_out, b_in), (two, b_out, a_in)):
            with contextlib.suppress(ssl.SSLWantReadError):
                side.do_handshake()
            to.write(out.read())
    assert one.version() == "TLSv1.3"


def test_an_office_is_made_whole_and_never_over_another(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    first = call_cli("init", "--dir", str(folder), "--host", "127.0.0.1:9999")
    assert first["url"] == "https://127.0.0.1:9999"
    held = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    run = run_cli("init", "--dir", str(folder))
    assert run.returncode == 3
    assert "not empty" in run.stderr
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == held
    assert sorted(path.name for path in tmp_path.iterdir()) == ["office"]


def test_a_birth_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sync.office import birth

    def fail(_config: OfficeConfig) -> str:
        raise OSError("no space left")

    monkeypatch.setattr(birth, "_fill", fail)
    with pytest.raises(SenimError):
        birth.init(OfficeConfig(tmp_path / "office", "111", "localhost", 8443, "sqlite", False))
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "somebody's").touch()
    with pytest.raises(OfficeExists):
        birth.init(OfficeConfig(tmp_path / "full", "111", "localhost", 8443, "sqlite", False))
