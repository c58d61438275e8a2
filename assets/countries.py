"""Writes countries.json: the countries of ISO 3166-1 with their names, for search; and
country-names.json: the further names by which a country in a file is understood.

Run in an environment with Babel (2.18, which holds CLDR 47) and pycountry from PyPI, and with the
npm packages cldr-localenames-full (48.2.0) and i18n-iso-countries (7.14.0) unpacked in one folder
(`npm pack NAME@VERSION`, `mkdir NAME`, `tar xzf NAME-VERSION.tgz -C NAME`):

    python assets/countries.py > assets/countries.json
    python assets/countries.py FOLDER > assets/country-names.json

Codes and formal names: ISO 3166-1 by way of pycountry (26.2.16), and XK, which ISO does not list.
Names: Unicode CLDR by way of Babel, under the Unicode License v3 (SPDX: Unicode-3.0).
Names for files: the official and the short ones of ISO 3166-1 with their translations (Debian's iso-codes by
way of pycountry, LGPL-2.1-or-later), and CLDR's with its variants, in the languages of each country and
in those of LANGUAGES_OF_FILES; and those of i18n-iso-countries (MIT) in the languages of the window.
Other names that people use, and which names take an article, stand below.
"""

import collections
import gettext
import json
import pathlib
import re
import sys
import unicodedata

import babel
import pycountry
from babel.core import get_cldr_version, get_global

