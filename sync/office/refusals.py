"""A request the office does not accept: the word, the status and how long to wait. Knows no HTTP library."""

from __future__ import annotations

from sync import protocol

_STATUS = {
    protocol.UNKNOWN_KEY: 401,
    protocol.BAD_SIGNATURE: 401,
    protocol.KEY_REVOKED: 403,
    protocol.WRONG_SOURCE: 403,
    protocol.CODE_REFUSED: 403,
    protocol.CODE_USED: 409,
    protocol.RELEASE_CONFLICT: 409,
    protocol.NOT_FOUND: 404,
    protocol.METHOD_NOT_ALLOWED: 405,
    protocol.TOO_LARGE: 413,
    protocol.INVALID: 422,
    protocol.SCHEMA_UNSUPPORTED: 422,
    protocol.TOO_MANY: 429,
    protocol.UNAVAILABLE: 503,
    protocol.STORE_FULL: 507,
}


class Refused(Exception):
    """`word` is a problem type of the protocol; `title` names a rule, never a value of the request."""

    def __init__(self, word: str, title: str = "", retry_after: int | None = None) -> None:
        super().__init__(word)
        self.word = word
        self.title = title
        self.status = _STATUS[word]
        self.retry_after = retry_after
