import type { Chance } from './chance.ts'
import { capital, paragraph } from './sentences.ts'

/** A list behind a sentence that announces it. */
export function list(chance: Chance): string {
  const items = Array.from({ length: 3 }, (_, index) => `${index + 1}. ${capital(chance.word('means'))}.`)
  return `Three things are asked of the ${chance.organisation()}:\n\n${items.join('\n')}`
}

/** Items without numbers, one of them with a link. */
export function bullets(chance: Chance): string {
  const items = Array.from(
    { length: 3 },
    () => `- **${capital(chance.word('works'))}**: ${chance.money()} since ${chance.year()}`
  )
  return `${items.join('\n')}\n- [All measurements](https://example.org/river/${chance.whole(100, 999)}) of ${chance.word('places')}`
}

/** A table of four towns. */
export function table(chance: Chance): string {
  const rows = Array.from(
    { length: 4 },
    () =>
      `| ${chance.word('places')} | ${chance.count(900, 60_000)} | ${chance.share()} | ${chance.money()} |`
  )
  return ['| Town | Passengers | Late | Costs |', '| :--- | ---: | ---: | ---: |', ...rows].join('\n')
}

/** Something somebody said, set off, and who said it. */
export function quotation(chance: Chance): string {
  return `> ${paragraph(chance, 2)}\n>\n> – ${chance.person()}, ${chance.word('roles')} of the ${chance.organisation()}`
}
