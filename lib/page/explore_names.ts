import type { Bilingual, Language } from "../data/language.ts";
import { EXPLORE } from "../wording/explore_words.ts";
import { say } from "../wording/say.ts";
import type { ExploreData, ExploreQuestion, ExploreScale } from "./explore_data.ts";
import type { ExploreState } from "./explore_state.ts";

/** Everything about how a view is made that its parts need. */
export interface ViewContext {
  readonly data: ExploreData;
  readonly state: ExploreState;
  readonly lang: Language;
}

/** A question by its event, and when it was asked. */
export function labelOf({ event, timing }: ExploreQuestion, data: ExploreData, lang: Language): string {
  const name = nameOf(data.events, event, lang);
  if (timing === "only") return name;
  return timing === "before" ? say(lang, EXPLORE.nameBefore(name)) : say(lang, EXPLORE.nameAfter(name));
}

/** What something with an identifier is called; by its identifier where the page does not know it. */
export function nameOf(named: readonly Named[], sought: string, lang: Language): string {
  const found = named.find(({ id }) => id === sought);
  return found === undefined ? sought : say(lang, found.name);
}

interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

/** @throws {RangeError} when the page does not know the scale */
export function scaleOf(data: ExploreData, id: string): ExploreScale {
  const scale = data.scales.find((one) => one.id === id);
  if (scale === undefined) {
    throw new RangeError(`Cannot show answers as their scale must be known: current value is ${id}`);
  }
  return scale;
}
