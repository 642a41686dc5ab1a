/** Thrown where the evaluation can't be run as asked; its message is for people. */
export class EvaluationError extends Error {}
