<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Хабарламаны жабу</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>The screen is hidden</source>
        <translation>Экран жасырылды</translation>
    </message>
    <message>
        <source>Nothing is lost: everything is where you left it. The vault is still open; it locks by itself when nobody touches the computer.</source>
        <translation>Ештеңе жоғалған жоқ: бәрі өз орнында. Қойма әлі ашық; компьютерге ешкім тимесе, өздігінен құлыпталады.</translation>
    </message>
    <message>
        <source>Show again (F9)</source>
        <translation>Қайта көрсету (F9)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Құлыптау</translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Істер</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Оқушылар</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Жиынтық мәлімет</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Navigation</source>
        <translation>Бөлімдер</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Іздеу немесе пәрмен</translation>
    </message>
    <message>
        <source>Crisis card</source>
        <translation>Дағдарыс картасы</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Құлыптау (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Drafts save themselves</source>
        <translation>Нобайлар өздігінен сақталады</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Орындалып жатыр…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Demo school: leave</source>
        <translation>Демо мектеп: шығу</translation>
    </message>
</context>
</TS>
