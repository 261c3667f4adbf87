<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>ConductSection</name>
    <message>
        <source>Code of conduct</source>
        <translation>Әдеп қағидалары</translation>
    </message>
    <message>
        <source>What whoever keeps these records promises. When a sentence changes, it is read and accepted anew. Nothing waits for it: the vault works all the same.</source>
        <translation>Осы жазбаларды жүргізетін адамның уәдесі. Сөйлем өзгерсе, қайта оқып, қабылдау керек. Ешнәрсе оған тәуелді емес: қойма онсыз да жұмыс істейді.</translation>
    </message>
    <message>
        <source>I have read it and will keep to it</source>
        <translation>Оқыдым, ұстанамын</translation>
    </message>
    <message>
        <source>Accepted on {day}.</source>
        <translation>Қабылданған күні: {day}.</translation>
    </message>
    <message>
        <source>An earlier wording was accepted on {day}; this one has changed.</source>
        <translation>Бұрынғы мәтін {day} қабылданған; содан бері өзгерді.</translation>
    </message>
    <message>
        <source>Not accepted yet.</source>
        <translation>Әзірге қабылданған жоқ.</translation>
    </message>
</context>
</TS>
