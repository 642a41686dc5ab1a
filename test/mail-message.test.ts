import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smtpSchema } from '../pipeline/model/mail-config.ts'
import { readMailbox } from '../pipeline/publish/mail/address.ts'
import { composeMessage, type Letter, type Sender } from '../pipeline/publish/mail/message.ts'
import { readRecipients } from '../pipeline/publish/mail/recipients.ts'
import { openPost } from '../pipeline/publish/mail/smtp.ts'
import { type MailOptions, mailRenderer } from '../pipeline/render/mail.ts'
import { releasedText } from './support/mail-projects.ts'
import { composed, elementsIn, english, pageOf, theme, treeOf, wordsIn } from './support/pages.ts'
import { addressesIn, headLines, openPostOffice, parsed, type PostOffice } from './support/post-office.ts'

const options: MailOptions = {
  notice: null,
  reason: null,
  brief: 'https://trust.example/papers/buoys/annotated-brief.html',
  pdf: null,
  isAttached: true,
  unsubscribe: 'https://place.invalid/'
}

const render = mailRenderer(theme)

/** A text as mail. */
function mailOf(text: string, given: Partial<MailOptions> = {}) {
  const view = composed(text, 'buoys.md').views['fact-sheet']
  const bodies = render(view, english, { density: 'normal', dropped: [] }, { ...options, ...given })
  return { view, ...bodies }
}

function mailbox(text: string) {
  const found = readMailbox(text)
  if (!found) throw new Error(`${text} is no mailbox`)
  return found
}

const sender: Sender = {
  from: mailbox('Skerry Sound Trust <briefings@trust.example>'),
  unsubscribe: { mailto: mailbox('leave@trust.example'), url: 'https://trust.example/leave?who={address}' }
}

const date = new Date('2026-02-04T08:00:00Z')
const plain = readRecipients('address,name\nines@reader.example,"Valdry, Ines"\n', 'r.csv').recipients[0]
if (!plain) throw new Error('the list has no reader')

function letterOf(text: string, attachment?: Letter['attachment']): Letter {
  const { view, html, text: body } = mailOf(text)
  const { title, language } = view.frame
  return {
    subject: title,
    html,
    text: body,
    language,
    unsubscribePlace: 'https://place.invalid/',
    ...(attachment ? { attachment } : {})
  }
}

