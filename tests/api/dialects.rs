//! Dialects of the sandbox, made at random: names in other styles, synonyms, codes, objects in objects, other
//! words, envelopes, members that look like others, members that are missing, other paths. Written without a
//! look at the vocabulary by which the program learns them.

use std::collections::{BTreeMap, BTreeSet};

use profile_desk::sandbox::Dialect;
use serde_json::{Map, Value, json};

/// Numbers that a seed makes (`SplitMix64`).
pub(crate) struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[usize::try_from(self.roll() % of.len() as u64).unwrap()]
    }

    fn in_100(&mut self, chance: u64) -> bool {
        self.roll() % 100 < chance
    }
}

/// A dialect, and what nobody could learn of it by reading.
pub(crate) struct Made {
    pub(crate) dialect: Dialect,
    /// Names of the sandbox's that say nothing: a person has to add them, if the main job needs them.
    pub(crate) codes: BTreeSet<&'static str>,
}

/// A member: the sandbox's name, the object that may hold it, its names there, and its names without.
type Row = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

const MEMBERS: &[Row] = &[
    (
        "guid",
        "",
        &[],
        &["guid", "id", "uuid", "company profile id", "profile uuid"],
    ),
    (
        "accountGuid",
        "",
        &[],
        &["account guid", "account id", "customer account id"],
    ),
    (
        "name",
        "profile",
        &["name"],
        &["profile name", "name", "profile title", "label"],
    ),
    (
        "companyName",
        "company",
        &["name", "company name", "legal name"],
        &["company name", "name", "organisation name", "business name"],
    ),
    (
        "businessRegisterNumber",
        "company",
        &[
            "register number",
            "registration number",
            "kvk number",
            "number",
        ],
        &[
            "registration number",
            "company registration number",
            "chamber of commerce number",
            "crn",
        ],
    ),
    (
        "representativeFirstName",
        "representative",
        &["first name", "given name", "first"],
        &[
            "representative first name",
            "signatory first name",
            "rep first name",
            "signer forename",
        ],
    ),
    (
        "representativeLastName",
        "representative",
        &["last name", "family name", "surname"],
        &[
            "representative last name",
            "signatory surname",
            "rep last name",
            "signer surname",
        ],
    ),
    (
        "representativePhoneNumber",
        "representative",
        &["phone", "phone number", "telephone"],
        &[
            "representative phone number",
            "signatory telephone",
            "phone",
        ],
    ),
    (
        "addressCountryCode",
        "address",
        &["country", "country code", "iso country"],
        &["address country code", "company country", "country"],
    ),
    (
        "requiredFields",
        "",
        &[],
        &[
            "required fields",
            "extra fields",
            "country fields",
            "custom",
        ],
    ),
    (
        "region",
        "address",
        &["region", "state", "province"],
        &["region", "state", "company province"],
    ),
    (
        "city",
        "address",
        &["city", "town", "place"],
        &["city", "town", "locality", "company city"],
    ),
    (
        "postalCode",
        "address",
        &["postal code", "zip", "post code"],
        &["zip code", "postal code", "post code", "plz"],
    ),
    (
        "street",
        "address",
        &["street", "street name", "line 1"],
        &["street", "company street", "road"],
    ),
    (
        "streetNumber",
        "address",
        &["house number", "number", "street number"],
        &["house number", "street no", "building"],
    ),
    (
        "streetNumberExtra",
        "address",
        &["addition", "suffix", "house number addition", "unit"],
        &["street number addition", "house number suffix", "unit"],
    ),
    (
        "countryCode",
        "numbers",
        &["country", "country code"],
        &[
            "phone number country",
            "number country code",
            "country code",
            "country",
        ],
    ),
    (
        "phoneNumberTypes",
        "numbers",
        &["types", "number types"],
        &["phone number types", "number types", "types"],
    ),
    (
        "contactFirstName",
        "contact",
        &["first name", "given name", "first"],
        &[
            "contact first name",
            "contact person forename",
            "first name",
        ],
    ),
    (
        "contactLastName",
        "contact",
        &["last name", "family name", "surname"],
        &["contact last name", "contact person surname", "last name"],
    ),
    (
        "emailAddresses",
        "contact",
        &["emails", "email addresses", "mail"],
        &["email addresses", "emails", "contact emails", "notify"],
    ),
    (
        "callbackUrl",
        "",
        &[],
        &[
            "callback url",
            "webhook url",
            "callback",
            "notification endpoint",
        ],
    ),
    (
        "documents",
        "",
        &[],
        &["documents", "attachments", "files", "papers"],
    ),
    (
        "deletedOn",
        "",
        &[],
        &[
            "deleted on",
            "deleted at",
            "removed at",
            "date deleted",
            "gone",
        ],
    ),
    (
        "status",
        "review",
        &["status", "state"],
        &["status", "approval status", "review status", "state"],
    ),
    (
        "statusComment",
        "review",
        &["comment", "remarks", "reason"],
        &[
            "status comment",
            "approval comment",
            "comment",
            "remarks",
            "reviewer notes",
        ],
    ),
];

