import type { Random } from './random.ts'

/** Words of one script or language. */
const english =
  'the council harbour tide lamp gate quay wall winter ferry pump report should must carried rises said argues costs because however before after between town people water money rule board ship storm price fee year river bridge'.split(
    ' '
  )
const others: readonly (readonly string[])[] = [
  'der Hafen die Flut über größer Straße Donaudampfschifffahrtsgesellschaft kostet müssen'.split(' '),
  'le quai où l’élève façade œuvre naïve « marée » coûte plutôt'.split(' '),
  'el muelle ¿cuánto? niño años ¡basta! río según'.split(' '),
  'přístav žluťoučký kůň łódź żółw őrült şehir ığdır țară ħobż'.split(' '),
  'λιμάνι θάλασσα ἀρχὴ ᾧ ποταμός'.split(' '),
  'гавань прилив стоит мост объём їжак љубав'.split(' '),
  'bến cảng thủy triều đường nghiệp ước tỷ'.split(' ')
]
const rightToLeft: readonly (readonly string[])[] = [
  'נמל גאות שָׁלוֹם מחיר'.split(' '),
  'ميناء المد سعر مُحَمَّد لا'.split(' '),
  'بندر گچپژ قیمت'.split(' ')
]
const farScripts: readonly (readonly string[])[] = [
  'बंदरगाह ज्वार क्षेत्र'.split(' '),
  'ท่าเรือ น้ำขึ้น'.split(' '),
  'நகரம் துறைமுகம்'.split(' '),
  'ናሁ ወደብ'.split(' '),
  'ნავსადგური'.split(' '),
  'նավահանգիստ'.split(' ')
]
/** Signs that no bundled face may hold, that print nothing, or that act on what stands beside them. */
const odd = [
  '😀',
  '👩‍👩‍👧',
  '🇩🇰',
  '✌🏽',
  '☑',
  '→',
  '⇌',
  '∑',
  '√2̅',
  '≥',
  '½',
  '№',
  'ﬁ',
  'ﷺ',
  'Ⅷ',
  '①',
  'ＡＢ',
  '𝔸𝒷',
  '𓀀',
  '𒀀',
  'a\u0301\u0323\u0335',
  'Z\u0351\u036b\u0343\u036a\u0302',
  '\u202eabc\u202c',
  '\u2067abc\u2069',
  'a\u200db',
  'a\u200bb',
  'co\u00adop',
  'a\u2060b',
  '10\u00a0%',
  '5\u202fkm',
  '\ue000',
  '\u{f0000}',
  '\ufdd0',
  '\uffff',
  '\u0378',
  '\ufffd',
  '\u0007',
  '\u0085',
  '\u2028',
  '\ufe0f',
  '‘x’',
  '“y”',
  '„z“',
  '–',
  '—',
  '…',
  '­'
]

/** Signs with a meaning in Markdown or HTML, left unescaped. */
const markup = [
  '*',
  '**',
  '_',
  '`',
  '[',
  ']',
  '(',
  '<',
  '>',
  '&',
  '&amp;',
  '&nbsp;',
  '&#0;',
  '\\',
  '|',
  '#',
  '~~',
  '![',
  '{{',
  '}}',
  '$&',
  ':::'
]

const ideographs = ['港口', '潮汐', '価格は', 'ひらがな', '항구', '가격']

/** How the words of one text are drawn: mostly from one place, as in texts that people write. */
export interface Voice {
  readonly home: readonly string[]
  /** How many words in a hundred come from elsewhere. */
  readonly strange: number
  /** Whether East Asian words may occur, which need fonts that may not be installed. */
  readonly isEastAsian: boolean
}

/** Chooses a voice. */
export function voice(random: Random): Voice {
  const home = random.happens(70)
    ? english
    : random.one([...others, ...(random.happens(50) ? rightToLeft : [english])])
  return { home, strange: random.one([0, 1, 4, 25]), isEastAsian: random.happens(4) }
}

/** One word, number, date or name. */
export function word(random: Random, { home, strange, isEastAsian }: Voice): string {
  if (random.happens(6)) return figure(random)
  if (!random.happens(strange)) return random.one(home)
  const kind = random.number(0, 9)
  if (kind < 2) return random.one(random.one(others))
  if (kind < 4) return random.one(random.one(rightToLeft))
  if (kind < 5) return random.one(random.one(farScripts))
  if (kind < 8) return random.one(odd)
  if (kind === 8) return isEastAsian ? random.one(ideographs) : longWord(random)
  return random.happens(40) ? random.one(markup) : anyCharacter(random, isEastAsian)
}

function figure(random: Random): string {
  const number = random.number(1, 90_000)
  return random.one([
    `${number}`,
    `${number.toLocaleString('en')} ships`,
    `${random.number(1, 99)} %`,
    `€${random.number(1, 40)} million`,
    `$${random.number(1, 9)}.${random.number(0, 9)} billion`,
    `in ${random.number(1890, 2040)}`,
    `on ${random.number(1, 31)} March ${random.number(1990, 2030)}`,
    `by ${random.number(2024, 2030)}-0${random.number(1, 9)}-1${random.number(0, 9)}`,
    `the NHB`,
    `the National Harbour Board (NHB)`,
    `Mayor Ida Holt`,
    `${random.number(1, 9)}:${random.number(1, 9)}`
  ])
}

function longWord(random: Random): string {
  return random.one(['tide', 'ä', 'x-', 'https://example.org/a/', 'ا']).repeat(random.number(20, 80))
}

/** A character from anywhere in Unicode but the surrogates and, unless they are asked for, East Asia's. */
function anyCharacter(random: Random, isEastAsian: boolean): string {
  const planes = random.one([
    [0x20, 0x24f],
    [0x250, 0x1fff],
    [0x2000, 0x2bff],
    [0xa000, 0xabff],
    [0xfb00, 0xffff],
    [0x10000, 0x1ffff]
  ] as const)
  for (;;) {
    const found = String.fromCodePoint(random.number(planes[0], planes[1]))
    if (isEastAsian || !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}]/u.test(found)) return found
  }
}
