<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n case(s) chosen</source>
        <translation>
            <numerusform>выбран %n случай</numerusform>
            <numerusform>выбрано %n случая</numerusform>
            <numerusform>выбрано %n случаев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) stay here</source>
        <translation>
            <numerusform>%n запись остаётся здесь</numerusform>
            <numerusform>%n записи остаются здесь</numerusform>
            <numerusform>%n записей остаются здесь</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n случай</numerusform>
            <numerusform>%n случая</numerusform>
            <numerusform>%n случаев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>already here, %n new note(s)</source>
        <translation>
            <numerusform>уже здесь, %n новая запись</numerusform>
            <numerusform>уже здесь, %n новые записи</numerusform>
            <numerusform>уже здесь, %n новых записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) still to be decided</source>
        <translation>
            <numerusform>Осталось решить: %n ученик</numerusform>
            <numerusform>Осталось решить: %n ученика</numerusform>
            <numerusform>Осталось решить: %n учеников</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiveDesk</name>
    <message>
        <source>Save the sealed cases</source>
        <translation>Сохранить запечатанные случаи</translation>
    </message>
    <message>
        <source>The cases are sealed and saved.</source>
        <translation>Случаи запечатаны и сохранены.</translation>
    </message>
    <message>
        <source>Save the cases that go back</source>
        <translation>Сохранить возвращаемые случаи</translation>
    </message>
    <message>
        <source>Receipt (*.senim-receipt)</source>
        <translation>Квитанция (*.senim-receipt)</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Сохранить квитанцию</translation>
    </message>
    <message>
        <source>The receipt is saved. Give it to the sender.</source>
        <translation>Квитанция сохранена. Передайте её отправителю.</translation>
    </message>
    <message>
        <source>Give the file to the colleague. When their receipt comes, open it under “Take in”.</source>
        <translation>Отдайте файл коллеге. Когда придёт квитанция, откройте её в разделе «Принять».</translation>
    </message>
    <message>
        <source>Sealed cases (*.senim-handover)</source>
        <translation>Запечатанные случаи (*.senim-handover)</translation>
    </message>
