import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../pipeline/read/config.ts'

function problems(text: string) {
  try {
    readConfig(text, 'precis.config.yaml')
  } catch (error) {
    if (error instanceof ConfigError) {
      return error.problems.map(
        ({ ruleId, line, column, reason }) => `${line}:${column} ${ruleId}: ${reason}`
      )
    }
    throw error
  }
  throw new Error('the configuration was not refused')
}

describe('the configuration', () => {
  test('an empty file gives the defaults', () => {
    for (const text of ['', '# nothing\n', '---\n']) {
      expect(readConfig(text, 'precis.config.yaml')).toMatchObject({
        source: 'source',
        documents: ['executive-summary', 'annotated-brief', 'fact-sheet'],
        paper: 'a4'
      })
    }
  })

  test('values are read with their types', () => {
    const text =
      'paper: letter\nsite:\n  url: https://example.org\nrules:\n  date-vague: off\ndeadline: 1.5\n'
    expect(readConfig(text, 'precis.config.yaml')).toMatchObject({
      paper: 'letter',
      site: { url: 'https://example.org' },
      rules: { 'date-vague': 'off' },
      deadline: 1.5
    })
  })

  test('all problems are told at once, in the order of the file', () => {
    const text = [
      'papr: a4',
      'documents: [fact-sheets, executive-summary]',
      'formats: []',
      'site:',
      '  ulr: https://example.org',
      '  url: ftp://example.org',
      'rules:',
      '  date-vage: off',
      '  text-short: of',
      'deadline: -1',
      'maximumBytes: many'
    ].join('\n')
    expect(problems(text)).toEqual([
      '1:1 config-value: Unexpected key `papr`, expected a known one; did you mean `paper`?',
      '2:13 config-value: Unexpected `fact-sheets` for `documents[0]`, expected `executive-summary`, `annotated-brief` or `fact-sheet`; did you mean `fact-sheet`?',
      '3:10 config-value: Unexpected list for `formats`, expected at least one item',
      '5:3 config-value: Unexpected key `ulr`, expected a known one; did you mean `url`?',
      '6:8 config-value: Unexpected `ftp://example.org` for `site.url`, expected an address that starts with `http://` or `https://`',
      '8:3 config-value: Unexpected rule `date-vage`, expected a known one; did you mean `date-vague`?',
      '9:15 config-value: Unexpected `of` for `rules.text-short`, expected `off`, `info`, `warning` or `error`; did you mean `off`?',
      '10:11 config-value: Unexpected number `-1` for `deadline`, expected a number above zero',
      '11:15 config-value: Unexpected `many` for `maximumBytes`, expected a number'
    ])
  })

  test.each([
    ['paper: [a4', '1:11'],
    ['paper: a4\npaper: letter', '2:1'],
    ['paper: &x a4\ntheme: *x', '1:8'],
    ['theme: !!js/eval "1"', '1:8'],
    ['- paper', '1:1'],
    ['paper: a4\n---\npaper: letter', '2:1'],
    ['labels: {en: {__proto__: {a: b}}}', '1:15']
  ])('%j is refused as YAML at %s', (text, place) => {
    expect(problems(text)).toEqual([
      expect.stringMatching(`^${place} config-syntax: Unexpected .*, expected `)
    ])
  })
})
