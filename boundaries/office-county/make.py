"""Writes the example county as offices keep it, an Excel and a Word file, and the same as XML for the tests.

python3 boundaries/office-county/make.py         # needs openpyxl and python-docx
python3 boundaries/office-county/make.py check   # ends with 1 if a file is not as it would be written
"""
import io
import re
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

import docx
import openpyxl
from docx.shared import Pt
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
HERE = Path(__file__).parent
TWIN = HERE.parent.parent / "Tests" / "dutymapTests" / "OfficeCounty"

BODIES = [
    ("gov", "government", "云溪县人民政府", ["县政府"]),
    ("em", "department", "云溪县应急管理局", ["县应急局"]),
    ("hc", "department", "云溪县住房和城乡建设局", ["县住建局"]),
    ("eco", "department", "云溪县生态环境局", ["县生态环境局"]),
    ("nr", "department", "云溪县自然资源和规划局", ["县自规局"]),
    ("ws", "department", "云溪县水利局", ["县水利局"]),
    ("market", "department", "云溪县市场监督管理局", ["县市场监管局"]),
    ("fire", "other", "云溪县消防救援大队", ["县消防大队"]),
    ("edz", "zone", "云溪经济开发区管理委员会", ["开发区管委会"]),
    ("south", "township", "城南街道办事处", ["城南街道"]),
    ("bridge", "township", "石桥镇人民政府", ["石桥镇"]),
]
IDS = {name: id for id, _, full, aliases in BODIES for name in [full, *aliases]}

# field, duty, who leads, who supports, basis, remark. Bodies that lead together are joined by 会同.
EXCEL = [
    ("安全生产", "工业企业安全检查", ["县应急局"], ["开发区管委会", "城南街道", "石桥镇"], "《中华人民共和国安全生产法》第九条", ""),
    ("安全生产", "消防安全检查", ["县消防大队"], ["县应急局", "开发区管委会"], "《中华人民共和国消防法》第五十三条", ""),
    ("安全生产", "危险化学品经营许可", ["县应急局"], [], "《危险化学品安全管理条例》第三十五条", ""),
    ("安全生产", "烟花爆竹经营检查", [], ["城南街道", "石桥镇"], "《烟花爆竹安全管理条例》第四条", ""),
    ("生态环境", "工业废气监管", ["县生态环境局"], ["开发区管委会"], "《中华人民共和国大气污染防治法》第五条", ""),
    ("生态环境", "秸秆禁烧巡查", ["各镇（街道）"], ["县生态环境局"], "", ""),
    ("生态环境", "餐饮油烟监管", ["县市场监管局"], ["城南街道"], "《中华人民共和国大气污染防治法》第八十一条", ""),
    ("城乡建设", "建筑工地扬尘治理", ["县住建局"], ["县生态环境局", "城南街道"], "《中华人民共和国大气污染防治法》第六十九条", ""),
    ("城乡建设", "违法建设查处", ["县自规局"], ["县住建局", "石桥镇"], "《中华人民共和国城乡规划法》第六十四条", ""),
    ("城乡建设", "物业服务监管", ["县住建局"], ["城南街道"], "《物业管理条例》第五条", ""),
    ("水利", "河道日常保洁", ["石桥镇"], ["县水利局"], "《中华人民共和国河道管理条例》第八条", ""),
    ("水利", "河道日常保洁", ["县水利局"], [], "", "与上文重复，待确认"),
]

# duty, body, role, what it does
WORD = [
    ("招商项目服务", "开发区管委会", "lead", "牵头负责项目引进和全程服务"),
    ("招商项目服务", "县自规局", "support", "配合做好用地保障"),
    ("园区道路养护", "开发区管委会", "support", "配合做好日常巡查"),
    ("园区道路养护", "县住建局", "support", "配合做好养护招标"),
    ("园区企业注册", "县市场监管局", "lead", "负责登记审批"),
    ("园区企业注册", "开发区管委会", "support", "协助企业准备材料"),
]


