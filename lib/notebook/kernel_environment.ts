import { SECOND_DRAWING } from "../rendering/svg_elements.ts";

/**
 * What a run of a notebook finds different from another run of the same: `first` and `second` are each other's opposite in
 * all that a sound notebook does not depend on.
 */
export type KernelEnvironment = "first" | "second";

/** Environment variables of a kernel in a given environment: time zone and language. */
export function environmentVariables(environment: KernelEnvironment): Readonly<Record<string, string>> {
  return environment === "first"
    ? { TZ: "UTC", LANG: "C.UTF-8", LC_ALL: "C.UTF-8" }
    : { TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
}

/**
 * Code that puts a fresh kernel into a given environment, before its first cell.
 *
 * Two runs at the same time see the same day and mostly the same listing of a folder, and a coin falls on the same side every
 * second time. So in the second run the clock is more than a year ahead, each random number lies half the range away from
 * that of the first, and folders are listed backwards: whatever depends on one of them comes out otherwise, for certain. Its
 * figures are drawn in another library's document, so that no picture rests on a quirk of the usual one.
 */
export function environmentCode(environment: KernelEnvironment): string {
  return `(${enterEnvironment})(${environment === "second"}, ${JSON.stringify(SECOND_DRAWING)})`;
}

/** Runs inside the kernel, sent there as source text: it must use nothing from this module. */
function enterEnvironment(isSecond: boolean, secondDrawing: string): void {
  // mulberry32: the same row of numbers in every kernel, so that two runs of a cell differ in the half alone.
  let state = 20_210_401;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    const number = (mixed ^ (mixed >>> 14)) >>> 0;
    return (isSecond ? (number ^ 0x80000000) >>> 0 : number) / 2 ** 32;
  };
  if (!isSecond) return;
  Reflect.set(globalThis, Symbol.for(secondDrawing), true);

  // Another year, day of the month, weekday, and half of the day.
  const ahead = { hours: 9612 };
  const plainNow = Date.now;
  const now = () => plainNow() + ahead.hours * 3_600_000;
  Date.now = now;
  const later = new Proxy(Date, {
    construct: (target, values, made) => Reflect.construct(target, values.length === 0 ? [now()] : values, made),
    apply: (target) => new target(now()).toString(),
  });
  Date.prototype.constructor = later;
  globalThis.Date = later;
  const clock: unknown = Reflect.get(Reflect.get(globalThis, "Temporal") ?? {}, "Now");
  if (typeof clock === "object" && clock !== null) {
    for (const name of ["instant", "zonedDateTimeISO", "plainDateTimeISO", "plainDateISO", "plainTimeISO"]) {
      const plain: unknown = Reflect.get(clock, name);
      if (typeof plain !== "function") continue;
      Reflect.set(clock, name, (...values: unknown[]) => Reflect.apply(plain, clock, values).add(ahead));
    }
  }

  const { readDir, readDirSync } = Deno;
  Deno.readDirSync = (path) => [...readDirSync(path)].reverse().values();
  Deno.readDir = async function* (path) {
    yield* (await Array.fromAsync(readDir(path))).reverse();
  };
}
