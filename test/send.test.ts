import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import { report } from '../pipeline/build/report.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { readConfig } from '../pipeline/read/config.ts'
import { send } from '../pipeline/send/send.ts'
import type { SendOptions, SendResult } from '../pipeline/send/send-options.ts'
import { recipientShown, sendReport } from '../pipeline/send/send-report.ts'
import { type MailProject, readerTable, releasedText, writeMailConfig } from './support/mail-projects.ts'
import {
  addressesIn,
  type Behaviour,
  headLines,
  ledgerLines,
  openPostOffice,
  parsed,
  type PostOffice,
  type Taken
} from './support/post-office.ts'
import { precis, temporaryFolder } from './support/precis.ts'
import { writeFiles } from './support/projects.ts'

const base = temporaryFolder()
/** Built as pages alone, which takes no browser, and with PDFs. */
const made = { pages: join(base, 'pages'), prints: join(base, 'prints') }
const settings = { documents: ['fact-sheet'], site: { url: 'https://trust.example/papers' } }
const top = `documents: [fact-sheet]\nsite: { url: ${settings.site.url} }`

/** Sources of which most are kept in the house, each for another reason. */
const sources = {
  'source/buoys.md': releasedText('buoys'),
  'source/copy.md': releasedText('buoys'),
  'source/draft.md': releasedText('drafts').replace('status: final', 'status: draft'),
  'source/early.md': releasedText('embargoes', 'embargoUntil: "2999-01-01"'),
  'source/unapproved.md': releasedText('signs').replace(/^approvedBy.*\n/m, ''),
  'source/amber.md': releasedText('secrets').replace('tlp: CLEAR', 'tlp: AMBER'),
  'source/gone.md': releasedText('ghosts', 'withdrawn: The count was wrong.'),
  'source/edited.md': releasedText('nets'),
  'source/repainted.md': releasedText('masts')
}

beforeAll(async () => {
  writeFiles(made.pages, sources)
  writeFiles(made.prints, {
    'source/buoys.md': releasedText('buoys'),
    'source/swapped.md': releasedText('chains')
  })
  const pages = configSchema.parse({ ...settings, formats: ['html'] })
  const prints = configSchema.parse(settings)
  const built = [
    await build({ config: pages, root: made.pages, paths: ['source'] }),
    await build({ config: prints, root: made.prints, paths: ['source'] })
  ]
  expect(built.flatMap(({ refused }) => refused)).toEqual([])
})

const open: PostOffice[] = []
const close = () => Promise.all(open.splice(0).map((office) => office.close()))
afterEach(close)
afterAll(close)

/** A project of its own with readers and a server. */
interface Project {
  readonly folder: string
  readonly office: PostOffice
  /** Sends from this process. */
  send(path: string, options?: Partial<SendOptions>): Promise<SendResult & { readonly lines: string[] }>
}

async function project(
  from: keyof typeof made,
  {
    behaviour = {},
    readers = readerTable(3),
    ...given
  }: MailProject & { behaviour?: Behaviour; readers?: string } = {}
): Promise<Project> {
  const folder = mkdtempSync(join(base, 'project-'))
  cpSync(made[from], folder, { recursive: true })
  const office = await openPostOffice(behaviour)
  open.push(office)
  const { mail = from === 'pages' ? '  attach: false' : '' } = given
  writeMailConfig(folder, { port: office.port, top, ...given, mail })
  writeFiles(folder, { 'readers.csv': readers })
  return {
    folder,
    office,
    send: async (path, options = {}) => {
      const config = readConfig(
        readFileSync(join(folder, 'precis.config.yaml'), 'utf8'),
        'precis.config.yaml'
      )
      const mode = options.mode ?? 'deliver'
      const result = await send({
        paths: [path],
        config,
        root: folder,
        mode,
        now: new Date('2026-02-04T08:00:00Z'),
        clock: () => new Date(),
        tags: [],
        resend: { uncertain: false, refused: false },
        signal: new AbortController().signal,
        ...options
      })
      const shown = sendReport(result, mode, (address) => recipientShown(address, false))
      return { ...result, lines: [...report(result.messages, { color: false, verbose: true }), ...shown] }
    }
  }
}