</context>
<context>
    <name>GiveSheet</name>
    <message>
        <source>Goes</source>
        <translation>Идёт</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>не выбрано</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Main concern</source>
        <translation>Основная проблема</translation>
    </message>
    <message>
        <source>Give cases to a colleague</source>
        <translation>Передать случаи коллеге</translation>
    </message>
    <message>
        <source>The cases are sealed to one colleague: nobody else can open the file. Your vault keeps everything.</source>
        <translation>Случаи запечатываются для одного коллеги: никто другой не откроет файл. В вашем хранилище всё остаётся.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>First take in a colleague&apos;s key</source>
        <translation>Сначала примите ключ коллеги</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Для чего</translation>
    </message>
    <message>
        <source>Last day of the cover</source>
        <translation>Последний день замещения</translation>
    </message>
    <message>
        <source>The day after, the colleague&apos;s vault shows these cases no more. What was written comes back to you.</source>
        <translation>На следующий день хранилище коллеги больше не покажет эти случаи. Написанное коллега вернёт вам.</translation>
    </message>
    <message>
        <source>Mark the pupils as having left this school</source>
        <translation>Отметить, что ученики выбыли из этой школы</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>Какие случаи</translation>
    </message>
    <message>
        <source>Name, class or number</source>
        <translation>Имя, класс или номер</translation>
    </message>
    <message>
        <source>Tick or untick all in sight</source>
        <translation>Отметить или снять все видимые</translation>
    </message>
    <message>
        <source>Leave something out…</source>
        <translation>Что-то оставить…</translation>
    </message>
    <message>
        <source>Only signed entries of the official record go along. Working notes and drafts always stay here.</source>
        <translation>Передаются только подписанные официальные записи. Рабочие записи и черновики всегда остаются здесь.</translation>
    </message>
    <message>
        <source>See what goes</source>
        <translation>Посмотреть, что уйдёт</translation>
    </message>
    <message>
        <source>Cases that can be given</source>
        <translation>Случаи, которые можно передать</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>This will go</source>
        <translation>Уйдёт вот что</translation>
    </message>
    <message>
        <source>Seal and save the file…</source>
        <translation>Запечатать и сохранить файл…</translation>
    </message>
    <message>
        <source>Change something</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Only this colleague can open the file. The access log keeps what was given.</source>
        <translation>Файл откроет только этот коллега. В журнале действий останется, что было передано.</translation>
    </message>
    <message>
        <source>To: {who}</source>
        <translation>Кому: {who}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Cover for a time</source>
        <translation>На время замещения</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Насовсем</translation>
    </message>
    <message>
        <source>The pupil changes school</source>
        <translation>Ученик меняет школу</translation>
    </message>
    <message>
        <source>Back from a cover</source>
        <translation>Возврат после замещения</translation>
    </message>
    <message>
        <source>the child wants to tell it themselves</source>
        <translation>ребёнок хочет рассказать сам</translation>
    </message>
    <message>
        <source>fear of harm</source>
        <translation>опасность вреда</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>другая причина</translation>
    </message>
    <message>
        <source>Individual meetings</source>
        <translation>Индивидуальные встречи</translation>
    </message>
    <message>
        <source>Group meetings</source>
        <translation>Групповые встречи</translation>
    </message>
    <message>
        <source>Talks with parents</source>
        <translation>Беседы с родителями</translation>
    </message>
    <message>
        <source>Talks with teachers</source>
        <translation>Беседы с учителями</translation>
    </message>
    <message>
        <source>Telephone calls</source>
        <translation>Телефонные звонки</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Наблюдения</translation>
    </message>
    <message>
        <source>ended on {day}, can be erased</source>
        <translation>закончено {day}, можно стереть</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>квитанции пока нет</translation>
    </message>
    <message>
        <source>accepted {day}</source>
        <translation>принято {day}</translation>
    </message>
    <message>
        <source>declined {day}</source>
        <translation>не принято {day}</translation>
    </message>
    <message>
        <source>given</source>
        <translation>передано</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>принято</translation>
    </message>
</context>
<context>
    <name>HandoverSection</name>
    <message>
        <source>Parts of the handover</source>
        <translation>Разделы передачи</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Пакеты</translation>
    </message>
