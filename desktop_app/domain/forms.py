"""The forms of a note and their versions: a note stays on the one it was begun on. Knows nothing of screens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from desktop_app.domain.codes import read_toml
from desktop_app.domain.note import ContactForm, NoteContent

PARTS = ("minutes", "quote")


@dataclass(frozen=True, slots=True)
class NoteForm:
    """`parts` are what this version asks besides the account: "minutes", "quote"."""

    form: ContactForm
    version: int
    parts: tuple[str, ...]

    def asks(self, part: str) -> bool:
        return part in self.parts


@cache
def note_forms() -> tuple[NoteForm, ...]:
    """Every version of every form, from `resources/codes/forms.toml`."""
    listed: Any = read_toml("codes", "forms.toml")["form"]
    return tuple(NoteForm(ContactForm(row["form"]), row["version"], tuple(row["parts"])) for row in listed)


def newest(form: ContactForm) -> NoteForm:
    """The version on which a new note begins."""
    return max((known for known in note_forms() if known.form is form), key=_version)


def form_of(form: ContactForm, version: int) -> NoteForm:
    """The very version a note was written on; one that is not listed here has every part, so that no word hides."""
    return next(
        (known for known in note_forms() if (known.form, known.version) == (form, version)),
        NoteForm(form, version, PARTS),
    )


def pinned(content: NoteContent, before: NoteContent | None = None) -> NoteContent:
    """The content on the version of its form it belongs to: where it was begun, or the newest when the form is new."""
    if before is not None and before.form is content.form:
        return replace(content, form_version=before.form_version)
    return replace(content, form_version=newest(content.form).version)


def _version(form: NoteForm) -> int:
    return form.version
