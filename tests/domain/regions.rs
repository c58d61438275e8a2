//! Regions: every official name and code of ISO 3166-2 is known in the countries with regions in
//! their addresses, and so are the names that people write.

use profile_desk::domain::address;
use profile_desk::domain::country_requirements::ApplicableRequirements;
use profile_desk::domain::draft::Content;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::domain::validate::validate;

/// From pycountry, through `assets/regions.py`: the code, a tab, the official name.
const ISO: &str = include_str!("regions/iso-3166-2.tsv");

/// Common names of regions, by country.
const PEOPLE: &[(&str, &str)] = &[
    (
        "JP",
        "東京|東京都|Tōkyō|Tokyo-to|大阪|大阪府|Osaka-fu|京都|北海道|Hokkaido Prefecture|神奈川|Kanagawa-ken|\
         Tôkyô|Tokyo Prefecture|Tokyo Metropolis|Kanagawa|神奈川県|Aichi-ken|愛知|Okinawa|沖縄|Chiba|\
         Hyōgo|Hyogo|兵庫県|Fukuoka|福岡|Saitama|埼玉|Kyōto|Hokkaidō|Gunma|Gumma|Ōita|Oita|Kochi|\
         Kōchi|とうきょうと|Osaka|東 京|Tōkyō-to|TOKYO|Miyazaki|Shizuoka|静岡|Nara|和歌山県|Iwate|Toyama|Mie|\
         三重|青森",
    ),
    (
        "CN",
        "北京|北京市|Peking|Beijing|广东|广东省|Guangdong Province|Inner Mongolia|内蒙古|Tibet|山西|陕西|\
         Shaanxi|Shanghai|上海|上海市|Shanghai Municipality|Guangdong|Canton|Chongqing|重庆|Tianjin|\
         Sichuan|四川|Jiangsu|江苏|Zhejiang|浙江省|Hebei|Henan|Hubei|湖北|Hunan|Guangxi|广西|Xinjiang|新疆|\
         Ningxia|宁夏|Qinghai|Hainan|Inner Mongolia Autonomous Region|Macau|Taiwan|BJ|SH|GD|\
         Guangdong Sheng|Zhejiang Sheng|Beijing Shi|Shanghai Shi|Nei Mongol|Neimenggu",
    ),
    (
        "AR",
        "CABA|C.A.B.A.|Capital Federal|Ciudad de Buenos Aires|Provincia de Buenos Aires|\
         Bs. As.|Córdoba|Cordoba|Prov. de Santa Fe|Santa Fé|Mendoza|Tucumán|Neuquen|Entre Rios|\
         Rio Negro|Tierra del Fuego|Tierra del Fuego, Antártida e Islas del Atlántico Sur|BA|\
         Ciudad Autonoma de Buenos Aires|Ciudad Autónoma de Bs. As.|Provincia de Bs. As.|\
         Buenos Aires (CABA)|Chaco|San Juan|La Pampa|Santa Cruz|Salta",
    ),
    (
        "IE",
        "Dublin|Co. Dublin|Co Dublin|County Dublin|Dublin 2|DUBLIN|Baile Átha Cliath|Cork|\
         County Cork|Leinster|Fingal|Kerry|Galway|Co Galway|Limerick|Waterford|Donegal|\
         Dun Laoghaire|Dublin 4|Dublin 15|Munster|Connacht|Ulster|Meath|Kildare|Laois|Offaly|\
         Wicklow|County Wicklow|Tipperary|Co.Cork|Co.Dublin|CO.GALWAY|Co. Cork|Cork Co.",
    ),
    (
        "PE",
        "Lima|Lima Metropolitana|Lima Region|Callao|Cuzco|Departamento de Lima|Arequipa|Cusco|\
         La Libertad|Piura|Ancash|Áncash|Junín|Region Lima|Municipalidad Metropolitana de Lima",
    ),
    (
        "ES",
        "Bizkaia|Vizcaya|Biscay|Gipuzkoa|Guipúzcoa|Álava|Araba|Andalucía|Catalunya|Cataluña|\
         Katalonien|País Vasco|Euskadi|Comunidad de Madrid|Islas Baleares|Mallorca|Tenerife|\
         La Coruña|A Coruña|Gerona|Lérida|València|Madrid|Barcelona|Valencia|Sevilla|Seville|\
         Málaga|Malaga|Guipuzcoa|San Sebastián|Alava|Álava/Araba|Navarra|Nafarroa|Navarre|\
         Catalonia|Andalucia|Andalusia|Galicia|Galiza|Castilla y Leon|Comunidad Valenciana|\
         Canarias|Canary Islands|Islas Canarias|Illes Balears|Baleares|Balearic Islands|Ibiza|\
         Gran Canaria|Las Palmas|Sta. Cruz de Tenerife|Asturias|Principado de Asturias|\
         Cantabria|La Rioja|Murcia|Región de Murcia|Aragon|Pais Vasco|Basque Country|\
         Extremadura|Castilla-La Mancha|Ceuta|Melilla|Girona|Lleida|Lerida|Ourense|Orense|\
         A Coruna|Coruña|La Coruna|Castellon|Castelló|Alacant",
    ),
    (
        "UA",
        "Kyiv|Kiev|Київ|м. Київ|Kyiv City|Kyiv oblast|Київська обл.|Львів|Odesa|Odessa|Kharkiv|\
         м.Київ|Київська область|Kyiv Oblast|Kyivska|Kyivs'ka oblast|Lviv|Lvivska oblast|\
         Lviv Oblast|Львівська область|Львівська обл.|Odesa Oblast|Одеська область|Kharkov|\
         Харківська|Dnipro|Dnipropetrovsk|Dnipropetrovska oblast|Zaporizhzhia|Vinnytsia|\
         Вінницька обл|Volyn|Zakarpattia|Transcarpathia|Crimea|АР Крим|Chernivtsi|\
         Ivano-Frankivsk|Rivne|Ternopil|Mykolaiv|Kherson|Poltava|Sumy|Cherkasy|Chernihiv|\
         Zhytomyr|Kirovohrad|Kropyvnytskyi|Khmelnytskyi|Luhansk|Donetsk|Sevastopol",
    ),
    (
        "KR",
        "Jeonbuk|Jeonbuk State|Jeollabuk-do|전북|전북특별자치도|Jeju|Jeju-do|제주도|Gangwon|Gangwon-do|\
         Seoul|서울|서울특별시|Gyeonggi|Busan City|Seoul Special City|Busan Metropolitan City|경기도|경기|\
         충청남도|Chungnam|충남|전남|경북|경남|대구|인천광역시|Ulsan|울산|Sejong|세종특별자치시|\
         Jeju Special Self-Governing Province|Gangwon Province|강원|강원도|Kyonggi-do|North Jeolla",
    ),
    (
        "RU",
        "Москва|Moscow|Moskau|г. Москва|Московская обл.|Московская область|Moscow Oblast|СПб|\
         Санкт-Петербург|St. Petersburg|Татарстан|Republic of Tatarstan|Moskva|Moscou|г.Москва|\
         Московская обл|Moscow Region|St Petersburg|Saint Petersburg|Saint-Petersburg|\
         Sankt-Peterburg|С.-Петербург|Ленинградская область|Leningrad Oblast|Tatarstan|\
         Республика Татарстан|Респ. Татарстан|Республика Башкортостан|Краснодарский край|\
         Krasnodar Krai|Krasnodar|Свердловская область|Sverdlovsk Oblast|Новосибирская обл.|\
         Novosibirsk|Ростовская область|Rostov|Нижегородская область|Nizhny Novgorod|\
         Калининград|Kaliningrad|Калининградская область|Приморский край|ХМАО|ХМАО - Югра|\
         Чувашия|Якутия|Республика Саха (Якутия)|Sakha|Крым|Севастополь|Tyumen|\
         Тюменская область|Самара|Самарская область",
    ),
    (
        "MX",
        "CDMX|Ciudad de México|Mexico City|DF|D.F.|Distrito Federal|Estado de México|Edo. Méx.|\
         Nuevo León|N.L.|Veracruz|Michoacán|Coahuila|Jalisco|Jal.|Nuevo Leon|NL|Puebla|\
         Querétaro|Queretaro de Arteaga|Quintana Roo|Q.Roo|Michoacán de Ocampo|\
         Coahuila de Zaragoza|Veracruz de Ignacio de la Llave|Estado de Mexico|Mexico|México|\
         EdoMex|San Luis Potosí|SLP|Guanajuato|Gto|Baja California|BC|BCS|Chiapas|Yucatan",
    ),
    (
        "US",
        "TX|Texas|State of Texas|Texas State|Calif.|N.Y.|New York State|Washington, D.C.|DC|\
         D.C.|Puerto Rico|Kalifornien|W. Va.|New York|NY|California|CA|Mass.|Massachusetts|\
         Penna.|Fla|Tenn|District of Columbia|Washington DC|Guam|PR|VI|American Samoa|Hawaii|\
         Hawai'i|Hawaiʻi|Nueva York|Commonwealth of Virginia|Commonwealth of Massachusetts|\
         Commonwealth of Pennsylvania|N Carolina|North-Carolina|Armed Forces Europe|AE|APO|\
         Texas (TX)|TX - Texas|Rhode Island and Providence Plantations|Nueva Jersey|\
         Pensilvania|Californië|Californie|Floride",
    ),
    (
        "CA",
        "QC|Québec|PQ|B.C.|Newfoundland|PEI|Ontario Province|ON|Ont|Ontario|British Columbia|\
         BC|Nova Scotia|Nouvelle-Écosse|Colombie-Britannique|Île-du-Prince-Édouard|Terre-Neuve|\
         Terre-Neuve-et-Labrador|Nouveau-Brunswick|NB|Yukon Territory|Nunavut|Alta|\
         Newfoundland & Labrador",
    ),
    (
        "AU",
        "NSW|N.S.W.|Vic.|Qld|ACT|Canberra|South Australia|State of Victoria|New South Wales|\
         Queensland|QLD|Western Australia|WA|Tas|NT|Northern Territory|A.C.T.|Vic|South Aust",
    ),
    (
        "BR",
        "SP|São Paulo|Sao Paulo|Estado de São Paulo|Brasília|Rio de Janeiro|\
         Estado do Rio de Janeiro|RJ|MG|São Paulo (SP)|DF|Distrito Federal|Brasilia|Ceara|\
         Parana|Goias|Espirito Santo|Mato Grosso do Sul|Pará|Paraiba",
    ),
    (
        "IN",
        "Delhi|NCT of Delhi|New Delhi|Orissa|Odisha|Pondicherry|Tamilnadu|J&K|TG|TS|UP|\
         Daman & Diu|Telangana|Maharashtra|MH|Karnataka|Tamil Nadu|TN|NCR|Uttar Pradesh|\
         Gujarat|West Bengal|WB|Kerala|Haryana|Punjab|Rajasthan|MP|Chhattisgarh|Jharkhand|\
         Bihar|Assam|Goa|Puducherry|Chandigarh|Jammu and Kashmir|Jammu & Kashmir|Ladakh|\
         Uttarakhand|Uttaranchal|HP|Himachal Pradesh|Andaman and Nicobar Islands|दिल्ली|\
         महाराष्ट्र",
    ),
    (
        "IT",
        "RM|Roma|Rome|Rom|Milano|Mailand|Lazio|Lombardia|Lombardei|Südtirol|Bozen|Alto Adige|\
         Valle d’Aosta|Aosta|Monza|Forlì|Provincia di Roma|Città metropolitana di Milano|\
         Reggio Emilia|Sicilia|MI|Milan|Torino|Turin|Napoli|Naples|Firenze|Florence|Florenz|\
         Venezia|Venice|Genova|Genoa|Bologna|Padova|Padua|Bolzano|Trento|Trient|Siena|Perugia|\
         Lombardy|Tuscany|Toscana|Piemonte|Piedmont|Veneto|Latium|Campania|Puglia|Apulia|\
         Sicily|Sardegna|Sardinia|Emilia Romagna|Emilia-Romagna|Liguria|Marche|Umbria|Abruzzo|\
         Molise|Basilicata|Calabria|Friuli Venezia Giulia|Trentino Alto Adige|Valle d'Aosta|\
         Aosta Valley|Reggio nell'Emilia|Reggio Calabria|Forlì-Cesena|Pesaro e Urbino|\
         Monza e della Brianza|Massa-Carrara|Carbonia Iglesias|Provincia di Milano|\
         Città Metropolitana di Torino|prov. MI|(MI)|Sud Sardegna|Barletta-Andria-Trani|\
         Verbano-Cusio-Ossola|L'Aquila|Laquila|Provincia dell'Aquila|Provincia dell’Ogliastra|\
         Reggio di Calabria|Città Metropolitana di Reggio di Calabria|\
         Città Metropolitana di Reggio Calabria|Città metropolitana di Genova|\
         Città Metropolitana di Bologna|Città Metropolitana di Firenze|\
         Città Metropolitana di Bari|Città Metropolitana di Napoli|Città Metropolitana di Venezia|\
         Città Metropolitana di Palermo|Città Metropolitana di Catania|\
         Città Metropolitana di Messina|Città Metropolitana di Cagliari|\
         Città Metropolitana di Sassari|Citta' Metropolitana di Milano|\
         Città Metropolitana di Roma Capitale|Città Metropolitana di Roma|\
         Metropolitan City of Naples|Libero consorzio comunale di Agrigento|\
         Sulcis Iglesiente|Sulcis-Iglesiente|Provincia del Sulcis Iglesiente|\
         Gallura Nord-Est Sardegna|Provincia della Gallura Nord-Est Sardegna|Gallura|\
         Medio Campidano|Provincia del Medio Campidano|Ogliastra|Nuoro|Oristano|prov.MI|\
         Monza e Brianza",
    ),
    (
        "ID",
        "Jakarta|DKI Jakarta|Jawa Barat|West Java|Jogja|DIY|Papua Selatan|Papua Tengah|Bali|\
         Jakarta Selatan|South Jakarta|Jawa Tengah|Central Java|Jawa Timur|East Java|Banten|\
         Yogyakarta|DI Yogyakarta|D.I. Yogyakarta|Special Region of Yogyakarta|Sumatera Utara|\
         North Sumatra|Sumatra Utara|Riau|Kepulauan Riau|Kepri|Riau Islands|Aceh|Papua|\
         West Papua|Papua Barat|Kalimantan Timur|East Kalimantan|NTB|NTT|Sulawesi Selatan|\
         Bangka Belitung|Papua Barat Daya|Jawa",
    ),
    (
        "MY",
        "KL|Kuala Lumpur|Wilayah Persekutuan Kuala Lumpur|Penang|Pulau Pinang|Malacca|\
         Selangor Darul Ehsan|WP Kuala Lumpur|Selangor|Johor|Perak|Sabah|Sarawak|Melaka|\
         Putrajaya|Negeri Sembilan|N. Sembilan|Federal Territory of Kuala Lumpur|\
         W.P. Kuala Lumpur|Labuan|Terengganu|Trengganu|Kelantan|Pahang|\
         Wilayah Persekutuan Putrajaya|Johor Darul Takzim|Federal Territory of Labuan",
    ),
    (
        "PH",
        "Metro Manila|NCR|Cebu|Maguindanao del Norte|Calabarzon|Region IV-A|\
         National Capital Region|Laguna|Cavite|Davao del Sur|Davao City|Pampanga|Rizal|\
         Batangas|Bulacan|Manila|Makati|Iloilo|Misamis Oriental|Western Samar|\
         Compostela Valley|BARMM|CALABARZON|Region VII|Quezon|Nueva Ecija|Negros Occidental|\
         Surigao del Norte|Cotabato|North Cotabato|South Cotabato",
    ),
    (
        "TH",
        "Bangkok|กรุงเทพมหานคร|กรุงเทพฯ|กทม.|จังหวัดเชียงใหม่|Chiang Mai|Phatthaya|กรุงเทพ|BKK|\
         Krung Thep Maha Nakhon|Chiangmai|เชียงใหม่|Chonburi|Chon Buri|ชลบุรี|Phuket|ภูเก็ต|\
         Nonthaburi|นนทบุรี|Samut Prakan|Ayutthaya|Phra Nakhon Si Ayutthaya|Nakhon Ratchasima|\
         Korat|Pathum Thani|Changwat Phuket|จ.ภูเก็ต",
    ),
    (
        "TR",
        "İstanbul|Istanbul|istanbul|İzmir|Icel|Mersin|Afyon|Şanlıurfa|K.Maraş|Ankara ili|\
         İSTANBUL|ISTANBUL|Ankara|Izmir|Bursa|Antalya|Kocaeli|İzmit|Muğla|Mugla|İçel|Sanliurfa|\
         Kahramanmaraş|Afyonkarahisar|Hakkâri|Hakkari|Ağrı|Agri|Iğdır|Diyarbakır|Eskişehir",
    ),
    (
        "TW",
        "台北|臺北市|台北市|Taipei|Taipei City|新北市|Hsinchu|高雄|Taoyuan|桃園市|Taichung City|臺中市|台中|Tainan|\
         Hsinchu County|新竹縣|Yilan|宜蘭|Pingtung|New Taipei City|Kaohsiung|Keelung|基隆",
    ),
    (
        "VN",
        "Hà Nội|Hanoi|TP.HCM|HCMC|Ho Chi Minh City|Thành phố Hồ Chí Minh|Sài Gòn|Đà Nẵng|\
         tỉnh Bình Dương|Huế|Ha Noi|Hồ Chí Minh|Ho Chi Minh|TP HCM|TPHCM|Saigon|\
         Thành phố Hà Nội|TP. Hà Nội|Da Nang|Danang|Hải Phòng|Cần Thơ|Bình Dương|Binh Duong|\
         Tỉnh Đồng Nai|Đồng Nai|Dong Nai|Bà Rịa - Vũng Tàu|Bà Rịa–Vũng Tàu|Ba Ria Vung Tau|\
         Thừa Thiên Huế|Hue|Đắk Lắk|Quảng Ninh|Khánh Hòa|Khanh Hoa",
    ),
    (
        "CO",
        "Bogotá|Bogotá D.C.|Bogotá, D.C.|Distrito Capital|Antioquia|Valle|\
         Departamento de Antioquia|Bogota|Bogota DC|Cundinamarca|Valle del Cauca|Atlántico|\
         Bolívar|Norte de Santander|San Andres y Providencia|Nariño",
    ),
    (
        "CL",
        "RM|Región Metropolitana|Santiago|Biobío|Bío Bío|VIII Región|O'Higgins|Valparaíso|\
         Región de Valparaíso|Metropolitana|Metropolitana de Santiago|\
         Región Metropolitana de Santiago|Valparaiso|V Region|Antofagasta|Bio-Bio|Biobio|\
         Los Lagos|Los Ríos|Maule|Ñuble|Nuble|Araucania|La Araucanía|Magallanes|Aysén|\
         O´Higgins|Libertador General Bernardo O'Higgins|Coquimbo|Tarapacá",
    ),
    (
        "VE",
        "Caracas|Distrito Capital|Miranda|Edo. Miranda|La Guaira|Vargas|D.C.|Estado Miranda|\
         Zulia|Carabobo|Anzoátegui|Lara|Nueva Esparta",
    ),
    (
        "EG",
        "Cairo|القاهرة|Giza|Alexandria|محافظة القاهرة|Al Qahirah|الجيزة|الإسكندرية|Port Said|\
         Suez|Luxor|Aswan|Sharqia|Dakahlia|Gharbia|Red Sea|South Sinai|Qalyubia|\
         Cairo Governorate",
    ),
    (
        "NG",
        "Lagos|Lagos State|Abuja|FCT|Federal Capital Territory|FCT - Abuja|FCT, Abuja|Rivers|\
         Rivers State|Kano|Ogun|Oyo|Akwa Ibom|Cross River|Nasarawa",
    ),
    (
        "AE",
        "Dubai|دبي|Emirate of Dubai|Abu Dhabi|أبوظبي|RAK|Sharjah|Abu-Dhabi|AbuDhabi|الشارقة|\
         Ajman|Fujairah|Ras Al Khaimah|Ras al-Khaimah|UAQ|Umm al-Quwain|Dubai Emirate|إمارة دبي",
    ),
    (
        "IR",
        "Tehran|تهران|Teheran|استان تهران|Isfahan|Esfahan|اصفهان|Fars|فارس|Razavi Khorasan|\
         Khorasan Razavi|خراسان رضوی|Alborz|East Azerbaijan|Tabriz|Gilan|Khuzestan|\
         Isfahan Province|Ilam|Mazandaran|Qom|West Azerbaijan|Tehran Province",
    ),
    (
        "HK",
        "Hong Kong|香港|HK|Kowloon|KLN|N.T.|新界|Hong Kong Island|Hongkong|香港島|九龍|New Territories|\
         NT|HK Island|H.K. Island|Hong Kong Is.|hk island",
    ),
    (
        "JM",
        "Saint Andrew|St. Andrew|St Andrew|Kingston & St. Andrew|Kingston|St Catherine|\
         Saint Catherine|St. Catherine",
    ),
    (
        "UY",
        "Montevideo|Canelones|Maldonado|Colonia|Paysandú|Paysandu|San José|Río Negro|Rio Negro|\
         Departamento de Montevideo|Florida|Durazno|Treinta y Tres|Rivera",
    ),
    ("CU", "La Habana|Havana|Habana|Santiago de Cuba"),
    ("SV", "San Salvador|La Libertad|Santa Ana"),
    ("NI", "Managua|León|Granada|RAAN|RAAS|RACCN"),
    ("AM", "Yerevan|Erevan|Երևան|Kotayk"),
    (
        "MZ",
        "Maputo|Maputo City|Cidade de Maputo|Gaza|Nampula|Sofala|Tete",
    ),
    ("SO", "Banaadir|Banadir|Mogadishu|Muqdisho"),
    ("BS", "New Providence|Nassau|Grand Bahama|Abaco|Freeport"),
    ("CV", "Praia|Santiago|São Vicente|Sal|Mindelo"),
    ("KP", "Pyongyang|Rason"),
    ("KN", "Nevis|St. Kitts|Saint Kitts|Basseterre"),
    ("KY", "Grand Cayman|George Town|Cayman Brac"),
];

