"""The office's addresses. Knows nothing of what they answer."""

from __future__ import annotations

from django.urls import re_path

from sync.office import wire

_SOURCE = r"(?P<source>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"

urlpatterns = [
    re_path(r"^v1/info\Z", wire.info),
    re_path(r"^v1/devices\Z", wire.devices),
    re_path(rf"^v1/releases/{_SOURCE}/(?P<period>[0-9]{{4}}-[0-9]{{2}})\Z", wire.release),
    re_path(rf"^v1/heads/{_SOURCE}\Z", wire.heads),
    re_path(r"^v1(?:/.*)?\Z", wire.unknown),
    re_path(r"^healthz\Z", wire.healthz),
    re_path(r"^readyz\Z", wire.readyz),
    re_path(r"^version\Z", wire.version),
]
