"""Writes the lists of many counties: each has a register, and lists of its zone and its townships.

The zone's list takes over what the template assigns by default, the townships' lists mirror the duties that
concern them, and the zone adds matters of its own that departments handed to it. A few rows are changed, so
that there is something to find. The same seed gives the same files on every machine.
"""

import random
import xml.etree.ElementTree as ET
from pathlib import Path
from xml.sax.saxutils import quoteattr

NS = "{urn:dutymap:1}"
TOWNSHIPS = ("east", "west", "north")
MATTERS = 200
# One row in so many has a fault.
FAULTS = 100
OBJECTS = ("道路挖掘", "户外广告", "排水", "临时占道", "绿化迁移", "夜间施工", "危险品经营", "食品小作坊", "特种设备", "环境影响")
ACTS = ("许可", "备案", "巡查", "处罚", "核查", "公示", "整改督办")


class Template:
    def __init__(self, path):
        root = ET.parse(path).getroot()
        self.id, self.revision = root.get("id"), root.get("revision")
        self.kinds = {party.get("id"): party.get("kind") for party in root.iter(f"{NS}party")}
        self.names = {party.get("id"): party.get("name") for party in root.iter(f"{NS}party")}
        self.fields = [field.get("id") for field in root.iter(f"{NS}field")]
        self.duties = [
            (duty.get("id"), duty.findall(f"{NS}assign"), [task.text for task in duty.findall(f"{NS}task")])
            for duty in root.iter(f"{NS}duty")
        ]

    @property
    def departments(self):
        return [party for party, kind in self.kinds.items() if kind not in ("zone", "park", "township")]


def element(name, attributes, content="", indent=4):
    written = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items() if value)
    start = " " * indent + f"<{name}{written}"
    return f"{start}/>\n" if not content else f"{start}>\n{content}{' ' * indent}</{name}>\n"


