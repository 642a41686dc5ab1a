import { type Config, configSchema } from '../model/config.ts'
import { mailConfigSchema, smtpSchema, unsubscribeSchema } from '../model/mail-config.ts'
import { type Message, message } from '../model/message.ts'
import { ruleIds } from '../model/rules.ts'
import { SettingsError } from '../model/settings-error.ts'
import { describeIssue, didYouMean, type Issue } from './expectations.ts'
import { type PlaceOf, placesIn } from './place.ts'
import { readYaml, type YamlMapping } from './yaml.ts'

/** Thrown where a configuration can't be used, with its problems in the order of the file. */
export class ConfigError extends SettingsError {}

/** The keys that a mapping of the configuration may have, by its path. */
const knownKeys: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['', Object.keys(configSchema.shape)],
  ['site', Object.keys(configSchema.shape.site.unwrap().shape)],
  ['mail', Object.keys(mailConfigSchema.shape)],
  ['mail.smtp', Object.keys(smtpSchema.shape)],
  ['mail.listUnsubscribe', Object.keys(unsubscribeSchema.shape)],
  ['rules', ruleIds]
])

interface Finding {
  readonly reason: string
  readonly offset: number
}

function findingsOf(issue: Issue, mapping: YamlMapping): Finding[] {
  if (issue.code !== 'unrecognized_keys') {
    const { reason, path } = describeIssue(issue, mapping.value)
    return [{ reason, offset: mapping.offsetOf(path) }]
  }
  const known = knownKeys.get(issue.path.map(String).join('.')) ?? []
  const kind = issue.path[0] === 'rules' ? 'rule' : 'key'
  const offsets = mapping.keyOffsetsOf(issue.path)
  return issue.keys.map((key) => ({
    reason: `Unexpected ${kind} \`${key.slice(0, 40)}\`, expected a known one${didYouMean(key, known)}`,
    offset: offsets.get(key) ?? 0
  }))
}

function problemsOf(issues: readonly Issue[], mapping: YamlMapping, placeOf: PlaceOf): Message[] {
  return issues
    .flatMap((issue) => findingsOf(issue, mapping))
    .sort((one, other) => one.offset - other.offset)
    .map(({ reason, offset }) => message('config-value', reason, placeOf(offset)))
}

/**
 * Reads `precis.config.yaml`; an empty file gives the defaults.
 *
 * @throws ConfigError with `config-syntax` where the text is no plain YAML, or `config-value` for every key
 * that is unknown or holds what it should not.
 */
export function readConfig(text: string, path: string): Config {
  const placeOf = placesIn(path, text)
  const reading = readYaml(text)
  if ('problem' in reading) {
    throw new ConfigError([message('config-syntax', reading.problem.reason, placeOf(reading.problem.offset))])
  }
  const checked = configSchema.safeParse(reading.mapping.value)
  if (!checked.success) throw new ConfigError(problemsOf(checked.error.issues, reading.mapping, placeOf))
  return checked.data
}
