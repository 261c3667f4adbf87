<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>MeaningSheet</name>
        <message>
            <source>What this means for one child</source>
            <translation>Что это значит для одного ребёнка</translation>
        </message>
        <message>
            <source>Whoever sees these numbers and is 1 % sure that a certain child is among them can be at most 2.7 % sure afterwards, and 12.5 % where it was 5 %. With an acute episode as well: 6.9 % and 28 %.</source>
            <translation>Кто видит эти числа и на 1 % уверен, что в них есть определённый ребёнок, потом может быть уверен самое большее на 2,7 %, а вместо 5 % – на 12,5 %. Если был и острый эпизод: 6,9 % и 28 %.</translation>
        </message>
    </context>
    <context>
        <name>NeverSheet</name>
        <message>
            <source>What never leaves</source>
            <translation>Что не уходит никогда</translation>
        </message>
    </context>
    <context>
        <name>ReceiptPaper</name>
        <message>
            <source>Save the receipt</source>
            <translation>Сохранить квитанцию</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>Файлы PDF (*.pdf)</translation>
        </message>
        <message>
            <source>The receipt is saved.</source>
            <translation>Квитанция сохранена.</translation>
        </message>
    </context>
    <context>
        <name>ReceiptSheet</name>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Распечатать…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Сохранить как PDF…</translation>
        </message>
        <message>
            <source>Receipt No. {number}</source>
            <translation>Квитанция № {number}</translation>
        </message>
        <message>
            <source>Received by</source>
            <translation>Кем получено</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Номер</translation>
        </message>
        <message>
            <source>History of the office</source>
            <translation>История центра</translation>
        </message>
        <message>
            <source>For the bytes</source>
            <translation>За какие байты</translation>
        </message>
        <message>
            <source>Key of the office</source>
            <translation>Ключ центра</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Подпись</translation>
        </message>
    </context>
    <context>
        <name>Summaries</name>
        <message>
            <source>waits for its day</source>
            <translation>ждёт своего дня</translation>
        </message>
        <message>
            <source>waits for the office</source>
            <translation>ждёт центр</translation>
        </message>
        <message>
            <source>frozen</source>
            <translation>заморожено</translation>
        </message>
        <message>
            <source>received</source>
            <translation>получено</translation>
        </message>
        <message>
            <source>held</source>
            <translation>остановлено</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>не принято</translation>
        </message>
        <message>
            <source>carried by file</source>
            <translation>передано файлом</translation>
        </message>
        <message>
            <source>Counted and frozen. It stays here until this workplace is enrolled with an office.</source>
            <translation>Подсчитано и заморожено. Останется здесь, пока рабочее место не подключат к центру.</translation>
        </message>
        <message>
            <source>The office has it and has signed for exactly these bytes.</source>
            <translation>Центр получил сводку и расписался именно за эти байты.</translation>
        </message>
        <message>
            <source>It leaves by itself on {moment} or the first time this laptop is online after that. Nobody can send it earlier or draw the numbers again: that is what keeps it anonymous.</source>
            <translation>Уйдёт сама: {moment} или при первом выходе ноутбука в сеть после этого. Никто не может отправить её раньше или получить числа заново – именно это сохраняет анонимность.</translation>
        </message>
        <message>
            <source>Its day has come ({moment}). It leaves as soon as the office can be reached; nothing is lost.</source>
            <translation>Срок настал ({moment}). Уйдёт, как только центр станет доступен; ничего не потеряно.</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Учёба</translation>
        </message>
        <message>
            <source>Anxiety</source>
            <translation>Тревога</translation>
        </message>
        <message>
            <source>Peers</source>
            <translation>Сверстники</translation>
        </message>
        <message>
            <source>Bullying</source>
            <translation>Травля (буллинг)</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>Семья</translation>
        </message>
        <message>
            <source>Behaviour</source>
            <translation>Поведение</translation>
        </message>
        <message>
            <source>Mood, grief</source>
            <translation>Настроение, горе</translation>
        </message>
        <message>
            <source>Adaptation</source>
            <translation>Адаптация</translation>
        </message>
        <message>
            <source>Self-harm, suicidal thoughts</source>
            <translation>Самоповреждение, суицидальные мысли</translation>
        </message>
        <message>
            <source>Violence, neglect</source>
            <translation>Насилие, пренебрежение</translation>
        </message>
        <message>
            <source>Addiction</source>
            <translation>Зависимость</translation>
        </message>
        <message>
            <source>Sexual violence</source>
            <translation>Сексуальное насилие</translation>
        </message>
        <message>
            <source>Violence</source>
            <translation>Насилие</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Другое</translation>
        </message>
        <message>
            <source>class lessons</source>
            <translation>занятия с классом</translation>
        </message>
        <message>
            <source>trainings</source>
            <translation>тренинги</translation>
        </message>
        <message>
            <source>parent meetings</source>
            <translation>родительские собрания</translation>
        </message>
        <message>
            <source>consultations for teachers</source>
            <translation>консультации для педагогов</translation>
        </message>
        <message>
            <source>methodical work</source>
            <translation>методическая работа</translation>
        </message>
        <message>
            <source>names, IIN, birth dates, class, contacts</source>
            <translation>имена, ИИН, даты рождения, класс, контакты</translation>
        </message>
        <message>
            <source>notes, the child's own words, attachments</source>
            <translation>записи, слова ребёнка, вложения</translation>
        </message>
        <message>
            <source>ids, dates of events, meetings per child</source>
            <translation>номера случаев, даты событий, число встреч с ребёнком</translation>
        </message>
        <message>
            <source>names of staff, ids of devices</source>
            <translation>имена сотрудников, номера устройств</translation>
        </message>
        <message>
            <source>later corrections, real zeros</source>
            <translation>поздние исправления, настоящие нули</translation>
        </message>
    </context>
    <context>
        <name>SummariesPage</name>
        <message>
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Summaries</source>
            <translation>Сводки</translation>
        </message>
        <message>
            <source>Closed months</source>
            <translation>Закрытые месяцы</translation>
        </message>
        <message>
            <source>Urgent? Call 111, 112 or 102 – this page does not call for help.</source>
            <translation>Срочно? Звоните 111, 112 или 102 – эта страница помощь не вызывает.</translation>
        </message>
        <message>
            <source>A month freezes on the second day of the next one, also when nothing happened, and never changes again. Only the office's signed receipt means “received”.</source>
            <translation>Месяц замораживается во второй день следующего, даже если ничего не произошло, и больше не меняется. «Получено» означает только одно: центр подписал квитанцию.</translation>
        </message>
        <message>
            <source>No month has closed yet</source>
            <translation>Ни один месяц ещё не закрыт</translation>
        </message>
        <message>
            <source>On the second day of each month the last one becomes a small table of deliberately blurred numbers. Here you will see every byte of it before it leaves.</source>
            <translation>Во второй день каждого месяца прошедший превращается в небольшую таблицу намеренно размытых чисел. Здесь будет виден каждый её байт, прежде чем она уйдёт.</translation>
        </message>
        <message>
            <source>Report again from the next month</source>
            <translation>Отправлять снова со следующего месяца</translation>
        </message>
        <message>
            <source>Pause from the next month</source>
            <translation>Приостановить со следующего месяца</translation>
        </message>
        <message>
            <source>not enrolled</source>
            <translation>не подключено</translation>
        </message>
        <message>
            <source>paused from the next month</source>
            <translation>пауза со следующего месяца</translation>
        </message>
        <message>
            <source>This workplace is not enrolled with an office yet</source>
            <translation>Это рабочее место ещё не подключено к центру</translation>
        </message>
        <message>
            <source>Months are frozen all the same and wait here; nothing is lost. The office gives you a file or a code.</source>
            <translation>Месяцы всё равно замораживаются и ждут здесь; ничего не потеряно. Файл или код даёт центр.</translation>
        </message>
        <message>
            <source>Enrol in Settings</source>
            <translation>Подключить в «Настройках»</translation>
        </message>
    </context>
    <context>
        <name>SummariesPresenter</name>
        <message>
            <source>Asking the office…</source>
            <translation>Обращаемся в центр…</translation>
        </message>
        <message>
            <source>Reporting pauses from the next month. Closed months are not touched.</source>
            <translation>Со следующего месяца сводки не отправляются. Закрытых месяцев это не касается.</translation>
        </message>
        <message>
            <source>Reporting goes on from the next month.</source>
            <translation>Со следующего месяца сводки снова отправляются.</translation>
        </message>
    </context>
    <context>
        <name>WhatLeavesSheet</name>
        <message>
            <source>✓ The stored bytes have exactly this SHA-256, as on the day they were frozen.</source>
            <translation>✓ SHA-256 сохранённых байтов именно такой, как в день заморозки.</translation>
        </message>
        <message>
            <source>The stored bytes have changed. Do not send them; keep a copy of the vault and tell the office.</source>
            <translation>Сохранённые байты изменились. Не отправляйте их; сохраните копию хранилища и сообщите центру.</translation>
        </message>
        <message>
            <source>Pupils newly in care, by main concern</source>
            <translation>Ученики, впервые взятые на сопровождение, по основной проблеме</translation>
        </message>
        <message>
            <source>First acute episodes</source>
            <translation>Первые острые эпизоды</translation>
        </message>
        <message>
            <source>Each number is deliberately blurred by about ±3; a negative number is normal.</source>
            <translation>Каждое число намеренно размыто примерно на ±3; отрицательное число – это нормально.</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>Проверить</translation>
        </message>
        <message>
            <source>Computes the SHA-256 of the stored bytes again</source>
            <translation>Заново вычисляет SHA-256 сохранённых байтов</translation>
        </message>
        <message>
            <source>Try again now</source>
            <translation>Повторить сейчас</translation>
        </message>
        <message>
            <source>Hide the bytes</source>
            <translation>Скрыть байты</translation>
        </message>
        <message>
            <source>Show the bytes</source>
            <translation>Показать байты</translation>
        </message>
        <message>
            <source>The exact bytes</source>
            <translation>Точные байты</translation>
        </message>
        <message>
            <source>What leaves this laptop: {month}</source>
            <translation>Что уходит с этого ноутбука: {month}</translation>
        </message>
        <message>
            <source>Work with no single child, counted exactly: {list}</source>
            <translation>Работа не с одним ребёнком, посчитана точно: {list}</translation>
        </message>
        <message>
            <source>nobody yet: this workplace is not enrolled</source>
            <translation>пока никто: рабочее место не подключено</translation>
        </message>
        <message numerus="yes">
            <source>%Ln byte(s), always the same</source>
            <translation>
                <numerusform>%Ln байт, всегда одинаково</numerusform>
                <numerusform>%Ln байта, всегда одинаково</numerusform>
                <numerusform>%Ln байт, всегда одинаково</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln byte(s) before sealing</source>
            <translation>
                <numerusform>%Ln байт до запечатывания</numerusform>
                <numerusform>%Ln байта до запечатывания</numerusform>
                <numerusform>%Ln байт до запечатывания</numerusform>
            </translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>Получатель</translation>
        </message>
        <message>
            <source>Day and hour of sending</source>
            <translation>День и час отправки</translation>
        </message>
        <message>
            <source>Frozen on</source>
            <translation>Заморожено</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Размер</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
    </context>
</TS>
