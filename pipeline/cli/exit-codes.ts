/** What a command's end means to the program that called it. */
export const exitCodes = {
  fine: 0,
  /** A source was refused, `verify` failed, or there were warnings and `--strict`. */
  content: 1,
  /** Wrong use or a wrong configuration. */
  usage: 2,
  /** Something the machine lacks: a browser, isolation, a newer Node. */
  environment: 3,
  /** `check` found documents that a build would make anew. */
  outOfDate: 4,
  interrupted: 130
} as const
