import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../model/config.ts'
import { type Message, message, refusalOf } from '../model/message.ts'
import { type ReleaseTerms, releaseProblems } from '../model/release.ts'
import type { Letter, Sender } from '../publish/mail/message.ts'
import { verify } from '../verify/verify.ts'
import { inTurn } from '../workers/in-turn.ts'
import type { Pool } from '../workers/pool.ts'
import { overrunMessage, shareOf } from '../workers/source-share.ts'
import type { Candidate } from './candidates.ts'
import { type LetterJobs, openWorkers } from './letter-jobs.ts'
import { pdfOf } from './write-letter.ts'

/** What letters are made under. */
export interface LetterTerms {
  readonly config: Config
  readonly root: string
  /** Where the sources were looked for. */
  readonly paths: readonly string[]
  /** The output folder, absolute. */
  readonly output: string
  readonly sender: Sender
  readonly release: ReleaseTerms
}

/** A letter for each source that may go out, and what keeps the others. */
export interface Letters {
  readonly ready: ReadonlyMap<Candidate, Letter>
  readonly problems: readonly Message[]
}

type Tried = { readonly letter: Letter } | { readonly problems: readonly Message[] }

/**
 * Writes the letters of sources that may be released and whose documents are proved, here and now, against these very
 * sources. Never throws for what a source says.
 */
export async function writeLetters(chosen: readonly Candidate[], terms: LetterTerms): Promise<Letters> {
  const { config, root } = terms
  const workers = openWorkers({ config, root }, Math.min(availableParallelism(), chosen.length))
  const tried = await inTurn(chosen, workers.most, (one) => tryLetter(one, workers, terms)).finally(() =>
    workers.close()
  )
  const written = new Map<Candidate, Letter>()
  for (const [index, one] of chosen.entries()) {
    const result = tried[index]
    if (result && 'letter' in result) written.set(one, result.letter)
  }
  const problems = tried.flatMap((one) => ('problems' in one ? one.problems : []))
  const proof = await proofOf([...written.keys()], terms)
  for (const one of [...written.keys()]) if (proof.failed(one)) written.delete(one)
  return { ready: written, problems: [...problems, ...proof.problems] }
}

async function tryLetter(
  { source, entry, occasion }: Candidate,
  workers: Pool<LetterJobs>,
  { config, output, sender, release }: LetterTerms
): Promise<Tried> {
  const { path } = source
  const isAttached = config.mail?.attach === true && occasion !== 'withdrawal'
  const hasUnsubscribe = sender.unsubscribe.url !== undefined || sender.unsubscribe.mailto !== undefined
  // No source can hold a name that is made up now; each reader's own address takes its place.
  const place = `https://${randomUUID()}.invalid/`
  try {
    const asked = { source, entry, occasion, isAttached, unsubscribePlace: hasUnsubscribe ? place : null }
    const { record, ...bodies } = await workers.do('letter', asked, shareOf(source, config))
    const problems = releaseProblems(record, release)
    if (problems.length > 0) return { problems }
    const attachment = isAttached ? { attachment: await attachmentOf(entry, output) } : {}
    return { letter: { ...bodies, language: record.language, unsubscribePlace: place, ...attachment } }
  } catch (error) {
    return { problems: [{ path, ...(overrunMessage(error, source, config) ?? refusalOf(error)) }] }
  }
}

/** The PDF's bytes, which must be those that the manifest lists. */
async function attachmentOf(
  entry: Candidate['entry'],
  output: string
): Promise<NonNullable<Letter['attachment']>> {
  const listed = pdfOf(entry)
  const bytes = await readFile(join(output, listed?.path ?? ''))
  if (createHash('sha256').update(bytes).digest('hex') !== listed?.sha256)
    throw new Error('the fact sheet’s PDF is not the one that the manifest lists')
  return { name: `${entry.slug}.pdf`, bytes }
}

/** Proves the documents of sources: all of them at once, in workers. */
async function proofOf(chosen: readonly Candidate[], { config, root, paths }: LetterTerms) {
  if (chosen.length === 0) return { failed: () => false, problems: [] as Message[] }
  const only = new Set(chosen.map(({ source }) => source.path))
  const { messages, proved, sources } = await verify({ paths, config, root, only })
  const isWhole = sources === chosen.length
  const errors = messages.filter(({ severity }) => severity === 'error')
  const gap = message('verify-manifest', 'Unexpected gap in the proof, expected every source')
  const passed = new Set(proved.filter(({ state }) => state === 'proved').map(({ path }) => path))
  const problems = isWhole || errors.length > 0 ? errors : [gap]
  return { failed: ({ source }: Candidate) => !isWhole || !passed.has(source.path), problems }
}
