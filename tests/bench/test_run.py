"""The harness's own logic; what it measures is not measured here."""
import unittest

import machine
import outcome
import run
import sources


def source(title, names, broker=(), runs=0, measure=None):
    return sources.Source(title, {name: ("ms", "<= 5") for name in names}, measure, set(broker), runs)


class Outcome(unittest.TestCase):
    def test_targets(self):
        self.assertTrue(outcome.is_met(5, "<= 5"))
        self.assertFalse(outcome.is_met(5.1, "<= 5"))
        self.assertTrue(outcome.is_met(0.9, ">= 0.9"))
        self.assertFalse(outcome.is_met(0.89, ">= 0.9"))
        self.assertIsNone(outcome.is_met(3, "-"))

    def test_summary_keeps_median_least_and_most(self):
        entry = outcome.summary([4.0, 5.5, 4.2, 4.1, 4.3], "ms", "<= 5")
        self.assertEqual((entry["median"], entry["min"], entry["max"], entry["runs"]), (4.2, 4.0, 5.5, 5))
        self.assertTrue(entry["met"])
        self.assertEqual(entry["disturbed"], [])

    def test_the_target_is_held_against_the_median(self):
        self.assertFalse(outcome.summary([1, 6, 6], "ms", "<= 5")["met"])

    def test_runs_that_differ_much_are_said_to(self):
        entry = outcome.summary([1.0, 2.0, 4.0], "ms", "<= 5", ["other programs used 0.8 cores"])
        self.assertEqual(entry["disturbed"], ["other programs used 0.8 cores", "its runs differ by ±75 %"])

    def test_spread_without_a_middle(self):
        self.assertEqual(outcome.spread([0, 0, 0]), 0)
        self.assertEqual(outcome.spread([0, 0, 3]), float("inf"))
        self.assertEqual(outcome.spread([-3, -2, -1]), 0.5)

    def test_line_tells_all(self):
        line = outcome.line("jobs.x_ms", outcome.summary([6, 6.5, 7], "ms", "<= 5", ["the host took 3 % of the time"]))
        for part in ("jobs.x_ms", "6.5", "min", "±8 %", "<= 5", "NOT MET", "disturbed"):
            self.assertIn(part, line)


class Machine(unittest.TestCase):
    def test_rows_of_the_kernel(self):
        ticks = machine.TICKS
        busy, stolen = machine.read_stat(f"cpu  {ticks} {2 * ticks} {3 * ticks} 999 999 0 {ticks} {ticks // 2} 0 0\ncpu0 1")
        self.assertEqual((busy, stolen), (7, 0.5))
        process = machine.read_process(f"7 (a (b) c) S 3 7 7 0 -1 4 0 0 0 0 {ticks} {ticks} {ticks} 0 20 0")
        self.assertEqual(process, machine.Process(3, 3))

    def test_tree_holds_what_is_below_and_the_kernel(self):
        processes = {2: machine.Process(0, 1), 9: machine.Process(2, 1), 10: machine.Process(1, 10),
                     11: machine.Process(10, 100), 12: machine.Process(11, 1000), 13: machine.Process(1, 10_000)}
        self.assertEqual(machine.seconds_of_tree(processes, 10), 1112)

    def test_own_work_does_not_disturb(self):
        self.assertEqual(machine.disturbances(machine.Moment(0, 0, 0, 0), machine.Moment(10, 19, 0, 18.5), 2), {})

    def test_others_and_the_host_disturb(self):
        reasons = machine.disturbances(machine.Moment(0, 50, 1, 20), machine.Moment(10, 65, 2, 22), 2)
        self.assertEqual(machine.words(reasons), ["other programs used 1.3 cores", "the host took 5 % of the time"])

    def test_a_tick_in_a_short_run_says_nothing(self):
        self.assertEqual(machine.disturbances(machine.Moment(0, 0, 0, 0), machine.Moment(0.1, 0.05, 0.02, 0), 2), {})

    def test_this_machine_can_be_watched(self):
        before = machine.now()
        sum(range(3_000_000))
        after = machine.now()
        self.assertGreaterEqual(after.ours, before.ours)
        self.assertGreater(after.busy, 0)
        self.assertIn("cores", machine.description())


class Choice(unittest.TestCase):
    def setUp(self):
        self.sources = [source("a", ["jobs.x", "jobs.y"]), source("b", ["pulse.x"], broker=["pulse.x"])]

    def chosen(self, *names):
        return [(each.title, wanted) for each, wanted in sources.choose(self.sources, names)]

    def test_all_without_names(self):
        self.assertEqual(self.chosen(), [("a", {"jobs.x", "jobs.y"}), ("b", {"pulse.x"})])

    def test_named_alone(self):
        self.assertEqual(self.chosen("jobs.y"), [("a", {"jobs.y"})])

    def test_a_beginning_stands_for_all(self):
        self.assertEqual(self.chosen("jobs."), [("a", {"jobs.x", "jobs.y"})])
        self.assertEqual(self.chosen("pul*"), [("b", {"pulse.x"})])

    def test_an_unknown_name_lists_the_known(self):
        with self.assertRaises(sources.UnknownName) as caught:
            self.chosen("jobs.y", "jobs.z")
        self.assertIn("jobs.z is not measured", str(caught.exception))
        self.assertIn("pulse.x", str(caught.exception))


class Runs(unittest.TestCase):
    def runs(self, **options):
        calls = []

        def measure(wanted):
            calls.append(set(wanted))
            return {"jobs.x": len(calls), "jobs.y": 7}
        values, _ = run.measure(source("a", ["jobs.x", "jobs.y"], measure=measure, **options), {"jobs.x"})
        return calls, values

    def test_every_run_counts_and_only_what_is_wanted(self):
        calls, values = self.runs()
        self.assertEqual(calls, [{"jobs.x"}] * 5)
        self.assertEqual(values, {"jobs.x": [1, 2, 3, 4, 5]})

    def test_what_comes_in_some_runs_only_is_left_out(self):
        runs = []

        def measure(wanted):
            runs.append(wanted)
            return {"jobs.x": 1} if len(runs) != 2 else {}
        values, _ = run.measure(source("a", ["jobs.x"], measure=measure), {"jobs.x"})
        self.assertEqual(values, {})

    def test_a_source_says_how_often(self):
        self.assertEqual(len(self.runs(runs=2)[0]), 2)

    def test_what_takes_long_runs_less_often(self):
        self.assertFalse(source("a", []).is_enough(3, 10))
        self.assertTrue(source("a", []).is_enough(3, 61))
        self.assertFalse(source("a", [], runs=4).is_enough(3, 61))


if __name__ == "__main__":
    unittest.main()
