"""Who may look at the pages: name and password, with a lock-out by account. Knows no address of anybody."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.db.models import F

from desktop_app.domain.letter import ALPHABET
from sync.office.models import Person

FIRST_ACCOUNT = "admin"
MOST_FAILURES = 5
LOCKED_FOR = timedelta(minutes=15)
SHORTEST, LONGEST = 12, 200


class OneDoor(BaseBackend):
    """Finds the person of a session; the login page itself decides who gets one."""

    def get_user(self, user_id: int) -> Person | None:
        return Person.objects.filter(pk=user_id, is_active=True).first()


def one_time_password() -> str:
    """80 bits in four groups, free of letters that look alike."""
    plain = "".join(secrets.choice(ALPHABET.lower()) for _ in range(16))
    return "-".join(plain[i : i + 4] for i in range(0, 16, 4))


def put_first_account() -> str:
    """The one-time password of the first account, fresh; whoever enters with it must choose their own."""
    password = one_time_password()
    Person.objects.update_or_create(
        name=FIRST_ACCOUNT,
        defaults={
            "password": make_password(password),
            "must_change": True,
            "is_active": True,
            "failures": 0,
            "locked_until": None,
        },
    )
    return password


def check(name: str, password: str, now: datetime) -> Person | None:
    """The person with this name and password, or None: wrong, unknown and locked look and last the same."""
    person = Person.objects.filter(name=name, is_active=True).first()
    if person is None or len(password) > LONGEST:
        make_password(password[:LONGEST])
        return None
    is_right = check_password(password, person.password)
    if is_locked(person, now):
        return None
    if is_right:
        Person.objects.filter(pk=person.pk).update(failures=0, locked_until=None)
        return person
    _count_failure(person, now)
    return None


def is_locked(person: Person, now: datetime) -> bool:
    return person.locked_until is not None and person.locked_until > now


def _count_failure(person: Person, now: datetime) -> None:
    """One more failure; every fifth in a row closes the account for a quarter of an hour."""
    with transaction.atomic():
        Person.objects.filter(pk=person.pk).update(failures=F("failures") + 1)
        failures = Person.objects.values_list("failures", flat=True).get(pk=person.pk)
        if failures % MOST_FAILURES == 0:
            Person.objects.filter(pk=person.pk).update(locked_until=now + LOCKED_FOR)


def weakness(new: str, name: str) -> str:
    """The wording key of what is wrong with a new password, or an empty string."""
    if len(new) < SHORTEST:
        return "password_short"
    if len(new) > LONGEST:
        return "password_long"
    if name.casefold() in new.casefold() or len(set(new)) < 6:
        return "password_simple"
    return ""


def choose_password(person: Person, new: str) -> None:
    """Replace the password; every other session of the person ends with it."""
    person.password = make_password(new)
    person.must_change = False
    person.save(update_fields=["password", "must_change"])
