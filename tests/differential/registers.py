"""Register numbers by python-stdnum, and how the program judges them.

Run by tests/differential/registers. `make COUNT` writes valid numbers of each form to
$REGISTER_NUMBERS, `compare` reads what the program says of them and of each slip of one digit from
$REGISTER_VERDICTS and prints a table. Each difference belongs to one of the kinds in EXPLAINED,
with the source by which the program is right, or is unexplained, which ends with 1.

python-stdnum has no module for the numbers of these registers, so that they are not compared: KvK
(NL), Companies House (GB), CRO (IE), RCS (LU), KRS (PL), cégjegyzékszám (HU), CIN (IN); and it
knows only the shape of a Firmenbuchnummer (AT), a Handelsregisternummer (DE) and an EIN (US).

What the program takes although it can't be told here: a NIF with K, L or M in front (ES) with any
letter behind, since those of before 2009 have another letter than python-stdnum's es.nif asks for;
a number of the RCS (LU) in every section from A to K, without a check digit; a CIN (IN) of every
state that ISO 3166-2:IN or the registrars name, with any three letters for the kind of company.
"""

import datetime
import json
import os
import random
import string
import sys

from stdnum import ean, luhn
from stdnum.at import businessid
from stdnum.au import abn, acn
from stdnum.be import vat as be_vat
from stdnum.ca import bn
from stdnum.ch import uid
from stdnum.cz import dic
from stdnum.de import handelsregisternummer
from stdnum.dk import cvr
from stdnum.es import cif, dni, nie
from stdnum.fi import ytunnus
from stdnum.fr import rcs, siren, siret
from stdnum.it import codicefiscale, iva
from stdnum.jp import cn
from stdnum.no import orgnr as no_orgnr
from stdnum.pt import nif
from stdnum.ro import cui, onrc
from stdnum.se import orgnr, personnummer
from stdnum.sg import uen
from stdnum.us import ein

THIS_YEAR = datetime.date.today().year


def digits(count, first=string.digits):
    return random.choice(first) + "".join(random.choices(string.digits, k=count - 1))


def letters(count):
    return "".join(random.choices(string.ascii_uppercase, k=count))


def date(first, last):
    days = (last - first).days
    return first + datetime.timedelta(days=random.randrange(days))


def with_any_digit(module, before):
    """The number with whichever last digit the module takes; None where it takes none."""
    for last in random.sample(string.digits, 10):
        if module.is_valid(before + last):
            return before + last
    return None


def codice_fiscale():
    born = date(datetime.date(1920, 1, 1), datetime.date(2019, 12, 31))
    day = born.day + random.choice([0, 40])
    before = "%s%02d%s%02d%s%s" % (
        letters(6), born.year % 100, "ABCDEHLMPRST"[born.month - 1], day,
        random.choice("ABCDEFGHILMZ"), digits(3))
    # Some with letters in place of digits (omocodia).
    if random.random() < 0.3:
        for at in random.sample([6, 7, 9, 10, 12, 13, 14], random.randrange(1, 8)):
            before = before[:at] + "LMNPQRSTUV"[int(before[at])] + before[at + 1:]
    return before + codicefiscale.calc_check_digit(before)


