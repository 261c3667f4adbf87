<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>FirstRunPresenter</name>
    <message>
        <source>Making the demo school…</source>
        <translation>Демо мектеп дайындалып жатыр…</translation>
    </message>
    <message>
        <source>The folder of the vault</source>
        <translation>Қойма қалтасы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Қойма</translation>
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
        <source>School</source>
        <translation>Мектеп</translation>
    </message>
    <message>
        <source>Class list</source>
        <translation>Сынып тізімі</translation>
    </message>
</context>
<context>
    <name>ImportStep</name>
    <message>
        <source>The class list</source>
        <translation>Сынып тізімі</translation>
    </message>
    <message>
        <source>From a spreadsheet, with a preview. You can also do this later, in Students.</source>
        <translation>Кестеден алынады, алдымен өзіңіз қарап шығасыз. Мұны кейін «Оқушылар» бөлімінде де жасауға болады.</translation>
    </message>
    <message>
        <source>To my first day</source>
        <translation>Жұмысты бастау</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>It can be changed at any time. Notes are written in any language.</source>
        <translation>Тілді кез келген уақытта ауыстыруға болады. Жазбалар кез келген тілде жазылады.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Әрі қарай</translation>
    </message>
</context>
<context>
    <name>NewFace</name>
    <message>
        <source>Keep this passphrase</source>
        <translation>Осы құпия тіркесті сақтау</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>The two are not the same. Type it once more.</source>
        <translation>Екеуі бірдей емес. Тағы бір рет теріңіз.</translation>
    </message>
    <message>
        <source>Four or more words that belong together only for you. Any letters and spaces will do.</source>
        <translation>Өзара байланысы тек өзіңізге түсінікті төрт не одан да көп сөз. Кез келген әріп пен бос орын жарайды.</translation>
    </message>
    <message>
        <source>Too short: at least {count} characters. Add a word or two.</source>
        <translation>Тым қысқа: кемінде {count} таңба керек. Бір-екі сөз қосыңыз.</translation>
    </message>
    <message>
        <source>Too easy to guess. Take words that nobody would expect together.</source>
        <translation>Табуға тым оңай. Ешкім қатар күтпейтін сөздерді алыңыз.</translation>
    </message>
    <message>
        <source>Still easy to guess. Add one more word.</source>
        <translation>Әлі де табуға оңай. Тағы бір сөз қосыңыз.</translation>
    </message>
    <message>
        <source>Good. Long to guess, easy to remember.</source>
        <translation>Жақсы. Табу қиын, есте сақтау оңай.</translation>
    </message>
    <message>
        <source>Very good. Nobody will guess it.</source>
        <translation>Өте жақсы. Мұны ешкім таба алмайды.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия тіркес</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Жаңа құпия тіркес</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Қайтадан теріңіз</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Құпия тіркестің беріктігі</translation>
    </message>
</context>
<context>
    <name>OfficeFace</name>
    <message>
        <source>Help from the office</source>
        <translation>Орталықтың көмегі</translation>
    </message>
    <message>
        <source>{office} holds a key of this vault. Choose a new passphrase now: it comes into force with the answer.</source>
        <translation>Бұл қойманың кілті орталықта сақтаулы: {office}. Қазір жаңа құпия тіркес таңдаңыз: ол жауаппен бірге күшіне енеді.</translation>
    </message>
    <message>
        <source>Asked on {day} for {office}. Give them the file and read these digits to them on the telephone.</source>
        <translation>Сұралған күні: {day}. Орталық: {office}. Файлды оларға беріп, осы цифрларды телефонмен оқып беріңіз.</translation>
    </message>
    <message>
        <source>Requests to the office (*.senim-escrow-request)</source>
        <translation>Орталыққа сұраулар (*.senim-escrow-request)</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Сұрауды сақтау</translation>
    </message>
    <message>
        <source>Answers of the office (*.senim-escrow-answer);;All files (*)</source>
        <translation>Орталықтың жауаптары (*.senim-escrow-answer);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>The office’s answer</source>
        <translation>Орталықтың жауабы</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Бір сәт…</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>Сұрау жасау</translation>
    </message>
    <message>
        <source>Two people of the office open it together and give you a file. It opens the vault on this laptop only.</source>
        <translation>Орталықтың екі адамы оны бірге ашып, сізге файл береді. Ол қойманы тек осы ноутбукте ашады.</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translation>Сұрауды сақтау…</translation>
    </message>
    <message>
        <source>The new passphrase that you chose</source>
        <translation>Өзіңіз таңдаған жаңа құпия тіркес</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ашылып жатыр…</translation>
    </message>
    <message>
        <source>Open with the office’s answer…</source>
        <translation>Орталықтың жауабымен ашу…</translation>
    </message>
    <message>
        <source>Forgotten again? Make another request</source>
        <translation>Қайта ұмыттыңыз ба? Жаңа сұрау жасаңыз</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Құпия тіркеске оралу</translation>
    </message>
    <message>
        <source>Digits: {digits}</source>
        <translation>Цифрлар: {digits}</translation>
    </message>
