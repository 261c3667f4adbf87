<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>DiagnosticsPart</name>
    <message>
        <source>Diagnostics for whoever looks after Senim</source>
        <translation>Senim-ге жауапты маманға арналған диагностика</translation>
    </message>
    <message>
        <source>Versions, sizes, coarse counts and error codes; no name, no note, no key. You see every byte before it is saved, and nothing is sent by itself.</source>
        <translation>Нұсқалар, көлемдер, шамамен сандар мен қате кодтары; аты-жөн де, жазба да, кілт те жоқ. Сақталмай тұрып әр байтын көресіз, өздігінен ештеңе жіберілмейді.</translation>
    </message>
    <message>
        <source>What the file will hold</source>
        <translation>Файлда не болады</translation>
    </message>
    <message>
        <source>Show what would be saved</source>
        <translation>Не сақталатынын көрсету</translation>
    </message>
    <message>
        <source>Save this as a file…</source>
        <translation>Осыны файлға сақтау…</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Enrolment from the office</source>
        <translation>Орталықтан келген тіркеу</translation>
    </message>
    <message>
        <source>Enrolment files (*.senim-enrol);;All files (*)</source>
        <translation>Тіркеу файлдары (*.senim-enrol);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Picture of the QR code</source>
        <translation>QR-код суреті</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>Суреттер ({kinds})</translation>
    </message>
    <message>
        <source>Please type the address and the code from the letter.</source>
        <translation>Хаттағы мекенжай мен кодты теріңіз.</translation>
    </message>
    <message>
        <source>The office that receives the summaries</source>
        <translation>Жиынтық мәліметті алатын орталық</translation>
    </message>
    <message>
        <source>not enrolled</source>
        <translation>тіркелмеген</translation>
    </message>
    <message>
        <source>This workplace is not enrolled yet. Months are frozen all the same and wait; nothing is lost.</source>
        <translation>Бұл жұмыс орны әлі тіркелмеген. Айлар бәрібір бекітіліп, күтіп тұрады; ештеңе жоғалмайды.</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>тіркелген</translation>
    </message>
    <message>
        <source>The office knows this workplace by the key {kid}. Enrol again only when it asks you to.</source>
        <translation>Орталық бұл жұмыс орнын {kid} кілті арқылы таниды. Орталық сұрағанда ғана қайта тіркеліңіз.</translation>
    </message>
    <message>
        <source>The office gives a file, or a letter with an address, a code and a QR picture. A code works once and for 14 days. A file can also be dropped here.</source>
        <translation>Орталық файл немесе мекенжайы, коды және QR-суреті бар хат береді. Код бір рет және 14 күн ішінде жарамды. Файлды осында сүйреп әкелуге де болады.</translation>
    </message>
    <message>
        <source>Open the file…</source>
        <translation>Файлды ашу…</translation>
    </message>
    <message>
        <source>Picture of the QR code…</source>
        <translation>QR-код суреті…</translation>
    </message>
    <message>
        <source>Or the address and the code from the letter</source>
        <translation>Немесе хаттағы мекенжай мен код</translation>
    </message>
    <message>
        <source>Capital or small letters, with or without hyphens; a pasted QR text works too.</source>
        <translation>Бас немесе кіші әріп, сызықшамен немесе сызықшасыз; QR мәтінін де қоюға болады.</translation>
    </message>
    <message>
        <source>office.example.kz  XXXX-XXXX-XXXX-XXXX-X</source>
        <translation>office.example.kz  XXXX-XXXX-XXXX-XXXX-X</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Тіркелу</translation>
    </message>
    <message>
        <source>Asking the office… this takes at most half a minute.</source>
        <translation>Орталықтан сұралуда… ең көбі жарты минут.</translation>
    </message>
</context>
<context>
    <name>SchoolSection</name>
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
        <source>Together: {count}</source>
        <translation>Барлығы: {count}</translation>
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
        <source>Of all this only the region leaves, with the summaries of coming months.</source>
        <translation>Осының бәрінен тек өңір ғана келесі айлардың жиынтық мәліметімен бірге жіберіледі.</translation>
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
        <source>Your name, for letters and journals (may stay empty)</source>
        <translation>Аты-жөніңіз, хаттар мен журналдар үшін (бос қалдыруға болады)</translation>
    </message>
    <message>
        <source>Pupils by grade</source>
        <translation>Сынып бойынша оқушы саны</translation>
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
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Қазақ</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Орыс</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Өзбек</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>Ұйғыр</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Тәжік</translation>
    </message>
