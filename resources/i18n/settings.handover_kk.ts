<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n case(s) chosen</source>
        <translation>
            <numerusform>%n іс таңдалды</numerusform>
            <numerusform>%n іс таңдалды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) stay here</source>
        <translation>
            <numerusform>%n жазба осында қалады</numerusform>
            <numerusform>%n жазба осында қалады</numerusform>
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
    <message numerus="yes">
        <source>already here, %n new note(s)</source>
        <translation>
            <numerusform>осында бар, жаңа жазба: %n</numerusform>
            <numerusform>осында бар, жаңа жазба: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) still to be decided</source>
        <translation>
            <numerusform>Әлі шешілмеген оқушы: %n</numerusform>
            <numerusform>Әлі шешілмеген оқушы: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiveDesk</name>
    <message>
        <source>Save the sealed cases</source>
        <translation>Мөрленген істерді сақтау</translation>
    </message>
    <message>
        <source>The cases are sealed and saved.</source>
        <translation>Істер мөрленіп, сақталды.</translation>
    </message>
    <message>
        <source>Save the cases that go back</source>
        <translation>Қайтарылатын істерді сақтау</translation>
    </message>
    <message>
        <source>Receipt (*.senim-receipt)</source>
        <translation>Түбіртек (*.senim-receipt)</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Түбіртекті сақтау</translation>
    </message>
    <message>
        <source>The receipt is saved. Give it to the sender.</source>
        <translation>Түбіртек сақталды. Оны жіберушіге беріңіз.</translation>
    </message>
    <message>
        <source>Give the file to the colleague. When their receipt comes, open it under “Take in”.</source>
        <translation>Файлды әріптеске беріңіз. Түбіртегі келгенде, оны «Қабылдау» бөлімінде ашыңыз.</translation>
    </message>
    <message>
        <source>Sealed cases (*.senim-handover)</source>
        <translation>Мөрленген істер (*.senim-handover)</translation>
    </message>
</context>
<context>
    <name>GiveSheet</name>
    <message>
        <source>Goes</source>
        <translation>Кетеді</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>таңдалған</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>таңдалмаған</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
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
        <source>Main concern</source>
        <translation>Негізгі мәселе</translation>
    </message>
    <message>
        <source>Give cases to a colleague</source>
        <translation>Істерді әріптеске тапсыру</translation>
    </message>
    <message>
        <source>The cases are sealed to one colleague: nobody else can open the file. Your vault keeps everything.</source>
        <translation>Істер бір әріптеске мөрленеді: файлды одан басқа ешкім аша алмайды. Қоймаңызда бәрі қалады.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>First take in a colleague&apos;s key</source>
        <translation>Алдымен әріптестің кілтін қабылдаңыз</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Мақсаты</translation>
    </message>
    <message>
        <source>Last day of the cover</source>
        <translation>Алмастырудың соңғы күні</translation>
    </message>
    <message>
        <source>The day after, the colleague&apos;s vault shows these cases no more. What was written comes back to you.</source>
        <translation>Келесі күні әріптестің қоймасы бұл істерді көрсетпейді. Жазылғанын ол сізге қайтарып береді.</translation>
    </message>
    <message>
        <source>Mark the pupils as having left this school</source>
        <translation>Оқушыларды осы мектептен кетті деп белгілеу</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>Қай істер</translation>
    </message>
    <message>
        <source>Name, class or number</source>
        <translation>Аты, сыныбы немесе нөмірі</translation>
    </message>
    <message>
        <source>Tick or untick all in sight</source>
        <translation>Көрінгеннің бәрін белгілеу не алып тастау</translation>
    </message>
    <message>
        <source>Leave something out…</source>
        <translation>Бірдеңені қалдыру…</translation>
    </message>
    <message>
        <source>Only signed entries of the official record go along. Working notes and drafts always stay here.</source>
        <translation>Тек қол қойылған ресми жазбалар бірге кетеді. Жұмыс жазбалары мен нобайлар әрқашан осында қалады.</translation>
    </message>
    <message>
        <source>See what goes</source>
        <translation>Не кететінін көру</translation>
    </message>
    <message>
        <source>Cases that can be given</source>
        <translation>Тапсыруға болатын істер</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>This will go</source>
        <translation>Мыналар кетеді</translation>
    </message>
    <message>
        <source>Seal and save the file…</source>
        <translation>Мөрлеп, файлды сақтау…</translation>
    </message>
    <message>
        <source>Change something</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>Only this colleague can open the file. The access log keeps what was given.</source>
        <translation>Файлды тек осы әріптес аша алады. Не тапсырылғаны әрекеттер журналында қалады.</translation>
    </message>
    <message>
        <source>To: {who}</source>
        <translation>Кімге: {who}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} дейін</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Cover for a time</source>
        <translation>Уақытша алмастыру</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Біржола</translation>
    </message>
    <message>
        <source>The pupil changes school</source>
        <translation>Оқушы мектеп ауыстырады</translation>
    </message>
    <message>
        <source>Back from a cover</source>
        <translation>Алмастырудан қайтару</translation>
    </message>
    <message>
        <source>the child wants to tell it themselves</source>
        <translation>бала өзі айтқысы келеді</translation>
    </message>
    <message>
        <source>fear of harm</source>
        <translation>зиян келу қаупі</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>басқа себеп</translation>
    </message>
    <message>
        <source>Individual meetings</source>
        <translation>Жеке кездесулер</translation>
    </message>
    <message>
        <source>Group meetings</source>
        <translation>Топтық кездесулер</translation>
    </message>
    <message>
        <source>Talks with parents</source>
        <translation>Ата-анамен әңгімелер</translation>
    </message>
    <message>
        <source>Talks with teachers</source>
        <translation>Мұғалімдермен әңгімелер</translation>
    </message>
    <message>
        <source>Telephone calls</source>
        <translation>Телефон қоңыраулары</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Бақылаулар</translation>
    </message>
    <message>
        <source>ended on {day}, can be erased</source>
        <translation>аяқталды: {day}, жоюға болады</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>түбіртек әлі жоқ</translation>
    </message>
    <message>
        <source>accepted {day}</source>
        <translation>қабылданды: {day}</translation>
    </message>
    <message>
        <source>declined {day}</source>
        <translation>қабылданбады: {day}</translation>
    </message>
    <message>
        <source>given</source>
        <translation>тапсырылды</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>қабылданды</translation>
    </message>
