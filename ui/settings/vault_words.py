"""What a check or a repair of the vault found, in sentences. Knows nothing of where they are shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.clock import school_day
from desktop_app.services.repair import Outcome, RepairReport
from desktop_app.services.vault_check import UNWRITABLE, VerifyReport
from ui import i18n


def step_text(step: str) -> str:
    """What is being done, for a step of a check or a repair."""
    return {
        "pages_changed": QCoreApplication.translate("VaultWords", "Reading every page"),
        "structure_broken": QCoreApplication.translate("VaultWords", "Looking at the structure"),
        "links_broken": QCoreApplication.translate("VaultWords", "Following the links between records"),
        "search_index_broken": QCoreApplication.translate("VaultWords", "Comparing the search index with the notes"),
        "signed_note_changed": QCoreApplication.translate("VaultWords", "Comparing every signed note with its mark"),
        "frozen_month_changed": QCoreApplication.translate("VaultWords", "Comparing the frozen months"),
        "access_log_broken": QCoreApplication.translate("VaultWords", "Following the access log line by line"),
        "salvage": QCoreApplication.translate("VaultWords", "Reading what can be read into a new vault"),
    }.get(step, "")


def problem_text(problem: str) -> str:
    return {
        "pages_changed": QCoreApplication.translate("VaultWords", "the bytes of some pages were changed from outside"),
        "structure_broken": QCoreApplication.translate("VaultWords", "the structure of the database is broken"),
        "links_broken": QCoreApplication.translate("VaultWords", "links between records are broken"),
        "search_index_broken": QCoreApplication.translate("VaultWords", "the search index does not fit the notes"),
        "signed_note_changed": QCoreApplication.translate("VaultWords", "a signed note is not as it was signed"),
        "frozen_month_changed": QCoreApplication.translate("VaultWords", "a frozen month is not as it was frozen"),
        "access_log_broken": QCoreApplication.translate(
            "VaultWords", "a line of the access log was changed or is missing"
        ),
    }.get(problem, problem)


def verified_text(report: VerifyReport) -> str:
    """The answer to a check that was made to its end, a line for each thing found."""
    if report.ok:
        return QCoreApplication.translate(
            "VaultWords", "✓ Whole: every page can be read and every signed note is as it was signed."
        )
    lines = [QCoreApplication.translate("VaultWords", "This was found:")]
    for problem in report.problems:
        said = problem_text(problem)
        if problem == "access_log_broken" and report.broken_line is not None:
            said += _line_text(report)
        lines.append(f"– {said}")
    if UNWRITABLE & set(report.problems):
        lines.append(
            QCoreApplication.translate("VaultWords", "Please write nothing more before it is mended or restored.")
        )
    return "\n".join(lines)


def _line_text(report: VerifyReport) -> str:
    number = i18n.format_number(report.broken_line or 0)
    if report.told_at is None:
        return QCoreApplication.translate("VaultWords", " (the first such line: No. {line})").format(line=number)
    day = i18n.format_day(school_day(report.told_at))
    return QCoreApplication.translate("VaultWords", " (the first such line: No. {line}; on record since {day})").format(
        line=number, day=day
    )


def repaired_text(report: RepairReport) -> str:
    """What a repair came to: what was mended, what was lost and whose, where the damaged vault lies now."""
    lines = [
        {
            Outcome.WHOLE: QCoreApplication.translate("VaultWords", "✓ The vault is whole: there is nothing to mend."),
            Outcome.MENDED: QCoreApplication.translate("VaultWords", "✓ The vault is mended. Nothing was lost."),
            Outcome.REBUILT: QCoreApplication.translate(
                "VaultWords", "All that could be read is in a new vault, which was checked and is whole."
            ),
            Outcome.RESTORE: QCoreApplication.translate(
                "VaultWords",
                "This cannot be mended here. Nothing was thrown away: please restore the vault from a backup.",
            ),
        }[report.outcome]
    ]
    lines += [f"– {problem_text(word)}" for word in report.remaining if report.outcome is Outcome.RESTORE]
    lines += _losses(report)
    if report.set_aside:
        kept = QCoreApplication.translate("VaultWords", "The damaged vault is kept: {file}")
        lines.append(kept.format(file=report.set_aside))
    if report.broken_line is not None and report.outcome is not Outcome.RESTORE:
        told = QCoreApplication.translate(
            "VaultWords", "The break in the access log is on record in the log and will go on being told (No. {line})."
        )
        lines.append(told.format(line=i18n.format_number(report.broken_line)))
    return "\n".join(lines)


def _losses(report: RepairReport) -> list[str]:
    if report.outcome is Outcome.REBUILT and not report.losses:
        return [QCoreApplication.translate("VaultWords", "Nothing was lost.")]
    lines = []
    for loss in report.losses:
        what = _table_text(loss.table)
        if loss.lost is None:
            said = QCoreApplication.translate("VaultWords", "Could not be read, how many is not known: {what}")
            lines.append(said.format(what=what))
        else:
            said = QCoreApplication.translate("VaultWords", "Could not be read: {what}, {count}")
            lines.append(said.format(what=what, count=i18n.format_number(loss.lost)))
    if report.lost_notes_of:
        said = QCoreApplication.translate("VaultWords", "The lost notes are of the cases: {cases}")
        lines.append(said.format(cases=", ".join(report.lost_notes_of)))
    return lines


def _table_text(table: str) -> str:
    return {
        "note": QCoreApplication.translate("VaultWords", "notes"),
        "note_version": QCoreApplication.translate("VaultWords", "earlier versions of notes"),
        "binned_note": QCoreApplication.translate("VaultWords", "drafts in the bin"),
        "note_addendum": QCoreApplication.translate("VaultWords", "addenda"),
        "setting": QCoreApplication.translate("VaultWords", "settings"),
        "access_log": QCoreApplication.translate("VaultWords", "lines of the access log"),
        "access_chain": QCoreApplication.translate("VaultWords", "links of the access log"),
        "access_head": QCoreApplication.translate("VaultWords", "the end of the access log"),
    }.get(table, QCoreApplication.translate("VaultWords", "other records"))
