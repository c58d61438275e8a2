//! Calculation of check digits.
//!
//! Each function takes the digits without the check digit and returns the check digit, or `None`
//! when the register issues no number with these digits.

/// The digits of a text; `None` when it contains anything else.
pub(super) fn digits(text: &str) -> Option<Vec<u32>> {
    text.chars().map(|c| c.to_digit(10)).collect()
}

/// The sum of each digit times the weight in the same position.
pub(super) fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(d, w)| d * w).sum()
}

/// ISO/IEC 7812-1, annex B ("Luhn"): every second digit from the right is doubled.
///
/// Used by: SIREN and SIRET (INSEE), partita IVA and codice fiscale of companies (Italy,
/// decreto ministeriale of 23 December 1976), organisationsnummer (Skatteverket, SKV 709),
/// Business Number (Canada Revenue Agency).
pub(super) fn luhn(digits: &[u32]) -> u32 {
    let doubled = |(index, digit): (usize, &u32)| match (index % 2 == 0, digit * 2) {
        (true, twice) => twice / 10 + twice % 10,
        (false, _) => *digit,
    };
    let sum: u32 = digits.iter().rev().enumerate().map(doubled).sum();
    (10 - sum % 10) % 10
}

/// Modulus 11 with the given weights; numbers that would need the check digit 10 are not issued.
///
/// Used by: CVR-nummer (Erhvervsstyrelsen, "Modulus 11 kontrol"), organisasjonsnummer
/// (Brønnøysundregistrene), Y-tunnus (Finnish Tax Administration and PRH), UID (Swiss
/// Federal Statistical Office, eCH-0097).
pub(super) fn mod_11(digits: &[u32], weights: &[u32]) -> Option<u32> {
    match (11 - weighted(digits, weights) % 11) % 11 {
        10 => None,
        digit => Some(digit),
    }
}

pub(super) const CVR: [u32; 7] = [2, 7, 6, 5, 4, 3, 2];
pub(super) const ORGANISASJONSNUMMER: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];
pub(super) const Y_TUNNUS: [u32; 7] = [7, 9, 10, 5, 8, 4, 2];
pub(super) const UID: [u32; 8] = [5, 4, 3, 2, 7, 6, 5, 4];

/// Enterprise number of the Crossroads Bank (Belgium, royal decree of 24 June 2003): 97 minus the
/// remainder of the first eight digits divided by 97.
pub(super) fn kbo(digits: &[u32]) -> u32 {
    97 - digits.iter().fold(0, |sum, digit| (sum * 10 + digit) % 97)
}

/// IČO (Czech Statistical Office; Statistical Office of the Slovak Republic): modulus 11 with the
/// weights 8 to 2, the remainders 0 and 1 give 1 and 0.
pub(super) fn ico(digits: &[u32]) -> u32 {
    (11 - weighted(digits, &[8, 7, 6, 5, 4, 3, 2]) % 11) % 10
}

/// NIPC (Portugal, Registo Nacional de Pessoas Coletivas, decreto-lei 129/98): modulus 11 with the
/// weights 9 to 2, 10 and 11 give 0.
pub(super) fn nipc(digits: &[u32]) -> u32 {
    match 11 - weighted(digits, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11 {
        10 | 11 => 0,
        digit => digit,
    }
}

/// Check letter of a Firmenbuchnummer (Austria, Federal Ministry of Justice): modulus 17
/// over six digits. The ministry publishes no formula; this one gives the letter of every
/// number in the tests.
pub(super) fn firmenbuch(digits: &[u32]) -> Option<char> {
    let sum = weighted(digits, &[6, 4, 14, 15, 10, 1]);
    "ABDFGHIKMPSTVWXYZ".chars().nth((sum % 17) as usize)
}

/// CUI (Romania, ANAF, Hotărârea de Guvern on the cod de identificare fiscală): the weights 7 5 3 2
/// 1 7 5 3 2 from the right, times ten, modulus 11; 10 gives 0.
pub(super) fn cui(digits: &[u32]) -> u32 {
    let backwards: Vec<u32> = digits.iter().rev().copied().collect();
    weighted(&backwards, &[2, 3, 5, 7, 1, 2, 3, 5, 7]) * 10 % 11 % 10
}

/// Check digit of a number of the Romanian trade register as issued since 26 July 2024 (Oficiul
/// Național al Registrului Comerțului): the sum of the digits, plus the last digit of the ASCII
/// code of the letter before them. The office publishes no formula; this one gives the digit of
/// every number in the tests.
pub(super) fn onrc(kind: char, digits: &[u32]) -> u32 {
    (u32::from(kind) % 10 + digits.iter().sum::<u32>()) % 10
}

/// Control digit of a NIF of an entity (Spain, Orden EHA/451/2008): as ISO/IEC 7812-1.
pub(super) fn nif(digits: &[u32]) -> u32 {
    luhn(digits)
}

/// The letter for a control digit in a NIF of an entity.
pub(super) fn nif_letter(digit: u32) -> Option<char> {
    "JABCDEFGHI".chars().nth(digit as usize)
}

/// ACN (Australian Securities and Investments Commission, "Australian Company Number
/// (ACN) digit check"): modulus 10 with the weights 8 to 1.
pub(super) fn acn(digits: &[u32]) -> u32 {
    (10 - weighted(digits, &[8, 7, 6, 5, 4, 3, 2, 1]) % 10) % 10
}

/// The two digits before an ABN (Australian Business Register, "Format of the ABN"): modulus 89,
/// over the nine digits after them.
pub(super) fn abn(digits: &[u32]) -> u32 {
    let sum = weighted(digits, &[3, 5, 7, 9, 11, 13, 15, 17, 19]);
    11 + (89 - sum % 89 + 88) % 89
}

/// Check digit of a GS1 number of 13 digits (NZBN: New Zealand Ministry of Business,
/// Innovation and Employment; the number is a Global Location Number).
pub(super) fn gs1(digits: &[u32]) -> u32 {
    let weights = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3];
    (10 - weighted(digits, &weights) % 10) % 10
}

/// The digit before the twelve others of a corporate number (Japan, National Tax Agency;
/// Ministry of Finance Order 70 of 2014, article 2): modulus 9.
pub(super) fn corporate_number(digits: &[u32]) -> u32 {
    9 - weighted(digits, &[2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9
}

/// Check letter of the UEN of a business (Singapore, ACRA). ACRA publishes the form of the
/// UEN and not the formula; this one gives the letter of every number in the tests.
pub(super) fn uen_business(digits: &[u32]) -> Option<char> {
    let sum = weighted(digits, &[10, 4, 9, 3, 8, 2, 7, 1]);
    "XMKECAWLJDB".chars().nth((sum % 11) as usize)
}

/// Check letter of the UEN of a local company.
pub(super) fn uen_company(digits: &[u32]) -> Option<char> {
    let sum = weighted(digits, &[10, 8, 6, 4, 9, 7, 5, 3, 1]);
    "ZKCMDNERGWH".chars().nth((sum % 11) as usize)
}

/// Check letter of the UEN of any other entity, which contains letters.
pub(super) fn uen_other(before: &str) -> Option<char> {
    const ALPHABET: &str = "ABCDEFGHJKLMNPQRSTUVWX0123456789";
    let values: Option<Vec<u32>> = before
        .chars()
        .map(|c| ALPHABET.chars().position(|a| a == c)?.try_into().ok())
        .collect();
    let sum = weighted(&values?, &[4, 3, 5, 3, 10, 2, 2, 5, 7]);
    ALPHABET.chars().nth(((sum + 6) % 11) as usize)
}
