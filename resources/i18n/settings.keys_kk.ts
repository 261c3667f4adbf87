<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>Act</name>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Бір сәт…</translation>
    </message>
</context>
<context>
    <name>DrillAct</name>
    <message>
        <source>Is the recovery sheet still good?</source>
        <translation>Қалпына келтіру парағы әлі жарамды ма?</translation>
    </message>
    <message>
        <source>Once a year, take the sheet from where it lies and type it. So you know that it is there and opens.</source>
        <translation>Жылына бір рет парақты сақтаулы жерінен алып, теріп шығыңыз. Сонда оның бар екенін және қойманы ашатынын білесіз.</translation>
    </message>
    <message>
        <source>The 24 words of the recovery sheet</source>
        <translation>Қалпына келтіру парағындағы 24 сөз</translation>
    </message>
    <message>
        <source>The first four letters of each word are enough. Or the text of the QR code.</source>
        <translation>Әр сөздің алғашқы төрт әрпі жеткілікті. Немесе QR кодтың мәтіні.</translation>
    </message>
    <message>
        <source>Check the sheet</source>
        <translation>Парақты тексеру</translation>
    </message>
</context>
<context>
    <name>KeysDesk</name>
    <message>
        <source>The passphrase is changed. From now on only the new one opens the vault.</source>
        <translation>Құпия тіркес ауыстырылды. Енді қойманы тек жаңасы ашады.</translation>
    </message>
    <message>
        <source>The new recovery sheet is in force. The former one opens nothing any more: tear it up.</source>
        <translation>Жаңа қалпына келтіру парағы күшіне енді. Бұрынғысы енді ештеңе ашпайды: оны жыртып тастаңыз.</translation>
    </message>
    <message>
        <source>The sheet opens the vault. Put it back where it is safe; the next check is in a year.</source>
        <translation>Парақ қойманы ашады. Оны сенімді жеріне қайта салып қойыңыз; келесі тексеру бір жылдан кейін.</translation>
    </message>
    <message>
        <source>This way into the vault is gone.</source>
        <translation>Қоймаға кірудің бұл жолы жойылды.</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>The new sheet was not put in force.</source>
        <translation>Жаңа парақ күшіне енген жоқ.</translation>
    </message>
    <message>
        <source>Tear it up: it opens nothing.</source>
        <translation>Оны жыртып тастаңыз: ол ештеңе ашпайды.</translation>
    </message>
    <message>
        <source>There is no recovery sheet.</source>
        <translation>Қалпына келтіру парағы жоқ.</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, nobody can open the vault: make a sheet now.</source>
        <translation>Құпия тіркес ұмытылса, қойманы ешкім аша алмайды: парақты қазір жасаңыз.</translation>
    </message>
    <message>
        <source>Make a sheet</source>
        <translation>Парақ жасау</translation>
    </message>
    <message>
        <source>Nobody has looked at the recovery sheet for over a year.</source>
        <translation>Қалпына келтіру парағына бір жылдан аса ешкім қараған жоқ.</translation>
    </message>
    <message>
        <source>Take it from where it lies and type it: two minutes, and you know that it opens.</source>
        <translation>Оны сақтаулы жерінен алып, теріп шығыңыз: екі минуттан соң қойманы ашатынын білесіз.</translation>
    </message>
    <message>
        <source>Check the sheet</source>
        <translation>Парақты тексеру</translation>
    </message>
</context>
<context>
    <name>PassphraseAct</name>
    <message>
        <source>Another passphrase</source>
        <translation>Басқа құпия тіркес</translation>
    </message>
    <message>
        <source>The records stay as they are, and so does the recovery sheet. Older backups open with the old one.</source>
        <translation>Жазбалар да, қалпына келтіру парағы да сол күйінде қалады. Бұрынғы сақтық көшірмелер ескі тіркеспен ашылады.</translation>
    </message>
    <message>
        <source>The passphrase until now</source>
        <translation>Қазіргі құпия тіркес</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Құпия тіркесті ауыстыру</translation>
    </message>
