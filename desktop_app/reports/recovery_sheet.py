"""The recovery sheet: the words, the code, and what to do with them. Knows nothing of the vault that they open."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop_app.cipher.recovery import RecoveryKey
from desktop_app.domain.codes import read_toml
from desktop_app.reports import pdf
from desktop_app.reports.document import (
    Beside,
    Callout,
    Fields,
    Heading,
    QrCode,
    ReportDocument,
    Steps,
    Title,
    WordGroups,
)


def recovery_sheet(key: RecoveryKey, school_or_blank: str, language: str, day: date) -> ReportDocument:
    """The page in `language` (kk, ru, en); a blank school leaves a line to write on."""
    words: Any = read_toml("wording", f"recovery_sheet.{language}.toml")
    groups = key.groups()
    captions = tuple(words["group"].format(number=number) for number in range(1, len(groups) + 1))
    return ReportDocument(
        title=words["title"],
        language=language,
        blocks=(
            Title(words["title"], words["lead"]),
            Callout(words["keep"]["title"], words["keep"]["text"]),
            Beside(WordGroups(captions, groups), QrCode(key.qr_text, words["code"]), 0.7),
            Heading(words["use"]["title"]),
            Steps(tuple(words["use"]["steps"])),
            Fields(
                (
                    (words["field"]["made_on"], f"{day:%d.%m.%Y}"),
                    (words["field"]["school"], school_or_blank),
                    (words["field"]["kept_at"], ""),
                )
            ),
        ),
        footer=words["footer"],
    )


def recovery_sheet_pdf(key: RecoveryKey, school_or_blank: str, language: str, day: date) -> bytes:
    """One A4 page as PDF, in memory."""
    return pdf.render(recovery_sheet(key, school_or_blank, language, day))