const buoys = 'source/buoys.md'
const ledgerOf = (folder: string) => join(folder, 'outbox/distribution.jsonl')
const readersOf = (taken: readonly Taken[]) => taken.flatMap(({ to }) => to).sort()
const reader = (number: number) => `reader${number}@list${number % 7}.example`
const mailOf = (one: Taken | undefined) => parsed(one?.bytes ?? Buffer.from(''))

describe('what is delivered', () => {
  test('reaches each reader once, whole, and the ledger says so', async () => {
    const { folder, office } = await project('prints', { readers: readerTable(4) })
    writeFileSync(join(folder, 'suppressed.txt'), 'READER2@list2.example\n')
    const run = (...args: string[]) => precis(['send', buoys, '--deliver', ...args], { cwd: folder })
    const even = await run('--tag', 'even')
    expect(even).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^buoys [\da-f]{12}: 1 sent, 1 suppressed$/m)
    })
    expect(readersOf(office.taken)).toEqual([reader(4)])
    const all = await run()
    expect(all).toMatchObject({
      code: 0,
      err: expect.stringContaining('2 sent, 1 already had it, 1 suppressed')
    })
    expect(readersOf(office.taken)).toEqual([reader(1), reader(3), reader(4)])
    expect(await run()).toMatchObject({ code: 0, err: expect.stringContaining('0 sent, 3 already had it') })
    expect(office.taken).toHaveLength(3)

    const [one] = office.taken
    const mail = await mailOf(one)
    expect(addressesIn(mail.to)).toEqual([reader(4)])
    expect(addressesIn(mail.from)).toEqual(['briefings@trust.example'])
    expect(addressesIn(mail.replyTo)).toEqual(['desk@trust.example'])
    expect(mail.subject).toBe('TLP:CLEAR The buoys of Skerry Sound')
    expect(mail.text).toContain('46 buoys')
    expect(mail.html).toContain('46 buoys')
    const [attachment] = mail.attachments
    const pdf = readFileSync(join(folder, 'output/buoys/fact-sheet.pdf'))
    expect(attachment).toMatchObject({ filename: 'buoys.pdf', contentType: 'application/pdf' })
    expect(attachment?.content.equals(pdf)).toBe(true)
    const head = headLines(one?.bytes ?? Buffer.from(''))
    const own = encodeURIComponent(reader(4))
    expect(head).toContain(
      `List-Unsubscribe: <https://trust.example/leave?who=${own}>, <mailto:leave@trust.example>`
    )
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(head).toContain('Auto-Submitted: auto-generated')
    expect(mail.text).toContain(`https://trust.example/leave?who=${own}`)
    const lines = ledgerLines(ledgerOf(folder))
    for (const address of readersOf(office.taken))
      expect(lines.filter((line) => line.address === address).map(({ state }) => state)).toEqual([
        'intent',
        'sent'
      ])
    expect(statSync(ledgerOf(folder)).mode & 0o777).toBe(0o600)
  })
})

