"""The one Django application of the office. Knows nothing of what its tables mean."""

from __future__ import annotations

from django.apps import AppConfig


class OfficeApp(AppConfig):
    name = "sync.office"
    label = "office"
    default_auto_field = "django.db.models.BigAutoField"
