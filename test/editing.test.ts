import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { build } from '../pipeline/build/build.ts'
import { type Briefing, statementsOf } from '../pipeline/model/briefing.ts'
import { configSchema } from '../pipeline/model/config.ts'
import { isReworded } from '../pipeline/model/statement.ts'
import { analyse, compose, labelsFor, loadTheme, readSource } from '../pipeline/stages.ts'
import { verify } from '../pipeline/verify/verify.ts'
import { overrideTrials } from './editing/override-trials.ts'
import { briefingOf, textsOf } from './editing/texts.ts'
import { precis, root, temporaryFolder } from './support/precis.ts'
import { writeFiles } from './support/projects.ts'

const theme = await loadTheme(join(root, 'templates/default'))

const quay = `# The lamps of Carrow Quay

## What was found

The quay at Carrow has 46 lamps, and 17 of them were dark in the winter of 2020. The harbour office counted 212 boats that came in by night. It found that boats waited 38 minutes longer where the lamps were out.

The lamps are fed by a cable from 1974. The cable has been mended 29 times since then, each time by divers from the yard.

## Why it matters

Boats that wait outside the bar burn fuel and miss the auction at five. Two of them touched the bar in January 2021, and one lost its rudder. The insurers of the fleet have asked for a report on the lamps by the end of May.

## What should be done

The office should lay a new cable before 1 October 2021. It must also keep 6 spare lamps in the store. The fishermen want the work to wait until the herring has gone.
`
const cable = 'The office should lay a new cable before 1 October 2021.'
const bar = 'Two of them touched the bar in January 2021, and one lost its rudder.'
const lamps = 'The lamps are fed by a cable from 1974.'

function edited(fields: object, text = quay): Briefing {
  return briefingOf('quay.md', text, stringify(fields))
}

/** What is said of editors' quotes: the rule, the line in the sidecar, the reason. */
function said({ messages }: Briefing): [string, number | undefined, string][] {
  return messages
    .filter(({ ruleId }) => ruleId.startsWith('anchor-'))
    .map(({ ruleId, line, reason }) => [ruleId, line, reason])
}

describe('an editor', () => {
  test('rewords a sentence wherever it is told, and its place stays', () => {
    const found = edited({ reword: [{ quote: cable, text: '  Lay a new cable\nbefore October 2021. ' }] })
    const own = statementsOf(found).filter(isReworded)
    expect(own.map(({ text }) => text)).toContain('Lay a new cable before October 2021.')
    for (const { spans, extraction } of own) {
      expect(spans.map(({ start, end }) => quay.slice(start, end))).toEqual([cable])
      expect(extraction).toBe('editor')
    }
    expect(statementsOf(found).some(({ text }) => text.includes('should lay'))).toBe(false)
  })

  test('puts key points in order, names sections anew, drops what is asked', () => {
    const found = edited({
      pin: [bar, lamps],
      order: [bar, lamps],
      retitle: [{ heading: 'Why it matters', text: 'What dark lamps cost' }],
      drop: [cable]
    })
    expect(found.keyPoints.slice(0, 2).map(({ id, text }) => [id, text])).toEqual([
      ['k1', bar],
      ['k2', lamps]
    ])
    expect(found.sections.map(({ title, sourceTitle }) => [title, sourceTitle])).toContainEqual([
      'What dark lamps cost',
      'Why it matters'
    ])
    expect(statementsOf(found).filter(({ text }) => text.includes('new cable'))).toEqual([])
    expect(said(found)).toEqual([])
  })

  test('sees nothing of a dropped sentence by itself: neither its figure nor its speech', () => {
    const spoken = `${quay}\n“The cable will not last another winter,” said Ada Holm, the harbour master.\n`
    const shown = (drop: string[]) => {
      const source = readSource(new TextEncoder().encode(spoken), {
        path: 'quay.md',
        sidecar: { path: 'quay.brief.yaml', bytes: new TextEncoder().encode(stringify({ drop })) }
      })
      const { document, briefing } = analyse(source)
      const { figures, quotation } = compose(briefing, document, {
        labels: labelsFor(theme, 'en'),
        precisVersion: '0'
      })['fact-sheet']
      return [figures.some(({ text }) => text === '46 lamps'), quotation !== null]
    }
    expect(shown([])).toEqual([true, true])
    expect(shown(['The quay at Carrow has 46 lamps', 'The cable will not last another winter'])).toEqual([
      false,
      false
    ])
  })

  test('is told what is lost, ambiguous or has changed, at the line where it stands', () => {
    const found = edited({
      pin: ['The mill burns peat.', bar],
      reword: [
        { quote: cable.replace('1 October', '3 October'), text: 'Lay a cable before 3 October 2021.' }
      ],
      drop: ['the'],
      notes: [{ quote: 'The lamps were fed by a cable of 1974.', note: 'Its plans are lost.' }]
    })
    expect(said(found)).toEqual([
      ['anchor-lost', 2, expect.stringContaining('nothing comes near')],
      ['anchor-ambiguous', 8, expect.stringContaining('`drop[0]`')],
      ['anchor-lost', 5, expect.stringContaining('“1” for “3”')],
      ['anchor-moved', 10, expect.stringContaining(`expected “${lamps}”`)]
    ])
    expect(statementsOf(found).filter(isReworded)).toEqual([])
  })

  test('may not give a sentence a figure that could grow old behind a short quote', () => {
    const short = {
      quote: 'touched the bar in January',
      text: 'Two boats touched the bar, with 4 crew hurt.'
    }
    expect(said(edited({ reword: [short] }))).toEqual([
      ['anchor-lost', 2, expect.stringContaining('without the “4”')]
    ])
    expect(said(edited({ reword: [{ ...short, quote: bar }] }))).toEqual([])
  })

  test('changes nothing where there is nothing to change', () => {
    const { edits, ...plain } = briefingOf('quay.md', quay)
    expect(edits).toEqual([])
    expect(plain.sections.every(({ sourceTitle }) => sourceTitle === undefined)).toBe(true)
  })
})

