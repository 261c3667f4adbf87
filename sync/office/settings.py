"""Django, brought up for one office folder. Knows nothing of requests; sets nothing on import."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import django
from django.conf import settings
from django.db import connections

from sync.office.config import LOOPBACK, OfficeConfig
from sync.office.errors import OfficeDamaged
from sync.office.keys import OfficeKeys
from sync.office.ledger.sql import SQLITE_BEGINS

_MIDDLEWARE = [
    "sync.office.middleware.guard",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
_TEMPLATES = {
    "BACKEND": "django.template.backends.django.DjangoTemplates",
    "APP_DIRS": True,
    "OPTIONS": {"context_processors": ["django.template.context_processors.csrf"]},
}
SESSION_SECONDS = 8 * 3600


def bring_up(config: OfficeConfig, keys: OfficeKeys) -> None:
    """Configure Django for this office; a second call in one process (tests do that) moves it to another store."""
    database = database_settings(config)
    if not settings.configured:
        settings.configure(**_settings(config, keys, database))
        django.setup()
        return
    connections["default"].close()
    connections.settings["default"].update(connections.configure_settings({"default": database})["default"])
    del connections["default"]
    settings.SECRET_KEY = keys.session_secret
    settings.SENIM_OFFICE, settings.SENIM_KEYS = config, keys
    settings.ALLOWED_HOSTS, settings.CSRF_TRUSTED_ORIGINS = _hosts(config), _origins(config)
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = not config.plain


def office_config() -> OfficeConfig:
    config = settings.SENIM_OFFICE
    assert isinstance(config, OfficeConfig)
    return config


def office_keys() -> OfficeKeys:
    keys = settings.SENIM_KEYS
    assert isinstance(keys, OfficeKeys)
    return keys


def _hosts(config: OfficeConfig) -> list[str]:
    return [f"[{host}]" if ":" in host else host for host in dict.fromkeys((config.host, *LOOPBACK))]


def _origins(config: OfficeConfig) -> list[str]:
    """What a browser calls this office, also when TLS ends in front of it."""
    return sorted({config.url, config.url.removesuffix(":443")})


def _settings(config: OfficeConfig, keys: OfficeKeys, database: dict[str, Any]) -> dict[str, Any]:
    return {
        "SENIM_OFFICE": config,
        "SENIM_KEYS": keys,
        "SECRET_KEY": keys.session_secret,
        "DEBUG": False,
        "ALLOWED_HOSTS": _hosts(config),
        "ROOT_URLCONF": "sync.office.urls",
        "INSTALLED_APPS": [
            "django.contrib.contenttypes",
            "django.contrib.auth",
            "django.contrib.sessions",
            "sync.office.apps.OfficeApp",
        ],
        "MIDDLEWARE": _MIDDLEWARE,
        "TEMPLATES": [_TEMPLATES],
        "DATABASES": {"default": database},
        "AUTH_USER_MODEL": "office.Person",
        "AUTHENTICATION_BACKENDS": ["sync.office.accounts.OneDoor"],
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.Argon2PasswordHasher"],
        "SESSION_COOKIE_AGE": SESSION_SECONDS,
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": not config.plain,
        "CSRF_COOKIE_SECURE": not config.plain,
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_TRUSTED_ORIGINS": _origins(config),
        "CSRF_FAILURE_VIEW": "sync.office.account_pages.csrf_refused",
        "SECURE_REFERRER_POLICY": "same-origin",  # "no-referrer" makes browsers send `Origin: null` with forms
        "LOGIN_URL": "/login",
        "USE_TZ": True,
        "TIME_ZONE": "UTC",
        "USE_I18N": False,
        "LOGGING_CONFIG": None,  # the process that serves calls `log.configure`
        "DATA_UPLOAD_MAX_MEMORY_SIZE": 65536,
        "DATA_UPLOAD_MAX_NUMBER_FIELDS": 20,
    }


def database_settings(config: OfficeConfig) -> dict[str, Any]:
    """Django's words for the store: SQLite with WAL and full durability, or PostgreSQL by its address."""
    if config.database == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(config.sqlite_file),
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": SQLITE_BEGINS,
            },
        }
    parts = urlsplit(config.database)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise OfficeDamaged(file="office.toml")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 5, **dict(parse_qsl(parts.query))},
    }
