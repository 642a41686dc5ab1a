import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configSchema } from '../pipeline/model/config.ts'
import { checkTemplates } from '../pipeline/render/template-check.ts'
import { loadTheme } from '../pipeline/render/theme.ts'
import { ThemeError } from '../pipeline/render/theme-error.ts'
import { openWorkshop } from '../pipeline/workshop.ts'

const shipped = new URL('../templates/default', import.meta.url).pathname
const command = new URL('../pipeline/bin.js', import.meta.url).pathname

let folder: string
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precis-theme-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A copy of the default theme with other files in it. */
async function themed(files: Readonly<Record<string, string>>): Promise<string> {
  const copy = join(folder, `theme-${++count}`)
  await cp(shipped, copy, { recursive: true })
  for (const [path, text] of Object.entries(files)) await writeFile(join(copy, path), text)
  return copy
}

/** A copy of the default theme with one stretch of one file changed, and where that stretch stood. */
async function changed(path: string, from: string, to: string) {
  const text = await readFile(join(shipped, path), 'utf8')
  const at = text.indexOf(from)
  expect(at, `${path} holds ${from}`).toBeGreaterThanOrEqual(0)
  const before = text.slice(0, at).split('\n')
  const place = { path, line: before.length, column: (before.at(-1) ?? '').length + 1 }
  return { theme: await themed({ [path]: text.replace(from, to) }), place }
}

async function problemsOf(theme: string) {
  return checkTemplates(await loadTheme(theme))
}

/** The messages about a fact sheet that is this template and nothing else. */
async function problemsIn(template: string, partials: Readonly<Record<string, string>> = {}) {
  const files = Object.entries(partials).map(([name, text]) => [`partials/${name}.hbs`, text])
  return problemsOf(await themed({ 'fact-sheet.hbs': template, ...Object.fromEntries(files) }))
}

test('the default theme passes', async () => {
  expect(await problemsOf(shipped)).toEqual([])
})

describe('one change to the default theme', () => {
  test('a misspelt field is told with its place and the name that was meant', async () => {
    const { theme, place } = await changed(
      'partials/bottom-line.hbs',
      'frame.bottomLine}}',
      'frame.botomLine}}'
    )
    const [problem, ...others] = await problemsOf(theme)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ ruleId: 'template-field', severity: 'error', ...place })
    expect(problem?.reason).toMatch(/^Unexpected field `botomLine`, expected one of `document`, `kind`, /)
    expect(problem?.reason).toMatch(/, did you mean `bottomLine`\?$/)
  })

  test('a misspelt field deep inside blocks is told with its own place', async () => {
    const { theme, place } = await changed('fact-sheet.hbs', 'reference paragraph}}', 'reference paragraf}}')
    const [problem] = await problemsOf(theme)
    expect(problem).toMatchObject({
      path: place.path,
      line: place.line,
      column: place.column + 'reference '.length
    })
    expect(problem?.reason).toContain('did you mean `paragraph`?')
  })

  test('a misspelt label is told', async () => {
    const { theme } = await changed('executive-summary.hbs', 'labels.limits', 'labels.limitz')
    const [problem] = await problemsOf(theme)
    expect(problem?.reason).toContain('did you mean `limits`?')
  })

  test('an unknown partial is told', async () => {
    const { theme, place } = await changed('executive-summary.hbs', 'bottom-line}}', 'botom-line}}')
    expect(await problemsOf(theme)).toEqual([
      {
        ruleId: 'template-field',
        severity: 'error',
        ...place,
        reason: expect.stringMatching(
          /^Unexpected partial `botom-line`, expected one of .*, did you mean `bottom-line`\?$/
        )
      }
    ])
  })

  test('an unknown helper is told', async () => {
    const { theme, place } = await changed(
      'partials/statement.hbs',
      'reference paragraph',
      'refrence paragraph'
    )
    const problems = await problemsOf(theme)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject(place)
    expect(problems[0]?.reason).toMatch(
      /^Unexpected helper `refrence`, expected one of .*, did you mean `reference`\?$/
    )
  })

  test('a partial that several documents use is told once', async () => {
    const { theme } = await changed('partials/title.hbs', 'frame.title', 'frame.titel')
    expect(await problemsOf(theme)).toHaveLength(1)
  })
})

