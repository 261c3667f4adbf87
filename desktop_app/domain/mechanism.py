"""Exact discrete Laplace noise from integers alone. Knows nothing of what it blurs and keeps nothing.

Source: Canonne, Kamath, Steinke, "The Discrete Gaussian for Differential Privacy" (NeurIPS 2020), algorithms 1 and 2.
Every step is integer arithmetic on uniform integers below a bound, so no low-order bit tells the value that was
blurred (Mironov 2012). The uniform integers come from the caller – `secrets.randbelow` in the program.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.domain.summary import INT16_MAX, INT16_MIN

RandBelow = Callable[[int], int]


def bernoulli_exp_minus(numerator: int, denominator: int, rand_below: RandBelow) -> bool:
    """True with probability exp(-numerator/denominator) for 0 ≤ numerator/denominator ≤ 1 (algorithm 1)."""
    if not 0 <= numerator <= denominator or denominator < 1:
        raise ValueError("a fraction between 0 and 1 is required")
    k = 1
    while rand_below(denominator * k) < numerator:
        k += 1
    return k % 2 == 1


def discrete_laplace(numerator: int, denominator: int, rand_below: RandBelow) -> int:
    """An integer z with probability proportional to exp(-|z| · numerator/denominator) (algorithm 2).

    `numerator/denominator` is ε; at ε = 1 the variance is 2e/(e-1)² = 1.841.
    """
    if numerator < 1 or denominator < 1:
        raise ValueError("a positive fraction is required")
    while True:
        fraction = rand_below(denominator)
        if not bernoulli_exp_minus(fraction, denominator, rand_below):
            continue
        whole = 0
        while bernoulli_exp_minus(1, 1, rand_below):
            whole += 1
        size = (fraction + denominator * whole) // numerator
        is_negative = rand_below(2) == 1
        if is_negative and size == 0:
            continue  # zero would otherwise be drawn twice as often
        return -size if is_negative else size


def blur(counts: Sequence[int], numerator: int, denominator: int, rand_below: RandBelow) -> tuple[int, ...]:
    """Each count plus its own noise, kept within 16 bits; never rounded, suppressed or lifted to zero."""
    noisy = (count + discrete_laplace(numerator, denominator, rand_below) for count in counts)
    return tuple(max(INT16_MIN, min(INT16_MAX, value)) for value in noisy)
