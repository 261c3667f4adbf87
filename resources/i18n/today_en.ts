<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>TodayLines</name>
    <message numerus="yes">
        <source>%n case(s) in cover until {day}; after it they are not shown here</source>
        <translation>
            <numerusform>%n case in cover until {day}; after it, it is not shown here</numerusform>
            <numerusform>%n cases in cover until {day}; after it they are not shown here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the cover ended on {day}; %n text(s) of yours wait to be given back</source>
        <translation>
            <numerusform>the cover ended on {day}; %n text of yours waits to be given back</numerusform>
            <numerusform>the cover ended on {day}; %n texts of yours wait to be given back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
</TS>
