import type { Passage, PassageSentence } from '../../model/passage.ts'
import { sentenceText } from '../../model/passage.ts'
import { collapse } from '../../model/statement.ts'
import { announcesAdvice, isImperative } from './advice-lists.ts'
import { isPrescription } from './prescriptions.ts'
import { countWords, type Trim } from './trims.ts'

/** An item of a list that says what to do, by the one of its sentences that says it. */
export interface AdviceItem {
  readonly passage: Passage
  readonly sentence: PassageSentence
  /** The stretches of the sentence that say it, where that is not all of it. */
  readonly parts?: readonly Trim[]
}

const fewestWords = 5
const fewestItems = 2

/**
 * The items of lists that say what to do, whole and in order: first those of lists that their lead announces as
 * such ("We recommend five steps:"), then lists of imperatives under a heading of advice. English.
 *
 * @param advising the ids of the sections under a heading of advice
 */
export function adviceItems(passages: readonly Passage[], advising: ReadonlySet<string>): AdviceItem[] {
  const lists = listsOf(passages)
  const announced = lists.filter(({ lead }) => announcesAdvice(lead))
  const listed = lists.filter(
    (one) => !announced.includes(one) && isUnder(one, advising) && isMostlyImperative(one)
  )
  return [...announced, ...listed].flatMap(({ items }) => items.map(asking))
}

/** The passages of all lists that announce advice or stand under a heading of it: no definitions are among them. */
export function advicePassages(
  passages: readonly Passage[],
  advising: ReadonlySet<string>
): ReadonlySet<Passage> {
  const lists = listsOf(passages).filter((one) => announcesAdvice(one.lead) || isUnder(one, advising))
  return new Set(lists.flatMap(({ items }) => items))
}

interface AdviceList {
  /** The last sentence before the list; "" where none leads it. */
  readonly lead: string
  readonly items: readonly Passage[]
}

/** The lists of a text with the sentence that leads each. */
function listsOf(passages: readonly Passage[]): AdviceList[] {
  const items = new Map<number, Passage[]>()
  const leads = new Map<number, string>()
  for (const [index, passage] of passages.entries()) {
    const { list, paragraph } = passage
    if (list === undefined || paragraph.kind !== 'item') continue
    const known = items.get(list)
    if (known) known.push(passage)
    else {
      items.set(list, [passage])
      leads.set(list, leadOf(passages[index - 1], passage))
    }
  }
  return [...items]
    .map(([list, found]) => ({ lead: leads.get(list) ?? '', items: found }))
    .filter((one) => one.items.length >= fewestItems)
}

/** The last sentence of the passage before, where it stands in the same section and leads on. */
function leadOf(before: Passage | undefined, first: Passage): string {
  const last = before?.sentences.at(-1)
  if (!before || !last || before.paragraph.section !== first.paragraph.section) return ''
  const text = collapse(sentenceText(before, last))
  return before.paragraph.number + 1 === first.paragraph.number && /[:.]["”’)]*$/.test(text) ? text : ''
}

function isUnder({ items }: AdviceList, advising: ReadonlySet<string>): boolean {
  return items.some(({ paragraph }) => advising.has(paragraph.section))
}

function isMostlyImperative({ items }: AdviceList): boolean {
  const asked = items.filter((passage) =>
    passage.sentences.some(
      (sentence) => isImperative(passage, sentence) || isPrescription(sentenceText(passage, sentence))
    )
  )
  return asked.length * 2 > items.length
}

/** The first sentence of an item that is more than a catchword. */
function asking(passage: Passage): AdviceItem {
  const long = (one: PassageSentence): boolean => countWords(sentenceText(passage, one)) >= fewestWords
  const sentence = passage.sentences.find(long) ?? passage.sentences[0]
  if (!sentence) throw new RangeError(`paragraph ${passage.paragraph.number} has no sentence`)
  return { passage, sentence }
}
