import type { Language } from "../data/language.ts";
import { EXPLORE } from "../wording/explore_words.ts";
import { say } from "../wording/say.ts";
import type { ExploreData } from "./explore_data.ts";
import type { ExploreState } from "./explore_state.ts";

/** What cannot be chosen in a state, and why. */
export interface ClosedChoices {
  /** Events that did not ask what is chosen. */
  readonly events: readonly string[];
  /** Why each of these is closed; `null` where it is open. */
  readonly flow: string | null;
  readonly split: string | null;
  readonly base: string | null;
  /** All reasons, each once. */
  readonly reasons: readonly string[];
}

/** Combinations that would show nothing are closed before they are chosen, and it is said why. */
export function closedChoices(data: ExploreData, state: ExploreState, lang: Language): ClosedChoices {
  const { construct, measure } = state;
  const asked = new Set(
    [...data.questions, ...data.lists].filter((one) => one.construct === construct).map(({ event }) => event),
  );
  const events = data.events.filter(({ id }) => !asked.has(id)).map(({ id }) => id);
  const isListed = data.lists.some((list) => list.construct === construct);
  const flows = data.transitions.some((transition) => transition.construct === construct);
  const flow = flows || data.transitions.length === 0 ? null : say(lang, EXPLORE.closedFlow);
  const split = isListed
    ? say(lang, EXPLORE.closedSplitOfList)
    : measure !== "share"
    ? say(lang, EXPLORE.closedSplitOfMeasure)
    : null;
  const base = measure === "flow"
    ? say(lang, EXPLORE.closedBaseOfFlow)
    : measure === "share" && state.split !== "" && !isListed
    ? say(lang, EXPLORE.closedBaseOfSplit)
    : null;
  const reasons = [events.length === 0 ? null : say(lang, EXPLORE.closedEvents), flow, split, base];
  return { events, flow, split, base, reasons: reasons.filter((reason) => reason !== null) };
}
