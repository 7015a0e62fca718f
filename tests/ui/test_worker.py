"""A worker does its jobs in order, elsewhere, and tells here."""

import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from workshop_app.ui.worker import Worker


def test_jobs_are_done_in_order_in_one_other_thread(qtbot: QtBot) -> None:
    worker, seen, told = Worker("test"), [], []
    for number in range(20):
        worker.do(lambda n=number: seen.append((n, threading.get_ident())), told.append)
    qtbot.waitUntil(lambda: len(told) == 20)
    assert [n for n, _ in seen] == list(range(20))
    assert {ident for _, ident in seen}.isdisjoint({threading.get_ident()})
    assert worker.stop()


def test_answers_and_failures_come_to_this_thread(qtbot: QtBot) -> None:
    worker, heard = Worker("test"), []

    def fails() -> None:
        raise ValueError("no")

    worker.do(lambda: 7, lambda answer: heard.append((answer, threading.get_ident())))
    worker.do(fails, failed=lambda error: heard.append((str(error), threading.get_ident())))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [(7, threading.get_ident()), ("no", threading.get_ident())]
    worker.stop()


@pytest.mark.logs("a job of test failed")
def test_a_failure_nobody_waits_for_is_logged() -> None:
    worker = Worker("test")
    worker.do(lambda: 1 / 0)
    worker.stop()


def test_it_ends_when_all_is_done_and_can_begin_again() -> None:
    worker, done, gate = Worker("test"), [], threading.Event()
    worker.do(gate.wait)
    worker.do(lambda: done.append(1))
    assert not worker.stop(0.01)
    gate.set()
    assert worker.stop(5)
    worker.do(lambda: done.append(2))
    assert worker.stop(5)
    assert done == [1, 2]


def test_while_a_job_goes_on_the_window_gets_its_turn_soon() -> None:
    """Python's own 5 ms, each time the window has asked something of Qt, would halt the hand."""
    usual, worker, turns = sys.getswitchinterval(), Worker("test"), list[float]()
    sys.setswitchinterval(0.005)
    try:
        worker.do(lambda: turns.append(sys.getswitchinterval()))
        worker.stop()
    finally:
        sys.setswitchinterval(usual)
    assert turns == [pytest.approx(0.001)]
