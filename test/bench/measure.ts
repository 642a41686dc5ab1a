import { type RowName, rowNames } from './goals.ts'
import type { Result } from './results.ts'
import { again, measureAgain } from './rows/again.ts'
import { measureCold } from './rows/cold.ts'
import { measureGrowth, measureMemory } from './rows/memory.ts'
import { measurePrinting } from './rows/printing.ts'
import { measureShards } from './rows/shards.ts'
import { measureSideBySide, sideBySide } from './rows/side-by-side.ts'
import type { Session } from './session.ts'

/** Measures the rows asked for, the quick ones first; hands them back in their own order. */
export async function measure(session: Session, asked: readonly RowName[]): Promise<Result[]> {
  const has = (...rows: readonly RowName[]) => rows.some((row) => asked.includes(row))
  const results: Result[] = []
  if (has('cold')) results.push(await measureCold(session))
  const beside = sideBySide.filter((row) => has(row))
  if (beside.length > 0) results.push(...(await measureSideBySide(session, beside)))
  const small = has('memory', 'growth') ? await measureMemory(session) : undefined
  if (small) results.push(small)
  const large = has('printing', 'printer') ? await measurePrinting(session) : undefined
  if (large) results.push(...large.results)
  if (small && has('growth')) results.push(await measureGrowth(session, small, large))
  if (has('shards')) results.push(await measureShards(session))
  const built = again.filter((row) => has(row))
  if (built.length > 0) results.push(...(await measureAgain(session, built)))
  return rowNames.flatMap((row) => (has(row) ? results.filter((result) => result.row === row) : []))
}