describe('what is not sent', () => {
  test('is what may not go out, and what is not as it was built; it keeps back no other', async () => {
    const { folder, office, send } = await project('pages', { readers: readerTable(1) })
    const change = (path: string, from: RegExp, to: string) => {
      const before = readFileSync(join(folder, path), 'utf8')
      expect(before.replace(from, to)).not.toBe(before)
      writeFileSync(join(folder, path), before.replace(from, to))
    }
    change('source/edited.md', /46/, '47')
    change('output/repainted/fact-sheet.html', /46( masts)(?![\s\S]*46 masts)/, '47$1')
    const { lines, briefings } = await send('source')
    expect(readersOf(office.taken)).toEqual([reader(1)])
    const text = lines.join('\n')
    expect(text).toMatch(/^buoys [\da-f]{12}: 1 sent$/m)
    expect(text).toMatch(/^copy [\da-f]{12}: 0 sent, 1 already had it$/m)
    expect(text).toMatch(/^draft [\da-f]{12}: 1 kept back$/m)
    expect(briefings.filter(({ isRefused }) => !isRefused).map(({ slug }) => slug)).toEqual(['buoys', 'copy'])
    const said = lines.flatMap(
      (line) => /(\w+)(?:\.md|\/fact-sheet\.html):.*\(([\w-]+)\)$/.exec(line)?.slice(1).join(' ') ?? []
    )
    expect([...new Set(said)].sort()).toEqual([
      'amber release-tlp',
      'draft release-draft',
      'early release-embargo',
      'edited mail-unbuilt',
      'gone mail-withdrawn',
      'repainted verify-missing',
      'unapproved release-approval'
    ])
  })

  test('is a PDF that is not the one that was built', async () => {
    const { folder, office, send } = await project('prints')
    cpSync(join(folder, 'output/swapped/fact-sheet.pdf'), join(folder, 'output/buoys/fact-sheet.pdf'))
    const { messages } = await send(buoys)
    expect(messages.map(({ severity }) => severity)).toContain('error')
    expect(office.taken).toEqual([])
    expect(existsSync(ledgerOf(folder))).toBe(false)
  })

  test('is for few, but on request; then the protocol’s label leads the subject and the text', async () => {
    const { office, send } = await project('pages', { readers: readerTable(1) })
    await send('source/amber.md', { allowTlp: 'AMBER' })
    const mail = await mailOf(office.taken[0])
    expect(mail.subject).toBe('TLP:AMBER The secrets of Skerry Sound')
    expect(mail.text?.startsWith('TLP:AMBER\n')).toBe(true)
    expect(mail.attachments).toEqual([])
  })

  test.each([
    'readers.csv',
    'suppressed.txt',
    'outbox/distribution.jsonl'
  ])('is anything, where git keeps %s', async (path) => {
    const { folder, office, send } = await project('pages')
    writeFiles(folder, path.startsWith('outbox') ? { [path]: '' } : {})
    execFileSync('git', ['init', '-q'], { cwd: folder })
    execFileSync('git', ['add', '-f', path], { cwd: folder })
    await expect(send(buoys)).rejects.toThrow(/in git/)
    expect(office.taken).toEqual([])
  })
})

describe('without a server', () => {
  test('messages are written for their owner alone, with no address in a name', async () => {
    const { folder, office, send } = await project('prints')
    const { lines } = await send(buoys, { mode: 'write' })
    expect(lines).toEqual([
      expect.stringMatching(/^buoys [\da-f]{12}: 3 written; in outbox\/buoys-[\da-f]{12}$/)
    ])
    const [name = ''] = readdirSync(join(folder, 'outbox')).filter((one) => one.startsWith('buoys-'))
    const at = (file: string) => join(folder, 'outbox', name, file)
    const names = readdirSync(join(folder, 'outbox', name)).sort()
    expect(names.map((one) => one.replace(/^[\da-f]{16}/, '#'))).toEqual([
      '#.eml',
      '#.eml',
      '#.eml',
      'message.html',
      'message.txt',
      'subject.txt'
    ])
    for (const one of names) expect(statSync(at(one)).mode & 0o777).toBe(0o600)
    expect(readFileSync(at('message.html'), 'utf8')).toContain('https://trust.example/leave?who={address}')
    const mail = await parsed(readFileSync(at(names[0] ?? '')))
    expect(mail.date?.toISOString()).toBe('2026-02-04T08:00:00.000Z')
    expect(mail.attachments).toHaveLength(1)
    expect(office.taken).toEqual([])
  })

  test('a rehearsal writes nothing', async () => {
    const { folder, send } = await project('pages')
    const { lines } = await send(buoys, { mode: 'rehearse' })
    expect(lines).toEqual([expect.stringMatching(/: 3 would be sent$/)])
    expect(existsSync(join(folder, 'outbox'))).toBe(false)
  })
})

