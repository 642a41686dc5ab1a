type Names = readonly (readonly string[])[]

const english: Names = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec']
]

const german: Names = [
  ['januar', 'jänner', 'jan'],
  ['februar', 'feb'],
  ['märz', 'mär'],
  ['april', 'apr'],
  ['mai'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['dezember', 'dez']
]

const french: Names = [
  ['janvier', 'janv'],
  ['février', 'févr', 'fév'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['août'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['décembre', 'déc']
]

const spanish: Names = [
  ['enero'],
  ['febrero', 'feb'],
  ['marzo'],
  ['abril', 'abr'],
  ['mayo'],
  ['junio', 'jun'],
  ['julio', 'jul'],
  ['agosto'],
  ['septiembre', 'setiembre', 'sept'],
  ['octubre', 'oct'],
  ['noviembre', 'nov'],
  ['diciembre', 'dic']
]

const byLanguage = new Map<string, Names>([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish]
])

/** The languages whose month names are known. */
export const monthLanguages: readonly string[] = [...byLanguage.keys()]

/**
 * Month names and their usual short forms, in lower case, with the number of the month (1 to 12). Empty for a
 * language that is not known.
 *
 * @param language two-letter code
 */
export function monthNames(language: string): ReadonlyMap<string, number> {
  const names = byLanguage.get(language) ?? []
  return new Map(names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)))
}

const weekdayStems = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** The ISO number (Monday is 1) of an English weekday name or its short form; undefined for other words. */
export function weekdayNumber(name: string): number | undefined {
  const index = weekdayStems.indexOf(name.toLowerCase().slice(0, 3))
  return index < 0 ? undefined : index + 1
}
