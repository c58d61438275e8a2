//! Regions: every official name and code of ISO 3166-2 is known in the countries whose addresses
//! name a region, and so are the names that people write.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

use profile_desk::domain::address;
use profile_desk::domain::asked::Wanted;
use profile_desk::domain::draft::Content;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::domain::validate::validate;

/// From pycountry, by way of `assets/regions.py`: the code, a tab, the official name.
const ISO: &str = include_str!("regions/iso-3166-2.tsv");

/// What is found at the region and at the postal code of an address.
fn found(country: &str, region: &str, postal_code: &str) -> Vec<String> {
    let content = Content {
        profile: CompanyProfile {
            address_country_code: country.to_owned(),
            region: region.to_owned(),
            postal_code: postal_code.to_owned(),
            ..CompanyProfile::default()
        },
        ..Content::default()
    };
    let found = validate(&content, &Wanted::default()).into_iter();
    let here = found.filter(|finding| {
        finding.place.field == FieldId::Region
            || (finding.place.field == FieldId::PostalCode && !postal_code.is_empty())
    });
    here.map(|finding| finding.sentence).collect()
}

fn name_of(country: &str, written: &str) -> String {
    let region = address::form(country).region(written);
    region.map_or_else(|| "none".to_owned(), |region| region.name.clone())
}

#[test]
fn every_subdivision_of_iso_3166_2_is_known_by_its_name_and_by_its_code() {
    let mut count = 0;
    let mut unknown = Vec::new();
    for line in ISO.lines() {
        let (code, name) = line.split_once('\t').unwrap();
        let (country, short) = code.split_once('-').unwrap();
        for written in [
            name,
            code,
            short,
            &name.to_uppercase(),
            &name.to_lowercase(),
        ] {
            if !found(country, written, "").is_empty() {
                unknown.push(format!("{code} {written}"));
            }
        }
        count += 1;
    }
    assert!(unknown.is_empty(), "{}: {unknown:?}", unknown.len());
    assert_eq!(count, 1473);
}

