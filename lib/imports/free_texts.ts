import type { Codebook, Question } from "../survey/codebook.ts";
import type { PlannedSurvey } from "./import_plan.ts";

/** What somebody wrote in words of their own. */
export interface FreeText {
  readonly line: number;
  readonly question: Question;
  readonly text: string;
}

/** Everything that people wrote in words of their own: free answers, and what stands behind その他. */
export function freeTexts({ codebook, kept }: Pick<PlannedSurvey, "codebook" | "kept">): readonly FreeText[] {
  const asked = codebook.questions.flatMap((question) => {
    const labels = labelsWithText(codebook, question);
    return question.type === "free" || labels.length > 0 ? [{ question, labels }] : [];
  });
  return kept.flatMap(({ row: { line }, cells }) =>
    asked.flatMap(({ question, labels }) => {
      const cell = cells.get(question.id) ?? "";
      if (question.type === "free") return cell === "" ? [] : [{ line, question, text: cell }];
      return cell.split(";").flatMap((answer) => {
        const label = labels.find((one) => answer.startsWith(`${one}（`) && answer.endsWith("）"));
        return label === undefined ? [] : [{ line, question, text: answer.slice(label.length + 1, -1) }];
      });
    })
  );
}

function labelsWithText({ scales }: Codebook, { scale }: Question): readonly string[] {
  const answers = scales.find(({ id }) => id === scale)?.answers ?? [];
  return answers.flatMap(({ label, withText }) => withText === true ? [label] : []);
}
