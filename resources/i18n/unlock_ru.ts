<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>FirstRunPresenter</name>
    <message>
        <source>Making the demo school…</source>
        <translation>Готовим демо-школу…</translation>
    </message>
    <message>
        <source>The folder of the vault</source>
        <translation>Папка хранилища</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Хранилище</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Кодовая фраза</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>Class list</source>
        <translation>Список класса</translation>
    </message>
</context>
<context>
    <name>ImportStep</name>
    <message>
        <source>The class list</source>
        <translation>Список класса</translation>
    </message>
    <message>
        <source>From a spreadsheet, with a preview. You can also do this later, in Students.</source>
        <translation>Из таблицы, с предварительным просмотром. Это можно сделать и позже, в разделе «Ученики».</translation>
    </message>
    <message>
        <source>To my first day</source>
        <translation>Начать работу</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>It can be changed at any time. Notes are written in any language.</source>
        <translation>Его можно сменить в любой момент. Записи можно вести на любом языке.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
</context>
<context>
    <name>NewFace</name>
    <message>
        <source>Keep this passphrase</source>
        <translation>Сохранить эту кодовую фразу</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>The two are not the same. Type it once more.</source>
        <translation>Фразы не совпадают. Введите ещё раз.</translation>
    </message>
    <message>
        <source>Four or more words that belong together only for you. Any letters and spaces will do.</source>
        <translation>Четыре слова или больше, связь между которыми понятна только вам. Подойдут любые буквы и пробелы.</translation>
    </message>
    <message>
        <source>Too short: at least {count} characters. Add a word or two.</source>
        <translation>Слишком коротко: нужно не меньше {count} знаков. Добавьте слово-другое.</translation>
    </message>
    <message>
        <source>Too easy to guess. Take words that nobody would expect together.</source>
        <translation>Слишком легко угадать. Возьмите слова, которых никто не ждёт рядом.</translation>
    </message>
    <message>
        <source>Still easy to guess. Add one more word.</source>
        <translation>Всё ещё легко угадать. Добавьте ещё одно слово.</translation>
    </message>
    <message>
        <source>Good. Long to guess, easy to remember.</source>
        <translation>Хорошо. Угадать трудно, запомнить легко.</translation>
    </message>
    <message>
        <source>Very good. Nobody will guess it.</source>
        <translation>Очень хорошо. Такую никто не угадает.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Кодовая фраза</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новая кодовая фраза</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Ещё раз то же самое</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Надёжность кодовой фразы</translation>
    </message>
</context>
<context>
    <name>OfficeFace</name>
    <message>
        <source>Help from the office</source>
        <translation>Помощь центра</translation>
    </message>
    <message>
        <source>{office} holds a key of this vault. Choose a new passphrase now: it comes into force with the answer.</source>
        <translation>Ключ этого хранилища есть у центра: {office}. Выберите новую кодовую фразу сейчас: она начнёт действовать вместе с ответом.</translation>
    </message>
    <message>
        <source>Asked on {day} for {office}. Give them the file and read these digits to them on the telephone.</source>
        <translation>Запрос от {day}, центр: {office}. Передайте им файл и прочтите эти цифры по телефону.</translation>
    </message>
    <message>
        <source>Requests to the office (*.senim-escrow-request)</source>
        <translation>Запросы центру (*.senim-escrow-request)</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Сохранить запрос</translation>
    </message>
    <message>
        <source>Answers of the office (*.senim-escrow-answer);;All files (*)</source>
        <translation>Ответы центра (*.senim-escrow-answer);;Все файлы (*)</translation>
    </message>
    <message>
        <source>The office’s answer</source>
        <translation>Ответ центра</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Минуту…</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>Создать запрос</translation>
    </message>
    <message>
        <source>Two people of the office open it together and give you a file. It opens the vault on this laptop only.</source>
        <translation>Двое сотрудников центра открывают его вместе и дают вам файл. Он откроет хранилище только на этом ноутбуке.</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translation>Сохранить запрос…</translation>
    </message>
    <message>
        <source>The new passphrase that you chose</source>
        <translation>Новая кодовая фраза, которую вы выбрали</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открывается…</translation>
    </message>
    <message>
        <source>Open with the office’s answer…</source>
        <translation>Открыть ответом центра…</translation>
    </message>
    <message>
        <source>Forgotten again? Make another request</source>
        <translation>Снова забыли? Создайте другой запрос</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Назад к кодовой фразе</translation>
    </message>
    <message>
        <source>Digits: {digits}</source>
        <translation>Цифры: {digits}</translation>
    </message>
