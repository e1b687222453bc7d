import type { Codebook, NumberRange } from "./codebook.ts";

/** Something in a code book that contradicts something else in it. */
export interface CodebookIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * What the fields of a question that not all have contradict: numbers and their bands, grids, routes, answers given alone,
 * and the separator of multiple answers.
 */
export function questionFormIssues(codebook: Codebook): readonly CodebookIssue[] {
  return [...numberIssues(codebook), ...gridIssues(codebook), ...routeIssues(codebook), ...choiceIssues(codebook)];
}

function numberIssues({ questions }: Codebook): readonly CodebookIssue[] {
  return questions.flatMap(({ type, numbers }, at): readonly CodebookIssue[] => {
    const path = ["questions", at, "numbers"];
    if (type !== "number") return numbers === undefined ? [] : [{ path, message: `none, as the question is ${type}` }];
    if (numbers === undefined) return [{ path, message: "the numbers that can be answered" }];
    return [...bandIssues(numbers)].map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  });
}

function bandIssues({ minimum, maximum, bands, decimals = 0, unit, unitEnglish, recommendation }: NumberRange) {
  const issues: CodebookIssue[] = [];
  if (minimum >= maximum) issues.push({ path: ["maximum"], message: `more than ${minimum}` });
  if ((unit === undefined) !== (unitEnglish === undefined)) {
    issues.push({ path: ["unitEnglish"], message: "a unit in both languages or in none" });
  }
  // Bands follow one another without gap: what one ends with is one step below what the next begins with.
  const steps = (value: number) => Math.round(value * 10 ** decimals);
  let next = steps(minimum);
  for (const [at, { from, to }] of bands.entries()) {
    if (steps(from) !== next || steps(from) !== from * 10 ** decimals) {
      issues.push({
        path: ["bands", at, "from"],
        message: `${next / 10 ** decimals}, so that no answer is in no band or in two`,
      });
    }
    if (to < from) issues.push({ path: ["bands", at, "to"], message: `at least ${from}` });
    next = steps(to) + 1;
  }
  if (next !== steps(maximum) + 1) {
    issues.push({ path: ["bands", bands.length - 1, "to"], message: `${maximum}, the greatest answer` });
  }
  const marks = bands.every(({ from, to }) => from === to);
  if (recommendation === true && (minimum !== 0 || maximum !== 10 || decimals !== 0 || !marks)) {
    issues.push({ path: ["recommendation"], message: "whole numbers from 0 to 10, each in a band of its own" });
  }
  return issues;
}

function gridIssues({ questions, grids = [] }: Codebook): readonly CodebookIssue[] {
  const ids = grids.map(({ id }) => id);
  return [
    ...ids.flatMap((id, at) =>
      ids.indexOf(id) < at ? [{ path: ["grids", at, "id"], message: "an id not used yet" }] : []
    ),
    ...questions.flatMap(({ grid, scale, type }, at): readonly CodebookIssue[] => {
      if (grid === undefined) return [];
      const path = ["questions", at, "grid"];
      if (!ids.includes(grid)) return [{ path, message: `the id of a grid: current value is ${grid}` }];
      const [first] = questions.filter((question) => question.grid === grid);
      if (first?.scale === scale && first.type === type) return [];
      return [{ path: ["questions", at, "scale"], message: `${first?.scale}, the scale of the other rows of ${grid}` }];
    }),
  ];
}

function routeIssues({ questions, scales }: Codebook): readonly CodebookIssue[] {
  return questions.flatMap(({ askedIf }, at): readonly CodebookIssue[] => {
    if (askedIf === undefined) return [];
    const path = ["questions", at, "askedIf"];
    const filter = questions.slice(0, at).find(({ id }) => id === askedIf.question);
    const scale = scales.find(({ id }) => id === filter?.scale);
    if (scale === undefined) {
      return [{
        path: [...path, "question"],
        message: `an earlier question with a scale: current value is ${askedIf.question}`,
      }];
    }
    const codes = [...scale.answers, ...scale.otherAnswers].map((answer) => answer.code);
    return askedIf.answers.flatMap((answer, place) =>
      codes.includes(answer)
        ? []
        : [{ path: [...path, "answers", place], message: `a code of ${scale.id}: current value is ${answer}` }]
    );
  });
}

function choiceIssues({ questions, scales }: Codebook): readonly CodebookIssue[] {
  return scales.flatMap(({ id, kind, answers, otherAnswers }, at): readonly CodebookIssue[] => {
    const chosen = questions.some(({ type, scale }) => type === "multiple" && scale === id);
    const beside = chosen && otherAnswers.length > 0
      ? [{
        path: ["scales", at, "otherAnswers"],
        message: "none, as the scale is of a multiple question: among the answers, with exclusive",
      }]
      : [];
    return [
      ...beside,
      ...answers.flatMap(({ exclusive, withText }, place): readonly CodebookIssue[] => {
        const path = (field: string) => ["scales", at, "answers", place, field];
        if (exclusive === true && !chosen) {
          return [{ path: path("exclusive"), message: "none, as the scale is of no multiple question" }];
        }
        return withText === true && kind === "rating"
          ? [{ path: path("withText"), message: "none, as the scale is a rating" }]
          : [];
      }),
    ];
  });
}
