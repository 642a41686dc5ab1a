/** Thrown for a wrong use of the command line. */
export class UsageError extends Error {}
