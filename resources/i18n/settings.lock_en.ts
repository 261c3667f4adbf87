<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LockSection</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you copy out of Senim leaves the clipboard after %n second(s) and at the lock.</source>
        <translation>
            <numerusform>What you copy out of Senim leaves the clipboard after %n second and at the lock.</numerusform>
            <numerusform>What you copy out of Senim leaves the clipboard after %n seconds and at the lock.</numerusform>
        </translation>
    </message>
</context>
</TS>