/// Members without which a profile can be created and followed.
const OPTIONAL: &[&str] = &[
    "accountGuid",
    "representativePhoneNumber",
    "region",
    "streetNumberExtra",
    "callbackUrl",
    "statusComment",
    "deletedOn",
];

/// Members that may look like others, or are copies of them. A path, and a value.
const OTHERS: &[(&str, &str)] = &[
    ("billing/address/city", "{city}"),
    ("billingCountry", "{addressCountryCode}"),
    ("previous_name", "{companyName}"),
    ("displayName", "{name}"),
    ("search/key", "{companyName}"),
    ("accountStatus", "Approved"),
    ("sync/state", "PENDING"),
    ("payment-status", "Rejected"),
    ("kycStatus", "Approved"),
    ("customer_name", "{companyName}"),
    ("createdBy/id", "2f1b1a2e-7d40-4c53-9a50-7b3c0f1c2d11"),
    ("externalId", "{guid}"),
    ("owner/email", "owner@example.com"),
    ("createdOn", "2026-01-01T00:00:00"),
    ("language", "NL"),
    ("notes", "A customer since 2020"),
    ("self", "https://example.com/profiles/1"),
    ("support_phone", "{representativePhoneNumber}"),
];

pub(crate) fn made(seed: u64) -> Made {
    let mut dice = Dice(seed.wrapping_mul(0x51_7c_c1_b7));
    let styles = ["camel", "Pascal", "snake", "kebab", "SCREAMING", "joined"];
    let style = dice.one(&styles);
    let mut codes = BTreeSet::new();
    let members = members(&mut dice, style, &mut codes);
    let (statuses, is_coded) = statuses(&mut dice);
    if is_coded {
        codes.insert("Approved");
    }
    let lists: &[&[&str]] = &[
        &[],
        &["items"],
        &["data"],
        &["data", "items"],
        &["result", "profiles"],
    ];
    let list_in = envelope(&mut dice, style, lists);
    let profiles: &[&[&str]] = &[&[], &[], &["data"], &["company profile"], &["result"]];
    let profile_in = envelope(&mut dice, style, profiles);
    let requirements: &[&[&str]] = &[&[], &["items"], &["data", "requirements"]];
    let requirements_in = envelope(&mut dice, style, requirements);
    let beside = json!({
        "total": 5, "errors": [], "links": [{"rel": "self", "href": "https://example.com/"}],
        "page": {"size": 100, "tags": ["a"]},
    });
    let beside = beside.as_object().unwrap().clone();
    let beside_list: Map<String, Value> = beside.into_iter().filter(|_| dice.in_100(50)).collect();
    let others = others(&mut dice, &members);
    let all: Vec<&'static str> = MEMBERS.iter().map(|row| row.0).collect();
    let not_listed = all.iter().copied();
    let not_listed = not_listed.filter(|name| *name != "guid" && dice.in_100(15));
    let not_listed: Vec<&'static str> = not_listed.collect();
    let mut hidden = Vec::new();
    if dice.in_100(10) {
        let can_be = |name: &&&'static str| !["guid", "status", "documents"].contains(*name);
        let can_be: Vec<&'static str> = all.iter().filter(can_be).copied().collect();
        hidden.push(dice.one(&can_be));
    }
    codes.extend(&hidden);
    let document_members = one_of(
        &mut dice,
        style,
        &[
            ("guid", &["guid", "document guid", "document id", "id"]),
            (
                "requirementGuid",
                &["requirement guid", "requirement id", "for requirement"],
            ),
            ("fileName", &["file name", "name", "title"]),
        ],
    );
    let requirement_members = one_of(
        &mut dice,
        style,
        &[
            ("guid", &["guid", "id", "requirement id"]),
            ("type", &["type", "kind", "requirement type"]),
            (
                "description",
                &["description", "text", "title", "requirement"],
            ),
            (
                "phoneNumberTypes",
                &["phone number types", "number types", "types"],
            ),
        ],
    );
    let paths = paths(&mut dice, &mut codes);
    Made {
        dialect: Dialect {
            paths,
            members,
            document_members,
            requirement_members,
            statuses,
            list_in,
            profile_in,
            requirements_in,
            beside_list,
            others,
            not_listed,
            hidden,
            without_nulls: dice.in_100(40),
            replaces_objects: dice.in_100(50),
        },
        codes,
    }
}

