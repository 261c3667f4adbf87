<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>CaseOpening</name>
    <message>
        <source>Open a case</source>
        <translation>Іс ашу</translation>
    </message>
    <message>
        <source>Type to find a concern</source>
        <translation>Мәселені теріп табыңыз</translation>
    </message>
    <message>
        <source>Find a concern</source>
        <translation>Мәселені табу</translation>
    </message>
    <message>
        <source>Main concern</source>
        <translation>Негізгі мәселе</translation>
    </message>
    <message>
        <source>Acute: help is needed now</source>
        <translation>Шұғыл: көмек дәл қазір керек</translation>
    </message>
    <message>
        <source>For self-harm, violence and danger. F2 opens the crisis card.</source>
        <translation>Өзіне зиян келтіру, зорлық-зомбылық, қауіп төнгенде. F2 дағдарыс картасын ашады.</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Істі ашу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>ColumnChoices</name>
    <message>
        <source>Fold away</source>
        <translation>Жинау</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>Choose the column with the names</source>
        <translation>Аты-жөні жазылған бағанды таңдаңыз</translation>
    </message>
    <message>
        <source>Grade 0 to 11 and a letter, such as 7Ә</source>
        <translation>0-ден 11-ге дейінгі сынып және әріп, мысалы 7Ә</translation>
    </message>
    <message>
        <source>Which column holds the names?</source>
        <translation>Аты-жөні қай бағанда?</translation>
    </message>
    <message>
        <source>No column holds the class. Choose one, or say which class the whole list is.</source>
        <translation>Сынып жазылған баған жоқ. Бағанды таңдаңыз немесе тізім түгелдей қай сыныптікі екенін жазыңыз.</translation>
    </message>
    <message>
        <source>Understood: {columns}.</source>
        <translation>Танылған бағандар: {columns}.</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>{number}-баған</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Толық аты-жөні</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Әкесінің аты</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Сынып</translation>
    </message>
    <message>
        <source>Grade alone</source>
        <translation>Сынып нөмірі ғана</translation>
    </message>
    <message>
        <source>Letter alone</source>
        <translation>Сыныптың әрпі ғана</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Жынысы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Оқыту тілі</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Бағандар</translation>
    </message>
    <message>
        <source>One class for the whole list</source>
        <translation>Бүкіл тізім – бір сынып</translation>
    </message>
