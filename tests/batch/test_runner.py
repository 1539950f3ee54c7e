"""One job after another, on whatever crew there is."""

import threading
from itertools import count

import psutil
import pytest

from listen.batch.crews import open_crew
from listen.batch.runner import Known, run_each
from listen.errors import ClusterError, CrashError, FetchError
from tests.batch import work
from tests.cli.running import until


@pytest.fixture(scope="module")
def crew():
    with open_crew(2) as two:
        yield two


@pytest.fixture(params=["here", "processes"])
def some_crew(request):
    return None if request.param == "here" else request.getfixturevalue("crew")


def test_every_job_has_its_result_in_order(some_crew):
    jobs = range(40)
    assert list(run_each(work.double, jobs, some_crew)) == [(job, 2 * job) for job in jobs]


def test_no_jobs_are_no_results(some_crew):
    assert list(run_each(work.double, [], some_crew)) == []


def test_an_error_of_ours_is_the_jobs_result_with_its_hint(some_crew):
    results = dict(run_each(work.refuse_odd, range(4), some_crew))
    assert [results[0], results[2]] == [0, 2]
    assert isinstance(results[1], FetchError)
    assert str(results[3]) == "3 is odd."
    assert results[3].hint == "Take an even one."


def test_what_nobody_foresaw_fails_one_job_where_many_are_done(crew):
    results = dict(run_each(work.stumble, [1, 0, -1], crew))
    assert [results[1], results[-1]] == [1, -1]
    assert isinstance(results[0], CrashError)
    assert "ZeroDivisionError" in str(results[0])


def test_what_nobody_foresaw_is_a_traceback_where_jobs_are_done_here():
    with pytest.raises(ZeroDivisionError):
        list(run_each(work.stumble, [0]))


def test_known_results_take_their_turn(some_crew):
    jobs = [Known("a", 1), 5, Known("b", FetchError("No.")), 6]
    results = list(run_each(work.double, jobs, some_crew))
    assert [job for job, _ in results] == ["a", 5, "b", 6]
    assert [result for _, result in results if not isinstance(result, FetchError)] == [1, 10, 12]


def test_known_results_start_no_process(monkeypatch):
    with open_crew(2) as two:
        monkeypatch.setattr(two, "open_lane", None)  # it would be called
        assert list(run_each(work.double, [Known(1, 2)], two)) == [(1, 2)]


def test_results_come_as_they_come_where_order_is_no_matter(crew):
    jobs = [("slow", 0.5), ("quick", 0.0)]
    assert [name for _, name in run_each(work.slowly, jobs, crew, ordered=False)] == [
        "quick",
        "slow",
    ]


def test_somebody_hears_of_a_result_before_its_turn(crew):
    heard = []
    jobs = [("slow", 0.5), ("quick", 0.0)]
    run = run_each(work.slowly, jobs, crew, settle=lambda _, result: heard.append(result))
    assert [name for _, name in run] == ["slow", "quick"]
    assert heard == ["quick", "slow"]


def test_two_jobs_are_done_at_once(crew, tmp_path):
    waiting, touching = tmp_path / "a", tmp_path / "b"
    (job, result), _ = run_each(_both, [(waiting, waiting), (touching, waiting)], crew)
    assert job[0] == waiting
    assert result


def _both(job):
    own, other = job
    return work.wait_for(other) if own == other else work.touch(other)


def test_no_more_processes_work_than_were_asked_for(crew):
    pids = {pid for _, pid in run_each(work.own_pid, range(20), crew)}
    assert len(pids) == 2


def test_the_longest_job_is_begun_first_of_those_at_hand(tmp_path):
    done = []

    def jobs():
        yield tmp_path / "gate", 99
        yield from ((tmp_path / "gate", weight) for weight in (2, 9, 4))
        (tmp_path / "gate").touch()  # all are at hand now

    with open_crew(1) as one:
        run = run_each(
            work.wait_for_first, jobs(), one, weigh=_second, settle=lambda job, _: done.append(job)
        )
        assert [weight for (_, weight), _ in run] == [99, 2, 9, 4]
    assert [weight for _, weight in done] == [99, 9, 4, 2]


def _second(job):
    return job[1]


def test_jobs_are_taken_only_as_far_ahead_as_results_are_asked_for(crew):
    taken = count()

    def endless():
        while True:
            yield next(taken)

    run = run_each(work.double, endless(), crew, ahead=20, untold=30)
    for _ in range(10):
        next(run)
    run.close()
    assert next(taken) <= 10 + 30


def test_a_failure_of_the_source_of_jobs_is_raised(some_crew):
    def broken():
        yield 1
        msg = "the list is torn"
        raise FetchError(msg)

    run = run_each(work.double, broken(), some_crew)
    with pytest.raises(FetchError, match="torn"):
        list(run)


def test_poison_is_told_and_takes_nobody_with_it(crew):
    jobs = [*range(8), "poison", *range(8, 16)]
    results = dict(run_each(work.die_of_poison, jobs, crew))
    poison = results.pop("poison")
    assert isinstance(poison, CrashError)
    assert "died" in str(poison)
    assert poison.hint
    assert results == {number: number for number in range(16)}


def test_a_job_whose_worker_was_killed_is_done_by_another(crew, tmp_path):
    ((_, result),) = run_each(work.die_once, [str(tmp_path / "died")], crew)
    assert result == "survived"


def test_what_fails_in_passing_is_tried_again_by_workers(crew, tmp_path):
    ((_, result),) = run_each(work.fail_in_passing, [str(tmp_path / "tries")], crew)
    assert result == 3


def test_what_fails_in_passing_is_told_at_once_where_somebody_waits_for_it(tmp_path):
    ((_, result),) = run_each(work.fail_in_passing, [str(tmp_path / "tries")])
    assert isinstance(result, FetchError)


def test_a_run_that_is_given_up_stops_its_workers(tmp_path):
    names = [tmp_path / "never", tmp_path / "ever"]

    def release():  # not before the other worker is at work, however slowly it starts
        until(lambda: (pid := tmp_path / "never.pid").exists() and pid.stat().st_size)
        (tmp_path / "ever").touch()

    with open_crew(2) as two:
        run = run_each(work.tell_pid_and_wait, names, two, ordered=False)
        threading.Thread(target=release, daemon=True).start()
        assert next(run)[0] == tmp_path / "ever"
        pid = int((tmp_path / "never.pid").read_text())
        assert psutil.pid_exists(pid)
        run.close()
        assert not psutil.pid_exists(pid)


def test_a_run_in_another_thread_ends_when_its_crew_goes(tmp_path):
    """As the reading of articles does, on which the making of them hangs."""
    ended = []

    def consume(run):
        try:
            list(run)
        except ClusterError as error:
            ended.append(error)

    with open_crew(1) as one:
        run = run_each(work.wait_for, [tmp_path / "never"], one)
        thread = threading.Thread(target=consume, args=(run,))
        thread.start()
    thread.join(10)
    assert not thread.is_alive()
    assert ended