</context>
<context>
    <name>ScreenSection</name>
    <message>
        <source>Language of the screen</source>
        <translation>Экран тілі</translation>
    </message>
    <message>
        <source>Notes are written in any language.</source>
        <translation>Жазбалар кез келген тілде жазылады.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Көрініс</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Күңгірт</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Жоғары контраст</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Жоғары контраст, күңгірт</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Мәтін көлемі</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>demo school</source>
        <translation>демо мектеп</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Баптау бөлімдері</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Мектеп</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Құлып</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Орталық</translation>
    </message>
    <message>
        <source>Keys and recovery</source>
        <translation>Кілттер мен қалпына келтіру</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Сақтық көшірмелер</translation>
    </message>
    <message>
        <source>Bin and retention</source>
        <translation>Себет және сақтау мерзімі</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Істерді тапсыру</translation>
    </message>
    <message>
        <source>Code of conduct</source>
        <translation>Әдеп қағидалары</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Әрекеттер журналы</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Қойма</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>The school is saved.</source>
        <translation>Мектеп сақталды.</translation>
    </message>
    <message>
        <source>Enrolled with {office}</source>
        <translation>{office}: тіркелді</translation>
    </message>
    <message>
        <source>Frozen months are sealed to its key and leave on their day. See them under Summaries.</source>
        <translation>Бекітілген айлар оның кілтімен мөрленді және өз күнінде жіберіледі. Оларды «Жиынтық мәлімет» бетінен қараңыз.</translation>
    </message>
</context>
<context>
    <name>VaultCare</name>
    <message>
        <source>Save the diagnostics</source>
        <translation>Диагностиканы сақтау</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Мұрағаттар (*.zip)</translation>
    </message>
    <message>
        <source>The diagnostics are saved.</source>
        <translation>Диагностика сақталды.</translation>
    </message>
</context>
<context>
    <name>VaultSection</name>
    <message>
        <source>{step}… ({number} of {total})</source>
        <translation>{step}… ({number} / {total})</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Басталуда…</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>Қойма</translation>
    </message>
    <message>
        <source>Check every page and signature</source>
        <translation>Әр бет пен қолтаңбаны тексеру</translation>
    </message>
    <message>
        <source>Mend what can be mended</source>
        <translation>Түзетуге болатынын түзету</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>demo school</source>
        <translation>демо мектеп</translation>
    </message>
    <message>
        <source>Everything in this vault is invented. It is kept apart from a real vault and can be left at any time.</source>
        <translation>Бұл қоймада бәрі ойдан шығарылған. Ол нағыз қоймадан бөлек сақталады, одан кез келген уақытта шығуға болады.</translation>
    </message>
    <message>
        <source>The check was stopped before its end.</source>
        <translation>Тексеру аяғына дейін жетпей тоқтатылды.</translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation>{count}&#xa0;кБ</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Жасалған күні</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Оқушылар</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Істер</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Жазбалар</translation>
    </message>
    <message>
        <source>Frozen months</source>
        <translation>Бекітілген айлар</translation>
    </message>
    <message>
        <source>Size on the disk</source>
        <translation>Дискідегі көлемі</translation>
    </message>