test('a server that refuses, delays, drops and stalls: what is certain is kept apart from what is not', async () => {
  let isSound = false
  const behaviour: Behaviour = {
    reader: (address, times) => {
      if (address === reader(1)) return 550
      if (address === reader(2)) return times < 3 ? 451 : 'take'
      if (address === reader(3)) return times < 2 ? 'drop' : 'take'
      return address === reader(4) && !isSound ? 451 : 'take'
    },
    message: (address, times) => {
      if (address === reader(5)) return times < 2 ? 451 : 'take'
      if (address === reader(6)) return isSound ? 'take' : 'drop'
      if (address === reader(7)) return isSound ? 'take' : 'stall'
      return address === reader(8) ? 554 : 'take'
    }
  }
  const { folder, office, send } = await project('pages', {
    behaviour,
    readers: readerTable(9),
    mail: '  attach: false\n  retries: 2'
  })
  const first = await send(buoys)
  const head = first.lines[0]?.replace(/ [\da-f]{12}/, '')
  expect(head).toBe('buoys: 4 sent, 1 failed, 2 refused by the server, 2 uncertain')
  expect(first.lines.filter((line) => line.startsWith('  '))).toHaveLength(5)
  expect(first.lines.join('\n')).toMatch(/^ {2}refused: r…@list1\.example \([\da-f]{16}\): /m)
  expect(first.lines.join('\n')).not.toMatch(/reader\d/)
  expect(readersOf(office.taken)).toEqual([reader(2), reader(3), reader(5), reader(9)])
  expect([1, 2, 3, 4, 5].map((number) => office.asked.get(reader(number)))).toEqual([1, 3, 2, 3, 2])

  isSound = true
  const second = await send(buoys)
  expect(second.lines[0]).toContain('1 sent, 4 already had it, 2 refused before, 2 uncertain')
  expect(second.lines.slice(1)).toEqual([
    expect.stringMatching(/^ {2}uncertain since an earlier run: r…@list6\.example/),
    expect.stringMatching(/^ {2}uncertain since an earlier run: r…@list0\.example/)
  ])
  const third = await send(buoys, { resend: { uncertain: true, refused: true } })
  expect(third.lines[0]).toContain('2 sent, 2 refused by the server, 5 already had it')
  expect(office.taken).toHaveLength(7)
  const doubtful = ledgerLines(ledgerOf(folder)).filter(({ address }) => address === reader(6))
  expect(doubtful.map(({ state }) => state)).toEqual(['intent', 'uncertain', 'intent', 'sent'])
  expect(new Set(doubtful.map(({ messageId }) => messageId)).size).toBe(1)
})

test('a correction goes to those who have the version, and so does a withdrawal', async () => {
  const { folder, office, send } = await project('pages', { readers: readerTable(2) })
  await send(buoys)
  const version = ledgerLines(ledgerOf(folder))[0]?.version.slice(0, 12) ?? ''
  writeFiles(folder, { 'readers.csv': readerTable(5) })
  const config = configSchema.parse({ ...settings, formats: ['html'] })
  const rebuilt = async (text: string) => {
    writeFileSync(join(folder, buoys), text)
    expect(await build({ config, root: folder, paths: [buoys] })).toMatchObject({ refused: [] })
  }
  await rebuilt(sources[buoys].replaceAll('46', '48'))
  await send(buoys, { corrects: version })
  expect(readersOf(office.taken.slice(2))).toEqual([reader(1), reader(2)])
  const correction = await mailOf(office.taken[2])
  expect(correction.subject).toBe('TLP:CLEAR Correction: The buoys of Skerry Sound')
  expect(correction.text).toContain('48 buoys')

  await rebuilt(sources[buoys].replace('status: final', 'status: final\nwithdrawn: The count was wrong.'))
  await send(buoys, { corrects: version })
  expect(readersOf(office.taken.slice(4))).toEqual([reader(1), reader(2)])
  const notice = await mailOf(office.taken[4])
  expect(notice.subject).toBe('TLP:CLEAR Withdrawn: The buoys of Skerry Sound')
  expect(notice.text).toContain('The count was wrong.')
  expect(notice.text).not.toContain('46 buoys')
  for (const wrong of ['0000', 'zzzzzzzz', 'abcdef0123'])
    await expect(send(buoys, { corrects: wrong })).rejects.toThrow(/--corrects/)
})