describe('what editors write beside a source', () => {
  test.each([
    ['front matter of other tools', '---\norder: 3\nnotes: ask Mira\n---\n', 0],
    ['a list of other tools’ notes', '---\nnotes:\n  - one\n  - two\n---\n', 0],
    ['words that are too many', `---\nreword:\n  - quote: a\n    text: ${'word '.repeat(200)}\n---\n`, 1],
    ['a note without words', '---\nnotes:\n  - quote: a\n---\n', 1]
  ])('%s', (_, matter, errors) => {
    const read = () => briefingOf('quay.md', matter + quay).edits
    if (errors === 0) expect(read()).toEqual([])
    else expect(read).toThrow(/expected/)
  })
})

const folder = temporaryFolder()
const sidecar = {
  pin: [bar],
  reword: [
    { quote: bar, text: 'Two boats touched the bar, <b>one</b> lost its rudder in 2021.' },
    { quote: cable, text: 'Lay a new cable by October 2021.' }
  ],
  retitle: [{ heading: 'Why it matters', text: 'What dark lamps cost' }],
  notes: [{ quote: lamps, note: 'Its plans <script>are</script> lost.' }]
}

test('built documents mark what is an editor’s, and are proved against the sidecar', async () => {
  writeFiles(folder, { 'source/quay.md': quay, 'source/quay.brief.yaml': stringify(sidecar) })
  const config = configSchema.parse({ formats: ['html'] })
  const paths = ['source/quay.md']
  await build({ config, root: folder, paths })
  const proof = await verify({ config, root: folder, paths })
  expect(proof.messages.filter(({ severity }) => severity === 'error')).toEqual([])
  const output = join(folder, 'output/quay')
  const page = (name: string) => readFileSync(join(output, `${name}.html`), 'utf8')
  for (const name of ['executive-summary', 'annotated-brief', 'fact-sheet']) {
    expect(page(name)).toContain(
      'Lay a new cable by October 2021.</span> <span class="editor-mark">editor’s wording</span>'
    )
    expect(page(name)).toContain('&lt;b&gt;one&lt;/b&gt;')
    expect(page(name)).not.toContain('none is rewritten')
  }
  expect(page('annotated-brief')).toContain('in the source: Why it matters</span>')
  expect(page('annotated-brief')).toMatch(
    /class="note note-editor"[^>]*>.*?Editor<\/span> Its plans &#x3C;script>are/s
  )

  const file = join(output, 'briefing.json')
  const stored = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    stored.replaceAll('Lay a new cable by October 2021.', 'Lay two cables by October 2021.')
  )
  const forged = await verify({ config, root: folder, paths })
  expect(forged.messages.map(({ reason }) => reason).join('\n')).toContain('editor’s words at statement')
  writeFileSync(file, stored)
})

test('explain tells what editors did', async () => {
  const { out, code } = await precis(['explain', 'source/quay.md'], { cwd: folder })
  expect(code).toBe(0)
  expect(out).toContain('what editors wrote')
  expect(out).toMatch(/pin\[0\] +pinned s\d+, key point k\d/)
  expect(out).toContain('in their words: “Lay a new cable by October 2021.”')
  expect(out).toContain('in an editor’s words')
})

test('what editors wrote survives edits of the source around it; what is lost is told', () => {
  const own = readdirSync(join(root, 'source')).filter(
    (name) => /\.(?:md|txt)$/.test(name) && !/^README/.test(name)
  )
  const texts = textsOf(own.map((name) => join(root, 'source', name)))
  const trials = overrideTrials(texts, 7, 3)
  expect(trials).toHaveLength(7)
  expect(trials.filter(({ problems }) => problems.length > 0)).toEqual([])
})
