<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ActPaper</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the act</source>
        <translation>Сохранить акт</translation>
    </message>
    <message>
        <source>The act is saved.</source>
        <translation>Акт сохранён.</translation>
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
        <translation>День</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>The retention period is over</source>
        <translation>Срок хранения истёк</translation>
    </message>
    <message>
        <source>The pupil has left the school</source>
        <translation>Ученик выбыл из школы</translation>
    </message>
    <message>
        <source>The pupil or the family asked for it</source>
        <translation>Просьба ученика или семьи</translation>
    </message>
    <message>
        <source>The record was made by mistake</source>
        <translation>Данные внесены по ошибке</translation>
    </message>
    <message>
        <source>Acts of erasure</source>
        <translation>Акты об уничтожении</translation>
    </message>
    <message>
        <source>When records are erased, an act tells of it in numbers, without a name. There is none yet.</source>
        <translation>Когда данные стираются, составляется акт: в нём только числа, без имён. Пока актов нет.</translation>
    </message>
    <message>
        <source>Print the act…</source>
        <translation>Напечатать акт…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
</context>
<context>
    <name>BinSheet</name>
    <message numerus="yes">
        <source>%n draft(s) will be erased for good. Nobody can bring them back.</source>
        <translation>
            <numerusform>%n черновик будет стёрт навсегда. Вернуть его не сможет никто.</numerusform>
            <numerusform>%n черновика будут стёрты навсегда. Вернуть их не сможет никто.</numerusform>
            <numerusform>%n черновиков будут стёрты навсегда. Вернуть их не сможет никто.</numerusform>
        </translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Удалён</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Хранится до</translation>
    </message>
    <message>
        <source>Working note (private)</source>
        <translation>Рабочая запись (личная)</translation>
    </message>
    <message>
        <source>Bin of discarded drafts</source>
        <translation>Корзина удалённых черновиков</translation>
    </message>
    <message numerus="yes">
        <source>A discarded draft waits here for %n day(s) and can be taken back into its case. Then it is erased for good.</source>
        <translation>
            <numerusform>Удалённый черновик лежит здесь %n день, и его можно вернуть в случай. Потом он стирается навсегда.</numerusform>
            <numerusform>Удалённый черновик лежит здесь %n дня, и его можно вернуть в случай. Потом он стирается навсегда.</numerusform>
            <numerusform>Удалённый черновик лежит здесь %n дней, и его можно вернуть в случай. Потом он стирается навсегда.</numerusform>
        </translation>
    </message>
    <message>
        <source>The date of this computer has leapt. Nothing leaves the bin by itself until the date has held for three days.</source>
        <translation>Дата на этом компьютере резко изменилась. Само из корзины ничего не исчезнет, пока дата не продержится три дня.</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Корзина пуста.</translation>
    </message>
    <message>
        <source>Take back into the case</source>
        <translation>Вернуть в случай</translation>
    </message>
    <message>
        <source>Erase all of these now…</source>
        <translation>Стереть всё сейчас…</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Стереть навсегда</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>DraftsSheet</name>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>A draft that has not been changed is signed as it stands after</source>
        <translation>Черновик, который не меняли, подписывается как есть через</translation>
    </message>
    <message>
        <source>Once signed it is never changed again; later words are an addendum. It happens when the vault is opened, never while you write; an empty draft stays a draft.</source>
        <translation>Подписанное больше не меняется, дальше только дополнение. Это происходит при открытии хранилища, никогда не во время письма; пустой черновик остаётся черновиком.</translation>
    </message>
    <message>
        <source>by hand only</source>
        <translation>только вручную</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} ч</translation>
    </message>
</context>
<context>
    <name>DueSheet</name>
    <message>
        <source>Pupil</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Выбыл</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Kept longer: {reason}</source>
        <translation>Хранится дольше: {reason}</translation>
    </message>
    <message>
        <source>a case is open</source>
        <translation>есть открытый случай</translation>
    </message>
    <message>
        <source>erased before, back with a backup</source>
        <translation>уже был стёрт, вернулся из копии</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>срок ещё не истёк</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) after leaving</source>
        <translation>
            <numerusform>прошёл %n год после выбытия</numerusform>
            <numerusform>прошло %n года после выбытия</numerusform>
            <numerusform>прошло %n лет после выбытия</numerusform>
        </translation>
    </message>
    <message>
        <source>the age of {age} is reached</source>
        <translation>достигнут возраст {age}</translation>
    </message>
    <message>
        <source>{age} (by the class)</source>
        <translation>{age} (судя по классу)</translation>
    </message>
    <message>
        <source>How long records are kept</source>
        <translation>Сроки хранения</translation>
    </message>
    <message>
        <source>Records that are due</source>
        <translation>Данные, срок хранения которых истёк</translation>
    </message>
    <message>
        <source>Somebody else, by name or class</source>
        <translation>Другой ученик: имя или класс</translation>
    </message>
    <message>
        <source>When a family asks for an erasure, or a record was made by mistake.</source>
        <translation>Если семья просит стереть данные или запись внесена по ошибке.</translation>
    </message>
    <message>
        <source>No record is due.</source>
        <translation>Таких данных нет.</translation>
    </message>
    <message>
        <source>The next one will be on {day}.</source>
        <translation>Ближайший срок: {day}.</translation>
    </message>
    <message>
        <source>Records that are due; Space ticks a pupil</source>
        <translation>Данные, срок хранения которых истёк; пробел отмечает ученика</translation>
    </message>
    <message>
        <source>still at school</source>
        <translation>учится в школе</translation>
    </message>
    <message>
        <source>Keep longer…</source>
        <translation>Хранить дольше…</translation>
    </message>
    <message>
        <source>No longer keep</source>
        <translation>Снять продление</translation>
    </message>
    <message>
        <source>Erase the ticked ones…</source>
        <translation>Стереть отмеченных…</translation>
    </message>
