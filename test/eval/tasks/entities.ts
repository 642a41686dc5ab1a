import { z } from 'zod'
import type { EntityAnswer } from '../answers.ts'
import { entityPeers } from '../peers/entity-peers.ts'
import { paired, ratios, together } from '../scoring/counts.ts'
import { equal, overlap, type Stretch, stretchSchema } from '../scoring/stretches.ts'
import type { Answered, Task } from './task.ts'

const entitySchema = z.tuple([z.number(), z.number(), z.string()])

const rowSchema = z.object({
  text: z.string(),
  lang: z.string().optional(),
  ents: z.array(entitySchema),
  /** Names of another kind: what is said of them is neither right nor wrong. */
  misc: z.array(stretchSchema.rest(z.unknown())).optional()
})

/** A text with its names. */
type EntityRow = z.infer<typeof rowSchema>

const labels: ReadonlyMap<string, string> = new Map([
  ['person', 'PER'],
  ['organisation', 'ORG'],
  ['place', 'LOC']
])

const kinds = [...labels.values()]

function sameStretch(one: EntityAnswer, other: EntityAnswer): boolean {
  return equal(one.stretch, other.stretch)
}

function strict(one: EntityAnswer, other: EntityAnswer): boolean {
  return sameStretch(one, other) && one.kind === other.kind
}

function relaxed(one: EntityAnswer, other: EntityAnswer): boolean {
  return overlap(one.stretch, other.stretch) && one.kind === other.kind
}

function pairsOf({ row, answer }: Answered<EntityRow, readonly EntityAnswer[]>) {
  const gold = row.ents.map(([start, end, kind]): EntityAnswer => ({ stretch: [start, end], kind }))
  const others = (row.misc ?? []).map(([start, end]): Stretch => [start, end])
  const found = answer.filter(
    ({ stretch }) =>
      gold.some((one) => overlap(one.stretch, stretch)) || !others.some((other) => overlap(other, stretch))
  )
  return { gold, found }
}

function score(answered: readonly Answered<EntityRow, readonly EntityAnswer[]>[]) {
  const rows = answered.map(pairsOf)
  const measured = (fits: (one: EntityAnswer, other: EntityAnswer) => boolean) =>
    ratios(together(rows.map(({ gold, found }) => paired(gold, found, fits))))
  const ofKind = (kind: string) => {
    const only = (list: readonly EntityAnswer[]) => list.filter((one) => one.kind === kind)
    return ratios(together(rows.map(({ gold, found }) => paired(only(gold), only(found), sameStretch)))).F
  }
  return {
    ...measured(strict),
    relaxed: measured(relaxed).F,
    untyped: measured(sameStretch).F,
    ...Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)]))
  }
}

/** Names of persons, organisations and places: F wants the same stretch and kind. */
export const entities: Task<EntityRow, readonly EntityAnswer[]> = {
  name: 'entities',
  row: rowSchema,
  request: ({ text, lang }, { language }) => ({ text, format: 'plain', language: lang ?? language }),
  answer: (_, briefing) =>
    (briefing?.entities ?? [])
      .flatMap(({ kind, mentions }) => {
        const label = labels.get(kind)
        return label === undefined
          ? []
          : mentions.map(({ start, end }): EntityAnswer => ({ stretch: [start, end], kind: label }))
      })
      .sort((one, other) => one.stretch[0] - other.stretch[0]),
  score,
  shown: ['F', ...kinds],
  peers: entityPeers
}
