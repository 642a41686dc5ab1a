import { expect, test } from 'vitest'
import { siteWordNames } from '../pipeline/model/site-words.ts'
import { labelNames } from '../pipeline/model/labels.ts'
import { loadSiteTemplates, siteWordsFor } from '../pipeline/render/site/site-templates.ts'
import { siteRenderer } from '../pipeline/render/site/site-renderer.ts'
import { theme } from './support/pages.ts'

const templates = await loadSiteTemplates()
const languages = [...templates.words.keys()]
const english = siteWordsFor(templates, 'en', {})

test('a site has words in every language that documents have', () => {
  expect(languages).toEqual([...theme.labels.keys()].sort())
})

test.each(languages)('the words in %s fill the same places, and none is empty', (language) => {
  const words = siteWordsFor(templates, language, {})
  const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
  for (const name of siteWordNames) {
    expect(words[name].trim(), name).not.toBe('')
    expect(places(words[name]), name).toEqual(places(english[name]))
    if (language !== 'en' && /[a-z]{4} [a-z]/.test(english[name]))
      expect(words[name], name).not.toBe(english[name])
  }
})

test('no word of a site has the name of a label, so that a configuration means one of them', () => {
  const labels = new Set<string>(labelNames)
  expect(siteWordNames.filter((name) => labels.has(name))).toEqual([])
})

test('a configuration changes single words', () => {
  const own = { en: { siteName: 'Notes', keyPoints: 'In short' } }
  expect(siteWordsFor(templates, 'en', own)).toEqual({ ...english, siteName: 'Notes' })
})

test('a template that asks for what there is not is refused with its place', () => {
  const wrong = { ...templates, templates: new Map([...templates.templates, ['tags', '<p>{{headin}}</p>']]) }
  expect(() => siteRenderer(wrong, theme)).toThrow('Unexpected field `headin`')
})
