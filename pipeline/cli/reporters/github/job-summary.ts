import type { DocumentName } from '../../../model/documents.ts'
import { documentNames } from '../../../model/documents.ts'
import type { ManifestEntry } from '../../../model/manifest.ts'
import type { Message } from '../../../model/message.ts'
import { ruleAddress } from '../../../model/rule-link.ts'
import type { ReportedSource, RunResult } from '../run-result.ts'
import { markdownText } from './markdown-text.ts'

/** GitHub drops the whole summary of a step that is larger than 1 MiB; the summary of a job holds those of its steps. */
const mostBytes = 900_000

/** What a summary is made of. */
export interface Summarised {
  readonly run: RunResult
  /** The totals in words. */
  readonly words: string
  /** The messages without an annotation. */
  readonly left: readonly Message[]
}

/** What a reader of a run asks first: refused sources stand before those that are well. */
const order: readonly ReportedSource['state'][] = [
  'refused',
  'failed',
  'left',
  'built',
  'checked',
  'proved',
  'unchanged'
]

/** The summary of a job in Markdown: totals, a table of the sources, messages; says what was cut for its size. */
export function jobSummary({ run, words, left }: Summarised): string {
  const sources = run.sources.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
  const found = Map.groupBy(run.messages, ({ path = '' }) => path)
  const head = [
    `## Précis ${run.command}`,
    '',
    ...words.split('\n').map((line) => `**${markdownText(line)}**\n`)
  ]
  const foot = mostBytes / 2
  const table = within(
    [
      '| Source | | Pages | Errors | Warnings | Notes | Left out of the fact sheet |',
      `|${' --- |'.repeat(7)}`
    ],
    sources.map((source) => row(source, found.get(source.path) ?? [])),
    'sources',
    foot
  )
  const rest = left.length === 0 ? [] : messagesOf(left, mostBytes - foot - 2000)
  return `${[...head, ...(sources.length > 0 ? table : []), ...rest].join('\n')}\n`
}

function messagesOf(left: readonly Message[], most: number): string[] {
  const ordered = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    left.filter((one) => one.severity === severity)
  )
  const head = ['', '<details><summary>Messages without an annotation</summary>', '']
  return [...within(head, ordered.map(item), 'messages', most), '', '</details>', '']
}

/** Lines up to a size, with a line that says how many are missing. */
function within(head: readonly string[], lines: readonly string[], what: string, most: number): string[] {
  let size = 0
  const fitting = lines.findIndex((line) => {
    size += Buffer.byteLength(line) + 1
    return size > most
  })
  if (fitting < 0) return [...head, ...lines]
  return [...head, ...lines.slice(0, fitting), '', `${lines.length - fitting} more ${what} are cut here.`]
}

function row({ path, state, entry }: ReportedSource, messages: readonly Message[]): string {
  const count = (severity: Message['severity']) =>
    String(messages.filter((one) => one.severity === severity).length || '')
  const cells = [
    markdownText(path),
    state === 'left' ? 'not begun' : state,
    entry ? pagesOf(entry) : '',
    count('error'),
    count('warning'),
    count('info'),
    markdownText((entry?.fits['fact-sheet']?.dropped ?? []).join(', '))
  ]
  return `| ${cells.join(' | ')} |`
}

const documentWords: Readonly<Record<DocumentName, string>> = {
  'executive-summary': 'summary',
  'annotated-brief': 'brief',
  'fact-sheet': 'fact sheet'
}

function pagesOf({ files }: ManifestEntry): string {
  return documentNames
    .flatMap((name) => {
      const pages = files.find(({ path }) => path.endsWith(`/${name}.pdf`))?.pages
      return pages === undefined ? [] : [`${documentWords[name]} ${pages}`]
    })
    .join(', ')
}

function item({ severity, path, line, column, reason, ruleId }: Message): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':')
  const address = ruleAddress(ruleId)
  const rule = address ? `[${ruleId}](${address})` : `\`${ruleId}\``
  return `- ${severity === 'info' ? 'note' : severity}: ${place ? `${markdownText(place)}: ` : ''}${markdownText(reason)} (${rule})`
}