</context>
<context>
    <name>HandoverSection</name>
    <message>
        <source>Parts of the handover</source>
        <translation>Тапсыру бөлімдері</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Тапсыру</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Кілттер</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Пакеттер</translation>
    </message>
</context>
<context>
    <name>KeyDesk</name>
    <message>
        <source>Key of a colleague (*.senim-key)</source>
        <translation>Әріптестің кілті (*.senim-key)</translation>
    </message>
    <message>
        <source>Save my key</source>
        <translation>Кілтімді сақтау</translation>
    </message>
    <message>
        <source>Your key is saved.</source>
        <translation>Кілтіңіз сақталды.</translation>
    </message>
    <message>
        <source>Give it to the colleague, then compare the numbers by phone.</source>
        <translation>Оны әріптеске беріп, сандарды телефонмен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Choose the colleague&apos;s key</source>
        <translation>Әріптестің кілтін таңдаңыз</translation>
    </message>
    <message>
        <source>The key is kept. Cases can be sealed to this colleague.</source>
        <translation>Кілт сақталды. Енді бұл әріптеске істерді мөрлеуге болады.</translation>
    </message>
    <message>
        <source>The key was put away; nothing was kept.</source>
        <translation>Кілт алып тасталды; ештеңе сақталмады.</translation>
    </message>
    <message>
        <source>Ask the colleague for the file again, by another way.</source>
        <translation>Әріптестен файлды басқа жолмен қайта сұраңыз.</translation>
    </message>
    <message>
        <source>The key is removed. What was given stays in the list.</source>
        <translation>Кілт жойылды. Тапсырылғаны тізімде қалады.</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>{numbers} – compared {day}</source>
        <translation>{numbers} – салыстырылды: {day}</translation>
    </message>
    <message>
        <source>Remove the key of {who}</source>
        <translation>Кілтті жою: {who}</translation>
    </message>
    <message>
        <source>Remove this key</source>
        <translation>Бұл кілтті жою</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Қалдыру</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>These colleagues&apos; numbers have been compared; cases can be sealed to them.</source>
        <translation>Бұл әріптестердің сандары салыстырылған; оларға істерді мөрлеуге болады.</translation>
    </message>
    <message>
        <source>No colleague&apos;s key is here yet. A case can only be sealed to somebody whose key you have.</source>
        <translation>Әріптестің кілті әлі жоқ. Істі тек кілті сізде бар адамға мөрлеуге болады.</translation>
    </message>
    <message>
        <source>My key</source>
        <translation>Менің кілтім</translation>
    </message>
    <message>
        <source>A colleague who has this key can seal cases to you. Nothing in it is secret, and it opens nothing.</source>
        <translation>Осы кілті бар әріптес сізге істерді мөрлей алады. Онда құпия ештеңе жоқ және ол ештеңені ашпайды.</translation>
    </message>
    <message>
        <source>Your name, as the colleague will see it</source>
        <translation>Әріптес көретін атыңыз</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Мектеп</translation>
    </message>
    <message>
        <source>The numbers of this key</source>
        <translation>Осы кілттің сандары</translation>
    </message>
    <message>
        <source>Give the file on a USB stick or by messenger, then call and read these numbers aloud: only if both see the same is it your key.</source>
        <translation>Файлды USB-жинақтағышпен немесе мессенджермен беріп, содан кейін қоңырау шалып, осы сандарды дауыстап оқыңыз: екеуіңіз де бірдей санды көрсеңіз ғана, бұл сіздің кілтіңіз.</translation>
    </message>
    <message>
        <source>Save my key…</source>
        <translation>Кілтімді сақтау…</translation>
    </message>
    <message>
        <source>Colleagues&apos; keys</source>
        <translation>Әріптестердің кілттері</translation>
    </message>
    <message>
        <source>Call your colleague. Do they see the same numbers on their screen under “My key”?</source>
        <translation>Әріптесіңізге қоңырау шалыңыз. Ол өз экранында «Менің кілтім» астында дәл осы сандарды көріп тұр ма?</translation>
    </message>
    <message>
        <source>The numbers are the same</source>
        <translation>Сандар бірдей</translation>
    </message>
    <message>
        <source>They are not; put the key away</source>
        <translation>Бірдей емес; кілтті алып тастау</translation>
    </message>
    <message>
        <source>Take in a colleague&apos;s key…</source>
        <translation>Әріптестің кілтін қабылдау…</translation>
    </message>
    <message>
        <source>Compare the numbers</source>
        <translation>Сандарды салыстырыңыз</translation>
    </message>
