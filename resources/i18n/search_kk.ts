<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>Search</name>
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
    <message>
        <source>Crisis card</source>
        <translation>Дағдарыс картасы</translation>
    </message>
    <message>
        <source>Lock the program</source>
        <translation>Бағдарламаны құлыптау</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Пәрмендер</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Оқушылар</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Жазбалар</translation>
    </message>
    <message>
        <source>A working note: its words are opened on the case&apos;s page</source>
        <translation>Жұмыс жазбасы: мәтіні істің бетінде ашылады</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Nothing is found. A shorter beginning of the word finds more.</source>
        <translation>Ештеңе табылмады. Сөздің қысқарақ басын жазып көріңіз.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n нәтиже</numerusform>
            <numerusform>%n нәтиже</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>A name, a class, a case, a word from a note, a command …</source>
        <translation>Аты-жөні, сынып, іс, жазбадағы сөз, пәрмен…</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Іздеу немесе пәрмен</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Нәтижелер</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter opens   ·   Esc closes</source>
        <translation>↑ ↓ таңдау   ·   Enter ашады   ·   Esc жабады</translation>
    </message>
</context>
</TS>