</context>
<context>
    <name>ErasePart</name>
    <message>
        <source>ERASE</source>
        <translation>СТЕРЕТЬ</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
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
    <message>
        <source>To be erased for good: {pupils}, {cases}, {notes}</source>
        <translation>Будет стёрто навсегда: {pupils}, {cases}, {notes}</translation>
    </message>
    <message>
        <source>There is no undo, and nothing of it can be brought back from the vault. The anonymised summaries stay. Backups and copies made before today still hold these records until they are replaced.</source>
        <translation>Отменить это нельзя, и из хранилища ничего не восстановить. Обезличенные сводки остаются. В резервных и других копиях, сделанных до сегодняшнего дня, эти данные останутся, пока копии не заменены.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>The retention period is over</source>
        <translation>Срок хранения истёк</translation>
    </message>
    <message>
        <source>The pupil has left the school</source>
        <translation>Ученик выбыл из школы</translation>
    </message>
    <message>
        <source>The pupil or the family asked for it</source>
        <translation>Просьба ученика или семьи</translation>
    </message>
    <message>
        <source>The record was made by mistake</source>
        <translation>Данные внесены по ошибке</translation>
    </message>
    <message>
        <source>To go on, type: {word}</source>
        <translation>Чтобы продолжить, введите: {word}</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Стереть навсегда</translation>
    </message>
    <message>
        <source>Erase nothing</source>
        <translation>Ничего не стирать</translation>
    </message>
    <message>
        <source>Erasing, and writing the vault anew…</source>
        <translation>Данные стираются, хранилище записывается заново…</translation>
    </message>
</context>
<context>
    <name>HoldPart</name>
    <message>
        <source>Why is this record kept longer?</source>
        <translation>Почему эти данные хранятся дольше?</translation>
    </message>
    <message>
        <source>Such as a court case or a request of the family.</source>
        <translation>Например, судебное дело или просьба семьи.</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Хранить дольше</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>KeepingDesk</name>
    <message>
        <source>The draft is in its case again.</source>
        <translation>Черновик снова в своём случае.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) erased for good.</source>
        <translation>
            <numerusform>%n черновик стёрт навсегда.</numerusform>
            <numerusform>%n черновика стёрты навсегда.</numerusform>
            <numerusform>%n черновиков стёрты навсегда.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) erased for good. The act can be printed below.</source>
        <translation>
            <numerusform>Данные %n ученика стёрты навсегда. Акт можно напечатать ниже.</numerusform>
            <numerusform>Данные %n учеников стёрты навсегда. Акт можно напечатать ниже.</numerusform>
            <numerusform>Данные %n учеников стёрты навсегда. Акт можно напечатать ниже.</numerusform>
        </translation>
    </message>
    <message>
        <source>The records are erased, but the disk has no room to write the vault anew.</source>
        <translation>Данные стёрты, но на диске нет места, чтобы записать хранилище заново.</translation>
    </message>
    <message>
        <source>Free some space on the disk. It is tried again each time the vault is unlocked.</source>
        <translation>Освободите место на диске. Это повторяется при каждой разблокировке хранилища.</translation>
    </message>
</context>
<context>
    <name>PeriodsPart</name>
    <message>
        <source>Years after leaving</source>
        <translation>Лет после выбытия</translation>
    </message>
    <message>
        <source>Protective cases: to the age of</source>
        <translation>Случаи защиты: до возраста</translation>
    </message>
    <message>
        <source>Head&apos;s order (number and day)</source>
        <translation>Приказ руководителя (номер, день)</translation>
    </message>
    <message>
        <source>It is named on every act of erasure.</source>
        <translation>Он указывается в каждом акте.</translation>
    </message>
    <message>
        <source>proposed: {number}</source>
        <translation>предложение: {number}</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>предложение</translation>
    </message>
    <message>
        <source>by order</source>
        <translation>по приказу</translation>
    </message>
    <message>
        <source>No act sets a period for a psychologist&apos;s records (looked for on {day}), so these numbers are our proposal until the head&apos;s order is named. Protective cases are those of violence, self-harm and every acute episode. Nothing is ever erased by itself.</source>
        <translation>Срок хранения записей психолога не установлен ни одним актом (проверено: {day}), поэтому эти числа – наше предложение, пока не назван приказ руководителя. Случаи защиты – это насилие, самоповреждение и любой острый эпизод. Само ничего никогда не стирается.</translation>
    </message>
</context>
</TS>