</context>
<context>
    <name>OfficeWay</name>
    <message>
        <source>The request is saved.</source>
        <translation>Сұрау сақталды.</translation>
    </message>
    <message>
        <source>It holds no names and opens nothing by itself.</source>
        <translation>Онда аты-жөндер жоқ, өздігінен ештеңе ашпайды.</translation>
    </message>
    <message>
        <source>Opened with the office’s help: your new passphrase is in force</source>
        <translation>Орталықтың көмегімен ашылды: енді жаңа құпия тіркесіңіз қолданылады</translation>
    </message>
    <message>
        <source>{one} and {two} opened it on {day}, No. {number} of the office’s record. Make a new recovery sheet.</source>
        <translation>Ашқандар: {one} және {two}, {day}, орталық жазбасы № {number}. Жаңа қалпына келтіру парағын жасаңыз.</translation>
    </message>
</context>
<context>
    <name>PassphraseFace</name>
    <message>
        <source>Passphrase</source>
        <translation>Құпия тіркес</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ашылып жатыр…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Next try in {minutes} min {seconds} s</source>
        <translation>{minutes} мин {seconds} секундтан кейін қайта көріңіз</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>%n секундтан кейін қайта көріңіз</numerusform>
            <numerusform>%n секундтан кейін қайта көріңіз</numerusform>
        </translation>
    </message>
    <message>
        <source>Forgot it? Use the recovery sheet</source>
        <translation>Ұмыттыңыз ба? Қалпына келтіру парағы бар</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>Құпия тіркесті жасыру</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Құпия тіркесті көрсету</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock қосулы</translation>
    </message>
    <message>
        <source>Keyboard: Cyrillic letters</source>
        <translation>Пернетақта: кирилл әріптері</translation>
    </message>
    <message>
        <source>Keyboard: Latin letters</source>
        <translation>Пернетақта: латын әріптері</translation>
    </message>
    <message>
        <source>Keyboard: {language}</source>
        <translation>Пернетақта: {language}</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>A passphrase for the vault</source>
        <translation>Қойманың құпия тіркесі</translation>
    </message>
    <message>
        <source>Only it opens your records. Nobody can reset it: not the school, not the office, not us. The recovery sheet in the next step helps if you forget it.</source>
        <translation>Жазбаларыңызды тек осы тіркес ашады. Оны ешкім ауыстыра алмайды: мектеп те, орталық та, біз де. Ұмытып қалсаңыз, келесі қадамдағы қалпына келтіру парағы көмектеседі.</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Қойманы жасау</translation>
    </message>
</context>
<context>
    <name>RecoveryPaper</name>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF құжаты (*.pdf)</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Қалпына келтіру парағын сақтау</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Сақтық көшірмеден қалпына келтіру</translation>
    </message>
    <message>
        <source>This is how the two differ. Nothing has been changed yet.</source>
        <translation>Екеуінің айырмасы мынадай. Әзірге ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>First the backup is opened and compared with the vault here. That changes nothing.</source>
        <translation>Алдымен көшірме ашылып, осындағы қоймамен салыстырылады. Бұл ештеңені өзгертпейді.</translation>
    </message>
    <message>
        <source>No backup chosen yet</source>
        <translation>Көшірме таңдалмаған</translation>
    </message>
    <message>
        <source>Choose a backup…</source>
        <translation>Көшірме таңдау…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия тіркес</translation>
    </message>
    <message>
        <source>Today&apos;s, or that of the day when the backup was made.</source>
        <translation>Бүгінгі немесе көшірме жасалған күнгі құпия тіркес.</translation>
    </message>
    <message>
        <source>The 24 words of the recovery sheet</source>
        <translation>Қалпына келтіру парағының 24 сөзі</translation>
    </message>
    <message>
        <source>In their order, with spaces between them. Or the text of the QR code.</source>
        <translation>Ретімен, араларына бос орын қойып. Немесе QR-кодтың мәтіні.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Құпия тіркесті пайдалану</translation>
    </message>
    <message>
        <source>Use the recovery sheet instead</source>
        <translation>Оның орнына қалпына келтіру парағын пайдалану</translation>
    </message>
    <message>
        <source>Put the backup in its place</source>
        <translation>Көшірмені орнына қою</translation>
    </message>
    <message>
        <source>Put the key file back</source>
        <translation>Құлып файлын қайтару</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Салыстыру</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Бәрін сол күйінде қалдыру</translation>
    </message>
