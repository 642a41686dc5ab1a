import fc from 'fast-check'

/** A place where all properties begin: the same runs every time. */
const seed = 20_161_123

/** How a property is run: so many examples, always the same. */
export function runs(numRuns: number): fc.Parameters<unknown> {
  return { seed, numRuns }
}

/** Characters that are often handled wrongly: marks, breaks, joiners, directions, controls, halves of wide letters. */
const awkward = [
  ...'#*_`~>-+=|!:;.,?()[]{}<>&"\'\\/@%$^0123456789 ',
  ...['\t', '\r', '\r\n', '\n\n', '\u0000', '\u0007', '\u001b', '\u0085', '\u00a0', '\u00ad', '\u2028'],
  ...['\u200b', '\u200d', '\u200f', '\u202e', '\u2066', '\ufeff', '\ufffe', '\u{e0041}', '\ud83d', '\ude00'],
  ...[
    '😀',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    'ß',
    'ﬁ',
    'İ',
    'ſ',
    'א',
    'ش',
    '日本',
    '。',
    '“',
    '”',
    '’',
    '—',
    '…',
    '•'
  ]
]

/** Any text, well-formed, of Unicode's whole range. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...awkward), maxLength: 120 }).map((text) => text.toWellFormed())
)

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('the', 'harbour', 'is', 'dredged', 'may', 'Mr. Holt', 'costs') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('12', '3.5%', '$4 million', '5 March 2020', 'U.S.', 'e.g.', '(a)')
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('“no,”', "'so'", 'said', 'must', 'NATO', 'İzmir', '港は深い。', 'שלום')
  },
  { weight: 1, arbitrary: anyText.map((text) => text.slice(0, 12).toWellFormed()) }
)

/** Some words and how they end. */
export const sentence: fc.Arbitrary<string> = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom('.', '?', '!', '', ':', '.”', '…'))
  .map(([words, end]) => words.join(' ') + end)

const wrappings = ['*', '**', '_', '`', '~~', '<b>', '<q>', '[', '![', '{{ ', '{% ', '<!-- ', '&', '\\']

const marked = fc.tuple(fc.constantFrom(...wrappings), sentence).map(([mark, words]) => {
  const ends: Readonly<Record<string, string>> = {
    '<b>': '</b>',
    '<q>': '</q>',
    '[': '](https://example.org "t")',
    '![': '](x.png)',
    '{{ ': ' }}',
    '{% ': ' %}',
    '<!-- ': ' -->',
    '&': 'amp;',
    '\\': ''
  }
  return mark + words + (ends[mark] ?? mark)
})

const leads = [
  ...[
    '',
    '',
    '',
    '',
    '# ',
    '## ',
    '###### ',
    '> ',
    '> > ',
    '- ',
    '* ',
    '  - ',
    '    - ',
    '1. ',
    '(a) ',
    '    '
  ],
  ...[
    '\t',
    '```',
    '~~~ x',
    '| ',
    '[^1]: ',
    '[x]: ',
    '<div>',
    '</div>',
    '<p>',
    '<!--',
    '* * *',
    'By ',
    'SEC. 1. '
  ],
  ...[
    '---',
    '===',
    '| --- | --- |',
    '<table><tr><td>',
    '“',
    '> - ',
    '- > ',
    '<details><summary>',
    '\u2022 ',
    'Q: '
  ]
]

const line = fc
  .tuple(fc.constantFrom(...leads), fc.oneof(sentence, sentence, marked, fc.constant('')))
  .map((parts) => parts.join(''))

const lineBreaks = ['\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \n', '\n\n\n']

/** Lines of a text made of the marks that a parser looks for, with line breaks of every kind. */
export const linesOfMarks: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, fc.constantFrom(...lineBreaks)), { minLength: 1, maxLength: 14 })
  .map((lines) => lines.flat().join('').toWellFormed())
