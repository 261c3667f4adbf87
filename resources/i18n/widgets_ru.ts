<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>The screen is hidden</source>
        <translation>Экран скрыт</translation>
    </message>
    <message>
        <source>Nothing is lost: everything is where you left it. The vault is still open; it locks by itself when nobody touches the computer.</source>
        <translation>Ничего не потеряно: всё там, где вы оставили. Хранилище ещё открыто; если компьютер не трогать, оно заблокируется само.</translation>
    </message>
    <message>
        <source>Show again (F9)</source>
        <translation>Показать снова (F9)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
</context>
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
<context>
    <name>Rail</name>
    <message>
        <source>Navigation</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Поиск или команда</translation>
    </message>
    <message>
        <source>Crisis card</source>
        <translation>Кризисная карта</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Заблокировать (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Drafts save themselves</source>
        <translation>Черновики сохраняются сами</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Выполняется…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Demo school: leave</source>
        <translation>Демо-школа: выйти</translation>
    </message>
</context>
</TS>
