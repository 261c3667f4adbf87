<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>Figures</name>
    <message>
        <source>Pupils</source>
        <translation>Оқушылар</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Ашық істер</translation>
    </message>
    <message>
        <source>Contacts this month</source>
        <translation>Осы айдағы байланыстар</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Good next steps</source>
        <translation>Келесі қадамдар</translation>
    </message>
    <message>
        <source>Three good first steps</source>
        <translation>Алғашқы үш қадам</translation>
    </message>
    <message>
        <source>Here you will see each morning what needs you: next steps, drafts, new cases.</source>
        <translation>Күн сайын таңертең осында назарыңызды күткеннің бәрі көрінеді: келесі қадамдар, нобайлар, жаңа істер.</translation>
    </message>
    <message>
        <source>Take in the class lists from a table</source>
        <translation>Сынып тізімдерін кестеден жүктеу</translation>
    </message>
    <message>
        <source>Choose a pupil and open a case</source>
        <translation>Оқушыны таңдап, іс ашу</translation>
    </message>
    <message>
        <source>Add one pupil and open a case</source>
        <translation>Бір оқушы қосып, іс ашу</translation>
    </message>
    <message>
        <source>Connect this school with the regional office</source>
        <translation>Мектепті өңірлік орталыққа тіркеу</translation>
    </message>
</context>
<context>
    <name>TodayLines</name>
    <message>
        <source>Overdue</source>
        <translation>Мерзімі өткен</translation>
    </message>
    <message>
        <source>Today and the coming week</source>
        <translation>Бүгін және алдағы апта</translation>
    </message>
    <message>
        <source>Cases in cover</source>
        <translation>Алмастырудағы істер</translation>
    </message>
    <message>
        <source>Drafts to finish and sign</source>
        <translation>Қол қойылмаған нобайлар</translation>
    </message>
    <message>
        <source>Waiting for the first conversation</source>
        <translation>Алғашқы әңгімені күтіп тұр</translation>
    </message>
    <message>
        <source>Quiet for a month</source>
        <translation>Бір ай байланыссыз</translation>
    </message>
    <message>
        <source>Monthly summaries</source>
        <translation>Айлық жиынтық мәліметтер</translation>
    </message>
    <message>
        <source>Your vault</source>
        <translation>Қоймаңыз</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Сақтық көшірме жасау</translation>
    </message>
    <message>
        <source>Read the code of conduct</source>
        <translation>Әдеп қағидаларын оқып шығыңыз</translation>
    </message>
    <message>
        <source>Connect this school with the regional office</source>
        <translation>Мектепті өңірлік орталыққа тіркеу</translation>
    </message>
    <message>
        <source>Make a recovery sheet</source>
        <translation>Қалпына келтіру парағын жасаңыз</translation>
    </message>
    <message>
        <source>Check the recovery sheet</source>
        <translation>Қалпына келтіру парағын тексеріңіз</translation>
    </message>
    <message>
        <source>The next step has no words yet</source>
        <translation>Келесі қадам әлі жазылмаған</translation>
    </message>
    <message>
        <source>it waits to be accepted, once and after every change</source>
        <translation>қабылдау керек: бір рет және әр өзгерістен кейін</translation>
    </message>
    <message>
        <source>there is none of this vault yet</source>
        <translation>бұл қоймадан әзірге бірде-бір көшірме жоқ</translation>
    </message>
    <message>
        <source>the last one was made {day}; what was written since is only here</source>
        <translation>соңғысы: {day}; содан бері жазылғаны тек осында</translation>
    </message>
    <message>
        <source>there is none: a forgotten passphrase could not be helped</source>
        <translation>ол жоқ: ұмытылған құпия тіркеске көмек болмайды</translation>
    </message>
    <message>
        <source>last typed on {day}; once a year makes sure that it is there and opens the vault</source>
        <translation>соңғы рет {day} терілді; жылына бір рет тексерсеңіз, оның бар екенін және қойманы ашатынын білесіз</translation>
    </message>
    <message>
        <source>written {day}, not signed yet; it is safe in the vault</source>
        <translation>{day} жазылған, әлі қол қойылмаған; қоймада сақтаулы</translation>
    </message>
    <message>
        <source>opened {day}, nobody has talked with the child yet</source>
        <translation>{day} ашылған, баламен әлі ешкім сөйлескен жоқ</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>соңғы байланыс {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) in cover until {day}; after it they are not shown here</source>
        <translation>
            <numerusform>{day} дейін алмастырудағы іс: %n; одан кейін мұнда көрсетілмейді</numerusform>
            <numerusform>{day} дейін алмастырудағы іс: %n; одан кейін мұнда көрсетілмейді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the cover ended on {day}; %n text(s) of yours wait to be given back</source>
        <translation>
            <numerusform>алмастыру аяқталды: {day}; қайтаруды күтіп тұрған жазбаңыз: %n</numerusform>
            <numerusform>алмастыру аяқталды: {day}; қайтаруды күтіп тұрған жазбаңыз: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for a connection with the office; nothing is lost</source>
        <translation>Орталықпен байланысты күтуде; ештеңе жоғалған жоқ</translation>
    </message>
    <message>
        <source>The office holds other figures for this month; please look</source>
        <translation>Орталықта бұл айдың басқа сандары бар; қарап шығыңыз</translation>
    </message>
    <message>
        <source>The office did not take this month; it is tried again every day</source>
        <translation>Орталық бұл айды қабылдамады; күн сайын қайта жіберіледі</translation>
    </message>
    <message>
        <source>Until then the months are counted and kept here</source>
        <translation>Оған дейін айлар осында есептеліп, сақталады</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n күн кешікті</numerusform>
            <numerusform>%n күн кешікті</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>ертең</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>What needs you now</source>
        <translation>Қазір сізді не күтіп тұр</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Сізді күтіп тұрған ештеңе жоқ</translation>
    </message>
    <message>
        <source>Next steps, drafts, quiet cases and months on their way appear here by themselves.</source>
        <translation>Келесі қадамдар, нобайлар, байланыссыз істер мен жіберуді күтіп тұрған айлар осында өздігінен көрінеді.</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>yyyy &apos;жылғы&apos; d MMMM, dddd</translation>
    </message>
</context>
</TS>