describe('paths', () => {
  const right: Readonly<Record<string, string>> = {
    'a field of a field': '{{frame.title}}',
    'a field that may be absent': '{{frame.bottomLine.text}}',
    'each over a list': '{{#each groups}}{{heading}}{{#each statements}}{{text}}{{/each}}{{/each}}',
    'a step out of each': '{{#each groups}}{{../labels.page}}{{/each}}',
    'two steps out':
      '{{#each groups}}{{#each statements}}{{../../frame.title}}{{../heading}}{{/each}}{{/each}}',
    'if is no step': '{{#each groups}}{{#if heading}}{{../frame.title}}{{heading}}{{/if}}{{/each}}',
    'the other branch of each stands outside': '{{#each groups}}{{heading}}{{else}}{{frame.title}}{{/each}}',
    'else if': '{{#if groups}}a{{else if terms}}b{{else}}{{frame.title}}{{/if}}',
    with: '{{#with timeline}}{{#each events}}{{date}}{{/each}}{{/with}}',
    'with over what may be null': '{{#with quotation}}{{speaker}}{{/with}}',
    this: '{{#each page.others}}{{this.href}}{{./name}}{{/each}}',
    'counters of a list':
      '{{#each groups}}{{@index}}{{#if @first}}a{{/if}}{{#unless @last}}b{{/unless}}{{/each}}',
    'the root': '{{#each groups}}{{@root.labels.page}}{{/each}}',
    'block parameters':
      '{{#each groups as |group place|}}{{#with group}}{{heading}}{{/with}}{{group.heading}}{{place}}{{/each}}',
    'the length and an item of a list': '{{groups.length}}{{groups.[0].heading}}',
    'a helper in a condition': '{{#if (any groups terms)}}{{frame.title}}{{/if}}',
    'our own styles': '<style>{{{page.style}}}</style>'
  }
  for (const [name, template] of Object.entries(right))
    test(`${name} is right`, async () => expect(await problemsIn(template)).toEqual([]))

  const wrong: Readonly<Record<string, [string, string, number]>> = {
    'a field of another document': ['{{limits}}', 'Unexpected field `limits`', 3],
    'a field of an outer block': [
      '{{#each groups}}{{labels.page}}{{/each}}',
      'did you mean `../labels`?',
      19
    ],
    'a field of a text': ['{{frame.title.first}}', 'Unexpected field `first` of a plain value', 3],
    'a property of every object': ['{{constructor}}', 'Unexpected field `constructor`', 3],
    'the way to a prototype': ['{{frame.__proto__}}', 'Unexpected field `__proto__`', 3],
    'each over what is no list': [
      '{{#each frame}}{{/each}}',
      'Unexpected `each` over `frame`, expected a list',
      9
    ],
    'a step out of the template': ['{{../frame.title}}', 'expected `@root.frame.title`', 3],
    'a counter outside a list': ['{{@index}}', 'Unexpected `@index` outside a list', 3],
    'an unknown counter': ['{{#each groups}}{{@indx}}{{/each}}', 'did you mean `@index`?', 19],
    'a misspelt field in a condition': ['{{#if (any groups trems)}}{{/if}}', 'did you mean `terms`?', 19],
    'an object where text belongs': [
      '{{frame}}',
      'Unexpected `frame` as text, expected one of its fields',
      3
    ],
    'a list where text belongs': ['{{groups}}', 'Unexpected `groups` as text', 3],
    'unescaped text': [
      '{{{frame.title}}}',
      'Unexpected unescaped `frame.title`, expected `{{frame.title}}`',
      1
    ],
    'unescaped text by an ampersand': ['{{&frame.title}}', 'Unexpected unescaped `frame.title`', 1],
    'an unescaped helper': ['{{{reference 1}}}', 'Unexpected unescaped `reference`', 1],
    'a helper without a value': ['{{reference}}', 'Unexpected helper `reference` alone', 3],
    'a helper as a block': [
      '{{#any groups}}{{/any}}',
      'Unexpected block `any`, expected one of `if`, `unless`',
      4
    ],
    'a field as a block': ['{{#groups}}{{/groups}}', 'Unexpected block `groups`', 4],
    'looking up by a value': ['{{lookup labels frame.kind}}', 'Unexpected helper `lookup`', 3],
    'writing to the log': ['{{log frame.title}}', 'Unexpected helper `log`', 3],
    'a named value of a helper': ['{{reference 1 to=2}}', 'Unexpected `to=`', 15],
    'a computed partial': ['{{> (any groups)}}', 'Unexpected computed partial', 5],
    'a partial with a block': ['{{#> title}}{{/title}}', 'Unexpected PartialBlockStatement', 1],
    'an inline partial': ['{{#*inline "own"}}{{/inline}}', 'Unexpected DecoratorBlock', 1],
    'a literal': ['{{"frame"}}', 'Unexpected literal', 1],
    'no value for a block': ['{{#each}}{{/each}}', 'Unexpected 0 values for `each`, expected one', 4]
  }
  for (const [name, [template, reason, column]] of Object.entries(wrong))
    test(`${name} is refused`, async () => {
      const problems = await problemsIn(`\n${template}`)
      expect(problems).toHaveLength(1)
      expect(problems[0]).toMatchObject({ ruleId: 'template-field', path: 'fact-sheet.hbs', line: 2, column })
      expect(problems[0]?.reason).toContain(reason)
    })
})

