import { SourceError } from '../model/message.ts'
import { controlCharacters } from './control-characters.ts'
import { decode } from './decode.ts'
import { type MatterReading, readMatter } from './matter.ts'
import { placesIn } from './place.ts'
import { readYaml } from './yaml.ts'

/**
 * What a sidecar says of its source. Its fields are those of front matter; any other is a warning.
 *
 * @throws SourceError where it is no plain YAML, or a field holds what it should not.
 */
export function readSidecar(bytes: Uint8Array, path: string): MatterReading {
  const text = decode(bytes, path)
  const placeOf = placesIn(path, text)
  const reading = readYaml(text)
  if ('problem' in reading) {
    throw new SourceError('front-matter-syntax', reading.problem.reason, placeOf(reading.problem.offset))
  }
  const { messages, ...said } = readMatter(reading.mapping, placeOf, 'ours')
  return { ...said, messages: [...controlCharacters(text, path), ...messages] }
}
