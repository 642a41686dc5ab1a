import { describe, expect, test } from 'vitest'
import { headerText, readAddress, readMailbox } from '../pipeline/publish/mail/address.ts'
import { assign } from '../pipeline/publish/mail/assignments.ts'
import { attemptOf } from '../pipeline/publish/mail/attempt.ts'
import { readCsv } from '../pipeline/publish/mail/csv.ts'
import { holdersOf, type LedgerLine, readLedgerText } from '../pipeline/publish/mail/ledger-lines.ts'
import { readRecipients, readSuppressed } from '../pipeline/publish/mail/recipients.ts'
import { isLoopback } from '../pipeline/publish/mail/smtp.ts'

describe('an address', () => {
  test.each([
    ['ines@trust.example', 'ines@trust.example'],
    ['Ines.Valdry+news@Trust.Example', 'Ines.Valdry+news@trust.example'],
    ["o'hara@trust.example", "o'hara@trust.example"],
    ['info@bücher.example', 'info@xn--bcher-kva.example'],
    [`${'a'.repeat(64)}@trust.example`, `${'a'.repeat(64)}@trust.example`]
  ])('%s is taken', (text, address) => {
    expect(readAddress(text)).toEqual({ address, key: address.toLowerCase() })
  })

  test.each([
    ['two', 'a@trust.example,b@trust.example'],
    ['two with a semicolon', 'a@trust.example;b@trust.example'],
    ['a name around it', 'A <a@trust.example>'],
    ['a group', 'readers: a@trust.example;'],
    ['a comment', 'a(b)@trust.example'],
    ['quotes', '"a b"@trust.example'],
    ['quotes that hide a second', '"a@evil.example> <b"@trust.example'],
    ['the end of a line', 'a@trust.example\r\nBcc: b@evil.example'],
    ['a line feed before the sign', 'a\n@trust.example'],
    ['an escaped end of a line', 'a@trust.example%0d%0aBcc:b'],
    ['NUL', 'a\0@trust.example'],
    ['a tab', 'a@trust\t.example'],
    ['a soft hyphen', 'a@tru\u00adst.example'],
    ['two signs', 'a@b@trust.example'],
    ['no sign', 'trust.example'],
    ['nothing before it', '@trust.example'],
    ['a full stop at the start', '.a@trust.example'],
    ['two full stops', 'a..b@trust.example'],
    ['one label', 'a@localhost'],
    ['a number for a domain', 'a@127.0.0.1'],
    ['a literal', 'a@[127.0.0.1]'],
    ['a hyphen at the end of a label', 'a@trust-.example'],
    ['other letters before the sign', 'ü@trust.example'],
    ['65 letters before the sign', `${'a'.repeat(65)}@trust.example`],
    ['a label of 64', `a@${'b'.repeat(64)}.example`],
    [
      '255 characters',
      `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example123456`
    ],
    ['a space', ' a@trust.example'],
    ['a slash in the domain', 'a@trust.example/b'],
    ['nothing', '']
  ])('%s is none', (_, text) => {
    expect(readAddress(text)).toBeUndefined()
  })

  test.each([
    ['Ines Valdry <ines@trust.example>', 'Ines Valdry'],
    ['"Valdry, Ines" <ines@trust.example>', 'Valdry, Ines'],
    ['ines@trust.example', ''],
    ['Ines\u2028 <ines@trust.example>', 'Ines']
  ])('%s names its holder', (text, name) => {
    expect(readMailbox(text)).toEqual({ name, address: 'ines@trust.example', key: 'ines@trust.example' })
  })

  test.each([
    'A <a@trust.example> <b@trust.example>',
    'A <a@trust.example>, b@trust.example',
    'A <>'
  ])('%s is no mailbox', (text) => {
    expect(readMailbox(text)).toBeUndefined()
  })
})

test('a line of a head is one line, of characters that are seen, cut at a word', () => {
  expect(headerText('  The\r\n lamps\u2029of\u0085Skerry\0 ')).toBe('The lamps of Skerry')
  expect(headerText('abc\u202egpj.exe')).toBe('abc gpj.exe')
  expect(headerText('half \ud83d')).toBe('half \ufffd')
  expect(headerText('می\u200cخواهم')).toBe('می\u200cخواهم')
  const long = headerText('word '.repeat(100))
  expect(long.length).toBeLessThanOrEqual(202)
  expect(long.endsWith('word …')).toBe(true)
})

