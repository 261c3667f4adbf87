<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>WhatLeavesSheet</name>
        <message numerus="yes">
            <source>%Ln byte(s), always the same</source>
            <translation>
                <numerusform>%Ln byte, always the same</numerusform>
                <numerusform>%Ln bytes, always the same</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln byte(s) before sealing</source>
            <translation>
                <numerusform>%Ln byte before sealing</numerusform>
                <numerusform>%Ln bytes before sealing</numerusform>
            </translation>
        </message>
    </context>
</TS>