</context>
<context>
    <name>PackageList</name>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Бағыты</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Әріптес</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Мақсаты</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Істер</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Packages given and taken</source>
        <translation>Тапсырылған және қабылданған пакеттер</translation>
    </message>
    <message>
        <source>Nothing has been handed over yet. Every package will be listed here with its state.</source>
        <translation>Әлі ештеңе тапсырылған жоқ. Әр пакет күйімен бірге осында тізіледі.</translation>
    </message>
    <message>
        <source>Give these cases back…</source>
        <translation>Бұл істерді қайтару…</translation>
    </message>
    <message>
        <source>Save the receipt again…</source>
        <translation>Түбіртекті қайта сақтау…</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Choose another place…</source>
        <translation>Басқа орын таңдау…</translation>
    </message>
</context>
<context>
    <name>TakeDesk</name>
    <message>
        <source>From a colleague (*.senim-handover *.senim-receipt *.senim-key)</source>
        <translation>Әріптестен (*.senim-handover *.senim-receipt *.senim-key)</translation>
    </message>
    <message>
        <source>Choose the colleague&apos;s file</source>
        <translation>Әріптестің файлын таңдаңыз</translation>
    </message>
    <message>
        <source>{who} has taken the cases in.</source>
        <translation>Істер қабылданды: {who}.</translation>
    </message>
    <message>
        <source>{who} has declined the cases.</source>
        <translation>Істер қабылданбады: {who}.</translation>
    </message>
    <message>
        <source>The cases are in your vault.</source>
        <translation>Істер қоймаңызда.</translation>
    </message>
    <message>
        <source>Declined. Nothing of the package has entered your vault.</source>
        <translation>Қабылданбады. Пакеттен қоймаңызға ештеңе енген жоқ.</translation>
    </message>
    <message>
        <source>The sender does not know yet: save the receipt and give it back to them.</source>
        <translation>Жіберуші әлі білмейді: түбіртекті сақтап, оған қайтарыңыз.</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>Түбіртекті сақтау…</translation>
    </message>
    <message>
        <source>Receipt (*.senim-receipt)</source>
        <translation>Түбіртек (*.senim-receipt)</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Түбіртекті сақтау</translation>
    </message>
    <message>
        <source>The receipt is saved. Give it to the sender.</source>
        <translation>Түбіртек сақталды. Оны жіберушіге беріңіз.</translation>
    </message>