</context>
<context>
    <name>KeyDesk</name>
    <message>
        <source>Key of a colleague (*.senim-key)</source>
        <translation>Ключ коллеги (*.senim-key)</translation>
    </message>
    <message>
        <source>Save my key</source>
        <translation>Сохранить мой ключ</translation>
    </message>
    <message>
        <source>Your key is saved.</source>
        <translation>Ваш ключ сохранён.</translation>
    </message>
    <message>
        <source>Give it to the colleague, then compare the numbers by phone.</source>
        <translation>Отдайте его коллеге и сверьте числа по телефону.</translation>
    </message>
    <message>
        <source>Choose the colleague&apos;s key</source>
        <translation>Выберите ключ коллеги</translation>
    </message>
    <message>
        <source>The key is kept. Cases can be sealed to this colleague.</source>
        <translation>Ключ сохранён. Для этого коллеги можно запечатывать случаи.</translation>
    </message>
    <message>
        <source>The key was put away; nothing was kept.</source>
        <translation>Ключ отложен; ничего не сохранено.</translation>
    </message>
    <message>
        <source>Ask the colleague for the file again, by another way.</source>
        <translation>Попросите у коллеги файл ещё раз, другим путём.</translation>
    </message>
    <message>
        <source>The key is removed. What was given stays in the list.</source>
        <translation>Ключ удалён. Переданное остаётся в списке.</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>{numbers} – compared {day}</source>
        <translation>{numbers} – сверено {day}</translation>
    </message>
    <message>
        <source>Remove the key of {who}</source>
        <translation>Удалить ключ: {who}</translation>
    </message>
    <message>
        <source>Remove this key</source>
        <translation>Удалить этот ключ</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>These colleagues&apos; numbers have been compared; cases can be sealed to them.</source>
        <translation>Числа этих коллег сверены; для них можно запечатывать случаи.</translation>
    </message>
    <message>
        <source>No colleague&apos;s key is here yet. A case can only be sealed to somebody whose key you have.</source>
        <translation>Ключей коллег здесь ещё нет. Случай можно запечатать только для того, чей ключ у вас есть.</translation>
    </message>
    <message>
        <source>My key</source>
        <translation>Мой ключ</translation>
    </message>
    <message>
        <source>A colleague who has this key can seal cases to you. Nothing in it is secret, and it opens nothing.</source>
        <translation>Коллега с этим ключом может запечатать для вас случаи. В нём нет ничего тайного, и он ничего не открывает.</translation>
    </message>
    <message>
        <source>Your name, as the colleague will see it</source>
        <translation>Ваше имя, каким его увидит коллега</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>The numbers of this key</source>
        <translation>Числа этого ключа</translation>
    </message>
    <message>
        <source>Give the file on a USB stick or by messenger, then call and read these numbers aloud: only if both see the same is it your key.</source>
        <translation>Отдайте файл на флешке или через мессенджер, затем позвоните и прочтите эти числа вслух: только если оба видят одно и то же, это ваш ключ.</translation>
    </message>
    <message>
        <source>Save my key…</source>
        <translation>Сохранить мой ключ…</translation>
    </message>
    <message>
        <source>Colleagues&apos; keys</source>
        <translation>Ключи коллег</translation>
    </message>
    <message>
        <source>Call your colleague. Do they see the same numbers on their screen under “My key”?</source>
        <translation>Позвоните коллеге. Видит ли коллега на своём экране под «Мой ключ» те же числа?</translation>
    </message>
    <message>
        <source>The numbers are the same</source>
        <translation>Числа совпадают</translation>
    </message>
    <message>
        <source>They are not; put the key away</source>
        <translation>Не совпадают; отложить ключ</translation>
    </message>
    <message>
        <source>Take in a colleague&apos;s key…</source>
        <translation>Принять ключ коллеги…</translation>
    </message>
    <message>
        <source>Compare the numbers</source>
        <translation>Сверьте числа</translation>
    </message>
</context>
<context>
    <name>PackageList</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Для чего</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Packages given and taken</source>
        <translation>Переданные и принятые пакеты</translation>
    </message>
    <message>
        <source>Nothing has been handed over yet. Every package will be listed here with its state.</source>
        <translation>Пока ничего не передано. Здесь будет каждый пакет и его состояние.</translation>
    </message>
    <message>
        <source>Give these cases back…</source>
        <translation>Вернуть эти случаи…</translation>
    </message>
    <message>
        <source>Save the receipt again…</source>
        <translation>Сохранить квитанцию снова…</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Choose another place…</source>
        <translation>Выбрать другое место…</translation>
    </message>
</context>
<context>
    <name>TakeDesk</name>
    <message>
        <source>From a colleague (*.senim-handover *.senim-receipt *.senim-key)</source>
        <translation>От коллеги (*.senim-handover *.senim-receipt *.senim-key)</translation>
    </message>
    <message>
        <source>Choose the colleague&apos;s file</source>
        <translation>Выберите файл коллеги</translation>
    </message>
    <message>
        <source>{who} has taken the cases in.</source>
        <translation>Случаи приняты: {who}.</translation>
    </message>
    <message>
        <source>{who} has declined the cases.</source>
        <translation>Случаи не приняты: {who}.</translation>
    </message>
    <message>
        <source>The cases are in your vault.</source>
        <translation>Случаи в вашем хранилище.</translation>
    </message>
    <message>
        <source>Declined. Nothing of the package has entered your vault.</source>
        <translation>Не принято. Из пакета в ваше хранилище ничего не попало.</translation>
    </message>
    <message>
        <source>The sender does not know yet: save the receipt and give it back to them.</source>
        <translation>Отправитель ещё не знает: сохраните квитанцию и верните её отправителю.</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>Сохранить квитанцию…</translation>
    </message>
    <message>
        <source>Receipt (*.senim-receipt)</source>
        <translation>Квитанция (*.senim-receipt)</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Сохранить квитанцию</translation>
    </message>
    <message>
        <source>The receipt is saved. Give it to the sender.</source>
        <translation>Квитанция сохранена. Передайте её отправителю.</translation>
    </message>
