"""The screen's language: translators, dates, months, labels of the closed lists. Knows nothing of what is said."""

from __future__ import annotations

from datetime import date, datetime
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app.domain.clock import SCHOOL_TZ, Month

LANGUAGES = ("kk", "ru", "en")
OWN_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
_LOCALES = {"kk": "kk_KZ", "ru": "ru_KZ", "en": "en_GB"}


class _Now:
    language = "en"
    translators: tuple[QTranslator, ...] = ()


def language() -> str:
    """The language that is shown: kk, ru or en."""
    return _Now.language


def compiled_folder() -> Path:
    """Where `ui.programs.translations compile` puts `senim_<language>.qm`."""
    return Path(str(resources.files("resources"))) / "i18n"


def set_language(app: QCoreApplication, chosen: str) -> None:
    """Show everything in `chosen` at once; unknown languages become Russian. Widgets get a LanguageChange event."""
    chosen = chosen if chosen in LANGUAGES else "ru"
    QLocale.setDefault(QLocale(_LOCALES[chosen]))
    for old in _Now.translators:
        app.removeTranslator(old)
    _Now.language = chosen
    ours, qt = QTranslator(app), QTranslator(app)
    qt.load(f"qtbase_{chosen}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    ours.load(f"senim_{chosen}", str(compiled_folder()))
    _Now.translators = (qt, ours)
    for new in _Now.translators:
        app.installTranslator(new)


def locale() -> QLocale:
    return QLocale(_LOCALES[_Now.language])


def format_day(day: date) -> str:
    """`23.11.2026`, the same in every language (QLocale's short year would read 1926)."""
    return day.strftime("%d.%m.%Y")


def format_time(moment: datetime) -> str:
    """`10:42` in school time."""
    return moment.astimezone(SCHOOL_TZ).strftime("%H:%M")


def format_moment(moment: datetime) -> str:
    """`23.11.2026, 10:42` in school time."""
    return moment.astimezone(SCHOOL_TZ).strftime("%d.%m.%Y, %H:%M")


def format_month(month: Month) -> str:
    """`2026 жылғы қазан`, `октябрь 2026`, `October 2026`."""
    name = locale().standaloneMonthName(month.month)
    if _Now.language == "kk":
        return f"{month.year} жылғы {name.lower()}"
    return f"{name if _Now.language == 'en' else name.lower()} {month.year}"


def format_number(number: int) -> str:
    return locale().toString(number)


def concern_label(code: str) -> str:
    """The concern's name in the screen's language; an unknown code stands for itself."""
    from desktop_app.domain import codes  # the lists are read when something is named, not at the start

    found = codes.concerns().get(code)
    return found.label(_Now.language) if found else code


def concern_group_label(code: str) -> str:
    from desktop_app.domain import codes

    return codes.concern_groups().get(code, {}).get(_Now.language, code)


def region_label(iso: str) -> str:
    from desktop_app.domain import codes

    found = codes.regions().get(iso)
    return found.label(_Now.language) if found else iso
