<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
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
</TS>
