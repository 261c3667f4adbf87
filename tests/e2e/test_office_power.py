"""The office loses its power, its worker, its database: every receipt it gave stays true afterwards."""

from __future__ import annotations

import errno
import hashlib
import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from desktop_app.domain.clock import Month
from sync import protocol
from sync.office.spans import months_before
from sync.push import heads
from sync.transport import TransportFailed
from tests.office_laptop import Laptop
from tests.office_process import RunningOffice, run_cli, start_office
from tests.postgres import running_cluster

MONTHS = [str(month) for month in months_before(Month(2026, 10), 30)]


def _push_until_cut(
    laptops: list[Laptop], bodies: dict[tuple[str, str], bytes], cut: Callable[[], None]
) -> dict[tuple[str, str], bytes]:
    """Receipts by (source, month) that arrived before the power went; `cut` is called after the twentieth."""
    receipts: dict[tuple[str, str], bytes] = {}
    lock, enough = threading.Lock(), threading.Event()

    def send(item: tuple[Laptop, str]) -> None:
        laptop, month = item
        try:
            answer = laptop.put(month, bodies[laptop.source, month])
        except TransportFailed:
            return
        if answer.status == 503:  # the database went first: no receipt, and the laptop waits
            assert protocol.problem_word(answer.body) == protocol.UNAVAILABLE
            return
        assert answer.status == 201, answer
        with lock:
            receipts[laptop.source, month] = answer.body
            if len(receipts) == 20:
                enough.set()

    cutter = threading.Thread(target=lambda: enough.wait(60) and cut())
    cutter.start()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(send, [(laptop, month) for month in MONTHS for laptop in laptops]))
    cutter.join()
    return receipts


def _survives(office: RunningOffice, cut: Callable[[], None], recover: Callable[[], None]) -> None:
    laptops = [Laptop() for _ in range(4)]
    for number, laptop in enumerate(laptops):
        laptop.enrol(office.enrol(f"№ {number} үлгі мектебі", "KZ-75")["file_path"])
    bodies = {(each.source, month): each.sealed(month, values={"study": 1}) for each in laptops for month in MONTHS}
    receipts = _push_until_cut(laptops, bodies, cut)
    assert 20 <= len(receipts) < len(bodies), "the power went too early or too late"
    recover()
    for laptop in laptops:
        assert laptop.contact is not None
        held = dict(heads(laptop.contact, laptop.transport(), laptop.signer.sign, laptop.source).heads)
        for (source, month), receipt in receipts.items():
            if source == laptop.source:
                assert held[month] == hashlib.sha256(bodies[source, month]).hexdigest()
                again = laptop.put(month, bodies[source, month])
                assert (again.status, again.body) == (200, receipt)
    for laptop in laptops:
        for month in MONTHS[:10]:
            assert laptop.put(month, bodies[laptop.source, month]).status in (200, 201)
    _sums_match(office)


def _sums_match(office: RunningOffice) -> None:
    """The roll-up counts exactly the releases that are stored, no half one and none twice."""
    from tests.office_filling import open_here

    open_here(office.directory)
    from django.db import connections

    from sync.office.ledger import rollup

    reported = rollup.reported(MONTHS[0], MONTHS[-1])
    sums = rollup.sums(MONTHS[0], MONTHS[-1])
    connections.close_all()
    assert set(reported) == set(sums)
    assert sum(said.releases for said in reported.values()) == office.status()["releases"]
    for at, said in reported.items():
        assert sums[at]["concern.study"] == said.releases


def test_power_off_under_load_loses_no_receipt(tmp_path: Path) -> None:
    with start_office(tmp_path / "office") as office:
        _survives(office, office.kill, office.serve)


@pytest.mark.postgres
def test_the_database_crashes_under_load_and_no_receipt_is_lost(tmp_path: Path) -> None:
    with running_cluster() as cluster, start_office(tmp_path / "office", cluster.new_database()) as office:

        def recover() -> None:
            status, headers, body = office.get("/v1/info")
            assert (status, protocol.problem_word(body)) == (503, protocol.UNAVAILABLE)
            assert headers["retry-after"] == "60"
            cluster.start()

        _survives(office, lambda: cluster.stop("immediate"), recover)


def test_a_worker_does_not_outlive_its_parent(tmp_path: Path) -> None:
    with start_office(tmp_path / "office") as office:
        office.kill_parent_only()
        port = urlsplit(office.url).port
        pause = threading.Event()
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == errno.ECONNREFUSED:
                    break
            pause.wait(0.05)
        else:
            pytest.fail("the worker kept the port")
        office.serve()
        assert office.get("/readyz")[0] == 200


def test_it_stops_cleanly_and_keeps_its_name(tmp_path: Path) -> None:
    with start_office(tmp_path / "office") as office:
        before = office.status()
        assert office.stop() == 0
        assert "stopped" in office.log.read_text("utf-8")
        office.serve()
        assert office.status() == before


def test_a_second_office_on_the_same_port_is_refused(tmp_path: Path) -> None:
    with start_office(tmp_path / "office") as office:
        run = run_cli("serve", "--dir", str(office.directory))
        assert run.returncode == 3
        assert str(urlsplit(office.url).port) in run.stderr
        assert office.get("/healthz")[0] == 200
