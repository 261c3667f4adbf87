"""What happens in the demo school, day by day, from a seed: pupils, cases and meetings out of `resources/demo`.

Knows nothing of the vault; the same seed, size and day give the same plan.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from desktop_app.domain.clock import SCHOOL_TZ, Month, school_day
from desktop_app.domain.codes import read_toml
from desktop_app.domain.note import ContactForm, NoteContent, Tier
from desktop_app.domain.school import School, Settlement
from desktop_app.domain.student import SchoolClass, Sex

LANGUAGES = ("kk", "ru")
LESSONS_FROM, LESSONS_TO = 9, 16  # meetings lie between these hours of school time
PUPILS_PER_CASE = 8
DAYS_BETWEEN = (4, 13)
HOLIDAYS = (6, 7, 8)  # months in which no case opens
OLDEST_AT_GRADE = {grade: 6 + grade for grade in range(12)}


@dataclass(frozen=True, slots=True)
class DemoSize:
    """How large the demo school is; 0 cases or notes means as many as fit the pupils and the stories."""

    students: int = 240
    months: int = 3
    seed: int = 7
    cases: int = 0
    notes: int = 0

    def case_count(self) -> int:
        return min(self.students, self.cases or max(4, self.students // PUPILS_PER_CASE))


@dataclass(frozen=True, slots=True)
class PlannedStudent:
    family_name: str
    given_name: str
    patronymic: str
    school_class: SchoolClass
    birth_date: date
    sex: Sex
    language: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One contact; `addendum` is said the day after, and nothing when empty."""

    at: datetime
    content: NoteContent
    addendum: str = ""


@dataclass(frozen=True, slots=True)
class PlannedCase:
    student: int  # index into Plan.students
    opened_at: datetime
    concern: str
    is_acute: bool
    meetings: tuple[Meeting, ...]
    next_step: str
    next_step_on: date
    draft: NoteContent | None = None
    close_reason: str = ""
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    begins: datetime
    school: School
    students: tuple[PlannedStudent, ...]
    cases: tuple[PlannedCase, ...]