fn members(
    dice: &mut Dice,
    style: &str,
    codes: &mut BTreeSet<&'static str>,
) -> BTreeMap<&'static str, Vec<String>> {
    let objects = [
        "profile",
        "company",
        "representative",
        "address",
        "numbers",
        "contact",
        "review",
    ];
    let objects = objects.into_iter().filter(|_| dice.in_100(40));
    let nested: BTreeSet<&str> = objects.collect();
    let mut members: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for &(name, object, within, without) in MEMBERS {
        if OPTIONAL.contains(&name) && dice.in_100(15) {
            members.insert(name, Vec::new());
            continue;
        }
        loop {
            let mut path = Vec::new();
            if nested.contains(object) {
                path.push(spelled(style, object));
                path.push(spelled(style, dice.one(within)));
            } else {
                path.push(spelled(style, dice.one(without)));
            }
            if dice.in_100(5) {
                let code = format!("F{}", dice.roll() % 900 + 100);
                path = vec![spelled(style, &code)];
                codes.insert(name);
            }
            let lower = |path: &[String]| path.join("/").to_lowercase();
            let is_taken = members.values().any(|other| {
                let (other, own) = (lower(other), lower(&path));
                other == own
                    || other.starts_with(&format!("{own}/"))
                    || own.starts_with(&format!("{other}/")) && !other.is_empty()
            });
            if !is_taken {
                members.insert(name, path);
                break;
            }
        }
    }
    members
}

fn envelope(dice: &mut Dice, style: &str, names: &[&[&str]]) -> Vec<String> {
    let path = dice.one(names);
    path.iter().map(|name| spelled(style, name)).collect()
}

/// Members that look like others, where no object of the profile has their name.
fn others(dice: &mut Dice, members: &BTreeMap<&'static str, Vec<String>>) -> Map<String, Value> {
    let mut others = Map::new();
    for (path, value) in OTHERS {
        let first = path.split('/').next().unwrap().to_lowercase();
        let is_free = members.values().all(|member| {
            let own = member.first().map(|name| name.to_lowercase());
            own.as_deref() != Some(first.as_str())
        });
        if is_free && dice.in_100(40) {
            others.insert((*path).to_owned(), json!(value));
        }
    }
    others
}

