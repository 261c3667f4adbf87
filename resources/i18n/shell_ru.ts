<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>House</name>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Случаи</translation>
        </message>
        <message>
            <source>Students</source>
            <translation>Ученики</translation>
        </message>
        <message>
            <source>Summaries</source>
            <translation>Сводки</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
    </context>
</TS>