</context>
<context>
    <name>VaultWords</name>
    <message>
        <source>Reading every page</source>
        <translation>Әр бет оқылуда</translation>
    </message>
    <message>
        <source>Looking at the structure</source>
        <translation>Құрылымы қаралуда</translation>
    </message>
    <message>
        <source>Following the links between records</source>
        <translation>Жазбалар арасындағы байланыстар тексерілуде</translation>
    </message>
    <message>
        <source>Comparing the search index with the notes</source>
        <translation>Іздеу көрсеткіші жазбалармен салыстырылуда</translation>
    </message>
    <message>
        <source>Comparing every signed note with its mark</source>
        <translation>Қол қойылған әр жазба белгісімен салыстырылуда</translation>
    </message>
    <message>
        <source>Comparing the frozen months</source>
        <translation>Бекітілген айлар салыстырылуда</translation>
    </message>
    <message>
        <source>Following the access log line by line</source>
        <translation>Әрекеттер журналы жолма-жол тексерілуде</translation>
    </message>
    <message>
        <source>Reading what can be read into a new vault</source>
        <translation>Оқылатынның бәрі жаңа қоймаға көшірілуде</translation>
    </message>
    <message>
        <source>the bytes of some pages were changed from outside</source>
        <translation>кейбір беттердің байттары сырттан өзгертілген</translation>
    </message>
    <message>
        <source>the structure of the database is broken</source>
        <translation>дерекқордың құрылымы бұзылған</translation>
    </message>
    <message>
        <source>links between records are broken</source>
        <translation>жазбалар арасындағы байланыс бұзылған</translation>
    </message>
    <message>
        <source>the search index does not fit the notes</source>
        <translation>іздеу көрсеткіші жазбаларға сәйкес емес</translation>
    </message>
    <message>
        <source>a signed note is not as it was signed</source>
        <translation>қол қойылған жазба қол қойылған қалпында емес</translation>
    </message>
    <message>
        <source>a frozen month is not as it was frozen</source>
        <translation>бекітілген ай бекітілген қалпында емес</translation>
    </message>
    <message>
        <source>a line of the access log was changed or is missing</source>
        <translation>әрекеттер журналының жолы өзгертілген не жоқ</translation>
    </message>
    <message>
        <source>✓ Whole: every page can be read and every signed note is as it was signed.</source>
        <translation>✓ Бүтін: әр бет оқылады, қол қойылған әр жазба қол қойылған қалпында.</translation>
    </message>
    <message>
        <source>This was found:</source>
        <translation>Мынау табылды:</translation>
    </message>
    <message>
        <source>Please write nothing more before it is mended or restored.</source>
        <translation>Түзетілгенше не қалпына келтірілгенше басқа ештеңе жазбаңыз.</translation>
    </message>
    <message>
        <source> (the first such line: No. {line})</source>
        <translation> (бірінші осындай жол: № {line})</translation>
    </message>
    <message>
        <source> (the first such line: No. {line}; on record since {day})</source>
        <translation> (бірінші осындай жол: № {line}; журналға жазылған күні: {day})</translation>
    </message>
    <message>
        <source>✓ The vault is whole: there is nothing to mend.</source>
        <translation>✓ Қойма бүтін: түзететін ештеңе жоқ.</translation>
    </message>
    <message>
        <source>✓ The vault is mended. Nothing was lost.</source>
        <translation>✓ Қойма түзетілді. Ештеңе жоғалған жоқ.</translation>
    </message>
    <message>
        <source>All that could be read is in a new vault, which was checked and is whole.</source>
        <translation>Оқылғанның бәрі жаңа қоймаға көшірілді, ол тексерілді және бүтін.</translation>
    </message>
    <message>
        <source>This cannot be mended here. Nothing was thrown away: please restore the vault from a backup.</source>
        <translation>Мұны осы жерде түзету мүмкін емес. Ештеңе лақтырылған жоқ: қойманы сақтық көшірмеден қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>The damaged vault is kept: {file}</source>
        <translation>Зақымданған қойма сақталды: {file}</translation>
    </message>
    <message>
        <source>The break in the access log is on record in the log and will go on being told (No. {line}).</source>
        <translation>Әрекеттер журналының үзілгені журналға жазылды және бұдан былай да көрсетіледі (№ {line}).</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Ештеңе жоғалған жоқ.</translation>
    </message>
    <message>
        <source>Could not be read, how many is not known: {what}</source>
        <translation>Оқылмады, саны белгісіз: {what}</translation>
    </message>
    <message>
        <source>Could not be read: {what}, {count}</source>
        <translation>Оқылмады: {what}, {count}</translation>
    </message>
    <message>
        <source>The lost notes are of the cases: {cases}</source>
        <translation>Жоғалған жазбалар мына істерден: {cases}</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>жазбалар</translation>
    </message>
    <message>
        <source>earlier versions of notes</source>
        <translation>жазбалардың бұрынғы нұсқалары</translation>
    </message>
    <message>
        <source>drafts in the bin</source>
        <translation>себеттегі нобайлар</translation>
    </message>
    <message>
        <source>addenda</source>
        <translation>толықтырулар</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>баптаулар</translation>
    </message>
    <message>
        <source>lines of the access log</source>
        <translation>әрекеттер журналының жолдары</translation>
    </message>
    <message>
        <source>links of the access log</source>
        <translation>әрекеттер журналының тізбегі</translation>
    </message>
    <message>
        <source>the end of the access log</source>
        <translation>әрекеттер журналының соңы</translation>
    </message>
    <message>
        <source>other records</source>
        <translation>басқа деректер</translation>
    </message>
</context>
</TS>
