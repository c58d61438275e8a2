"""Writes countries.json: the countries of ISO 3166-1 with their names, for search.

Run in an environment with Babel (2.18, which holds CLDR 47) and pycountry from PyPI:

    python assets/countries.py > assets/countries.json

Codes and formal names: ISO 3166-1 by way of pycountry (26.2.16), and XK, which ISO does not list.
Names: Unicode CLDR by way of Babel, under the Unicode License v3 (SPDX: Unicode-3.0).
Other names that people use, and which names take an article, stand below.
"""

import json
import sys
import unicodedata

import babel
import pycountry
from babel.core import get_cldr_version, get_global

ALIASES = {
    "AE": ["UAE", "Emirates"],
    "BA": ["Bosnia"],
    "BN": ["Brunei Darussalam"],
    "CD": ["DRC", "DR Congo", "Democratic Republic of the Congo", "Zaire"],
    "CG": ["Republic of the Congo"],
    "CI": ["Ivory Coast"],
    "CZ": ["Czech Republic"],
    "GB": ["UK", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland"],
    "KP": ["DPRK"],
    "KR": ["Republic of Korea", "Korea"],
    "MK": ["Macedonia"],
    "MM": ["Burma"],
    "NL": ["Holland"],
    "RU": ["Russian Federation"],
    "SZ": ["Swaziland"],
    "TL": ["East Timor"],
    "TR": ["Turkey"],
    "US": ["USA", "United States of America", "America"],
    "VA": ["Holy See"],
}
# Names that are understood in a file and that nobody looks for.
FORMAL = {
    "CN": ["PR China", "PRC", "Mainland China", "China (mainland)"],
    "CV": ["Cape Verde"],
    "GB": ["GB and NI", "Britain and Northern Ireland"],
    "IE": ["Republic of Ireland", "Eire"],
    "IR": ["Iran"],
    "KR": ["ROK"],
    "LA": ["Laos"],
    "RU": ["Russia"],
    "SA": ["KSA"],
    "SY": ["Syria"],
    "TW": ["Republic of China", "ROC", "Taiwan ROC", "Chinese Taipei"],
    "ZA": ["RSA", "Republic of South Africa"],
}
# CLDR's own short forms, which Babel leaves out, and familiar ones.
SHORT = {
    "BA": "Bosnia and Herzegovina",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macao",
    "PS": "Palestine",
}
# The languages of the window besides English, with their short forms.
LANGUAGES = {
    "nl": {"HK": "Hongkong", "MM": "Myanmar", "MO": "Macau", "PS": "Palestina"},
    "de": {"HK": "Hongkong", "MM": "Myanmar", "MO": "Macau", "PS": "Palästina"},
    "fr": {"HK": "Hong Kong", "MM": "Myanmar", "MO": "Macao", "PS": "Palestine"},
}
SHORT_NATIVE = {
    "HK": ["香港"],
    "MO": ["澳門", "Macau"],
    "PS": ["فلسطين"],
}
# Names that stand with "the" within a sentence, besides those that ARTICLE_ENDS tells.
ARTICLE = {"Bahamas", "Comoros", "Gambia", "Maldives", "Netherlands", "Philippines"}
ARTICLE_ENDS = ("Emirates", "Islands", "Kingdom", "Netherlands", "Republic", "States", "Territories", "Territory")
# CLDR calls it official de facto; the country has one official language.
NOT_OFFICIAL = {("UA", "ru")}


def official_languages(code):
    languages = get_global("territory_languages").get(code, {})
    return [
        language
        for language, facts in languages.items()
        if facts["official_status"] in ("official", "de_facto_official")
        and (code, language) not in NOT_OFFICIAL
    ]


def native_names(code, english):
    if code in SHORT_NATIVE:
        return SHORT_NATIVE[code]
    names = []
    seen = {loose(english)}
    for language in official_languages(code):
        try:
            name = babel.Locale.parse(language).territories.get(code)
        except (babel.UnknownLocaleError, ValueError):
            continue
        if name and loose(name) not in seen:
            seen.add(loose(name))
            names.append(name)
    return names


def loose(name):
    """A name without what does not make it another one: "&", signs and capitals."""
    return "".join(c for c in name.replace("&", "and").casefold() if c not in " -'’")


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def main():
    english = babel.Locale.parse("en").territories
    iso = sorted(country.alpha_2 for country in pycountry.countries)
    countries = []
    for code in [*iso, "XK"]:
        name = SHORT.get(code, english[code]).replace(" & ", " and ").replace("’", "'")
        country = {"code": code, "name": name}
        for language, short in LANGUAGES.items():
            translated = short.get(code, babel.Locale.parse(language).territories[code])
            country[language] = translated.replace("’", "'")
        if native := native_names(code, name):
            country["native"] = native
        if code in ALIASES:
            country["aliases"] = ALIASES[code]
        if name in ARTICLE or name.endswith(ARTICLE_ENDS):
            country["article"] = True
        if facts := pycountry.countries.get(alpha_2=code):
            country["alpha3"] = facts.alpha_3
            # For reading only: "Kingdom of the Netherlands".
            # "Congo" is the name of either of two.
            formal = {getattr(facts, kind, None) for kind in ("name", "official_name", "common_name")}
            formal |= set(FORMAL.get(code, []))
            if formal := sorted(formal - {None, "Congo", name, *country.get("aliases", [])}):
                country["formal"] = formal
        country["iso"] = code in iso
        countries.append(country)
    countries.sort(key=lambda country: plain(country["name"]).casefold())
    lines = ",\n".join("  " + json.dumps(country, ensure_ascii=False) for country in countries)
    head = {
        "format": 1,
        "source": f"ISO 3166-1 (pycountry); Unicode CLDR {get_cldr_version()} (Babel {babel.__version__}); made by countries.py",
        "licence": "Unicode License v3 (Unicode-3.0) for the names",
    }
    text = json.dumps(head, ensure_ascii=False)[:-1]
    sys.stdout.write(f'{text}, "countries": [\n{lines}\n]}}\n')


main()