describe('CSV', () => {
  test.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd']
      ]
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd']
      ]
    ],
    ['a\rb', [['a'], ['b']]],
    ['\ufeffa,b', [['a', 'b']]],
    ['"a, b","c ""d"""', [['a, b', 'c "d"']]],
    ['"two\r\nlines",x', [['two\r\nlines', 'x']]],
    [
      'a,,\n\n,b',
      [
        ['a', '', ''],
        ['', 'b']
      ]
    ],
    ['""', []],
    ['', []]
  ])('%j is read', (text, rows) => {
    expect(readCsv(text)?.map(({ fields }) => fields)).toEqual(rows)
  })

  test.each(['"a', 'a"b', '"a"b', 'a,"b'])('%j is refused', (text) => {
    expect(readCsv(text)).toBeUndefined()
  })

  test('a field may be as long as a file', () => {
    const long = `${'x'.repeat(4_000_000)}""${'y'.repeat(4_000_000)}`
    expect(readCsv(`a,"${long}"\n`)?.[0]?.fields[1]).toHaveLength(8_000_001)
  })

  test('a row is named by the line on which it begins', () => {
    expect(readCsv('a\n"b\nc"\n\nd')?.map(({ line }) => line)).toEqual([1, 2, 5])
  })
})

describe('a list of readers', () => {
  test('is CSV with a head; other columns are ignored, who stands there twice is one reader', () => {
    const text =
      'Name,Phone,Email,Tags\n"Valdry, Ines",1,Ines@Trust.example,press; board\nInes,2,ines@trust.example,all\n,3,b@trust.example,\n'
    expect(readRecipients(text, 'readers.csv')).toEqual({
      recipients: [
        {
          address: 'Ines@trust.example',
          key: 'ines@trust.example',
          name: 'Valdry, Ines',
          tags: ['press', 'board', 'all']
        },
        { address: 'b@trust.example', key: 'b@trust.example', name: '', tags: [] }
      ],
      problems: []
    })
  })

  test('is YAML, addresses or mappings', () => {
    const text =
      '- a@trust.example\n- address: b@trust.example\n  name: B\n  tags: [press]\n- email: c@trust.example\n  tags: x, y\n'
    const { recipients, problems } = readRecipients(text, 'readers.yaml')
    expect(problems).toEqual([])
    expect(recipients.map(({ key, name, tags }) => [key, name, tags])).toEqual([
      ['a@trust.example', '', []],
      ['b@trust.example', 'B', ['press']],
      ['c@trust.example', '', ['x', 'y']]
    ])
  })

  test.each([
    ['readers.yaml', 'address: a@trust.example'],
    ['readers.yaml', '- &a a@trust.example\n- *a\n'],
    ['readers.yaml', '- [a'],
    ['readers.csv', 'name\nInes\n'],
    ['readers.csv', 'a@trust.example\n'],
    ['readers.csv', 'address\n"a@trust.example\n']
  ])('%s with %j is refused as a whole', (path, text) => {
    const { recipients, problems } = readRecipients(text, path)
    expect(recipients).toEqual([])
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['mail-recipient'])
  })

  test('names the line of what is no address, and not what stands there', () => {
    const { recipients, problems } = readRecipients(
      'address\na@trust.example\nb@evil,example\nnobody\n',
      'r.csv'
    )
    expect(recipients.map(({ key }) => key)).toEqual(['a@trust.example'])
    expect(problems.map(({ path, line, reason }) => [path, line, reason.includes('evil')])).toEqual([
      ['r.csv', 3, false],
      ['r.csv', 4, false]
    ])
  })

  test('of those who get nothing is an address a line, or CSV', () => {
    expect(readSuppressed('# left\nA@trust.example\n\nb@trust.example\n', 's.txt').keys).toEqual(
      new Set(['a@trust.example', 'b@trust.example'])
    )
    expect(readSuppressed('date,email\n2026,a@trust.example\n', 's.csv').keys).toEqual(
      new Set(['a@trust.example'])
    )
    expect(readSuppressed('a@trust.example\nnobody\n', 's.txt').problems).toMatchObject([{ line: 2 }])
  })
})

