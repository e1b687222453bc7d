import { kind, type OptionKinds } from "../data/check_call.ts";

/** An interval for one share of a group of people, all of it as shares in [0, 1]. */
export interface ProportionInterval {
  /** How the interval was computed, e.g. `"wilson"`. */
  readonly method: string;
  /** Share observed: `count / sampleSize`. */
  readonly estimate: number;
  /** Lower limit, in [0, `estimate`]. */
  readonly lower: number;
  /** Upper limit, in [`estimate`, 1]. */
  readonly upper: number;
  /** Confidence (or, for Jeffreys, credible) level, in (0, 1). */
  readonly confidenceLevel: number;
  /** People counted. */
  readonly count: number;
  /** People in the base. */
  readonly sampleSize: number;
}

/** What every interval of a share or of a difference of shares can be told. */
export interface ConfidenceOptions {
  /**
   * Two-sided confidence level, in (0, 1).
   * @default {0.95}
   */
  readonly confidenceLevel?: number;
}

/** The kind of each of these options. */
export const CONFIDENCE_OPTIONS: OptionKinds<ConfidenceOptions> = { confidenceLevel: kind.number };
