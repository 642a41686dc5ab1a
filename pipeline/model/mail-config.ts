import { z } from 'zod'

/** A line without control characters, so that it can stand in the head of a mail. */
const line = z.string().regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u, 'expected one line of text')

/** An address of the web that may hold `{address}`, the reader's own. */
const webAddress = z
  .string()
  .max(400)
  .regex(/^https:\/\/[!-;=?-~]+$/, 'expected an address that starts with `https://`')

/** Where a reader unsubscribes. */
export const unsubscribeSchema = z.strictObject({
  /** An address of mail. */
  mailto: line.optional(),
  /** A page; the mail programs' own button calls it. `{address}` in it is the reader's address. */
  url: webAddress.optional()
})

/** The server that takes mail. */
export const smtpSchema = z.strictObject({
  host: z.string().regex(/^[\w.:-]+$/, 'expected the name of a server'),
  port: z.int().min(1).max(65_535).optional(),
  /** TLS from the first byte on; otherwise it is begun before anything is said (STARTTLS), but on this machine. */
  secure: z.boolean().default(false),
  user: line.optional(),
  /** The variable of the environment that holds the password. */
  passwordFrom: z
    .string()
    .regex(/^[A-Za-z_]\w*$/, 'expected the name of a variable')
    .default('PRECIS_SMTP_PASSWORD'),
  connections: z.int().min(1).max(20).default(2),
  /** Messages a second at most, over all connections. */
  ratePerSecond: z.int().positive().default(10),
  /** Seconds that the server may be silent. */
  timeout: z.number().positive().default(60),
  /** Seconds that one message may take. */
  deadline: z.number().positive().default(300)
})

/** The server that takes mail. */
export type SmtpConfig = z.infer<typeof smtpSchema>

/** Fact sheets by mail. */
export const mailConfigSchema = z.strictObject({
  /** `Institute <briefings@example.org>`, or the address alone. */
  from: line,
  replyTo: line.optional(),
  listUnsubscribe: unsubscribeSchema.optional(),
  /** Whether the PDF is attached; otherwise it is linked, which takes `site.url`. */
  attach: z.boolean().default(true),
  /** A CSV or YAML file of recipients. */
  recipients: z.string().optional(),
  /** Who gets nothing, whatever other lists say: an address a line, or CSV. */
  suppression: z.string().optional(),
  /** Where messages are written. */
  outbox: z.string().default('outbox'),
  /** What was sent to whom; `distribution.jsonl` in the outbox where it is not given. */
  ledger: z.string().optional(),
  /** How often a message is tried again that the server can't take now. */
  retries: z.int().min(0).max(20).default(5),
  /** Seconds before it is tried again the first time; twice as long each further time. */
  backOff: z.number().positive().default(5),
  smtp: smtpSchema.optional()
})

/** Fact sheets by mail. */
export type MailConfig = z.infer<typeof mailConfigSchema>
