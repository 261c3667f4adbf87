<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>BackupsDesk</name>
    <message>
        <source>The backup is made and checked.</source>
        <translation>Резервная копия создана и проверена.</translation>
    </message>
    <message>
        <source>The backup is made, and checked in both places.</source>
        <translation>Резервная копия создана и проверена в обоих местах.</translation>
    </message>
    <message>
        <source>The backup stands beside the vault, but not in the second place.</source>
        <translation>Резервная копия есть рядом с хранилищем, но не во втором месте.</translation>
    </message>
    <message>
        <source>Backups of Senim (*.senim-backup)</source>
        <translation>Резервные копии Senim (*.senim-backup)</translation>
    </message>
    <message>
        <source>Make a copy of the vault</source>
        <translation>Копия хранилища</translation>
    </message>
    <message>
        <source>The copy is made and checked.</source>
        <translation>Копия создана и проверена.</translation>
    </message>
    <message>
        <source>A second place for backups</source>
        <translation>Второе место для резервных копий</translation>
    </message>
    <message>
        <source>A backup to restore from</source>
        <translation>Резервная копия для восстановления</translation>
    </message>
    <message>
        <source>Copying the vault…</source>
        <translation>Хранилище копируется…</translation>
    </message>
    <message>
        <source>Opening and checking the copy…</source>
        <translation>Копия открывается и проверяется…</translation>
    </message>
    <message>
        <source>Closing the file…</source>
        <translation>Файл закрывается…</translation>
    </message>
    <message>
        <source>Copying to the second place and checking it there…</source>
        <translation>Копия переносится во второе место и проверяется там…</translation>
    </message>
    <message>
        <source>Reading every byte…</source>
        <translation>Читается каждый байт…</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Начинаем…</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Senim makes a backup after each working day by itself. Each is encrypted like the vault, is opened by the passphrase or the recovery sheet of its day, and is checked before it counts.</source>
        <translation>После каждого рабочего дня Senim сам создаёт резервную копию. Каждая зашифрована, как хранилище, открывается кодовой фразой или листом восстановления своего дня и проверяется, прежде чем считаться копией.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Создать сейчас</translation>
    </message>
    <message>
        <source>Make a copy…</source>
        <translation>Сделать копию…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>There is no backup of this vault yet.</source>
        <translation>Резервной копии этого хранилища ещё нет.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
    <message>
        <source>Last backup: {moment} ({ago}).</source>
        <translation>Последняя резервная копия: {moment} ({ago}).</translation>
    </message>
    <message>
        <source>It stands beside the vault only: a second place keeps it from going with the laptop.</source>
        <translation>Она лежит только рядом с хранилищем: второе место убережёт её, если пропадёт ноутбук.</translation>
    </message>
    <message>
        <source>Nothing has been copied to the second place yet.</source>
        <translation>Во второе место ещё ничего не скопировано.</translation>
    </message>
    <message>
        <source>In the second place: {moment}.</source>
        <translation>Во втором месте: {moment}.</translation>
    </message>
</context>
<context>
    <name>PlacesPart</name>
    <message>
        <source>Beside the vault</source>
        <translation>Рядом с хранилищем</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Второе место</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Без второго места</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>не выбрано</translation>
    </message>
    <message>
        <source>Use the stick “{name}”</source>
        <translation>Взять флешку «{name}»</translation>
    </message>
    <message>
        <source>The second place is on the vault&apos;s own disk: it would be lost with it.</source>
        <translation>Второе место на том же диске, что и хранилище: пропадёт диск – пропадут оба.</translation>
    </message>
    <message>
        <source>The second place is on another computer. Backups are encrypted; still, ask whether that is allowed.</source>
        <translation>Второе место на другом компьютере. Копии зашифрованы, но спросите, разрешено ли это.</translation>
    </message>
    <message>
        <source>The second place is copied to a cloud. Backups are encrypted; still, ask whether that is allowed.</source>
        <translation>Второе место копируется в облако. Копии зашифрованы, но спросите, разрешено ли это.</translation>
    </message>
    <message>
        <source>The second place is not connected now. It gets the backups when it is.</source>
        <translation>Второе место сейчас не подключено. Оно получит копии, когда появится.</translation>
    </message>
</context>
<context>
    <name>ShelfPart</name>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Check this one</source>
        <translation>Проверить эту</translation>
    </message>
    <message>
        <source>Restore from it…</source>
        <translation>Восстановить из неё…</translation>
    </message>
    <message>
        <source>Restore from another file…</source>
        <translation>Восстановить из другого файла…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Of the last 7 days, 4 weeks and 12 months one each is kept, with what has been erased since.</source>
        <translation>За последние 7 дней, 4 недели и 12 месяцев хранится по одной; в них есть и стёртое с тех пор.</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>Резервных копий ещё нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n former vault(s) kept aside by restores, {size}, in the folder “replaced”. Senim never deletes them.</source>
        <translation>
            <numerusform>При восстановлении в стороне сохранено %n прежнее хранилище: {size}, в папке «replaced». Senim никогда их не удаляет.</numerusform>
            <numerusform>При восстановлении в стороне сохранены %n прежних хранилища: {size}, в папке «replaced». Senim никогда их не удаляет.</numerusform>
            <numerusform>При восстановлении в стороне сохранены %n прежних хранилищ: {size}, в папке «replaced». Senim никогда их не удаляет.</numerusform>
        </translation>
    </message>
    <message>
        <source>second place</source>
        <translation>второе место</translation>
    </message>
    <message>
        <source>beside the vault</source>
        <translation>рядом с хранилищем</translation>
    </message>
    <message>
        <source>checked when it was made</source>
        <translation>была проверена</translation>
    </message>
    <message>
        <source>whole, byte for byte</source>
        <translation>цела, байт в байт</translation>
    </message>
    <message>
        <source>damaged: do not rely on it</source>
        <translation>повреждена</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} МБ</translation>
    </message>
</context>
</TS>
