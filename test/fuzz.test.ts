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
  'numbers-between-both-directions': [
    'The words נמל €23 million سعر 12 % and (נמל) 3 ships rise, said Mayor Ida Holt in ميناء 1998.',
    'سعر €23 million ميناء on 5 March 2020, المد 41,000 ships.',
    '- נמל 12 גאות [word סעיף](https://example.org) 7:3 מחיר.\n- *ميناء* 12 **سعر** by 2024-05-12 `code נמל 3`.',
    '| a | ميناء 12 سعر |\n| --- | --- |\n| 3 נמל | €5 million المد |'
  ],
  'from-right-to-left-over-pages': [
    'ميناء المد 12 سعر مُحَمَّد لا گچپژ '.repeat(120),
    'נמל גאות 3 שָׁלוֹם '.repeat(80)
  ],
  'rows-over-pages': [
    `| town | price |\n| --- | --- |\n| ${'long words of a cell '.repeat(260)} | 12 |\n| ${'x '.repeat(20)} | 13 |`,
    `| [town](https://example.org) ~~town~~ <mark>town</mark><u>town</u> 89 % | quay |\n| --- | --- |${'\n| Holm | 7 |'.repeat(90)}`
  ],
  'quotations-at-both-ends': [
    '<q cite="x">Quays</q> rise in price and fall <q>in winter</q>',
    '<q></q> and <q>the <q>old</q> quay</q>'
  ],
  'references-behind-breaks': [
    'Two are asked for:\n\n- the <u>quay</u><br> &#x202e; storm must end.\n- the town<br> &copy; pump must run.'
  ],
  'items-without-a-sentence': ['Two are asked for:\n\n- [ ]\n- [ ]\n- [x] a quay'],
  'letters-that-join': ['Words क्षेत्र town ज्वार, and ﬁ ﬂ a\u0301\u0323 too.'],
  'marks-without-a-letter': [
    'The words x\u{1bca1}\u0338 and x\ufffa\u0338 and \u{10900}\u0338 and x\u0338 \u0338 are here, and 𝑻𝑨𝑼 too.'
  ],
  'signs-of-direction': [
    'The words \u202eabc\u202c and \u202e more [words](https://example.org) ![](x.png) (here).'
  ],
  'soft-hyphens': ['\u00ad first words here.', '- \u00adop \u00ad the year and a\u2060b, a\u200db.']
}

/** Front matter that a chance source once failed at. */
const matters: Readonly<Record<string, readonly string[]>> = {
  'capitals-of-other-alphabets': ['organisation: λιμάνι ποταμός ᾧ', 'series: Straße ŉ ŷ ﬁ', 'language: el'],
  'capitals-of-turkish': ['organisation: şehir ığdır', 'language: tr'],
  'long-names-above-the-title': [
    `organisation: ${'https://example.org/a/'.repeat(12)}`,
    `series: ${'tide'.repeat(50)}`,
    'version: a b c d e f g h i j k l m n o p',
    'published: 2019-03-18',
    'tlp: AMBER',
    'status: draft'
  ]
}

const names = [...Object.keys(blocks), ...Object.keys(matters)]
const made: readonly GeneratedSource[] = names.map((name) => ({
  name,
  matter: matters[name] ?? [],
  blocks: [
    ...(blocks[name] ?? ['Words.']),
    'The harbour should be mended before 2026, because 41,000 people use it.'
  ]
}))

const parts = [made.slice(0, 5), made.slice(5, 10), made.slice(10)]

test.each(
  parts.map((part) => ({ part, of: part.map(({ name }) => name).join(', ') }))
)('what was hard to print once is printed whole, in order, and to the standards: $of', async ({ part }) => {
  for (const { name, failures } of await judge(part, folder)) expect(failures, name).toEqual([])
})

test('sources made by chance are printed whole, in order, and to the standards', async () => {
  const sources = [1, 2, 3].map((number) => generatedSource(7, number))
  for (const { name, failures } of await judge(sources, folder)) expect(failures, name).toEqual([])
})
