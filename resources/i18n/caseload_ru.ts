<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Caseload</name>
    <message>
        <source>new</source>
        <translation>новый</translation>
    </message>
    <message>
        <source>in support</source>
        <translation>в работе</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>без контакта</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <source>{name}, a draft is not signed yet</source>
        <translation>{name}, есть неподписанный черновик</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Main concern</source>
        <translation>Основная проблема</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>{day}, late</source>
        <translation>{day}, просрочен</translation>
    </message>
</context>
<context>
    <name>CaseloadFilters</name>
    <message>
        <source>Name, class or number</source>
        <translation>Имя, класс или номер</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>Найти случай</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>Какие случаи</translation>
    </message>
    <message>
        <source>Group of concerns</source>
        <translation>Группа проблем</translation>
    </message>
    <message>
        <source>All concerns</source>
        <translation>Все проблемы</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Все открытые</translation>
    </message>
    <message>
        <source>Step is late</source>
        <translation>Шаг просрочен</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>In support</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Месяц без контакта</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрытые</translation>
    </message>
</context>
<context>
    <name>CaseloadPage</name>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Открыть случай</translation>
    </message>
    <message>
        <source>The caseload</source>
        <translation>Список случаев</translation>
    </message>
    <message>
        <source>No case is open yet</source>
        <translation>Открытых случаев пока нет</translation>
    </message>
    <message>
        <source>A case begins with a pupil and the main concern. Notes, steps and summaries follow from it.</source>
        <translation>Случай начинается с ученика и основной проблемы. Из него вырастают записи, шаги и сводки.</translation>
    </message>
    <message>
        <source>Choose a pupil</source>
        <translation>Выбрать ученика</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>Подходящих случаев нет</translation>
    </message>
    <message>
        <source>Perhaps another status or concern is chosen above.</source>
        <translation>Возможно, выше выбран другой статус или проблема.</translation>
    </message>
    <message>
        <source>Show all open cases</source>
        <translation>Показать все открытые</translation>
    </message>
</context>
<context>
    <name>CaseloadPresenter</name>
    <message>
        <source>Choose the pupil first: a case begins with a child.</source>
        <translation>Сначала выберите ученика: случай начинается с ребёнка.</translation>
    </message>
</context>
</TS>
