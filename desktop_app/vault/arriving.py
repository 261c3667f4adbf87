"""Writing what a package brings into the tables of pupils, cases and notes. Decides nothing and reads no file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from desktop_app.cipher.connection import Database
from desktop_app.domain.casefile import Casefile
from desktop_app.domain.cells import MAX_NAME, neutral
from desktop_app.domain.handover import Author, Package, SentCase, SentNote
from desktop_app.domain.ids import CaseId, NoteId, StudentId, new_id
from desktop_app.domain.note import Addendum, Note, NoteContent, Tier, addendum_hash, content_hash
from desktop_app.domain.student import SchoolClass, Student
from desktop_app.vault import cases, notes, provenance, search_index, students


def open_case(db: Database, student_id: StudentId) -> CaseId | None:
    found: str | None = db.value("SELECT id FROM casefile WHERE student_id = ? AND closed_on IS NULL", (student_id,))
    return None if found is None else CaseId(found)


def tidy_pupil(db: Database, student: Student) -> Student:
    """The pupil of a package for this register: visible signs only, not gone, an id that is free."""
    grade, letter = student.school_class.grade, neutral(student.school_class.letter).upper()[:2]
    family, given = (neutral(name)[:MAX_NAME].rstrip() for name in (student.family_name, student.given_name))
    return replace(
        student,
        id=student.id if students.read(db, student.id) is None else StudentId(new_id()),
        family_name=family,
        given_name=given if family or given else "?",
        patronymic=neutral(student.patronymic)[:MAX_NAME].rstrip(),
        school_class=SchoolClass(grade, letter),
        language=neutral(student.language)[:8],
        left_on=None,
    )


def insert_case(db: Database, sent: SentCase, student_id: StudentId, closed_on: date | None, now: datetime) -> CaseId:
    """The case under its own id and the next number of this vault, its concerns marked as registered elsewhere."""
    seq = cases.next_seq(db)
    case = Casefile(sent.id, cases.number_of(seq), student_id, sent.opened_on, sent.concerns)
    cases.insert(db, case, seq, now)
    for concern in sent.concerns:
        provenance.mark_concern(db, case.id, concern.code)
    _steer(db, replace(case, closed_on=closed_on), sent, now)
    return case.id


def open_again(db: Database, sent: SentCase, now: datetime) -> None:
    """A case whose cover had ended is shown and found again, unless the pupil has another open case by now."""
    case = cases.read_ended_too(db, sent.id)
    assert case is not None
    other = open_case(db, case.student_id)
    closed_on = case.closed_on if other not in (None, case.id) else sent.closed_on
    _steer(db, replace(case, closed_on=closed_on), sent, now)
    db.execute("DELETE FROM search_text WHERE note_id IN (SELECT id FROM note WHERE case_id = ?)", (case.id,))
    for note in notes.of_case(db, case.id):
        if note.is_signed():
            search_index.add(db, note.id, search_index.text_of(note.content.body, note.content.quote))
            for added in note.addenda:
                search_index.add(db, note.id, added.body, added.id)


def add_concerns(db: Database, case_id: CaseId, sent: SentCase, *, counts_here: bool) -> None:
    """The concerns that the case does not have yet; the main one stays."""
    case = cases.read_ended_too(db, case_id)
    assert case is not None
    known = {concern.code for concern in case.concerns}
    for concern in sent.concerns:
        if concern.code in known:
            continue
        cases.insert_concern(db, case_id, replace(concern, is_main=False))
        if not counts_here:
            provenance.mark_concern(db, case_id, concern.code)


def add_notes(db: Database, case_id: CaseId, package: Package, sent: SentCase) -> None:
    """The notes and addenda that are not here yet, signed as they were; twice the same adds nothing."""
    for note in sent.notes:
        local = provenance.known_note(db, note)
        if local is None:
            local = _insert_note(db, case_id, package, note)
        for added in note.addenda:
            if provenance.known_addendum(db, added):
                continue
            identity = added.id if _addendum_is_free(db, added.id) else NoteId(new_id())
            signed = addendum_hash(identity, local, added.body, added.signed_at)
            notes.insert_addendum(db, local, Addendum(identity, added.body, added.signed_at, signed))
            provenance.mark_addendum(db, identity, package.id, added, _author(added.author, package))
            search_index.add(db, local, added.body, identity)


def _insert_note(db: Database, case_id: CaseId, package: Package, sent: SentNote) -> NoteId:
    """Under its own id where that is free. The hash of this vault is over the ids here; the author's stands beside."""
    identity = sent.id if notes.read(db, sent.id) is None else NoteId(new_id())
    content = NoteContent(sent.occurred_at, sent.minutes, sent.form, Tier.OFFICIAL, sent.body, sent.quote)
    signed = content_hash(identity, case_id, content, sent.signed_at)
    note = Note(identity, case_id, content, sent.signed_at, sent.signed_at, sent.signed_at, signed)
    notes.insert(db, note)
    notes.freeze(db, note)
    provenance.mark_note(db, identity, package.id, sent, _author(sent.author, package))
    search_index.add(db, identity, search_index.text_of(sent.body, sent.quote))
    return identity


def _addendum_is_free(db: Database, identity: NoteId) -> bool:
    return db.value("SELECT 1 FROM note_addendum WHERE id = ?", (identity,)) is None


def _author(author: Author, package: Package) -> Author:
    return author if author != Author() else Author(package.sender.name, package.sender.school)


def _steer(db: Database, case: Casefile, sent: SentCase, now: datetime) -> None:
    is_open = case.closed_on is None
    steered = replace(
        case,
        close_reason="" if is_open else sent.close_reason,
        next_step=sent.next_step if is_open else "",
        next_step_on=sent.next_step_on if is_open else None,
    )
    cases.update(db, steered, now)
