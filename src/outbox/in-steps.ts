/** Each step is a transaction of its own that says whether somebody still waited: who is stopped in the middle goes on where it ended. */
export async function inSteps(step: () => Promise<boolean>, most: number): Promise<void> {
  for (let taken = 0; taken < most; taken++) if (!(await step())) return
}
