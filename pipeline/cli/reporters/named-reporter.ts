import { suggest } from '../../model/suggest.ts'
import { UsageError } from '../usage-error.ts'
import { jsonReporter } from './json.ts'
import { peopleReporter } from './people.ts'
import { quietReporter } from './quiet.ts'
import type { Reporter, ReporterSettings } from './reporter.ts'

const reporters: Readonly<Record<string, (settings: ReporterSettings) => Reporter>> = {
  people: peopleReporter,
  quiet: quietReporter,
  json: jsonReporter
}

/**
 * The reporter of a name.
 *
 * @throws UsageError where there is none
 */
export function reporterNamed(name: string, settings: ReporterSettings): Reporter {
  const make = Object.hasOwn(reporters, name) ? reporters[name] : undefined
  if (make) return make(settings)
  const names = Object.keys(reporters)
  const near = suggest(name, names)
  const hint = near ? `, did you mean \`${near}\`?` : ''
  throw new UsageError(`Unexpected --reporter \`${name}\`, expected ${names.join(', ')}${hint}`)
}
