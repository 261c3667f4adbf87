<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>BackupsDesk</name>
    <message>
        <source>The backup is made and checked.</source>
        <translation>Сақтық көшірме жасалып, тексерілді.</translation>
    </message>
    <message>
        <source>The backup is made, and checked in both places.</source>
        <translation>Сақтық көшірме жасалып, екі жерде де тексерілді.</translation>
    </message>
    <message>
        <source>The backup stands beside the vault, but not in the second place.</source>
        <translation>Сақтық көшірме қойманың жанында бар, бірақ екінші орында жоқ.</translation>
    </message>
    <message>
        <source>Backups of Senim (*.senim-backup)</source>
        <translation>Senim сақтық көшірмелері (*.senim-backup)</translation>
    </message>
    <message>
        <source>Make a copy of the vault</source>
        <translation>Қойманың көшірмесін жасау</translation>
    </message>
    <message>
        <source>The copy is made and checked.</source>
        <translation>Көшірме жасалып, тексерілді.</translation>
    </message>
    <message>
        <source>A second place for backups</source>
        <translation>Сақтық көшірмелердің екінші орны</translation>
    </message>
    <message>
        <source>A backup to restore from</source>
        <translation>Қалпына келтірілетін сақтық көшірме</translation>
    </message>
    <message>
        <source>Copying the vault…</source>
        <translation>Қойма көшірілуде…</translation>
    </message>
    <message>
        <source>Opening and checking the copy…</source>
        <translation>Көшірме ашылып, тексерілуде…</translation>
    </message>
    <message>
        <source>Closing the file…</source>
        <translation>Файл жабылуда…</translation>
    </message>
    <message>
        <source>Copying to the second place and checking it there…</source>
        <translation>Екінші орынға көшіріліп, сонда тексерілуде…</translation>
    </message>
    <message>
        <source>Reading every byte…</source>
        <translation>Әр байты оқылуда…</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Басталуда…</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>Backups</source>
        <translation>Сақтық көшірмелер</translation>
    </message>
    <message>
        <source>Senim makes a backup after each working day by itself. Each is encrypted like the vault, is opened by the passphrase or the recovery sheet of its day, and is checked before it counts.</source>
        <translation>Senim әр жұмыс күнінен кейін сақтық көшірмені өзі жасайды. Әрқайсысы қойма сияқты шифрланады, сол күнгі құпия тіркеспен немесе қалпына келтіру парағымен ашылады және есепке алынбай тұрып тексеріледі.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Қазір көшірме жасау</translation>
    </message>
    <message>
        <source>Make a copy…</source>
        <translation>Көшірмесін жазу…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>There is no backup of this vault yet.</source>
        <translation>Бұл қойманың сақтық көшірмесі әзірге жоқ.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n күн бұрын</numerusform>
            <numerusform>%n күн бұрын</numerusform>
        </translation>
    </message>
    <message>
        <source>Last backup: {moment} ({ago}).</source>
        <translation>Соңғы сақтық көшірме: {moment} ({ago}).</translation>
    </message>
    <message>
        <source>It stands beside the vault only: a second place keeps it from going with the laptop.</source>
        <translation>Ол тек қойманың жанында: екінші орын болса, ноутбукпен бірге жоғалмайды.</translation>
    </message>
    <message>
        <source>Nothing has been copied to the second place yet.</source>
        <translation>Екінші орынға әзірге ештеңе көшірілген жоқ.</translation>
    </message>
    <message>
        <source>In the second place: {moment}.</source>
        <translation>Екінші орында: {moment}.</translation>
    </message>
</context>
<context>
    <name>PlacesPart</name>
    <message>
        <source>Beside the vault</source>
        <translation>Қойманың жанында</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Екінші орын</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Қалта таңдау…</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Екінші орынсыз</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>таңдалмаған</translation>
    </message>
    <message>
        <source>Use the stick “{name}”</source>
        <translation>«{name}» жинақтағышын пайдалану</translation>
    </message>
    <message>
        <source>The second place is on the vault&apos;s own disk: it would be lost with it.</source>
        <translation>Екінші орын қоймамен бір дискіде: диск бүлінсе, екеуі де жоғалады.</translation>
    </message>
    <message>
        <source>The second place is on another computer. Backups are encrypted; still, ask whether that is allowed.</source>
        <translation>Екінші орын басқа компьютерде. Көшірмелер шифрланған, сонда да бұған рұқсат бар-жоғын сұраңыз.</translation>
    </message>
    <message>
        <source>The second place is copied to a cloud. Backups are encrypted; still, ask whether that is allowed.</source>
        <translation>Екінші орын бұлтқа көшіріледі. Көшірмелер шифрланған, сонда да бұған рұқсат бар-жоғын сұраңыз.</translation>
    </message>
    <message>
        <source>The second place is not connected now. It gets the backups when it is.</source>
        <translation>Екінші орын қазір қосылмаған. Қосылғанда көшірмелерді алады.</translation>
    </message>
</context>
<context>
    <name>ShelfPart</name>
    <message>
        <source>When</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>Check this one</source>
        <translation>Осыны тексеру</translation>
    </message>
    <message>
        <source>Restore from it…</source>
        <translation>Осыдан қалпына келтіру…</translation>
    </message>
    <message>
        <source>Restore from another file…</source>
        <translation>Басқа файлдан қалпына келтіру…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Сақтық көшірмелер</translation>
    </message>
    <message>
        <source>Of the last 7 days, 4 weeks and 12 months one each is kept, with what has been erased since.</source>
        <translation>Соңғы 7 күннің, 4 аптаның, 12 айдың әрқайсысынан бір-бірден сақталады; кейін жойылғандар да соларда қалады.</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>Әзірге сақтық көшірме жасалған жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>%n former vault(s) kept aside by restores, {size}, in the folder “replaced”. Senim never deletes them.</source>
        <translation>
            <numerusform>Қалпына келтіргенде бөлек сақталған бұрынғы %n қойма бар: {size}, «replaced» қалтасында. Senim оларды ешқашан жоймайды.</numerusform>
            <numerusform>Қалпына келтіргенде бөлек сақталған бұрынғы %n қойма бар: {size}, «replaced» қалтасында. Senim оларды ешқашан жоймайды.</numerusform>
        </translation>
    </message>
    <message>
        <source>second place</source>
        <translation>екінші орын</translation>
    </message>
    <message>
        <source>beside the vault</source>
        <translation>қойманың жаны</translation>
    </message>
    <message>
        <source>checked when it was made</source>
        <translation>жасалғанда тексерілген</translation>
    </message>
    <message>
        <source>whole, byte for byte</source>
        <translation>бүтін, әр байты сол күйінде</translation>
    </message>
    <message>
        <source>damaged: do not rely on it</source>
        <translation>бүлінген: сенуге болмайды</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} МБ</translation>
    </message>
</context>
</TS>