def beginning(now: datetime, months: int) -> datetime:
    """The morning of the first day of the month `months` before that of `now`; never after `now`."""
    month = Month.of(school_day(now))
    number = month.year * 12 + month.month - 1 - max(months, 0)
    first = Month(number // 12, number % 12 + 1).first_day()
    return min(datetime.combine(first, time(8, 0), SCHOOL_TZ), now)


def make_plan(size: DemoSize, now: datetime) -> Plan:
    """The whole history of the demo school up to `now`."""
    chance = random.Random(size.seed)  # noqa: S311  a seeded story, no secret
    begins = beginning(now, size.months)
    register = read_toml("demo", "school.toml")
    students = _students(register, size.students, chance, now)
    return Plan(begins, _school(register, students), students, _cases(students, size, begins, now, chance))


def _school(register: Mapping[str, Any], students: Sequence[PlannedStudent]) -> School:
    said = register["school"]
    grades: dict[int, int] = {}
    for student in students:
        grades[student.school_class.grade] = grades.get(student.school_class.grade, 0) + 1
    return School(
        name=said["name"],
        region=said["region"],
        settlement=Settlement(said["settlement"]),
        languages=tuple(said["languages"]),
        shifts=said["shifts"],
        enrolment=tuple(sorted(grades.items())),
        psychologist=said["psychologist"],
        is_demo=True,
    )


def _students(
    register: Mapping[str, Any], count: int, chance: random.Random, now: datetime
) -> tuple[PlannedStudent, ...]:
    letters = register["letter"]
    return tuple(
        _student(register["names"], letters[chance.randrange(len(letters))], place % 11 + 1, chance, now)
        for place in range(count)
    )


def _student(
    names: Mapping[str, Any], letter: Mapping[str, str], grade: int, chance: random.Random, now: datetime
) -> PlannedStudent:
    sex = chance.choice((Sex.FEMALE, Sex.MALE))
    spoken = names[letter["language"]]
    year = school_day(now).year - OLDEST_AT_GRADE[grade]
    return PlannedStudent(
        family_name=chance.choice(spoken[f"family_{sex.value}"]),
        given_name=chance.choice(spoken[f"given_{sex.value}"]),
        patronymic=chance.choice(spoken[f"patronymic_{sex.value}"]),
        school_class=SchoolClass(grade, letter["letter"]),
        birth_date=date(year, 1, 1) + timedelta(days=chance.randrange(365)),
        sex=sex,
        language=letter["language"],
    )


def _cases(
    students: Sequence[PlannedStudent], size: DemoSize, begins: datetime, now: datetime, chance: random.Random
) -> tuple[PlannedCase, ...]:
    count = size.case_count()
    if count == 0:
        return ()
    told = {language: _told(language, chance) for language in LANGUAGES}
    chosen = chance.sample(range(len(students)), count)
    span = max((school_day(now) - school_day(begins)).days, 1)
    days = [day for day in range(span) if (begins + timedelta(days=day)).month not in HOLIDAYS] or list(range(span))
    openings = sorted(chance.choice(days) for _ in chosen)
    planned: list[PlannedCase] = []
    left = size.notes
    for place, (student, day) in enumerate(zip(chosen, openings, strict=True)):
        share = -(-left // (count - place)) if size.notes else 0
        opened = _weekday(begins + timedelta(days=day), chance)
        case = _case(student, students[student], told[students[student].language], min(opened, now), share, now, chance)
        left -= len(case.meetings)
        planned.append(case)
    return _with_draft(tuple(planned), told, students, now)


def _told(language: str, chance: random.Random) -> dict[str, Any]:
    """The stories of a language as a shuffled deck, one that is acute near the top."""
    told = read_toml("demo", f"stories_{language}.toml")
    listed: Any = told["story"]
    deck = chance.sample(listed, len(listed))
    acute = next(story for story in deck if story.get("acute"))
    deck.remove(acute)
    deck.insert(1, acute)
    return {**told, "deck": deck}


def _draw(told: Mapping[str, Any], grade: int) -> Mapping[str, Any]:
    """The next story that can happen in this grade; the one told longest ago when all have been told."""
    deck: list[Mapping[str, Any]] = told["deck"]
    place = next((i for i, story in enumerate(deck) if story["grades"][0] <= grade <= story["grades"][1]), 0)
    story = deck.pop(place)
    deck.append(story)
    return story


def _case(
    place: int,
    student: PlannedStudent,
    told: Mapping[str, Any],
    opened: datetime,
    share: int,
    now: datetime,
    chance: random.Random,
) -> PlannedCase:
    story = _draw(told, student.school_class.grade)
    meetings = _meetings(story["note"], told["follow_up"], opened, share, now, chance)
    is_over = len(meetings) >= len(story["note"]) and meetings[-1].at < now - timedelta(days=14) and not share
    closed_at = min(meetings[-1].at + timedelta(days=7), now) if is_over and chance.random() < 0.7 else None
    return PlannedCase(
        student=place,
        opened_at=opened,
        concern=story["concern"],
        is_acute=bool(story.get("acute", False)),
        meetings=meetings,
        next_step="" if closed_at else story["next_step"],
        next_step_on=school_day(now) + timedelta(days=chance.choice((-2, 0, 1, 3, 6, 12, 20))),
        close_reason=story["close_reason"] if closed_at else "",
        closed_at=closed_at,
    )


def _meetings(
    told: Sequence[Mapping[str, Any]],
    follow_ups: Sequence[Mapping[str, Any]],
    opened: datetime,
    share: int,
    now: datetime,
    chance: random.Random,
) -> tuple[Meeting, ...]:
    """The story's own meetings until `now`; with a `share` exactly so many, as close together as they must be."""
    count = share or len(told)
    free = (now - opened) / max(count + 1, 1)
    at, held = opened, []
    for place in range(count):
        said = told[place] if place < len(told) else chance.choice(follow_ups)
        step = timedelta(days=0 if place == 0 else chance.randint(*DAYS_BETWEEN), minutes=chance.choice((20, 45, 70)))
        at = min(at + free, now) if share else _weekday(at + step, chance)
        if at > now:
            break
        held.append(Meeting(at, content_of(said, at), said.get("addendum", "")))
    return tuple(held)


def content_of(said: Mapping[str, Any], at: datetime) -> NoteContent:
    """A meeting of `resources/demo` as the note it becomes."""
    return NoteContent(
        occurred_at=at,
        minutes=said["minutes"],
        form=ContactForm(said["form"]),
        tier=Tier.PRIVATE if said.get("private") else Tier.OFFICIAL,
        body=said["body"],
        quote=said.get("quote", ""),
    )


def _with_draft(
    cases: tuple[PlannedCase, ...],
    told: Mapping[str, Mapping[str, Any]],
    students: Sequence[PlannedStudent],
    now: datetime,
) -> tuple[PlannedCase, ...]:
    """The last open case has today's note unfinished, so that the first page has something to continue."""
    for place in range(len(cases) - 1, -1, -1):
        if cases[place].closed_at is None and (cases[place].meetings or place == 0):
            said = told[students[cases[place].student].language]["draft"]
            draft = content_of(said, now - timedelta(minutes=said["minutes"]))
            return (*cases[:place], replace(cases[place], draft=draft), *cases[place + 1 :])
    return cases


def _weekday(at: datetime, chance: random.Random) -> datetime:
    """The same or the next working day, at an hour in which a school works."""
    day = school_day(at)
    day += timedelta(days={5: 2, 6: 1}.get(day.weekday(), 0))
    return datetime.combine(
        day, time(chance.randint(LESSONS_FROM, LESSONS_TO), chance.choice((0, 10, 25, 40))), SCHOOL_TZ
    )
