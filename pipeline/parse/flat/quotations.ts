import type { Unit } from './units.ts'

/** Whether a unit is set in further than both its neighbours and wrapped in quotation marks. */
export function isSetInQuotation(unit: Unit, previous?: Unit, next?: Unit): boolean {
  const isSetIn =
    unit.indent >= 2 && unit.indent > (previous?.indent ?? 0) && unit.indent > (next?.indent ?? 0)
  return isSetIn && /^["“„«‘‚'].{2,}["”“»’'][.,;]?(?:\s\(.{1,60}\))?$/su.test(unit.text)
}
