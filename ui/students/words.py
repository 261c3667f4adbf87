"""Words that several parts of the register share: languages of instruction. Knows nothing of widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

LANGUAGES = ("kk", "ru", "uz", "ug", "en")


def language_name(code: str) -> str:
    """The language's name on the screen; an unknown code stands for itself, none for an empty text."""
    names = {
        "": "",
        "kk": QCoreApplication.translate("Register", "Kazakh"),
        "ru": QCoreApplication.translate("Register", "Russian"),
        "uz": QCoreApplication.translate("Register", "Uzbek"),
        "ug": QCoreApplication.translate("Register", "Uyghur"),
        "en": QCoreApplication.translate("Register", "English"),
    }
    return names.get(code, code)
