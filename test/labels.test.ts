import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { labelNames } from '../pipeline/model/labels.ts'
import { labelsFor } from '../pipeline/render/theme.ts'
import { composed, elementsIn, english, pageOf, theme, treeOf, wordsIn } from './support/pages.ts'

const languages = ['de', 'es', 'fr', 'zh']

/** Words that another language writes as English does. */
const shared: Readonly<Record<string, readonly string[]>> = {
  de: [],
  es: [],
  fr: ['Source', 'Contact', 'version', 'Page', 'Date', 'Documents', 'Organisations', '{sections} sections'],
  zh: []
}

/** Words of English that none of the other languages has. */
const englishWords =
  /\b(?:the|of|and|by|from|with|which|are|were|not|that|this|is|for|each|here|more|never)\b/i

test('there are labels in five languages', () => {
  const files = readdirSync(new URL('../templates/default/labels', import.meta.url)).sort()
  expect(files).toEqual(['de.json', 'en.json', 'es.json', 'fr.json', 'zh.json'])
})

describe.each(languages)('the labels in %s', (language) => {
  const labels = labelsFor(theme, language)

  test('are all there', () => {
    expect(Object.keys(labels).sort()).toEqual([...labelNames].sort())
  })

  test('have no English left', () => {
    const words = labelNames.filter((name) => /[a-z]{2}/i.test(english[name].replace(/\{\w+\}/g, '')))
    const same = words.filter(
      (name) => labels[name] === english[name] && !shared[language]?.includes(labels[name])
    )
    expect(same).toEqual([])
    expect(words.filter((name) => englishWords.test(labels[name].replace(/\{\w+\}/g, '')))).toEqual([])
  })

  test('name twelve months and four seasons', () => {
    expect(labels.months.split(' ')).toHaveLength(12)
    expect(labels.seasons.split(' ').map((season) => season.slice(0, 3))).toEqual([
      'SP=',
      'SU=',
      'FA=',
      'WI='
    ])
  })

  test('are those of a source in that language, and nothing else is fixed in a page', () => {
    const marks = { ...labels }
    for (const name of labelNames) if (!/\{|^\S+=|^(?:.+ ){11}/.test(labels[name])) marks[name] = `⟦${name}⟧`
    const text = `---\nlanguage: ${language}\n---\n\n# Holm\n\nHolm 12.\n`
    const { views } = composed(text, 'holm.md', marks)
    const page = pageOf('executive-summary', views, 'html', marks)
    expect(page).toContain(`<html lang="${language}">`)
    const body = elementsIn(treeOf(page)).find(({ tagName }) => tagName === 'body')
    const words = (body ? wordsIn(body) : 'Key').replace(/⟦[^⟧]*⟧/g, '')
    expect(words).not.toMatch(/\b(?:Key|Limits|About|Source|Bottom|Executive)\b/)
  })
})

test('each language has its own quotation marks', () => {
  const marks = (language: string) => {
    const { quoteOpen, quoteClose } = labelsFor(theme, language)
    return `${quoteOpen}${quoteClose}`
  }
  expect(['en', 'de', 'fr', 'es', 'zh'].map(marks)).toEqual(['“”', '„“', '«\u00a0\u00a0»', '«»', '“”'])
})

test('French sets a no-break space before its high marks, and inside its quotation marks', () => {
  const labels = labelsFor(theme, 'fr')
  expect(labelNames.filter((name) => /[^\u00a0][;:?!»](?!\/)/.test(labels[name]))).toEqual([])
})

test('a language with a script or a region takes the labels of its language; an unknown one takes English', () => {
  expect(labelsFor(theme, 'zh-Hans').page).toBe('页')
  expect(labelsFor(theme, 'es-MX').page).toBe('Página')
  expect(labelsFor(theme, 'tlh').page).toBe('Page')
})
