import { rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { sidecarPath, writeArtefacts } from '../../disk.ts'
import { type Steering, type SteeringChange, steeredSidecar } from '../../files.ts'
import type { Briefing } from '../../model/briefing.ts'
import { anchorsIn } from '../../model/anchor.ts'
import { type Pick, pickOf } from '../../model/picks.ts'
import { quotablesOf } from '../../model/quotable.ts'
import type { Drafted, Work } from '../sources/work.ts'
import type { Wish } from './wish.ts'

/** Thrown where a wish can't be granted; the text says why, for people. */
export class SteerError extends Error {}

/**
 * Writes what an editor wishes of a sentence into the sidecar of its source, whole or not at all. Nobody else writes
 * there at the same time but the editor, whose last word is read right before.
 *
 * @throws SteerError where the sentence is another by now, or can't be told from another; SourceError where the sidecar
 * is broken or can't be written
 */
export async function steer({ found }: Work, drafted: Drafted, wish: Wish, most: number): Promise<void> {
  const text = steeredSidecar(found, changeFor(wish, drafted), most)
  if (text === undefined) return
  const file = sidecarPath(found.file)
  if (text === '') await rm(file, { force: true })
  else await writeArtefacts(dirname(file), [{ path: basename(file), bytes: Buffer.from(text) }])
}

function changeFor(wish: Wish, { briefing, source }: Drafted): SteeringChange {
  const parsed: Briefing = JSON.parse(briefing)
  const all = quotablesOf(parsed.sentences)
  const own = sentenceOf(wish.sentence, parsed)
  const matter = source.matter
  const find = anchorsIn(all)
  const means = (pick: Pick, id: string) => {
    const found = find(pick)
    return 'id' in found && found.id === id
  }
  const isIn = (list: Steering, id: string) => (matter[list] ?? []).some((pick) => means(pick, id))
  const add = (list: Steering, id: string) => {
    const one = all.get(id)
    if (!one || isIn(list, id)) return []
    const pick = pickOf(one, [...all.values()])
    if (pick !== undefined) return [{ list, pick }]
    throw new SteerError('Unexpected second sentence of the same words, expected words that occur once')
  }
  if (wish.kind === 'undo') return { removes: (pick) => means(pick, own), adds: [] }
  if (wish.kind === 'take') {
    const rival = sentenceOf(wish.rival, parsed)
    return {
      removes: (pick, list) => means(pick, list === 'pin' ? own : rival),
      adds: [...add('drop', own), ...add('pin', rival)]
    }
  }
  const { kind } = wish
  return { removes: (pick, list) => list !== kind && means(pick, own), adds: add(kind, own) }
}

/** The id of a sentence that is still what it was when the page showed it. */
function sentenceOf({ id, text }: Wish['sentence'], { sentences }: Briefing): string {
  if (sentences.some((sentence) => sentence.id === id && sentence.text === text)) return id
  throw new SteerError(
    'Unexpected change of the source in the meantime, expected the sentence as it was shown'
  )
}
