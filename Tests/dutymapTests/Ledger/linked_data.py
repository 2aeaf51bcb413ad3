"""Reads the linked data that `ledger` writes with rdflib, holds it to shapes with pyshacl, and counts what is in it.

usage: linked_data.py DATA.jsonld SHAPES.ttl
"""

import sys

import pyshacl
import rdflib

ORG = rdflib.Namespace("http://www.w3.org/ns/org#")
CV = rdflib.Namespace("http://data.europa.eu/m8g/")
DM = rdflib.Namespace("urn:dutymap:1:")

data = rdflib.Graph().parse(sys.argv[1], format="json-ld")
shapes = rdflib.Graph().parse(sys.argv[2], format="turtle")
conforms, _, words = pyshacl.validate(data, shacl_graph=shapes)
print("conforms" if conforms else words)
for name in (CV.PublicOrganisation, ORG.OrganizationalUnit, ORG.ChangeEvent, ORG.Post, CV.ReferenceFramework):
    print(name.split("#")[-1].split("/")[-1], len(set(data.subjects(rdflib.RDF.type, name))))
print("approved", sum(int(value) for value in data.objects(None, DM.approved)))
