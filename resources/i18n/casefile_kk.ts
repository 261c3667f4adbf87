<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>AddendumDesk</name>
    <message>
        <source>The addendum is signed.</source>
        <translation>Толықтыруға қол қойылды.</translation>
    </message>
</context>
<context>
    <name>AddendumEditor</name>
    <message>
        <source>Addendum: the note itself stays as it was signed</source>
        <translation>Толықтыру: жазбаның өзі қол қойылған күйінде қалады</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Толықтыру</translation>
    </message>
    <message>
        <source>Sign the addendum</source>
        <translation>Толықтыруға қол қою</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Cases</source>
        <translation>Істер</translation>
    </message>
    <message>
        <source>acute</source>
        <translation>шұғыл</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Барлық істер</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Істі жабу</translation>
    </message>
    <message>
        <source>Who looked at this case</source>
        <translation>Бұл істі кім қарады</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Қайта ашу</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Жазба қосу</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
</context>
<context>
    <name>Casefile</name>
    <message>
        <source>Individual meeting</source>
        <translation>Жеке кездесу</translation>
    </message>
    <message>
        <source>Group meeting</source>
        <translation>Топтық кездесу</translation>
    </message>
    <message>
        <source>Talk with a parent</source>
        <translation>Ата-анамен әңгіме</translation>
    </message>
    <message>
        <source>Talk with a teacher</source>
        <translation>Мұғаліммен әңгіме</translation>
    </message>
    <message>
        <source>Telephone call</source>
        <translation>Телефон арқылы әңгіме</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Бақылау</translation>
    </message>
    <message>
        <source>Official record</source>
        <translation>Ресми жазба</translation>
    </message>
    <message>
        <source>Working note</source>
        <translation>Жұмыс жазбасы</translation>
    </message>
    <message>
        <source>before you wrote on</source>
        <translation>жалғастырып жазар алдында</translation>
    </message>
    <message>
        <source>when you left</source>
        <translation>беттен шыққанда</translation>
    </message>
    <message>
        <source>before a passage was taken out</source>
        <translation>үзінді алынар алдында</translation>
    </message>
    <message>
        <source>before an older version came back</source>
        <translation>бұрынғы нұсқа қайтарылар алдында</translation>
    </message>
    <message>
        <source>new</source>
        <translation>жаңа</translation>
    </message>
    <message>
        <source>in support</source>
        <translation>қолдауда</translation>
    </message>
    <message>
        <source>quiet for a month</source>
        <translation>бір ай байланыссыз</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>жабық</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>ертең</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>кеше</translation>
    </message>
    <message>
        <source>{first}–{last} school year</source>
        <translation>{first}–{last} оқу жылы</translation>
    </message>
</context>
<context>
    <name>ChapterView</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n жазба</numerusform>
            <numerusform>%n жазба</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Older notes: %n more</source>
        <translation>
            <numerusform>Бұрынғы жазбалар: тағы %n</numerusform>
            <numerusform>Бұрынғы жазбалар: тағы %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Say in a few words why the case ends.</source>
        <translation>Істің неге жабылатынын бірнеше сөзбен жазыңыз.</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Істі жабу</translation>
    </message>
    <message>
        <source>Everything stays readable, and the case can be opened again.</source>
        <translation>Бәрі оқуға қолжетімді күйде қалады, істі қайта ашуға болады.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>The goal is reached</source>
        <translation>Мақсатқа қол жетті</translation>
    </message>
    <message>
        <source>The pupil left the school</source>
        <translation>Оқушы мектептен кетті</translation>
    </message>
    <message>
        <source>Another organisation took over</source>
        <translation>Басқа ұйым қабылдады</translation>
    </message>
    <message>
        <source>The family asked to end it</source>
        <translation>Отбасы тоқтатуды сұрады</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>New note</source>
        <translation>Жазба қосу</translation>
    </message>
    <message>
        <source>New note … in Kazakh or in Russian</source>
        <translation>Жаңа жазба… қазақша немесе орысша</translation>
    </message>
    <message>
        <source>What happened, in your words</source>
        <translation>Не болғаны, өз сөзіңізбен</translation>
    </message>
    <message>
        <source>The child&apos;s own words</source>
        <translation>Баланың өз сөзі</translation>
    </message>
    <message>
        <source>Word for word, apart from your account</source>
        <translation>Сөзбе-сөз, өз пікіріңізден бөлек</translation>
    </message>
</context>
<context>
    <name>ConcernRow</name>
    <message>
        <source>acute</source>
        <translation>шұғыл</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} тіркелген</translation>
    </message>
    <message>
        <source>main</source>
        <translation>негізгі</translation>
    </message>
    <message>
        <source>Make main</source>
        <translation>Негізгі ету</translation>
    </message>
