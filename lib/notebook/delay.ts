/**
 * A wait that can be called off, so that no timer outlives what it was for.
 * @example
 * ```ts
 * const pause = delay(10_000);
 * pause.clear();
 * await delay(1).promise;
 * ```
 */
export function delay(milliseconds: number): { readonly promise: Promise<void>; clear(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  return { promise, clear: () => clearTimeout(timer) };
}
