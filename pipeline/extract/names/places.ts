/** Countries and territories by their usual English names, short forms included. */
const countries = `Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|
Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia|Bosnia and Herzegovina|Bosnia-Herzegovina|Botswana|Brazil|Britain|
Great Britain|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chad|
Chechnya|Chile|China|Colombia|Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Czechoslovakia|
Democratic Republic of the Congo|Democratic Republic of Congo|Denmark|Djibouti|Dominica|Dominican Republic|East Timor|Ecuador|Egypt|El Salvador|England|
Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|East Germany|West Germany|Ghana|Gibraltar|Greece|Greenland|
Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Holland|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|
Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|
Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macau|Macao|Macedonia|North Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|
Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|
Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|Northern Ireland|Norway|Oman|Pakistan|
Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Puerto Rico|Qatar|Republic of Ireland|Romania|Russia|Rwanda|Samoa|
San Marino|Saudi Arabia|Scotland|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|
Somalia|South Africa|South Korea|South Sudan|Soviet Union|Spain|Sri Lanka|St Lucia|Sudan|Suriname|Swaziland|Sweden|
Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Tibet|Timor-Leste|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|
Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|United States of America|Uruguay|
Uzbekistan|Vanuatu|Vatican|Vatican City|Venezuela|Vietnam|Wales|Yemen|Yugoslavia|Zaire|Zambia|Zimbabwe|America|U.S.|US|U.S.A.|USA|U.K.|UK|
UAE|USSR|Korea`

const regions = `Africa|North Africa|East Africa|West Africa|Southern Africa|Asia|South Asia|Southeast Asia|South-East Asia|East Asia|
Central Asia|Europe|Eastern Europe|Western Europe|Central Europe|North America|South America|Central America|Latin America|Oceania|Antarctica|Arctic|
Middle East|Balkans|Caribbean|Scandinavia|Siberia|Crimea|Caucasus|Gaza|Gaza Strip|West Bank|Golan Heights|Kashmir|Kurdistan|Chiapas|
Sahara|Sahel|Sub-Saharan Africa|Mediterranean|Atlantic|Pacific|Atlantic Ocean|Pacific Ocean|Indian Ocean|Baltic|Black Sea|Red Sea|
South China Sea|Persian Gulf|Gulf of Mexico|Alps|Himalayas|Andes|Rockies|Amazon|Nile|Danube|Rhine|Thames|Mississippi River|Bavaria|Saxony|Catalonia|
Lombardy|Tuscany|Sicily|Corsica|Normandy|Brittany|Andalusia|Flanders|Wallonia|Ulster|Yorkshire|Lancashire|Kent|Essex|Sussex|
Surrey|Hampshire|Cornwall|Devon|Norfolk|Suffolk|Somerset|Derbyshire|Leicestershire|Nottinghamshire|Warwickshire|Worcestershire|Gloucestershire|Northamptonshire|Glamorgan|
Midlands|New England|Midwest|Deep South|Silicon Valley|Wall Street|Ontario|Quebec|Alberta|British Columbia|Manitoba|
Saskatchewan|Nova Scotia|New South Wales|Queensland|Tasmania|Transvaal|Punjab|Bihar|Kerala|Gujarat|Maharashtra|
Xinjiang|Guangdong|Sichuan|Zhejiang|Jiangsu|Hunan|Hubei|Fujian|Yunnan|Java|Sumatra|Bali|Borneo|Okinawa|Hokkaido`

const states = `Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|
Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|
Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|
Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|
Wisconsin|Wyoming|District of Columbia|Calif.|Fla.|Mass.|Conn.|Pa.|Mich.|Ill.|Ariz.|Colo.|Minn.|Tenn.|N.Y.|N.J.|N.C.|S.C.|Va.|Ga.|D.C.`

