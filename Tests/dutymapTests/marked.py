"""Makes a workbook with what people put into one, and checks the copy that comes back: marked.py make|check FOLDER."""
import sys
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation

step, folder = sys.argv[1], Path(sys.argv[2])


def make() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "职责清单"
    sheet.append(["某县职责清单"])
    sheet.merge_cells("A1:D1")
    sheet["A1"].font = Font(name="仿宋", size=18, bold=True)
    sheet.append(["序号", "职责事项", "牵头单位", "配合单位"])
    sheet.append([1, "企业检查", "县应急局", "开发区管委会"])
    sheet.append([2, "应急演练", None, "开发区管委会"])
    sheet.append(["003", "灾害巡查", "有关部门", "开发区管委会"])
    sheet["C5"].fill = PatternFill("solid", fgColor="FF00FF00")
    sheet["C5"].font = Font(italic=True, color="FF0000FF")
    sheet["C5"].border = Border(left=Side(style="thick"))
    sheet["C5"].alignment = Alignment(wrap_text=True, horizontal="right")
    sheet["C5"].comment = Comment("老批注", "张三")
    sheet["D3"].comment = Comment("另一条", "张三")
    sheet["F9"] = "=1+1"
    sheet.column_dimensions["B"].width = 31
    sheet.column_dimensions["D"].hidden = False
    sheet.row_dimensions[3].height = 44
    sheet.freeze_panes = "A3"
    sheet.auto_filter.ref = "A2:D5"
    sheet.conditional_formatting.add("A3:A5", CellIsRule(operator="equal", formula=["2"], fill=PatternFill("solid", bgColor="FFCCCCCC")))
    validation = DataValidation(type="list", formula1='"甲,乙"')
    sheet.add_data_validation(validation)
    validation.add("C3:C5")
    other = book.create_sheet("说明")
    other["B2"] = "不相干"
    book.create_sheet("隐藏").sheet_state = "hidden"
    book.save(folder / "list.xlsx")
    (folder / "list.xlsx.mapping.yml").write_text(
        "tables:\n  - sheet: 职责清单\n    header: 2-2\n    end: 5\n"
        "    columns: {A: number, B: duty, C: {bodies: lead}, D: {bodies: support}}\n", encoding="utf-8")
    (folder / "register.xml").write_text(
        '<register xmlns="urn:dutymap:1" id="r"><body id="em" kind="department" name="县应急局"/>'
        '<body id="edz" kind="zone" name="开发区管委会"/></register>', encoding="utf-8")


def check() -> None:
    old = openpyxl.load_workbook(folder / "list.xlsx")["职责清单"]
    book = openpyxl.load_workbook(folder / "marked.xlsx")
    assert book.sheetnames == ["职责清单", "说明", "隐藏"], book.sheetnames
    assert book["隐藏"].sheet_state == "hidden" and book["说明"]["B2"].value == "不相干"
    assert book.properties.category == "dutymap report"
    new = book["职责清单"]
    marked = {cell.coordinate for row in new.iter_rows() for cell in row if cell.comment and "老批注" != cell.comment.text}
    for row in old.iter_rows():
        for cell in row:
            copy = new[cell.coordinate]
            if cell.column < 7:
                assert copy.value == cell.value, cell.coordinate
            for part in ("font", "border", "alignment", "number_format", "protection"):
                assert repr(getattr(copy, part)) == repr(getattr(cell, part)), (cell.coordinate, part)
    assert new.merged_cells.ranges == old.merged_cells.ranges
    assert new.column_dimensions["B"].width == 31 and new.row_dimensions[3].height == 44
    assert new.freeze_panes == "A3" and new.auto_filter.ref == "A2:D5"
    assert len(new.data_validations.dataValidation) == 1 and len(new.conditional_formatting) == 1
    # The gap is red at its duty; what names nobody is yellow, in the type and with the comment that it had.
    assert new["B4"].fill.fgColor.rgb == "FFFFC7CE", new["B4"].fill.fgColor.rgb
    assert "无人牵头" in new["B4"].comment.text
    assert new["C5"].fill.fgColor.rgb == "FFFFEB9C" and new["C5"].font.italic
    assert new["C5"].comment.text.startswith("老批注") and "有关部门" in new["C5"].comment.text
    assert new["D3"].comment.text == "另一条" and new["A3"].fill.fgColor.rgb == old["A3"].fill.fgColor.rgb
    # The remarks stand behind the last column that holds something, under a heading.
    assert new["G2"].value == "检查结果（dutymap）" and "无人牵头" in new["G4"].value and new["G3"].value is None
    assert new.column_dimensions["G"].width == 60
    assert "B4" in marked


def workbook() -> None:
    names = openpyxl.load_workbook(folder / "report.xlsx").sheetnames
    assert len(names) == 5 and "职责清单" not in names, names


{"make": make, "check": check, "workbook": workbook}[step]()
