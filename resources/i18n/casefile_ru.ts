<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AddendumDesk</name>
    <message>
        <source>The addendum is signed.</source>
        <translation>Дополнение подписано.</translation>
    </message>
</context>
<context>
    <name>AddendumEditor</name>
    <message>
        <source>Addendum: the note itself stays as it was signed</source>
        <translation>Дополнение: сама запись остаётся такой, как подписана</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Дополнение</translation>
    </message>
    <message>
        <source>Sign the addendum</source>
        <translation>Подписать дополнение</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>acute</source>
        <translation>остро</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Все случаи</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Закрыть случай</translation>
    </message>
    <message>
        <source>Who looked at this case</source>
        <translation>Кто смотрел этот случай</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
</context>
<context>
    <name>Casefile</name>
    <message>
        <source>Individual meeting</source>
        <translation>Индивидуальная встреча</translation>
    </message>
    <message>
        <source>Group meeting</source>
        <translation>Групповая встреча</translation>
    </message>
    <message>
        <source>Talk with a parent</source>
        <translation>Беседа с родителем</translation>
    </message>
    <message>
        <source>Talk with a teacher</source>
        <translation>Беседа с учителем</translation>
    </message>
    <message>
        <source>Telephone call</source>
        <translation>Телефонный разговор</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Наблюдение</translation>
    </message>
    <message>
        <source>Official record</source>
        <translation>Официальная запись</translation>
    </message>
    <message>
        <source>Working note</source>
        <translation>Рабочая запись</translation>
    </message>
    <message>
        <source>before you wrote on</source>
        <translation>до продолжения</translation>
    </message>
    <message>
        <source>when you left</source>
        <translation>при уходе со страницы</translation>
    </message>
    <message>
        <source>before a passage was taken out</source>
        <translation>перед удалением отрывка</translation>
    </message>
    <message>
        <source>before an older version came back</source>
        <translation>перед возвратом прежней версии</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новый</translation>
    </message>
    <message>
        <source>in support</source>
        <translation>в работе</translation>
    </message>
    <message>
        <source>quiet for a month</source>
        <translation>месяц без контакта</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>{first}–{last} school year</source>
        <translation>{first}–{last} учебный год</translation>
    </message>
</context>
<context>
    <name>ChapterView</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Older notes: %n more</source>
        <translation>
            <numerusform>Более ранние записи: ещё %n</numerusform>
            <numerusform>Более ранние записи: ещё %n</numerusform>
            <numerusform>Более ранние записи: ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Say in a few words why the case ends.</source>
        <translation>Напишите в нескольких словах, почему случай закрывается.</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Закрыть случай</translation>
    </message>
    <message>
        <source>Everything stays readable, and the case can be opened again.</source>
        <translation>Всё останется доступным для чтения, случай можно открыть снова.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>The goal is reached</source>
        <translation>Цель достигнута</translation>
    </message>
    <message>
        <source>The pupil left the school</source>
        <translation>Ученик выбыл из школы</translation>
    </message>
    <message>
        <source>Another organisation took over</source>
        <translation>Передано в другую организацию</translation>
    </message>
    <message>
        <source>The family asked to end it</source>
        <translation>По просьбе семьи</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>New note</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>New note … in Kazakh or in Russian</source>
        <translation>Новая запись… на казахском или на русском</translation>
    </message>
    <message>
        <source>What happened, in your words</source>
        <translation>Что произошло, вашими словами</translation>
    </message>
    <message>
        <source>The child&apos;s own words</source>
        <translation>Слова ребёнка</translation>
    </message>
    <message>
        <source>Word for word, apart from your account</source>
        <translation>Дословно, отдельно от вашего рассказа</translation>
    </message>
</context>
<context>
    <name>ConcernRow</name>
    <message>
        <source>acute</source>
        <translation>остро</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>main</source>
        <translation>основная</translation>
    </message>
    <message>
        <source>Make main</source>
        <translation>Сделать основной</translation>
    </message>
