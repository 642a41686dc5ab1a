import { expect, test } from 'vitest'
import { judge } from './fuzz/judge.ts'
import { type GeneratedSource, generatedSource } from './fuzz/source.ts'
import { temporaryFolder } from './support/precis.ts'

const folder = temporaryFolder()

/** Blocks that a chance source once failed at, and what is like them. */
const blocks: Readonly<Record<string, readonly string[]>> = {
  'cells-without-a-word': ['| a | b |\n| --- | --- |\n| <br> | x |\n| <b></b> | \u200b |\n| ![](x.png) | |'],
  'tables-wider-than-the-page': [
    `| ${'wide '.repeat(14).trim().split(' ').join(' | ')} |\n|${' --- |'.repeat(14)}\n|${' unbreakable-address.example.org |'.repeat(14)}`
  ],
  'headings-that-skip': [
    'Words.',
    '#### One',
    'Words.',
    '###### Two',
    'Words.',
    '#',
    '## \u200b',
    '> # Three'
  ],
  'from-right-to-left': [
    '# קיצור תולדות הנמל',
    'The word (נמל [גאות] «מחיר») and נמל (12%), 3/4 גאות is here, and שָׁלוֹם too.',
    'The words ميناء (المد) and 12 سعر [x] are here, as قیمت and گچپژ are.',
    'נמל גאות מחיר '.repeat(30)
  ],
  'letters-that-join': ['Words क्षेत्र town ज्वार, and ﬁ ﬂ a\u0301\u0323 too.'],
  'signs-of-direction': [
    'The words \u202eabc\u202c and \u202e more [words](https://example.org) ![](x.png) (here).'
  ],
  'soft-hyphens': ['\u00ad first words here.', '- \u00adop \u00ad the year and a\u2060b, a\u200db.']
}

const made: readonly GeneratedSource[] = Object.entries(blocks).map(([name, own]) => ({
  name,
  matter: [],
  blocks: [...own, 'The harbour should be mended before 2026, because 41,000 people use it.']
}))

test('what was hard to print once is printed whole, in order, and to the standards', async () => {
  for (const { name, failures } of await judge(made, folder)) expect(failures, name).toEqual([])
})

test('sources made by chance are printed whole, in order, and to the standards', async () => {
  const sources = [1, 2, 3, 4, 5, 6].map((number) => generatedSource(7, number))
  for (const { name, failures } of await judge(sources, folder)) expect(failures, name).toEqual([])
})
