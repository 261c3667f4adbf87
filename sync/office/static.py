"""The style sheet, the fonts and the mark, each under an address that changes with its bytes. Knows no page."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound

_TYPES = {".css": "text/css; charset=utf-8", ".ttf": "font/ttf", ".svg": "image/svg+xml"}
FONTS = ("SourceSans3_400Regular.ttf", "SourceSans3_600SemiBold.ttf")
_OURS = ("office.css", "mark.svg")


@cache
def _bytes(name: str) -> bytes | None:
    if name in FONTS:
        return resources.files("resources").joinpath("fonts", name).read_bytes()
    if name not in _OURS:
        return None
    found = resources.files("sync.office").joinpath("static", name).read_bytes()
    for font in FONTS:
        found = found.replace(f"/static/0/{font}".encode(), url(font).encode())
    return found


def _version(name: str) -> str:
    found = _bytes(name)
    assert found is not None
    return hashlib.sha256(found).hexdigest()[:12]


def url(name: str) -> str:
    """The address of this file's present bytes."""
    return f"/static/{_version(name)}/{name}"


STYLE_URL = url("office.css")
MARK_URL = url("mark.svg")


def static(_request: HttpRequest, version: str, name: str) -> HttpResponse:
    """One of the few files a page needs; any version is answered, the right one is kept by the browser for a year."""
    found = _bytes(name)
    if found is None:
        return HttpResponseNotFound()
    response = HttpResponse(found, content_type=_TYPES[name[name.rindex(".") :]])
    is_current = version == _version(name)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if is_current else "no-cache"
    return response
