/** Words of a made-up report on a made-up river, for texts that are long and never say the same twice. */
const subjects = [
  'The harbour committee',
  'A survey of the lower valley',
  'The ferry company',
  'Every second household',
  'The night watch',
  'A panel of engineers',
  'The weaving mill',
  'Mrs Halloway of Dunmere',
  'The school at Fennick',
  'An inspector from Ostley',
  'The lock keeper',
  'The parish of Great Wend'
]
const verbs = [
  'reported',
  'measured',
  'questioned',
  'repaired',
  'postponed',
  'described',
  'counted',
  'opposed',
  'paid for',
  'recommended',
  'abandoned',
  'inherited'
]
const things = [
  'the old weir',
  'a second towpath',
  'the spring floods',
  'the price of barley',
  'a bridge of oak',
  'the silted channel',
  'the tolls on salt',
  'a row of warehouses',
  'the heron colony',
  'the map of the marsh',
  'a chain of buoys',
  'the winter timetable',
  'the dredging contract'
]
const turns = [
  'although the reeds had grown back',
  'because the locks were closed on Sundays',
  'before the council could meet',
  'in spite of the long drought',
  'while the carters waited for news',
  'so that the mills could run at night',
  'as the charter of the guild demands',
  'without asking the tenants upstream',
  'after the ice had broken',
  'where the two rivers join',
  'until the last barge had gone'
]
const measures = [
  'per cent of the fleet',
  'barges',
  'metres of quay',
  'pounds a year',
  'families',
  'tonnes of grain'
]
const months = ['January', 'March', 'April', 'June', 'August', 'October', 'November']

function pick(list: readonly string[], number: number): string {
  return list[number % list.length] ?? ''
}

/** The sentence of a number. Sentences of different numbers below a million differ. */
export function sentence(number: number): string {
  const start = `${pick(subjects, number)} ${pick(verbs, Math.floor(number / 12) + number)}`
  const rest = `${pick(things, number * 5 + Math.floor(number / 7))} ${pick(turns, number * 3 + Math.floor(number / 13))}`
  const date = `${(number % 28) + 1} ${pick(months, number)} ${1800 + (number % 200)}`
  const forms = [
    `${start} ${rest}, which nobody in entry ${number} had expected.`,
    `On ${date}, ${start.charAt(0).toLowerCase()}${start.slice(1)} ${rest}, as entry ${number} of the log shows.`,
    `${start} ${rest} and lost ${number + 3} ${pick(measures, number)}.`,
    `According to entry ${number}, the keepers should watch ${pick(things, number)} ${pick(turns, number + 4)}.`
  ]
  return pick(forms, number + Math.floor(number / 4))
}

/** Sentences on one line, from a number on. */
export function paragraph(from: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, index) => sentence(from + index)).join(' ')
}

/** A Markdown text of at least so many words, with a heading every tenth paragraph of six sentences. */
export function longText(words: number): string {
  const parts = ['# The log of the river Wend']
  let count = 6
  for (let number = 0; count < words; number += 6) {
    if (number % 60 === 0) parts.push(`## Reach ${number / 60 + 1}, ${pick(things, number / 60)}`)
    const text = paragraph(number, 6)
    parts.push(text)
    count += text.split(' ').length
  }
  return `${parts.join('\n\n')}\n`
}
