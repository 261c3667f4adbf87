<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
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
    <name>VaultSection</name>
    <message>
        <source>Reading every page of the vault…</source>
        <translation>Читаем каждую страницу хранилища…</translation>
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
        <source>demo school</source>
        <translation>демо-школа</translation>
    </message>
    <message>
        <source>Everything in this vault is invented. It is kept apart from a real vault and can be left at any time.</source>
        <translation>Всё в этом хранилище вымышлено. Оно лежит отдельно от настоящего, и выйти из него можно в любой момент.</translation>
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
    <message>
        <source>✓ Whole: every page can be read and every signed note is as it was signed.</source>
        <translation>✓ Цело: читается каждая страница, каждая подписанная запись такая, какой её подписали.</translation>
    </message>
    <message>
        <source>Damage was found. Please write nothing more and copy the vault&apos;s folder before anything else.</source>
        <translation>Найдены повреждения. Больше ничего не пишите и прежде всего скопируйте папку хранилища.</translation>
    </message>
</context>
</TS>
