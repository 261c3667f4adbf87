"""What every page stands in: its language, its words, who is signed in. Knows no figures."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sync.office.models import Person
from sync.office.settings import office_config
from sync.office.static import MARK_URL, STYLE_URL
from sync.office.wording import LANGUAGES, Words

LANGUAGE_COOKIE = "senim_language"
_NAMES = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG"}

View = Callable[..., HttpResponse]


def language_of(request: HttpRequest) -> str:
    """The chosen language, else the browser's first that we speak, else Kazakh."""
    chosen = request.COOKIES.get(LANGUAGE_COOKIE)
    if chosen in LANGUAGES:
        return str(chosen)
    for wanted in request.headers.get("Accept-Language", "").split(","):
        if wanted.strip()[:2].lower() in LANGUAGES:
            return wanted.strip()[:2].lower()
    return LANGUAGES[0]


def show(request: HttpRequest, template: str, *, status: int = 200, **content: Any) -> HttpResponse:
    """A page in its frame."""
    words = Words(language_of(request))
    person = request.user if isinstance(request.user, Person) else None
    frame = {
        "w": words.tree(),
        "language": words.language,
        "languages": [(code, _NAMES[code]) for code in LANGUAGES],
        "office": office_config().name,
        "signed_in": words.say("page.signed_in", name=person.name) if person else "",
        "style": STYLE_URL,
        "mark": MARK_URL,
        "here": request.get_full_path(),
    }
    return render(request, f"office/{template}", {**frame, **content}, status=status)


def signed_in(view: View) -> View:
    """A page for people with a session; whoever came with a one-time password chooses their own first."""

    @require_safe
    @functools.wraps(view)
    def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
        if not isinstance(request.user, Person):
            return HttpResponseRedirect(f"/login?next={quote(request.get_full_path())}")
        if request.user.must_change:
            return HttpResponseRedirect("/password")
        return view(request, **parts)

    return guarded


def missing(request: HttpRequest, exception: object = None) -> HttpResponse:
    """Any address that is no page."""
    return show(request, "missing.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """A defect or a silent database: said kindly, without asking the database who is signed in."""
    request.user = AnonymousUser()
    return show(request, "broken.html", status=500)
