import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { holdFolder } from '../disk.ts'
import { readManifest } from '../files.ts'
import { type Message, message } from '../model/message.ts'
import { readLedger } from '../publish/mail/ledger.ts'
import type { LedgerReading } from '../publish/mail/ledger-lines.ts'
import type { Letter } from '../publish/mail/message.ts'
import { mailRenderer } from '../stages.ts'
import { openWorkshop } from '../workshop.ts'
import { type Candidate, candidates } from './candidates.ts'
import { deliverAll, requirePost } from './deliver-all.ts'
import { writeLetters } from './letters.ts'
import { type MailSettings, mailSettings, settingProblem, shown } from './mail-settings.ts'
import { isWanted, plan, type Planned } from './planned.ts'
import { correctedVersion, readersOf } from './readers.ts'
import type { BriefingSent, Outcome, SendOptions, SendResult } from './send-options.ts'
import { writeOut } from './write-out.ts'

/**
 * Sends fact sheets by mail, or writes them for a mailer: to each reader once, however often it is called, only what
 * may leave the house, and only what was proved against its source just now.
 *
 * @throws SettingsError where the configuration, or a list that it names, can't be used; SourceError `write-failed`
 * where outbox or ledger can't be written
 */
export async function send(options: SendOptions): Promise<SendResult> {
  const { config, root, mode, signal, onWait } = options
  const settings = await mailSettings(config, root, options.recipients)
  if (mode === 'deliver') requirePost(settings, options)
  if (mode === 'rehearse') return sendHeld(options, settings)
  const folder = dirname(settings.ledger)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const release = await holdFolder(folder, { name: `.${basename(settings.ledger)}.lock`, signal, onWait })
  try {
    return await sendHeld(options, settings)
  } finally {
    await release()
  }
}

/** Sends while no other process does. */
async function sendHeld(options: SendOptions, settings: MailSettings): Promise<SendResult> {
  const { config, root, corrects, signal } = options
  const workshop = await openWorkshop(config, root)
  // A theme without mail is told before anything is looked at.
  mailRenderer(workshop.theme)
  const manifest = await readManifest(workshop.output)
  if (!manifest)
    throw settingProblem(`Unexpected ${config.output} without a manifest, expected one: build first`)
  const ledger = await readLedger(settings.ledger)
  const corrected = corrects === undefined ? undefined : correctedVersion(corrects, ledger)
  const readers = await readersOf(settings, options, ledger, corrected)
  const isCorrection = corrected !== undefined
  const search = { paths: options.paths, config, root, manifest, isCorrection }
  const { found, problems } = await candidates(search)
  if (isCorrection && found.length + problems.length !== 1)
    throw settingProblem('Unexpected number of sources with --corrects, expected one')
  const planned = plan(found, readers, ledger, options)
  const wanted = planned.filter((one) => isWanted(one, readers, options))
  const letters = await writeLetters(
    wanted.map(({ candidate }) => candidate),
    {
      config,
      root,
      paths: options.paths,
      output: workshop.output,
      sender: settings.sender,
      release: {
        day: options.now.toISOString().slice(0, 10),
        narrowest: options.allowTlp ?? 'GREEN',
        approval: config.approval
      }
    }
  )
  signal.throwIfAborted()
  const done = await act(planned, letters.ready, settings, options)
  return {
    briefings: done.briefings,
    messages: [...tornLines(ledger, settings, root), ...readers.problems, ...problems, ...letters.problems],
    ...(done.stopped === undefined ? {} : { stopped: done.stopped })
  }
}

function tornLines({ torn }: LedgerReading, { ledger }: MailSettings, root: string): Message[] {
  return torn.map((line) =>
    message('mail-ledger', 'Unexpected torn line, expected a whole one; it is passed over', {
      path: shown(ledger, root),
      line
    })
  )
}

interface Done {
  readonly briefings: readonly BriefingSent[]
  readonly stopped?: string | undefined
}

/** Writes or sends what is ready. */
async function act(
  planned: readonly Planned[],
  ready: ReadonlyMap<Candidate, Letter>,
  settings: MailSettings,
  options: SendOptions
): Promise<Done> {
  const outcomes = new Map<Candidate, Outcome[]>()
  const folders = new Map<Candidate, string>()
  let stopped: string | undefined
  if (options.mode === 'write')
    for (const { candidate, assignment } of planned) {
      const letter = ready.get(candidate)
      if (!letter) continue
      const { slug } = candidate.entry
      const { outbox, sender } = settings
      const one = { slug, version: candidate.version, letter, recipients: assignment.send }
      const name = await writeOut(one, outbox, sender, options.now)
      folders.set(candidate, shown(join(outbox, name), options.root))
    }
  if (options.mode === 'deliver') stopped = await deliverAll(planned, ready, settings, options, outcomes)
  const briefings = planned.map(({ candidate, assignment }) => {
    const folder = folders.get(candidate)
    return {
      path: candidate.source.path,
      slug: candidate.entry.slug,
      version: candidate.version,
      counts: {
        toSend: assignment.send.length,
        had: assignment.had.length,
        suppressed: assignment.suppressed.length,
        refusedBefore: assignment.refused.length
      },
      uncertain: assignment.uncertain.map(({ address }) => address),
      outcomes: outcomes.get(candidate) ?? [],
      isRefused: assignment.send.length > 0 && !ready.has(candidate),
      ...(folder === undefined ? {} : { folder })
    }
  })
  return { briefings, stopped }
}
