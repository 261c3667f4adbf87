"""The closed words of a case page in the screen's language: forms of contact, tiers, states, days. Knows no widget."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.domain.casefile import CaseStatus
from desktop_app.domain.note import ContactForm, Kept, Tier

FORM_ICONS = {
    ContactForm.INDIVIDUAL: "message-circle",
    ContactForm.GROUP: "users",
    ContactForm.PARENT: "user",
    ContactForm.TEACHER: "school",
    ContactForm.PHONE: "phone",
    ContactForm.OBSERVATION: "eye",
}
STATUS_KINDS = {
    CaseStatus.NEW: "accent",
    CaseStatus.ACTIVE: "accent",
    CaseStatus.QUIET: "warn",
    CaseStatus.CLOSED: "neutral",
}


def form_label(form: ContactForm) -> str:
    match form:
        case ContactForm.INDIVIDUAL:
            return QCoreApplication.translate("Casefile", "Individual meeting")
        case ContactForm.GROUP:
            return QCoreApplication.translate("Casefile", "Group meeting")
        case ContactForm.PARENT:
            return QCoreApplication.translate("Casefile", "Talk with a parent")
        case ContactForm.TEACHER:
            return QCoreApplication.translate("Casefile", "Talk with a teacher")
        case ContactForm.PHONE:
            return QCoreApplication.translate("Casefile", "Telephone call")
        case ContactForm.OBSERVATION:
            return QCoreApplication.translate("Casefile", "Observation")


def tier_label(tier: Tier) -> str:
    if tier is Tier.OFFICIAL:
        return QCoreApplication.translate("Casefile", "Official record")
    return QCoreApplication.translate("Casefile", "Working note")


def kept_label(why: Kept) -> str:
    """Why a version of a draft was kept."""
    match why:
        case Kept.PAUSE:
            return QCoreApplication.translate("Casefile", "before you wrote on")
        case Kept.LEFT:
            return QCoreApplication.translate("Casefile", "when you left")
        case Kept.CUT:
            return QCoreApplication.translate("Casefile", "before a passage was taken out")
        case Kept.RESTORED:
            return QCoreApplication.translate("Casefile", "before an older version came back")


def status_label(status: CaseStatus) -> str:
    match status:
        case CaseStatus.NEW:
            return QCoreApplication.translate("Casefile", "new")
        case CaseStatus.ACTIVE:
            return QCoreApplication.translate("Casefile", "in support")
        case CaseStatus.QUIET:
            return QCoreApplication.translate("Casefile", "quiet for a month")
        case CaseStatus.CLOSED:
            return QCoreApplication.translate("Casefile", "closed")


def days_from(day: date, today: date) -> str:
    """How far away a day is: `today`, `yesterday`, `10 days ago`, `in 3 days`."""
    away = (day - today).days
    if away == 0:
        return QCoreApplication.translate("Casefile", "today")
    if away == 1:
        return QCoreApplication.translate("Casefile", "tomorrow")
    if away == -1:
        return QCoreApplication.translate("Casefile", "yesterday")
    return Counted().days_ahead(away) if away > 0 else Counted().days_ago(-away)


class Counted(QObject):
    """Words that bend with a number: lupdate knows plural forms only of `tr`, not of `translate`."""

    def days_ahead(self, count: int) -> str:
        return self.tr("in %n day(s)", "", count)

    def days_ago(self, count: int) -> str:
        return self.tr("%n day(s) ago", "", count)

    def contacts(self, count: int) -> str:
        return self.tr("%n contact(s)", "", count)

    def minutes(self, count: int) -> str:
        return self.tr("%n min", "", count)


def school_year(year: int) -> str:
    """`2026–2027 school year`."""
    return QCoreApplication.translate("Casefile", "{first}–{last} school year").format(first=year, last=year + 1)
