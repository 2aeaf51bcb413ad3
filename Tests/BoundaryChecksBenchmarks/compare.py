"""Times dutymap validate on the lists of many counties, beside xmllint on the same files, and prints ratios.

xmllint reads the files as a stream and checks their structure alone against the same RELAX NG grammar. Of each
program the processor time and the most memory are told; dutymap is timed with all its rules.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import counties

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "templates/zone-locality.xml"
GRAMMAR = ROOT / "templates/dutymap.rng"


def run(arguments, output):
    """Processor seconds, seconds on the clock, and megabytes at the most."""
    with open(output, "wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen(arguments, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        sys.exit(f"{arguments[0]} ended with {code}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1000


def middle(runs):
    return sorted(runs)[len(runs) // 2]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000, 30_000, 100_000], help="numbers of duties")
    parser.add_argument("--program", default=ROOT / ".build/release/dutymap")
    parser.add_argument("--folder", default=ROOT / ".build/bench", help="where the lists are written")
    parser.add_argument("--runs", type=int, default=3, help="how often each program is timed; the middle counts")
    options = parser.parse_args()
    print(
        f"{'duties':>8} {'assign.':>8} {'MB':>6} {'findings':>8} {'dutymap s':>10} {'clock s':>8} {'MB':>6} "
        f"{'per duty':>9} {'xmllint s':>10} {'ratio':>6}"
    )
    first = None
    for size in options.sizes:
        folder = Path(options.folder) / str(size)
        shutil.rmtree(folder, ignore_errors=True)
        duties, assignments = counties.write(folder, TEMPLATE, size)
        files = sorted(str(path) for path in folder.iterdir())
        bytes_read = sum(os.path.getsize(file) for file in files) / 1e6
        report = str(folder) + ".json"
        own = [str(options.program), "validate", str(folder), str(TEMPLATE), "--no-config", "--exit-zero"]
        checked = middle([run([*own, "--format", "json"], report) for _ in range(options.runs)])
        summary = json.loads(Path(report).read_text(encoding="utf-8"))["summary"]
        found = summary["errors"] + summary["warnings"] + summary["notes"]
        peer = ["xmllint", "--noout", "--stream", "--relaxng", str(GRAMMAR), *files]
        structure = middle([run(peer, os.devnull) for _ in range(options.runs)])
        per_duty = checked[0] / duties
        first = first or per_duty
        print(
            f"{duties:8} {assignments:8} {bytes_read:6.1f} {found:8} {checked[0]:10.2f} {checked[1]:8.2f} "
            f"{checked[2]:6.0f} {per_duty / first:8.2f}× {structure[0]:10.2f} {checked[0] / structure[0]:5.2f}×",
            flush=True,
        )


if __name__ == "__main__":
    main()
