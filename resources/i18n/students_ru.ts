<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CaseOpening</name>
    <message>
        <source>Open a case</source>
        <translation>Открыть случай</translation>
    </message>
    <message>
        <source>Type to find a concern</source>
        <translation>Начните вводить проблему</translation>
    </message>
    <message>
        <source>Find a concern</source>
        <translation>Найти проблему</translation>
    </message>
    <message>
        <source>Main concern</source>
        <translation>Основная проблема</translation>
    </message>
    <message>
        <source>Acute: help is needed now</source>
        <translation>Остро: помощь нужна сейчас</translation>
    </message>
    <message>
        <source>For self-harm, violence and danger. F2 opens the crisis card.</source>
        <translation>При самоповреждении, насилии, опасности. F2 открывает кризисную карту.</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Открыть случай</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ColumnChoices</name>
    <message>
        <source>Fold away</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Choose the column with the names</source>
        <translation>Выберите столбец с именами</translation>
    </message>
    <message>
        <source>Grade 0 to 11 and a letter, such as 7Ә</source>
        <translation>Класс от 0 до 11 и буква, например 7Ә</translation>
    </message>
    <message>
        <source>Which column holds the names?</source>
        <translation>В каком столбце имена?</translation>
    </message>
    <message>
        <source>No column holds the class. Choose one, or say which class the whole list is.</source>
        <translation>Столбца с классом нет. Выберите столбец или напишите, чей это список целиком.</translation>
    </message>
    <message>
        <source>Understood: {columns}.</source>
        <translation>Распознано: {columns}.</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Столбец {number}</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Grade alone</source>
        <translation>Только параллель</translation>
    </message>
    <message>
        <source>Letter alone</source>
        <translation>Только литера</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык обучения</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>One class for the whole list</source>
        <translation>Весь список – один класс</translation>
    </message>
</context>
<context>
    <name>CountedWords</name>
    <message numerus="yes">
        <source>Add %n pupil(s)</source>
        <translation>
            <numerusform>Добавить %n ученика</numerusform>
            <numerusform>Добавить %n учеников</numerusform>
            <numerusform>Добавить %n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) are in the register now</source>
        <translation>
            <numerusform>В список добавлен %n ученик</numerusform>
            <numerusform>В список добавлены %n ученика</numerusform>
            <numerusform>В список добавлено %n учеников</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose a class list</source>
        <translation>Выберите список класса</translation>
    </message>
    <message>
        <source>Class lists (*.xlsx *.xlsm *.csv *.tsv *.txt)</source>
        <translation>Списки классов (*.xlsx *.xlsm *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Save an empty class list</source>
        <translation>Сохранить пустой список</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>class list.xlsx</source>
        <translation>список класса.xlsx</translation>
    </message>
    <message>
        <source>Drop the class list here</source>
        <translation>Перетащите список класса сюда</translation>
    </message>
    <message>
        <source>XLSX or CSV, one pupil a line: name, class, birthday if you have it. One file may hold many classes.</source>
        <translation>XLSX или CSV, один ученик в строке: имя, класс, дата рождения, если есть. В одном файле может быть много классов.</translation>
    </message>
    <message>
        <source>The file is only read. Nothing is written before you have seen every line.</source>
        <translation>Файл только читается. Ничего не запишется, пока вы не увидите каждую строку.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Paste a copied table</source>
        <translation>Вставить скопированную таблицу</translation>
    </message>
    <message>
        <source>Save an empty list to fill in</source>
        <translation>Сохранить пустой список для заполнения</translation>
    </message>
</context>
<context>
    <name>ImportLook</name>
    <message>
        <source>Add the pupils</source>
        <translation>Добавить учеников</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>Другой список</translation>
    </message>
    <message>
        <source>Take them out again</source>
        <translation>Убрать их обратно</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Пока ничего не записано.</translation>
    </message>
    <message>
        <source>Lines that need attention stay out: correct them and take the list in again.</source>
        <translation>Строки, требующие внимания, не добавляются: исправьте их в файле и загрузите список ещё раз.</translation>
    </message>
    <message>
        <source>If this was the wrong list, take them out again: nothing else changes.</source>
        <translation>Если список не тот, уберите их обратно: больше ничего не изменится.</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Reading the list…</source>
        <translation>Список читается…</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Вставленная таблица</translation>
    </message>
    <message>
        <source>Adding the pupils…</source>
        <translation>Ученики добавляются…</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) were taken out again.</source>
        <translation>
            <numerusform>%n ученик убран из списка.</numerusform>
            <numerusform>%n ученика убраны из списка.</numerusform>
            <numerusform>%n учеников убраны из списка.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s) stay: a case has been opened for them.</source>
        <translation>
            <numerusform>%n ученик остаётся: у него открыт случай.</numerusform>
            <numerusform>%n ученика остаются: у них открыты случаи.</numerusform>
            <numerusform>%n учеников остаются: у них открыты случаи.</numerusform>
        </translation>
    </message>
    <message>
        <source>The empty list is saved: {name}</source>
        <translation>Пустой список сохранён: {name}</translation>
    </message>
    <message>
        <source>Fill it in, save it and drop it here.</source>
        <translation>Заполните, сохраните и перетащите сюда.</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>already in the register</source>
        <translation>уже есть в списке</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>будет добавлен</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
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
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что будет</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message numerus="yes">
        <source>All lines: %n</source>
        <translation>
            <numerusform>Все строки: %n</numerusform>
            <numerusform>Все строки: %n</numerusform>
            <numerusform>Все строки: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be added: %n</source>
        <translation>
            <numerusform>Добавятся: %n</numerusform>
            <numerusform>Добавятся: %n</numerusform>
            <numerusform>Добавятся: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Already there: %n</source>
        <translation>
            <numerusform>Уже есть: %n</numerusform>
            <numerusform>Уже есть: %n</numerusform>
            <numerusform>Уже есть: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Need attention: %n</source>
        <translation>
            <numerusform>Требуют внимания: %n</numerusform>
            <numerusform>Требуют внимания: %n</numerusform>
            <numerusform>Требуют внимания: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Какие строки показаны</translation>
    </message>
    <message>
        <source>The class list, line by line</source>
        <translation>Список класса построчно</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>open</source>
        <translation>открыт</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Последний контакт</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>казахский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русский</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>узбекский</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>уйгурский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>английский</translation>
    </message>
