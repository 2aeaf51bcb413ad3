"""Makes a catalogue of matters that departments of a city delegate to a zone, as such catalogues look: what the matter
is, of which kind, who gives it in which form, which organ takes it, the law, and how many days the law and the zone
allow. All of it is made up from words that such lists are made of; the same numbers give the same catalogue.

It writes register.xml, template.xml, list.xml and, with --table, matters.csv into a folder.

usage: catalogue.py MATTERS FOLDER [--table]
"""

import csv
import sys
from pathlib import Path
from xml.sax.saxutils import quoteattr

# Department, its law, what it approves, what it punishes, the organ that takes its matters.
DEPARTMENTS = [
    ("development", "发展和改革委员会", "企业投资项目核准和备案管理条例", ["企业投资项目核准", "企业投资项目备案", "固定资产投资项目节能审查"],
     ["未依法办理项目核准", "以欺骗手段取得核准文件", "应备案而未备案"], "investment"),
    ("industry", "工业和信息化局", "中华人民共和国节约能源法", ["技术改造项目备案", "民用爆炸物品销售许可"],
     ["使用国家明令淘汰的用能设备", "无偿提供能源"], "investment"),
    ("science", "科学技术局", "中华人民共和国科学技术进步法", ["技术合同认定登记", "科技型企业入库登记"],
     ["虚报冒领科技项目经费", "抄袭剽窃科技成果"], "investment"),
    ("planning", "自然资源和规划局", "中华人民共和国城乡规划法", ["建设用地规划许可", "建设工程规划许可", "建设项目选址意见"],
     ["未取得规划许可进行建设", "超过批准期限未拆除临时建筑", "擅自改变土地用途"], "building"),
    ("ecology", "生态环境局", "中华人民共和国环境影响评价法", ["建设项目环境影响报告表审批", "排污许可证核发", "危险废物经营许可"],
     ["未批先建", "超标排放大气污染物", "随意堆放危险废物", "拒绝现场检查"], "enforcement"),
    ("housing", "住房和城乡建设局", "中华人民共和国建筑法", ["建筑工程施工许可", "商品房预售许可", "消防设计审查"],
     ["未取得施工许可擅自施工", "违法分包工程", "未按图施工"], "building"),
    ("transport", "交通运输局", "中华人民共和国公路法", ["涉路施工许可", "超限运输车辆行驶公路许可"],
     ["擅自占用公路", "超限运输", "损坏公路附属设施"], "enforcement"),
    ("water", "水务局", "中华人民共和国水法", ["取水许可", "生产建设项目水土保持方案审批"],
     ["未经批准擅自取水", "未编报水土保持方案"], "building"),
    ("commerce", "商务局", "中华人民共和国外商投资法", ["对外贸易经营者备案", "成品油零售经营资格审批"],
     ["无证经营成品油", "拒不报送投资信息"], "investment"),
    ("emergency", "应急管理局", "中华人民共和国安全生产法", ["危险化学品经营许可", "安全设施设计审查"],
     ["未建立事故隐患排查制度", "未对从业人员进行安全培训", "违章指挥作业", "未设置安全警示标志"], "enforcement"),
    ("market", "市场监督管理局", "中华人民共和国市场主体登记管理条例", ["企业设立登记", "食品经营许可", "特种设备使用登记"],
     ["无照经营", "销售不合格产品", "使用未经检定的计量器具", "虚假宣传", "超范围经营食品"], "enforcement"),
    ("labour", "人力资源和社会保障局", "中华人民共和国劳动合同法", ["劳务派遣经营许可", "人力资源服务许可"],
     ["拖欠劳动报酬", "非法使用童工", "未订立劳动合同"], "enforcement"),
]
ORGANS = [("approval", "行政审批局"), ("investment", "投资促进局"), ("building", "规划建设局"), ("enforcement", "综合执法局")]
TRADES = ["化工", "机械", "电子", "食品", "医药", "纺织", "建材", "物流", "新能源", "冶金", "软件", "仓储", "包装", "家具", "塑料", "汽车零部件", "造纸", "印刷", "陶瓷", "玻璃", "农产品加工"]
CASES = ["首次申请", "变更", "延续", "注销", "补办"]
GRADES = ["首次违法的", "一年内再次违法的", "三次以上违法的", "逾期不改正的", "造成人员受伤的"]
ARTICLES = "一二三四五六七八九十"


def article(number):
    """第三十七条"""
    tens, ones = divmod(number % 90 + 10, 10)
    return "第" + (ARTICLES[tens - 1] if tens > 1 else "") + "十" + (ARTICLES[ones - 1] if ones else "") + "条"


