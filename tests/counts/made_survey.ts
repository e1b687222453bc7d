import { askedOf } from "../study/made_event.ts";
import fc from "fast-check";
import type { Source } from "../../lib/data/source.ts";
import type { Codebook } from "../../lib/survey/codebook.ts";
import type { CountedSurvey, RespondentSurvey } from "../../lib/survey/survey.ts";
import { exampleCodebook } from "../survey/survey_fixture.ts";

/** A source for values made in a test. */
export function madeSource(file: string, origin: Source["origin"] = "observed"): Source {
  return {
    id: "made",
    title: "例",
    titleEnglish: "Example",
    origin,
    producer: "p",
    citation: "c",
    licence: "l",
    figureKeys: [],
    encoding: "utf-8",
    sha256: "0".repeat(64),
    rows: 0,
    notes: [],
    file,
  };
}

/** One respondent of the made-up event: codes of q1 (age), q2 (before) and q3 (after). */
export type Row = readonly [number, number, number];

/** A survey of the made-up event with the given answers. */
export function madeSurvey(
  rows: readonly Row[],
  { respondents, codebook = exampleCodebook, file = "data/surveys/example/responses.csv" }: {
    readonly respondents?: readonly string[];
    readonly codebook?: Codebook;
    readonly file?: string;
  } = {},
): RespondentSurvey {
  return {
    form: "responses",
    id: codebook.id,
    codebook,
    ...askedOf(),
    codebookSource: madeSource("data/surveys/example/codebook.json", "published"),
    origin: "observed",
    source: madeSource(file),
    responses: {
      respondents: respondents ?? rows.map((_, index) => String(index)),
      codes: new Map([0, 1, 2].map((place) => [`q${place + 1}`, rows.map((row) => row[place] ?? NaN)])),
      texts: new Map(),
      choices: new Map(),
      numbers: new Map(),
      weights: null,
    },
  };
}

/** The same with counts only. */
export function countedSurvey(counts: CountedSurvey["counts"]): CountedSurvey {
  const { id, codebook, event, municipalities, place, codebookSource } = madeSurvey([]);
  return {
    form: "counts",
    id,
    codebook,
    event,
    municipalities,
    place,
    codebookSource,
    origin: "published",
    source: madeSource("counts.csv", "published"),
    observed: null,
    counts,
  };
}

/** Any answers of up to 40 people, in codes of the made-up code book. */
export const anyRows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.tuple(fc.constantFrom(1, 2, 99), fc.constantFrom(1, 2, 3, 99), fc.constantFrom(1, 2, 3, 8, 99)),
  { maxLength: 40 },
);