</context>
<context>
    <name>RemoveAct</name>
    <message>
        <source>Your passphrase</source>
        <translation>Құпия тіркесіңіз</translation>
    </message>
    <message>
        <source>Remove a way in</source>
        <translation>Кіру жолын жою</translation>
    </message>
    <message>
        <source>A newer Senim added this way into the vault. Once removed, it opens the vault no more.</source>
        <translation>Қоймаға кірудің бұл жолын Senim-нің жаңа нұсқасы қосқан. Жойылғаннан кейін ол қойманы ашпайды.</translation>
    </message>
    <message>
        <source>Remove this way in</source>
        <translation>Бұл жолды жою</translation>
    </message>
    <message>
        <source>Withdraw the recovery sheet</source>
        <translation>Қалпына келтіру парағын жарамсыз ету</translation>
    </message>
    <message>
        <source>For a sheet that is lost or was seen by somebody: at once it opens this vault no more, only backups made before. Until you make a new one, a forgotten passphrase cannot be helped.</source>
        <translation>Парақ жоғалса немесе оны біреу көріп қойса: ол бірден бұл қойманы ашпайтын болады, тек бұрын жасалған сақтық көшірмелерді ашады. Жаңасын жасағанша ұмытылған құпия тіркеске көмек болмайды.</translation>
    </message>
    <message>
        <source>Withdraw the sheet</source>
        <translation>Парақты жарамсыз ету</translation>
    </message>
</context>
<context>
    <name>SheetAct</name>
    <message>
        <source>A new recovery sheet</source>
        <translation>Жаңа қалпына келтіру парағы</translation>
    </message>
    <message>
        <source>The sheet you have opens the vault until the new one has been typed back from paper.</source>
        <translation>Жаңа парақ қағаздан қайта терілгенше, қойманы қолыңыздағы парақ аша береді.</translation>
    </message>
    <message>
        <source>There is no sheet now: without the passphrase nobody could open the vault.</source>
        <translation>Қазір парақ жоқ: құпия тіркессіз қойманы ешкім аша алмайды.</translation>
    </message>
    <message>
        <source>Make a new sheet</source>
        <translation>Жаңа парақ жасау</translation>
    </message>
    <message>
        <source>24 new words. Keep the paper locked away from this computer; whoever has it can read your records.</source>
        <translation>24 жаңа сөз. Қағазды осы компьютерден бөлек, құлыптаулы жерде сақтаңыз: ол кімде болса, сол жазбаларыңызды оқи алады.</translation>
    </message>
    <message>
        <source>They open nothing yet: the old sheet is the valid one.</source>
        <translation>Олар әзірге ештеңе ашпайды: бұрынғы парақ жарамды.</translation>
    </message>
    <message>
        <source>I have the sheet</source>
        <translation>Парақ қолымда</translation>
    </message>
    <message>
        <source>Look at the paper, not at the screen.</source>
        <translation>Экранға емес, қағазға қараңыз.</translation>
    </message>
    <message>
        <source>After this the old sheet opens nothing any more: tear it up.</source>
        <translation>Содан кейін бұрынғы парақ ештеңе ашпайды: оны жыртып тастаңыз.</translation>
    </message>
    <message>
        <source>Put the new sheet in force</source>
        <translation>Жаңа парақты күшіне енгізу</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Құпия тіркесіңіз</translation>
    </message>
</context>
<context>
    <name>WaysPart</name>
    <message>
        <source>Ways into the vault</source>
        <translation>Қоймаға кіру жолдары</translation>
    </message>
    <message>
        <source>Each opens the vault by itself. None can be added without you.</source>
        <translation>Әрқайсысы қойманы өз бетінше ашады. Сізсіз жаңасы қосылмайды.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ауыстыру…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Тексеру…</translation>
    </message>
    <message>
        <source>New sheet…</source>
        <translation>Жаңа парақ…</translation>
    </message>
    <message>
        <source>Make a sheet…</source>
        <translation>Парақ жасау…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Жарамсыз ету…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия тіркес</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Қалпына келтіру парағы</translation>
    </message>
    <message>
        <source>There is none: a forgotten passphrase could not be helped.</source>
        <translation>Жоқ: ұмытылған құпия тіркеске көмек болмайды.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Жою…</translation>
    </message>
    <message>
        <source>A way that a newer Senim added</source>
        <translation>Senim-нің жаңа нұсқасы қосқан жол</translation>
    </message>
    <message>
        <source>The office’s key: {office}</source>
        <translation>Орталықтың кілті: {office}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} бастап</translation>
    </message>
    <message>
        <source>never typed back</source>
        <translation>ешқашан қайта терілмеген</translation>
    </message>
    <message>
        <source>last typed from paper on {day}</source>
        <translation>қағаздан соңғы рет {day} терілді</translation>
    </message>
</context>
</TS>
