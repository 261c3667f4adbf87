"""The laptop's first word to the office and what comes back. Proves nothing itself: services check the code's MAC."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.enrolment import EnrolRequest
from desktop_app.domain.errors import EnrolmentRefused
from desktop_app.domain.outbox import Outcome
from sync import protocol
from sync.transport import Transport, TransportFailed


class CodeRefused(EnrolmentRefused):
    """The office does not know the code, or it is over: it never says which."""

    code = "enrolment.code_refused"


class CodeUsed(EnrolmentRefused):
    """The code has already enrolled another vault."""

    code = "enrolment.code_used"


def enrol(request: EnrolRequest, transport: Transport | None = None, proxies: Mapping[str, str] | None = None) -> bytes:
    """The office's answer, still to be proved by `services.enrolment.finish_enrolment`.

    The same request may be sent again: the same code and key get the same answer. Raises CodeRefused, CodeUsed or
    TransportFailed.
    """
    way = transport or Transport.for_enrolment(request.url, request.ca_pem, proxies)
    answer = way.post(protocol.DEVICES_PATH, {"Content-Type": protocol.JSON_TYPE}, request.body)
    if answer.status in (200, 201):
        return answer.body
    word = protocol.problem_word(answer.body)
    if word == protocol.CODE_REFUSED:
        raise CodeRefused
    if word == protocol.CODE_USED:
        raise CodeUsed
    if answer.status == 407:
        raise TransportFailed(Outcome.PROXY_LOGIN)
    if answer.status == 429 or (answer.status >= 500 and answer.status != 511):
        raise TransportFailed(Outcome.OFFICE_BUSY)
    if word:
        raise EnrolmentRefused
    raise TransportFailed(Outcome.NOT_THE_OFFICE)
