import type { CommentRecord } from "../facts/comments.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/** Every free answer that the project read as one of its own although no bullet marks its beginning in print. */
export function answersWithoutBullet(
  { comments }: { readonly comments: readonly CommentRecord[] },
): readonly ReportFinding[] {
  return comments.filter(({ basis }) => basis === "reading").map(({ figureKey, category, text }) => ({
    rule: "answers_without_bullet",
    figureKey,
    place: printedPlace(figureKey, category ?? ""),
    printed: text,
    expected: `・ ${text}`,
    severity: "form",
    explanation: {
      ja:
        "行頭の「・」がなく、前の回答の続きか別の回答かが紙面だけでは決まらない。文が前の行で完結しているため別の回答と読んだ",
      en:
        "Without a bullet, print alone does not tell whether it continues the answer before it; as that is a whole sentence, it was read as an answer of its own",
    },
  }));
}