</context>
<context>
    <name>ConcernsSheet</name>
    <message>
        <source>Concerns</source>
        <translation>Мәселелер</translation>
    </message>
    <message>
        <source>Add a concern</source>
        <translation>Мәселе қосу</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>Мәселе</translation>
    </message>
    <message>
        <source>Acute: somebody is in danger</source>
        <translation>Шұғыл: біреуге қауіп төніп тұр</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n күннен кейін</numerusform>
            <numerusform>%n күннен кейін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n күн бұрын</numerusform>
            <numerusform>%n күн бұрын</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n байланыс</numerusform>
            <numerusform>%n байланыс</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;мин</numerusform>
            <numerusform>%n&#xa0;мин</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftDesk</name>
    <message>
        <source>Signing …</source>
        <translation>Қол қойылуда…</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Жазылуда…</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Нобай сақталды: {time}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Әлі сақталған жоқ</translation>
    </message>
    <message>
        <source>The note is signed and frozen.</source>
        <translation>Жазбаға қол қойылды, енді ол өзгермейді.</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Нобай жойылды</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Show the note</source>
        <translation>Жазбаны көрсету</translation>
    </message>
    <message>
        <source>Closed. That you open it is a line in the access log.</source>
        <translation>Жабық тұр. Ашқаныңыз әрекеттер журналына жазылады.</translation>
    </message>
    <message>
        <source>The child&apos;s own words</source>
        <translation>Баланың өз сөзі</translation>
    </message>
    <message>
        <source>Addendum, {moment}</source>
        <translation>Толықтыру, {moment}</translation>
    </message>
    <message>
        <source>signed {moment}</source>
        <translation>{moment} қол қойылды</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Бұрынғы нұсқалар</translation>
    </message>
    <message>
        <source>Add words</source>
        <translation>Толықтыру</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Толық көрсету</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Only for you: no journal, export or summary ever reaches a working note.</source>
        <translation>Тек сізге: жұмыс жазбасы журналға да, экспортқа да, жиынтық мәліметке де түспейді.</translation>
    </message>
    <message>
        <source>Signing freezes the note; later words become an addendum.</source>
        <translation>Қол қойылған жазба өзгермейді; кейінгі сөздер толықтыру болып қосылады.</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Бұрынғы нұсқалар</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Қол қою</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Kind of record</source>
        <translation>Жазба түрі</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Қайтару</translation>
    </message>
</context>
<context>
    <name>HistoryDesk</name>
    <message>
        <source>The earlier version is back. What stood here before is kept too.</source>
        <translation>Бұрынғы нұсқа қайтарылды. Осында тұрған мәтін де сақталды.</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>taken out: {words}</source>
        <translation>алынды: {words}</translation>
    </message>
    <message>
        <source>added: {words}</source>
        <translation>қосылды: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added since</source>
        <translation>
            <numerusform>содан бері %n сөз қосылды</numerusform>
            <numerusform>содан бері %n сөз қосылды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) taken out</source>
        <translation>
            <numerusform>%n сөз алынды</numerusform>
            <numerusform>%n сөз алынды</numerusform>
        </translation>
    </message>
    <message>
        <source>No word has changed since</source>
        <translation>Содан бері бір сөз де өзгерген жоқ</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Бұрынғы нұсқалар</translation>
    </message>
    <message>
        <source>What was written before the note was signed. It is kept and can no longer be changed.</source>
        <translation>Жазбаға қол қойылғанға дейін не жазылғаны. Ол сақталады және енді өзгермейді.</translation>
    </message>
    <message>
        <source>A version is kept after a pause, when you leave, and before a passage is taken out.</source>
        <translation>Нұсқа үзілістен кейін, беттен шыққанда және үзінді алынар алдында сақталады.</translation>
    </message>
    <message>
        <source>Close the earlier versions</source>
        <translation>Бұрынғы нұсқаларды жабу</translation>
    </message>
    <message>
        <source>An older version</source>
        <translation>Ескірек нұсқа</translation>
    </message>
    <message>
        <source>A newer version</source>
        <translation>Жаңарақ нұсқа</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Нұсқа</translation>
    </message>
    <message>
        <source>What is shown of the version</source>
        <translation>Нұсқадан не көрсетіледі</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Содан бері не өзгерді</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Сол кездегі мәтін</translation>
    </message>
    <message>
        <source>What happened, in your words</source>
        <translation>Не болғаны, өз сөзіңізбен</translation>
    </message>
    <message>
        <source>The child&apos;s own words</source>
        <translation>Баланың өз сөзі</translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation>Осы нұсқаны қайтару</translation>
    </message>
</context>
<context>
    <name>NoteFields</name>
    <message>
        <source>Form of contact</source>
        <translation>Байланыс түрі</translation>
    </message>
    <message>
        <source>Day of the contact</source>
        <translation>Байланыс күні</translation>
    </message>
    <message>
        <source>Time of the contact</source>
        <translation>Байланыс уақыты</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Ұзақтығы, минут</translation>
    </message>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
</context>
<context>
    <name>SteeringDesk</name>
    <message>
        <source>The case is closed.</source>
        <translation>Іс жабылды.</translation>
    </message>
</context>
<context>
    <name>StepSheet</name>
    <message>
        <source>Nothing is planned yet.</source>
        <translation>Әзірге жоспарланбаған.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>Plan a step</source>
        <translation>Қадам жоспарлау</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Келесі қадам</translation>
    </message>
    <message>
        <source>What comes next?</source>
        <translation>Әрі қарай не істейміз?</translation>
    </message>
    <message>
        <source>by</source>
        <translation>мерзімі</translation>
    </message>
    <message>
        <source>Has a day</source>
        <translation>Күні белгіленген</translation>
    </message>
    <message>
        <source>Day of the next step</source>
        <translation>Келесі қадамның күні</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Орындалды</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>ертең</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 апта</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 апта</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Summary of the case</source>
        <translation>Іс туралы қысқаша</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Жабылды</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ашылды</translation>
    </message>
    <message>
        <source>Main concern</source>
        <translation>Негізгі мәселе</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Соңғы байланыс</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>әлі болған жоқ</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Келесі қадам</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>жоспарланбаған</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>The story of this case begins with its first note. Write it above.</source>
        <translation>Бұл істің тарихы алғашқы жазбадан басталады. Оны жоғарыда жазыңыз.</translation>
    </message>
    <message>
        <source>There is no note of this kind.</source>
        <translation>Мұндай жазба жоқ.</translation>
    </message>
    <message>
        <source>Which notes</source>
        <translation>Қай жазбалар</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Ресми</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Жұмыс</translation>
    </message>
</context>
</TS>
