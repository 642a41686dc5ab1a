import type { DocumentName } from '../model/documents.ts'
import type { Message } from '../model/message.ts'
import type { State, Work } from './sources/work.ts'

/** A source as the index lists it. */
export interface Row {
  readonly id: string
  readonly path: string
  readonly title?: string
  readonly state: State
  readonly errors: number
  readonly warnings: number
}

/** What pages are told while they are open. */
export type Letter =
  /** A document is there in a new version. */
  | {
      readonly kind: 'document'
      readonly id: string
      readonly document: DocumentName
      readonly digest: string
    }
  /** Something else is known of a source: its text, its statements, its messages. */
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'row'; readonly row: Row }
  /** A source came or went. */
  | { readonly kind: 'index' }
  /** What is wrong beside the sources; nothing where all is well again. */
  | { readonly kind: 'trouble'; readonly messages: readonly Message[] }

/** What the index says of a source. */
export function rowOf({ id, found, drafted, state, messages }: Work): Row {
  const count = (wanted: string) => messages.filter(({ severity }) => severity === wanted).length
  return {
    id,
    path: found.displayPath,
    ...(drafted ? { title: drafted.title } : {}),
    state,
    errors: count('error'),
    warnings: count('warning')
  }
}