describe('a run that is ended', () => {
  test('by SIGTERM finishes the message in flight and leaves a true ledger', async () => {
    const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 200))
    const { folder, office } = await project('pages', {
      behaviour: { onTaken: slow },
      smtp: '    connections: 1',
      readers: readerTable(12)
    })
    const ended = await precis(['send', buoys, '--deliver'], {
      cwd: folder,
      input: (child) => {
        const timer = setInterval(() => {
          if (office.taken.length < 3) return
          clearInterval(timer)
          child.kill('SIGTERM')
        }, 5)
      }
    })
    expect(ended).toMatchObject({ code: 143, err: expect.stringContaining('not begun') })
    expect(office.taken.length).toBeLessThan(12)
    const sent = ledgerLines(ledgerOf(folder)).filter(({ state }) => state === 'sent')
    expect(sent.map(({ address }) => address)).toEqual(office.taken.flatMap(({ to }) => to))
  })

  test('by SIGKILL, its ledger torn, leaves at most one message a connection open', async () => {
    let child: { kill(signal: 'SIGKILL'): boolean } | undefined
    const { folder, office, send } = await project('pages', {
      behaviour: { onTaken: (count) => void (count === 7 && child?.kill('SIGKILL')) },
      smtp: '    connections: 2',
      readers: readerTable(20)
    })
    const killed = await precis(['send', buoys, '--deliver'], {
      cwd: folder,
      input: (process) => {
        child = process
      }
    })
    expect(killed.signal).toBe('SIGKILL')
    writeFileSync(ledgerOf(folder), '{"state":"sen', { flag: 'a' })
    const second = await send(buoys)
    expect(second.messages.map(({ ruleId }) => ruleId)).toContain('mail-ledger')
    const doubtful = second.briefings[0]?.uncertain.length ?? 0
    expect(doubtful).toBeGreaterThanOrEqual(1)
    expect(doubtful).toBeLessThanOrEqual(2)
    const all = readersOf(office.taken)
    expect(new Set(all).size).toBe(all.length)
    expect(20 - all.length).toBeLessThanOrEqual(doubtful)
    expect(readFileSync(ledgerOf(folder), 'utf8')).toContain('\n{"state":"sen\n{')
    const third = await send(buoys, { resend: { uncertain: true, refused: false } })
    expect(third.briefings[0]?.outcomes.map(({ state }) => state)).toEqual(Array(doubtful).fill('sent'))
  })
})

const from = 'from: a@b.example'

test.each([
  ['no configuration of mail', 'documents: [fact-sheet]\n', /expected at least `mail.from`/],
  ['no address to write from', 'mail: { from: nobody }\n', /`mail.from`/],
  ['two addresses to write from', 'mail: { from: "a@b.example, c@d.example" }\n', /`mail.from`/],
  ['a line’s end in a name', 'mail: { from: "A\\r\\nBcc: x <a@b.example>" }\n', /`mail.from`/],
  ['a server that is named wrongly', `mail: { ${from}, smtp: { hots: x } }\n`, /did you mean `host`/],
  ['no server', `mail: { ${from}, recipients: readers.csv }\n`, /`mail.smtp`/],
  ['no readers', `mail: { ${from}, smtp: { host: localhost } }\n`, /`mail.recipients`/],
  ['a link to nowhere', `mail: { ${from}, attach: false }\n`, /`site.url`/],
  ['a page without TLS', `mail: { ${from}, listUnsubscribe: { url: "http://b.example" } }\n`, /https/],
  [
    'no password',
    `mail: { ${from}, recipients: readers.csv, smtp: { host: mx.example, user: u } }\n`,
    /PRECIS_SMTP_PASSWORD/
  ],
  [
    'a password in the file',
    `mail: { ${from}, smtp: { host: mx.example, user: u, password: secret } }\n`,
    /password/
  ]
])('%s is a wrong configuration', async (_, text, words) => {
  const { folder, send } = await project('pages')
  writeFileSync(join(folder, 'precis.config.yaml'), text)
  await expect(send(buoys)).rejects.toThrow(words)
})

test('one line of the list of those who get nothing that can not be read keeps everything back', async () => {
  const { folder, office, send } = await project('pages')
  writeFileSync(join(folder, 'suppressed.txt'), 'reader1@list1.example\nReader 2 <reader2@list2.example>\n')
  await expect(send(buoys)).rejects.toMatchObject({ problems: [{ path: 'suppressed.txt', line: 2 }] })
  expect(office.taken).toEqual([])
})

test('wrong use and wrong settings end with 2', async () => {
  const { folder } = await project('pages')
  const run = (...args: string[]) => precis(['send', ...args], { cwd: folder })
  expect(await run(buoys, '--allow-tlp', 'BLUE')).toMatchObject({ code: 2 })
  expect(await run()).toMatchObject({ code: 2 })
})
