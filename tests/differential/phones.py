"""Makes phone numbers for tests/differential/phones, and judges how they were read."""

import collections
import json
import random
import sys

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

COMPANIES = ["US", "CA", "JM", "RU", "KZ", "BY", "HU", "NL", "LT", "CN", "IT", "DE"]
KINDS = [
    PhoneNumberType.FIXED_LINE,
    PhoneNumberType.MOBILE,
    PhoneNumberType.TOLL_FREE,
    PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.SHARED_COST,
    PhoneNumberType.PERSONAL_NUMBER,
    PhoneNumberType.VOIP,
    PhoneNumberType.UAN,
]


def whole(number):
    """The number with other last digits, where the plan has it."""
    text = str(number.national_number)
    for _ in range(20):
        tail = random.randint(2, 5)
        digits = text[:-tail] + "".join(random.choice("0123456789") for _ in range(tail))
        other = phonenumbers.PhoneNumber()
        other.merge_from(number)
        other.national_number = int(digits)
        if len(str(other.national_number)) == len(text) and phonenumbers.is_valid_number(other):
            return other
    return number


def slip(text):
    """The text with a digit too many, too few, or another one."""
    places = [i for i, c in enumerate(text) if c.isdigit()]
    at = random.choice(places[1:])
    digit = random.choice("0123456789")
    return random.choice(
        [text[:at] + digit + text[at:], text[:at] + text[at + 1 :], text[:at] + digit + text[at + 1 :]]
    )


def written(number, home):
    """As people write it, and the country of the company that it is written for."""
    international = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    company = random.choice(COMPANIES)
    abroad = phonenumbers.format_out_of_country_calling_number(number, company)
    return random.choice(
        [
            (international, company),
            (e164, company),
            (international.replace(" ", "-"), company),
            (abroad, company),
            ("00 " + international[1:], company),
            ("011 " + international[1:], company),
            ("810 " + international[1:], company),
            (national, home),
            (national.replace(" ", "").replace("-", ""), home),
            (international, home),
        ]
    )


def make(path, count, seed):
    random.seed(seed)
    examples = []
    for home in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in KINDS:
            example = phonenumbers.example_number_for_type(home, kind)
            if example is not None:
                examples.append((home, example))
    numbers, prefixed = [], []
    while len(numbers) < count:
        home, example = examples[len(numbers) % len(examples)]
        text, company = written(whole(example), home)
        # A national number with a slip is never one of another country.
        prefixed.append(text.startswith(PREFIXES))
        if random.random() < 0.4:
            text = slip(text)
        numbers.append((text, company))
    with open(path, "w", encoding="utf-8") as file:
        json.dump(numbers, file)
    with open(path + ".prefixed", "w", encoding="utf-8") as file:
        json.dump(prefixed, file)


def reference(text, company):
    try:
        number = phonenumbers.parse(text, company)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


# The prefixes that are read as + wherever the company is, where they stand as a group of their own.
PREFIXES = ("00 ", "0011 ", "011 ", "810 ", "8~10 ")


def explained(text, abroad, ours):
    """Why a difference is right, where it is: the number was written behind a prefix."""
    for prefix in PREFIXES:
        if text.startswith(prefix) and abroad:
            if ours == reference("+" + text[len(prefix) :], None):
                return "an international prefix of another country is read as +"
    return None


def judge(path):
    with open(path, encoding="utf-8") as file:
        numbers = json.load(file)
    with open(path + ".read", encoding="utf-8") as file:
        read = json.load(file)
    with open(path + ".prefixed", encoding="utf-8") as file:
        prefixed = json.load(file)
    kinds = collections.Counter()
    open_ones = []
    valid = 0
    for (text, company), ours, abroad in zip(numbers, read, prefixed, strict=True):
        theirs = reference(text, company)
        ours = ours and ours["e164"]
        valid += theirs is not None
        if ours == theirs:
            kinds["same"] += 1
            continue
        why = explained(text, abroad, ours)
        kinds[why or "not explained"] += 1
        if why is None:
            open_ones.append((text, company, ours, theirs))
    print(f"{len(numbers)} numbers, {valid} of them valid for phonenumbers {phonenumbers.__version__}")
    for kind, count in kinds.most_common():
        print(f"{count:7} {kind}")
    for text, company, ours, theirs in open_ones[:40]:
        print(f"  {text!r} at a company in {company}: here {ours}, there {theirs}")
    return 1 if open_ones else 0


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    else:
        sys.exit(judge(sys.argv[2]))
