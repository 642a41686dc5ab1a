import { z } from 'zod'
import type { Box } from '../model/printer.ts'

const boxesSchema = z.array(
  z.strictObject({ id: z.string(), left: z.number(), top: z.number(), width: z.number(), height: z.number() })
)

/** Runs in the page: the boxes of all elements with `data-measure`, in document order. */
export const boxesExpression = `[...document.querySelectorAll('[data-measure]')].map((element) => {
  const box = element.getBoundingClientRect()
  const { width, height } = box
  return { id: element.getAttribute('data-measure'), left: box.left, top: box.top, width, height }
})`

/** Checks what came back from the page. Throws a ZodError when it isn't a list of boxes. */
export function boxesFrom(value: unknown): Box[] {
  return boxesSchema.parse(value)
}