</context>
<context>
    <name>CountedWords</name>
    <message numerus="yes">
        <source>Add %n pupil(s)</source>
        <translation>
            <numerusform>%n оқушыны қосу</numerusform>
            <numerusform>%n оқушыны қосу</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) are in the register now</source>
        <translation>
            <numerusform>Тізімге %n оқушы қосылды</numerusform>
            <numerusform>Тізімге %n оқушы қосылды</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose a class list</source>
        <translation>Сынып тізімін таңдаңыз</translation>
    </message>
    <message>
        <source>Class lists (*.xlsx *.xlsm *.csv *.tsv *.txt)</source>
        <translation>Сынып тізімдері (*.xlsx *.xlsm *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Save an empty class list</source>
        <translation>Бос тізімді сақтау</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Excel кітабы (*.xlsx)</translation>
    </message>
    <message>
        <source>class list.xlsx</source>
        <translation>сынып тізімі.xlsx</translation>
    </message>
    <message>
        <source>Drop the class list here</source>
        <translation>Сынып тізімін осында сүйреп әкеліңіз</translation>
    </message>
    <message>
        <source>XLSX or CSV, one pupil a line: name, class, birthday if you have it. One file may hold many classes.</source>
        <translation>XLSX немесе CSV, әр жолда бір оқушы: аты-жөні, сыныбы, белгілі болса, туған күні. Бір файлда бірнеше сынып болуы мүмкін.</translation>
    </message>
    <message>
        <source>The file is only read. Nothing is written before you have seen every line.</source>
        <translation>Файл тек оқылады. Әр жолды көргенге дейін ештеңе жазылмайды.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Файлды таңдау</translation>
    </message>
    <message>
        <source>Paste a copied table</source>
        <translation>Көшірілген кестені қою</translation>
    </message>
    <message>
        <source>Save an empty list to fill in</source>
        <translation>Толтыруға бос тізімді сақтау</translation>
    </message>
</context>
<context>
    <name>ImportLook</name>
    <message>
        <source>Add the pupils</source>
        <translation>Оқушыларды қосу</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>Басқа тізім</translation>
    </message>
    <message>
        <source>Take them out again</source>
        <translation>Кері қайтару</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Дайын</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Әзірге ештеңе жазылған жоқ.</translation>
    </message>
    <message>
        <source>Lines that need attention stay out: correct them and take the list in again.</source>
        <translation>Тексерілуі керек жолдар қосылмайды: файлда түзетіп, қайта жүктеңіз.</translation>
    </message>
    <message>
        <source>If this was the wrong list, take them out again: nothing else changes.</source>
        <translation>Тізім басқа болып шықса, кері қайтарыңыз: басқа ештеңе өзгермейді.</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Reading the list…</source>
        <translation>Тізім оқылуда…</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Қойылған кесте</translation>
    </message>
    <message>
        <source>Adding the pupils…</source>
        <translation>Оқушылар қосылуда…</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) were taken out again.</source>
        <translation>
            <numerusform>%n оқушы тізімнен кері алынды.</numerusform>
            <numerusform>%n оқушы тізімнен кері алынды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) stay: a case has been opened for them.</source>
        <translation>
            <numerusform>%n оқушы қалды: оларға іс ашылған.</numerusform>
            <numerusform>%n оқушы қалды: оларға іс ашылған.</numerusform>
        </translation>
    </message>
    <message>
        <source>The empty list is saved: {name}</source>
        <translation>Бос тізім сақталды: {name}</translation>
    </message>
    <message>
        <source>Fill it in, save it and drop it here.</source>
        <translation>Толтырып, сақтап, осында сүйреп әкеліңіз.</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>already in the register</source>
        <translation>тізімде бар</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>қосылады</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Оқушы</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Сынып</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Не болады</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message numerus="yes">
        <source>All lines: %n</source>
        <translation>
            <numerusform>Барлық жол: %n</numerusform>
            <numerusform>Барлық жол: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be added: %n</source>
        <translation>
            <numerusform>Қосылады: %n</numerusform>
            <numerusform>Қосылады: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Already there: %n</source>
        <translation>
            <numerusform>Тізімде бар: %n</numerusform>
            <numerusform>Тізімде бар: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Need attention: %n</source>
        <translation>
            <numerusform>Тексеру керек: %n</numerusform>
            <numerusform>Тексеру керек: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Қай жолдар көрсетіледі</translation>
    </message>
    <message>
        <source>The class list, line by line</source>
        <translation>Сынып тізімі, жол-жолымен</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>open</source>
        <translation>ашық</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Сынып</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Соңғы байланыс</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>қазақ тілі</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>орыс тілі</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>өзбек тілі</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>ұйғыр тілі</translation>
    </message>
    <message>
        <source>English</source>
        <translation>ағылшын тілі</translation>
    </message>
</context>
<context>
    <name>RegisterFilters</name>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n оқушы</numerusform>
            <numerusform>%n оқушы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n pupil(s)</source>
        <translation>
            <numerusform>кемінде %n оқушы</numerusform>
            <numerusform>кемінде %n оқушы</numerusform>
        </translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Барлық сыныптар</translation>
    </message>
    <message>
        <source>Name or class</source>
        <translation>Аты-жөні немесе сыныбы</translation>
    </message>
    <message>
        <source>Find in the register</source>
        <translation>Тізімнен табу</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Сынып</translation>
    </message>
</context>
<context>
    <name>SidePanels</name>
    <message>
        <source>One pupil at a time</source>
        <translation>Бір оқушы туралы</translation>
    </message>
    <message>
        <source>Choose a line with arrows or mouse: class, birthday and cases stand here. Enter opens the case.</source>
        <translation>Жолды көрсеткі пернелермен немесе тінтуірмен таңдаңыз: сыныбы, туған күні және істері осында көрінеді. Enter істі ашады.</translation>
    </message>
</context>
<context>
    <name>StudentCard</name>
    <message>
        <source>No case has been opened for this pupil.</source>
        <translation>Бұл оқушыға іс ашылмаған.</translation>
    </message>
    <message>
        <source>girl</source>
        <translation>қыз</translation>
    </message>
    <message>
        <source>boy</source>
        <translation>ұл</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Сынып</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Жынысы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Оқыту тілі</translation>
    </message>
    <message>
        <source>Leaves on</source>
        <translation>Кететін күні</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>{day} жабылды</translation>
    </message>
    <message>
        <source>open since {day}</source>
        <translation>{day} ашылды</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Істер</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Іс ашу</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