</context>
<context>
    <name>RestorePresenter</name>
    <message>
        <source>Backups of Senim (*.senim-backup)</source>
        <translation>Senim сақтық көшірмелері (*.senim-backup)</translation>
    </message>
    <message>
        <source>A backup to restore from</source>
        <translation>Қалпына келтірілетін сақтық көшірме</translation>
    </message>
    <message>
        <source>Opening and comparing…</source>
        <translation>Ашылып, салыстырылуда…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Қалпына келтірілуде…</translation>
    </message>
</context>
<context>
    <name>SchoolStep</name>
    <message>
        <source>Your school</source>
        <translation>Сіздің мектебіңіз</translation>
    </message>
    <message>
        <source>For your journals and letters. Of all this, only the region leaves with the monthly summary.</source>
        <translation>Журналдар мен хаттар үшін. Осының ішінен айлық жиынтық мәліметпен бірге тек өңір ғана жіберіледі.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Әрі қарай</translation>
    </message>
    <message>
        <source>Please type the school&apos;s name or number.</source>
        <translation>Мектептің атауын немесе нөмірін жазыңыз.</translation>
    </message>
    <message>
        <source>Please choose the region.</source>
        <translation>Өңірді таңдаңыз.</translation>
    </message>
    <message>
        <source>Please choose at least one language.</source>
        <translation>Кемінде бір тілді таңдаңыз.</translation>
    </message>
    <message>
        <source>Name or number of the school</source>
        <translation>Мектептің атауы немесе нөмірі</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Өңір</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдаңыз…</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Орналасқан жері</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Қала</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Ауыл</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Ауысым саны</translation>
    </message>
    <message>
        <source>Languages of teaching</source>
        <translation>Оқыту тілдері</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Қазақ тілі</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Орыс тілі</translation>
    </message>
    <message>
        <source>Your name, for letters and journals (may stay empty)</source>
        <translation>Аты-жөніңіз, хаттар мен журналдар үшін (бос қалдыруға болады)</translation>
    </message>
    <message>
        <source>Pupils by grade (may be filled in later)</source>
        <translation>Сынып бойынша оқушы саны (кейін толтыруға болады)</translation>
    </message>
    <message>
        <source>Preschool</source>
        <translation>Мектепалды</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade}-сынып</translation>
    </message>
    <message>
        <source>Together: {count}</source>
        <translation>Барлығы: {count}</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>Your recovery sheet</source>
        <translation>Сіздің қалпына келтіру парағыңыз</translation>
    </message>
    <message>
        <source>24 words that open the vault if the passphrase is forgotten. Keep the sheet on paper, locked away from this computer. Whoever has it can read your records.</source>
        <translation>Құпия тіркес ұмытылса, қойманы осы 24 сөз ашады. Парақты қағаз күйінде, осы компьютерден бөлек, құлыптаулы жерде сақтаңыз. Ол кімнің қолында болса, сол жазбаларыңызды оқи алады.</translation>
    </message>
    <message>
        <source>I have the sheet</source>
        <translation>Парақ қолымда</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF түрінде сақтау…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Басып шығару…</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Сөздерді жасыру</translation>
    </message>
    <message>
        <source>Show the words to copy them</source>
        <translation>Көшіріп жазу үшін көрсету</translation>
    </message>
    <message>
        <source>The words of the recovery sheet</source>
        <translation>Қалпына келтіру парағының сөздері</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>done</source>
        <translation>аяқталды</translation>
    </message>
    <message>
        <source>now</source>
        <translation>қазір</translation>
    </message>
    <message>
        <source>later</source>
        <translation>кейін</translation>
    </message>
