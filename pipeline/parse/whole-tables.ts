import type { Nodes, Root, Table, TableCell, TableRow } from 'mdast'

/** A row may make its table wider up to so many columns; what is more stands in the last one. */
const widest = 24

/**
 * Keeps the cells that a row has beyond those of the head: readers of Markdown leave them out. The table gets as many
 * columns as its longest row, up to 24 or as many as the head has; the rest of a longer row is joined to its last cell
 * by the bars that part it in the source.
 */
export function widenTables(tree: Root): void {
  visit(tree)
}

function visit(node: Nodes): void {
  if (node.type === 'table') widen(node)
  else if ('children' in node) for (const child of node.children) visit(child)
}

function widen(table: Table): void {
  const head = Math.max(table.align?.length ?? 0, table.children[0]?.children.length ?? 0)
  const longest = table.children.reduce((most, row) => Math.max(most, row.children.length), 0)
  if (longest <= head) return
  const columns = Math.max(head, Math.min(longest, widest))
  const align = table.align ?? []
  table.align = Array.from({ length: columns }, (_, column) => align[column] ?? null)
  for (const row of table.children) if (row.children.length > columns) joinRest(row, columns)
}

function joinRest(row: TableRow, columns: number): void {
  const rest = row.children.splice(columns)
  const last = row.children.at(-1)
  if (!last) return
  for (const cell of rest) join(last, cell)
}

function join(last: TableCell, cell: TableCell): void {
  const start = last.position?.end
  const first = cell.children[0]?.position?.start
  if (!first) return
  const end = last.children.at(-1)?.position?.end ?? start
  const bar = end && { position: { start: end, end: first } }
  last.children.push({ type: 'text', value: ' | ', ...bar }, ...cell.children)
  if (last.position && cell.position) last.position = { ...last.position, end: cell.position.end }
}