fn one_of(
    dice: &mut Dice,
    style: &str,
    rows: &[(&'static str, &[&str])],
) -> BTreeMap<&'static str, String> {
    let rows = rows.iter();
    rows.map(|(name, names)| (*name, spelled(style, dice.one(names))))
        .collect()
}

/// Words in a style.
fn spelled(style: &str, words: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    let words: Vec<&str> = words.split(' ').collect();
    match style {
        "camel" => {
            let rest = words[1..].iter().map(|word| capital(word));
            words[0].to_lowercase() + &rest.collect::<String>()
        }
        "Pascal" => words.iter().map(|word| capital(word)).collect(),
        "snake" => words.join("_").to_lowercase(),
        "kebab" => words.join("-").to_lowercase(),
        "SCREAMING" => words.join("_").to_uppercase(),
        _ => words.concat().to_lowercase(),
    }
}

fn statuses(dice: &mut Dice) -> (BTreeMap<&'static str, String>, bool) {
    let style = dice.one(&["camel", "Pascal", "snake", "kebab", "SCREAMING"]);
    let mut is_coded = false;
    let rows: [(&'static str, &[&str]); 5] = [
        (
            "Pending",
            &["pending", "submitted", "awaiting review", "new"],
        ),
        (
            "InReview",
            &["in review", "under review", "reviewing", "busy"],
        ),
        ("Approved", &["approved", "accepted", "status approved"]),
        ("Rejected", &["rejected", "declined", "refused", "denied"]),
        (
            "Incomplete",
            &[
                "incomplete",
                "missing information",
                "more information needed",
                "hold",
            ],
        ),
    ];
    let words = rows.map(|(own, words)| {
        let word = dice.one(words);
        if dice.in_100(8) {
            is_coded |= own == "Approved";
            return (own, format!("ST_{}", dice.roll() % 90 + 10));
        }
        (own, spelled(style, word))
    });
    (words.into_iter().collect(), is_coded)
}

fn paths(dice: &mut Dice, codes: &mut BTreeSet<&'static str>) -> BTreeMap<&'static str, String> {
    const NATIVE: &str = "/voice-companyprofilesapi/v1";
    let profiles = format!("{NATIVE}/{{account}}/companyProfiles");
    let service = dice.one(&["voice-companyprofilesapi", "voice-companyprofileapi"]);
    let list = dice.one(&[
        "companyProfiles",
        "companyprofiles",
        "CompanyProfiles",
        "company-profiles",
    ]);
    let root = format!("/{service}/v1");
    let own = format!("{root}/{{account}}/{list}");
    let kebab = list.contains('-');
    let lower = |name: &str, kebabs: &str| match (kebab, list) {
        (true, _) => kebabs.to_owned(),
        (false, "companyprofiles") => name.to_lowercase(),
        (false, "CompanyProfiles") => name[..1].to_uppercase() + &name[1..],
        (false, _) => name.to_owned(),
    };
    let requirements = lower("countryRequirements", "country-requirements");
    let within = if dice.in_100(40) { "/{account}" } else { "" };
    let documents = dice.one(&["voice-documentsapi", "voice-documentapi"]);
    let mut upload = format!("/{documents}/v1/{{account}}/documents");
    if dice.in_100(10) {
        codes.insert("uploadDocument");
        upload = String::from("/files/{account}/upload");
    }
    let named: [(String, String); 6] = [
        (profiles.clone(), own.clone()),
        (format!("{profiles}/{{guid}}"), format!("{own}/{{guid}}")),
        (
            format!("{profiles}/{{guid}}/checkUpdateConsequences"),
            format!(
                "{own}/{{guid}}/{}",
                lower("checkUpdateConsequences", "check-update-consequences")
            ),
        ),
        (
            format!("{profiles}/verifyRequiredFields"),
            format!(
                "{own}/{}",
                lower("verifyRequiredFields", "verify-required-fields")
            ),
        ),
        (
            format!("{NATIVE}/countryRequirements/{{countryCode}}"),
            format!("{root}{within}/{requirements}/{{countryCode}}"),
        ),
        (
            "/voice-documentsapi/v1/{account}/documents".to_owned(),
            upload,
        ),
    ];
    let leaked = named.map(|(native, own)| (&*native.leak(), own));
    leaked.into_iter().collect()
}
