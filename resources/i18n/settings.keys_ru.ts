<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CompareStep</name>
    <message>
        <source>One moment…</source>
        <translation>Минуту…</translation>
    </message>
    <message>
        <source>Leave a key with the office</source>
        <translation>Передать ключ центру на хранение</translation>
    </message>
    <message>
        <source>Call the office at a number you know, not one from this file’s letter, and let them read their digits.</source>
        <translation>Позвоните в центр по номеру, который вы знаете, а не из письма с этим файлом: пусть прочтут свои цифры.</translation>
    </message>
    <message>
        <source>The office read out exactly these digits</source>
        <translation>Центр прочёл именно эти цифры</translation>
    </message>
    <message>
        <source>{office} made this key on {day}</source>
        <translation>{office} · ключ создан: {day}</translation>
    </message>
    <message>
        <source>Only together they could open your vault: {one} and {two}.</source>
        <translation>Открыть ваше хранилище смогут только вместе: {one} и {two}.</translation>
    </message>
    <message>
        <source>Digits of the key: {digits}</source>
        <translation>Цифры ключа: {digits}</translation>
    </message>
</context>
<context>
    <name>EscrowDesk</name>
    <message>
        <source>The office has a key now. The access log tells it.</source>
        <translation>Теперь у центра есть ключ. Это записано в журнале действий.</translation>
    </message>
    <message>
        <source>The key is taken back. The access log tells it.</source>
        <translation>Ключ отозван. Это записано в журнале действий.</translation>
    </message>
</context>
<context>
    <name>EscrowPart</name>
    <message>
        <source>Office’s keys (*.senim-escrow-key);;All files (*)</source>
        <translation>Ключи центра (*.senim-escrow-key);;Все файлы (*)</translation>
    </message>
    <message>
        <source>The office’s key</source>
        <translation>Ключ центра</translation>
    </message>
    <message>
        <source>A key in the office’s keeping</source>
        <translation>Ключ на хранении у центра</translation>
    </message>
    <message>
        <source>on</source>
        <translation>включено</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>Take the key back…</source>
        <translation>Отозвать ключ…</translation>
    </message>
    <message>
        <source>Another key of the office…</source>
        <translation>Другой ключ центра…</translation>
    </message>
    <message>
        <source>Open the office’s key file…</source>
        <translation>Открыть файл ключа центра…</translation>
    </message>
    <message>
        <source>First enrol with an office</source>
        <translation>Сначала подключиться к центру</translation>
    </message>
    <message>
        <source>If both the passphrase and the recovery sheet are lost, the office could open the vault for you.</source>
        <translation>Если потеряны и кодовая фраза, и лист восстановления, центр смог бы открыть хранилище для вас.</translation>
    </message>
    <message>
        <source>{office} has had a key of this vault since {day}.</source>
        <translation>Ключ этого хранилища есть у центра: {office}. Передан: {day}.</translation>
    </message>
    <message>
        <source>Only together they can open it: {one} and {two}.</source>
        <translation>Открыть его могут только вместе: {one} и {two}.</translation>
    </message>
    <message>
        <source>Digits of the key: {digits}</source>
        <translation>Цифры ключа: {digits}</translation>
    </message>
    <message>
        <source>Two people of the office open it, each with a passphrase of their own. One alone cannot.</source>
        <translation>Открывают двое сотрудников центра, каждый своей кодовой фразой. Один не сможет.</translation>
    </message>
    <message>
        <source>They open it when you ask, after a call to you. Who, when and why stays in the office’s record.</source>
        <translation>Открывают по вашей просьбе, после звонка вам. Кто, когда и почему – остаётся в записях центра.</translation>
    </message>
    <message>
        <source>With a copy of your vault, both together could read it without you. Leave a key with people you trust.</source>
        <translation>Имея копию вашего хранилища, вдвоём они смогли бы прочесть его без вас. Передавайте ключ тем, кому доверяете.</translation>
    </message>
    <message>
        <source>Nobody may demand it: everything works without. You can take the key back at any time.</source>
        <translation>Никто не вправе этого требовать: всё работает и без этого. Ключ можно отозвать в любое время.</translation>
    </message>
</context>
<context>
    <name>EscrowStep</name>
    <message>
        <source>Your passphrase</source>
        <translation>Ваша кодовая фраза</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>TakeBackStep</name>
    <message>
        <source>One moment…</source>
        <translation>Минуту…</translation>
    </message>
    <message>
        <source>Take the key back</source>
        <translation>Отозвать ключ</translation>
    </message>
    <message>
        <source>From then on the office cannot open this vault, only copies that were made before. Make sure that you know your passphrase and have the recovery sheet.</source>
        <translation>После этого центр не сможет открыть это хранилище – только копии, сделанные раньше. Убедитесь, что знаете кодовую фразу и что лист восстановления у вас.</translation>
    </message>
</context>
</TS>
