<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>BackupKeeper</name>
    <message>
        <source>No backup could be made.</source>
        <translation>Сақтық көшірме жасалмады.</translation>
    </message>
    <message>
        <source>A USB stick is here: “{name}”.</source>
        <translation>USB-жинақтағыш қосылды: «{name}».</translation>
    </message>
    <message>
        <source>It can keep backups too: Settings, Backups.</source>
        <translation>Сақтық көшірмелерді сонда да сақтауға болады: Баптаулар, Сақтық көшірмелер.</translation>
    </message>
</context>
</TS>
