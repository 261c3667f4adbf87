<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>LockSection</name>
    <message>
        <source>Lock when nobody has touched the computer for</source>
        <translation>Компьютерге ешкім тимесе, құлыпталатын уақыты</translation>
    </message>
    <message>
        <source>What is being written is kept and comes back after unlocking.</source>
        <translation>Жазылып жатқан мәтін сақталады, құлып ашылғанда қайта шығады.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минут</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock when the window is minimised</source>
        <translation>Терезе жиналғанда құлыптау</translation>
    </message>
    <message>
        <source>It also locks at once when</source>
        <translation>Мына жағдайда да бірден құлыпталады</translation>
    </message>
    <message>
        <source>Always: if the computer slept or its clock was set, the vault locks before it can be used again.</source>
        <translation>Әрқашан: компьютер ұйықтап оянса немесе сағаты өзгертілсе, қойма қайта қолданылғанша құлыпталады.</translation>
    </message>
    <message>
        <source>Keep Senim out of screenshots and shared screens</source>
        <translation>Senim терезесі экран суретіне және ортақ экранға түспесін</translation>
    </message>
    <message>
        <source>Switch this off if a screen magnifier or remote help needs to see the window.</source>
        <translation>Экран ұлғайтқышқа немесе қашықтан көмекке терезе көрінуі керек болса, өшіріңіз.</translation>
    </message>
    <message>
        <source>Against other eyes</source>
        <translation>Бөтен көзден қорғау</translation>
    </message>
    <message numerus="yes">
        <source>What you copy out of Senim leaves the clipboard after %n second(s) and at the lock.</source>
        <translation>
            <numerusform>Senim-нен көшірілген мәтін алмасу буферінен %n секундтан кейін және құлыпталғанда өшеді.</numerusform>
            <numerusform>Senim-нен көшірілген мәтін алмасу буферінен %n секундтан кейін және құлыпталғанда өшеді.</numerusform>
        </translation>
    </message>
    <message>
        <source>F9 hides the screen at once, without locking; F9 again or Esc shows it.</source>
        <translation>F9 экранды құлыптамай-ақ бірден жасырады; қайта көрсету – F9 немесе Esc.</translation>
    </message>
    <message>
        <source>Ctrl+L locks at once, whatever is open.</source>
        <translation>Ctrl+L не ашық тұрса да бірден құлыптайды.</translation>
    </message>
    <message>
        <source>the computer goes to sleep</source>
        <translation>компьютер ұйқыға кеткенде</translation>
    </message>
    <message>
        <source>the computer goes to sleep – this system does not tell: it locks on waking</source>
        <translation>компьютер ұйқыға кеткенде – бұл жүйе хабарламайды: оянғанда құлыпталады</translation>
    </message>
    <message>
        <source>the screen is locked</source>
        <translation>экран құлыпталғанда</translation>
    </message>
    <message>
        <source>the screen is locked – this system does not tell: the minutes above count</source>
        <translation>экран құлыпталғанда – бұл жүйе хабарламайды: жоғарыдағы уақыт есептеледі</translation>
    </message>
    <message>
        <source>another user takes over</source>
        <translation>басқа пайдаланушы кіргенде</translation>
    </message>
    <message>
        <source>another user takes over – this system does not tell: the minutes above count</source>
        <translation>басқа пайдаланушы кіргенде – бұл жүйе хабарламайды: жоғарыдағы уақыт есептеледі</translation>
    </message>
    <message>
        <source>the lid is shut</source>
        <translation>қақпағы жабылғанда</translation>
    </message>
    <message>
        <source>the lid is shut – this system does not tell: it locks on waking</source>
        <translation>қақпағы жабылғанда – бұл жүйе хабарламайды: оянғанда құлыпталады</translation>
    </message>
</context>
</TS>
