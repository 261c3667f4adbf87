"""The closed words of handing over in the screen's language. Knows no widget of the desk and no service."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.domain.clock import school_day
from desktop_app.domain.handover import Direction, HandoverLine, HandoverState, Purpose, WithholdReason
from desktop_app.domain.note import ContactForm
from ui.i18n import format_day


def purpose_label(purpose: Purpose) -> str:
    match purpose:
        case Purpose.COVER:
            return QCoreApplication.translate("Handover", "Cover for a time")
        case Purpose.HANDOVER:
            return QCoreApplication.translate("Handover", "For good")
        case Purpose.MOVED:
            return QCoreApplication.translate("Handover", "The pupil changes school")
        case Purpose.RETURN:
            return QCoreApplication.translate("Handover", "Back from a cover")


def reason_label(reason: WithholdReason) -> str:
    match reason:
        case WithholdReason.OWN_WORDS:
            return QCoreApplication.translate("Handover", "the child wants to tell it themselves")
        case WithholdReason.HARM:
            return QCoreApplication.translate("Handover", "fear of harm")
        case WithholdReason.OTHER:
            return QCoreApplication.translate("Handover", "another reason")


def form_label(form: ContactForm) -> str:
    match form:
        case ContactForm.INDIVIDUAL:
            return QCoreApplication.translate("Handover", "Individual meetings")
        case ContactForm.GROUP:
            return QCoreApplication.translate("Handover", "Group meetings")
        case ContactForm.PARENT:
            return QCoreApplication.translate("Handover", "Talks with parents")
        case ContactForm.TEACHER:
            return QCoreApplication.translate("Handover", "Talks with teachers")
        case ContactForm.PHONE:
            return QCoreApplication.translate("Handover", "Telephone calls")
        case ContactForm.OBSERVATION:
            return QCoreApplication.translate("Handover", "Observations")


def state_label(line: HandoverLine) -> str:
    """What is known of a package, in one line."""
    if line.ended and line.ends_on is not None:
        told = QCoreApplication.translate("Handover", "ended on {day}, can be erased")
        return told.format(day=format_day(line.ends_on))
    if line.state is HandoverState.WAITING or line.answered_at is None:
        return QCoreApplication.translate("Handover", "no receipt yet")
    day = format_day(school_day(line.answered_at))
    if line.state is HandoverState.ACCEPTED:
        return QCoreApplication.translate("Handover", "accepted {day}").format(day=day)
    told = QCoreApplication.translate("Handover", "declined {day}").format(day=day)
    return f"{told}: {line.reason}" if line.reason else told


def direction_label(direction: Direction) -> str:
    if direction is Direction.GIVEN:
        return QCoreApplication.translate("Handover", "given")
    return QCoreApplication.translate("Handover", "taken in")


class Counted(QObject):
    """Sentences with a number, in a class of their own: asked through a subclass, `tr` with a number stays English."""

    def cases_chosen(self, count: int) -> str:
        return self.tr("%n case(s) chosen", "", count)

    def notes_withheld(self, count: int) -> str:
        return self.tr("%n note(s) stay here", "", count)

    def cases(self, count: int) -> str:
        return self.tr("%n case(s)", "", count)

    def notes(self, count: int) -> str:
        return self.tr("%n note(s)", "", count)

    def new_notes(self, count: int) -> str:
        return self.tr("already here, %n new note(s)", "", count)

    def undecided(self, count: int) -> str:
        return self.tr("%n pupil(s) still to be decided", "", count)