</context>
<context>
    <name>TakeSheet</name>
    <message>
        <source>A new pupil of this register</source>
        <translation>Новый ученик в этом списке</translation>
    </message>
    <message>
        <source>Please decide…</source>
        <translation>Выберите, кто это…</translation>
    </message>
    <message>
        <source>{pupil} is in this register as</source>
        <translation>{pupil} – в этом списке</translation>
    </message>
    <message>
        <source>From {who}, made {day}</source>
        <translation>От: {who}, сделано {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>The sender&apos;s numbers: {numbers} – compared {day}</source>
        <translation>Числа отправителя: {numbers} – сверено {day}</translation>
    </message>
    <message>
        <source>This sender is not known here. Their numbers: {numbers}</source>
        <translation>Этот отправитель здесь неизвестен. Числа: {numbers}</translation>
    </message>
    <message>
        <source>The sender left out no signed entry.</source>
        <translation>Отправитель не оставил у себя ни одной подписанной записи.</translation>
    </message>
    <message>
        <source>Left out by the sender: {list}</source>
        <translation>Отправитель оставил у себя: {list}</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>In this register</source>
        <translation>В этом списке</translation>
    </message>
    <message>
        <source>a new pupil</source>
        <translation>новый ученик</translation>
    </message>
    <message>
        <source>please decide</source>
        <translation>нужно решить</translation>
    </message>
    <message>
        <source>Take in what a colleague gave</source>
        <translation>Принять то, что передал коллега</translation>
    </message>
    <message>
        <source>Choose the file (*.senim-handover or *.senim-receipt) or drop it here. Nothing enters your vault before you have seen who sent it and what it is.</source>
        <translation>Выберите файл (*.senim-handover или *.senim-receipt) или перетащите его сюда. Ничто не попадёт в хранилище, пока вы не увидите, кто это прислал и что это.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>I have called the sender; the numbers are the same</source>
        <translation>Звонок отправителю сделан; числа совпадают</translation>
    </message>
    <message>
        <source>Take the cases in</source>
        <translation>Принять случаи</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Не принимать…</translation>
    </message>
    <message>
        <source>Decline and answer</source>
        <translation>Не принимать и ответить</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Why (the sender will read it; write no name)</source>
        <translation>Почему (отправитель прочтёт; не пишите имён)</translation>
    </message>
    <message>
        <source>Cases in the package</source>
        <translation>Случаи в пакете</translation>
    </message>
    <message>
        <source>Pupil of this register</source>
        <translation>Ученик этого списка</translation>
    </message>
</context>
<context>
    <name>Withholding</name>
    <message>
        <source>Stays</source>
        <translation>Останется</translation>
    </message>
    <message>
        <source>stays here</source>
        <translation>остаётся здесь</translation>
    </message>
    <message>
        <source>goes along</source>
        <translation>передаётся</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>The reason for what you tick next</source>
        <translation>Причина для того, что отметите дальше</translation>
    </message>
    <message>
        <source>Whole kinds that stay here</source>
        <translation>Целые виды, которые остаются здесь</translation>
    </message>
    <message>
        <source>Single notes that stay here</source>
        <translation>Отдельные записи, которые остаются здесь</translation>
    </message>
    <message>
        <source>Notes of the chosen cases</source>
        <translation>Записи выбранных случаев</translation>
    </message>
</context>
</TS>
