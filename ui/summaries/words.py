"""The words of the summaries page: states, leaves, reasons. Knows nothing of where they are shown."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.outbox import OutboxState
from desktop_app.services.summaries import SummaryRow
from ui import i18n
from ui.wording import sentence


def state_text(row: SummaryRow, now: datetime) -> str:
    """The state in one or two words; `waiting` says what for."""
    if row.state is OutboxState.WAITING:
        if now < row.slot_at:
            return QCoreApplication.translate("Summaries", "waits for its day")
        return QCoreApplication.translate("Summaries", "waits for the office")
    return {
        OutboxState.FROZEN: QCoreApplication.translate("Summaries", "frozen"),
        OutboxState.RECEIVED: QCoreApplication.translate("Summaries", "received"),
        OutboxState.HELD: QCoreApplication.translate("Summaries", "held"),
        OutboxState.REFUSED: QCoreApplication.translate("Summaries", "refused"),
        OutboxState.CARRIED: QCoreApplication.translate("Summaries", "carried by file"),
    }[row.state]


def state_kind(row: SummaryRow) -> str:
    """The chip's kind: colour repeats what the word says."""
    return {
        OutboxState.RECEIVED: "ok",
        OutboxState.HELD: "danger",
        OutboxState.REFUSED: "danger",
        OutboxState.WAITING: "accent",
    }.get(row.state, "neutral")


def state_icon(row: SummaryRow) -> str:
    return {
        OutboxState.RECEIVED: "circle-check",
        OutboxState.HELD: "circle-alert",
        OutboxState.REFUSED: "circle-alert",
        OutboxState.WAITING: "clock",
        OutboxState.CARRIED: "usb",
    }.get(row.state, "lock")


def state_sentence(row: SummaryRow, now: datetime) -> str:
    """What the state means and what happens next."""
    slot = i18n.format_moment(row.slot_at)
    if row.state is OutboxState.FROZEN:
        return QCoreApplication.translate(
            "Summaries", "Counted and frozen. It stays here until this workplace is enrolled with an office."
        )
    if row.state is OutboxState.RECEIVED:
        return QCoreApplication.translate("Summaries", "The office has it and has signed for exactly these bytes.")
    if row.last_outcome:
        said = sentence(f"delivery.{row.last_outcome}")
        return f"{said.says} {said.next}".strip()
    if now < row.slot_at:
        return QCoreApplication.translate(
            "Summaries",
            "It leaves by itself on {moment} or the first time this laptop is online after that. Nobody can send it "
            "earlier or draw the numbers again: that is what keeps it anonymous.",
        ).format(moment=slot)
    return QCoreApplication.translate(
        "Summaries", "Its day has come ({moment}). It leaves as soon as the office can be reached; nothing is lost."
    ).format(moment=slot)


def concern_leaf(leaf: str) -> str:
    return {
        "study": QCoreApplication.translate("Summaries", "Study"),
        "anxiety": QCoreApplication.translate("Summaries", "Anxiety"),
        "peer": QCoreApplication.translate("Summaries", "Peers"),
        "bullying": QCoreApplication.translate("Summaries", "Bullying"),
        "family": QCoreApplication.translate("Summaries", "Family"),
        "behaviour": QCoreApplication.translate("Summaries", "Behaviour"),
        "mood": QCoreApplication.translate("Summaries", "Mood, grief"),
        "adaptation": QCoreApplication.translate("Summaries", "Adaptation"),
        "self_harm": QCoreApplication.translate("Summaries", "Self-harm, suicidal thoughts"),
        "domestic_violence": QCoreApplication.translate("Summaries", "Violence, neglect"),
        "addiction": QCoreApplication.translate("Summaries", "Addiction"),
        "sexual_violence": QCoreApplication.translate("Summaries", "Sexual violence"),
    }[leaf]


def acute_leaf(leaf: str) -> str:
    return {
        "self_harm": QCoreApplication.translate("Summaries", "Self-harm, suicidal thoughts"),
        "violence": QCoreApplication.translate("Summaries", "Violence"),
        "other": QCoreApplication.translate("Summaries", "Other"),
    }[leaf]


def staff_leaf(leaf: str) -> str:
    return {
        "lessons": QCoreApplication.translate("Summaries", "class lessons"),
        "trainings": QCoreApplication.translate("Summaries", "trainings"),
        "parent_meetings": QCoreApplication.translate("Summaries", "parent meetings"),
        "teacher_consultations": QCoreApplication.translate("Summaries", "consultations for teachers"),
        "methodical": QCoreApplication.translate("Summaries", "methodical work"),
    }[leaf]


def never_sent() -> tuple[str, ...]:
    """What never leaves the laptop, one short line each (anonymity.md, Screens)."""
    return (
        QCoreApplication.translate("Summaries", "names, IIN, birth dates, class, contacts"),
        QCoreApplication.translate("Summaries", "notes, the child's own words, attachments"),
        QCoreApplication.translate("Summaries", "ids, dates of events, meetings per child"),
        QCoreApplication.translate("Summaries", "names of staff, ids of devices"),
        QCoreApplication.translate("Summaries", "later corrections, real zeros"),
    )


def signed_number(value: int) -> str:
    """A whole number with a true minus sign."""
    return f"−{-value}" if value < 0 else str(value)
