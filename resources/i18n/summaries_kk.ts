<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
    <context>
        <name>MeaningSheet</name>
        <message>
            <source>What this means for one child</source>
            <translation>Бұл бір бала үшін нені білдіреді</translation>
        </message>
        <message>
            <source>Whoever sees these numbers and is 1 % sure that a certain child is among them can be at most 2.7 % sure afterwards, and 12.5 % where it was 5 %. With an acute episode as well: 6.9 % and 28 %.</source>
            <translation>Осы сандарды көрген адам белгілі бір баланың осында екеніне 1 % сенімді болса, кейін ең көбі 2,7 % сенімді бола алады, 5 % болса – 12,5 %. Шұғыл жағдай да қосылса: 6,9 % және 28 %.</translation>
        </message>
    </context>
    <context>
        <name>NeverSheet</name>
        <message>
            <source>What never leaves</source>
            <translation>Не ешқашан жіберілмейді</translation>
        </message>
    </context>
    <context>
        <name>ReceiptPaper</name>
        <message>
            <source>Save the receipt</source>
            <translation>Түбіртекті сақтау</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF файлдары (*.pdf)</translation>
        </message>
        <message>
            <source>The receipt is saved.</source>
            <translation>Түбіртек сақталды.</translation>
        </message>
    </context>
    <context>
        <name>ReceiptSheet</name>
        <message>
            <source>Copy</source>
            <translation>Көшіру</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Басып шығару…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>PDF түрінде сақтау…</translation>
        </message>
        <message>
            <source>Receipt No. {number}</source>
            <translation>№ {number} түбіртек</translation>
        </message>
        <message>
            <source>Received by</source>
            <translation>Қабылдаған</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Ай</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Нөмірі</translation>
        </message>
        <message>
            <source>History of the office</source>
            <translation>Орталық тарихы</translation>
        </message>
        <message>
            <source>For the bytes</source>
            <translation>Қай байттарға</translation>
        </message>
        <message>
            <source>Key of the office</source>
            <translation>Орталық кілті</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Қолтаңба</translation>
        </message>
    </context>
    <context>
        <name>Summaries</name>
        <message>
            <source>waits for its day</source>
            <translation>өз күнін күтуде</translation>
        </message>
        <message>
            <source>waits for the office</source>
            <translation>орталықты күтуде</translation>
        </message>
        <message>
            <source>frozen</source>
            <translation>бекітілген</translation>
        </message>
        <message>
            <source>received</source>
            <translation>қабылданды</translation>
        </message>
        <message>
            <source>held</source>
            <translation>тоқтатылды</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>қабылданбады</translation>
        </message>
        <message>
            <source>carried by file</source>
            <translation>файлмен жеткізілді</translation>
        </message>
        <message>
            <source>Counted and frozen. It stays here until this workplace is enrolled with an office.</source>
            <translation>Есептелді және бекітілді. Бұл жұмыс орны орталыққа тіркелгенше осында тұрады.</translation>
        </message>
        <message>
            <source>The office has it and has signed for exactly these bytes.</source>
            <translation>Орталық жиынтық мәліметті алып, дәл осы байттарға қол қойды.</translation>
        </message>
        <message>
            <source>It leaves by itself on {moment} or the first time this laptop is online after that. Nobody can send it earlier or draw the numbers again: that is what keeps it anonymous.</source>
            <translation>Өзі жіберіледі: {moment} немесе содан кейін ноутбук желіге алғаш қосылғанда. Оны ешкім ертерек жібере алмайды, сандарды да қайта шығара алмайды: анонимділіктің кепілі – осы.</translation>
        </message>
        <message>
            <source>Its day has come ({moment}). It leaves as soon as the office can be reached; nothing is lost.</source>
            <translation>Күні келді ({moment}). Орталықпен байланыс болған бойда жіберіледі; ештеңе жоғалған жоқ.</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Оқу</translation>
        </message>
        <message>
            <source>Anxiety</source>
            <translation>Алаңдаушылық</translation>
        </message>
        <message>
            <source>Peers</source>
            <translation>Құрдастар</translation>
        </message>
        <message>
            <source>Bullying</source>
            <translation>Жәбірлеу (буллинг)</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>Отбасы</translation>
        </message>
        <message>
            <source>Behaviour</source>
            <translation>Мінез-құлық</translation>
        </message>
        <message>
            <source>Mood, grief</source>
            <translation>Көңіл-күй, қайғы</translation>
        </message>
        <message>
            <source>Adaptation</source>
            <translation>Бейімделу</translation>
        </message>
        <message>
            <source>Self-harm, suicidal thoughts</source>
            <translation>Өзіне зиян келтіру, суицидтік ойлар</translation>
        </message>
        <message>
            <source>Violence, neglect</source>
            <translation>Зорлық-зомбылық, немқұрайдылық</translation>
        </message>
        <message>
            <source>Addiction</source>
            <translation>Тәуелділік</translation>
        </message>
        <message>
            <source>Sexual violence</source>
            <translation>Жыныстық зорлық-зомбылық</translation>
        </message>
        <message>
            <source>Violence</source>
            <translation>Зорлық-зомбылық</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Басқа</translation>
        </message>
        <message>
            <source>class lessons</source>
            <translation>сыныппен сабақтар</translation>
        </message>
        <message>
            <source>trainings</source>
            <translation>тренингтер</translation>
        </message>
        <message>
            <source>parent meetings</source>
            <translation>ата-аналар жиналыстары</translation>
        </message>
        <message>
            <source>consultations for teachers</source>
            <translation>педагогтерге кеңес беру</translation>
        </message>
        <message>
            <source>methodical work</source>
            <translation>әдістемелік жұмыс</translation>
        </message>
        <message>
            <source>names, IIN, birth dates, class, contacts</source>
            <translation>аты-жөні, ЖСН, туған күні, сыныбы, байланыс деректері</translation>
        </message>
        <message>
            <source>notes, the child's own words, attachments</source>
            <translation>жазбалар, баланың өз сөзі, қоса тіркелген файлдар</translation>
        </message>
        <message>
            <source>ids, dates of events, meetings per child</source>
            <translation>іс нөмірлері, оқиға күндері, бір баламен кездесу саны</translation>
        </message>
        <message>
            <source>names of staff, ids of devices</source>
            <translation>қызметкерлердің аты-жөні, құрылғы нөмірлері</translation>
        </message>
        <message>
            <source>later corrections, real zeros</source>
            <translation>кейінгі түзетулер, нақты нөлдер</translation>
        </message>
    </context>
    <context>
        <name>SummariesPage</name>
        <message>
            <source>Month</source>
            <translation>Ай</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <source>Summaries</source>
            <translation>Жиынтық мәлімет</translation>
        </message>
        <message>
            <source>Closed months</source>
            <translation>Жабық айлар</translation>
        </message>
        <message>
            <source>Urgent? Call 111, 112 or 102 – this page does not call for help.</source>
            <translation>Шұғыл ма? 111, 112 немесе 102 нөміріне қоңырау шалыңыз – бұл бет көмек шақырмайды.</translation>
        </message>
        <message>
            <source>A month freezes on the second day of the next one, also when nothing happened, and never changes again. Only the office's signed receipt means “received”.</source>
            <translation>Ай келесі айдың екінші күні бекітіледі (ештеңе болмаса да) және содан кейін ешқашан өзгермейді. «Қабылданды» деген сөз орталық қол қойған түбіртек бар екенін ғана білдіреді.</translation>
        </message>
        <message>
            <source>No month has closed yet</source>
            <translation>Әзірге жабылған ай жоқ</translation>
        </message>
        <message>
            <source>On the second day of each month the last one becomes a small table of deliberately blurred numbers. Here you will see every byte of it before it leaves.</source>
            <translation>Әр айдың екінші күні өткен ай әдейі бұлдыратылған сандардың шағын кестесіне айналады. Жіберілмей тұрып оның әр байтын осы жерден көресіз.</translation>
        </message>
        <message>
            <source>Report again from the next month</source>
            <translation>Келесі айдан бастап қайта жіберу</translation>
        </message>
        <message>
            <source>Pause from the next month</source>
            <translation>Келесі айдан бастап тоқтата тұру</translation>
        </message>
        <message>
            <source>not enrolled</source>
            <translation>тіркелмеген</translation>
        </message>
        <message>
            <source>paused from the next month</source>
            <translation>келесі айдан бастап тоқтатылған</translation>
        </message>
        <message>
            <source>This workplace is not enrolled with an office yet</source>
            <translation>Бұл жұмыс орны орталыққа әлі тіркелмеген</translation>
        </message>
        <message>
            <source>Months are frozen all the same and wait here; nothing is lost. The office gives you a file or a code.</source>
            <translation>Айлар бәрібір бекітіліп, осында күтеді; ештеңе жоғалмайды. Файлды немесе кодты орталық береді.</translation>
        </message>
        <message>
            <source>Enrol in Settings</source>
            <translation>«Баптауларда» тіркелу</translation>
        </message>
    </context>
    <context>
        <name>SummariesPresenter</name>
        <message>
            <source>Asking the office…</source>
            <translation>Орталықтан сұралуда…</translation>
        </message>
        <message>
            <source>Reporting pauses from the next month. Closed months are not touched.</source>
            <translation>Келесі айдан бастап жиынтық мәлімет жіберілмейді. Жабық айлар өзгермейді.</translation>
        </message>
        <message>
            <source>Reporting goes on from the next month.</source>
            <translation>Келесі айдан бастап жиынтық мәлімет қайта жіберіледі.</translation>
        </message>
    </context>
    <context>
        <name>WhatLeavesSheet</name>
        <message>
            <source>✓ The stored bytes have exactly this SHA-256, as on the day they were frozen.</source>
            <translation>✓ Сақталған байттардың SHA-256 мәні бекітілген күнгідей дәл осындай.</translation>
        </message>
        <message>
            <source>The stored bytes have changed. Do not send them; keep a copy of the vault and tell the office.</source>
            <translation>Сақталған байттар өзгеріп кеткен. Оларды жібермеңіз; қойманың көшірмесін сақтап, орталыққа хабарлаңыз.</translation>
        </message>
        <message>
            <source>Pupils newly in care, by main concern</source>
            <translation>Қолдауға жаңа алынған оқушылар, негізгі мәселе бойынша</translation>
        </message>
        <message>
            <source>First acute episodes</source>
            <translation>Алғашқы шұғыл жағдайлар</translation>
        </message>
        <message>
            <source>Each number is deliberately blurred by about ±3; a negative number is normal.</source>
            <translation>Әр сан әдейі шамамен ±3-ке бұлдыратылған; теріс сан – қалыпты жағдай.</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>Тексеру</translation>
        </message>
        <message>
            <source>Computes the SHA-256 of the stored bytes again</source>
            <translation>Сақталған байттардың SHA-256 мәнін қайта есептейді</translation>
        </message>
        <message>
            <source>Try again now</source>
            <translation>Қазір қайталап көру</translation>
        </message>
        <message>
            <source>Hide the bytes</source>
            <translation>Байттарды жасыру</translation>
        </message>
        <message>
            <source>Show the bytes</source>
            <translation>Байттарды көрсету</translation>
        </message>
        <message>
            <source>The exact bytes</source>
            <translation>Байттардың дәл өзі</translation>
        </message>
        <message>
            <source>What leaves this laptop: {month}</source>
            <translation>Осы ноутбуктен не жіберіледі: {month}</translation>
        </message>
        <message>
            <source>Work with no single child, counted exactly: {list}</source>
            <translation>Жеке балаға қатысы жоқ жұмыс, дәл саналған: {list}</translation>
        </message>
        <message>
            <source>nobody yet: this workplace is not enrolled</source>
            <translation>әзірге ешкім: бұл жұмыс орны тіркелмеген</translation>
        </message>
        <message numerus="yes">
            <source>%Ln byte(s), always the same</source>
            <translation>
                <numerusform>%Ln байт, әрдайым бірдей</numerusform>
                <numerusform>%Ln байт, әрдайым бірдей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln byte(s) before sealing</source>
            <translation>
                <numerusform>мөрлегенге дейін %Ln байт</numerusform>
                <numerusform>мөрлегенге дейін %Ln байт</numerusform>
            </translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>Алушы</translation>
        </message>
        <message>
            <source>Day and hour of sending</source>
            <translation>Жіберілетін уақыты</translation>
        </message>
        <message>
            <source>Frozen on</source>
            <translation>Бекітілген күні</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Көлемі</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
    </context>
</TS>
