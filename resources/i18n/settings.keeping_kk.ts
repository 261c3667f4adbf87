<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>ActPaper</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF файлдары (*.pdf)</translation>
    </message>
    <message>
        <source>Save the act</source>
        <translation>Актіні сақтау</translation>
    </message>
    <message>
        <source>The act is saved.</source>
        <translation>Акт сақталды.</translation>
    </message>
</context>
<context>
    <name>ActsSheet</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
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
        <source>The retention period is over</source>
        <translation>Сақтау мерзімі аяқталды</translation>
    </message>
    <message>
        <source>The pupil has left the school</source>
        <translation>Оқушы мектептен кетті</translation>
    </message>
    <message>
        <source>The pupil or the family asked for it</source>
        <translation>Оқушы не отбасы өтініш білдірді</translation>
    </message>
    <message>
        <source>The record was made by mistake</source>
        <translation>Дерек қателесіп енгізілген</translation>
    </message>
    <message>
        <source>Acts of erasure</source>
        <translation>Өшіру актілері</translation>
    </message>
    <message>
        <source>When records are erased, an act tells of it in numbers, without a name. There is none yet.</source>
        <translation>Деректер өшірілгенде, бұл туралы аты-жөнсіз, тек сандар көрсетілген акт жасалады. Әзірге акт жоқ.</translation>
    </message>
    <message>
        <source>Print the act…</source>
        <translation>Актіні басып шығару…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF түрінде сақтау…</translation>
    </message>
</context>
<context>
    <name>BinSheet</name>
    <message numerus="yes">
        <source>%n draft(s) will be erased for good. Nobody can bring them back.</source>
        <translation>
            <numerusform>%n нобай біржола өшіріледі. Оны ешкім қайтара алмайды.</numerusform>
            <numerusform>%n нобай біржола өшіріледі. Оларды ешкім қайтара алмайды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Басы</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Жойылған күні</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Сақталу мерзімі</translation>
    </message>
    <message>
        <source>Working note (private)</source>
        <translation>Жұмыс жазбасы (жеке)</translation>
    </message>
    <message>
        <source>Bin of discarded drafts</source>
        <translation>Жойылған нобайлар себеті</translation>
    </message>
    <message numerus="yes">
        <source>A discarded draft waits here for %n day(s) and can be taken back into its case. Then it is erased for good.</source>
        <translation>
            <numerusform>Жойылған нобай осында %n күн сақталады, оны ісіне қайтаруға болады. Содан кейін ол біржола өшіріледі.</numerusform>
            <numerusform>Жойылған нобай осында %n күн сақталады, оны ісіне қайтаруға болады. Содан кейін ол біржола өшіріледі.</numerusform>
        </translation>
    </message>
    <message>
        <source>The date of this computer has leapt. Nothing leaves the bin by itself until the date has held for three days.</source>
        <translation>Бұл компьютердің күні секіріп өзгерген. Күн үш тәулік бойы дұрыс жүргенше, себеттен ештеңе өздігінен өшпейді.</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Себет бос.</translation>
    </message>
    <message>
        <source>Take back into the case</source>
        <translation>Ісіне қайтару</translation>
    </message>
    <message>
        <source>Erase all of these now…</source>
        <translation>Барлығын қазір өшіру…</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Біржола өшіру</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Қалдыру</translation>
    </message>
</context>
<context>
    <name>DraftsSheet</name>
    <message>
        <source>Drafts</source>
        <translation>Нобайлар</translation>
    </message>
    <message>
        <source>A draft that has not been changed is signed as it stands after</source>
        <translation>Өзгертілмеген нобайға мына уақыттан кейін сол күйінде қол қойылады</translation>
    </message>
    <message>
        <source>Once signed it is never changed again; later words are an addendum. It happens when the vault is opened, never while you write; an empty draft stays a draft.</source>
        <translation>Қол қойылғаннан кейін ол өзгермейді; кейінгі сөз – толықтыру. Бұл қойма ашылғанда болады, жазып отырғанда ешқашан; бос нобай нобай болып қалады.</translation>
    </message>
    <message>
        <source>by hand only</source>
        <translation>тек өзім қоямын</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} сағ</translation>
    </message>
