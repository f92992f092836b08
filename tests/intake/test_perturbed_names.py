"""Perturbed names of the real register never become a wrong code; the soak of 5,000 is tests/intake/perturbed.py."""

from tests.intake.perturbed import soak


def test_right_or_a_question_never_wrong() -> None:
    counted, wrong = soak(200)
    assert wrong == []
    assert counted["right"] > 100
