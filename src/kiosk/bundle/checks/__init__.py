"""What no single file can tell: one module a subject. Each check takes a draft and yields problems."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.bundle.checks import campaign, dates, languages, length, media, references, theme, unused, wording
from kiosk.bundle.draft import Draft
from kiosk.problems import Problem

_CHECKS = (
    campaign.check,
    dates.check,
    languages.check,
    length.check,
    media.check,
    references.check,
    theme.check,
    wording.check,
)


def check_all(draft: Draft) -> Iterator[Problem]:
    """Every check in turn. What is unused is told only when nothing else is wrong: a misspelt id explains both."""
    errors = any(problem.severity == "error" for problem in draft.problems)
    told = {_place(problem) for problem in draft.problems if problem.line}
    for check in _CHECKS:
        for problem in check(draft):
            errors = errors or problem.severity == "error"
            if _place(problem) not in told:
                yield problem
    if not errors:
        yield from unused.check(draft)


def _place(problem: Problem) -> tuple[str, int, int]:
    """What the reader has complained about at a place is not complained about there again."""
    return problem.file, problem.line, problem.column