</context>
<context>
    <name>OfficeWay</name>
    <message>
        <source>The request is saved.</source>
        <translation>Запрос сохранён.</translation>
    </message>
    <message>
        <source>It holds no names and opens nothing by itself.</source>
        <translation>В нём нет имён, и сам он ничего не открывает.</translation>
    </message>
    <message>
        <source>Opened with the office’s help: your new passphrase is in force</source>
        <translation>Открыто с помощью центра: действует ваша новая кодовая фраза</translation>
    </message>
    <message>
        <source>{one} and {two} opened it on {day}, No. {number} of the office’s record. Make a new recovery sheet.</source>
        <translation>Открыли {one} и {two}, {day}, № {number} в записях центра. Создайте новый лист восстановления.</translation>
    </message>
</context>
<context>
    <name>PassphraseFace</name>
    <message>
        <source>Passphrase</source>
        <translation>Кодовая фраза</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открывается…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Next try in {minutes} min {seconds} s</source>
        <translation>Снова через {minutes} мин {seconds} с</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>Снова через %n секунду</numerusform>
            <numerusform>Снова через %n секунды</numerusform>
            <numerusform>Снова через %n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>Forgot it? Use the recovery sheet</source>
        <translation>Забыли? Есть лист восстановления</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>Скрыть кодовую фразу</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Показать кодовую фразу</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Включён Caps Lock</translation>
    </message>
    <message>
        <source>Keyboard: Cyrillic letters</source>
        <translation>Клавиатура: кириллица</translation>
    </message>
    <message>
        <source>Keyboard: Latin letters</source>
        <translation>Клавиатура: латиница</translation>
    </message>
    <message>
        <source>Keyboard: {language}</source>
        <translation>Клавиатура: {language}</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>A passphrase for the vault</source>
        <translation>Кодовая фраза для хранилища</translation>
    </message>
    <message>
        <source>Only it opens your records. Nobody can reset it: not the school, not the office, not us. The recovery sheet in the next step helps if you forget it.</source>
        <translation>Только она открывает ваши записи. Сбросить её не может никто: ни школа, ни центр, ни мы. Если вы её забудете, поможет лист восстановления из следующего шага.</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Создать хранилище</translation>
    </message>
</context>
<context>
    <name>RecoveryPaper</name>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Документ PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Сохранить лист восстановления</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановить из резервной копии</translation>
    </message>
    <message>
        <source>This is how the two differ. Nothing has been changed yet.</source>
        <translation>Вот чем они отличаются. Пока ничего не изменено.</translation>
    </message>
    <message>
        <source>First the backup is opened and compared with the vault here. That changes nothing.</source>
        <translation>Сначала копия открывается и сравнивается со здешним хранилищем. Это ничего не меняет.</translation>
    </message>
    <message>
        <source>No backup chosen yet</source>
        <translation>Копия ещё не выбрана</translation>
    </message>
    <message>
        <source>Choose a backup…</source>
        <translation>Выбрать копию…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Кодовая фраза</translation>
    </message>
    <message>
        <source>Today&apos;s, or that of the day when the backup was made.</source>
        <translation>Сегодняшняя или та, что была в день создания копии.</translation>
    </message>
    <message>
        <source>The 24 words of the recovery sheet</source>
        <translation>24 слова листа восстановления</translation>
    </message>
    <message>
        <source>In their order, with spaces between them. Or the text of the QR code.</source>
        <translation>По порядку, через пробел. Или текст QR-кода.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Ввести кодовую фразу</translation>
    </message>
    <message>
        <source>Use the recovery sheet instead</source>
        <translation>Взять вместо неё лист восстановления</translation>
    </message>
    <message>
        <source>Put the backup in its place</source>
        <translation>Поставить копию на его место</translation>
    </message>
    <message>
        <source>Put the key file back</source>
        <translation>Вернуть файл с замком</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Оставить всё как есть</translation>
    </message>
