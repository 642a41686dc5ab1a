import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Result } from './results.ts'
import { lowIsGood } from './tasks/task.ts'

const goalSchema = z.object({
  task: z.string(),
  set: z.string(),
  measure: z.string(),
  /** A worse figure is a fault. */
  must: z.number(),
  /** What is hoped for. */
  aim: z.number().optional()
})

/** What a measure must be, and what is hoped for. */
export type Goal = z.infer<typeof goalSchema>

/** All goals, from the file beside this one. */
export function readGoals(): Goal[] {
  return z.array(goalSchema).parse(JSON.parse(readFileSync(new URL('goals.json', import.meta.url), 'utf8')))
}

/** The goal of a measure, where it has one; the parts of a set share its goals. */
export function goalOf(goals: readonly Goal[], { task, set }: Result, measure: string): Goal | undefined {
  const name = set.split('/')[0]
  return goals.find((goal) => goal.task === task && goal.set === name && goal.measure === measure)
}

/** Whether a figure is as good as another, or better. */
export function reaches(value: number, wanted: number, measure: string): boolean {
  return lowIsGood.has(measure) ? value <= wanted : value >= wanted
}

/** The goals that were missed, a line each. */
export function missedGoals(goals: readonly Goal[], results: readonly Result[]): string[] {
  return results.flatMap((result) =>
    Object.entries(result.ours).flatMap(([measure, value]) => {
      const goal = goalOf(goals, result, measure)
      if (!goal || reaches(value, goal.must, measure)) return []
      const bound = lowIsGood.has(measure) ? 'at most' : 'at least'
      return [`${result.task} ${result.set} ${measure}: ${value}, must be ${bound} ${goal.must}`]
    })
  )
}
