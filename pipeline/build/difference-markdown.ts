import type { Difference, SentenceChange } from '../stages.ts'
import { countsText, numberText, standing } from './difference-text.ts'
import { visible } from './report.ts'

/** What of two versions differs, as Markdown for a summary or a comment: tables that no text of a source can leave. */
export function differenceMarkdown(found: Difference): string {
  const { after, changes, retold } = found
  const lines = [`### ${plain(after.title)}`, '', `${plain(countsText(found))}.`]
  if (changes.length > 0)
    lines.push(
      '',
      '| | ¶ | in the documents | before | now |',
      '| --- | --- | --- | --- | --- |',
      ...changes.map(row)
    )
  if (retold.length > 0)
    lines.push(
      '',
      '| ¶ | in the documents before | now | sentence |',
      '| --- | --- | --- | --- |',
      ...retold.map((one) =>
        cells([String(one.after.paragraph), standing(one.before), standing(one.after), one.after.text])
      )
    )
  return `${lines.join('\n')}\n`
}

function row({ kind, before, after, hasMoved, numbers }: SentenceChange): string {
  const side = after ?? before
  const what = kind === 'reworded' && hasMoved ? 'reworded, moved' : kind
  const changed = numbers.map((one) => `**${plain(numberText(one))}**`)
  const paragraphs = hasMoved ? `${before?.paragraph} → ${after?.paragraph}` : String(side?.paragraph ?? '')
  const told = side && side.told.length > 0 ? standing(side) : ''
  const texts = [kind === 'moved' ? '' : (before?.text ?? ''), after?.text ?? ''].map(plain)
  return `| ${[[what, ...changed].join('<br>'), paragraphs, told, ...texts].join(' | ')} |`
}

function cells(texts: readonly string[]): string {
  return `| ${texts.map(plain).join(' | ')} |`
}

/** A mark that nobody sees and that parts what a site would make a mention, a reference or a link of. */
const apart = '<!-- -->'

/** A text that is nothing but text in Markdown: no markup, no mention, no link, no cell of its own. */
export function plain(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim())
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()|~$!]/g, '\\$&')
    .replace(/[@#]/g, `$&${apart}`)
    .replace(/:(?=\/\/)/g, `:${apart}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1${apart}-`)
    .replace(/\b(?=\d*[a-f])[\da-f]{7,40}\b/gi, (digest) => `${digest.slice(0, 6)}${apart}${digest.slice(6)}`)
    .replace(/(www)\.|(mailto|xmpp):/gi, (words) => `${words.slice(0, -1)}${apart}${words.slice(-1)}`)
    .replace(/^(?=[-+=]|\d+[.)])/, '\\')
}
