<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>CompareStep</name>
    <message>
        <source>One moment…</source>
        <translation>Бір сәт…</translation>
    </message>
    <message>
        <source>Leave a key with the office</source>
        <translation>Кілтті орталыққа сақтауға беру</translation>
    </message>
    <message>
        <source>Call the office at a number you know, not one from this file’s letter, and let them read their digits.</source>
        <translation>Орталыққа осы файлмен келген хаттағы емес, өзіңіз білетін нөмір бойынша қоңырау шалыңыз: олар өз цифрларын оқып берсін.</translation>
    </message>
    <message>
        <source>The office read out exactly these digits</source>
        <translation>Орталық дәл осы цифрларды оқып берді</translation>
    </message>
    <message>
        <source>{office} made this key on {day}</source>
        <translation>{office} · кілт жасалған күн: {day}</translation>
    </message>
    <message>
        <source>Only together they could open your vault: {one} and {two}.</source>
        <translation>Қоймаңызды тек бірге аша алатындар: {one} және {two}.</translation>
    </message>
    <message>
        <source>Digits of the key: {digits}</source>
        <translation>Кілттің цифрлары: {digits}</translation>
    </message>
</context>
<context>
    <name>EscrowDesk</name>
    <message>
        <source>The office has a key now. The access log tells it.</source>
        <translation>Енді орталықта кілт бар. Бұл әрекеттер журналында жазылды.</translation>
    </message>
    <message>
        <source>The key is taken back. The access log tells it.</source>
        <translation>Кілт алып тасталды. Бұл әрекеттер журналында жазылды.</translation>
    </message>
</context>
<context>
    <name>EscrowPart</name>
    <message>
        <source>Office’s keys (*.senim-escrow-key);;All files (*)</source>
        <translation>Орталық кілттері (*.senim-escrow-key);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>The office’s key</source>
        <translation>Орталықтың кілті</translation>
    </message>
    <message>
        <source>A key in the office’s keeping</source>
        <translation>Орталықтағы сақтаулы кілт</translation>
    </message>
    <message>
        <source>on</source>
        <translation>қосулы</translation>
    </message>
    <message>
        <source>off</source>
        <translation>өшірулі</translation>
    </message>
    <message>
        <source>Take the key back…</source>
        <translation>Кілтті алып тастау…</translation>
    </message>
    <message>
        <source>Another key of the office…</source>
        <translation>Орталықтың басқа кілті…</translation>
    </message>
    <message>
        <source>Open the office’s key file…</source>
        <translation>Орталықтың кілт файлын ашу…</translation>
    </message>
    <message>
        <source>First enrol with an office</source>
        <translation>Алдымен орталыққа тіркелу</translation>
    </message>
    <message>
        <source>If both the passphrase and the recovery sheet are lost, the office could open the vault for you.</source>
        <translation>Құпия тіркес те, қалпына келтіру парағы да жоғалса, орталық қойманы сіз үшін аша алар еді.</translation>
    </message>
    <message>
        <source>{office} has had a key of this vault since {day}.</source>
        <translation>Бұл қойманың кілті орталықта: {office}. Берілген күні: {day}.</translation>
    </message>
    <message>
        <source>Only together they can open it: {one} and {two}.</source>
        <translation>Оны тек бірге аша алатындар: {one} және {two}.</translation>
    </message>
    <message>
        <source>Digits of the key: {digits}</source>
        <translation>Кілттің цифрлары: {digits}</translation>
    </message>
    <message>
        <source>Two people of the office open it, each with a passphrase of their own. One alone cannot.</source>
        <translation>Оны орталықтың екі адамы ашады, әрқайсысының өз құпия тіркесі бар. Жалғыз біреуі аша алмайды.</translation>
    </message>
    <message>
        <source>They open it when you ask, after a call to you. Who, when and why stays in the office’s record.</source>
        <translation>Олар сіз сұрағанда, сізге қоңырау шалғаннан кейін ашады. Кім, қашан және неге ашқаны орталық жазбасында қалады.</translation>
    </message>
    <message>
        <source>With a copy of your vault, both together could read it without you. Leave a key with people you trust.</source>
        <translation>Қоймаңыздың көшірмесі болса, екеуі бірге оны сізсіз де оқи алады. Кілтті сенетін адамдарға ғана беріңіз.</translation>
    </message>
    <message>
        <source>Nobody may demand it: everything works without. You can take the key back at any time.</source>
        <translation>Мұны ешкім талап ете алмайды: онсыз да бәрі жұмыс істейді. Кілтті кез келген уақытта алып тастай аласыз.</translation>
    </message>
</context>
<context>
    <name>EscrowStep</name>
    <message>
        <source>Your passphrase</source>
        <translation>Сіздің құпия тіркесіңіз</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болдырмау</translation>
    </message>
</context>
<context>
    <name>TakeBackStep</name>
    <message>
        <source>One moment…</source>
        <translation>Бір сәт…</translation>
    </message>
    <message>
        <source>Take the key back</source>
        <translation>Кілтті алып тастау</translation>
    </message>
    <message>
        <source>From then on the office cannot open this vault, only copies that were made before. Make sure that you know your passphrase and have the recovery sheet.</source>
        <translation>Бұдан кейін орталық бұл қойманы аша алмайды, тек бұрын жасалған көшірмелерін аша алады. Құпия тіркесті білетініңізге және қалпына келтіру парағы қолыңызда екеніне көз жеткізіңіз.</translation>
    </message>
</context>
</TS>
