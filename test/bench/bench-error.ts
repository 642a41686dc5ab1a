/** Thrown where the bench can't be run as asked; its message is for people. */
export class BenchError extends Error {}
