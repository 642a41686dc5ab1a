import type { Explained, Explanation } from './explanation.ts'
import type { Role, ScorePart } from './grounds.ts'
import { editLines } from './edits-text.ts'
import { problemName, reasonName } from './reason-names.ts'
import { visible } from './report.ts'
import type { Rival } from './rivals.ts'

const mostWords = 30
const mostReasons = 3
/** A part of a score that is smaller is told with the others that are. */
const leastPart = 0.05

/** What the overview shows, in its order. */
const shown: readonly Role[] = ['bottom line', 'key point', 'recommendation']

/** All that a briefing says first of its source, with the chief reasons, and what editors did: lines for people. */
export function overviewText(explanation: Explanation): string[] {
  const { path, title, sentences, explained } = explanation
  const groups = shown.map((role) => ({ role, list: explained.filter((one) => one.role === role) }))
  const parts = groups
    .filter(({ list }) => list.length > 0)
    .map(({ role, list }) => [
      '',
      list.length > 1 ? `${role}s` : role,
      ...list.flatMap((one) => overviewLines(one, sentences, path))
    ])
  const heading = `${visible(title)} (${visible(path)}), ${counted(sentences, 'sentence')}`
  return [
    heading,
    ...parts.flat(),
    ...editLines(explanation),
    '',
    `\`precis explain ${visible(path)} ID\` says more of one of them.`
  ]
}

function overviewLines(one: Explained, sentences: number, path: string): string[] {
  const reasons = one.parts
    .filter(({ value }) => value > 0)
    .slice(0, mostReasons)
    .map((part) => `${reasonName(part.name)} ${signed(part.value)}`)
  return [
    `  ${one.id.padEnd(4)}${one.salience.toFixed(2)}  rank ${one.rank} of ${sentences}  ${placeOf(one, path)}`,
    `      ${shortened(one.text)}`,
    `      ${one.pinned ? 'an editor wants it' : reasons.join(', ') || 'no part of its score is above 0'}`,
    ...(isInEditorsWords(one) ? ['      in an editor’s words'] : [])
  ]
}

function isInEditorsWords({ trims }: Explained): boolean {
  return trims.some(({ kind }) => kind === 'reword')
}

/** One statement or sentence with the parts of its score, what was left out of it, and its rivals: lines for people. */
export function explainedText(one: Explained, { path, sentences }: Explanation): string[] {
  const under = one.section ? `, under “${visible(one.section)}”` : ''
  const said = one.attributedTo === undefined ? '' : `, said by ${visible(one.attributedTo)}`
  return [
    `${one.id}, ${one.role === 'sentence' ? 'a sentence that was not chosen' : one.role}${said}`,
    `  ${visible(one.text)}`,
    `  ${placeOf(one, path)}${under}`,
    '',
    `salience ${one.salience.toFixed(2)}, rank ${one.rank} of ${counted(sentences, 'sentence')}; beside the average sentence:`,
    ...scoreLines(one.parts),
    '',
    ...standingLines(one),
    ...one.trims.map(trimLine),
    ...rivalLines(one)
  ]
}

/** The parts one a line, those too small to matter together, then their sum. */
function scoreLines(parts: readonly ScorePart[]): string[] {
  const total = (list: readonly ScorePart[]): number => list.reduce((sum, { value }) => sum + value, 0)
  const large = parts.filter(({ value }) => Math.abs(value) >= leastPart)
  const small = parts.filter((part) => !large.includes(part))
  const rows: (readonly [string, number])[] = [
    ...large.map(({ name, value }) => [reasonName(name), value] as const),
    ...(small.length > 0 ? [[counted(small.length, 'smaller part'), total(small)] as const] : []),
    ['sum', total(parts)]
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${signed(value)}`)
}

function standingLines({ worth, problems, pinned, role }: Explained): string[] {
  if (worth === null) return ['an editor wants it left out']
  return [
    `worth ${worth.toFixed(2)} as a key point: salience, the weight of its claim, a fitting length`,
    ...(pinned ? ['an editor wants it'] : []),
    ...(role === 'recommendation' ? ['it is told because it asks for something'] : []),
    ...problems.map((name) => `against printing it alone: ${problemName(name)}`)
  ]
}

function trimLine({ kind, text }: Explained['trims'][number]): string {
  if (kind === 'fragment') return 'taken as it stands, a part of its sentence'
  if (kind === 'reword') return `printed in an editor’s words; the source says: “${shortened(text)}”`
  const place = kind === 'drop-leading' ? 'head' : 'end'
  return `left out at the ${place}: “${shortened(text)}”`
}

function rivalLines({ rivals, worth }: Explained): string[] {
  if (rivals.length === 0)
    return ['', 'no rivals: its section and its paragraph hold no other sentence that was not taken']
  return ['', 'rivals that were not taken', ...rivals.flatMap((rival) => rivalText(rival, worth))]
}

function rivalText(rival: Rival, worth: number | null): string[] {
  const { sentence, salience, paragraph, text } = rival
  return [
    `  ${sentence.padEnd(5)}${salience.toFixed(2)}  ¶ ${paragraph}  ${shortened(text)}`,
    `       ${whyNot(rival, worth).join('; ')}`
  ]
}

/** Why a rival was not taken, the strongest ground first. */
function whyNot({ worth, problems, repeats, besides, behind }: Rival, own: number | null): string[] {
  const isLess = own !== null && worth < own
  const grounds = [
    ...problems.map(problemName),
    ...(repeats === undefined ? [] : [`it says what ${repeats} says`]),
    ...(besides === undefined || besides === repeats ? [] : [`its paragraph is told by ${besides}`]),
    ...(isLess ? [`worth ${worth.toFixed(2)}, less than ${own.toFixed(2)}${lacks(behind)}`] : [])
  ]
  return grounds.length > 0
    ? grounds
    : [`worth ${worth.toFixed(2)}; the places of its section went to others`]
}

function lacks(behind: readonly ScorePart[]): string {
  const parts = behind.map(({ name, value }) => `${reasonName(name)} ${signed(value)}`)
  return parts.length > 0 ? ` (mostly by ${parts.join(', ')})` : ''
}

function placeOf({ line, column, paragraph }: Explained, path: string): string {
  return `${visible(path)}:${line}:${column}, ¶ ${paragraph}`
}

function shortened(text: string): string {
  const words = visible(text.replace(/\s+/g, ' ').trim()).split(' ')
  return words.length > mostWords ? `${words.slice(0, mostWords).join(' ')} …` : words.join(' ')
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
