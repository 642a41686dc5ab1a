import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { getDocumentProxy, getMeta } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import { checkPdf } from '../pipeline/conformance/check-pdf.ts'
import type { Printer } from '../pipeline/model/printer.ts'
import { finishPdf } from '../pipeline/render/pdf/finish.ts'
import { pdfText } from '../pipeline/verify/pdf-text.ts'
import { sampleInformation, samplePage } from './support/finished-pdf.ts'

const sample = samplePage('node00000012')
const digest = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex')
const finish = (pdf: Uint8Array, epoch?: number): Uint8Array =>
  finishPdf(pdf, epoch === undefined ? sampleInformation : { ...sampleInformation, epoch })

let printer: Printer
let printed: Uint8Array

beforeAll(async () => {
  printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
  printed = await printer.print(sample, { paper: 'a4' })
})

afterAll(() => printer.close())

async function printedElsewhere(environment: Record<string, string>): Promise<string> {
  const folder = new URL('..', import.meta.url).href
  const script = `
    const { openPrinter } = await import('${folder}pipeline/browser/printer.ts')
    const { finishPdf } = await import('${folder}pipeline/render/pdf/finish.ts')
    const { createHash } = await import('node:crypto')
    process.umask(Number(process.env.UMASK ?? 0o022))
    const printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
    const pdf = finishPdf(await printer.print(process.env.SAMPLE, { paper: 'a4' }), JSON.parse(process.env.ABOUT))
    process.stdout.write(createHash('sha256').update(pdf).digest('hex'))
    await printer.close()`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, SAMPLE: sample, ABOUT: JSON.stringify(sampleInformation), ...environment }
  })
  return stdout
}

describe('a finished PDF', () => {
  test('keeps every rule that is checked, which the printed one does not', () => {
    expect(checkPdf(finish(printed))).toEqual([])
    expect(checkPdf(printed).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['5-1', '7.1-3', '7.1-5', '7.2-20', '7.18.5-2', '6.1.3-1', '6.2.4.3-2'])
    )
  })

  test('says the same words in the same order', async () => {
    const words = (text: string): string => text.replace(/\s+/g, '')
    expect(words((await pdfText(finish(printed))).text)).toBe(words((await pdfText(printed)).text))
  })

  test('claims no conformance where it is told not to', () => {
    const pdf = finishPdf(printed, sampleInformation, false)
    expect(Buffer.from(pdf).toString('utf8')).not.toMatch(/pdfuaid:part|pdfaid:part/)
    expect(checkPdf(pdf).map(({ rule }) => rule)).toEqual(['5-1', '6.6.4-1'])
  })

  test('is smaller than the printed one', () => {
    expect(finish(printed).length).toBeLessThan(printed.length * 0.8)
  })

  test('gives the same bytes on a used page, in another process, time zone, locale and umask', async () => {
    await printer.print(samplePage('another place', 200), { paper: 'letter' })
    await printer.measure([samplePage('a third place', 20)], { paper: 'letter' })
    const used = await printer.print(sample, { paper: 'a4' })
    expect(digest(used)).not.toBe(digest(printed))
    const expected = digest(finish(printed))
    expect(digest(finish(used))).toBe(expected)
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
})

describe('what a PDF says of itself', () => {
  test('is what it was given, with no date where there is no epoch', async () => {
    const { info } = await getMeta(await getDocumentProxy(finish(printed).slice()))
    const { title, subject, creator, producer } = sampleInformation
    expect(info).toMatchObject({ Title: title, Author: 'A. Person, B. Person', Subject: subject })
    expect(info).toMatchObject({ Creator: creator, Producer: producer, Language: 'en' })
    expect(info).not.toHaveProperty('CreationDate')
    expect(info).not.toHaveProperty('ModDate')
  })

  test('carries the date of the epoch in both places', async () => {
    const pdf = finish(printed, 1_000_000_000)
    const { info } = await getMeta(await getDocumentProxy(pdf.slice()))
    expect(info).toMatchObject({ CreationDate: 'D:20010909014640Z', ModDate: 'D:20010909014640Z' })
    expect(Buffer.from(pdf).toString('utf8')).toContain(
      '<xmp:CreateDate>2001-09-09T01:46:40Z</xmp:CreateDate>'
    )
    expect(checkPdf(pdf)).toEqual([])
  })

  test('an epoch outside of the years of four digits is refused', () => {
    expect(() => finish(printed, -1)).toThrow(RangeError)
    expect(() => finish(printed, 1.5)).toThrow(RangeError)
    expect(() => finish(printed, 253_402_300_800)).toThrow(RangeError)
  })
})

test('what is not a tagged PDF by Chromium is refused', () => {
  const changed = (from: string, to: string): Uint8Array =>
    Buffer.from(Buffer.from(printed).toString('latin1').replaceAll(from, to), 'latin1')
  expect(() => finish(new Uint8Array())).toThrow('expected version 1.4')
  expect(() => finish(Buffer.from('%PDF-1.4 and no more'))).toThrow('expected version 1.4')
  expect(() => finish(changed('%PDF-1.4', '%PDF-1.7'))).toThrow('expected version 1.4')
  expect(() => finish(changed('/StructTreeRoot', '/StructTreeBoot'))).toThrow('without a structure tree')
  expect(() => finish(finish(printed))).toThrow('expected version 1.4')
})
