import { inline, sentence, sentences } from './inline.ts'
import type { Random } from './random.ts'
import type { Voice } from './words.ts'

type Make = (random: Random, voice: Voice, depth: number) => string

/** One block of Markdown, of any kind; blocks within blocks grow rarer with their depth. */
export function block(random: Random, voice: Voice, depth = 0): string {
  const makers = depth > 2 ? [paragraph] : [...common, ...common, ...rare]
  return random.one(makers)(random, voice, depth)
}

const paragraph: Make = (random, voice) => sentences(random, voice, 1, 6)

const heading: Make = (random, voice) => {
  const text = random.happens(8) ? '' : inline(random, voice, 1, 9)
  if (random.happens(15) && text) return `${text}\n${random.one(['===', '---'])}`
  return `${'#'.repeat(random.number(1, 6))} ${text}${random.happens(5) ? ' ##' : ''}`
}

/** Two headings with nothing between them. */
const emptySection: Make = (random, voice, depth) =>
  `${heading(random, voice, depth)}\n\n${heading(random, voice, depth)}`

const list: Make = (random, voice, depth) => {
  const isOrdered = random.happens(40)
  const start = random.one([1, 1, 1, 0, 7, 1987])
  const isLoose = random.happens(25)
  const items = random.many(1, 7, () => {
    const text = random.happens(6) ? '' : sentence(random, voice)
    const task = random.happens(8) ? random.one(['[ ] ', '[x] ']) : ''
    const inner =
      depth < 3 && random.happens(25) ? `\n${isLoose ? '\n' : ''}${block(random, voice, depth + 1)}` : ''
    return `${task}${text}${inner}`
  })
  const lines = items.map((item, index) => {
    const mark = isOrdered ? `${start + index}${start === 0 ? ')' : '.'} ` : '- '
    return mark + item.replaceAll('\n', `\n${' '.repeat(mark.length)}`)
  })
  return lines.join(isLoose ? '\n\n' : '\n')
}

const table: Make = (random, voice) => {
  const columns = random.one([1, 2, 3, 3, 4, 5, 9])
  const cell = () =>
    random.happens(15)
      ? random.one(['', ' ', '&nbsp;', '<br>', '\u200b', '**'])
      : inline(random, voice, 1, random.happens(10) ? 40 : 3).replaceAll('|', '\\|')
  const row = () => {
    const cells = random.happens(10) ? random.number(1, columns + 2) : columns
    return `| ${Array.from({ length: cells }, cell).join(' | ')} |`
  }
  const rule = `| ${Array.from({ length: columns }, () => random.one(['---', ':---', '---:', ':---:'])).join(' | ')} |`
  const head = `| ${Array.from({ length: columns }, cell).join(' | ')} |`
  const caption = random.happens(20) ? `Table ${random.number(1, 9)}. ${sentence(random, voice)}\n\n` : ''
  return `${caption}${[head, rule, ...random.many(0, random.happens(5) ? 60 : 6, row)].join('\n')}`
}

const quotation: Make = (random, voice, depth) =>
  random
    .many(1, 3, () => block(random, voice, depth + 1))
    .join('\n\n')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')

const listing: Make = (random, voice) => {
  const line = () =>
    random.one(['', inline(random, voice, 1, 8), 'x '.repeat(random.number(1, 120)), '\tlet tide = 1'])
  const lines = random.many(0, 8, line).map((one) => one.replaceAll('`', ''))
  return random.happens(30)
    ? lines.map((one) => `    ${one}`).join('\n') || '    x'
    : `\`\`\`${random.one(['', 'js', 'mermaid', 'ä'])}\n${lines.join('\n')}\n\`\`\``
}

const note: Make = (random, voice) => {
  const label = random.one(['1', '2', 'a', 'long-name', '1'])
  const more = random.happens(20) ? `\n\n    ${sentence(random, voice)}` : ''
  return `${sentence(random, voice)}[^${label}]\n\n[^${label}]: ${sentence(random, voice)}${more}`
}

const picture: Make = (random, voice) =>
  random.one([
    `![${inline(random, voice, 0, 5).replace(/[[\]]/g, '')}](picture.png "title")`,
    '![](https://example.org/x.svg)',
    `[![badge](badge.svg)](https://example.org)`
  ])

const html: Make = (random, voice) => {
  const words = () => sentence(random, voice).replace(/[<>&]/g, ' ')
  return random.one<() => string>([
    () =>
      `<table><tr><td colspan="2">${words()}</td></tr><tr><td></td><td rowspan="3">${words()}</td></tr><tr><td>x</td></tr></table>`,
    () =>
      `<table><caption>${words()}</caption><tbody><tr><th>a</th><td><table><tr><td>in</td></tr></table></td></tr></tbody></table>`,
    () => `<table></table>`,
    () => `<dl><dt>${words()}</dt><dd>${words()}</dd><dt></dt><dd></dd></dl>`,
    () => `<details><summary>${words()}</summary>\n\n${words()}\n\n</details>`,
    () =>
      `<form action="/x"><label>${words()} <input name="a" value="b"></label><select><option>one</select><button>Go</button></form>`,
    () => `<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>`,
    () => `<svg width="9" height="9"><text>${words()}</text><title>t</title></svg>`,
    () => `<figure><img src="x.png" alt="a quay"><figcaption>${words()}</figcaption></figure>`,
    () => `<h1>${words()}</h1>\n<h4>${words()}</h4>`,
    () => `<div lang="fr" dir="rtl"><p>${words()}<p>${words()}</div>`,
    () => `<ol reversed start="9" type="i"><li value="3">${words()}<li><ul><li></ul></ol>`,
    () => `<pre>  ${words()}\n\n  <b>x</b></pre>`,
    () => `<blockquote><h2>${words()}</h2>${words()}</blockquote>`,
    () => `<center><font size="7">${words()}</font></center><hr><br><br>`,
    () => `<!-- ${words().replaceAll('--', '')} -->`,
    () => `<script>document.title = 'x'</script><style>p { display: none }</style>`,
    () => `<div hidden>${words()}</div><p style="display:none">${words()}</p><noscript>${words()}</noscript>`,
    () =>
      `<section id="p1"><a name="text"></a><div><div><div>${words()}</div></div>${words()}</div></section>`,
    () => `<p>${words()} <b>${words()} <i>${words()}</b> ${words()}</i>`,
    () => `</div></p></section>${words()}`,
    () => `<ruby>漢<rt>kan</rt></ruby>`.replace('漢', 'x'),
    () =>
      `<iframe src="https://example.org">${words()}</iframe><video controls>${words()}</video><object data="x">${words()}</object>`
  ])()
}

const rule: Make = () => '---'

const common = [paragraph, paragraph, paragraph, paragraph, heading, heading, list, table]
const rare = [emptySection, quotation, listing, note, picture, html, html, rule]
