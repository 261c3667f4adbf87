<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>DiagnosticsPart</name>
    <message>
        <source>Diagnostics for whoever looks after Senim</source>
        <translation>Диагностика для того, кто обслуживает Senim</translation>
    </message>
    <message>
        <source>Versions, sizes, coarse counts and error codes; no name, no note, no key. You see every byte before it is saved, and nothing is sent by itself.</source>
        <translation>Версии, размеры, грубые количества и коды ошибок; ни имён, ни записей, ни ключей. Вы видите каждый байт до сохранения, и само ничего не отправляется.</translation>
    </message>
    <message>
        <source>What the file will hold</source>
        <translation>Что будет в файле</translation>
    </message>
    <message>
        <source>Show what would be saved</source>
        <translation>Показать, что будет сохранено</translation>
    </message>
    <message>
        <source>Save this as a file…</source>
        <translation>Сохранить это в файл…</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Enrolment from the office</source>
        <translation>Подключение от центра</translation>
    </message>
    <message>
        <source>Enrolment files (*.senim-enrol);;All files (*)</source>
        <translation>Файлы подключения (*.senim-enrol);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Picture of the QR code</source>
        <translation>Картинка с QR-кодом</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>Картинки ({kinds})</translation>
    </message>
    <message>
        <source>Please type the address and the code from the letter.</source>
        <translation>Введите адрес и код из письма.</translation>
    </message>
    <message>
        <source>The office that receives the summaries</source>
        <translation>Центр, который получает сводки</translation>
    </message>
    <message>
        <source>not enrolled</source>
        <translation>не подключено</translation>
    </message>
    <message>
        <source>This workplace is not enrolled yet. Months are frozen all the same and wait; nothing is lost.</source>
        <translation>Рабочее место ещё не подключено. Месяцы всё равно замораживаются и ждут; ничего не потеряно.</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>подключено</translation>
    </message>
    <message>
        <source>The office knows this workplace by the key {kid}. Enrol again only when it asks you to.</source>
        <translation>Центр узнаёт это рабочее место по ключу {kid}. Подключайтесь заново, только если центр об этом попросит.</translation>
    </message>
    <message>
        <source>The office gives a file, or a letter with an address, a code and a QR picture. A code works once and for 14 days. A file can also be dropped here.</source>
        <translation>Центр даёт файл или письмо с адресом, кодом и QR-картинкой. Код действует один раз и 14 дней. Файл можно просто перетащить сюда.</translation>
    </message>
    <message>
        <source>Open the file…</source>
        <translation>Открыть файл…</translation>
    </message>
    <message>
        <source>Picture of the QR code…</source>
        <translation>Картинка с QR-кодом…</translation>
    </message>
    <message>
        <source>Or the address and the code from the letter</source>
        <translation>Или адрес и код из письма</translation>
    </message>
    <message>
        <source>Capital or small letters, with or without hyphens; a pasted QR text works too.</source>
        <translation>Заглавными или строчными буквами, с дефисами или без; подойдёт и вставленный текст QR-кода.</translation>
    </message>
    <message>
        <source>office.example.kz  XXXX-XXXX-XXXX-XXXX-X</source>
        <translation>office.example.kz  XXXX-XXXX-XXXX-XXXX-X</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Подключить</translation>
    </message>
    <message>
        <source>Asking the office… this takes at most half a minute.</source>
        <translation>Обращаемся в центр… не дольше полуминуты.</translation>
    </message>
</context>
<context>
    <name>SchoolSection</name>
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
        <source>Together: {count}</source>
        <translation>Всего: {count}</translation>
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
        <source>Of all this only the region leaves, with the summaries of coming months.</source>
        <translation>Из всего этого уходит только регион – вместе со сводками следующих месяцев.</translation>
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
        <source>Your name, for letters and journals (may stay empty)</source>
        <translation>Ваше имя – для писем и журналов (можно не заполнять)</translation>
    </message>
    <message>
        <source>Pupils by grade</source>
        <translation>Учеников по параллелям</translation>
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
        <source>Save</source>
        <translation>Сохранить</translation>
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
        <source>Uzbek</source>
        <translation>Узбекский</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>Уйгурский</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Таджикский</translation>
    </message>
