<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ConductSection</name>
    <message>
        <source>Code of conduct</source>
        <translation>Кодекс поведения</translation>
    </message>
    <message>
        <source>What whoever keeps these records promises. When a sentence changes, it is read and accepted anew. Nothing waits for it: the vault works all the same.</source>
        <translation>Обещание того, кто ведёт эти записи. Если меняется предложение, кодекс читают и принимают заново. Ничто его не ждёт: хранилище работает и без этого.</translation>
    </message>
    <message>
        <source>I have read it and will keep to it</source>
        <translation>Прочитано, буду соблюдать</translation>
    </message>
    <message>
        <source>Accepted on {day}.</source>
        <translation>Принят {day}.</translation>
    </message>
    <message>
        <source>An earlier wording was accepted on {day}; this one has changed.</source>
        <translation>Прежний текст был принят {day}; с тех пор он изменился.</translation>
    </message>
    <message>
        <source>Not accepted yet.</source>
        <translation>Ещё не принят.</translation>
    </message>
</context>
</TS>
