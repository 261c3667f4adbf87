"""How hard a passphrase is to guess, by zxcvbn with Kazakh and Russian words. Keeps nothing of it."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from functools import cache

SHORTEST = 12
LONGEST_JUDGED = 48  # zxcvbn's time grows with the square of the length; what follows only makes it harder to guess
GOOD_SCORE = 3
# Powers of ten of guesses for scores 1–4. Stricter than zxcvbn's own (3, 6, 8, 10): a stolen vault is guessed offline,
# at about three guesses a second and core under our Argon2id; 10^10 of them last a hundred computers a year.
_DIGITS = (4.0, 7.0, 10.0, 14.0)
_CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбю"
_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_TO_LATIN = str.maketrans(_CYRILLIC_KEYS, _LATIN_KEYS)
_TO_CYRILLIC = str.maketrans(_LATIN_KEYS, _CYRILLIC_KEYS)


@dataclass(frozen=True, slots=True)
class Strength:
    """`score` 0–4 from zxcvbn's number of guesses; `is_good` when it may guard a vault."""

    score: int
    is_long_enough: bool

    def is_good(self) -> bool:
        return self.score >= GOOD_SCORE and self.is_long_enough


@cache
def _common() -> tuple[str, ...]:
    from desktop_app.domain.codes import read_toml

    listed = read_toml("codes", "common_words.toml")["words"]
    assert isinstance(listed, list)
    return tuple(listed)


def judge(passphrase: str) -> Strength:
    """Takes up to some tens of milliseconds: call it off the GUI thread. Imports zxcvbn at its first use.

    Words typed on the other keyboard layout are judged as the keys that were pressed.
    """
    from zxcvbn import zxcvbn

    shown = passphrase.strip()[:LONGEST_JUDGED]
    if not shown:
        return Strength(0, is_long_enough=False)
    typed = {shown, shown.lower().translate(_TO_LATIN), shown.lower().translate(_TO_CYRILLIC)}
    typed |= {"".join(text.split()) for text in typed}  # a space between two usual words hides nothing
    digits = min(float(zxcvbn(text, user_inputs=list(_common()))["guesses_log10"]) for text in typed)
    return Strength(bisect(_DIGITS, digits), is_long_enough=len(passphrase.strip()) >= SHORTEST)
