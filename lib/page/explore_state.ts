import { isLanguage, type Language } from "../data/language.ts";
import type { ExploreData } from "./explore_data.ts";

/** What the Explore can show. */
export const EXPLORE_MEASURES = ["share", "distribution", "flow"] as const;
/** See {@linkcode EXPLORE_MEASURES}. */
export type ExploreMeasure = typeof EXPLORE_MEASURES[number];
/** What shares are of. */
export const EXPLORE_BASES = ["respondents", "answered"] as const;
/** See {@linkcode EXPLORE_BASES}. */
export type ExploreBase = typeof EXPLORE_BASES[number];

/** Everything that is chosen in the Explore. */
export interface ExploreState {
  readonly construct: string;
  readonly measure: ExploreMeasure;
  readonly events: readonly string[];
  /** Attribute that shares are split by; empty: none. */
  readonly split: string;
  readonly base: ExploreBase;
}

/** A place of the page, its language, and what is chosen there. */
export interface PageAddress {
  /** Id of an element; empty for the top. */
  readonly place: string;
  readonly lang: Language;
  /** `null` when the address says nothing of the Explore. */
  readonly explore: ExploreState | null;
  /**
   * What the free answers are filtered by, field by field; fields that are empty are left out.
   * @default nothing: the address says nothing of them
   */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Fields of the form that filters free answers; in the address each has this in front, so that none is taken for the Explore's. */
export const ANSWER_FIELDS = ["words", "city", "event", "construct", "category", "theme"] as const;
const ANSWER_MARK = "answers-";

/** What is shown before anybody chooses: the question asked at most events. */
export function firstExploreState(data: ExploreData): ExploreState {
  const events = (construct: string) =>
    new Set([...data.questions, ...data.lists].filter((one) => one.construct === construct).map(({ event }) => event))
      .size;
  const rated = new Set(data.questions.map(({ construct }) => construct));
  const first = rated.size === 0 ? data.constructs : data.constructs.filter(({ id }) => rated.has(id));
  const [widest] = first.toSorted((a, b) => events(b.id) - events(a.id));
  return {
    construct: widest?.id ?? "",
    measure: "share",
    events: data.events.map(({ id }) => id),
    split: "",
    base: "respondents",
  };
}

/**
 * Reads the address (what follows #): a place, and behind a question mark language and choices.
 *
 * Whatever is not known is passed over: an address that somebody mistyped or cut off still opens the page.
 */
export function readAddress(hash: string, data: ExploreData): PageAddress {
  const text = hash.replace(/^#/, "");
  const mark = text.indexOf("?");
  const place = decoded(mark === -1 ? text : text.slice(0, mark));
  const choices = new URLSearchParams(mark === -1 ? "" : text.slice(mark + 1));
  const first = firstExploreState(data);
  const construct = data.constructs.find(({ id }) => id === choices.get("construct"))?.id;
  const asked = choices.get("lang");
  const named = choices.get("events")?.split(".") ?? null;
  const answers = Object.fromEntries(
    ANSWER_FIELDS.map((field) => [field, choices.get(`${ANSWER_MARK}${field}`) ?? ""] as const)
      .filter(([, value]) => value !== ""),
  );
  return {
    place,
    ...Object.keys(answers).length === 0 ? {} : { answers },
    lang: isLanguage(asked) ? asked : "ja",
    explore: construct === undefined ? null : {
      construct,
      measure: EXPLORE_MEASURES.find((measure) => measure === choices.get("measure")) ?? first.measure,
      events: named === null ? first.events : first.events.filter((id) => named.includes(id)),
      split: data.attributes.find(({ id }) => id === choices.get("split"))?.id ?? first.split,
      base: EXPLORE_BASES.find((base) => base === choices.get("base")) ?? first.base,
    },
  };
}

/** Writes the address of a view; what is as at first is left out, so that addresses stay short. */
export function writeAddress({ place, lang, explore, answers = {} }: PageAddress, data: ExploreData): string {
  const choices = new URLSearchParams();
  for (const field of ANSWER_FIELDS) {
    const value = answers[field] ?? "";
    if (value !== "") choices.set(`${ANSWER_MARK}${field}`, value);
  }
  if (explore !== null) {
    const first = firstExploreState(data);
    choices.set("construct", explore.construct);
    if (explore.measure !== first.measure) choices.set("measure", explore.measure);
    if (explore.events.length !== first.events.length) choices.set("events", explore.events.join("."));
    if (explore.split !== first.split) choices.set("split", explore.split);
    if (explore.base !== first.base) choices.set("base", explore.base);
  }
  if (lang !== "ja") choices.set("lang", lang);
  const written = choices.toString();
  return `#${encodeURIComponent(place)}${written === "" ? "" : `?${written}`}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