describe('partials', () => {
  test('a partial reads the fields of the place where it is used', async () => {
    expect(await problemsIn('{{#each groups}}{{> own}}{{/each}}', { own: '{{heading}}' })).toEqual([])
    const [problem] = await problemsIn('{{> own}}', { own: '{{heading}}' })
    expect(problem).toMatchObject({ path: 'partials/own.hbs', line: 1, column: 3 })
  })

  test('a partial that is given a value and fields reads those', async () => {
    const own = { own: '{{citation}}{{word}}{{first.heading}}' }
    expect(
      await problemsIn('{{> own frame word=labels.page first=groups.[0]}}', {
        own: own.own.replace('{{word}}', '{{this.word}}')
      })
    ).toEqual([])
    const [problem] = await problemsIn('{{> own frame}}', { own: '{{text}}' })
    expect(problem?.reason).toContain('Unexpected field `text`')
  })

  test('a partial can not look out of itself, as it can not when it is rendered', async () => {
    const [problem] = await problemsIn('{{#each groups}}{{> own}}{{/each}}', { own: '{{../labels.page}}' })
    expect(problem?.reason).toContain('expected `@root.labels.page`')
  })

  test('a partial inside itself is refused, also by way of another', async () => {
    const direct = await problemsIn('{{> own}}', { own: 'a {{> own}}' })
    expect(direct).toMatchObject([{ path: 'partials/own.hbs', line: 1, column: 7 }])
    const around = await problemsIn('{{> own}}', { own: '{{> other}}', other: '{{> own}}' })
    expect(around).toHaveLength(1)
    expect(around[0]?.reason).toBe('Unexpected partial `own` inside itself, expected no recursion')
  })

  test('syntax that can not be read is told with its line, also where nothing uses the partial', async () => {
    expect(await problemsIn('a\n{{#if groups}}\n')).toMatchObject([{ path: 'fact-sheet.hbs', line: 3 }])
    expect(await problemsIn('\n{{#if groups}}{{/each}}')).toMatchObject([{ path: 'fact-sheet.hbs', line: 2 }])
    expect(await problemsIn('', { own: '{{frame' })).toMatchObject([{ path: 'partials/own.hbs', line: 1 }])
  })
})

describe('a build', () => {
  test('does not start with a wrong theme, and says all that is wrong with it', async () => {
    const theme = await themed({ 'fact-sheet.hbs': '{{titel}}\n{{> nothing}}\n{{nohelper frame}}' })
    const opened = openWorkshop(configSchema.parse({ theme }), folder)
    await expect(opened).rejects.toThrow(ThemeError)
    await expect(opened).rejects.toMatchObject({ problems: [{ line: 1 }, { line: 2 }, { line: 3 }] })
  })

  test('the command line reports a wrong theme as wrong use', async () => {
    const { theme, place } = await changed('fact-sheet.hbs', 'labels.source', 'labels.sorce')
    const { code, said } = await run(['build', '--theme', theme, '--formats', 'html'])
    expect(code).toBe(2)
    expect(said).toContain(`${place.path}:${place.line}:${place.column}`)
    expect(said).toContain('did you mean `source`?')
  })

  test('the command line reports a theme that is not there as wrong use', async () => {
    const { code, said } = await run(['build', '--theme', 'nowhere', '--formats', 'html'])
    expect(code).toBe(2)
    expect(said).toContain('expected a folder with theme.json')
  })

  test('a theme without one of its files, or with a wrong one, is refused by the name of the file', async () => {
    const lacking = await themed({})
    await rm(join(lacking, 'labels/en.json'))
    await expect(loadTheme(lacking)).rejects.toThrow('without labels/en.json')
    await expect(loadTheme(await themed({ 'theme.json': '{' }))).rejects.toThrow('theme.json, expected JSON')
    await expect(loadTheme(await themed({ 'theme.json': '{"name":1}' }))).rejects.toThrow(ThemeError)
    await expect(loadTheme(await themed({ 'labels/de.json': '{}' }))).rejects.toThrow('labels/de.json')
  })
})

function run(args: readonly string[]): Promise<{ code: number; said: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [command, ...args], { cwd: folder }, (error, out, said) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, said: out + said })
    )
  })
}