</context>
<context>
    <name>RestorePresenter</name>
    <message>
        <source>Backups of Senim (*.senim-backup)</source>
        <translation>Резервные копии Senim (*.senim-backup)</translation>
    </message>
    <message>
        <source>A backup to restore from</source>
        <translation>Резервная копия для восстановления</translation>
    </message>
    <message>
        <source>Opening and comparing…</source>
        <translation>Открываем и сравниваем…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Восстанавливаем…</translation>
    </message>
</context>
<context>
    <name>SchoolStep</name>
    <message>
        <source>Your school</source>
        <translation>Ваша школа</translation>
    </message>
    <message>
        <source>For your journals and letters. Of all this, only the region leaves with the monthly summary.</source>
        <translation>Для журналов и писем. Из всего этого с месячной сводкой уходит только регион.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Please type the school&apos;s name or number.</source>
        <translation>Введите название или номер школы.</translation>
    </message>
    <message>
        <source>Please choose the region.</source>
        <translation>Выберите регион.</translation>
    </message>
    <message>
        <source>Please choose at least one language.</source>
        <translation>Выберите хотя бы один язык.</translation>
    </message>
    <message>
        <source>Name or number of the school</source>
        <translation>Название или номер школы</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выберите…</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Где находится</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Село</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Смены</translation>
    </message>
    <message>
        <source>Languages of teaching</source>
        <translation>Языки обучения</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Казахский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Your name, for letters and journals (may stay empty)</source>
        <translation>Ваше имя – для писем и журналов (можно не заполнять)</translation>
    </message>
    <message>
        <source>Pupils by grade (may be filled in later)</source>
        <translation>Учеников по параллелям (можно заполнить позже)</translation>
    </message>
    <message>
        <source>Preschool</source>
        <translation>Предшкола</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} класс</translation>
    </message>
    <message>
        <source>Together: {count}</source>
        <translation>Всего: {count}</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>Your recovery sheet</source>
        <translation>Ваш лист восстановления</translation>
    </message>
    <message>
        <source>24 words that open the vault if the passphrase is forgotten. Keep the sheet on paper, locked away from this computer. Whoever has it can read your records.</source>
        <translation>24 слова, которые откроют хранилище, если кодовая фраза забыта. Храните лист на бумаге, под замком и отдельно от этого компьютера. У кого он в руках, тот может прочитать ваши записи.</translation>
    </message>
    <message>
        <source>I have the sheet</source>
        <translation>Лист у меня</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Распечатать…</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Скрыть слова</translation>
    </message>
    <message>
        <source>Show the words to copy them</source>
        <translation>Показать, чтобы переписать</translation>
    </message>
    <message>
        <source>The words of the recovery sheet</source>
        <translation>Слова листа восстановления</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
