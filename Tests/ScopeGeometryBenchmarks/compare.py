"""Asks z3 the questions of the benchmark, on the same tables, and prints both times and their ratio.

Reads what ScopeGeometryBenchmarks writes. The peer finds a point without a box, grows it to a box that
is maximal, excludes that and asks again until there is none; and it finds a point in two or more boxes,
excludes the set of boxes that meet there and asks again. It need not describe the regions of the sets.
"""

import argparse
import json
import sys
import time

import z3


class Table:
    def __init__(self, boxes, extents):
        self.boxes, self.extents = boxes, extents
        self.point = [z3.Int(f"x{axis}") for axis in range(len(extents))]

    def is_whole(self, side, axis):
        return side == [self.extents[axis]]

    def inside(self, side, axis):
        x = self.point[axis]
        return z3.Or([z3.And(x >= low, x < high) for low, high in side])

    def within(self, box):
        return z3.And([self.inside(side, axis) for axis, side in enumerate(box) if not self.is_whole(side, axis)])

    def solver(self):
        solver = z3.SolverFor("QF_IDL")
        for axis, (low, high) in enumerate(self.extents):
            solver.add(self.point[axis] >= low, self.point[axis] < high)
        return solver

    def model(self, solver):
        model = solver.model()
        return [model.eval(x, model_completion=True).as_long() for x in self.point]


def contains(side, position):
    return any(low <= position < high for low, high in side)


def meets(side, other):
    return any(low < top and bottom < high for low, high in side for bottom, top in other)


def grown(table, point):
    """The point as a box, made as large on each axis in turn as the boxes leave it."""
    box = [[[position, position + 1]] for position in point]
    for axis, extent in enumerate(table.extents):
        taken = []
        for other in table.boxes:
            if all(a == axis or meets(side, box[a]) for a, side in enumerate(other)):
                taken += other[axis]
        free, start = [], extent[0]
        for low, high in sorted(taken) + [[extent[1], extent[1]]]:
            if start < low:
                free.append([start, low])
            start = max(start, high)
        box[axis] = free
    return box


def gaps(table, deadline):
    solver = table.solver()
    for box in table.boxes:
        solver.add(z3.Not(table.within(box)))
    count = 0
    while True:
        solver.set("timeout", max(1, int(1000 * (deadline - time.perf_counter()))))
        answer = solver.check()
        if answer != z3.sat:
            return count, answer == z3.unsat
        if time.perf_counter() > deadline:
            return count, False
        count += 1
        solver.add(z3.Not(table.within(grown(table, table.model(solver)))))


def overlaps(table, deadline):
    solver = table.solver()
    present = [z3.Bool(f"b{number}") for number in range(len(table.boxes))]
    for is_present, box in zip(present, table.boxes):
        solver.add(is_present == table.within(box))
    solver.add(z3.PbGe([(is_present, 1) for is_present in present], 2))
    count = 0
    while True:
        solver.set("timeout", max(1, int(1000 * (deadline - time.perf_counter()))))
        answer = solver.check()
        if answer != z3.sat:
            return count, answer == z3.unsat
        if time.perf_counter() > deadline:
            return count, False
        count += 1
        point = table.model(solver)
        there = [all(contains(side, x) for side, x in zip(box, point)) for box in table.boxes]
        solver.add(z3.Not(z3.And([b if is_there else z3.Not(b) for b, is_there in zip(present, there)])))


def ask(tables, extents, limit):
    """Seconds, and whether all was decided; each question gets the limit."""
    seconds, decided = 0, True
    for boxes in tables:
        for question in (gaps, overlaps):
            start = time.perf_counter()
            _, is_decided = question(Table(boxes, extents), start + limit)
            seconds += time.perf_counter() - start
            decided = decided and is_decided
    return seconds, decided


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--limit", type=float, default=20, help="seconds for a question to the peer (default: 20)")
    limit = parser.parse_args().limit
    print(f"{'boxes × axes':14} {'dutymap ms':>11} {'overlaps':>9} {'gaps':>7} {'z3 ms':>9} {'ratio':>8}")
    for line in sys.stdin:
        row = json.loads(line)
        count = row.get("count", 1)
        own = 1000 * row["seconds"] / count
        text = f"{row['name']:14} {own:11.3f} {row['overlaps']:9} {row['gaps']:7}"
        if row.get("tables"):
            asked = len(row["tables"])
            seconds, decided = ask(row["tables"], row["extents"], limit)
            peer = 1000 * seconds / asked
            mark = "" if decided else ">"
            text += f" {mark + format(peer, '.1f'):>9} {mark + format(peer / own, '.0f') + '×':>8}"
        print(text + ("" if row["complete"] else "  not complete"), flush=True)


if __name__ == "__main__":
    main()
