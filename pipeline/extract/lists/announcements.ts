import type { Passage, PassageSentence } from '../../model/passage.ts'
import { sentenceText } from '../../model/passage.ts'
import { smallNumber, smallNumberPattern } from '../language/number-words.ts'

/** Nouns whose number announces a list: "three reasons", "five specific points". */
const announcing = new Set(
  `actions activities advantages aims amendments answers areas arguments aspects assumptions barriers benefits blocks
  building-blocks categories causes challenges changes choices claims commitments components concerns conclusions
  conditions considerations criteria dangers decisions demands differences dimensions disadvantages discoveries
  drawbacks drivers effects elements errors events examples factors failures features findings forms functions gaps
  goals grounds groups guidelines ideas imperatives implications improvements initiatives instruments issues items
  kinds layers lessons levels limitations limits lines measures mechanisms messages methods mistakes modes motives
  objectives objections observations obstacles offerings opportunities options outcomes parts paths phases pillars
  planks points policies possibilities practices principles priorities problems projects promises proposals provisions
  purposes questions reasons recommendations reforms requirements requests responses results risks roles routes rules
  scenarios sections sorts sources stages standards statements steps strands strategies strengths suggestions tasks
  techniques tenets themes things threats tools topics trends types uses values variables ways weaknesses words
  workstreams`.split(/\s+/)
)

/** Whether a plural noun, in small letters, is one that lists are announced with: "reasons", "components". */
export function announcesLists(noun: string): boolean {
  return announcing.has(noun)
}

/** A number of things that a sentence announces. */
export interface Announcement {
  readonly count: number
  /** The stretch of the number and its noun in the passage's plain text. */
  readonly from: number
  readonly to: number
  /** True where the noun is one that lists are announced with. */
  readonly strong: boolean
}

// What stands before is checked behind the match, since a look back at every letter takes long.
const counted = new RegExp(`\\b(${smallNumberPattern})\\s`, 'gi')
const joined = /[\p{L}\p{N}.,-]$/u
const nounAfter = /^(?:[\p{L}\p{N}'’-]+[ \t]){0,4}?(\p{Ll}[\p{L}-]*s|criteria|phenomena)(?![\p{L}\p{N}])/u

/** Every "four changes" of a sentence: a small number, at most four words, a plural noun. English. */
export function announcements(passage: Passage, sentence: PassageSentence): Announcement[] {
  const text = sentenceText(passage, sentence)
  return [...text.matchAll(counted)].flatMap((match) => {
    if (joined.test(text.slice(Math.max(0, match.index - 2), match.index))) return []
    const at = match.index + match[0].length
    const noun = pluralAfter(text.slice(at, at + 120))
    const count = smallNumber(match[1] ?? '')
    if (!noun || count === undefined) return []
    return [
      {
        count,
        from: sentence.from + match.index,
        to: sentence.from + at + noun.length,
        strong: announcing.has(noun.head)
      }
    ]
  })
}

/** The plural noun that a number counts: an announcing noun within five words, else the first plural. */
function pluralAfter(text: string): { head: string; length: number } | undefined {
  let length = 0
  for (const word of text.split(' ').slice(0, 5)) {
    length += word.length
    const head = word.replace(/[^\p{L}-]+$/u, '')
    if (announcing.has(head)) return { head, length: length - (word.length - head.length) }
    if (head !== word) break
    length += 1
  }
  const plain = nounAfter.exec(text)
  return plain?.[1] && !notPlural.has(plain[1]) ? { head: plain[1], length: plain[0].length } : undefined
}

const notPlural = new Set(
  'is was has does this its his as us years months weeks days hours minutes seconds percents times always plus'.split(
    ' '
  )
)