def matters(count):
    """So many matters, the departments in turn, each a licence or a penalty."""
    for number in range(count):
        giver, name, law, licences, penalties, organ = DEPARTMENTS[number % len(DEPARTMENTS)]
        turn = number // len(DEPARTMENTS)
        trade = TRADES[turn % len(TRADES)]
        # Three in five are penalties, as in such catalogues; each name is there once.
        is_penalty = turn % 5 < 3
        words = penalties if is_penalty else licences
        variants = GRADES if is_penalty else CASES
        word = words[turn // len(TRADES) % len(words)]
        variant = variants[turn // (len(TRADES) * len(words)) % len(variants)]
        title = f"对{trade}企业{word}{variant}处罚" if is_penalty else f"{trade}企业{word}({variant})"
        legal = (90, 60)[turn % 2] if is_penalty else (20, 15, 10, 7, 5, 3)[turn % 6]
        yield {
            "number": number + 1, "code": f"{3203000000 + number + 1}", "title": title,
            "kind": "penalty" if is_penalty else "licence", "giver": giver, "giver name": "市" + name, "law": law,
            "article": article(number), "form": ("authorisation", "entrustment", "posting")[turn % 3],
            "organ": organ if is_penalty else "approval", "legal": legal, "promised": legal // 3 if is_penalty else legal // 5,
        }


def text(rows):
    givers = {row["giver"] for row in rows}
    out = ['<?xml version="1.0" encoding="UTF-8"?>', "<!--",
           f"  赋权事项目录: {len(givers)} 个部门的 {len(rows)} 项, 由 Tests/DelegationBenchmarks/catalogue.py 生成, 内容虚构。",
           f"  A catalogue of {len(rows)} delegated matters from {len(givers)} departments, made up by that script.", "-->",
           '<list xmlns="urn:dutymap:1" id="edz-delegated" template="delegated-matters" revision="1" issuer="edz" from="2022-01-01">',
           "  <title>示例经济开发区赋权事项目录</title>",
           f'  <total duties="{len(rows)}" delegated="{len(rows)}" givers="{len(givers)}"/>']
    for row in rows:
        title, law = quoteattr(row["title"]), row["law"]
        out += [f'  <duty id="D{row["number"]:04}" name={title} code="{row["code"]}" kind="{row["kind"]}" field="{row["giver"]}">',
                f'    <time legal="{row["legal"]}" promised="{row["promised"]}"/>',
                f'    <basis article="{row["article"]}">{law}</basis>',
                f'    <assign body="edz.{row["organ"]}" role="lead" delegated-by="{row["giver"]}" form="{row["form"]}" retained="true" accepted="2022-01-01"/>',
                "  </duty>"]
    return "\n".join(out + ["</list>", ""])


def register():
    out = ['<?xml version="1.0" encoding="UTF-8"?>', '<register xmlns="urn:dutymap:1" id="delegated-bodies">',
           "  <title>赋权部门和承接机构</title>",
           '  <body id="edz" kind="zone" name="示例经济开发区管理委员会"/>']
    out += [f'  <body id="edz.{organ}" kind="organ" name="{name}" parent="edz"/>' for organ, name in ORGANS]
    out += [f'  <body id="{giver}" kind="department" name="市{name}"/>' for giver, name, *_ in DEPARTMENTS]
    return "\n".join(out + ["</register>", ""])


def template():
    out = ['<?xml version="1.0" encoding="UTF-8"?>',
           '<template xmlns="urn:dutymap:1" id="delegated-matters" revision="1" date="2022-01-01">',
           "  <title>赋权事项目录（模板）</title>", '  <role id="lead" name="承接" holders="one"/>',
           '  <kind id="licence" name="行政许可"/>', '  <kind id="penalty" name="行政处罚"/>']
    out += [f'  <field id="{giver}" name="{name}"/>' for giver, name, *_ in DEPARTMENTS]
    return "\n".join(out + ["</template>", ""])


HEADINGS = ["序号", "事项编码", "事项名称", "事项类型", "赋权部门", "赋权方式", "承接机构", "法律依据", "条款", "法定时限(工作日)", "承诺时限(工作日)"]


def table(rows, path):
    kinds = {"licence": "行政许可", "penalty": "行政处罚"}
    forms = {"authorisation": "授权", "entrustment": "委托", "posting": "派驻"}
    organs = dict(ORGANS)
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for row in rows:
            writer.writerow([row["number"], row["code"], row["title"], kinds[row["kind"]], row["giver name"],
                             forms[row["form"]], organs[row["organ"]], row["law"], row["article"], row["legal"],
                             row["promised"]])


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4) or sys.argv[3:] not in ([], ["--table"]):
        sys.exit(__doc__)
    made, folder = list(matters(int(sys.argv[1]))), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for name, written in [("register", register()), ("template", template()), ("list", text(made))]:
        (folder / f"{name}.xml").write_text(written, encoding="utf-8")
    if sys.argv[3:]:
        table(made, folder / "matters.csv")
