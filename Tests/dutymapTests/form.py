"""A form as other programs see it: what openpyxl and python-docx read in it, and a clerk who fills it in."""

import sys

import docx
import openpyxl
from docx.enum.section import WD_ORIENT


def sheets(book):
    return {part: book[names[0] if names[0] in book.sheetnames else names[1]]
            for part, names in {"list": ("清单", "List"), "duties": ("事项", "Duties"),
                                "assignments": ("分工", "Assignments")}.items()}


def columns(sheet):
    """The columns by the keys in the hidden first row."""
    return {cell.value: cell.column for cell in sheet[1] if cell.value}


def described(path):
    book = openpyxl.load_workbook(path)
    print([f"{sheet.title} {sheet.sheet_state}" for sheet in book])
    sheet = sheets(book)["assignments"]
    at = columns(sheet)
    print("keys hidden", sheet.row_dimensions[1].hidden, sheet.column_dimensions["A"].hidden)
    print("frozen", sheet.freeze_panes, "repeated", sheet.print_title_rows, sheet.page_setup.orientation, sheet.page_setup.paperSize)
    print("protected", sheet.protection.sheet, "without a password", not sheet.protection.password)
    locked = {key: sheet.cell(3, column).protection.locked for key, column in at.items()}
    print("locked", [key for key, value in locked.items() if value])
    names = {name: book.defined_names[name].attr_text for name in book.defined_names}
    for rule in sheet.data_validations.dataValidation:
        key = {column: key for key, column in at.items()}[next(iter(rule.sqref.ranges)).min_col]
        target = names[rule.formula1.lstrip("=")]
        title, cells = target.replace("'", "").split("!")
        print("chosen", key, [row[0].value for row in book[title][cells]][:3])
    print("notes on", [sheet.cell(2, column).value for column in at.values() if sheet.cell(2, column).comment])


def fill(path, into, *changes):
    """Changes are `part:key:column=value`; a key that is not there is a new row."""
    book = openpyxl.load_workbook(path)
    for change in changes:
        place, value = change.split("=", 1)
        part, key, name = place.split(":")
        sheet = sheets(book)[part]
        value = value.replace("\\n", "\n") or None
        if part == "list":
            row = next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == name)
            sheet.cell(row, 3).value = value
            continue
        at = columns(sheet)
        row = next((row for row in range(3, sheet.max_row + 1) if sheet.cell(row, at["key"]).value == key), None)
        if row is None:
            filled = [row for row in range(3, sheet.max_row + 1) if any(sheet.cell(row, column).value for column in at.values())]
            row = max(filled) + (0 if key == "last" else 1)
        sheet.cell(row, at[name]).value = value
    book.save(into)


def annex(path):
    document = docx.Document(path)
    section = document.sections[0]
    print("landscape", section.orientation == WD_ORIENT.LANDSCAPE, round(section.page_width.mm), round(section.page_height.mm))
    print([f"{paragraph.style.name}: {paragraph.text}" for paragraph in document.paragraphs if paragraph.text])
    table = document.tables[0]
    print("repeated", bool(table.rows[0]._tr.trPr.xpath("w:tblHeader")), "whole", all(row._tr.trPr.xpath("w:cantSplit") for row in table.rows))
    print("font", document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:rFonts/@w:eastAsia")[0])
    for row in table.rows:
        print(" | ".join(cell.text.replace("\n", " / ") for cell in row.cells))


{"describe": described, "fill": fill, "annex": annex}[sys.argv[1]](*sys.argv[2:])