</context>
<context>
    <name>ConcernsSheet</name>
    <message>
        <source>Concerns</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>Add a concern</source>
        <translation>Добавить проблему</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>Acute: somebody is in danger</source>
        <translation>Остро: кто-то в опасности</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n контакт</numerusform>
            <numerusform>%n контакта</numerusform>
            <numerusform>%n контактов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;мин</numerusform>
            <numerusform>%n&#xa0;мин</numerusform>
            <numerusform>%n&#xa0;мин</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftDesk</name>
    <message>
        <source>Signing …</source>
        <translation>Подписывается…</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Пишется…</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Черновик сохранён: {time}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Пока не сохранено</translation>
    </message>
    <message>
        <source>The note is signed and frozen.</source>
        <translation>Запись подписана и больше не изменится.</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Черновик удалён</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Show the note</source>
        <translation>Показать запись</translation>
    </message>
    <message>
        <source>Closed. That you open it is a line in the access log.</source>
        <translation>Закрыто. Открытие отмечается в журнале действий.</translation>
    </message>
    <message>
        <source>The child&apos;s own words</source>
        <translation>Слова ребёнка</translation>
    </message>
    <message>
        <source>Addendum, {moment}</source>
        <translation>Дополнение, {moment}</translation>
    </message>
    <message>
        <source>signed {moment}</source>
        <translation>подписано {moment}</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние версии</translation>
    </message>
    <message>
        <source>Add words</source>
        <translation>Дополнить</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать целиком</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Only for you: no journal, export or summary ever reaches a working note.</source>
        <translation>Только для вас: рабочая запись не попадает ни в журнал, ни в экспорт, ни в сводку.</translation>
    </message>
    <message>
        <source>Signing freezes the note; later words become an addendum.</source>
        <translation>После подписи запись не меняется; позже можно добавить дополнение.</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние версии</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Kind of record</source>
        <translation>Вид записи</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>HistoryDesk</name>
    <message>
        <source>The earlier version is back. What stood here before is kept too.</source>
        <translation>Прежняя версия возвращена. То, что стояло здесь до неё, тоже сохранено.</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>taken out: {words}</source>
        <translation>убрано: {words}</translation>
    </message>
    <message>
        <source>added: {words}</source>
        <translation>добавлено: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added since</source>
        <translation>
            <numerusform>с тех пор добавлено %n слово</numerusform>
            <numerusform>с тех пор добавлено %n слова</numerusform>
            <numerusform>с тех пор добавлено %n слов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) taken out</source>
        <translation>
            <numerusform>убрано %n слово</numerusform>
            <numerusform>убрано %n слова</numerusform>
            <numerusform>убрано %n слов</numerusform>
        </translation>
    </message>
    <message>
        <source>No word has changed since</source>
        <translation>С тех пор не изменилось ни слова</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние версии</translation>
    </message>
    <message>
        <source>What was written before the note was signed. It is kept and can no longer be changed.</source>
        <translation>Что было написано до подписания записи. Это хранится и больше не меняется.</translation>
    </message>
    <message>
        <source>A version is kept after a pause, when you leave, and before a passage is taken out.</source>
        <translation>Версия сохраняется после паузы, при уходе со страницы и перед удалением отрывка.</translation>
    </message>
    <message>
        <source>Close the earlier versions</source>
        <translation>Закрыть прежние версии</translation>
    </message>
    <message>
        <source>An older version</source>
        <translation>Более ранняя версия</translation>
    </message>
    <message>
        <source>A newer version</source>
        <translation>Более поздняя версия</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>What is shown of the version</source>
        <translation>Что показано из версии</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Что изменилось с тех пор</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Как было</translation>
    </message>
    <message>
        <source>What happened, in your words</source>
        <translation>Что произошло, вашими словами</translation>
    </message>
    <message>
        <source>The child&apos;s own words</source>
        <translation>Слова ребёнка</translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation>Вернуть эту версию</translation>
    </message>
</context>
<context>
    <name>NoteFields</name>
    <message>
        <source>Form of contact</source>
        <translation>Вид контакта</translation>
    </message>
    <message>
        <source>Day of the contact</source>
        <translation>День контакта</translation>
    </message>
    <message>
        <source>Time of the contact</source>
        <translation>Время контакта</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Длительность в минутах</translation>
    </message>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
</context>
<context>
    <name>SteeringDesk</name>
    <message>
        <source>The case is closed.</source>
        <translation>Случай закрыт.</translation>
    </message>
</context>
<context>
    <name>StepSheet</name>
    <message>
        <source>Nothing is planned yet.</source>
        <translation>Пока ничего не запланировано.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Plan a step</source>
        <translation>Запланировать шаг</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>What comes next?</source>
        <translation>Что дальше?</translation>
    </message>
    <message>
        <source>by</source>
        <translation>к сроку</translation>
    </message>
    <message>
        <source>Has a day</source>
        <translation>Назначен день</translation>
    </message>
    <message>
        <source>Day of the next step</source>
        <translation>День следующего шага</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 неделя</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 недели</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Summary of the case</source>
        <translation>Коротко о случае</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыт</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открыт</translation>
    </message>
    <message>
        <source>Main concern</source>
        <translation>Основная проблема</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Последний контакт</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока не было</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>не запланирован</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>The story of this case begins with its first note. Write it above.</source>
        <translation>История случая начнётся с первой записи. Напишите её выше.</translation>
    </message>
    <message>
        <source>There is no note of this kind.</source>
        <translation>Таких записей нет.</translation>
    </message>
    <message>
        <source>Which notes</source>
        <translation>Какие записи</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Официальные</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Рабочие</translation>
    </message>
</context>
</TS>