</context>
<context>
    <name>RegisterFilters</name>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n pupil(s)</source>
        <translation>
            <numerusform>не меньше %n ученика</numerusform>
            <numerusform>не меньше %n учеников</numerusform>
            <numerusform>не меньше %n учеников</numerusform>
        </translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Все классы</translation>
    </message>
    <message>
        <source>Name or class</source>
        <translation>Имя или класс</translation>
    </message>
    <message>
        <source>Find in the register</source>
        <translation>Найти в списке</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
</context>
<context>
    <name>SidePanels</name>
    <message>
        <source>One pupil at a time</source>
        <translation>Об одном ученике</translation>
    </message>
    <message>
        <source>Choose a line with arrows or mouse: class, birthday and cases stand here. Enter opens the case.</source>
        <translation>Выберите строку стрелками или мышью: здесь появятся класс, дата рождения и случаи. Enter открывает случай.</translation>
    </message>
</context>
<context>
    <name>StudentCard</name>
    <message>
        <source>No case has been opened for this pupil.</source>
        <translation>Для этого ученика случаев не открывали.</translation>
    </message>
    <message>
        <source>girl</source>
        <translation>девочка</translation>
    </message>
    <message>
        <source>boy</source>
        <translation>мальчик</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык обучения</translation>
    </message>
    <message>
        <source>Leaves on</source>
        <translation>Выбывает</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>закрыт {day}</translation>
    </message>
    <message>
        <source>open since {day}</source>
        <translation>открыт с {day}</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Открыть случай</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
</context>
<context>
    <name>StudentForm</name>
    <message>
        <source>Save all the same</source>
        <translation>Всё равно сохранить</translation>
    </message>
    <message>
        <source>Only letters, spaces, hyphens and apostrophes</source>
        <translation>Только буквы, пробелы, дефисы и апострофы</translation>
    </message>
    <message>
        <source>Please write this name</source>
        <translation>Заполните, пожалуйста</translation>
    </message>
    <message>
        <source>Grade 0 to 11 and a letter, such as 7Ә</source>
        <translation>Класс от 0 до 11 и буква, например 7Ә</translation>
    </message>
    <message>
        <source>A birthday of a pupil, such as 05.09.2013</source>
        <translation>Дата рождения ученика, например 05.09.2013</translation>
    </message>
    <message>
        <source>A day such as 25.05.2027</source>
        <translation>Дата, например 25.05.2027</translation>
    </message>
    <message>
        <source>Change the pupil</source>
        <translation>Изменить данные ученика</translation>
    </message>
    <message>
        <source>A new pupil</source>
        <translation>Новый ученик</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic, if there is one</source>
        <translation>Отчество, если есть</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Language of instruction</source>
        <translation>Язык обучения</translation>
    </message>
    <message>
        <source>Leaves the school on</source>
        <translation>Выбывает из школы</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>girl</source>
        <translation>девочка</translation>
    </message>
    <message>
        <source>boy</source>
        <translation>мальчик</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>StudentPanels</name>
    <message>
        <source>{name} is already in class {school_class}.</source>
        <translation>{name} уже есть в классе {school_class}.</translation>
    </message>
    <message>
        <source>If this is another child, save all the same.</source>
        <translation>Если это другой ребёнок, всё равно сохраните.</translation>
    </message>
    <message>
        <source>The pupil's data are saved.</source>
        <translation>Данные ученика сохранены.</translation>
    </message>
    <message>
        <source>The pupil is in the register.</source>
        <translation>Ученик добавлен в список.</translation>
    </message>
    <message>
        <source>The pupil leaves the register.</source>
        <translation>Ученик выбывает из списка.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message>
        <source>Class lists</source>
        <translation>Списки классов</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Add a pupil</source>
        <translation>Добавить ученика</translation>
    </message>
    <message>
        <source>Back to the register</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>The register</source>
        <translation>Список учеников</translation>
    </message>
    <message>
        <source>Nobody is in the register yet</source>
        <translation>В списке пока никого</translation>
    </message>
    <message>
        <source>Take in the class lists as a table (XLSX or CSV). Nothing is written before you have seen it.</source>
        <translation>Загрузите списки классов таблицей (XLSX или CSV). Ничего не запишется, пока вы не посмотрите.</translation>
    </message>
    <message>
        <source>Take in class lists</source>
        <translation>Загрузить списки классов</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Никто не найден</translation>
    </message>
    <message>
        <source>Қ and к, ё and е, Latin letters – all of them find. Perhaps the pupil is in another class.</source>
        <translation>Қ и к, ё и е, латиница – найдётся всё. Возможно, ученик в другом классе.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Показать всех</translation>
    </message>
</context>
<context>
    <name>StudentsPresenter</name>
    <message>
        <source>First save the form or cancel it.</source>
        <translation>Сначала сохраните форму или отмените её.</translation>
    </message>
</context>
</TS>
