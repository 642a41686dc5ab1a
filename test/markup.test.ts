import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { expect, test } from 'vitest'
import { documentNames } from '../pipeline/model/documents.ts'
import { composed, pageOf } from './support/pages.ts'
import { oddTexts, sampleTexts } from './support/sample-texts.ts'

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] })
)

test.each([...sampleTexts, ...oddTexts])('the markup is valid and accessible: $name', async ({
  text,
  path
}) => {
  const { views } = composed(text, path)
  for (const name of documentNames) {
    // The data of fonts is long and holds nothing to look at.
    const html = pageOf(name, views).replace(/;base64,[A-Za-z0-9+/=]+/g, ';base64,')
    const { results } = await validator.validateString(html)
    const found = results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line }) => `${ruleId}: ${message} ${html.split('\n')[line - 1]?.slice(0, 160)}`
      )
    )
    expect(found, name).toEqual([])
  }
})
