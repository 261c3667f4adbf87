<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupsSection</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfPart</name>
    <message numerus="yes">
        <source>%n former vault(s) kept aside by restores, {size}, in the folder “replaced”. Senim never deletes them.</source>
        <translation>
            <numerusform>%n former vault kept aside by restores, {size}, in the folder “replaced”. Senim never deletes it.</numerusform>
            <numerusform>%n former vaults kept aside by restores, {size}, in the folder “replaced”. Senim never deletes them.</numerusform>
        </translation>
    </message>
</context>
</TS>
