<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n case(s) chosen</source>
        <translation>
            <numerusform>%n case chosen</numerusform>
            <numerusform>%n cases chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) stay here</source>
        <translation>
            <numerusform>%n note stays here</numerusform>
            <numerusform>%n notes stay here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>already here, %n new note(s)</source>
        <translation>
            <numerusform>already here, %n new note</numerusform>
            <numerusform>already here, %n new notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) still to be decided</source>
        <translation>
            <numerusform>%n pupil still to be decided</numerusform>
            <numerusform>%n pupils still to be decided</numerusform>
        </translation>
    </message>
</context>
</TS>
