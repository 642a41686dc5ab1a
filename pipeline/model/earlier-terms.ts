import { tlpLabels } from './release.ts'
import type { Source } from './source.ts'

/**
 * Whether a source may quote the version before it: not where that is a draft, was withdrawn, is or was held back, may
 * be read by fewer people, or where one of the two may not be printed in full. What is not quoted is not compared.
 */
export function mayBeQuoted({ matter: earlier }: Source, { matter: present }: Source): boolean {
  const isOpen = [earlier, present].every(({ rights = 'full' }) => rights === 'full')
  const isHeld =
    earlier.status === 'draft' || Boolean(earlier.withdrawn) || earlier.embargoUntil !== undefined
  const audience = ({ tlp = 'CLEAR' }: Source['matter']) => tlpLabels.indexOf(tlp)
  return isOpen && !isHeld && audience(earlier) <= audience(present)
}
