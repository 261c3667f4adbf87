<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AuditDesk</name>
    <message>
        <source>Save the access log</source>
        <translation>Сохранить журнал действий</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Mark (SHA-256)</source>
        <translation>Отметка (SHA-256)</translation>
    </message>
    <message>
        <source>The access log is saved as a table.</source>
        <translation>Журнал действий сохранён таблицей.</translation>
    </message>
</context>
<context>
    <name>AuditSection</name>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О ком</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Журнал действий</translation>
    </message>
    <message>
        <source>What was opened, written, printed and let out of this vault, and when. A vault has one person: each act was done by whoever had unlocked it. No line holds a word of a note.</source>
        <translation>Что открывали, записывали, печатали и выносили из этого хранилища и когда. У хранилища один человек: каждое действие совершил тот, кто его разблокировал. Ни одного слова из записей здесь нет.</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>Вид действия</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Все действия</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Written and changed</source>
        <translation>Записи и изменения</translation>
    </message>
    <message>
        <source>Printed, saved, handed over</source>
        <translation>Печать, файлы, передача</translation>
    </message>
    <message>
        <source>Keys and office</source>
        <translation>Ключи и центр</translation>
    </message>
    <message>
        <source>Settings and checks</source>
        <translation>Настройки и проверки</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Последние 365 дней</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>С самого начала</translation>
    </message>
    <message>
        <source>Show earlier lines</source>
        <translation>Показать более ранние</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Сохранить таблицей…</translation>
    </message>
    <message>
        <source>No such line</source>
        <translation>Таких строк нет</translation>
    </message>
    <message>
        <source>Perhaps another period, kind or case is chosen above.</source>
        <translation>Возможно, выше выбран другой период, вид или случай.</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n line(s), each as it was written and none missing.</source>
        <translation>
            <numerusform>✓ %n строка: она такая, какой её записали, ничего не пропало.</numerusform>
            <numerusform>✓ %n строки: каждая такая, какой её записали, ни одна не пропала.</numerusform>
            <numerusform>✓ %n строк: каждая такая, какой её записали, ни одна не пропала.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line No. {line} was changed or is missing. Please check the vault in its section.</source>
        <translation>Строка № {line} изменена или отсутствует. Пожалуйста, проверьте хранилище в его разделе.</translation>
    </message>
    <message>
        <source>Line No. {line} was changed or is missing; on record since {day}.</source>
        <translation>Строка № {line} изменена или отсутствует; отмечено в журнале {day}.</translation>
    </message>
</context>
</TS>