def swedish_person(century):
    born = date(datetime.date(1925, 1, 1), datetime.date(2020, 12, 31))
    before = born.strftime("%y%m%d") + digits(3)
    number = before + luhn.calc_check_digit(before)
    number = "%s-%s" % (number[:6], number[6:])
    return "%d%s" % (born.year // 100, number) if century else number


def onrc_old():
    return "%s%d/%d/%d" % (
        random.choice("JFC"), random.choice(list(range(1, 41)) + [51, 52]),
        random.randrange(1, 99999), random.randrange(1990, 2025))


def onrc_new():
    year = random.randrange(1990, THIS_YEAR + 1)
    county = random.choice(list(range(1, 41)) + [51, 52]) if year < 2024 else 0
    return with_any_digit(onrc, "%s%d%s%02d" % (random.choice("JFC"), year, digits(6), county))


def uen_other():
    century, year = random.choice([("T", random.randrange(THIS_YEAR % 100)), ("S", random.randrange(100))])
    before = "%s%02d%s%s" % (century, year, random.choice(uen.OTHER_UEN_ENTITY_TYPES), digits(4))
    return before + uen.calc_other_check_digit(before + "X")


def uen_company():
    before = "%d%s" % (random.randrange(1950, THIS_YEAR + 1), digits(5))
    return before + uen.calc_local_company_check_digit(before + "X")


def uen_business():
    before = digits(8)
    return before + uen.calc_business_check_digit(before + "X")


def entity():
    kind, middle = random.choice("ABCDEFGHJNPQRSUVW"), digits(7)
    digit, letter = cif.calc_check_digits(kind + middle)
    return kind + middle + (letter if kind in "NPQRSW" or middle.startswith("00") and kind not in "ABEH" else digit)


def office():
    return random.choice(["%03d" % code for code in range(1, 101)] + ["120", "121", "888", "999"])


def la_poste():
    while True:
        number = "356000000" + digits(5)
        if siret.is_valid(number):
            return number


def branch():
    head = with_any_digit(siren, digits(8))
    return with_any_digit(siret, head + digits(4))


def rcs_number():
    return "RCS %s B %s" % (random.choice(["Paris", "Lyon", "Saint-Denis"]), with_any_digit(siren, digits(8)))


def german():
    return "%s %s %s" % (
        random.choice(["Aachen", "Bonn", "Köln", "Frankfurt am Main", "Berlin (Charlottenburg)"]),
        random.choice(["HRA", "HRB", "GnR", "PR", "VR"]), digits(random.randrange(1, 7), "123456789"))


# Form: the country, what judges it, how a number is made (None: try again).
FORMS = {
    "BE ondernemingsnummer": ("BE", be_vat, lambda: (lambda b: b + "%02d" % (97 - int(b) % 97))(digits(8, "01"))),
    "FR SIREN": ("FR", siren, lambda: with_any_digit(siren, digits(8))),
    "FR SIRET": ("FR", siret, branch),
    "FR SIRET of La Poste": ("FR", siret, la_poste),
    "FR RCS": ("FR", rcs, rcs_number),
    "IT codice fiscale, company": ("IT", iva, lambda: with_any_digit(iva, digits(7) + office())),
    "IT codice fiscale, person": ("IT", codicefiscale, codice_fiscale),
    "ES NIF of entities": ("ES", cif, entity),
    "ES DNI": ("ES", dni, lambda: (lambda b: b + dni.calc_check_digit(b))(digits(8))),
    "ES NIE": ("ES", nie, lambda: (lambda b: b + nie.calc_check_digit(b))(random.choice("XYZ") + digits(7))),
    "PT NIPC": ("PT", nif, lambda: with_any_digit(nif, digits(8, "123456789"))),
    "CZ IČO": ("CZ", dic, lambda: with_any_digit(dic, digits(7))),
    "SK IČO": ("SK", dic, lambda: with_any_digit(dic, digits(7))),
    "AT Firmenbuchnummer": ("AT", businessid, lambda: digits(6, "123456789") + random.choice(string.ascii_lowercase)),
    "CH UID": ("CH", uid, lambda: with_any_digit(uid, "CHE" + digits(8, "123456789"))),
    "DE Handelsregister": ("DE", handelsregisternummer, german),
    "DK CVR": ("DK", cvr, lambda: with_any_digit(cvr, digits(7, "123456789"))),
    "SE organisationsnummer": ("SE", orgnr, lambda: with_any_digit(orgnr, digits(2, "1256789") + digits(7, "23456789"))),
    "SE personnummer, 10 digits": ("SE", personnummer, lambda: swedish_person(False)),
    "SE personnummer, 12 digits": ("SE", personnummer, lambda: swedish_person(True)),
    "NO organisasjonsnummer": ("NO", no_orgnr, lambda: with_any_digit(no_orgnr, digits(8, "89"))),
    "FI Y-tunnus": ("FI", ytunnus, lambda: with_any_digit(ytunnus, digits(7) + "-")),
    "RO CUI": ("RO", cui, lambda: with_any_digit(cui, digits(random.randrange(2, 10), "123456789"))),
    "RO ONRC with slashes": ("RO", onrc, onrc_old),
    "RO ONRC since 2024": ("RO", onrc, onrc_new),
    "US EIN": ("US", ein, lambda: "%s-%s" % (digits(2), digits(7))),
    "CA Business Number": ("CA", bn, lambda: with_any_digit(bn, digits(8, "178"))),
    "CA Business Number with account": (
        "CA", bn, lambda: with_any_digit(bn, digits(8, "178")) + random.choice(["RC", "RM", "RP", "RT"]) + digits(4)),
    "AU ACN": ("AU", acn, lambda: with_any_digit(acn, digits(8))),
    "AU ABN": ("AU", abn, lambda: (lambda b: abn.calc_check_digits(b) + b)(digits(9))),
    "NZ NZBN": ("NZ", ean, lambda: with_any_digit(ean, "94" + digits(10))),
    "JP corporate number": ("JP", cn, lambda: (lambda b: cn.calc_check_digit(b) + b)(digits(12))),
    "SG UEN, business": ("SG", uen, uen_business),
    "SG UEN, company": ("SG", uen, uen_company),
    "SG UEN, other": ("SG", uen, uen_other),
}

# Form: the kinds of differences in which the program is right: for which numbers, whether the
# program takes them, and by which source.
EXPLAINED = {
    "ES NIF of entities": [
        (lambda n: n[0] in "NPQRSW" or n[1:3] == "00", False, "these kinds have a letter (Orden EHA/451/2008)"),
    ],
    "CZ IČO": [
        (lambda n: n[0] == "9", True, "only a DIČ has no 9 in front; the register gives out IČO with any (ČSÚ)"),
    ],
    "SK IČO": [
        (lambda n: n[0] == "9", True, "only a Czech DIČ has no 9 in front (ŠÚ SR)"),
    ],
    "AT Firmenbuchnummer": [
        (lambda n: True, False, "the letter is a check letter (Firmenbuch; every real number in tests/domain/registers.rs has it)"),
    ],
    "SE personnummer, 12 digits": [
        (lambda n: n[:2] not in ("18", "19", "20"), False,
         "the register of the population begins in the 19th century (folkbokföringslag 1991:481)"),
    ],
    "CA Business Number": [
        (lambda n: n[:3] == "101" or n[:4] in ("1020", "1021", "1022"), True,
         "entity numbers of Saskatchewan have no check digit (Information Services Corporation)"),
    ],
    "DE Handelsregister": [
        (lambda n: " 0" in n, True, "zeros in front do not change a number"),
    ],
}


def slips(number):
    for at, old in enumerate(number):
        if old in string.digits:
            for new in string.digits:
                if new != old:
                    yield number[:at] + new + number[at + 1:]


def make(count):
    random.seed(12)
    asked = []
    for form, (country, module, one) in FORMS.items():
        numbers = set()
        while len(numbers) < count:
            number = one()
            if number and module.is_valid(number):
                numbers.add(number)
        asked.append({"form": form, "country": country, "numbers": sorted(numbers)})
    with open(os.environ["REGISTER_NUMBERS"], "w", encoding="utf-8") as file:
        json.dump(asked, file)


def kind_of(form, number, taken):
    for fits, takes, source in EXPLAINED.get(form, []):
        if takes == taken and fits(number):
            return source
    return None


def compare():
    with open(os.environ["REGISTER_NUMBERS"], encoding="utf-8") as file:
        asked = json.load(file)
    with open(os.environ["REGISTER_VERDICTS"], encoding="utf-8") as file:
        answers = {answer["form"]: answer["taken"] for answer in json.load(file)}
    print("%-32s %8s %8s %9s %9s %11s" % ("form", "numbers", "slips", "agreed", "explained", "unexplained"))
    bad = 0
    for row in asked:
        form = row["form"]
        module = FORMS[form][1]
        agreed, slipped, kinds, unexplained = 0, 0, {}, []
        for number, taken in zip(row["numbers"], answers[form], strict=True):
            tried = [number, *slips(number)]
            slipped += len(tried) - 1
            for text, sign in zip(tried, taken, strict=True):
                ours, theirs = sign == "1", module.is_valid(text)
                if ours == theirs:
                    agreed += 1
                    continue
                source = kind_of(form, text, ours)
                if source:
                    kinds[source, ours] = kinds.get((source, ours), 0) + 1
                else:
                    unexplained.append("%s is %s here" % (text, "taken" if ours else "told"))
        print("%-32s %8d %8d %9d %9d %11d" % (
            form, len(row["numbers"]), slipped, agreed, sum(kinds.values()), len(unexplained)))
        for (source, ours), count in sorted(kinds.items()):
            print("    %7d %s: %s" % (count, "taken here only" if ours else "told here only", source))
        for line in unexplained[:10]:
            print("    ! " + line)
        bad += len(unexplained)
    print("%d forms, %d unexplained" % (len(asked), bad))
    return 1 if bad else 0


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(int(sys.argv[2]))
    else:
        sys.exit(compare())
