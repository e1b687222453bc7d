import type { Distribution } from "../counts/distribution.ts";
import type { CaveatPlace } from "./caveat.ts";

/** Event of a distribution in both languages; of a pooled one all its events. */
export function placeOf({ parts }: Pick<Distribution, "parts">): CaveatPlace {
  return {
    japanese: parts.map(({ place }) => place).join("・"),
    english: parts.map(({ placeEnglish }) => placeEnglish).join(", "),
  };
}
