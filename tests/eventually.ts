/** Minutes after which something that does not come is taken for lost: a backstop, which a busy machine never reaches. */
const MOST_MINUTES = 10;

/**
 * Waits until something is so. How long that takes decides nothing: a test fails by it only when it never comes.
 *
 * @throws {Error} when it does not come
 */
export async function eventually(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + MOST_MINUTES * 60_000;
  while (!await condition()) {
    if (performance.now() > end) throw new Error(`${what}: not within ${MOST_MINUTES} minutes`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
