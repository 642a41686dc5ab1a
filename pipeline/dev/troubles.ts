import type { Message } from '../model/message.ts'

/** What can be wrong beside the sources. */
export type TroubleKind = 'configuration' | 'theme' | 'paths' | 'browser'

/** What is wrong beside the sources; told whenever that changes. */
export class Troubles {
  readonly #byKind = new Map<TroubleKind, readonly Message[]>()
  readonly #onChange: (messages: readonly Message[]) => void

  /** @param onChange told of all that is wrong now */
  constructor(onChange: (messages: readonly Message[]) => void) {
    this.#onChange = onChange
  }

  /** All that is wrong. */
  get all(): readonly Message[] {
    return [...this.#byKind.values()].flat()
  }

  /** Whether something of a kind is wrong. */
  has(kind: TroubleKind): boolean {
    return (this.#byKind.get(kind) ?? []).length > 0
  }

  /** Says what is wrong of a kind, in the place of what was. */
  say(kind: TroubleKind, messages: readonly Message[]): void {
    const before = JSON.stringify(this.#byKind.get(kind) ?? [])
    this.#byKind.set(kind, messages)
    if (JSON.stringify(messages) !== before) this.#onChange(this.all)
  }
}
