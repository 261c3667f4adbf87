"""The office's pages in a real Chromium: doors, figures, three languages, light and dark, no script, paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from desktop_app.domain.clock import Month
from sync.office.spans import months_before, parse_span
from tests.office_filling import Filling, fill, open_here
from tests.office_process import RunningOffice, call_cli, start_office

pytestmark = pytest.mark.browser

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
PASSWORD = "төрт құлан мен бір тал"
PICTURES = Path(__file__).resolve().parents[2] / "build" / "pictures"
REGIONS = {"KZ-61": 12, "KZ-75": 9, "KZ-62": 2}
CASES = {"study": 1.6, "anxiety": 1.2, "peer": 1.0, "bullying": 0.8}
PAGES = {
    "overview": "/?span=2026-10",
    "year": "/?span=2026-Y",
    "region": "/regions/KZ-61?span=2026-10",
    "leaf": "/regions/KZ-61?span=2026-Y&leaf=concern.bullying",
    "few": "/regions/KZ-62?span=2026-10",
    "schools": "/schools?region=KZ-61&span=2026-10",
    "password": "/password",
    "missing": "/nowhere",
}
LOCALES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningOffice]:
    folder = tmp_path_factory.mktemp("pages") / "office"
    call_cli("init", "--dir", str(folder), "--host", "127.0.0.1:1", "--name", "Үлгі офис")
    _move_to_a_free_port(folder)
    fill(folder, Filling(REGIONS, months_before(Month(2026, 10), 3), CASES, seed=5))
    from django.contrib.auth.hashers import make_password
    from django.db import connections

    from sync.office.models import Person

    Person.objects.update(password=make_password(PASSWORD), must_change=False)
    connections.close_all()
    with start_office(folder) as running:
        yield running


def _move_to_a_free_port(folder: Path) -> None:
    from tests.office_process import free_port

    config = folder / "office.toml"
    config.write_text(config.read_text("utf-8").replace("port = 1\n", f"port = {free_port()}\n"), "utf-8")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        launched = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


Visit = Callable[..., Page]


@pytest.fixture
def visit(office: RunningOffice, browser: Browser) -> Iterator[Visit]:
    """A page of a fresh visitor; `signed_in` comes in by the door."""
    contexts: list[BrowserContext] = []

    def new(language: str = "en", *, signed_in: bool = True, **options: Any) -> Page:
        context = browser.new_context(ignore_https_errors=True, locale=LOCALES[language], **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(office.url + "/login")
        if signed_in:
            _enter(page, "admin", PASSWORD)
            assert page.url == office.url + "/"
        return page

    yield new
    for context in contexts:
        context.close()


def _enter(page: Page, name: str, password: str) -> None:
    page.fill("#name", name)
    page.fill("#password", password)
    page.click("button.primary")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LOCALES)
def test_every_page_is_accessible_and_quiet(office: RunningOffice, visit: Visit, language: str, scheme: str) -> None:
    page = visit(language, color_scheme=scheme, viewport={"width": 1366, "height": 860})
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, path in PAGES.items():
        page.goto(office.url + path)
        assert page.locator("html").get_attribute("lang") == language
        assert "{" not in page.inner_text("body")
        page.screenshot(path=PICTURES / f"office-{name}-{language}-{scheme}.png", full_page=True)
        if (language, scheme) in (("kk", "light"), ("ru", "dark")):  # what is checked differs by page and scheme only
            found = Axe().run(page)["violations"]
            assert [(each["id"], each["nodes"][0]["html"]) for each in found] == [], name
    assert [text for text in said if "404" not in text] == []
    assert all(url.startswith(office.url + "/") for url in asked)


def _october(folder: Path) -> Any:
    open_here(folder)
    from django.db import connections

    from sync.office import figures

    span = parse_span("2026-10")
    assert span is not None
    found = figures.country(span)
    connections.close_all()
    return found


def test_the_figures_are_those_of_the_store(office: RunningOffice, visit: Visit) -> None:
    with ThreadPoolExecutor(1) as pool:  # Django asks for a thread without an event loop; the browser's has one
        country = pool.submit(_october, office.directory).result()
    region = country.regions["KZ-61"]
    assert region.total
    assert country.total
    page = visit()
    page.goto(office.url + "/?span=2026-10")
    assert page.inner_text(".big") == f"{country.total.value:,.0f} ± {country.total.half:,.0f}"
    assert "Schools: 23 of 23" in page.inner_text(".chip.accent")
    told = page.locator(".tile:not(.blank)")
    assert told.count() == 2
    page.click("a.tile[title='Turkistan Region']")
    assert page.inner_text("h1") == "Turkistan Region"
    assert page.inner_text(".big") == f"{region.total.value:,.0f} ± {region.total.half:,.0f}"
    study = region.leaves["concern.study"]
    row = page.locator(".bars tr", has_text="Study")
    assert f"{study.value:.0f} ± {study.half:.0f}" in row.inner_text()


def test_below_three_sources_no_number_is_told(office: RunningOffice, visit: Visit) -> None:
    page = visit()
    page.goto(office.url + "/regions/KZ-62?span=2026-10")
    assert page.locator(".bars, .big, svg.trend").count() == 0
    assert "Fewer than 3" in page.inner_text("main")
    assert "±" not in page.inner_text("main section")


def test_a_month_of_too_few_is_not_called_a_month_of_none(office: RunningOffice, visit: Visit) -> None:
    page = visit()
    page.goto(office.url + "/?span=2026-T4")
    assert "Nobody has reported" in page.inner_text("main")
    page.goto(office.url + "/?span=2026-T1")
    assert "Nobody has reported" not in page.inner_text("main")


def test_who_reported_is_told_without_what(office: RunningOffice, visit: Visit) -> None:
    page = visit()
    page.goto(office.url + "/schools?region=KZ-61&span=2026-10")
    assert page.locator(".state.yes").count() == 12
    assert page.locator("main td").count() == 24, "name, pupils and one word; no figure"


def test_everything_works_without_script(office: RunningOffice, visit: Visit) -> None:
    page = visit("ru", java_script_enabled=False)
    page.select_option("#span", "2026-09")
    page.click(".span button")
    assert "span=2026-09" in page.url
    assert "Сентябрь 2026" in page.inner_text("h1")
    page.click("button[lang=kk]")
    assert "2026 жылғы қыркүйек" in page.inner_text("h1"), "the same page in the other language"
    page.goto(office.url + "/")
    assert page.locator("html").get_attribute("lang") == "kk"
    assert page.locator("script, [style], [onclick]").count() == 0


@pytest.mark.parametrize("width", [360, 800])
def test_it_fits_a_narrow_window(office: RunningOffice, visit: Visit, width: int) -> None:
    page = visit("kk", viewport={"width": width, "height": 700})
    for path in PAGES.values():
        page.goto(office.url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_it_prints(office: RunningOffice, visit: Visit) -> None:
    page = visit("kk")
    page.goto(office.url + PAGES["region"])
    with pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True)) as document:
        text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    assert "Түркістан облысы" in text
    assert "Құрдастар" in text
    assert "±" in text
    assert "Құпиясөз" not in text


def test_the_keyboard_reaches_the_content_first(office: RunningOffice, visit: Visit) -> None:
    page = visit()
    page.goto(office.url + "/schools")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_without_a_session_there_is_only_the_door(office: RunningOffice, visit: Visit) -> None:
    page = visit(signed_in=False)
    for path in ("/", "/schools", "/regions/KZ-61", "/password"):
        page.goto(office.url + path)
        assert "/login" in page.url
    page.goto(office.url + "/login?next=//evil.example/")
    _enter(page, "admin", PASSWORD)
    assert page.url == office.url + "/"
    page.click("text=Sign out")
    page.goto(office.url + "/")
    assert "/login" in page.url


def test_the_one_time_password_is_replaced_and_other_sessions_end(office: RunningOffice, visit: Visit) -> None:
    first, second = visit(), visit()
    new = "a sentence that nobody has said yet"
    first.goto(office.url + "/password")
    for old, wanted, again, problem in (
        ("wrong", new, new, "does not fit"),
        (PASSWORD, new, new + "!", "differ"),
        (PASSWORD, "short", "short", "fewer than 12"),
        (PASSWORD, PASSWORD, PASSWORD, "Choose another"),
    ):
        first.fill("#old", old)
        first.fill("#new", wanted)
        first.fill("#again", again)
        first.click("button.primary")
        assert problem in first.inner_text(".problem")
    for old, wanted in ((PASSWORD, new), (new, PASSWORD)):
        first.goto(office.url + "/password")
        first.fill("#old", old)
        first.fill("#new", wanted)
        first.fill("#again", wanted)
        first.click("button.primary")
        assert first.url == office.url + "/"
    second.goto(office.url + "/schools")
    assert "/login" in second.url


def test_a_form_of_another_site_is_refused_kindly(office: RunningOffice, visit: Visit) -> None:
    page = visit(signed_in=False)
    answer = page.request.post(office.url + "/login", form={"name": "admin"}, headers={"Accept-Language": "en"})
    assert answer.status == 403
    assert "open too long" in answer.text()
    assert re.search(r"default-src 'none'", answer.headers["content-security-policy"])


def test_five_wrong_passwords_close_the_door(office: RunningOffice, visit: Visit) -> None:
    """Runs last: the account stays closed for a quarter of an hour."""
    page = visit(signed_in=False)
    for _ in range(5):
        _enter(page, "admin", "wrong")
        expect(page.locator(".problem")).to_be_visible()
    _enter(page, "admin", PASSWORD)
    assert "do not fit" in page.inner_text(".problem")
    said = office.log.read_text("utf-8")
    assert "login.refused" in said
    assert "admin" not in said