</context>
<context>
    <name>ScreenSection</name>
    <message>
        <source>Language of the screen</source>
        <translation>Язык экрана</translation>
    </message>
    <message>
        <source>Notes are written in any language.</source>
        <translation>Записи можно вести на любом языке.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Высокий контраст, тёмное</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>demo school</source>
        <translation>демо-школа</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Разделы настроек</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Блокировка</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>Keys and recovery</source>
        <translation>Ключи и восстановление</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Bin and retention</source>
        <translation>Корзина и сроки хранения</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Передача дел</translation>
    </message>
    <message>
        <source>Code of conduct</source>
        <translation>Кодекс поведения</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Журнал действий</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Хранилище</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>The school is saved.</source>
        <translation>Школа сохранена.</translation>
    </message>
    <message>
        <source>Enrolled with {office}</source>
        <translation>Подключено: {office}</translation>
    </message>
    <message>
        <source>Frozen months are sealed to its key and leave on their day. See them under Summaries.</source>
        <translation>Замороженные месяцы запечатаны его ключом и уйдут в свой день. Они видны на странице «Сводки».</translation>
    </message>
</context>
<context>
    <name>VaultCare</name>
    <message>
        <source>Save the diagnostics</source>
        <translation>Сохранить диагностику</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Архивы (*.zip)</translation>
    </message>
    <message>
        <source>The diagnostics are saved.</source>
        <translation>Диагностика сохранена.</translation>
    </message>
</context>
<context>
    <name>VaultSection</name>
    <message>
        <source>{step}… ({number} of {total})</source>
        <translation>{step}… ({number} из {total})</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Начинаем…</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>Хранилище</translation>
    </message>
    <message>
        <source>Check every page and signature</source>
        <translation>Проверить все страницы и подписи</translation>
    </message>
    <message>
        <source>Mend what can be mended</source>
        <translation>Исправить, что можно</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>demo school</source>
        <translation>демо-школа</translation>
    </message>
    <message>
        <source>Everything in this vault is invented. It is kept apart from a real vault and can be left at any time.</source>
        <translation>Всё в этом хранилище вымышлено. Оно лежит отдельно от настоящего, и выйти из него можно в любой момент.</translation>
    </message>
    <message>
        <source>The check was stopped before its end.</source>
        <translation>Проверка остановлена до её окончания.</translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation>{count}&#xa0;кБ</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Создано</translation>
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
        <source>Notes</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Frozen months</source>
        <translation>Замороженные месяцы</translation>
    </message>
    <message>
        <source>Size on the disk</source>
        <translation>Размер на диске</translation>
    </message>