class County:
    def __init__(self, number, template, rng):
        self.prefix, self.template, self.rng = f"c{number:04}", template, rng
        self.duties = self.assignments = 0

    def name(self, local):
        return f"{self.prefix}.{local}"

    def files(self):
        yield "register", self.register()
        yield "zone", self.list("zone", "zone", lambda assigns: True, self.matters())
        for township in TOWNSHIPS:
            concerns = lambda assigns: any("township" in assign.get("party", "").split() for assign in assigns)
            yield township, self.list(township, f"hosted-{township} rest-{township}", concerns)

    def register(self):
        areas = "".join(element("area", {"id": self.name(f"hosted-{t}"), "name": f"{t}托管区"}, indent=6) for t in TOWNSHIPS)
        zone = element("area", {"id": self.name("zone"), "name": "开发区"}, areas)
        rest = "".join(element("area", {"id": self.name(f"rest-{t}"), "name": f"{t}区外"}) for t in TOWNSHIPS)
        bodies = [("zone", "zone", "开发区管理委员会"), ("park", "park", "产业园管理办公室")]
        bodies += [(t, "township", f"{t}镇人民政府") for t in TOWNSHIPS]
        bodies += [(d, self.template.kinds[d], self.template.names[d]) for d in self.template.departments]
        written = "".join(
            element("body", {"id": self.name(id), "kind": kind, "name": f"{self.prefix}县{name}"}, indent=2)
            for id, kind, name in bodies
        )
        county = element("area", {"id": self.name("county"), "name": f"{self.prefix}县"}, zone + rest, indent=2)
        return f'<register xmlns="urn:dutymap:1" id="{self.prefix}" date="2023-04-17">\n{county}{written}</register>\n'

    def list(self, issuer, territory, concerns, more=""):
        binds = [("zone", "zone", ""), ("park", "park", "hosted-east")]
        binds += [("township", t, f"hosted-{t} rest-{t}") for t in TOWNSHIPS]
        binds += [(d, d, "") for d in self.template.departments]
        rows = "".join(
            element("bind", {"party": party, "body": self.name(body), "area": self.run(area)}, indent=2)
            for party, body, area in binds
        )
        rows += element("bind", {"locality": "inside", "area": self.name("zone")}, indent=2)
        rows += element("bind", {"locality": "outside", "area": self.run(" ".join(f"rest-{t}" for t in TOWNSHIPS))}, indent=2)
        for number, (id, assigns, tasks) in enumerate(self.template.duties):
            if concerns(assigns):
                copied = [self.copied(assign) for assign in assigns if self.reaches(assign, issuer)]
                rows += self.duty({"ref": id, "item": f"({number + 1})"}, copied, tasks)
        head = {"xmlns": "urn:dutymap:1", "id": self.name(f"{issuer}-2023"), "template": self.template.id}
        head |= {"revision": self.template.revision, "issuer": self.name(issuer), "territory": self.run(territory)}
        head |= {"from": "2023-05-01"}
        basis = "  <basis>关于印发职责边界清单的通知(2023)</basis>\n"
        return element("list", head, basis + rows + more, indent=0)

    def run(self, names):
        return " ".join(self.name(name) for name in names.split())

    @staticmethod
    def reaches(assign, issuer):
        """Whether a default has to do with the areas of a list at all."""
        areas = [w.get("is") for w in assign.findall(f"{NS}within") if w.get("dimension") == "area"]
        return areas != ["outside"] if issuer == "zone" else issuer == "east" or assign.get("party") != "park"

    def copied(self, assign):
        """An assignment that takes over a default of the template, as attributes and content."""
        content = ""
        for within in assign.findall(f"{NS}within"):
            attributes = dict(within.attrib)
            if attributes["dimension"] == "area":
                places = attributes["is"].replace("inside", "zone").replace("outside", " ".join(f"rest-{t}" for t in TOWNSHIPS))
                attributes["is"] = self.run(places)
            content += element("within", attributes, indent=6)
        return dict(assign.attrib), content

    def duty(self, attributes, assigns, tasks=()):
        """A duty, with a fault now and then: a lead twice, nobody, or up to an amount only."""
        leads = [number for number, (assign, _) in enumerate(assigns) if assign["role"] == "lead"]
        if leads and self.rng.randrange(FAULTS) == 0:
            number = self.rng.choice(leads)
            if self.rng.randrange(2):
                assigns.append(({"body": self.name(self.rng.choice(self.template.departments)), "role": "lead"}, ""))
            else:
                assigns[number][0]["to"] = "2023-12-31"
        self.duties += 1
        self.assignments += len(assigns)
        content = "".join(element("assign", assign, content) for assign, content in assigns)
        content += "".join(f"    <task>{task}</task>\n" for task in tasks)
        return element("duty", attributes, content, indent=2)

    def matters(self):
        written = ""
        for number in range(MATTERS):
            giver = self.rng.choice(self.template.departments)
            delegated = {"body": self.name("zone"), "role": "lead", "wording": "负责", "delegated-by": self.name(giver)}
            delegated |= {"form": "entrustment", "accepted": "2023-06-01"}
            name = f"{self.rng.choice(OBJECTS)}{self.rng.choice(ACTS)}{number}"
            attributes = {"id": f"{self.prefix}.L{number:02}", "name": name, "field": self.rng.choice(self.template.fields)}
            assigns = [(delegated, ""), ({"body": self.name(giver), "role": "guide"}, "")]
            written += self.duty(attributes, assigns, [f"办理{name}"])
        return written


def write(folder, template_path, duties):
    """Writes counties until there are so many duties.

    Returns the numbers of duties and assignments.
    """
    template, rng = Template(template_path), random.Random(20230417)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    written = assigned = number = 0
    while written < duties:
        county = County(number, template, rng)
        for name, text in county.files():
            (folder / f"{county.prefix}-{name}.xml").write_text(text, encoding="utf-8")
        written, assigned, number = written + county.duties, assigned + county.assignments, number + 1
    return written, assigned
