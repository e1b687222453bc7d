import { isDeepStrictEqual } from "node:util";
import { change, cosmetic, type Difference, drift, quoted } from "./difference.ts";
import { type Rules, sanitise } from "./rules.ts";
import { compareNumbersIn, isWithin } from "./tolerance.ts";

/** Compares two JSON values place by place: numbers within the tolerance, the order of keys no matter. */
export function compareJson(before: unknown, after: unknown, rules: Rules): readonly Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  const found: Difference[] = [];
  let within = 0;
  const compare = (old: unknown, now: unknown, path: string): void => {
    const place = path === "" ? "the value" : path;
    if (typeof old === "number" && typeof now === "number") {
      if (Object.is(old, now)) return;
      if (isWithin(old, now, rules.tolerance)) within++;
      else found.push(drift(`${place}: ${old} → ${now}`));
    } else if (typeof old === "string" && typeof now === "string") {
      const agreement = compareNumbersIn(sanitise(old, rules), sanitise(now, rules), rules.tolerance);
      if (agreement === "within") within++;
      if (agreement === "different") found.push(drift(`${place}: ${change(old, now)}`));
    } else if (isObject(old) && isObject(now)) {
      for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
        const inner = Array.isArray(old) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
        if (!Object.hasOwn(now, key)) found.push(drift(`${inner} removed`));
        else if (!Object.hasOwn(old, key)) {
          found.push(drift(`${inner} ${quoted(JSON.stringify(now[key]) ?? "")} added`));
        } else compare(old[key], now[key], inner);
      }
    } else if (!Object.is(old, now)) {
      found.push(drift(`${place}: ${quoted(JSON.stringify(old) ?? "")} → ${quoted(JSON.stringify(now) ?? "")}`));
    }
  };
  compare(before, after, "");
  if (within > 0) found.push(cosmetic(`${within === 1 ? "1 value" : `${within} values`} within the tolerance`));
  return found.length > 0 ? found : [cosmetic("the order of keys")];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