</context>
<context>
    <name>TypeBackStep</name>
    <message>
        <source>Two groups typed back</source>
        <translation>Введите две группы с листа</translation>
    </message>
    <message>
        <source>So that we know the sheet can be read. Look at the paper, not at the screen.</source>
        <translation>Чтобы убедиться, что лист читается. Смотрите на бумагу, а не на экран.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>These are not the words of group {number}. Look at the sheet once more.</source>
        <translation>Это не слова группы {number}. Посмотрите на лист ещё раз.</translation>
    </message>
    <message>
        <source>The words of group {number}</source>
        <translation>Слова группы {number}</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>С возвращением</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Слова восстановления</translation>
    </message>
    <message>
        <source>A new passphrase</source>
        <translation>Новая кодовая фраза</translation>
    </message>
    <message>
        <source>Demo school</source>
        <translation>Демо-школа</translation>
    </message>
    <message>
        <source>Crisis card (F2)</source>
        <translation>Кризисная карта (F2)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Leave the demo school</source>
        <translation>Выйти из демо-школы</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановить из резервной копии</translation>
    </message>
    <message>
        <source>They open the vault without the passphrase. Nothing in it changes.</source>
        <translation>Они открывают хранилище без кодовой фразы. В нём ничего не меняется.</translation>
    </message>
    <message>
        <source>The vault is open. Choose a new passphrase; the recovery sheet stays valid.</source>
        <translation>Хранилище открыто. Выберите новую кодовую фразу; лист восстановления остаётся в силе.</translation>
    </message>
    <message>
        <source>Everybody here is invented. The passphrase is “{passphrase}”.</source>
        <translation>Все люди здесь вымышлены. Кодовая фраза: «{passphrase}».</translation>
    </message>
    <message>
        <source>Your records are locked. Drafts are kept.</source>
        <translation>Ваши записи заблокированы. Черновики сохранены.</translation>
    </message>
</context>
<context>
    <name>UnlockPresenter</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановить из резервной копии</translation>
    </message>
    <message>
        <source>Making the demo school…</source>
        <translation>Готовим демо-школу…</translation>
    </message>
</context>
<context>
    <name>VaultStep</name>
    <message>
        <source>Where do we begin?</source>
        <translation>С чего начнём?</translation>
    </message>
    <message>
        <source>Everything stays on this computer, encrypted. Nothing leaves it without you seeing it first.</source>
        <translation>Всё остаётся на этом компьютере, в зашифрованном виде. Ничто не уйдёт отсюда, пока вы этого не увидите.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Set up my vault</source>
        <translation>Создать своё хранилище</translation>
    </message>
    <message>
        <source>For a new start. Takes about five minutes.</source>
        <translation>Для начала работы. Займёт минут пять.</translation>
    </message>
    <message>
        <source>Open a vault that I have</source>
        <translation>Открыть имеющееся хранилище</translation>
    </message>
    <message>
        <source>In a folder on this computer or on a USB stick.</source>
        <translation>В папке на этом компьютере или на флешке.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановить из резервной копии</translation>
    </message>
    <message>
        <source>After a lost or broken laptop, or to move to this one.</source>
        <translation>Если ноутбук потерян или сломан либо вы переходите на этот.</translation>
    </message>
    <message>
        <source>Look around in a demo school</source>
        <translation>Осмотреться в демо-школе</translation>
    </message>
    <message>
        <source>Invented pupils and cases, to try everything out.</source>
        <translation>Вымышленные ученики и случаи. Здесь можно всё попробовать.</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>One moment…</source>
        <translation>Минуту…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Crisis card (F2)</source>
        <translation>Кризисная карта (F2)</translation>
    </message>
</context>
<context>
    <name>WordsFace</name>
    <message>
        <source>The 24 words of the recovery sheet</source>
        <translation>24 слова с листа восстановления</translation>
    </message>
    <message>
        <source>In their order, with spaces between them. Or the text of the QR code.</source>
        <translation>По порядку, через пробел. Или текст QR-кода.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открывается…</translation>
    </message>
    <message>
        <source>Open with these words</source>
        <translation>Открыть этими словами</translation>
    </message>
    <message>
        <source>No sheet either? Ask the office</source>
        <translation>Листа тоже нет? Обратитесь в центр</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Назад к кодовой фразе</translation>
    </message>
</context>
</TS>