</context>
<context>
    <name>StudentForm</name>
    <message>
        <source>Save all the same</source>
        <translation>Бәрібір сақтау</translation>
    </message>
    <message>
        <source>Only letters, spaces, hyphens and apostrophes</source>
        <translation>Тек әріп, бос орын, сызықша және дәйекше</translation>
    </message>
    <message>
        <source>Please write this name</source>
        <translation>Осыны толтырыңыз</translation>
    </message>
    <message>
        <source>Grade 0 to 11 and a letter, such as 7Ә</source>
        <translation>0-ден 11-ге дейінгі сынып және әріп, мысалы 7Ә</translation>
    </message>
    <message>
        <source>A birthday of a pupil, such as 05.09.2013</source>
        <translation>Оқушының туған күні, мысалы 05.09.2013</translation>
    </message>
    <message>
        <source>A day such as 25.05.2027</source>
        <translation>Күні, мысалы 25.05.2027</translation>
    </message>
    <message>
        <source>Change the pupil</source>
        <translation>Оқушы деректерін өзгерту</translation>
    </message>
    <message>
        <source>A new pupil</source>
        <translation>Жаңа оқушы</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic, if there is one</source>
        <translation>Әкесінің аты (болса)</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Сынып</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Жынысы</translation>
    </message>
    <message>
        <source>Language of instruction</source>
        <translation>Оқыту тілі</translation>
    </message>
    <message>
        <source>Leaves the school on</source>
        <translation>Мектептен кететін күні</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>кк.аа.жжжж</translation>
    </message>
    <message>
        <source>girl</source>
        <translation>қыз</translation>
    </message>
    <message>
        <source>boy</source>
        <translation>ұл</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>StudentPanels</name>
    <message>
        <source>{name} is already in class {school_class}.</source>
        <translation>{name} {school_class} сыныбында бар.</translation>
    </message>
    <message>
        <source>If this is another child, save all the same.</source>
        <translation>Бұл басқа бала болса, бәрібір сақтаңыз.</translation>
    </message>
    <message>
        <source>The pupil's data are saved.</source>
        <translation>Оқушының деректері сақталды.</translation>
    </message>
    <message>
        <source>The pupil is in the register.</source>
        <translation>Оқушы тізімге қосылды.</translation>
    </message>
    <message>
        <source>The pupil leaves the register.</source>
        <translation>Оқушы тізімнен шығады.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Қайтару</translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message>
        <source>Class lists</source>
        <translation>Сынып тізімдері</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Оқушылар</translation>
    </message>
    <message>
        <source>Add a pupil</source>
        <translation>Оқушы қосу</translation>
    </message>
    <message>
        <source>Back to the register</source>
        <translation>Тізімге оралу</translation>
    </message>
    <message>
        <source>The register</source>
        <translation>Оқушылар тізімі</translation>
    </message>
    <message>
        <source>Nobody is in the register yet</source>
        <translation>Тізімде әзірге ешкім жоқ</translation>
    </message>
    <message>
        <source>Take in the class lists as a table (XLSX or CSV). Nothing is written before you have seen it.</source>
        <translation>Сынып тізімдерін кесте түрінде жүктеңіз (XLSX немесе CSV). Өзіңіз көргенше ештеңе жазылмайды.</translation>
    </message>
    <message>
        <source>Take in class lists</source>
        <translation>Сынып тізімдерін жүктеу</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Ешкім табылмады</translation>
    </message>
    <message>
        <source>Қ and к, ё and е, Latin letters – all of them find. Perhaps the pupil is in another class.</source>
        <translation>Қ мен к, ё мен е, латын әріптері – бәрімен де іздеуге болады. Оқушы басқа сыныпта болуы мүмкін.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Барлығын көрсету</translation>
    </message>
</context>
<context>
    <name>StudentsPresenter</name>
    <message>
        <source>First save the form or cancel it.</source>
        <translation>Алдымен енгізгеніңізді сақтаңыз немесе бас тартыңыз.</translation>
    </message>
</context>
</TS>