/// The findings at the region and at the postal code of an address.
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
    let found = validate(&content, &ApplicableRequirements::default()).into_iter();
    let here = found.filter(|finding| {
        finding.path.field == FieldId::Region
            || (finding.path.field == FieldId::PostalCode && !postal_code.is_empty())
    });
    here.map(|finding| finding.message).collect()
}

fn name_of(country: &str, written: &str) -> String {
    let region = address::form(country).region(written);
    region.map_or_else(|| "none".to_owned(), |region| region.name.clone())
}

#[test]
fn every_subdivision_of_iso_3166_2_is_known_by_name_and_code() {
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
fn common_names_of_regions_are_known() {
    for (country, names) in PEOPLE {
        let unknown: Vec<&str> = names
            .split('|')
            .filter(|name| !found(country, name, "").is_empty())
            .collect();
        assert!(unknown.is_empty(), "{country}: {unknown:?}");
    }
}

#[test]
fn each_name_finds_its_own_region() {
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
        (
            "IT",
            "Città Metropolitana di Reggio di Calabria",
            "Reggio Calabria",
        ),
        ("IT", "Città metropolitana di Cagliari", "Cagliari"),
        ("IT", "Gallura Nord-Est Sardegna", "Sassari"),
        ("IT", "Sulcis Iglesiente", "Sud Sardegna"),
        ("IE", "Co.Cork", "Co. Cork"),
        ("HK", "HK Island", "Hong Kong Island"),
    ] {
        assert_eq!(name_of(country, written), name, "{country} {written}");
    }
}

#[test]
fn an_unknown_region_is_a_finding() {
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
        ("IE", "Co.Antrim"),
        ("IT", "Città metropolitana"),
        ("IT", "Città metropolitana di Monaco"),
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
    assert_eq!(
        form.search_regions("comunidad foral")[0].name,
        "Comunidad Foral de Navarra"
    );
    // A province and a community with the same name are one choice.
    let cantabria = form.search_regions("cantabria");
    assert_eq!(cantabria.len(), 1, "{cantabria:?}");
    // Its postal codes are not known, so they have no finding.
    assert_eq!(found("ES", "Andalucía", "48001"), Vec::<String>::new());
}

#[test]
fn a_postal_code_of_two_regions_is_valid_in_both() {
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
        // For a name of two regions, the postal code of either is valid.
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
    // A postal code of another state is still detected, under every name of the state.
    for region in ["Texas", "TX", "US-TX", "State of Texas"] {
        assert_eq!(
            found("US", region, "97635"),
            ["ZIP code 97635 is not in Texas"],
            "{region}"
        );
    }
    assert_eq!(
        found("ES", "Vizcaya", "28001"),
        ["Postal code 28001 is not in Bizkaia"]
    );
}