describe('a ledger', () => {
  const line = (state: LedgerLine['state'], address: string, version = 'v1'): LedgerLine => ({
    state,
    at: '2026-02-03T00:00:00.000Z',
    slug: 's',
    version,
    address,
    messageId: '<1@trust.example>'
  })
  const text = (...lines: LedgerLine[]) => lines.map((one) => `${JSON.stringify(one)}\n`).join('')
  const reader = (address: string) => ({ address, key: address, name: '', tags: [] })
  const written = text(
    line('intent', 'a@x.example'),
    line('sent', 'a@x.example'),
    line('intent', 'B@x.example'),
    line('intent', 'c@x.example'),
    line('failed', 'c@x.example'),
    line('refused', 'd@x.example'),
    line('sent', 'e@x.example', 'v2')
  )
  const readers = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => reader(`${name}@x.example`))
  const groups = (resend = { uncertain: false, refused: false }) =>
    Object.fromEntries(
      Object.entries(assign('v1', readers, new Set(['f@x.example']), readLedgerText(written), resend)).map(
        ([name, list]) => [name, list.map(({ key }: { key: string }) => key[0]).join('')]
      )
    )

  test('says who gets a version: not who has it, nor where nobody knows', () => {
    expect(groups()).toEqual({ send: 'ce', had: 'a', uncertain: 'b', refused: 'd', suppressed: 'f' })
  })

  test('on request the uncertain and the refused too, never who has it or wants nothing', () => {
    expect(groups({ uncertain: true, refused: true })).toMatchObject({
      send: 'bcde',
      had: 'a',
      suppressed: 'f'
    })
  })

  test('passes over torn lines, wherever they stand, and names them', () => {
    const { last, torn } = readLedgerText(`${written}{"state":"se\n${text(line('sent', 'g@x.example'))}{"st`)
    expect(torn).toEqual([8, 10])
    expect(last.size).toBe(6)
  })

  test('knows who has a version, or may have it', () => {
    expect(holdersOf('v1', readLedgerText(written))).toEqual(['a@x.example', 'B@x.example'])
  })
})

describe('what came of a message', () => {
  const error = (fields: object) => Object.assign(new Error('Said\r\nso'), fields)
  test.each([
    [
      'a reader that is refused',
      { command: 'RCPT TO', responseCode: 550, code: 'EENVELOPE' },
      false,
      'refused'
    ],
    ['a reader that is refused for now', { command: 'RCPT TO', responseCode: 451 }, false, 'later'],
    ['a message that is refused', { command: 'DATA', responseCode: 554 }, true, 'refused'],
    ['a message that is refused for now', { command: 'DATA', responseCode: 451 }, true, 'later'],
    ['a sender that is refused', { command: 'MAIL FROM', responseCode: 553 }, false, 'broken'],
    [
      'a password that is wrong',
      { command: 'AUTH PLAIN', responseCode: 535, code: 'EAUTH' },
      false,
      'broken'
    ],
    ['no TLS', { command: 'STARTTLS', code: 'ETLS' }, false, 'broken'],
    ['a connection that is lost before', { command: 'CONN', code: 'ECONNECTION' }, false, 'later'],
    [
      'a connection that is lost behind the last byte',
      { command: 'CONN', code: 'ECONNECTION' },
      true,
      'uncertain'
    ],
    ['a silence behind the last byte', { command: 'CONN', code: 'ETIMEDOUT' }, true, 'uncertain'],
    ['a farewell behind the last byte', { command: 'CONN', responseCode: 421 }, true, 'uncertain'],
    ['an address that is none', { command: 'API', code: 'EENVELOPE' }, false, 'refused']
  ])('%s', (_, fields, isWhole, state) => {
    expect(attemptOf(error(fields), isWhole)).toEqual({ state, answer: 'Said so' })
  })
})

test('this machine is known by its names and numbers only', () => {
  expect(['localhost', '127.0.0.1', '127.9.9.9', '::1'].filter((host) => !isLoopback(host))).toEqual([])
  const others = [
    '0.0.0.0',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '::ffff:127.0.0.1',
    '128.0.0.1'
  ]
  expect(others.filter(isLoopback)).toEqual([])
})
