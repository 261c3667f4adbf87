"""The act of an erasure on paper: what was erased in numbers, why, how, and room to sign. Names no pupil."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from desktop_app.domain.clock import school_day
from desktop_app.domain.codes import read_toml
from desktop_app.domain.retention import ErasureReason
from desktop_app.reports import pdf
from desktop_app.reports.document import Callout, Fields, Heading, ReportDocument, Steps, Text, Title


class Act(Protocol):
    """What the page needs of an act; `case_numbers` are readable ones, S-041."""

    @property
    def number(self) -> int: ...
    @property
    def erased_at(self) -> datetime: ...
    @property
    def reason(self) -> ErasureReason: ...
    @property
    def pupils(self) -> int: ...
    @property
    def cases(self) -> int: ...
    @property
    def notes(self) -> int: ...
    @property
    def case_numbers(self) -> Sequence[str]: ...


def erasure_act(act: Act, school_or_blank: str, order_or_blank: str, language: str) -> ReportDocument:
    """The page in `language` (kk, ru, en); a blank school or order leaves a line to write on."""
    words: Any = read_toml("wording", f"erasure_act.{language}.toml")
    named = words["field"]
    title = words["page"]["title"].format(number=act.number)
    return ReportDocument(
        title=title,
        language=language,
        blocks=(
            Title(title, words["page"]["lead"]),
            Fields(
                (
                    (named["day"], f"{school_day(act.erased_at):%d.%m.%Y}"),
                    (named["school"], school_or_blank),
                    (named["reason"], words["reason"][act.reason.value]),
                    (named["order"], order_or_blank),
                    (named["pupils"], str(act.pupils)),
                    (named["cases"], str(act.cases)),
                    (named["notes"], str(act.notes)),
                )
            ),
            *((Text(named["numbers"], is_muted=True), Text(in_runs(act.case_numbers))) if act.case_numbers else ()),
            Heading(words["how"]["title"]),
            Steps(tuple(words["how"]["steps"])),
            Callout(words["copies"]["title"], words["copies"]["text"]),
            Fields(((words["sign"]["psychologist"], ""), (words["sign"]["head"], ""))),
        ),
        footer=words["page"]["footer"],
    )


def erasure_act_pdf(act: Act, school_or_blank: str, order_or_blank: str, language: str) -> bytes:
    """As PDF, in memory."""
    return pdf.render(erasure_act(act, school_or_blank, order_or_blank, language))


def in_runs(numbers: Sequence[str]) -> str:
    """S-001–S-004, S-009: three and more in a row are drawn together."""
    runs: list[list[str]] = []
    for number in numbers:
        if runs and int(number.removeprefix("S-")) == int(runs[-1][-1].removeprefix("S-")) + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(run) for run in runs)
