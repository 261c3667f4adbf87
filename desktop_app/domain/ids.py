"""Identifiers: random, opaque, saying nothing about a child. Knows nothing of what they identify."""

from __future__ import annotations

import uuid
from typing import NewType

StudentId = NewType("StudentId", str)
CaseId = NewType("CaseId", str)
NoteId = NewType("NoteId", str)
SourceId = NewType("SourceId", str)


def new_id() -> str:
    """A random UUID version 4 (RFC 9562) in its 36-character text form."""
    return str(uuid.uuid4())
