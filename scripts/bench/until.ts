/** Asks again and again until the answer is yes. Throws when it takes longer than `limit`, saying what did not come (asked only then); both times in milliseconds. */
export async function until(asked: () => boolean | Promise<boolean>, limit: number, pause: number, awaited: () => string = () => 'nothing'): Promise<void> {
  const end = performance.now() + limit;
  while (!(await asked())) {
    if (performance.now() > end) throw new Error(`${awaited()} came within ${limit / 1000} seconds`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
