/** Does a job for each item, so many at a time. */
export async function atATime<Item>(
  items: readonly Item[],
  width: number,
  job: (item: Item) => Promise<void>
): Promise<void> {
  const rest = items.values()
  const worker = async () => {
    for (const item of rest) await job(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
}
