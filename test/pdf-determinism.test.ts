import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { getDocumentProxy, getMeta } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import type { Printer } from '../pipeline/model/printer.ts'
import { normalisePdf } from '../pipeline/render/pdf-determinism.ts'

const face = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'
  )
).toString('base64')

const page = (title: string, rows: number): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>${title}</title><style>
@font-face{font-family:Reading;src:url(data:font/woff2;base64,${face})}
@page{size:A4;margin:20mm;@bottom-right{content:counter(page) " of " counter(pages);font-family:Reading}}
body{font:11pt/1.4 Reading}</style>
<h1 id="top">The harbour of ${title}</h1><p>Ships ${'came and went '.repeat(40)}<a href="#top">back</a>
<table><thead><tr><th id="a">Year<th id="b">Ships</thead>
${'<tr><th scope="row">1901<td headers="a b">12'.repeat(rows)}</table>`

const sample = page('node00000012', 60)
const digest = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex')

let printer: Printer

beforeAll(async () => {
  printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
})

afterAll(() => printer.close())

async function printedElsewhere(environment: Record<string, string>): Promise<string> {
  const folder = new URL('..', import.meta.url).href
  const script = `
    const { openPrinter } = await import('${folder}pipeline/browser/printer.ts')
    const { normalisePdf } = await import('${folder}pipeline/render/pdf-determinism.ts')
    const { createHash } = await import('node:crypto')
    process.umask(Number(process.env.UMASK ?? 0o022))
    const printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
    const pdf = normalisePdf(await printer.print(process.env.SAMPLE, { paper: 'a4' }))
    process.stdout.write(createHash('sha256').update(pdf).digest('hex'))
    await printer.close()`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, SAMPLE: sample, ...environment }
  })
  return stdout
}

test('a page printed fresh, on a used page, in another process, time zone, locale and umask gives the same bytes', async () => {
  const fresh = await printer.print(sample, { paper: 'a4' })
  await printer.print(page('another place', 200), { paper: 'letter' })
  await printer.measure(page('a third place', 20), { paper: 'letter' })
  const used = await printer.print(sample, { paper: 'a4' })
  expect(digest(used)).not.toBe(digest(fresh))
  const expected = digest(normalisePdf(fresh))
  expect(digest(normalisePdf(used))).toBe(expected)
  expect(await printedElsewhere({})).toBe(expected)
  expect(
    await printedElsewhere({
      TZ: 'Asia/Kathmandu',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      UMASK: String(0o077)
    })
  ).toBe(expected)
})

test('without an epoch the file carries no date, and stays readable', async () => {
  const pdf = normalisePdf(await printer.print(sample, { paper: 'a4' }))
  expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/CreationDate|ModDate/)
  const { info } = await getMeta(await getDocumentProxy(pdf.slice()))
  expect(info).toMatchObject({ Title: 'node00000012', Producer: expect.stringContaining('Skia/PDF') })
  expect(info).not.toHaveProperty('CreationDate')
})

test('with an epoch both dates are that moment in UTC', async () => {
  const raw = await printer.print(sample, { paper: 'a4' })
  const pdf = normalisePdf(raw, { epoch: 1_000_000_000 })
  expect(pdf).toHaveLength(raw.length)
  const { info } = await getMeta(await getDocumentProxy(pdf.slice()))
  expect(info).toMatchObject({
    CreationDate: "D:20010909014640+00'00'",
    ModDate: "D:20010909014640+00'00'"
  })
})

test('structure identifiers are numbered from one, in the tree and in every reference to them', async () => {
  const text = Buffer.from(normalisePdf(await printer.print(sample, { paper: 'a4' }))).toString('latin1')
  const defined = [...text.matchAll(/\/ID \(node(\d{8})\)/g)].map((match) => Number(match[1]))
  expect(defined.toSorted((a, b) => a - b)).toEqual(defined.map((_, index) => index + 1))
  expect(defined.length).toBeGreaterThan(60)
  const referred = [...text.matchAll(/\/Headers \[([^\]]*)\]/g)].flatMap(
    (list) => list[1]?.match(/\d{8}/g) ?? []
  )
  expect(referred.length).toBeGreaterThan(60)
  expect(referred.map(Number).every((number) => defined.includes(number))).toBe(true)
  expect(text).toMatch(/\/Limits \[\(node00000001\)/)
})

test('a title that reads like an identifier is left alone', async () => {
  const text = Buffer.from(normalisePdf(await printer.print(sample, { paper: 'a4' }))).toString('latin1')
  expect(text).toContain('/Title (node00000012)')
})

test('normalising twice changes nothing more', async () => {
  const once = normalisePdf(await printer.print(sample, { paper: 'a4' }))
  expect(digest(normalisePdf(once))).toBe(digest(once))
})

test('what Chromium did not write is refused with a reason', async () => {
  const pdf = await printer.print(sample, { paper: 'a4' })
  const changed = (from: string, to: string): Uint8Array =>
    Buffer.from(Buffer.from(pdf).toString('latin1').replace(from, to), 'latin1')
  expect(() => normalisePdf(new Uint8Array())).toThrow('expected version 1.4')
  expect(() => normalisePdf(Buffer.from('%PDF-1.4 and no more'))).toThrow('expected version 1.4')
  expect(() => normalisePdf(changed('%PDF-1.4', '%PDF-1.7'))).toThrow('expected version 1.4')
  expect(() => normalisePdf(changed('Skia/PDF', 'Some/PDF'))).toThrow('expected Skia/PDF')
  expect(() => normalisePdf(pdf, { epoch: -1 })).toThrow(RangeError)
  expect(() => normalisePdf(pdf, { epoch: 1.5 })).toThrow(RangeError)
})
