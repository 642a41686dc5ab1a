import { zlibSync } from 'fflate'
import { Name, Stream, type Value } from './values.ts'

/**
 * Bytes deflated. By JavaScript, since zlib's output depends on how Node was built and on the processor, and a
 * finished PDF must be the same bytes everywhere. Level 6 takes a fifth more time for a hundredth fewer bytes.
 */
export function deflated(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 5 })
}

/** A stream of bytes, deflated, with the entries given. */
export function deflatedStream(bytes: Uint8Array, entries: Iterable<readonly [string, Value]> = []): Stream {
  return new Stream(new Map<string, Value>([...entries, ['Filter', Name.of('FlateDecode')]]), deflated(bytes))
}
