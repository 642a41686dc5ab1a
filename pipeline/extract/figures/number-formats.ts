/** How a language writes numbers, shares and sums of money. */
export interface NumberFormat {
  /** Characters that part thousands, as the inside of a character class; "" where none is safe to read. */
  readonly thousands: string
  /** The decimal mark; "" where none is safe to read. */
  readonly decimal: string
  /** How many decimals are safe to read, as a quantifier's inside. */
  readonly decimals: string
  /** Words that multiply the number before them, longest first. */
  readonly scales: readonly (readonly [pattern: string, factor: number])[]
  /** Words for "to" between the ends of a range, as an alternation. */
  readonly to: string
  readonly percent: string
  readonly money: string
  /** What stands between a scale and a currency: "millions d'euros". */
  readonly link: string
  /** Words before a number that say it is not exact. */
  readonly about: string
}

const space = ' \\u00a0\\u202f\\u2009'
const signs = '€|\\$|£|¥|EUR|USD|GBP|CHF|CNY|JPY'

const german: NumberFormat = {
  thousands: `.${space}'’`,
  decimal: ',',
  decimals: '1,6',
  scales: [
    ['Milliarden?|Mrd\\.?', 1e9],
    ['Millionen|Million|Mio\\.?', 1e6],
    ['Billionen|Billion|Bio\\.?', 1e12],
    ['Tausend|tausend|Tsd\\.?', 1e3]
  ],
  to: 'bis(?:\\szu)?',
  percent: 'Prozentpunkte[n]?|Prozent|v\\.\\s?H\\.',
  money: `${signs}|Euro|Cent|US-Dollar|Dollar|Franken|Pfund|Yen`,
  link: '\\s',
  about: 'rund|etwa|ungefähr|circa|ca\\.|fast|knapp|gut|über|mehr als|weniger als|mindestens|höchstens|bis zu'
}

const french: NumberFormat = {
  thousands: space,
  decimal: ',',
  decimals: '1,6',
  scales: [
    ['milliards?', 1e9],
    ['millions?', 1e6],
    ['billions?', 1e12],
    ['mille', 1e3],
    ['Mds?', 1e9],
    ['M(?=\\s?€)', 1e6]
  ],
  to: 'à|et',
  percent: 'points? de pourcentage|pour\\scent|p\\.\\s?100',
  money: `${signs}|euros?|centimes?|dollars?|francs?|livres(?:\\ssterling)?|yens?`,
  link: "\\s(?:d['’]|de\\s)?",
  about: "environ|près de|presque|quelque|plus de|moins de|au moins|au plus|jusqu[’']à|autour de"
}

const spanish: NumberFormat = {
  thousands: `.${space}`,
  decimal: ',',
  decimals: '1,2',
  scales: [
    ['mil\\smillones', 1e9],
    ['millones|millón', 1e6],
    ['billones|billón', 1e12],
    ['mil', 1e3]
  ],
  to: 'a|al|y(?:\\sel)?',
  percent: 'puntos\\sporcentuales|por\\sciento',
  money: `${signs}|euros?|céntimos?|dólares|dólar|pesos?|libras?|yenes`,
  link: '\\s(?:de\\s)?',
  about: 'casi|unos|unas|cerca de|alrededor de|aproximadamente|más de|menos de|al menos'
}

const chinese: NumberFormat = {
  thousands: ',',
  decimal: '.',
  decimals: '1,6',
  scales: [
    ['万亿', 1e12],
    ['亿', 1e8],
    ['千万', 1e7],
    ['百万', 1e6],
    ['万', 1e4]
  ],
  to: '至|到',
  percent: '％|个百分点',
  money: `${signs}|人民币|元|美元|欧元|日元|港元|英镑|韩元`,
  link: '',
  about: '约|大约|近|将近|超过|逾|至少|不到'
}

/** Any other language: whole numbers without marks, which are written alike everywhere. */
const plain: NumberFormat = {
  thousands: '',
  decimal: '',
  decimals: '',
  scales: [],
  to: '',
  percent: '',
  money: signs,
  link: '\\s?',
  about: ''
}

const formats = new Map([
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['zh', chinese]
])

/** How the language of a BCP 47 tag writes numbers; marks are read for German, French, Spanish and Chinese. */
export function numberFormat(language: string): NumberFormat {
  return formats.get(language.split('-')[0]?.toLowerCase() ?? '') ?? plain
}