#[test]
fn names_that_people_write_are_known() {
    for (country, names) in [
        (
            "JP",
            "東京|東京都|Tōkyō|Tokyo-to|大阪|大阪府|Osaka-fu|京都|北海道|Hokkaido Prefecture|神奈川|Kanagawa-ken",
        ),
        (
            "CN",
            "北京|北京市|Peking|Beijing|广东|广东省|Guangdong Province|Inner Mongolia|内蒙古|Tibet|山西|陕西|Shaanxi",
        ),
        (
            "AR",
            "CABA|C.A.B.A.|Capital Federal|Ciudad de Buenos Aires|Provincia de Buenos Aires|Bs. As.|Córdoba|Cordoba",
        ),
        (
            "IE",
            "Dublin|Co. Dublin|Co Dublin|County Dublin|Dublin 2|DUBLIN|Baile Átha Cliath|Cork|County Cork|Leinster|Fingal",
        ),
        (
            "PE",
            "Lima|Lima Metropolitana|Lima Region|Callao|Cuzco|Departamento de Lima",
        ),
        (
            "ES",
            "Bizkaia|Vizcaya|Biscay|Gipuzkoa|Guipúzcoa|Álava|Araba|Andalucía|Catalunya|Cataluña|Katalonien|País Vasco|Euskadi|Comunidad de Madrid|Islas Baleares|Mallorca|Tenerife|La Coruña|A Coruña|Gerona|Lérida|València",
        ),
        (
            "UA",
            "Kyiv|Kiev|Київ|м. Київ|Kyiv City|Kyiv oblast|Київська обл.|Львів|Odesa|Odessa|Kharkiv",
        ),
        (
            "KR",
            "Jeonbuk|Jeonbuk State|Jeollabuk-do|전북|전북특별자치도|Jeju|Jeju-do|제주도|Gangwon|Gangwon-do|Seoul|서울|서울특별시|Gyeonggi|Busan City",
        ),
        (
            "RU",
            "Москва|Moscow|Moskau|г. Москва|Московская обл.|Московская область|Moscow Oblast|СПб|Санкт-Петербург|St. Petersburg|Татарстан|Republic of Tatarstan",
        ),
        (
            "MX",
            "CDMX|Ciudad de México|Mexico City|DF|D.F.|Distrito Federal|Estado de México|Edo. Méx.|Nuevo León|N.L.|Veracruz|Michoacán|Coahuila",
        ),
        (
            "US",
            "TX|Texas|State of Texas|Texas State|Calif.|N.Y.|New York State|Washington, D.C.|DC|D.C.|Puerto Rico|Kalifornien|W. Va.",
        ),
        ("CA", "QC|Québec|PQ|B.C.|Newfoundland|PEI|Ontario Province"),
        (
            "AU",
            "NSW|N.S.W.|Vic.|Qld|ACT|Canberra|South Australia|State of Victoria",
        ),
        (
            "BR",
            "SP|São Paulo|Sao Paulo|Estado de São Paulo|Brasília|Rio de Janeiro|Estado do Rio de Janeiro",
        ),
        (
            "IN",
            "Delhi|NCT of Delhi|New Delhi|Orissa|Odisha|Pondicherry|Tamilnadu|J&K|TG|TS|UP|Daman & Diu|Telangana",
        ),
        (
            "IT",
            "RM|Roma|Rome|Rom|Milano|Mailand|Lazio|Lombardia|Lombardei|Südtirol|Bozen|Alto Adige|Valle d’Aosta|Aosta|Monza|Forlì|Provincia di Roma|Città metropolitana di Milano|Reggio Emilia|Sicilia",
        ),
        (
            "ID",
            "Jakarta|DKI Jakarta|Jawa Barat|West Java|Jogja|DIY|Papua Selatan|Papua Tengah|Bali",
        ),
        (
            "MY",
            "KL|Kuala Lumpur|Wilayah Persekutuan Kuala Lumpur|Penang|Pulau Pinang|Malacca|Selangor Darul Ehsan",
        ),
        (
            "PH",
            "Metro Manila|NCR|Cebu|Maguindanao del Norte|Calabarzon|Region IV-A",
        ),
        (
            "TH",
            "Bangkok|กรุงเทพมหานคร|กรุงเทพฯ|กทม.|จังหวัดเชียงใหม่|Chiang Mai|Phatthaya",
        ),
        (
            "TR",
            "İstanbul|Istanbul|istanbul|İzmir|Icel|Mersin|Afyon|Şanlıurfa|K.Maraş|Ankara ili",
        ),
        (
            "TW",
            "台北|臺北市|台北市|Taipei|Taipei City|新北市|Hsinchu|高雄",
        ),
        (
            "VN",
            "Hà Nội|Hanoi|TP.HCM|HCMC|Ho Chi Minh City|Thành phố Hồ Chí Minh|Sài Gòn|Đà Nẵng|tỉnh Bình Dương|Huế",
        ),
        (
            "CO",
            "Bogotá|Bogotá D.C.|Bogotá, D.C.|Distrito Capital|Antioquia|Valle|Departamento de Antioquia",
        ),
        (
            "CL",
            "RM|Región Metropolitana|Santiago|Biobío|Bío Bío|VIII Región|O'Higgins|Valparaíso|Región de Valparaíso",
        ),
        (
            "VE",
            "Caracas|Distrito Capital|Miranda|Edo. Miranda|La Guaira|Vargas",
        ),
        ("EG", "Cairo|القاهرة|Giza|Alexandria|محافظة القاهرة"),
        (
            "NG",
            "Lagos|Lagos State|Abuja|FCT|Federal Capital Territory",
        ),
        (
            "AE",
            "Dubai|دبي|Emirate of Dubai|Abu Dhabi|أبوظبي|RAK|Sharjah",
        ),
        ("IR", "Tehran|تهران|Teheran|استان تهران"),
        ("HK", "Hong Kong|香港|HK|Kowloon|KLN|N.T.|新界"),
        (
            "JM",
            "Saint Andrew|St. Andrew|St Andrew|Kingston & St. Andrew",
        ),
    ] {
        let unknown: Vec<&str> = names
            .split('|')
            .filter(|name| !found(country, name, "").is_empty())
            .collect();
        assert!(unknown.is_empty(), "{country}: {unknown:?}");
    }
}