def plain(data: bytes) -> bytes:
    """An office file without the times of its making."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2024-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return result.getvalue()


def excel() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "职责清单"
    line = Side(style="thin")
    box = Border(left=line, right=line, top=line, bottom=line)
    sheet.append(["云溪县部门与属地职责边界清单（2024年版）"])
    sheet.merge_cells("A1:G1")
    sheet["A1"].font = Font(name="方正小标宋简体", size=18)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.append(["填报单位：云溪县人民政府"])
    sheet.append(["序号", "领域", "职责事项", "责任单位", None, "依据", "备注"])
    sheet.append([None, None, None, "牵头单位", "配合单位", None, None])
    for column in "ABCFG":
        sheet.merge_cells(f"{column}3:{column}4")
    sheet.merge_cells("D3:E3")
    first = 5
    for number, (field, duty, lead, support, basis, remark) in enumerate(EXCEL, 1):
        sheet.append([number, field, duty, "、".join(lead) or None, "、".join(support) or None, basis or None, remark or None])
    # A field is one cell over its rows, as such lists have it.
    start = 0
    for place in range(1, len(EXCEL) + 1):
        if place == len(EXCEL) or EXCEL[place][0] != EXCEL[start][0]:
            for row in range(first + start + 1, first + place):
                sheet.cell(row, 2).value = None
            if place - start > 1:
                sheet.merge_cells(start_row=first + start, end_row=first + place - 1, start_column=2, end_column=2)
            start = place
    for row in sheet.iter_rows(min_row=3, max_row=first + len(EXCEL) - 1):
        for cell in row:
            cell.border = box
            cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center" if cell.row < 5 else None)
            if cell.row < 5:
                cell.font = Font(bold=True)
                cell.fill = PatternFill("solid", fgColor="FFD9E2F3")
    for column, width in zip("ABCDEFG", [6, 12, 24, 22, 30, 36, 18]):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A5"
    file = io.BytesIO()
    book.save(file)
    return plain(file.getvalue())


def word() -> bytes:
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(12)
    document.add_paragraph("云溪经济开发区管理委员会有关事项职责分工")
    table = document.add_table(rows=1, cols=3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ["职责事项", "责任单位", "具体职责"]):
        cell.text = text
    duty = None
    for name, body, _, words in WORD:
        row = table.add_row()
        row.cells[1].text, row.cells[2].text = body, words
        if name == duty:
            row.cells[0].merge(table.rows[-2].cells[0])
        else:
            row.cells[0].text = name
        duty = name
    file = io.BytesIO()
    document.save(file)
    return plain(file.getvalue())


def element(name: str, indent: int, text: str = "", **attributes: str) -> str:
    tag = name + "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items() if value)
    return "  " * indent + (f"<{tag}>{text}</{name}>" if text else f"<{tag}/>") + "\n"


def assign(body: str, role: str, task: str = "") -> str:
    who = {"unnamed": body} if body not in IDS else {"body": IDS[body]}
    attributes = " ".join(f"{key}={quoteattr(value)}" for key, value in [*who.items(), ("role", role)])
    if not task:
        return f"    <assign {attributes}/>\n"
    wording = next((word for word in ["牵头", "负责", "配合", "协助"] if task.startswith(word)), "")
    return f"    <assign {attributes} wording={quoteattr(wording)}>\n{element('task', 3, task)}    </assign>\n"


def register() -> str:
    text = '<register xmlns="urn:dutymap:1" id="yunxi" date="2024-01-01">\n  <title>云溪县机构名录</title>\n'
    text += '  <area id="county" name="云溪县"/>\n'
    for id, kind, name, aliases in BODIES:
        text += f'  <body id="{id}" kind="{kind}" name="{name}">\n'
        text += "".join(element("alias", 2, alias) for alias in aliases) + "  </body>\n"
    return text + "</register>\n"


def twin(id: str, title: str, issuer: str, duties: dict, notes: str = "") -> tuple[str, str]:
    """A template with the duties, and the list that fills them in, as XML."""
    template = f'<template xmlns="urn:dutymap:1" id="{id}" revision="1">\n  <title>{title}</title>\n'
    template += '  <role id="lead" name="牵头" holders="one"/>\n  <role id="support" name="配合" holders="any"/>\n'
    listed = f'<list xmlns="urn:dutymap:1" id="{id}" template="{id}" revision="1" issuer="{issuer}">\n  <title>{title}</title>\n'
    fields: dict[str, str] = {}
    for name, duty in duties.items():
        basis = ""
        for law in duty["bases"]:
            text, _, article = law.partition("》")
            basis += element("basis", 3, text.removeprefix("《"), article=article)
        body = f'<duty id="{name}" name="{name}">\n{basis}{{end}}</duty>\n' if basis else f'<duty id="{name}" name="{name}"/>\n'
        if duty["field"]:
            fields[duty["field"]] = fields.get(duty["field"], "") + "    " + body.replace("{end}", "    ")
            listed += f'  <duty ref="{name}" item="{duty["item"]}">\n'
        else:
            listed += f'  <duty id="{name}" name="{name}">\n'
        listed += "".join(duty["assigns"]) + "".join(element("note", 2, note) for note in duty["notes"]) + "  </duty>\n"
    for field, content in fields.items():
        template += f'  <field id="{field}" name="{field}">\n{content}  </field>\n'
    return template + "</template>\n", listed + "</list>\n"


def files() -> dict[Path, bytes]:
    """Everything that is written, by its place."""
    duties: dict = {}
    for number, (field, name, lead, support, basis, remark) in enumerate(EXCEL, 1):
        duty = duties.setdefault(name, {"field": field, "item": str(number), "bases": [], "assigns": [], "notes": []})
        duty["assigns"] += [assign(body, "lead") for body in lead] + [assign(body, "support") for body in support]
        duty["bases"] += [basis] if basis else []
        duty["notes"] += [remark] if remark else []
    words: dict = {}
    for name, body, role, task in WORD:
        duty = words.setdefault(name, {"field": "", "bases": [], "assigns": [], "notes": []})
        duty["assigns"].append(assign(body, role, task))
    made = {
        HERE / "county-duties.xlsx": excel(), HERE / "zone-duties.docx": word(),
        HERE / "register.xml": (DECLARATION + register()).encode(),
        TWIN / "register.xml": (DECLARATION + register()).encode(),
    }
    for id, title, issuer, table in [
        ("county-duties", "云溪县部门与属地职责边界清单（2024年版）", "gov", duties),
        ("zone-duties", "云溪经济开发区管理委员会有关事项职责分工", "edz", words),
    ]:
        template, listed = twin(id, title, issuer, table)
        made[TWIN / f"{id}.template.xml"] = (DECLARATION + template).encode()
        made[TWIN / f"{id}.xml"] = (DECLARATION + listed).encode()
    return made


def content(data: bytes) -> object:
    """What a file holds, however it is packed."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def main() -> None:
    made = files()
    if sys.argv[1:] == ["check"]:
        stale = [str(path) for path, data in made.items() if not path.exists() or content(path.read_bytes()) != content(data)]
        sys.exit("not as written: " + ", ".join(stale) if stale else 0)
    TWIN.mkdir(exist_ok=True)
    for path, data in made.items():
        path.write_bytes(data)


if __name__ == "__main__":
    main()
