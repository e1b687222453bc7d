import { type Codebook, codebookForm } from "./codebook.ts";
import { matchText } from "./match_text.ts";
import { type CodebookIssue, questionFormIssues } from "./question_form_issues.ts";

/**
 * Schema of `data/surveys/<survey>/codebook.json`: everything about a questionnaire but its answers.
 *
 * Beyond the form of each field it checks what hangs together: ids and codes used once, scales that exist, ratings with a
 * side for each answer from favourable to unfavourable, before and after in pairs.
 */
export const codebookSchema = codebookForm.superRefine((codebook, context) => {
  for (const { path, message } of codebookIssues(codebook)) {
    context.addIssue({ code: "custom", path: [...path], message });
  }
});

/** Every contradiction within a code book whose fields are each of the right form; none when it is sound. */
function codebookIssues(codebook: Codebook): readonly CodebookIssue[] {
  const { printed, responses } = codebook;
  const same = printed !== undefined && printed.responses === responses
    ? [{
      path: ["printed", "responses"],
      message: `another number than ${responses}, or nothing about what is printed`,
    }]
    : [];
  return [
    ...same,
    ...scaleIssues(codebook),
    ...questionIssues(codebook),
    ...questionFormIssues(codebook),
    ...timingIssues(codebook),
  ];
}

function scaleIssues({ scales, missing }: Codebook): CodebookIssue[] {
  const issues = repeated(scales.map(({ id }) => id)).map((at): CodebookIssue => (
    { path: ["scales", at, "id"], message: "an id not used yet" }
  ));
  for (const [index, { kind, answers, otherAnswers }] of scales.entries()) {
    const all = [...answers, ...otherAnswers];
    const path = (at: number, field: string) =>
      at < answers.length
        ? ["scales", index, "answers", at, field]
        : ["scales", index, "otherAnswers", at - answers.length, field];
    for (const at of repeated([...all.map((answer) => answer.code), missing.code])) {
      issues.push({
        path: at < all.length ? path(at, "code") : ["missing", "code"],
        message: "a code that no other answer of the scale has, nor the missing answer",
      });
    }
    const spellings = new Set([missing.label, ...missing.spellings].map(matchText));
    for (const at of repeated(all.map(({ label }) => matchText(label)))) {
      issues.push({ path: path(at, "label"), message: "a label that no other answer of the scale has" });
    }
    for (const [at, { label }] of all.entries()) {
      if (spellings.has(matchText(label))) {
        issues.push({ path: path(at, "label"), message: "a label that does not mean no answer" });
      }
    }
    let last = 0;
    for (const [at, { side }] of answers.entries()) {
      if (kind !== "rating") {
        if (side !== undefined) issues.push({ path: path(at, "side"), message: `no side, as the scale is ${kind}` });
        continue;
      }
      if (side === undefined) {
        issues.push({ path: path(at, "side"), message: "a side, as the scale is a rating" });
        continue;
      }
      const place = SIDE_ORDER[side];
      if (place < last) issues.push({ path: path(at, "side"), message: "answers from favourable to unfavourable" });
      last = Math.max(last, place);
    }
    if (kind === "rating" && !answers.some(({ side }) => side === "favourable")) {
      issues.push({ path: ["scales", index, "answers"], message: "at least one favourable answer" });
    }
  }
  return issues;
}

function questionIssues({ questions, scales }: Codebook): CodebookIssue[] {
  const issues = repeated(questions.map(({ id }) => id)).map((at): CodebookIssue => (
    { path: ["questions", at, "id"], message: "an id not used yet" }
  ));
  for (const [at, { order, type, scale }] of questions.entries()) {
    if (order !== at + 1) {
      issues.push({ path: ["questions", at, "order"], message: `${at + 1}, its place in the list` });
    }
    const path = ["questions", at, "scale"];
    const known = scales.find(({ id }) => id === scale);
    if (type === "free" || type === "number") {
      const what = type === "free" ? "a free-text answer" : "a number";
      if (scale !== null) issues.push({ path, message: `null, as ${what} has no scale` });
    } else if (known === undefined) {
      issues.push({ path, message: `the id of a scale: current value is ${scale}` });
    } else if ((type === "scale") !== (known.kind === "rating")) {
      issues.push({ path, message: `${type === "scale" ? "a rating" : "not a rating"}: ${known.id} is ${known.kind}` });
    }
  }
  return issues;
}

/**
 * Before and after belong together: a construct asked before is asked after, once each, of the same scale or of one family.
 * Where two questionnaires hold a side each, the loader sees to it.
 */
function timingIssues({ design, partner, questions, scales }: Codebook): CodebookIssue[] {
  const family = (scale: string | null) => scales.find(({ id }) => id === scale)?.family ?? null;
  const isPair = design === "linked" || design === "unlinked";
  if (isPair !== (partner !== undefined)) {
    const message = isPair
      ? `the id of the survey of the other side, as the design is ${design}`
      : `none, as the design is ${design}`;
    return [{ path: ["partner"], message }];
  }
  return questions.flatMap((question, at): CodebookIssue[] => {
    if (question.timing === "only") return [];
    if (design === "post-only") {
      return [{ path: ["questions", at, "timing"], message: "only, as the design is post-only" }];
    }
    const other = question.timing === "before" ? "after" : "before";
    const partners = questions.filter(({ construct, timing }) => construct === question.construct && timing === other);
    const [opposite] = partners;
    if (isPair) {
      if (partners.length === 0) return [];
      const message = `the same as all questions of ${question.construct}, as ${partner} holds the other side`;
      return [{ path: ["questions", at, "timing"], message }];
    }
    if (opposite === undefined || partners.length > 1) {
      const message = `a question with timing only, or exactly one ${other} of ${question.construct}`;
      return [{ path: ["questions", at, "timing"], message: `${message}: current number is ${partners.length}` }];
    }
    if (question.scale === opposite.scale) return [];
    if (family(question.scale) !== null && family(question.scale) === family(opposite.scale)) return [];
    return [{ path: ["questions", at, "scale"], message: `${opposite.scale}, or a scale of its family` }];
  });
}

const SIDE_ORDER = { favourable: 0, neutral: 1, unfavourable: 2 } as const;

/** Places of values that stand earlier in the list already. */
function repeated(values: readonly unknown[]): readonly number[] {
  return values.flatMap((value, at) => values.indexOf(value) < at ? [at] : []);
}