const cities = `Aberdeen|Abidjan|Abu Dhabi|Abuja|Accra|Addis Ababa|Adelaide|Albany|Aleppo|Algiers|Almaty|Amman|Amsterdam|Anchorage|Ankara|Antwerp|
Athens|Atlanta|Auckland|Austin|Baghdad|Baku|Baltimore|Bangalore|Bangkok|Barcelona|Basel|Basra|Beijing|Beirut|Belfast|
Belgrade|Bergen|Berlin|Bern|Birmingham|Bogota|Bogotá|Bologna|Bombay|Bonn|Bordeaux|Boston|Brasilia|Bratislava|Brisbane|
Bristol|Brooklyn|Brussels|Bucharest|Budapest|Buenos Aires|Buffalo|Cairo|Calcutta|Calgary|Cambridge|Canberra|Cape Town|Caracas|
Cardiff|Casablanca|Charlotte|Chennai|Chicago|Christchurch|Cincinnati|Cleveland|Cologne|Colombo|Columbus|Copenhagen|Dakar|Dallas|
Damascus|Darwin|Davos|Delhi|Denver|Detroit|Dhaka|Doha|Dortmund|Dresden|Dubai|Dublin|Durban|Düsseldorf|Duesseldorf|Edinburgh|Edmonton|
Florence|Fort Worth|Frankfurt|Freetown|Fukushima|Geneva|Genoa|Glasgow|Gothenburg|Grozny|Guangzhou|Hague|The Hague|Hamburg|Hangzhou|Hanoi|Harare|Harlem|Hartford|Havana|
Hebron|Helsinki|Hiroshima|Ho Chi Minh City|Houston|Indianapolis|Islamabad|Istanbul|Jakarta|Jersey City|Jerusalem|Johannesburg|Kabul|
Kampala|Kandahar|Kansas City|Karachi|Kathmandu|Kathmandu|Khartoum|Kiev|Kyiv|Kigali|Kingston|Kinshasa|Kolkata|Kuala Lumpur|Kyoto|Lagos|Lahore|Las Vegas|
Leeds|Leicester|Leipzig|Lima|Lisbon|Liverpool|Ljubljana|London|Los Angeles|Luanda|Lusaka|Lyon|Lyons|Madrid|Malmo|Managua|Manchester|Manhattan|
Manila|Maputo|Marseille|Marseilles|Mecca|Medina|Melbourne|Memphis|Mexico City|Miami|Milan|Milwaukee|Minneapolis|Minsk|Mogadishu|Monrovia|
Montevideo|Montgomery|Montreal|Moscow|Mosul|Mumbai|Munich|Nagasaki|Nairobi|Nanjing|Naples|Nashville|New Delhi|New Orleans|New York City|Newark|
Nice|Nottingham|Odessa|Oakland|Orlando|Osaka|Oslo|Ottawa|Oxford|Palermo|Panama City|Paris|Perth|Peshawar|Philadelphia|Phnom Penh|Phoenix|Pittsburgh|
Port-au-Prince|Portland|Porto|Prague|Pretoria|Pyongyang|Quito|Rabat|Ramallah|Rangoon|Reykjavik|Richmond|Riga|Rio de Janeiro|Riyadh|Rome|Rotterdam|
Sacramento|Salt Lake City|Salzburg|San Antonio|San Diego|San Francisco|San Jose|San Salvador|Sanaa|Santiago|Santo Domingo|Sao Paulo|São Paulo|Sarajevo|Seattle|Seoul|Seville|
Shanghai|Sheffield|Shenzhen|Skopje|Sofia|Southampton|St. Louis|St. Petersburg|St Petersburg|Stockholm|Strasbourg|Stuttgart|Sydney|Taipei|Tallinn|Tampa|Tashkent|
Tbilisi|Tehran|Teheran|Tel Aviv|Tirana|Tokyo|Toronto|Tripoli|Tunis|Turin|Ulan Bator|Utrecht|Valencia|Vancouver|Venice|Vienna|Vilnius|Warsaw|
Washington, D.C.|Washington D.C.|Washington DC|Wellington|Wuhan|Wuzhen|Yangon|Yerevan|Yokohama|Zagreb|Zurich|Zürich|Hollywood|Chelsea|Queens|Bronx|Boulder|Durham|Raleigh|
Flint|Baton Rouge|Tulsa|Omaha|Santa Fe|Tucson|El Paso|Louisville|Jacksonville|San Bernardino|Tallahassee|Tijuana|Guadalajara|Medellín|Medellin`

function listed(...lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.replace(/\n/g, '').split('|'))
}

/** Names of countries, regions, states and large cities, in English. */
export const places: ReadonlySet<string> = new Set(listed(countries, regions, states, cities))

/** Names of countries, which speak as their governments do. */
export const countryNames: ReadonlySet<string> = new Set([...listed(countries), 'Europe'])

/** Names of countries and states, which follow the name of a town after a comma: "Leeds, England". */
export const regionNames: ReadonlySet<string> = new Set(listed(countries, states))

/** Common nouns that make a place of the name before or after them: "Zhejiang province", "River Tamar". */
export const placeWords: ReadonlySet<string> = new Set(
  `bay beach bridge canal canyon cape city coast county creek desert district falls forest gulf harbor harbour highlands
  hill hills island islands isle lake mount mountain mountains ocean park peninsula plateau port prefecture province
  region river sea square state strait street avenue road town township valley village airport boulevard ward`.split(
    /\s+/
  )
)
