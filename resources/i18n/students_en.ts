<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CountedWords</name>
    <message numerus="yes">
        <source>Add %n pupil(s)</source>
        <translation>
            <numerusform>Add %n pupil</numerusform>
            <numerusform>Add %n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) are in the register now</source>
        <translation>
            <numerusform>%n pupil has been added to the register</numerusform>
            <numerusform>%n pupils have been added to the register</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%n pupil(s) were taken out again.</source>
        <translation>
            <numerusform>%n pupil was taken out again.</numerusform>
            <numerusform>%n pupils were taken out again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) stay: a case has been opened for them.</source>
        <translation>
            <numerusform>%n pupil stays: a case has been opened.</numerusform>
            <numerusform>%n pupils stay: cases have been opened for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message numerus="yes">
        <source>All lines: %n</source>
        <translation>
            <numerusform>All lines: %n</numerusform>
            <numerusform>All lines: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be added: %n</source>
        <translation>
            <numerusform>To be added: %n</numerusform>
            <numerusform>To be added: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Already there: %n</source>
        <translation>
            <numerusform>Already there: %n</numerusform>
            <numerusform>Already there: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Need attention: %n</source>
        <translation>
            <numerusform>Needs attention: %n</numerusform>
            <numerusform>Need attention: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterFilters</name>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n pupil(s)</source>
        <translation>
            <numerusform>at least %n pupil</numerusform>
            <numerusform>at least %n pupils</numerusform>
        </translation>
    </message>
</context>
</TS>
