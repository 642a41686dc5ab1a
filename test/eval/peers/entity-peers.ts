import type { EntityAnswer } from '../answers.ts'
import { type CompromiseKind, loadCompromise } from './compromise.ts'
import type { Peer } from './peer.ts'

interface Row {
  readonly text: string
}

const kinds: ReadonlyMap<CompromiseKind, string> = new Map([
  ['people', 'PER'],
  ['organizations', 'ORG'],
  ['places', 'LOC']
])

/** What finds names. */
export const entityPeers: readonly Peer<Row, readonly EntityAnswer[]>[] = [
  {
    name: 'compromise',
    packages: ['compromise'],
    languages: ['en'],
    load: async () => {
      const find = await loadCompromise()
      return (row) =>
        [...kinds]
          .flatMap(([name, kind]) => find(row.text, name).map(({ stretch }) => ({ stretch, kind })))
          .sort((one, other) => one.stretch[0] - other.stretch[0])
    }
  }
]
