import process from "node:process";

/**
 * How much longer a work takes for sixteen times the input, in time of this process and not of the clock: about 16 where cost is
 * linear, 256 where it is quadratic. The least of several tries counts, as whatever else a machine does only adds to it.
 */
export function growthBySixteen(work: (size: number) => void, size: number): number {
  work(size);
  const least = (wanted: number) => Math.min(...Array.from({ length: 3 }, () => cost(() => work(wanted))));
  return least(size * 16) / Math.max(least(size), 500);
}

/** Between linear and quadratic, with room on both sides. */
export const MOST_GROWTH = 80;

/** Microseconds. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
