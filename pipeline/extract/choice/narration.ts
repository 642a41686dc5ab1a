import type { Token } from '../../model/passage.ts'

const irregular =
  /^(?:was|were|had|did|went|came|took|made|gave|said|told|got|began|became|broke|brought|built|bought|chose|drew|drove|fell|felt|fought|found|flew|grew|held|kept|knew|led|left|lost|met|paid|ran|rose|saw|sent|sold|spoke|stood|struck|swept|taught|thought|threw|won|wore|wrote|met|sat|hit|shut|spent)$/i

/** A time gone by at the head of a sentence. */
const formerly =
  /^(?:at|in|on|from|since|during|by|late in|early in|last|when|the)\b[^;]{0,40}?\b(?:last (?:year|month|week|spring|summer|autumn|winter|sunday|monday|tuesday|wednesday|thursday|friday|saturday)|yesterday|ago|(?:1[5-9]|20)\d\d|(?:january|february|march|april|june|july|august|september|october|november|december)|met|broke|came|began|opened|arrived)\b/i

/**
 * Whether a sentence tells of what happened: its first finite verb is in the past ("Thieves took …"), or it opens
 * with a time gone by ("In September the town set out …"). English tags.
 */
export function narrates(text: string, words: readonly Token[]): boolean {
  if (formerly.test(text) && !/\b(?:will|should|must|would)\b/.test(text)) return true
  const verb = words.find(({ tag, text }, index) => {
    if (tag !== 'VERB' && tag !== 'AUX') return false
    const before = words[index - 1]?.text.toLowerCase() ?? ''
    return !/ing$/i.test(text) && before !== 'to'
  })
  if (!verb) return false
  return (
    irregular.test(verb.text) ||
    (/ed$/i.test(verb.text) && verb.text.toLowerCase() !== verb.lemma.toLowerCase())
  )
}

const person = String.raw`^(?:Dr\.? |Mr\.? |Ms\.? |Prof\.? )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.| [\p{L}]{2,3})?(?: \p{Lu}[\p{L}’'-]+){1,2},? `
/** "Anna Lowe is a senior analyst at …": who somebody is. */
const biography = new RegExp(
  `${person}(?:is|was|serves as|works as|has (?:served|worked) as|has been)(?: an?| the)? (?:[\\p{L}’'&.,-]+ ){0,8}(?:[Dd]irector|[Mm]anager|[Ll]ead|[Ll]eader|[Hh]ead|[Oo]fficer|[Ss]pecialist|[Ss]trategist|[Ff]ellow|[Pp]rofessor|[Aa]nalyst|[Ee]ngineer|[Dd]esigner|[Dd]eveloper|[Rr]esearcher|[Ee]ditor|[Aa]uthor|[Cc]onsultant|[Ss]cientist|[Cc]oordinator|[Pp]resident|[Ff]ounder|[Ll]iaison|[Dd]eputy|[Cc]hief|[Mm]ember|[Aa]dvisor|[Aa]dviser|[Ee]xpert|[Ee]conomist|[Ll]awyer|[Ww]riter)\\b`,
  'u'
)

/** Whether a sentence only says who somebody is, as notes on authors and speakers do. English. */
export function isBiography(text: string): boolean {
  return biography.test(text)
}
