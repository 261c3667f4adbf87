"""What an act of the access log is called and whose record it touched. Knows nothing of the list they stand in."""

from __future__ import annotations

from desktop_app.domain.clock import Month
from desktop_app.services.audit import AuditLine
from ui import i18n
from ui.wording import has_sentence, sentence

TOPIC = "audit_actions"


def act_text(action: str) -> str:
    """In the screen's language; an act of a newer program is called another act."""
    code = f"{TOPIC}.{action.replace('.', '_')}"
    return sentence(code if has_sentence(code) else f"{TOPIC}.unknown").says


def about_text(line: AuditLine) -> str:
    """The case and the pupil, the month, the line or the act; "" for an act about the vault as a whole."""
    if line.target_kind == "month":
        return _month_text(line.target_id)
    if line.target_kind in ("line", "act"):
        return f"№\u00a0{line.target_id}"
    return " · ".join(part for part in (line.case_number, line.pupil) if part)


def _month_text(period: str) -> str:
    try:
        return i18n.format_month(Month.parse(period))
    except ValueError:
        return ""
