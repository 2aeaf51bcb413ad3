"""Times the reading of a workbook of 100,000 rows and 7 columns beside openpyxl's read-only mode.

python compare.py BENCHMARK-PROGRAM
"""

import os
import subprocess
import sys
import tempfile

import openpyxl

ROWS = 100_000
RUNS = 3
READ_WITH_OPENPYXL = """
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
print(sum(value is not None for sheet in book for row in sheet.iter_rows(values_only=True) for value in row))
"""


def make(path):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("清单")
    sheet.append(["序号", "领域", "职责事项", "牵头单位", "配合单位", "依据", "事项编码"])
    for number in range(ROWS):
        sheet.append([
            number + 1, f"领域{number % 40}", f"企业安全生产监督管理第{number}项", "开发区管委会",
            "东塘街道、柳桥镇", "《中华人民共和国安全生产法》第九条", f"{number:06d}",
        ])
    book.save(path)


def measured(command):
    """Processor seconds, peak megabytes and output of a command."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} ended with {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.strip()


def best(command):
    return min(measured(command) for _ in range(RUNS))


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "list.xlsx")
    make(path)
    ours = best([sys.argv[1], path])
    theirs = best([sys.executable, "-c", READ_WITH_OPENPYXL, path])
    if ours[2] != theirs[2]:
        sys.exit(f"we read {ours[2]} cells, openpyxl {theirs[2]}")
    print(f"{ROWS:,} rows, {int(ours[2]):,} cells, processor time of the whole process, the best of {RUNS}")
    print(f"  dutymap   {ours[0]:6.2f} s {ours[1]:6.0f} MB")
    print(f"  openpyxl  {theirs[0]:6.2f} s {theirs[1]:6.0f} MB   {theirs[0] / ours[0]:.1f} times as long")
