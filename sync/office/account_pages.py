"""Coming in, going out, choosing a password and a language. Knows no figures; decides by `accounts`."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib.auth import login, logout
from django.contrib.auth.hashers import check_password
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from sync.office import accounts, log
from sync.office.frame import LANGUAGE_COOKIE, language_of, show
from sync.office.models import Person
from sync.office.settings import office_config
from sync.office.wording import LANGUAGES, Words

_YEAR = 365 * 24 * 3600


def _local(address: str | None) -> str:
    """An address of this office, whatever was asked for."""
    if address and address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None):
        return address
    return "/"


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    following = _local(request.GET.get("next") or request.POST.get("next"))
    if request.method == "GET":
        if isinstance(request.user, Person):
            return HttpResponseRedirect(following)
        return show(request, "login.html", next=following, error="")
    name, password = request.POST.get("name", "").strip(), request.POST.get("password", "")
    person = accounts.check(name[:60], password, datetime.now(UTC))
    if person is None:
        log.event("login.refused")
        words = Words(language_of(request))
        return show(request, "login.html", status=403, next=following, error=words.say("login.wrong"), name=name[:60])
    login(request, person, backend="sync.office.accounts.OneDoor")
    log.event("login")
    return HttpResponseRedirect(following)


def csrf_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token: an old page, or another site's."""
    error = Words(language_of(request)).say("login.expired")
    return show(request, "login.html", status=403, next="/", error=error)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    logout(request)
    return HttpResponseRedirect("/login")


@require_http_methods(["GET", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    person = request.user
    if not isinstance(person, Person):
        return HttpResponseRedirect("/login?next=/password")
    problem = ""
    if request.method == "POST":
        problem = _choose(request, person)
        if not problem:
            login(request, person, backend="sync.office.accounts.OneDoor")
            log.event("password.changed")
            return HttpResponseRedirect("/")
    error = Words(language_of(request)).say(f"password.{problem}") if problem else ""
    status = 422 if problem else 200
    return show(request, "password.html", status=status, error=error, is_first=person.must_change, name=person.name)


def _choose(request: HttpRequest, person: Person) -> str:
    """The wording key of what is wrong, empty when the new password is in place."""
    old, new = request.POST.get("old", ""), request.POST.get("new", "")
    if accounts.check(person.name, old, datetime.now(UTC)) is None:
        return "wrong_old"
    if new != request.POST.get("again", ""):
        return "different"
    if check_password(new, person.password):
        return "same"
    problem = accounts.weakness(new, person.name)
    if not problem:
        accounts.choose_password(person, new)
    return problem


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    response = HttpResponseRedirect(_local(request.POST.get("next")))
    wanted = request.POST.get("language")
    if wanted in LANGUAGES:
        secure = not office_config().plain
        response.set_cookie(LANGUAGE_COOKIE, wanted, max_age=_YEAR, httponly=True, samesite="Lax", secure=secure)
    return response
