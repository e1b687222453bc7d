import type { NonresponseBounds } from "../statistics/nonresponse_bounds.ts";

/** A row of a view: one question at one event, or one group of its respondents. */
export interface ExploreRow {
  readonly label: string;
  /**
   * Of a question that is no rating the answer it is of, and the event.
   * @default none: favourable answers
   */
  readonly answer?: { readonly event: string; readonly label: string };
  /** Favourable answers, or those who gave the answer; `null` when withheld. */
  readonly favourable: number | null;
  /** People that the share is of; `null` for a group too small to be told. */
  readonly base: number | null;
  /** Share and interval in [0, 1]; `null` when there is none to show. */
  readonly share: number | null;
  readonly interval: readonly [lower: number, upper: number] | null;
  /** Range possible among all applicants; `null` when their number is not known, and for a group. */
  readonly bounds: NonresponseBounds | null;
  /** Parts of a 100 % bar, in people; empty for a group. */
  readonly parts: readonly ExplorePart[];
}

/** Part of a bar. */
export interface ExplorePart {
  readonly label: string;
  readonly count: number;
  /** `null`: no answer, outlined. */
  readonly color: string | null;
}

/** Before and after at one event. */
export interface ExploreFlow {
  readonly label: string;
  readonly before: readonly ExplorePart[];
  readonly after: readonly ExplorePart[];
  readonly counts: readonly (readonly number[])[];
  readonly matched: number;
  readonly unmatched: number;
}
