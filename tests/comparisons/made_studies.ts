import { type RandomGenerator, randomGenerator } from "../../lib/statistics/random_generator.ts";
import type { SurveyDesign } from "../../lib/survey/codebook.ts";
import type { RespondentSurvey } from "../../lib/survey/survey.ts";
import { type MadeOptions, NONE, pairedSurvey, singleSurvey } from "./made_answers.ts";

/**
 * A random small study of one to three events of any design, on two to seven levels: few or many people, all alike, nobody
 * answering, only the ends of the scale, one favourable level or all but one, applicants known or not.
 */
export function randomStudy(seed: number): readonly RespondentSurvey[] {
  const random = randomGenerator(seed);
  const levels = pick(random, [2, 3, 4, 4, 4, 5, 7]);
  const favourableFrom = 2 + random.below(levels - 1);
  const neutral = favourableFrom > 2 && random.below(3) === 0 ? { neutral: favourableFrom - 1 } : {};
  return Array.from({ length: 1 + random.below(3) }, (_, event) => {
    const people = pick(random, [1, 2, 3, 5, 12, 20, 24, 40]);
    return surveysOf(random, {
      people,
      design: pick(random, ["retrospective", "retrospective", "post-only", "post-only", "linked", "unlinked"]),
      made: {
        ...neutral,
        levels,
        favourableFrom,
        id: `e${event}`,
        applicants: random.below(3) === 0 ? null : people + random.below(20),
        construct: pick(random, ["work", "work", "work", "work", "idea"]),
        scaleId: random.below(6) > 0 ? "shared" : `scale-${event}`,
        origin: pick(random, ["observed", "synthetic"]),
      },
    });
  }).flat();
}

/** A random study of two events of each design, who were asked one thing; respondents' answers, of a dozen to many people. */
export function studyOfAllDesigns(seed: number): readonly RespondentSurvey[] {
  const random = randomGenerator(seed);
  return (["retrospective", "linked", "unlinked", "post-only"] as const).flatMap((design) =>
    [1, 2].flatMap((number) => {
      const people = pick(random, [12, 20, 24, 60, 124]);
      const made = {
        levels: 4,
        favourableFrom: 3,
        id: `${design}-${number}`,
        applicants: people + random.below(20),
        scaleId: "shared",
      };
      return surveysOf(random, { people, design, made });
    })
  );
}

interface MadeEvent {
  readonly people: number;
  readonly design: SurveyDesign;
  readonly made: MadeOptions & { readonly levels: number; readonly id: string };
}

function surveysOf(random: RandomGenerator, { people, design, made }: MadeEvent): readonly RespondentSurvey[] {
  const [before, after] = [answersOf(random, people, made.levels), answersOf(random, people, made.levels)];
  if (design === "post-only") return [singleSurvey(after, made)];
  if (design === "retrospective") return [pairedSurvey(before.map((level, at) => [level, after[at] ?? NONE]), made)];
  return twoSheets([before, after.slice(0, Math.max(1, people - random.below(3)))], { ...made, design });
}

/** Two sheets of one event, before and after, which joined or not ask the same; the first people of both are the same. */
export function twoSheets(
  [before, after]: readonly [readonly number[], readonly number[]],
  { design, ...made }: MadeOptions & { readonly id: string; readonly design: "linked" | "unlinked" },
): readonly RespondentSurvey[] {
  return ([["before", before], ["after", after]] as const).map(([timing, answers]) => {
    const survey = singleSurvey(answers, { ...made, id: `${made.id}-${timing}` });
    const questions = survey.codebook.questions.map((question) => ({ ...question, timing }));
    return {
      ...survey,
      codebook: { ...survey.codebook, design, questions },
      event: { ...survey.event, eventId: made.id },
    };
  });
}

function answersOf(random: RandomGenerator, people: number, levels: number): readonly number[] {
  const alike = 1 + random.below(levels);
  const any = () => 1 + random.below(levels);
  const kinds: readonly (() => number)[] = [
    any,
    any,
    () => random.below(8) === 0 ? NONE : any(),
    () => alike,
    () => NONE,
    () => pick(random, [1, levels]),
    () => random.below(4) > 0 ? NONE : any(),
    // A change that is to be seen.
    () => random.below(5) > 0 ? alike : any(),
  ];
  const kind = pick(random, kinds);
  return Array.from({ length: people }, kind);
}

function pick<Value>(random: RandomGenerator, values: readonly Value[]): Value {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new RangeError("nothing to pick from");
  return value;
}