# Of the npm packages.
CLDR = "48.2.0"
IN_USE = "7.14.0"

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
# Names that are understood in a file, that nobody looks for, and that none of the sources has: official
# names in the languages of a country, its name with the word for "country" or without the rest
# ("السعودية"), names of its largest part and older ones that are in daily use.
FOR_FILES = {
    "AD": ["Principat d'Andorra"],
    "AE": [
        "الإمارات", "الامارات", "دولة الإمارات العربية المتحدة", "الامارات العربية المتحدة", "Emiraten", "Émirats", "V.A.E.",
        "VAE", "É.A.U.", "EAU", "U.A.E.",
    ],
    "AL": ["Shqipëria", "Republika e Shqipërisë"],
    "AM": ["Հայաստանի Հանրապետություն", "Армения"],
    "AT": ["Republik Österreich"],
    "AU": ["Commonwealth of Australia"],
    "AZ": ["Azərbaycan Respublikası", "Азербайджан", "Азербайджанская Республика"],
    "BA": ["Bosna", "Bosnië", "Bosnien", "Bosnie", "BiH", "БиХ", "Bosnia-Hercegovina", "Bosnia-Herzegovina"],
    "BD": ["গণপ্রজাতন্ত্রী বাংলাদেশ"],
    "BE": ["Koninkrijk België", "Royaume de Belgique", "Königreich Belgien"],
    "BG": ["Република България"],
    "BH": ["مملكة البحرين"],
    "BR": ["República Federativa do Brasil"],
    "BY": [
        "Weißrussland", "Weissrussland", "Wit-Rusland", "Biélorussie", "Belorussia", "Byelorussia", "Белоруссия", "Беларусь",
        "White Russia", "Bielarus",
    ],
    "CD": [
        "Congo-Kinshasa", "Congo (Kinshasa)", "Zaïre", "RDC", "R.D. Congo", "DRK", "République démocratique du Congo",
        "RD Congo", "Democratische Republiek Congo", "Demokratische Republik Kongo", "Congo, DR", "Congo, Dem. Rep.",
        "Congo DRC", "Democratic Republic of Congo", "D.R. Congo",
    ],
    "CG": ["Congo-Brazzaville", "Congo (Brazzaville)", "République du Congo", "Republiek Congo", "Republik Kongo", "Congo, Rep."],
    "CH": [
        "Schweizerische Eidgenossenschaft", "Confédération suisse", "Confederazione Svizzera", "Confoederatio Helvetica",
        "Confederaziun svizra", "Zwitserse Bondsstaat",
    ],
    "CI": ["Elfenbeinküste", "Ivoorkust", "République de Côte d'Ivoire"],
    "CN": [
        "PR China", "PRC", "Mainland China", "China (mainland)", "中國", "中华人民共和国", "中國大陸", "中国大陆", "VR China", "V.R. China",
        "RP Chine", "R.P. Chine", "Volksrepubliek China", "China PR", "China, PR",
    ],
    "CV": ["Cape Verde", "Kaapverdië", "Kap Verde", "Cap-Vert"],
    "CY": ["Κυπριακή Δημοκρατία", "Kıbrıs Cumhuriyeti", "Cyprus Republic"],
    "CZ": ["Czech Rep.", "Tschechei", "Czech Lands", "ČR"],
    "DE": [
        "BRD", "Germany, Federal Republic", "FRG", "West Germany", "Westdeutschland", "Bundesrepublik",
        "Fed. Rep. of Germany",
    ],
    "DK": ["Kongeriget Danmark"],
    "DZ": ["الجمهورية الجزائرية الديمقراطية الشعبية"],
    "EE": ["Eesti Vabariik"],
    "EG": ["جمهورية مصر العربية"],
    "ES": ["Reino de España"],
    "FK": ["Malvinas", "Islas Malvinas", "Falklands"],
    "FI": ["Suomen tasavalta", "Republiken Finland"],
    "FR": ["République française", "Metropolitan France", "France métropolitaine"],
    "GB": [
        "GB and NI", "Britain and Northern Ireland", "Großbritannien", "Grossbritannien", "Groot-Brittannië",
        "Grande-Bretagne", "U.K. of Great Britain and Northern Ireland", "Gran Bretagna", "Gran Bretaña", "Grã-Bretanha",
        "Engeland", "Schotland", "Noord-Ierland", "Schottland", "Nordirland", "Angleterre", "Écosse", "Pays de Galles",
        "Irlande du Nord", "VK", "V.K.", "GBR and NI", "Verenigd Koninkrijk van Groot-Brittannië en Noord-Ierland",
        "Vereinigtes Königreich Großbritannien und Nordirland", "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord",
    ],
    "GE": ["Sakartvelo", "Грузия"],
    "GF": ["Guyane"],
    "GM": ["The Gambia", "Republic of The Gambia"],
    "GR": ["Ελληνική Δημοκρατία", "Hellas", "Ελλάς"],
    "HK": [
        "Hong Kong SAR", "HKSAR", "Hong Kong, China", "Hong Kong S.A.R.", "Hong Kong, SAR", "Hong Kong (China)",
        "China, Hong Kong SAR", "China, Hong Kong Special Administrative Region", "Hong Kong SAR, China",
        "Hong Kong Special Administrative Region", "Hongkong SAR", "Hongkong SVR", "Hongkong (China)", "中国香港", "中國香港",
        "中华人民共和国香港特别行政区", "HK SAR", "Hongkong, China",
    ],
    "HR": ["Republika Hrvatska"],
    "HU": ["Magyar Köztársaság"],
    "ID": ["Republik Indonesia", "NKRI"],
    "IE": [
        "Republic of Ireland", "Eire", "Southern Ireland", "Poblacht na hÉireann", "Republiek Ierland", "Republik Irland",
        "République d'Irlande", "Ierse Republiek", "Ireland, Republic",
    ],
    "IL": ["מדינת ישראל"],
    "IN": ["Bharat", "भारत गणराज्य"],
    "IQ": ["جمهورية العراق"],
    "IR": ["Iran", "Persia", "I.R. Iran"],
    "IS": ["Lýðveldið Ísland"],
    "IT": ["Repubblica Italiana"],
    "JO": ["المملكة الأردنية الهاشمية"],
    "JP": ["日本国", "日本國", "Nippon", "Nihon"],
    "KE": ["Jamhuri ya Kenya"],
    "KG": ["Кыргыз Республикасы", "Кыргызская Республика", "Киргизия", "Kirgizstan"],
    "KH": ["Kampuchea"],
    "KI": ["Kiribati Islands"],
    "KP": [
        "조선민주주의인민공화국", "North-Korea", "D.P.R. Korea", "DVR Korea", "Korea, North", "Korea (North)", "Corée du Nord",
        "Korea, DPR", "Democratic People's Republic of Korea",
    ],
    "KR": [
        "ROK", "R.O.K.", "대한민국", "한국", "South-Korea", "Korea, South", "Korea (South)", "Korea, Rep.", "Rep. of Korea",
        "Korea Republic", "S. Korea", "République de Corée", "Republik Korea", "Republiek Korea", "Corée",
        "República de Corea",
    ],
    "KW": ["دولة الكويت"],
    "KZ": ["Қазақстан Республикасы", "Республика Казахстан"],
    "LA": ["Laos", "Lao PDR", "Lao", "Lao P.D.R.", "Lao People's Democratic Rep.", "LPDR", "ສປປລາວ"],
    "LB": ["الجمهورية اللبنانية"],
    "LI": ["Fürstentum Liechtenstein"],
    "LK": ["Ceylon"],
    "LT": ["Lietuvos Respublika"],
    "LU": ["Groussherzogtum Lëtzebuerg", "Grand-Duché de Luxembourg", "Großherzogtum Luxemburg", "Groothertogdom Luxemburg"],
    "LV": ["Latvijas Republika"],
    "LY": ["Libyan Arab Jamahiriya", "State of Libya", "دولة ليبيا"],
    "MA": ["المملكة المغربية"],
    "MC": ["Principauté de Monaco"],
    "MD": ["Moldavia", "Moldavië", "Moldawien", "Moldavie"],
    "ME": ["Црна Гора", "Crna Gora"],
    "MK": [
        "FYROM", "FYR Macedonia", "Former Yugoslav Republic of Macedonia", "The former Yugoslav Republic of Macedonia",
        "Македонија", "Republic of Macedonia", "Mazedonien", "Macedonië", "Macédoine", "Република Северна Македонија",
    ],
    "MM": ["Burma", "Birma", "Birmanie", "Myanmar (Burma)"],
    "MN": ["Монгол улс"],
    "MO": [
        "Macau SAR", "Macao SAR", "Macau", "Macao, China", "Macau, China", "Macau (China)", "China, Macao SAR",
        "Macao S.A.R.", "Macao SAR, China", "Macau SAR, China", "China, Macao Special Administrative Region", "中国澳门", "中國澳門",
        "Macau SVR", "MSAR",
    ],
    "MT": ["Repubblika ta' Malta"],
    "MU": ["Île Maurice", "Ile Maurice"],
    "MV": ["Maldive Islands"],
    "MX": ["Estados Unidos Mexicanos", "United Mexican States"],
    "NL": ["Koninkrijk der Nederlanden", "Königreich der Niederlande", "Royaume des Pays-Bas", "Hollande"],
    "NO": ["Kongeriket Norge", "Kongeriket Noreg"],
    "NP": ["नेपाल"],
    "NZ": ["Aotearoa", "Aotearoa New Zealand", "N.Z."],
    "OM": ["سلطنة عمان"],
    "PG": ["PNG", "P.N.G.", "Papua-New Guinea", "Papua N.G."],
    "PH": ["Pilipinas", "Republika ng Pilipinas"],
    "PK": ["اسلامی جمہوریہ پاکستان", "Islamic Rep. of Pakistan"],
    "PL": ["Rzeczpospolita Polska"],
    "PR": ["Porto Rico", "Commonwealth of Puerto Rico"],
    "PS": [
        "Palestinian Authority", "West Bank", "Gaza", "West Bank and Gaza", "Gaza Strip", "Occupied Palestinian Territory",
        "State of Palestine", "État de Palestine", "Staat Palästina", "دولة فلسطين",
    ],
    "PT": ["República Portuguesa"],
    "PW": ["Belau"],
    "QA": ["دولة قطر"],
    "RE": ["Île de la Réunion", "Ile de la Réunion", "Réunion Island"],
    "RO": ["Rumania", "Roumania"],
    "RS": ["Република Србија", "Republika Srbija"],
    "RU": ["Russia", "Российская Федерация", "РФ", "R.F.", "Fédération de Russie", "Russische Federatie", "Federación Rusa"],
    "SA": [
        "KSA", "السعودية", "المملكة العربية السعودية", "العربية السعودية", "Saudi", "Saoedi", "Saudi-Arabia",
        "Kingdom of Saudi",
    ],
    "SE": ["Konungariket Sverige"],
    "SG": ["Republik Singapura", "Singapore City"],
    "SH": ["Saint Helena"],
    "SI": ["Republika Slovenija"],
    "SK": ["Slovenská republika", "SR Slovakia", "Slovak Rep."],
    "SM": ["Serenissima Repubblica di San Marino", "Repubblica di San Marino"],
    "SY": ["Syria", "Syrië", "Syrien", "Syrie"],
    "SZ": ["Swasiland", "Ngwane"],
    "TC": ["Turks and Caicos"],
    "TH": ["Siam", "ประเทศไทย"],
    "TJ": ["Республика Таджикистан", "Таджикистан"],
    "TL": ["Osttimor", "Oost-Timor", "Timor oriental", "Timor Leste"],
    "TM": ["Туркменистан", "Туркмения"],
    "TN": ["الجمهورية التونسية"],
    "TR": ["Türkiye Cumhuriyeti"],
    "TT": ["Trinidad", "Tobago"],
    "AG": ["Antigua"],
    "VC": ["St. Vincent"],
    "TW": [
        "Republic of China", "ROC", "R.O.C.", "Taiwan ROC", "Taiwan (ROC)", "Taiwan, R.O.C.", "Chinese Taipei",
        "Taiwan (Republic of China)", "Taiwan, China", "中華民國", "台灣", "臺灣", "台湾", "Taiwan, Republic of China", "Formosa",
        "République de Chine", "Republiek China", "Republik China", "Repubblica di Cina", "República de China",
        "Republic of China (Taiwan)",
    ],
    "TZ": ["Tanzania, United Rep."],
    "UA": ["Ukraina", "Ukrayina", "The Ukraine"],
    "US": [
        "Etats Unis", "V.S.", "VS", "Estados Unidos de América", "EE. UU.", "EE.UU.", "EEUU", "É.-U.",
        "États-Unis d'Amérique", "U.S. of America", "US of A", "United States America", "Amerika", "Amérique",
        "Verenigde Staten van Amerika", "Vereinigte Staaten von Amerika", "Vereinigte Staaten", "Verenigde Staten",
        "États-Unis", "美国", "Stati Uniti d'America", "Estados Unidos da América", "United States of A.",
    ],
    "UY": ["Oriental Republic of Uruguay", "República Oriental del Uruguay"],
    "UZ": ["O‘zbekiston Respublikasi", "Республика Узбекистан", "Узбекистан"],
    "VA": [
        "Vatican", "Vatican City State", "State of the Vatican City", "Vaticaan", "Vatikan", "Cité du Vatican",
        "Stato della Città del Vaticano", "Città del Vaticano", "Heiliger Stuhl", "Heilige Stoel", "Saint-Siège",
        "Santa Sede", "Santa Sede (Stato della Città del Vaticano)", "Vaticano", "Holy See (Vatican City State)",
        "Status Civitatis Vaticanae",
    ],
    "VG": ["BVI", "B.V.I."],
    "VI": ["USVI", "United States Virgin Islands"],
    "VN": ["Vietnam", "CHXHCN Việt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "S.R. Vietnam"],
    "XK": ["Republic of Kosovo", "Republika e Kosovës", "Kosova", "Република Косово"],
    "YE": ["الجمهورية اليمنية", "Yemeni Republic"],
    "ZA": ["RSA", "R.S.A.", "Republic of South Africa", "Republiek van Suid-Afrika", "S. Africa"],
}
# What two countries go by.
OF_TWO = {"congo", "kongo", "st martin", "virgin islands"}
# Those of the window, and those that most people write names of countries in.
LANGUAGES_OF_FILES = ["en", "nl", "de", "fr", "es", "it", "pt"]
# What iso-codes calls a language that CLDR calls otherwise.
ISO_CODES = {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW", "zh": "zh_CN", "sr-Latn": "sr@latin"}
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


def fold(name):
    """A name without accents, signs and capitals, to see what is the same."""
    return " ".join(re.split(r"\W+", plain(name).casefold())).strip()


def cldr(folder, language):
    """CLDR's names of countries in a language, with its variants."""
    path = folder / "cldr-localenames-full" / "package" / "main" / language / "territories.json"
    if not path.exists():
        return {}
    found = json.loads(path.read_text(encoding="utf-8"))["main"][language]["localeDisplayNames"]["territories"]
    names = collections.defaultdict(list)
    for code, name in found.items():
        # The Chagos Archipelago is a part of what CLDR gives it as a variant of.
        names[code.split("-")[0]].append(name)
    return names


def in_use(folder, language):
    """The names of the package i18n-iso-countries in a language."""
    path = folder / "i18n-iso-countries" / "package" / "langs" / f"{language}.json"
    found = json.loads(path.read_text(encoding="utf-8"))["countries"]
    return {code: names if isinstance(names, list) else [names] for code, names in found.items()}


def names_for_files(code, folder):
    """The further names of a country, with how far they are to be trusted."""
    # With the regional ones: "Euskal Herria" is no name of Spain, but "Espanya" is.
    spoken = get_global("territory_languages").get(code, {}).items()
    own = [language.replace("_", "-") for language, facts in spoken if facts["official_status"]]
    facts = pycountry.countries.get(alpha_2=code)
    formal = [getattr(facts, kind, None) for kind in ("name", "official_name", "common_name")] if facts else []
    formal = [name for name in formal if name]
    yield from ((name, 0) for name in FOR_FILES.get(code, []))
    yield from ((name, 0) for name in formal)
    for language in dict.fromkeys([*own, *LANGUAGES_OF_FILES]):
        trust = 0 if language in own or language in LANGUAGES else 1
        yield from ((name, trust) for name in cldr(folder, language).get(code, []))
        locale = ISO_CODES.get(language, language.replace("-", "_"))
        translation = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[locale], fallback=True)
        yield from ((translation.gettext(name), trust) for name in formal)
        if language in ("en", *LANGUAGES):
            yield from ((name, trust) for name in in_use(folder, language).get(code, []))


def write_names(countries, folder):
    """The names for files: those that are not in countries.json, and that no other country has."""
    listed = {}
    owners = collections.defaultdict(dict)
    for country in countries:
        code = country["code"]
        known = [country[key] for key in ("name", *LANGUAGES)] + country.get("native", []) + country.get("aliases", [])
        listed |= {fold(name): code for name in known}
        for name, trust in names_for_files(code, folder):
            name = "".join(c for c in name.replace("’", "'") if unicodedata.category(c) != "Cf").strip()
            # Signs over and under Arabic letters, which people leave out.
            name = re.sub("[\u064b-\u065f\u0670]", "", name)
            trusts = owners[fold(name)].setdefault(code, (trust, name))
            owners[fold(name)][code] = min(trusts, (trust, trusts[1]))
    codes = {code for country in pycountry.countries for code in (country.alpha_2, country.alpha_3)}
    names = collections.defaultdict(list)
    for folded, found in owners.items():
        # "RU" is Royaume-Uni to some, and the code of another.
        if folded.upper() in codes:
            continue
        best = min(trust for trust, _ in found.values())
        nearest = {code: name for code, (trust, name) in found.items() if trust == best}
        if folded not in listed and folded not in OF_TWO and len(nearest) == 1 and folded:
            for code, name in nearest.items():
                names[code].append(name)
        elif len(nearest) > 1:
            print(f"Left out, as it is the name of two: {nearest}", file=sys.stderr)
    lines = ",\n".join(
        f"  {json.dumps(code)}: {json.dumps(sorted(names[code]), ensure_ascii=False)}" for code in sorted(names)
    )
    head = {
        "format": 1,
        "source": f"ISO 3166-1 with translations (pycountry); Unicode CLDR {CLDR}; i18n-iso-countries {IN_USE}; made by countries.py",
        "licence": "LGPL-2.1-or-later, Unicode License v3 (Unicode-3.0) and MIT for the names",
    }
    text = json.dumps(head)[:-1]
    sys.stdout.write(f'{text}, "names": {{\n{lines}\n}}}}\n')


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
        country["iso"] = code in iso
        countries.append(country)
    countries.sort(key=lambda country: plain(country["name"]).casefold())
    if len(sys.argv) > 1:
        write_names(countries, pathlib.Path(sys.argv[1]))
        return
    lines = ",\n".join("  " + json.dumps(country, ensure_ascii=False) for country in countries)
    head = {
        "format": 1,
        "source": f"ISO 3166-1 (pycountry); Unicode CLDR {get_cldr_version()} (Babel {babel.__version__}); made by countries.py",
        "licence": "Unicode License v3 (Unicode-3.0) for the names",
    }
    text = json.dumps(head, ensure_ascii=False)[:-1]
    sys.stdout.write(f'{text}, "countries": [\n{lines}\n]}}\n')


main()
