<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>Caseload</name>
    <message>
        <source>new</source>
        <translation>жаңа</translation>
    </message>
    <message>
        <source>in support</source>
        <translation>қолдауда</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>байланыссыз</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>жабық</translation>
    </message>
    <message>
        <source>{name}, a draft is not signed yet</source>
        <translation>{name}, қол қойылмаған нобай бар</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
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
        <source>Status</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Main concern</source>
        <translation>Негізгі мәселе</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Байланыс</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Келесі қадам</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Мерзімі</translation>
    </message>
    <message>
        <source>{day}, late</source>
        <translation>{day}, мерзімі өткен</translation>
    </message>
</context>
<context>
    <name>CaseloadFilters</name>
    <message>
        <source>Name, class or number</source>
        <translation>Аты-жөні, сыныбы немесе нөмірі</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>Істі табу</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>Қай істер</translation>
    </message>
    <message>
        <source>Group of concerns</source>
        <translation>Мәселелер тобы</translation>
    </message>
    <message>
        <source>All concerns</source>
        <translation>Барлық мәселелер</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Барлық ашық</translation>
    </message>
    <message>
        <source>Step is late</source>
        <translation>Қадамның мерзімі өткен</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Жаңа</translation>
    </message>
    <message>
        <source>In support</source>
        <translation>Қолдауда</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Бір ай байланыссыз</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Жабық</translation>
    </message>
</context>
<context>
    <name>CaseloadPage</name>
    <message>
        <source>Cases</source>
        <translation>Істер</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Іс ашу</translation>
    </message>
    <message>
        <source>The caseload</source>
        <translation>Істер тізімі</translation>
    </message>
    <message>
        <source>No case is open yet</source>
        <translation>Әзірге ашық іс жоқ</translation>
    </message>
    <message>
        <source>A case begins with a pupil and the main concern. Notes, steps and summaries follow from it.</source>
        <translation>Іс оқушы мен негізгі мәселеден басталады. Жазбалар, қадамдар мен жиынтық мәліметтер содан туындайды.</translation>
    </message>
    <message>
        <source>Choose a pupil</source>
        <translation>Оқушыны таңдау</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>Сәйкес іс жоқ</translation>
    </message>
    <message>
        <source>Perhaps another status or concern is chosen above.</source>
        <translation>Жоғарыда басқа күй немесе мәселе таңдалған болуы мүмкін.</translation>
    </message>
    <message>
        <source>Show all open cases</source>
        <translation>Барлық ашық істерді көрсету</translation>
    </message>
</context>
<context>
    <name>CaseloadPresenter</name>
    <message>
        <source>Choose the pupil first: a case begins with a child.</source>
        <translation>Алдымен оқушыны таңдаңыз: іс баладан басталады.</translation>
    </message>
</context>
</TS>