describe('the bodies of a mail', () => {
  const text = releasedText('buoys', 'subtitle: What the winter took\nglossary: { BOS: Buoys of the Sound }')
  const { view, html, text: lines } = mailOf(text)
  const tree = treeOf(html)

  test('say what the fact sheet says, and fixed words', () => {
    const page = treeOf(pageOf('fact-sheet', { ...composed(text, 'buoys.md').views, 'fact-sheet': view }))
    const plainWords = (words: string) => words.replace(/\s+/g, ' ')
    const sheet = plainWords(wordsIn(page, ({ tagName }) => ['style', 'head'].includes(tagName)))
    const known = [...Object.values(english), ...(view.frame.title ? [view.frame.title] : [])]
    const body = elementsIn(tree).find(({ tagName }) => tagName === 'body')
    const parts = (body ? wordsIn(body) : '')
      .split(/[\n·()]|\u00a0¶\u00a0\d+/)
      .map((part) => plainWords(part).trim())
    const foreign = parts.filter((part) => part && !sheet.includes(part) && !known.includes(part))
    expect(parts.filter(Boolean).length).toBeGreaterThan(20)
    // Labels that stand on one line with what follows them.
    const left = foreign.filter(
      (part) => !known.some((label) => part.startsWith(label) || part.endsWith(label))
    )
    expect(left).toEqual([])
  })

  test('say the same, as a page and as lines', () => {
    const shown = (body: string) => body.replace(/\s+/g, ' ')
    const { figures, groups, asked } = view
    const statements = [...groups.flatMap((group) => group.statements), ...asked].map(({ text: one }) => one)
    expect(statements.length).toBeGreaterThan(3)
    const words = shown(wordsIn(tree))
    for (const one of [view.frame.title, ...statements, ...figures.map(({ label }) => label)]) {
      expect(words).toContain(shown(one))
      expect(shown(lines)).toContain(shown(one))
    }
    expect(lines).toMatch(/\(¶ \d+\)/)
    expect(lines).not.toMatch(/\n\n\n|[ \t]\n|&\w+;/)
  })

  test('mark what an editor has worded, wherever it stands', () => {
    const statement = 'The winter took 12 of the 30 buoys.'
    const { view, ...bodies } = mailOf(
      `---\ntitle: Buoys\nreword:\n  - quote: ${statement}\n    text: Twelve of thirty buoys are gone, 12 of 30.\n---\n\n${statement} They should be laid anew before May.\n`
    )
    expect(view.frame.bottomLine?.isReworded).toBe(true)
    for (const body of Object.values(bodies)) {
      expect(body).toMatch(/Twelve of thirty buoys are gone, 12 of 30\. \(editor’s wording\)/)
      expect(body).toContain('but where “editor’s wording” stands behind it')
    }
  })

  test('fetch nothing, run nothing, and turn round with the writing', () => {
    const elements = elementsIn(tree)
    const names = new Set(elements.map(({ tagName }) => tagName))
    for (const name of ['script', 'img', 'link', 'iframe', 'form', 'svg']) expect(names.has(name)).toBe(false)
    expect(html).not.toMatch(/url\(|@import|\bsrc=|\son\w+=/)
    const links = elements.flatMap(({ tagName, properties }) =>
      tagName === 'a' ? [String(properties.href)] : []
    )
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([])
    const [root] = elements
    expect(root?.properties).toMatchObject({ lang: 'en', dir: 'ltr' })
    expect(mailOf(text.replace('---\n', '---\nlanguage: ar\n')).html).toContain('dir="rtl"')
    expect(html).not.toMatch(/(?:margin|padding|border)-(?:left|right)|text-align:(?:left|right)/)
  })

  test('hold hostile words as words', () => {
    const hostile = mailOf(
      releasedText('buoys').replace(/^title:.*/m, 'title: "<img src=x onerror=alert(1)> {{frame.title}}"')
    )
    expect(hostile.html).toContain('&lt;img src&#x3D;x onerror')
    expect(hostile.html).not.toContain('<img')
    expect(hostile.text).toContain('<img src=x onerror=alert(1)> {{frame.title}}')
  })
})

describe('a message', () => {
  test('is the same, byte for byte, for the same letter, reader and date', async () => {
    const letter = letterOf(releasedText('buoys'), { name: 'buoys.pdf', bytes: Buffer.from('%PDF-1.7 é') })
    const one = await composeMessage(letter, 'v1', plain, sender, date)
    const two = await composeMessage(letter, 'v1', plain, sender, date)
    expect(one.bytes.equals(two.bytes)).toBe(true)
    expect(one.bytes.toString('latin1')).not.toMatch(/[^\r]\n|\r[^\n]|[\x80-\xff]/)
    for (const line of one.bytes.toString('latin1').split('\r\n'))
      expect(line.length).toBeLessThanOrEqual(998)
    const other = await composeMessage(letter, 'v2', plain, sender, date)
    expect(other.id).not.toBe(one.id)
    const mail = await parsed(one.bytes)
    expect(mail.messageId).toBe(one.id)
    expect(mail.text?.trimEnd()).toBe(
      letter.text
        .replace('https://place.invalid/', 'https://trust.example/leave?who=ines%40reader.example')
        .trimEnd()
    )
    expect(mail.attachments[0]?.content.toString()).toBe('%PDF-1.7 é')
  })

  test('asks for one click only where a page is configured', async () => {
    const letter = letterOf(releasedText('buoys'))
    const head = async (unsubscribe: Sender['unsubscribe']) =>
      headLines((await composeMessage(letter, 'v', plain, { ...sender, unsubscribe }, date)).bytes).filter(
        (line) => line.startsWith('List-')
      )
    expect(await head({})).toEqual([])
    expect(await head({ mailto: mailbox('leave@trust.example') })).toEqual([
      'List-Unsubscribe: <mailto:leave@trust.example>'
    ])
    expect(await head({ url: 'https://trust.example/{address}' })).toEqual([
      'List-Unsubscribe: <https://trust.example/ines%40reader.example>',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click'
    ])
  })
})

describe('what tries to get into the head of a message', () => {
  let office: PostOffice
  let post: ReturnType<typeof openPost>

  beforeAll(async () => {
    office = await openPostOffice()
    post = openPost(smtpSchema.parse({ host: '127.0.0.1', port: office.port, ratePerSecond: 500 }), undefined)
  })

  afterAll(async () => {
    post.close()
    await office.close()
  })

  /** The fields that every message has, each once. */
  const fields = [
    'Auto-Submitted',
    'Content-Language',
    'Content-Type',
    'Date',
    'From',
    'List-Unsubscribe',
    'List-Unsubscribe-Post',
    'MIME-Version',
    'Message-ID',
    'Precedence',
    'Subject',
    'To'
  ]

  const titled = (title: string) => releasedText('buoys').replace(/^title:.*/m, () => `title: "${title}"`)
  const reader = (address: string, name: string) => {
    const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`
    return readRecipients(`address,name\n${quoted(address)},${quoted(name)}\n`, 'r.csv').recipients[0]
  }
  const evil = 'evil@evil.example'

  test.each([
    ['a title of two lines', titled(`Buoys\\r\\nBcc: ${evil}`), plain],
    ['a title that ends the head', titled('Buoys\\n\\n<p>Another body</p>'), plain],
    ['a title with a separator of lines', titled(`Buoys\\u2028Bcc: ${evil}`), plain],
    ['a title with a control of other character sets', titled(`Buoys\\x85Bcc: ${evil}`), plain],
    ['a title with old ends of lines', titled(`Buoys\\v\\f\\x1e\\x1cBcc: ${evil}`), plain],
    ['a title that is an encoded word', titled(`=?utf-8?Q?Buoys=0D=0ABcc:_${evil}?=`), plain],
    ['a title too long for a line', titled(`${'Buoys '.repeat(400)}\\r\\nBcc: ${evil}`), plain],
    ['a name of two lines', titled('Buoys'), reader('a@reader.example', `Ines\r\nBcc: ${evil}`)],
    ['a name that is an address', titled('Buoys'), reader('a@reader.example', `<${evil}>, Ines`)],
    ['a name that closes its quotes', titled('Buoys'), reader('a@reader.example', `Ines" <${evil}>, "x`)],
    ['a name that opens a group', titled('Buoys'), reader('a@reader.example', `readers:${evil};(`)],
    [
      'an address with all that it may hold',
      titled('Buoys'),
      reader('a%0d%0abcc&b={c}@reader.example', 'Ines')
    ]
  ])('%s stays one field of one message to one reader', async (_, text, to) => {
    if (!to) throw new Error('the reader was refused')
    const letter = letterOf(text)
    const before = office.taken.length
    const { bytes } = await composeMessage(letter, 'v', to, sender, date)
    const attempt = await post.give({ from: sender.from.address, to: to.address, bytes })
    expect(attempt.state).toBe('sent')
    expect(office.taken).toHaveLength(before + 1)
    const taken = office.taken[before]
    expect(taken?.to).toEqual([to.address])
    expect(taken?.bytes.equals(bytes)).toBe(true)
    const head = headLines(bytes)
    expect(head.map((line) => line.split(':', 1)[0]).sort()).toEqual([...fields].sort())
    expect(Buffer.from(head.join('')).toString()).not.toMatch(/[^\x20-\x7e]/)
    const mail = await parsed(bytes)
    expect(addressesIn(mail.to)).toEqual([to.address])
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
    expect(mail.subject).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]*Buoys[^\p{Cc}\p{Zl}\p{Zp}]*$/u)
    expect(mail.text).toContain('46 buoys')
    expect(mail.text).toContain(`https://trust.example/leave?who=${encodeURIComponent(to.address)}`)
  })

  test.each([
    `a@reader.example>\r\nRCPT TO:<${evil}`,
    `a@reader.example, ${evil}`,
    `Ines <a@reader.example>`,
    `"a\r\nRCPT TO:<${evil}>"@reader.example`
  ])('%j is no reader', (address) => {
    expect(reader(address, 'Ines')).toBeUndefined()
  })
})

test.each([
  false,
  true
])('a server that is elsewhere gets no word without TLS that it can be known by (it has TLS: %s)', async (hasTls) => {
  const office = await openPostOffice({ hasTls })
  const smtp = smtpSchema.parse({ host: '0.0.0.0', port: office.port, timeout: 5 })
  const post = openPost(smtp, undefined)
  try {
    const attempt = await post.give({
      from: 'a@trust.example',
      to: 'b@reader.example',
      bytes: Buffer.from('x')
    })
    expect(attempt).toMatchObject({ state: 'broken', answer: expect.stringMatching(/TLS|certificate/i) })
    expect(office.asked.size).toBe(0)
  } finally {
    post.close()
    await office.close()
  }
})