</context>
<context>
    <name>DueSheet</name>
    <message>
        <source>Pupil</source>
        <translation>Оқушы</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Кеткен күні</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>Мерзімі бітті</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Негізі</translation>
    </message>
    <message>
        <source>Kept longer: {reason}</source>
        <translation>Ұзағырақ сақталады: {reason}</translation>
    </message>
    <message>
        <source>a case is open</source>
        <translation>ашық ісі бар</translation>
    </message>
    <message>
        <source>erased before, back with a backup</source>
        <translation>өшірілген, көшірмемен қайта келген</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>мерзімі әлі біткен жоқ</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) after leaving</source>
        <translation>
            <numerusform>кеткеніне %n жыл өтті</numerusform>
            <numerusform>кеткеніне %n жыл өтті</numerusform>
        </translation>
    </message>
    <message>
        <source>the age of {age} is reached</source>
        <translation>{age} жасқа толды</translation>
    </message>
    <message>
        <source>{age} (by the class)</source>
        <translation>{age} (сыныбы бойынша)</translation>
    </message>
    <message>
        <source>How long records are kept</source>
        <translation>Деректерді сақтау мерзімі</translation>
    </message>
    <message>
        <source>Records that are due</source>
        <translation>Мерзімі біткен деректер</translation>
    </message>
    <message>
        <source>Somebody else, by name or class</source>
        <translation>Басқа оқушы: аты-жөні немесе сыныбы</translation>
    </message>
    <message>
        <source>When a family asks for an erasure, or a record was made by mistake.</source>
        <translation>Отбасы өшіруді сұраса немесе дерек қателесіп енгізілсе.</translation>
    </message>
    <message>
        <source>No record is due.</source>
        <translation>Мерзімі біткен дерек жоқ.</translation>
    </message>
    <message>
        <source>The next one will be on {day}.</source>
        <translation>Келесісінің мерзімі: {day}.</translation>
    </message>
    <message>
        <source>Records that are due; Space ticks a pupil</source>
        <translation>Мерзімі біткен деректер; бос орын пернесі оқушыны белгілейді</translation>
    </message>
    <message>
        <source>still at school</source>
        <translation>мектепте оқиды</translation>
    </message>
    <message>
        <source>Keep longer…</source>
        <translation>Ұзағырақ сақтау…</translation>
    </message>
    <message>
        <source>No longer keep</source>
        <translation>Ұзартуды тоқтату</translation>
    </message>
    <message>
        <source>Erase the ticked ones…</source>
        <translation>Белгіленгендерді өшіру…</translation>
    </message>
</context>
<context>
    <name>ErasePart</name>
    <message>
        <source>ERASE</source>
        <translation>ӨШІРУ</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n оқушы</numerusform>
            <numerusform>%n оқушы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n іс</numerusform>
            <numerusform>%n іс</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n жазба</numerusform>
            <numerusform>%n жазба</numerusform>
        </translation>
    </message>
    <message>
        <source>To be erased for good: {pupils}, {cases}, {notes}</source>
        <translation>Біржола өшіріледі: {pupils}, {cases}, {notes}</translation>
    </message>
    <message>
        <source>There is no undo, and nothing of it can be brought back from the vault. The anonymised summaries stay. Backups and copies made before today still hold these records until they are replaced.</source>
        <translation>Бұл әрекет қайтарылмайды, өшірілгенді қоймадан қалпына келтіру мүмкін емес. Иесіздендірілген мәліметтер қалады. Бүгінге дейін жасалған сақтық көшірмелер мен басқа көшірмелерде бұл деректер олар ауыстырылғанша сақталады.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>The retention period is over</source>
        <translation>Сақтау мерзімі аяқталды</translation>
    </message>
    <message>
        <source>The pupil has left the school</source>
        <translation>Оқушы мектептен кетті</translation>
    </message>
    <message>
        <source>The pupil or the family asked for it</source>
        <translation>Оқушы не отбасы өтініш білдірді</translation>
    </message>
    <message>
        <source>The record was made by mistake</source>
        <translation>Дерек қателесіп енгізілген</translation>
    </message>
    <message>
        <source>To go on, type: {word}</source>
        <translation>Жалғастыру үшін мына сөзді теріңіз: {word}</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Біржола өшіру</translation>
    </message>
    <message>
        <source>Erase nothing</source>
        <translation>Ештеңе өшірмеу</translation>
    </message>
    <message>
        <source>Erasing, and writing the vault anew…</source>
        <translation>Өшіріліп, қойма жаңадан жазылып жатыр…</translation>
    </message>