</context>
<context>
    <name>TakeSheet</name>
    <message>
        <source>A new pupil of this register</source>
        <translation>Осы тізімдегі жаңа оқушы</translation>
    </message>
    <message>
        <source>Please decide…</source>
        <translation>Кім екенін таңдаңыз…</translation>
    </message>
    <message>
        <source>{pupil} is in this register as</source>
        <translation>{pupil} – осы тізімде</translation>
    </message>
    <message>
        <source>From {who}, made {day}</source>
        <translation>Жіберуші: {who}, жасалды: {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} дейін</translation>
    </message>
    <message>
        <source>The sender&apos;s numbers: {numbers} – compared {day}</source>
        <translation>Жіберушінің сандары: {numbers} – салыстырылды: {day}</translation>
    </message>
    <message>
        <source>This sender is not known here. Their numbers: {numbers}</source>
        <translation>Бұл жіберуші осында белгісіз. Сандары: {numbers}</translation>
    </message>
    <message>
        <source>The sender left out no signed entry.</source>
        <translation>Жіберуші қол қойылған бірде-бір жазбаны қалдырмаған.</translation>
    </message>
    <message>
        <source>Left out by the sender: {list}</source>
        <translation>Жіберуші қалдырғаны: {list}</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Оқушы</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>In this register</source>
        <translation>Осы тізімде</translation>
    </message>
    <message>
        <source>a new pupil</source>
        <translation>жаңа оқушы</translation>
    </message>
    <message>
        <source>please decide</source>
        <translation>шешу керек</translation>
    </message>
    <message>
        <source>Take in what a colleague gave</source>
        <translation>Әріптес бергенін қабылдау</translation>
    </message>
    <message>
        <source>Choose the file (*.senim-handover or *.senim-receipt) or drop it here. Nothing enters your vault before you have seen who sent it and what it is.</source>
        <translation>Файлды таңдаңыз (*.senim-handover немесе *.senim-receipt) не осында сүйреп әкеліңіз. Кім жібергенін және не екенін көрмейінше, қоймаңызға ештеңе енбейді.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Файлды таңдау…</translation>
    </message>
    <message>
        <source>I have called the sender; the numbers are the same</source>
        <translation>Жіберушіге қоңырау шалдым; сандар бірдей</translation>
    </message>
    <message>
        <source>Take the cases in</source>
        <translation>Істерді қабылдау</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Қабылдамау…</translation>
    </message>
    <message>
        <source>Decline and answer</source>
        <translation>Қабылдамай, жауап беру</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Why (the sender will read it; write no name)</source>
        <translation>Себебі (жіберуші оқиды; есім жазбаңыз)</translation>
    </message>
    <message>
        <source>Cases in the package</source>
        <translation>Пакеттегі істер</translation>
    </message>
    <message>
        <source>Pupil of this register</source>
        <translation>Осы тізімдегі оқушы</translation>
    </message>
</context>
<context>
    <name>Withholding</name>
    <message>
        <source>Stays</source>
        <translation>Қалады</translation>
    </message>
    <message>
        <source>stays here</source>
        <translation>осында қалады</translation>
    </message>
    <message>
        <source>goes along</source>
        <translation>бірге кетеді</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>The reason for what you tick next</source>
        <translation>Енді белгілейтініңіздің себебі</translation>
    </message>
    <message>
        <source>Whole kinds that stay here</source>
        <translation>Осында тұтас қалатын түрлер</translation>
    </message>
    <message>
        <source>Single notes that stay here</source>
        <translation>Осында қалатын жеке жазбалар</translation>
    </message>
    <message>
        <source>Notes of the chosen cases</source>
        <translation>Таңдалған істердің жазбалары</translation>
    </message>
</context>
</TS>
