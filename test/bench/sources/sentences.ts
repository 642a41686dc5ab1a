import type { Chance } from './chance.ts'

/** Makes a sentence. */
type Pattern = (chance: Chance) => string

const patterns: readonly Pattern[] = [
  (c) =>
    `In ${c.year()} ${c.word('works')} at ${c.word('places')} served about ${c.count(900, 90_000)} ${c.word('counted')}, ${c.share()} more than five years before.`,
  (c) =>
    `The ${c.organisation()} spent ${c.money()} on ${c.word('works')} between ${c.whole(1994, 2009)} and ${c.whole(2010, 2025)}.`,
  (c) =>
    `Because of ${c.word('causes')}, ${c.word('matters')} rose by ${c.share()} within ${c.whole(2, 9)} years.`,
  (c) => `Nobody has shown so far that ${c.word('matters')} depends on ${c.word('causes')} alone.`,
  (c) =>
    `The towns on the river should ${c.word('means')}, since ${c.word('matters')} is ${c.word('qualities')}.`,
  (c) => `On ${c.day()} the council of ${c.word('places')} decided to ${c.word('means')}.`,
  (c) =>
    `“We must ${c.word('means')} before the next winter,” said ${c.person()}, ${c.word('roles')} of the ${c.organisation()}.`,
  (c) =>
    `According to the ${c.organisation()}, ${c.word('matters')} has fallen to ${c.share()} since ${c.day()}.`,
  (c) =>
    `${c.person()}, ${c.word('roles')} of the ${c.organisation()}, warned that ${c.word('works')} could fail within ${c.whole(2, 12)} months.`,
  (c) =>
    `Only ${c.whole(3, 40)} of ${c.whole(41, 120)} inspections found that ${c.word('matters')} was ${c.word('qualities')}.`,
  (c) => `A berth is a place where a ship may lie, and ${c.word('places')} has ${c.count(40, 900)} of them.`,
  (c) =>
    `If ${c.word('works')} is closed for a season, ${c.word('places')} would lose ${c.money()} and some ${c.count(200, 4_000)} jobs.`,
  (c) =>
    `However, ${c.word('matters')} may be ${c.word('qualities')} for reasons that have little to do with ${c.word('causes')}.`,
  (c) =>
    `The plan rests on two assumptions: that ${c.word('matters')} stays as it is, and that the towns ${c.word('means')}.`,
  (c) =>
    `By ${c.whole(2027, 2045)} ${c.word('works')} will need ${c.money()} a year, the ${c.organisation()} estimates.`,
  (c) =>
    `For most people in ${c.word('places')} this means that ${c.word('works')} opens later and costs more.`,
  (c) => `It is therefore likely that ${c.word('causes')} explains a good part of the change.`,
  (c) =>
    `The engineers measured ${c.word('matters')} at ${c.whole(4, 60)} places and compared it with the records of ${c.year()}.`,
  (c) =>
    `Compared with ${c.word('places')}, the repairs took ${c.whole(3, 30)} weeks longer and cost ${c.share()} less.`,
  (c) => `What happens next depends on the ${c.organisation()}, which has asked for a report by ${c.day()}.`
]

/** A sentence of a source. */
export function sentence(chance: Chance): string {
  return capital(chance.one(patterns)(chance))
}

/** A paragraph of so many sentences. */
export function paragraph(chance: Chance, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(chance)).join(' ')
}

/** The text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
