<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>BackupKeeper</name>
    <message>
        <source>No backup could be made.</source>
        <translation>Резервную копию создать не удалось.</translation>
    </message>
    <message>
        <source>A USB stick is here: “{name}”.</source>
        <translation>Подключена флешка: «{name}».</translation>
    </message>
    <message>
        <source>It can keep backups too: Settings, Backups.</source>
        <translation>Резервные копии можно хранить и на ней: «Настройки», «Резервные копии».</translation>
    </message>
</context>
</TS>