</context>
<context>
    <name>TypeBackStep</name>
    <message>
        <source>Two groups typed back</source>
        <translation>Екі топты қайта теріңіз</translation>
    </message>
    <message>
        <source>So that we know the sheet can be read. Look at the paper, not at the screen.</source>
        <translation>Парақтың анық оқылатынына көз жеткізу үшін. Экранға емес, қағазға қараңыз.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Әрі қарай</translation>
    </message>
    <message>
        <source>These are not the words of group {number}. Look at the sheet once more.</source>
        <translation>Бұл {number}-топтың сөздері емес. Параққа тағы бір қараңыз.</translation>
    </message>
    <message>
        <source>The words of group {number}</source>
        <translation>{number}-топтың сөздері</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Қайта қош келдіңіз</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Қалпына келтіру сөздері</translation>
    </message>
    <message>
        <source>A new passphrase</source>
        <translation>Жаңа құпия тіркес</translation>
    </message>
    <message>
        <source>Demo school</source>
        <translation>Демо мектеп</translation>
    </message>
    <message>
        <source>Crisis card (F2)</source>
        <translation>Дағдарыс картасы (F2)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Leave the demo school</source>
        <translation>Демо мектептен шығу</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Сақтық көшірмеден қалпына келтіру</translation>
    </message>
    <message>
        <source>They open the vault without the passphrase. Nothing in it changes.</source>
        <translation>Олар қойманы құпия тіркессіз ашады. Ішіндегі ештеңе өзгермейді.</translation>
    </message>
    <message>
        <source>The vault is open. Choose a new passphrase; the recovery sheet stays valid.</source>
        <translation>Қойма ашылды. Жаңа құпия тіркес таңдаңыз; қалпына келтіру парағы күшінде қалады.</translation>
    </message>
    <message>
        <source>Everybody here is invented. The passphrase is “{passphrase}”.</source>
        <translation>Мұндағы адамдардың бәрі ойдан шығарылған. Құпия тіркес: «{passphrase}».</translation>
    </message>
    <message>
        <source>Your records are locked. Drafts are kept.</source>
        <translation>Жазбаларыңыз құлыптаулы. Нобайлар сақтаулы.</translation>
    </message>
</context>
<context>
    <name>UnlockPresenter</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Сақтық көшірмеден қалпына келтіру</translation>
    </message>
    <message>
        <source>Making the demo school…</source>
        <translation>Демо мектеп дайындалып жатыр…</translation>
    </message>
</context>
<context>
    <name>VaultStep</name>
    <message>
        <source>Where do we begin?</source>
        <translation>Неден бастаймыз?</translation>
    </message>
    <message>
        <source>Everything stays on this computer, encrypted. Nothing leaves it without you seeing it first.</source>
        <translation>Барлығы осы компьютерде шифрланып сақталады. Сіз алдын ала көрмеген ештеңе сыртқа кетпейді.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Әрі қарай</translation>
    </message>
    <message>
        <source>Set up my vault</source>
        <translation>Өз қоймамды жасау</translation>
    </message>
    <message>
        <source>For a new start. Takes about five minutes.</source>
        <translation>Жаңадан бастағандарға. Бес минуттай уақыт алады.</translation>
    </message>
    <message>
        <source>Open a vault that I have</source>
        <translation>Бар қойманы ашу</translation>
    </message>
    <message>
        <source>In a folder on this computer or on a USB stick.</source>
        <translation>Осы компьютердегі немесе USB-жинақтағыштағы қалтадан.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Сақтық көшірмеден қалпына келтіру</translation>
    </message>
    <message>
        <source>After a lost or broken laptop, or to move to this one.</source>
        <translation>Ноутбук жоғалса, бұзылса немесе осыған көшкенде.</translation>
    </message>
    <message>
        <source>Look around in a demo school</source>
        <translation>Демо мектепті аралап көру</translation>
    </message>
    <message>
        <source>Invented pupils and cases, to try everything out.</source>
        <translation>Ойдан шығарылған оқушылар мен істер. Барлығын сынап көруге арналған.</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>One moment…</source>
        <translation>Бір сәт…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Crisis card (F2)</source>
        <translation>Дағдарыс картасы (F2)</translation>
    </message>
</context>
<context>
    <name>WordsFace</name>
    <message>
        <source>The 24 words of the recovery sheet</source>
        <translation>Қалпына келтіру парағындағы 24 сөз</translation>
    </message>
    <message>
        <source>In their order, with spaces between them. Or the text of the QR code.</source>
        <translation>Ретімен, арасына бос орын қойып. Немесе QR-код мәтінін.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ашылып жатыр…</translation>
    </message>
    <message>
        <source>Open with these words</source>
        <translation>Осы сөздермен ашу</translation>
    </message>
    <message>
        <source>No sheet either? Ask the office</source>
        <translation>Парақ та жоқ па? Орталықтан сұраңыз</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Құпия тіркеске оралу</translation>
    </message>
</context>
</TS>
