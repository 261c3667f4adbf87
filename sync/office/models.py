"""The office's tables, as Django's migrations need them. Knows nothing of queries: those live in `ledger`."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models


class Fact(models.Model):
    """One named word about this store: its epoch, the last sequence number, when it was made."""

    name: models.CharField[str, str] = models.CharField(max_length=40, primary_key=True)
    text: models.CharField[str, str] = models.CharField(max_length=200)


class Counter(models.Model):
    """A number that only grows; its row is the lock that puts receipts in order."""

    name: models.CharField[str, str] = models.CharField(max_length=40, primary_key=True)
    value: models.BigIntegerField[int, int] = models.BigIntegerField()


class School(models.Model):
    """A school of the register, known to the office only; `pupils` weighs its report."""

    id: models.BigAutoField[int, int] = models.BigAutoField(primary_key=True)
    name: models.CharField[str, str] = models.CharField(max_length=200)
    region: models.CharField[str, str] = models.CharField(max_length=5)
    pupils: models.IntegerField[int, int] = models.IntegerField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["region", "name"], name="office_school_once")
        ]


class Enrolment(models.Model):
    """A one-time code: its secret sealed until used and erased then; the answer kept, so that a lost one heals."""

    locator: models.CharField[str, str] = models.CharField(max_length=8, primary_key=True)
    school: models.ForeignKey[School, School] = models.ForeignKey(School, on_delete=models.PROTECT)
    secret_sealed: models.BinaryField[bytes, bytes] = models.BinaryField()
    expires_on: models.CharField[str, str] = models.CharField(max_length=10)
    request_sha256: models.CharField[str, str] = models.CharField(max_length=64, default="")
    answer: models.TextField[str, str] = models.TextField(default="")


class Source(models.Model):
    """A vault that reports, as the school's code introduced it."""

    source: models.CharField[str, str] = models.CharField(max_length=36, primary_key=True)
    school: models.ForeignKey[School, School] = models.ForeignKey(School, on_delete=models.PROTECT)


class Device(models.Model):
    """The key of one installation; one active key per source."""

    kid: models.CharField[str, str] = models.CharField(max_length=32, primary_key=True)
    source: models.ForeignKey[Source, Source] = models.ForeignKey(Source, on_delete=models.PROTECT)
    public_key: models.BinaryField[bytes, bytes] = models.BinaryField()
    is_active: models.BooleanField[bool, bool] = models.BooleanField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source"], condition=models.Q(is_active=True), name="office_one_active_key")
        ]


class StoredRelease(models.Model):
    """The sealed bytes of one source and month with the receipt that was given for them; the first wins for ever."""

    seq: models.BigIntegerField[int, int] = models.BigIntegerField(primary_key=True)
    source: models.ForeignKey[Source, Source] = models.ForeignKey(Source, on_delete=models.PROTECT)
    period: models.CharField[str, str] = models.CharField(max_length=7)
    region: models.CharField[str, str] = models.CharField(max_length=5)
    sha256: models.CharField[str, str] = models.CharField(max_length=64)
    sealed: models.BinaryField[bytes, bytes] = models.BinaryField()
    receipt: models.TextField[str, str] = models.TextField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source", "period"], name="office_release_once")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["period", "region", "source"], name="office_release_period")
        ]


class RollUp(models.Model):
    """The sum of one leaf over the sources of a region and month; all that the pages read of the figures."""

    id: models.BigAutoField[int, int] = models.BigAutoField(primary_key=True)
    period: models.CharField[str, str] = models.CharField(max_length=7)
    region: models.CharField[str, str] = models.CharField(max_length=5)
    leaf: models.CharField[str, str] = models.CharField(max_length=40)
    value: models.BigIntegerField[int, int] = models.BigIntegerField()
    n: models.IntegerField[int, int] = models.IntegerField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["period", "region", "leaf"], name="office_rollup_once")
        ]


class Person(AbstractBaseUser):
    """Somebody who may look at the pages; `must_change` until the one-time password is replaced by their own."""

    name: models.CharField[str, str] = models.CharField(max_length=60, unique=True)
    is_active: models.BooleanField[bool, bool] = models.BooleanField(default=True)
    must_change: models.BooleanField[bool, bool] = models.BooleanField(default=True)
    failures: models.IntegerField[int, int] = models.IntegerField(default=0)
    locked_until: models.DateTimeField[datetime | None, datetime | None] = models.DateTimeField(null=True)

    USERNAME_FIELD = "name"
    REQUIRED_FIELDS: ClassVar[list[str]] = []


class EscrowOpening(models.Model):
    """One attempt to open a vault's escrow slot: chained, signed, and refused any change by the store itself."""

    seq: models.BigIntegerField[int, int] = models.BigIntegerField(primary_key=True)
    at: models.CharField[str, str] = models.CharField(max_length=32)
    outcome: models.CharField[str, str] = models.CharField(max_length=10)
    vault: models.CharField[str, str] = models.CharField(max_length=12)
    kid: models.CharField[str, str] = models.CharField(max_length=32)
    custodians: models.TextField[str, str] = models.TextField()
    reason: models.TextField[str, str] = models.TextField()
    request: models.CharField[str, str] = models.CharField(max_length=64)
    hash: models.CharField[str, str] = models.CharField(max_length=64)
    signature: models.CharField[str, str] = models.CharField(max_length=88)
