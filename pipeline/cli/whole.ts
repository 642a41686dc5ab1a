import { UsageError } from './usage-error.ts'

/**
 * The whole number that an option gives.
 *
 * @throws UsageError where it is none, or outside its limits
 */
export function whole(
  option: string,
  value: string,
  { least, most }: { readonly least: number; readonly most: number }
): number {
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  throw new UsageError(`Unexpected ${option} \`${value}\`, expected a number from ${least} to ${most}`)
}