</context>
<context>
    <name>HoldPart</name>
    <message>
        <source>Why is this record kept longer?</source>
        <translation>Бұл дерек неге ұзағырақ сақталады?</translation>
    </message>
    <message>
        <source>Such as a court case or a request of the family.</source>
        <translation>Мысалы, сот ісі немесе отбасының өтініші.</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Ұзағырақ сақтау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болдырмау</translation>
    </message>
</context>
<context>
    <name>KeepingDesk</name>
    <message>
        <source>The draft is in its case again.</source>
        <translation>Нобай ісіне қайтарылды.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) erased for good.</source>
        <translation>
            <numerusform>%n нобай біржола өшірілді.</numerusform>
            <numerusform>%n нобай біржола өшірілді.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) erased for good. The act can be printed below.</source>
        <translation>
            <numerusform>%n оқушының деректері біржола өшірілді. Актіні төменде басып шығаруға болады.</numerusform>
            <numerusform>%n оқушының деректері біржола өшірілді. Актіні төменде басып шығаруға болады.</numerusform>
        </translation>
    </message>
    <message>
        <source>The records are erased, but the disk has no room to write the vault anew.</source>
        <translation>Деректер өшірілді, бірақ қойманы жаңадан жазуға дискіде орын жоқ.</translation>
    </message>
    <message>
        <source>Free some space on the disk. It is tried again each time the vault is unlocked.</source>
        <translation>Дискіден орын босатыңыз. Қойманың құлпы ашылған сайын бұл әрекет қайталанады.</translation>
    </message>
</context>
<context>
    <name>PeriodsPart</name>
    <message>
        <source>Years after leaving</source>
        <translation>Кеткеннен кейінгі жыл саны</translation>
    </message>
    <message>
        <source>Protective cases: to the age of</source>
        <translation>Қорғау істері: жасқа дейін</translation>
    </message>
    <message>
        <source>Head&apos;s order (number and day)</source>
        <translation>Басшының бұйрығы (нөмірі, күні)</translation>
    </message>
    <message>
        <source>It is named on every act of erasure.</source>
        <translation>Ол әрбір өшіру актісінде көрсетіледі.</translation>
    </message>
    <message>
        <source>proposed: {number}</source>
        <translation>ұсынылғаны: {number}</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>ұсыныс</translation>
    </message>
    <message>
        <source>by order</source>
        <translation>бұйрық бойынша</translation>
    </message>
    <message>
        <source>No act sets a period for a psychologist&apos;s records (looked for on {day}), so these numbers are our proposal until the head&apos;s order is named. Protective cases are those of violence, self-harm and every acute episode. Nothing is ever erased by itself.</source>
        <translation>Психолог жазбаларын сақтау мерзімі ешбір актіде белгіленбеген (тексерілген күні: {day}), сондықтан басшының бұйрығы көрсетілгенше бұл сандар – біздің ұсынысымыз. Қорғау істеріне зорлық-зомбылық, өзіне зиян келтіру және кез келген шұғыл жағдай жатады. Ештеңе өздігінен өшпейді.</translation>
    </message>
</context>
</TS>
