"""What the runs of a measurement come to."""
import statistics

# Beyond this much to either side of the middle, runs of the same thing differ by more than it can say.
WIDEST_SPREAD = 0.25


def is_met(value, target):
    """Whether "<= 5" or ">= 1000" holds; None where there is no target."""
    comparison, _, bound = target.partition(" ")
    if comparison == "<=":
        return value <= float(bound)
    if comparison == ">=":
        return value >= float(bound)
    return None


def spread(values):
    """Half of what lies between the least and the most, as a share of the median; 0 where all are 0."""
    reach = max(values) - min(values)
    middle = abs(statistics.median(values))
    if reach == 0:
        return 0.0
    return reach / 2 / middle if middle else float("inf")


def rounded(value):
    """Three digits behind the point of small numbers, none of large ones."""
    return round(value) if abs(value) >= 1000 else round(value, 3)


def summary(values, unit, target, disturbances=()):
    """The entry of results.json.

    values: of each run. disturbances: what disturbed any of them, in words.
    """
    median = statistics.median(values)
    reasons = list(disturbances)
    if spread(values) > WIDEST_SPREAD:
        reasons.append(f"its runs differ by {percent(spread(values))}")
    return {"median": rounded(median), "min": rounded(min(values)), "max": rounded(max(values)), "runs": len(values),
            "unit": unit, "target": target, "met": is_met(median, target), "disturbed": reasons}


def percent(share):
    return f"±{share * 100:.0f} %" if share < 10 else "more than ten times"


def line(name, entry):
    """The entry as it is printed."""
    reach = spread([entry["min"], entry["median"], entry["max"]])
    verdict = {True: "met", False: "NOT MET", None: ""}[entry["met"]]
    target = "" if entry["target"] == "-" else "target " + entry["target"]
    disturbed = "  disturbed" if entry["disturbed"] else ""
    return (f"{name:32} {entry['median']:>11} {entry['unit']:7} min {entry['min']:>11}  {percent(reach):>7}  "
            f"{target:18} {verdict}{disturbed}").rstrip()
