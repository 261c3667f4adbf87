<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Act</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Одну минуту…</translation>
    </message>
</context>
<context>
    <name>DrillAct</name>
    <message>
        <source>Is the recovery sheet still good?</source>
        <translation>Лист восстановления ещё на месте?</translation>
    </message>
    <message>
        <source>Once a year, take the sheet from where it lies and type it. So you know that it is there and opens.</source>
        <translation>Раз в год достаньте лист оттуда, где он лежит, и введите его. Так вы будете знать, что он на месте и открывает хранилище.</translation>
    </message>
    <message>
        <source>The 24 words of the recovery sheet</source>
        <translation>24 слова с листа восстановления</translation>
    </message>
    <message>
        <source>The first four letters of each word are enough. Or the text of the QR code.</source>
        <translation>Достаточно первых четырёх букв каждого слова. Или текст QR-кода.</translation>
    </message>
    <message>
        <source>Check the sheet</source>
        <translation>Проверить лист</translation>
    </message>
</context>
<context>
    <name>KeysDesk</name>
    <message>
        <source>The passphrase is changed. From now on only the new one opens the vault.</source>
        <translation>Кодовая фраза сменена. Теперь хранилище открывает только новая.</translation>
    </message>
    <message>
        <source>The new recovery sheet is in force. The former one opens nothing any more: tear it up.</source>
        <translation>Новый лист восстановления действует. Прежний больше ничего не открывает: порвите его.</translation>
    </message>
    <message>
        <source>The sheet opens the vault. Put it back where it is safe; the next check is in a year.</source>
        <translation>Лист открывает хранилище. Верните его в надёжное место; следующая проверка через год.</translation>
    </message>
    <message>
        <source>This way into the vault is gone.</source>
        <translation>Этого входа в хранилище больше нет.</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>The new sheet was not put in force.</source>
        <translation>Новый лист не вступил в силу.</translation>
    </message>
    <message>
        <source>Tear it up: it opens nothing.</source>
        <translation>Порвите его: он ничего не открывает.</translation>
    </message>
    <message>
        <source>There is no recovery sheet.</source>
        <translation>Листа восстановления нет.</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, nobody can open the vault: make a sheet now.</source>
        <translation>Если фраза забудется, хранилище не откроет никто: сделайте лист сейчас.</translation>
    </message>
    <message>
        <source>Make a sheet</source>
        <translation>Сделать лист</translation>
    </message>
    <message>
        <source>Nobody has looked at the recovery sheet for over a year.</source>
        <translation>В лист восстановления больше года никто не заглядывал.</translation>
    </message>
    <message>
        <source>Take it from where it lies and type it: two minutes, and you know that it opens.</source>
        <translation>Достаньте его и введите: две минуты – и вы знаете, что он открывает хранилище.</translation>
    </message>
    <message>
        <source>Check the sheet</source>
        <translation>Проверить лист</translation>
    </message>
</context>
<context>
    <name>PassphraseAct</name>
    <message>
        <source>Another passphrase</source>
        <translation>Другая кодовая фраза</translation>
    </message>
    <message>
        <source>The records stay as they are, and so does the recovery sheet. Older backups open with the old one.</source>
        <translation>Записи и лист восстановления остаются прежними. Старые резервные копии открываются старой фразой.</translation>
    </message>
    <message>
        <source>The passphrase until now</source>
        <translation>Нынешняя кодовая фраза</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Сменить фразу</translation>
    </message>
</context>
<context>
    <name>RemoveAct</name>
    <message>
        <source>Your passphrase</source>
        <translation>Ваша кодовая фраза</translation>
    </message>
    <message>
        <source>Remove a way in</source>
        <translation>Убрать вход</translation>
    </message>
    <message>
        <source>A newer Senim added this way into the vault. Once removed, it opens the vault no more.</source>
        <translation>Этот вход добавила более новая версия Senim. Убранный, он хранилище больше не откроет.</translation>
    </message>
    <message>
        <source>Remove this way in</source>
        <translation>Убрать этот вход</translation>
    </message>
    <message>
        <source>Withdraw the recovery sheet</source>
        <translation>Отозвать лист восстановления</translation>
    </message>
    <message>
        <source>For a sheet that is lost or was seen by somebody: at once it opens this vault no more, only backups made before. Until you make a new one, a forgotten passphrase cannot be helped.</source>
        <translation>Если лист потерян или его кто-то видел: он сразу перестаёт открывать это хранилище, только сделанные раньше резервные копии. Пока вы не сделаете новый, забытой фразе ничем не помочь.</translation>
    </message>
    <message>
        <source>Withdraw the sheet</source>
        <translation>Отозвать лист</translation>
    </message>
</context>
<context>
    <name>SheetAct</name>
    <message>
        <source>A new recovery sheet</source>
        <translation>Новый лист восстановления</translation>
    </message>
    <message>
        <source>The sheet you have opens the vault until the new one has been typed back from paper.</source>
        <translation>Пока новый лист не введён с бумаги, хранилище открывает прежний.</translation>
    </message>
    <message>
        <source>There is no sheet now: without the passphrase nobody could open the vault.</source>
        <translation>Сейчас листа нет: без кодовой фразы хранилище не откроет никто.</translation>
    </message>
    <message>
        <source>Make a new sheet</source>
        <translation>Сделать новый лист</translation>
    </message>
    <message>
        <source>24 new words. Keep the paper locked away from this computer; whoever has it can read your records.</source>
        <translation>24 новых слова. Храните бумагу под замком отдельно от этого компьютера: у кого она, тот прочтёт ваши записи.</translation>
    </message>
    <message>
        <source>They open nothing yet: the old sheet is the valid one.</source>
        <translation>Пока они ничего не открывают: действует прежний лист.</translation>
    </message>
    <message>
        <source>I have the sheet</source>
        <translation>Лист у меня</translation>
    </message>
    <message>
        <source>Look at the paper, not at the screen.</source>
        <translation>Смотрите на бумагу, а не на экран.</translation>
    </message>
    <message>
        <source>After this the old sheet opens nothing any more: tear it up.</source>
        <translation>После этого прежний лист ничего не открывает: порвите его.</translation>
    </message>
    <message>
        <source>Put the new sheet in force</source>
        <translation>Ввести новый лист в силу</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Ваша кодовая фраза</translation>
    </message>
</context>
<context>
    <name>WaysPart</name>
    <message>
        <source>Ways into the vault</source>
        <translation>Входы в хранилище</translation>
    </message>
    <message>
        <source>Each opens the vault by itself. None can be added without you.</source>
        <translation>Каждый открывает хранилище сам по себе. Без вас новый не добавить.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Сменить…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Проверить…</translation>
    </message>
    <message>
        <source>New sheet…</source>
        <translation>Новый лист…</translation>
    </message>
    <message>
        <source>Make a sheet…</source>
        <translation>Сделать лист…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Отозвать…</translation>
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
        <source>There is none: a forgotten passphrase could not be helped.</source>
        <translation>Его нет: забытой фразе ничем не помочь.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Убрать…</translation>
    </message>
    <message>
        <source>A way that a newer Senim added</source>
        <translation>Вход, добавленный более новой версией Senim</translation>
    </message>
    <message>
        <source>The office’s key: {office}</source>
        <translation>Ключ центра: {office}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>never typed back</source>
        <translation>ни разу не введён обратно</translation>
    </message>
    <message>
        <source>last typed from paper on {day}</source>
        <translation>последний раз введён с бумаги {day}</translation>
    </message>
</context>
</TS>