#[test]
fn a_name_leads_to_its_own_region() {
    for (country, written, name) in [
        ("US", "US-TX", "Texas"),
        ("US", "tx", "Texas"),
        ("US", "Washington", "Washington"),
        ("US", "Washington, D.C.", "District of Columbia"),
        ("ES", "Vizcaya", "Bizkaia"),
        ("IE", "Dublin", "Co. Dublin"),
        ("CN", "山西", "Shanxi Sheng"),
        ("CN", "陕西", "Shaanxi Sheng"),
        ("CN", "陕西省", "Shaanxi Sheng"),
        ("TW", "嘉義市", "Chiayi City"),
        ("TW", "嘉義縣", "Chiayi County"),
        ("MX", "Mexico City", "CDMX"),
        ("MX", "Edo. de México", "Estado de México"),
        ("JP", "京都", "Kyoto"),
        ("JP", "東京", "Tokyo"),
        ("UA", "м. Київ", "Kyiv city"),
        ("UA", "Київська обл.", "Kyiv oblast"),
        ("AR", "CABA", "Ciudad Autónoma de Buenos Aires"),
        ("IN", "Orissa", "Odisha"),
    ] {
        assert_eq!(name_of(country, written), name, "{country} {written}");
    }
}

#[test]
fn what_is_no_region_of_the_country_is_said() {
    for (country, written) in [
        ("US", "Ontario"),
        ("US", "Atlantis"),
        ("US", "State"),
        ("US", "State of"),
        ("US", "Bizkaia"),
        ("CA", "Texas"),
        ("ES", "Lisboa"),
        ("IE", "Antrim"),
        ("IE", "County"),
        ("JP", "北京"),
        ("JP", "県"),
        ("CN", "東京"),
        ("RU", "Київ"),
        ("IT", "Bayern"),
        ("IN", "?"),
        ("BR", "-"),
    ] {
        assert_eq!(found(country, written, "").len(), 1, "{country} {written}");
    }
}

#[test]
fn a_region_of_another_level_is_known_and_found_and_not_listed() {
    let form = address::form("ES");
    let listed = form.search_regions("");
    assert_eq!(listed.len(), form.regions().len());
    assert!(listed.iter().all(|region| region.name != "Andalucía"));
    let search = form.search_regions("Andalu");
    assert_eq!(search[0].name, "Andalucía");
    assert_eq!(form.search_regions("biscay")[0].name, "Bizkaia");
    // Nothing is known of its postal codes, so nothing is said of them.
    assert_eq!(found("ES", "Andalucía", "48001"), Vec::<String>::new());
}

#[test]
fn a_postal_code_that_serves_two_regions_is_right_in_both() {
    for (country, postal_code, regions) in [
        ("US", "97635", ["CA", "Oregon"]),
        ("US", "42223", ["Tennessee", "KY"]),
        ("US", "72643", ["AR", "Missouri"]),
        ("US", "02861", ["Rhode Island", "MA"]),
        ("US", "86515", ["AZ", "New Mexico"]),
        ("US", "89439", ["Nevada", "California"]),
        ("US", "88063-1234", ["NM", "TX"]),
        ("AU", "4383", ["QLD", "New South Wales"]),
        ("AU", "2406", ["NSW", "Queensland"]),
        ("AU", "3691", ["Victoria", "NSW"]),
        ("AU", "4825", ["QLD", "NT"]),
        ("AU", "0872", ["SA", "WA"]),
        ("AU", "2620", ["ACT", "NSW"]),
        ("CA", "S9V 0A1", ["Saskatchewan", "AB"]),
        ("IN", "673310", ["Kerala", "Puducherry"]),
        ("ES", "48001", ["Bizkaia", "Euskadi"]),
        // A name that two regions have: the postal code of either will do.
        ("UA", "01001", ["Kyiv", "Київ"]),
    ] {
        for region in regions {
            assert_eq!(
                found(country, region, postal_code),
                Vec::<String>::new(),
                "{country} {region} {postal_code}"
            );
        }
    }
    // One of another state is still seen, under every name of the state.
    for region in ["Texas", "TX", "US-TX", "State of Texas"] {
        assert_eq!(
            found("US", region, "97635"),
            ["ZIP code 97635 is not one of Texas"],
            "{region}"
        );
    }
    assert_eq!(
        found("ES", "Vizcaya", "28001"),
        ["Postal code 28001 is not one of Bizkaia"]
    );
}
