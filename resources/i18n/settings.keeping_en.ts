<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BinSheet</name>
    <message numerus="yes">
        <source>%n draft(s) will be erased for good. Nobody can bring them back.</source>
        <translation>
            <numerusform>%n draft will be erased for good. Nobody can bring it back.</numerusform>
            <numerusform>%n drafts will be erased for good. Nobody can bring them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A discarded draft waits here for %n day(s) and can be taken back into its case. Then it is erased for good.</source>
        <translation>
            <numerusform>A discarded draft waits here for %n day and can be taken back into its case. Then it is erased for good.</numerusform>
            <numerusform>A discarded draft waits here for %n days and can be taken back into its case. Then it is erased for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueSheet</name>
    <message numerus="yes">
        <source>%n year(s) after leaving</source>
        <translation>
            <numerusform>%n year after leaving</numerusform>
            <numerusform>%n years after leaving</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasePart</name>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
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
</context>
<context>
    <name>KeepingDesk</name>
    <message numerus="yes">
        <source>%n draft(s) erased for good.</source>
        <translation>
            <numerusform>%n draft erased for good.</numerusform>
            <numerusform>%n drafts erased for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) erased for good. The act can be printed below.</source>
        <translation>
            <numerusform>%n pupil erased for good. The act can be printed below.</numerusform>
            <numerusform>%n pupils erased for good. The act can be printed below.</numerusform>
        </translation>
    </message>
</context>
</TS>
