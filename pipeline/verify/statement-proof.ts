import { type Briefing, statementsOf } from '../model/briefing.ts'
import type { ParsedDocument } from '../model/document.ts'
import { type Message, message } from '../model/message.ts'
import { toPlain } from '../model/prose.ts'
import type { Span } from '../model/span.ts'
import { collapse, replay } from '../model/statement.ts'
import { proveEdits } from './edit-proof.ts'

/** What the words of one part of a briefing are proved by. */
interface Claim {
  readonly name: string
  readonly text: string
  readonly made: () => string
  readonly span: Span | undefined
}

/**
 * Proves that each statement, sentence, figure, event and quoted content of a briefing is made of the words at its
 * spans in a text parsed anew.
 *
 * @param isSame whether the text is the one the briefing was made from; in another one, words that have merely
 * moved are not named, only those that are gone
 * @param earlier the version before, parsed anew, where it stands beside the source
 * @returns how many were proved, and a message for each that was not
 */
export function proveStatements(
  briefing: Briefing,
  document: ParsedDocument,
  isSame: boolean,
  earlier?: ParsedDocument
): { proved: number; messages: Message[] } {
  const plain = (span: Span) => plainWords(document, span)
  const claims = [...claimsOf(briefing, plain), ...changeClaims(briefing, plain, earlier)]
  const whole = collapse(document.blocks.map((block) => block.prose.text).join('\n'))
  const wrong = claims.filter(({ text, made }) => collapse(made()) !== collapse(text))
  const reported = isSame
    ? wrong
    : wrong.filter(({ text }) => !whole.includes(collapse(text.replace(/^… | …$/g, ''))))
  const edited = isSame ? proveEdits(briefing, document) : []
  return {
    proved: claims.length - wrong.length,
    messages: [
      ...edited,
      ...reported.map(({ name, text, span }) =>
        message('verify-statement', `Unexpected words at ${name}, expected \`${collapse(text)}\``, {
          path: document.source.path,
          ...(span ?? {})
        })
      )
    ]
  }
}

function claimsOf(briefing: Briefing, plain: (span: Span) => string): Claim[] {
  const slice = (name: string, text: string, span: Span): Claim => ({
    name,
    text,
    span,
    made: () => plain(span)
  })
  return [
    ...statementsOf(briefing).map(({ id, text, spans, transforms }) => ({
      name: `statement ${id}`,
      text,
      span: spans[0],
      made: () => replay(spans, transforms, plain)
    })),
    ...briefing.sentences.map((one) => slice(`sentence ${one.id}`, one.text, one)),
    ...briefing.figures.map((one) => slice(`figure ${one.id}`, one.text, one.display)),
    ...briefing.figures
      .filter(({ label }) => label)
      .map((one) => ({
        name: `label of figure ${one.id}`,
        text: one.label,
        span: one.labelSpans[0],
        made: () => one.labelSpans.map((span) => collapse(plain(span))).join(' … ')
      })),
    ...briefing.dates.map((one) => slice(`date ${one.id}`, one.text, one)),
    ...briefing.timeline.map((one) => slice(`event ${one.id}`, one.label, one)),
    ...briefing.attributions.map((one) => ({
      name: `attribution ${one.id}`,
      text: one.content,
      span: one.spans.content,
      made: () => replay(one.spans.parts ?? [one.spans.content], [], plain)
    }))
  ]
}

/** The sentences that a list of changes prints: each in the version that it is from. */
function changeClaims(
  { changes }: Briefing,
  plain: (span: Span) => string,
  earlier: ParsedDocument | undefined
): Claim[] {
  return (changes?.sentences ?? []).flatMap(({ id, before, after }) => [
    ...(after ? [{ name: `change ${id}`, text: after.text, span: after, made: () => plain(after) }] : []),
    ...(before
      ? [
          {
            name: `change ${id} of the earlier version`,
            text: before.text,
            span: undefined,
            made: () => (earlier ? plainWords(earlier, before) : '')
          }
        ]
      : [])
  ])
}

/** The words at a span with inline markup removed; "" where the span lies in no block. */
function plainWords(document: ParsedDocument, span: Span): string {
  return document.blocks
    .filter((block) => block.start < span.end && span.start < block.end)
    .map(({ prose }) => {
      const place = toPlain(prose, span)
      return place ? prose.text.slice(place.from, place.to) : ''
    })
    .join('\n')
}
