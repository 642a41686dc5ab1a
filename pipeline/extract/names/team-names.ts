import type { Passage } from '../../model/passage.ts'
import { demonyms } from './demonyms.ts'
import type { EntityKind } from './name-kinds.ts'
import type { Mention } from './mentions.ts'
import { isTreatedAsTeam } from './organisation-evidence.ts'
import { hasGivenName, isPersonalBuild, isUncommonName } from './person-evidence.ts'
import { countryNames, places } from './places.ts'

/** The longest line of results, in UTF-16 code units. */
const longestLine = 160

/** A mention with the kind found so far. */
export interface Sorted extends Mention {
  readonly kind: EntityKind | undefined
}

const score = /(?<![\d-])\d{1,3}-\d{1,3}(?![\d-])/g
const sportWord =
  /\b(?:match|matches|game|games|season|league|coach|tournament|championship|goals?|innings?|cup|striker|team|teams|title|seeded|soccer|basketball|baseball|cricket|rugby|tennis|played|scored)\b/gi
/** "Oldquay 2 Newquay 0", "Oldquay 4 1 2 1", "Oldquay v Newquay", "OLDQUAY AT NEWQUAY". */
const resultLine =
  /^(?:\p{L}{1,40} ?\p{L}{0,40}: )?\p{Lu}[^\d\n]{1,40} \d{1,3}(?: \([^()\n]*\))?,? \p{Lu}[^\d\n]{1,40} \d{1,3}\b|^(?:\d+\. )?\p{Lu}[^\d\n]{1,40}(?: [\d./]+){3,}|^\p{Lu}[^\n,.]{1,40} (?:v|vs\.?|AT) \p{Lu}[^\n,.]{1,40}$/u
/** "3. Anna Quell (Norway) 12.9". */
const rankLine = /^\d+[.=]\s/

/**
 * The kinds of names in reports of sport: who stands in a line of results is a team, or a person where the name has
 * the build of one; in the prose of such a report a city without a preposition of place is its team.
 */
export function withTeams(mentions: readonly Sorted[]): Sorted[] {
  const isSport = isReportOfSport([...new Set(mentions.map(({ passage }) => passage))])
  return mentions.map((mention) => {
    const kind = isSport ? inReport(mention) : isTeam(mention) ? 'organisation' : mention.kind
    return kind === mention.kind ? mention : { ...mention, kind }
  })
}

function isReportOfSport(passages: readonly Passage[]): boolean {
  let [scores, words] = [0, 0]
  for (const { text } of passages) {
    scores += text.match(score)?.length ?? 0
    words += text.match(sportWord)?.length ?? 0
    if (text.split('\n').some((line) => resultLine.test(line))) scores++
    if (scores > 1 && words > 3) return true
  }
  return scores > 1 && words > 1 && scores + words > 4
}

function isTeam({ name, kind, run }: Sorted): boolean {
  return kind === 'place' && !countryNames.has(name) && isTreatedAsTeam(run.after)
}

function inReport(mention: Sorted): EntityKind | undefined {
  const { name, kind, words } = mention
  const line = lineOf(mention)
  if (kind === undefined && rankLine.test(line) && isPersonalBuild(words) && isUncommonName(words))
    return 'person'
  const isOpen =
    kind === undefined || (kind === 'place' && !countryNames.has(name)) || isLoneGivenName(mention)
  if (!isOpen) return kind
  if (resultLine.test(line)) return words.length < 4 && !hasGivenName(words) ? 'organisation' : kind
  if (kind === 'place') return isTeam(mention) || isTeamInProse(mention) ? 'organisation' : kind
  return kind ?? (isPluralTeam(mention) ? 'organisation' : undefined)
}

function isLoneGivenName({ kind, words }: Sorted): boolean {
  return kind === 'person' && words.length === 1
}

function lineOf({ passage, words }: Mention): string {
  const at = words[0]?.from ?? 0
  const base = Math.max(0, at - longestLine)
  const near = passage.text.slice(base, at + longestLine)
  const from = near.lastIndexOf('\n', at - base - 1) + 1
  return near.slice(from, from + longestLine).split('\n', 1)[0] ?? ''
}

const placing = /^(?:in|at|near|to|outside|of|around|into|through|across|leave|left|visit|visiting|downtown)$/
const beating = /^(?:against|over|beat|beating|defeated|v|vs|edged|downed|for|joined|as|and|while|but)$/

/** Whether a city on a line of prose plays, wins or loses. */
function isTeamInProse({ words, run, passage }: Sorted): boolean {
  if (words[0]?.shouted || !places.has(words.map(({ text }) => text).join(' '))) return false
  const before = /^ $/.test(words[0]?.gap ?? '') ? (run.before?.text.toLowerCase() ?? '') : ''
  if (placing.test(before) || run.after?.gap.startsWith(',') || run.after?.gap.startsWith('-')) return false
  const possessive = /^['’]s? /.test(passage.text.slice(words.at(-1)?.to ?? 0, (words.at(-1)?.to ?? 0) + 3))
  if (possessive || beating.test(before)) return true
  return run.after?.gap === ' ' && run.after.tag === 'VERB'
}

/** Whether a name is the plural that teams go by: "the Foxes". */
function isPluralTeam({ words, run }: Sorted): boolean {
  const text = words[0]?.text ?? ''
  if (words.length > 1 || run.before?.text.toLowerCase() !== 'the') return false
  return /^\p{Lu}\p{Ll}{2,}s$/u.test(text) && !demonyms.has(text)
}
