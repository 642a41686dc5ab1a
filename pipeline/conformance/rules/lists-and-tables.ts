import type { Rule, Subject } from '../rule.ts'
import { attribute, everyNode, type Node } from '../structure.ts'

const parts = (...types: string[]): ReadonlySet<string> => new Set(types)

/** What an element may hold and what it may stand in, by the numbers of the rules. */
const kids: readonly (readonly [id: string, type: string, held: ReadonlySet<string>])[] = [
  ['7.2-3', 'Table', parts('TR', 'THead', 'TBody', 'TFoot', 'Caption')],
  ['7.2-36', 'THead', parts('TR')],
  ['7.2-37', 'TBody', parts('TR')],
  ['7.2-38', 'TFoot', parts('TR')],
  ['7.2-10', 'TR', parts('TH', 'TD')],
  ['7.2-19', 'L', parts('L', 'LI', 'Caption')],
  ['7.2-20', 'LI', parts('Lbl', 'LBody')]
]
const holders: readonly (readonly [id: string, type: string, holder: ReadonlySet<string>])[] = [
  ['7.2-4', 'TR', parts('Table', 'THead', 'TBody', 'TFoot')],
  ['7.2-5', 'THead', parts('Table')],
  ['7.2-6', 'TBody', parts('Table')],
  ['7.2-7', 'TFoot', parts('Table')],
  ['7.2-8', 'TH', parts('TR')],
  ['7.2-9', 'TD', parts('TR')],
  ['7.2-17', 'LI', parts('L')],
  ['7.2-18', 'LBody', parts('LI')]
]

/** The grammar of lists and tables. */
export const listAndTableRules: readonly Rule[] = [
  ...kids.map(
    ([id, type, held]): Rule => ({
      id,
      standard: 'PDF/UA-1',
      asks: `${type} holds ${[...held].join(', ')} only`,
      broken: ({ nodes }) =>
        nodes
          .filter((node) => node.type === type)
          .flatMap((node) => [
            ...node.nodes.filter((kid) => !held.has(kid.type)).map((kid) => `${kid.written} in ${type}`),
            ...(node.claims.length > 0 ? [`words in ${type}`] : [])
          ])
    })
  ),
  ...holders.map(
    ([id, type, holder]): Rule => ({
      id,
      standard: 'PDF/UA-1',
      asks: `${type} stands in ${[...holder].join(', ')} only`,
      broken: ({ nodes }) =>
        nodes
          .filter((node) => node.type === type && !holder.has(node.parent?.type ?? ''))
          .map((node) => `${type} in ${node.parent?.written ?? 'the tree'}`)
    })
  ),
  {
    id: '7.2-16',
    standard: 'PDF/UA-1',
    asks: 'the caption of a table comes first or last',
    broken: ({ nodes }) =>
      nodes
        .filter(({ type }) => type === 'Table' || type === 'L')
        .flatMap(({ nodes: inner, type }) =>
          inner.some((kid, index) => kid.type === 'Caption' && index > 0 && index < inner.length - 1)
            ? [type]
            : []
        )
  },
  {
    id: '7.2-39',
    standard: 'PDF/UA-1',
    asks: 'a table has one caption at most',
    broken: ({ nodes }) => nodes.filter((node) => kidsOf(node, 'Table', 'Caption') > 1).map(() => 'Table')
  },
  {
    id: '7.2-11',
    standard: 'PDF/UA-1',
    asks: 'a table has one head at most',
    broken: ({ nodes }) => nodes.filter((node) => kidsOf(node, 'Table', 'THead') > 1).map(() => 'Table')
  },
  {
    id: '7.2-14',
    standard: 'PDF/UA-1',
    asks: 'a table with a head has a body',
    broken: ({ nodes }) =>
      nodes
        .filter((node) => kidsOf(node, 'Table', 'THead') > 0 && kidsOf(node, 'Table', 'TBody') === 0)
        .map(() => 'Table')
  },
  {
    id: '7.2-41',
    standard: 'PDF/UA-1',
    asks: 'no cell reaches below the last row of its table',
    broken: (subject) => tables(subject).flatMap((table) => (grid(subject, table).reaches ? ['Table'] : []))
  },
  {
    id: '7.2-43',
    standard: 'PDF/UA-1',
    asks: 'all rows of a table have the same number of columns, spans counted',
    broken: (subject) =>
      tables(subject).flatMap((table) => (grid(subject, table).widths.size > 1 ? ['Table'] : []))
  },
  {
    id: '7.5-0',
    standard: 'PDF/UA-1',
    asks: 'every header cell says which cells it heads',
    broken: ({ document, nodes }) =>
      nodes
        .filter((node) => node.type === 'TH')
        .filter((node) => {
          const scope = document.name(attribute(document, node, 'Table', 'Scope'))
          return !['Row', 'Column', 'Both'].includes(scope)
        })
        .map(() => 'TH')
  },
  {
    id: '7.5-2',
    standard: 'PDF/UA-1',
    asks: 'cells name headers that there are',
    broken: ({ document, nodes }) => {
      const known = new Set(nodes.map(({ dictionary }) => document.text(dictionary.get('ID'))))
      return nodes.flatMap((node) =>
        document
          .list(attribute(document, node, 'Table', 'Headers'))
          .map((head) => document.text(head) ?? '')
          .filter((head) => !known.has(head))
      )
    }
  }
]

function tables({ nodes }: Subject): Node[] {
  return nodes.filter(({ type }) => type === 'Table')
}

function kidsOf({ type, nodes }: Node, owner: string, kid: string): number {
  return type === owner ? nodes.filter((node) => node.type === kid).length : 0
}

/** Lays the cells out on a grid, rows spanned into included: how wide the rows are, whether a cell has too few below. */
function grid(
  { document }: Subject,
  table: Node
): { readonly widths: ReadonlySet<number>; readonly reaches: boolean } {
  const rows = everyNode(table.nodes).filter((node) => node.type === 'TR' && tableOf(node) === table)
  const taken = rows.map(() => new Set<number>())
  let reaches = false
  for (const [row, { nodes }] of rows.entries()) {
    let column = 0
    for (const cell of nodes) {
      while (taken[row]?.has(column)) column++
      const across = span(document.number(attribute(document, cell, 'Table', 'ColSpan')))
      const down = span(document.number(attribute(document, cell, 'Table', 'RowSpan')))
      reaches ||= row + down > rows.length
      for (let below = 0; below < down; below++)
        for (let right = 0; right < across; right++) taken[row + below]?.add(column + right)
      column += across
    }
  }
  return { widths: new Set(taken.map((columns) => columns.size)), reaches }
}

function span(value: number | undefined): number {
  return Math.min(1000, Math.max(1, value ?? 1))
}

function tableOf(node: Node): Node | undefined {
  let found = node.parent
  while (found && found.type !== 'Table') found = found.parent
  return found
}
