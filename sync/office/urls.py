"""The office's addresses. Knows nothing of what they answer."""

from __future__ import annotations

from django.urls import re_path

from sync.office import account_pages, pages, wire
from sync.office.static import static

_SOURCE = r"(?P<source>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"

urlpatterns = [
    re_path(r"^v1/info\Z", wire.info),
    re_path(r"^v1/devices\Z", wire.devices),
    re_path(rf"^v1/releases/{_SOURCE}/(?P<period>[0-9]{{4}}-[0-9]{{2}})\Z", wire.release),
    re_path(rf"^v1/heads/{_SOURCE}\Z", wire.heads),
    re_path(r"^v1/openapi\.yaml\Z", wire.openapi),
    re_path(r"^v1(?:/.*)?\Z", wire.unknown),
    re_path(r"^healthz\Z", wire.healthz),
    re_path(r"^readyz\Z", wire.readyz),
    re_path(r"^version\Z", wire.version),
    re_path(r"^\Z", pages.overview),
    re_path(r"^regions/(?P<iso>KZ-[0-9]{2})\Z", pages.region),
    re_path(r"^schools\Z", pages.schools),
    re_path(r"^login\Z", account_pages.enter),
    re_path(r"^logout\Z", account_pages.leave),
    re_path(r"^password\Z", account_pages.password),
    re_path(r"^language\Z", account_pages.language),
    re_path(r"^static/(?P<version>[0-9a-z]{1,12})/(?P<name>[A-Za-z0-9_.]+)\Z", static),
]

handler404 = "sync.office.frame.missing"
handler500 = "sync.office.frame.broken"
