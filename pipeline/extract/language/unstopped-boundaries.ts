import { abbreviationsOf, openersOf } from './abbreviations.ts'
import { isEnglish } from './languages.ts'

/** A small letter after a stop: "… how they treat them. go to the harbour". */
const smallAfterStop = /\.\s+(?=\p{Ll}[\p{Ll}’']{0,30}(?:[\s,?!]|\.(?:\s|$)))(?!\p{Ll}{1,5}\.\s\p{Ll})/gu
/** A whole word that a stop ends. */
const wholeWord = /(?:^|[\s("“])(\p{Ll}[\p{Ll}’']{3,30})$/u
/** Words before a stop that are short forms, though long enough for a word. */
const longForms = new Set(
  'approx assn assoc bldg dept excl govt ibid incl intl misc natl orig prep prov resp temp trans univ vols'.split(
    ' '
  )
)
/** The end of an address, where the full stop is left out so that it is not read as part of it. */
const address =
  /(?:https?:\/\/|www\.)[^\s]{2,300}[^\s.,;:!?()[\]]\s+(?=["“]?(\p{Lu}\p{Ll}*)(?:[’']\p{L}{1,2})?\s)/gu
/** Emoticons close a sentence of careless writing, also before a small letter. */
const emoticon = /\s[:;]-?[)D]\s+(?=(\p{Ll}+)[\s’'])/gu
/** "Dear Ms Noel, …" and "Yours sincerely, …" stand on lines of their own. */
const letterWords = /dear|sincerely|respectfully|faithfully|regards|wishes/i
const salutation =
  /(?:^|\n|[.!?]\s)(?:dear(?:\s\p{L}[\p{L}.’'-]{0,20}){1,4}[,:]|(?:yours\s)?(?:sincerely|respectfully|faithfully)(?:\syours)?,|(?:best|kind|warm)\s(?:regards|wishes),)\s+(?=\p{Lu})/giu

/** A word that opens a sentence, capitalised between words: the full stop before it was left out. */
const capitalised: ReadonlyMap<string, RegExp> = new Map([
  [
    'en',
    /\b(?:(?:It|They|We|There|This|These)(?:[’'](?:m|s|ll|re|d|ve))?\s(?!(?:the|and|of|or|in|on|at|to|for|an?)\s)(?=[a-z])|You(?:[’'](?:re|ll|ve|d)|\s(?:can|do|are|did|wo)n?[’']t)\s(?=[a-z]))/g
  ],
  ['de', /\b(?:Ich|Wir|Bin|Habe|Hatte|Seit)\s(?=[\p{Ll}\d])/gu],
  [
    'fr',
    /\b(?=(?:Il|Elle|Ils|Elles)\s(?:(?:n[’']|s[’']|y\s)?(?:a|avait|aura|est|était|sera|fut|furent|sont|ont|étaient|avaient|doit|peut|faut)|se|ne)\s(?!une\sfois))/gu
  ],
  ['es', /\b(?:Se|Es|Fue|Son|Está)\s(?=\p{Ll})/gu]
])
/** The word before an offset, and what parts it from there. */
const wordBefore = /([\p{L}\d’']+)["”“»)]?\s+$/u
/** How far back a word is looked for, in UTF-16 code units. */
const behind = 48
/** Words before it that name what bears a title, where the capital belongs to the title. */
const titled = new Set(
  `album book campaign called comedy documentary drama entitled episode film game movie musical novel opera play poem
  programme programs show single song story titled titre chanson film roman livre série groupe album
  lied buch serie titel motto projekt band canción película libro novela programa disco tema título sencillo
  una un de la el y con en por para los las del que`.split(/\s+/)
)
/** Languages that go on in small letters after a colon, so that a capitalised function word starts afresh. */
const smallAfterColon = new Set(['fr', 'es', 'it', 'pt'])
/** Openers of what somebody says, which a colon introduces. */
const speaking = new Set(['je', 'nous', 'vous', 'yo', 'io', 'eu', 'no', 'sí', 'non', 'si'])
const colon = /:\s+(?=(\p{Lu}\p{Ll}+)(?:\s|['’]))/gu

/**
 * Where a sentence begins though the one before it lacks its full stop or its capital, as in mail, in web text and
 * where line ends were lost: offsets in the text. English, and a little of German, French and Spanish.
 *
 * @param language BCP 47 tag
 */
export function unstoppedBoundaries(text: string, language: string): number[] {
  const code = language.split('-')[0]?.toLowerCase() ?? ''
  const found = capitals(text, code)
  if (smallAfterColon.has(code)) found.push(...afterColons(text, language))
  if (isEnglish(language)) found.push(...inEnglish(text, language))
  return found
}

function inEnglish(text: string, language: string): number[] {
  const openers = openersOf(language)
  const known = abbreviationsOf(language)
  const isForm = (word: string): boolean =>
    longForms.has(word) || known.open.has(word) || known.either.has(word) || known.beforeNumber.has(word)
  return [
    ...smallStarts(text, isForm),
    ...ends(text.matchAll(address), (word) => openers.has(word.toLowerCase())),
    ...ends(
      text.matchAll(emoticon),
      (word) => !/^(?:and|but|or|in|at|of|to|for|on|with|from|as)$/.test(word)
    ),
    ...(letterWords.test(text) ? ends(text.matchAll(salutation), () => true) : [])
  ]
}

/** Small letters after the stop of a whole word that is no short form. */
function smallStarts(text: string, isForm: (word: string) => boolean): number[] {
  return [...text.matchAll(smallAfterStop)].flatMap((match) => {
    const word = wholeWord.exec(text.slice(Math.max(0, match.index - behind), match.index))?.[1]
    const isWhole = word !== undefined && /[aeiouy]/.test(word) && !isForm(word)
    return isWhole ? [match.index + match[0].length] : []
  })
}

/** Function words and titles before the capital show it to be none of a sentence. */
function capitals(text: string, code: string): number[] {
  const openers = openersOf(code)
  const isInside = (word: string): boolean =>
    openers.has(word.toLowerCase()) || titled.has(word.toLowerCase())
  const pattern = capitalised.get(code)
  if (!pattern) return []
  return [...text.matchAll(pattern)]
    .map(({ index }) => index)
    .filter((at) => {
      const word = wordBefore.exec(text.slice(Math.max(0, at - behind), at))?.[1]
      return word !== undefined && !isInside(word)
    })
}

function afterColons(text: string, language: string): number[] {
  const openers = openersOf(language)
  return ends(
    text.matchAll(colon),
    (word) => openers.has(word.toLowerCase()) && !speaking.has(word.toLowerCase())
  )
}

/** The ends of the matches whose first group passes a test. */
function ends(matches: Iterable<RegExpExecArray>, isFit: (word: string) => boolean): number[] {
  return [...matches].filter((match) => isFit(match[1] ?? '')).map((match) => match.index + match[0].length)
}
