/** Adjectives and nouns of nationality, region, faith or party: capitalised words that name nobody. English. */
export const demonyms: ReadonlySet<string> = new Set(
  `Afghan Albanian Algerian American Angolan Arab Arabic Argentine Argentinian Armenian Asian Australian Austrian Azerbaijani
  Bahraini Bangladeshi Basque Belarusian Belgian Bolivian Bosnian Brazilian British Briton Bulgarian Burmese Cambodian
  Canadian Catalan Chechen Chilean Chinese Colombian Congolese Croat Croatian Cuban Cypriot Czech Danish Dane Dutch Ecuadorian
  Egyptian English Estonian Ethiopian European Filipino Finnish Finn Flemish French Gaelic Georgian German Ghanaian Greek
  Guatemalan Haitian Hispanic Honduran Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian
  Jamaican Japanese Jordanian Kashmiri Kazakh Kenyan Korean Kosovar Kurd Kurdish Kuwaiti Latin Latino Latina Latvian Lebanese Liberian
  Libyan Lithuanian Macedonian Malaysian Maltese Mexican Moldovan Mongolian Moroccan Mozambican Nepalese Nicaraguan
  Nigerian Norwegian Pakistani Palestinian Panamanian Persian Peruvian Pole Polish Portuguese Prussian Romanian Russian Rwandan
  Saudi Scot Scottish Senegalese Serb Serbian Sicilian Singaporean Slovak Slovene Slovenian Somali Soviet Spaniard Spanish Sudanese
  Swede Swedish Swiss Syrian Taiwanese Tajik Tamil Tanzanian Thai Tibetan Tunisian Turk Turkish Turkmen Ugandan Ukrainian
  Uruguayan Uzbek Venezuelan Vietnamese Welsh Yemeni Yugoslav Zambian Zimbabwean African Atlantic Western Eastern Northern Southern
  African-American Afro Anglo Roman Islamic Muslim Moslem Christian Catholic Protestant Jewish Jew Hindu Buddhist Sikh Sunni Shiite
  Shia Orthodox Mormon Anglican Lutheran Baptist Methodist Zionist Communist Marxist Socialist Nazi Fascist Democrat
  Democratic Republican Tory Liberal Conservative Labour Californian Texan Parisian Londoner Hutu Tutsi Zulu Mayan
  Balkan Baltic Nordic Scandinavian Mediterranean Caribbean Aboriginal Native Maori Inuit Cantonese Mandarin`
    .split(/\s+/)
    .flatMap((word) => (/(?:ch|sh|ese|ss)$/.test(word) ? [word] : [word, `${word}s`]))
)
