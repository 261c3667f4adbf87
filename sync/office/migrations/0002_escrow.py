from __future__ import annotations

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# The record of openings is only ever added to; the counter tells that its end was cut off.
_SQLITE = (
    "CREATE TRIGGER office_escrow_no_update BEFORE UPDATE ON office_escrowopening"
    " BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    "CREATE TRIGGER office_escrow_no_delete BEFORE DELETE ON office_escrowopening"
    " BEGIN SELECT RAISE(ABORT, 'append-only'); END",
)
_POSTGRESQL = (
    "CREATE FUNCTION office_escrow_refuse() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION 'append-only'; END $$",
    "CREATE TRIGGER office_escrow_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON office_escrowopening"
    " FOR EACH STATEMENT EXECUTE FUNCTION office_escrow_refuse()",
)


def close_the_record(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in _POSTGRESQL if editor.connection.vendor == "postgresql" else _SQLITE:
        editor.execute(statement)
    editor.execute("INSERT INTO office_counter (name, value) VALUES ('escrow', 0)")


def open_the_record(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """The way back, for tests: SQLite's triggers go with their table, PostgreSQL's function does not."""
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP FUNCTION office_escrow_refuse() CASCADE")
    editor.execute("DELETE FROM office_counter WHERE name = 'escrow'")


class Migration(migrations.Migration):
    dependencies = [("office", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="EscrowOpening",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", models.CharField(max_length=32)),
                ("outcome", models.CharField(max_length=10)),
                ("vault", models.CharField(max_length=12)),
                ("kid", models.CharField(max_length=32)),
                ("custodians", models.TextField()),
                ("reason", models.TextField()),
                ("request", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
                ("signature", models.CharField(max_length=88)),
            ],
        ),
        migrations.RunPython(close_the_record, open_the_record),
    ]
