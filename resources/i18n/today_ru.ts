<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Figures</name>
    <message>
        <source>Pupils</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Открытые случаи</translation>
    </message>
    <message>
        <source>Contacts this month</source>
        <translation>Контакты за месяц</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Good next steps</source>
        <translation>Следующие шаги</translation>
    </message>
    <message>
        <source>Three good first steps</source>
        <translation>Первые три шага</translation>
    </message>
    <message>
        <source>Here you will see each morning what needs you: next steps, drafts, new cases.</source>
        <translation>Здесь каждое утро будет видно, что ждёт вас: следующие шаги, черновики, новые случаи.</translation>
    </message>
    <message>
        <source>Take in the class lists from a table</source>
        <translation>Загрузить списки классов из таблицы</translation>
    </message>
    <message>
        <source>Choose a pupil and open a case</source>
        <translation>Выбрать ученика и открыть случай</translation>
    </message>
    <message>
        <source>Add one pupil and open a case</source>
        <translation>Добавить ученика и открыть случай</translation>
    </message>
    <message>
        <source>Connect this school with the regional office</source>
        <translation>Подключить школу к региональному центру</translation>
    </message>
</context>
<context>
    <name>TodayLines</name>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Today and the coming week</source>
        <translation>Сегодня и в ближайшую неделю</translation>
    </message>
    <message>
        <source>Cases in cover</source>
        <translation>Случаи на замещении</translation>
    </message>
    <message>
        <source>Drafts to finish and sign</source>
        <translation>Черновики без подписи</translation>
    </message>
    <message>
        <source>Waiting for the first conversation</source>
        <translation>Ждут первой беседы</translation>
    </message>
    <message>
        <source>Quiet for a month</source>
        <translation>Месяц без контакта</translation>
    </message>
    <message>
        <source>Monthly summaries</source>
        <translation>Ежемесячные сводки</translation>
    </message>
    <message>
        <source>Your vault</source>
        <translation>Ваше хранилище</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Сделать резервную копию</translation>
    </message>
    <message>
        <source>Read the code of conduct</source>
        <translation>Прочитайте кодекс поведения</translation>
    </message>
    <message>
        <source>Connect this school with the regional office</source>
        <translation>Подключить школу к региональному центру</translation>
    </message>
    <message>
        <source>Make a recovery sheet</source>
        <translation>Сделайте лист восстановления</translation>
    </message>
    <message>
        <source>Check the recovery sheet</source>
        <translation>Проверьте лист восстановления</translation>
    </message>
    <message>
        <source>The next step has no words yet</source>
        <translation>Следующий шаг ещё не описан</translation>
    </message>
    <message>
        <source>it waits to be accepted, once and after every change</source>
        <translation>его нужно принять: один раз и после каждого изменения</translation>
    </message>
    <message>
        <source>there is none of this vault yet</source>
        <translation>копий этого хранилища ещё нет</translation>
    </message>
    <message>
        <source>the last one was made {day}; what was written since is only here</source>
        <translation>последняя: {day}; написанное с тех пор есть только здесь</translation>
    </message>
    <message>
        <source>there is none: a forgotten passphrase could not be helped</source>
        <translation>его нет: забытой кодовой фразе ничем не помочь</translation>
    </message>
    <message>
        <source>last typed on {day}; once a year makes sure that it is there and opens the vault</source>
        <translation>последний раз введён {day}; раз в год стоит убедиться, что он на месте и открывает хранилище</translation>
    </message>
    <message>
        <source>written {day}, not signed yet; it is safe in the vault</source>
        <translation>от {day}, ещё не подписан; сохранён в хранилище</translation>
    </message>
    <message>
        <source>opened {day}, nobody has talked with the child yet</source>
        <translation>открыт {day}, с ребёнком ещё никто не говорил</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>последний контакт {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) in cover until {day}; after it they are not shown here</source>
        <translation>
            <numerusform>%n случай на замещении до {day}; после этого дня здесь не показывается</numerusform>
            <numerusform>%n случая на замещении до {day}; после этого дня здесь не показываются</numerusform>
            <numerusform>%n случаев на замещении до {day}; после этого дня здесь не показываются</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the cover ended on {day}; %n text(s) of yours wait to be given back</source>
        <translation>
            <numerusform>замещение закончилось {day}; %n ваша запись ждёт возврата</numerusform>
            <numerusform>замещение закончилось {day}; %n ваши записи ждут возврата</numerusform>
            <numerusform>замещение закончилось {day}; %n ваших записей ждут возврата</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for a connection with the office; nothing is lost</source>
        <translation>Ждёт связи с центром; ничего не потеряно</translation>
    </message>
    <message>
        <source>The office holds other figures for this month; please look</source>
        <translation>В центре за этот месяц другие числа; посмотрите, пожалуйста</translation>
    </message>
    <message>
        <source>The office did not take this month; it is tried again every day</source>
        <translation>Центр не принял этот месяц; попытка повторяется каждый день</translation>
    </message>
    <message>
        <source>Until then the months are counted and kept here</source>
        <translation>До тех пор месяцы считаются и хранятся здесь</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n день просрочки</numerusform>
            <numerusform>%n дня просрочки</numerusform>
            <numerusform>%n дней просрочки</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>What needs you now</source>
        <translation>Что ждёт вас сейчас</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Вас ничего не ждёт</translation>
    </message>
    <message>
        <source>Next steps, drafts, quiet cases and months on their way appear here by themselves.</source>
        <translation>Следующие шаги, черновики, случаи без контакта и месяцы, ждущие отправки, появятся здесь сами.</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d MMMM yyyy&#xa0;&apos;г.&apos;</translation>
    </message>
</context>
</TS>
