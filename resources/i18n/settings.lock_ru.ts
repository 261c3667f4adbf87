<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>LockSection</name>
    <message>
        <source>Lock when nobody has touched the computer for</source>
        <translation>Блокировать, если компьютер не трогали</translation>
    </message>
    <message>
        <source>What is being written is kept and comes back after unlocking.</source>
        <translation>То, что пишется, сохранится и вернётся после разблокировки.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минуту</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock when the window is minimised</source>
        <translation>Блокировать, когда окно свёрнуто</translation>
    </message>
    <message>
        <source>It also locks at once when</source>
        <translation>Также блокируется сразу, когда</translation>
    </message>
    <message>
        <source>Always: if the computer slept or its clock was set, the vault locks before it can be used again.</source>
        <translation>Всегда: если компьютер засыпал или на нём перевели часы, хранилище блокируется раньше, чем им снова можно пользоваться.</translation>
    </message>
    <message>
        <source>Keep Senim out of screenshots and shared screens</source>
        <translation>Не показывать Senim на снимках экрана и при показе экрана</translation>
    </message>
    <message>
        <source>Switch this off if a screen magnifier or remote help needs to see the window.</source>
        <translation>Выключите, если окно должна видеть экранная лупа или удалённая помощь.</translation>
    </message>
    <message>
        <source>Against other eyes</source>
        <translation>От чужих глаз</translation>
    </message>
    <message numerus="yes">
        <source>What you copy out of Senim leaves the clipboard after %n second(s) and at the lock.</source>
        <translation>
            <numerusform>Скопированное из Senim исчезает из буфера обмена через %n секунду и при блокировке.</numerusform>
            <numerusform>Скопированное из Senim исчезает из буфера обмена через %n секунды и при блокировке.</numerusform>
            <numerusform>Скопированное из Senim исчезает из буфера обмена через %n секунд и при блокировке.</numerusform>
        </translation>
    </message>
    <message>
        <source>F9 hides the screen at once, without locking; F9 again or Esc shows it.</source>
        <translation>F9 сразу скрывает экран без блокировки; снова F9 или Esc – показывает.</translation>
    </message>
    <message>
        <source>Ctrl+L locks at once, whatever is open.</source>
        <translation>Ctrl+L блокирует сразу, что бы ни было открыто.</translation>
    </message>
    <message>
        <source>the computer goes to sleep</source>
        <translation>компьютер засыпает</translation>
    </message>
    <message>
        <source>the computer goes to sleep – this system does not tell: it locks on waking</source>
        <translation>компьютер засыпает – эта система не сообщает: блокируется при пробуждении</translation>
    </message>
    <message>
        <source>the screen is locked</source>
        <translation>экран заблокирован</translation>
    </message>
    <message>
        <source>the screen is locked – this system does not tell: the minutes above count</source>
        <translation>экран заблокирован – эта система не сообщает: действует время выше</translation>
    </message>
    <message>
        <source>another user takes over</source>
        <translation>работать начинает другой пользователь</translation>
    </message>
    <message>
        <source>another user takes over – this system does not tell: the minutes above count</source>
        <translation>работать начинает другой пользователь – эта система не сообщает: действует время выше</translation>
    </message>
    <message>
        <source>the lid is shut</source>
        <translation>крышка закрыта</translation>
    </message>
    <message>
        <source>the lid is shut – this system does not tell: it locks on waking</source>
        <translation>крышка закрыта – эта система не сообщает: блокируется при пробуждении</translation>
    </message>
</context>
</TS>
