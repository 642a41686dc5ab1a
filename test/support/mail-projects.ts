import { writeFiles } from './projects.ts'

/** A text that may go out, about a topic. */
export function releasedText(topic: string, fields = ''): string {
  return `---
title: The ${topic} of Skerry Sound
published: 2026-02-03
authors: Ines Valdry
rights: full
tlp: CLEAR
status: final
approvedBy: H. Marwick
organisation: Skerry Sound Trust
contact: desk@trust.example
${fields}
---

## What was found

The sound at Skerry has 46 ${topic}, and 17 of them were lost in the winter of 2025. The harbour office counted 212 boats that came in by night. It found that boats waited 38 minutes longer where the ${topic} were gone.

Each of the ${topic} is held by a chain from 1974. "The chain has been mended 29 times," said Ines Valdry, who keeps the harbour log. She argues that mending costs £3,400 a year and a new chain £19,500 once.

## What should be done

The office should lay a new chain before 1 October 2026. It must also keep 6 spare ${topic} in the store.
`
}

/** What a project's configuration says of mail. */
export interface MailProject {
  readonly port?: number
  readonly host?: string
  /** Lines below \`mail\`, indented by two. */
  readonly mail?: string
  /** Lines below \`mail.smtp\`, indented by four. */
  readonly smtp?: string
  /** Lines at the top. */
  readonly top?: string
}

/** Writes the configuration of a project that sends mail. */
export function writeMailConfig(
  folder: string,
  { port = 1, host = '127.0.0.1', mail = '', smtp = '', top = '' }: MailProject
): void {
  const text = `${top}
mail:
  from: Skerry Sound Trust <briefings@trust.example>
  replyTo: desk@trust.example
  recipients: readers.csv
  suppression: suppressed.txt
  listUnsubscribe: { mailto: leave@trust.example, url: "https://trust.example/leave?who={address}" }
  backOff: 0.05
${mail}
  smtp:
    host: "${host}"
    port: ${port}
    ratePerSecond: 500
    timeout: 2
${smtp}
`
  writeFiles(folder, { 'precis.config.yaml': text, 'suppressed.txt': '# Nobody yet\n' })
}

/** A list of readers, as CSV. */
export function readerTable(count: number, from = 1): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const number = from + index
    return `reader${number}@list${number % 7}.example,"Reader ${number}, Esq.",${number % 2 ? 'odd' : 'even;all'}`
  })
  return `address,name,tags\n${rows.join('\n')}\n`
}