</context>
<context>
    <name>VaultWords</name>
    <message>
        <source>Reading every page</source>
        <translation>Читается каждая страница</translation>
    </message>
    <message>
        <source>Looking at the structure</source>
        <translation>Проверяется структура</translation>
    </message>
    <message>
        <source>Following the links between records</source>
        <translation>Проверяются связи между записями</translation>
    </message>
    <message>
        <source>Comparing the search index with the notes</source>
        <translation>Поисковый указатель сверяется с записями</translation>
    </message>
    <message>
        <source>Comparing every signed note with its mark</source>
        <translation>Каждая подписанная запись сверяется со своей отметкой</translation>
    </message>
    <message>
        <source>Comparing the frozen months</source>
        <translation>Сверяются замороженные месяцы</translation>
    </message>
    <message>
        <source>Following the access log line by line</source>
        <translation>Журнал действий проверяется строка за строкой</translation>
    </message>
    <message>
        <source>Reading what can be read into a new vault</source>
        <translation>Всё, что читается, переносится в новое хранилище</translation>
    </message>
    <message>
        <source>the bytes of some pages were changed from outside</source>
        <translation>байты некоторых страниц изменены извне</translation>
    </message>
    <message>
        <source>the structure of the database is broken</source>
        <translation>структура базы данных нарушена</translation>
    </message>
    <message>
        <source>links between records are broken</source>
        <translation>связи между записями нарушены</translation>
    </message>
    <message>
        <source>the search index does not fit the notes</source>
        <translation>поисковый указатель не соответствует записям</translation>
    </message>
    <message>
        <source>a signed note is not as it was signed</source>
        <translation>подписанная запись не такая, какой её подписали</translation>
    </message>
    <message>
        <source>a frozen month is not as it was frozen</source>
        <translation>замороженный месяц не такой, каким его заморозили</translation>
    </message>
    <message>
        <source>a line of the access log was changed or is missing</source>
        <translation>строка журнала действий изменена или отсутствует</translation>
    </message>
    <message>
        <source>✓ Whole: every page can be read and every signed note is as it was signed.</source>
        <translation>✓ Цело: читается каждая страница, каждая подписанная запись такая, какой её подписали.</translation>
    </message>
    <message>
        <source>This was found:</source>
        <translation>Найдено:</translation>
    </message>
    <message>
        <source>Please write nothing more before it is mended or restored.</source>
        <translation>Пожалуйста, ничего больше не пишите, пока оно не исправлено или не восстановлено.</translation>
    </message>
    <message>
        <source> (the first such line: No. {line})</source>
        <translation> (первая такая строка: № {line})</translation>
    </message>
    <message>
        <source> (the first such line: No. {line}; on record since {day})</source>
        <translation> (первая такая строка: № {line}; отмечено в журнале {day})</translation>
    </message>
    <message>
        <source>✓ The vault is whole: there is nothing to mend.</source>
        <translation>✓ Хранилище цело: исправлять нечего.</translation>
    </message>
    <message>
        <source>✓ The vault is mended. Nothing was lost.</source>
        <translation>✓ Хранилище исправлено. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>All that could be read is in a new vault, which was checked and is whole.</source>
        <translation>Всё, что удалось прочитать, перенесено в новое хранилище; оно проверено и цело.</translation>
    </message>
    <message>
        <source>This cannot be mended here. Nothing was thrown away: please restore the vault from a backup.</source>
        <translation>Здесь это исправить нельзя. Ничего не выброшено: пожалуйста, восстановите хранилище из резервной копии.</translation>
    </message>
    <message>
        <source>The damaged vault is kept: {file}</source>
        <translation>Повреждённое хранилище сохранено: {file}</translation>
    </message>
    <message>
        <source>The break in the access log is on record in the log and will go on being told (No. {line}).</source>
        <translation>Разрыв журнала действий отмечен в журнале и будет виден и дальше (№ {line}).</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Ничего не потеряно.</translation>
    </message>
    <message>
        <source>Could not be read, how many is not known: {what}</source>
        <translation>Не удалось прочитать, сколько – неизвестно: {what}</translation>
    </message>
    <message>
        <source>Could not be read: {what}, {count}</source>
        <translation>Не удалось прочитать: {what}, {count}</translation>
    </message>
    <message>
        <source>The lost notes are of the cases: {cases}</source>
        <translation>Потерянные записи – из случаев: {cases}</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>записи</translation>
    </message>
    <message>
        <source>earlier versions of notes</source>
        <translation>прежние версии записей</translation>
    </message>
    <message>
        <source>drafts in the bin</source>
        <translation>черновики в корзине</translation>
    </message>
    <message>
        <source>addenda</source>
        <translation>дополнения</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>настройки</translation>
    </message>
    <message>
        <source>lines of the access log</source>
        <translation>строки журнала действий</translation>
    </message>
    <message>
        <source>links of the access log</source>
        <translation>цепочка журнала действий</translation>
    </message>
    <message>
        <source>the end of the access log</source>
        <translation>конец журнала действий</translation>
    </message>
    <message>
        <source>other records</source>
        <translation>другие данные</translation>
    </message>
</context>
</TS>
