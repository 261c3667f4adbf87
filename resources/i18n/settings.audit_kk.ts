<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>AuditDesk</name>
    <message>
        <source>Save the access log</source>
        <translation>Әрекеттер журналын сақтау</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Кестелер (*.csv)</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Әрекет</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Коды</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Дерек</translation>
    </message>
    <message>
        <source>Mark (SHA-256)</source>
        <translation>Белгісі (SHA-256)</translation>
    </message>
    <message>
        <source>The access log is saved as a table.</source>
        <translation>Әрекеттер журналы кесте болып сақталды.</translation>
    </message>
</context>
<context>
    <name>AuditSection</name>
    <message>
        <source>When</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Әрекет</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Кім туралы</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Әрекеттер журналы</translation>
    </message>
    <message>
        <source>What was opened, written, printed and let out of this vault, and when. A vault has one person: each act was done by whoever had unlocked it. No line holds a word of a note.</source>
        <translation>Бұл қоймада не ашылғаны, жазылғаны, басып шығарылғаны, сыртқа берілгені және қашан екені. Қойма бір адамдыкі: әр әрекетті сол кезде құлпын ашқан адам жасаған. Ешбір жолда жазбаның сөзі жоқ.</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>Әрекет түрі</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Барлық әрекет</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Қаралды</translation>
    </message>
    <message>
        <source>Written and changed</source>
        <translation>Жазылды, өзгертілді</translation>
    </message>
    <message>
        <source>Printed, saved, handed over</source>
        <translation>Басылды, сақталды, берілді</translation>
    </message>
    <message>
        <source>Keys and office</source>
        <translation>Кілттер мен орталық</translation>
    </message>
    <message>
        <source>Settings and checks</source>
        <translation>Баптаулар мен тексеру</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Соңғы 7 күн</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Соңғы 30 күн</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Соңғы 365 күн</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Басынан бері</translation>
    </message>
    <message>
        <source>Show earlier lines</source>
        <translation>Бұрынғы жолдарды көрсету</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Кесте етіп сақтау…</translation>
    </message>
    <message>
        <source>No such line</source>
        <translation>Мұндай жол жоқ</translation>
    </message>
    <message>
        <source>Perhaps another period, kind or case is chosen above.</source>
        <translation>Мүмкін, жоғарыда басқа кезең, түр не іс таңдалған.</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n line(s), each as it was written and none missing.</source>
        <translation>
            <numerusform>✓ %n жол: әрқайсысы жазылған қалпында, жоғалғаны жоқ.</numerusform>
            <numerusform>✓ %n жол: әрқайсысы жазылған қалпында, жоғалғаны жоқ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line No. {line} was changed or is missing. Please check the vault in its section.</source>
        <translation>№ {line} жол өзгертілген не жоқ. Қойманы өз бөлімінде тексеріңіз.</translation>
    </message>
    <message>
        <source>Line No. {line} was changed or is missing; on record since {day}.</source>
        <translation>№ {line} жол өзгертілген не жоқ; журналға жазылған күні: {day}.</translation>
    </message>
</context>
</TS>
