"""The page for other makers says what the office does: the same addresses, words and fields."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path

import pytest

from desktop_app.domain.clock import Month
from desktop_app.domain.ids import new_id
from sync import protocol
from sync.office import refusals
from tests.office_filling import open_here
from tests.office_process import call_cli

PAGE = resources.files("sync.office").joinpath("static", "openapi.yaml").read_text("utf-8")
PATHS = re.findall(r"^  (/\S+):$", PAGE, re.MULTILINE)
SAMPLES = {"{source}": new_id(), "{period}": "2026-10"}


def _fields(schema: str) -> set[str]:
    """The required fields of a schema of the page."""
    found = re.search(rf"^    {schema}:\n(?:      .*\n)*?      required: \[(.*)\]$", PAGE, re.MULTILINE)
    assert found, schema
    return set(found[1].split(", "))


def test_every_word_and_status_is_listed() -> None:
    words = set(re.findall(r"urn:senim:([a-z-]+)", PAGE))
    assert words == set(refusals._STATUS)
    told = set(re.findall(r'^        "(\d{3})":', PAGE, re.MULTILINE))
    assert {str(status) for status in refusals._STATUS.values()} - {"404", "405"} <= told


def test_fields_are_those_that_travel() -> None:
    receipt = json.loads(
        protocol.receipt_body(protocol.Receipt("o", "e", new_id(), Month(2026, 10), "0" * 64, 1, "k", "s"))  # type: ignore[arg-type]
    )
    assert _fields("Receipt") == set(receipt)
    assert _fields("Problem") == set(json.loads(protocol.problem_body("invalid", 422)))
    assert _fields("EnrolRequest") == {"locator", "source", "key", "proof", "mac"}
    info = json.loads(protocol.info_body(protocol.OfficeInfo("o", "e", 1, (), (), "p")))
    assert _fields("Info") == set(info)


@pytest.mark.parametrize("path", PATHS)
def test_every_address_is_there_with_its_methods(path: str, tmp_path: Path) -> None:
    call_cli("init", "--dir", str(tmp_path / "office"))
    open_here(tmp_path / "office")
    from django.db import connections
    from django.test import RequestFactory
    from django.urls import resolve

    listed = PAGE.split(f"\n  {path}:\n")[1].split("\n  /")[0].split("\ncomponents:")[0]
    methods = {method.upper() for method in re.findall(r"^    (get|put|post|delete):$", listed, re.MULTILINE)}
    for name, sample in SAMPLES.items():
        path = path.replace(name, sample)
    found = resolve(path)
    for method in ("GET", "PUT", "POST", "DELETE"):
        answer = found.func(RequestFactory().generic(method, path), **found.kwargs)
        assert (answer.status_code == 405) == (method not in methods), (path, method)
        assert answer.status_code != 404
    connections.close_all()
