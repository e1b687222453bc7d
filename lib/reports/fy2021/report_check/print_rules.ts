import { asWritten, printedPlace, type ReportFinding } from "./report_finding.ts";
import type { CommentRecord } from "../facts/answer_tables.ts";
import type { MisprintRecord } from "../facts/catalogue.ts";
import { identicalOutcomes } from "../assessment/identical_outcomes.ts";
import type { OutcomeRecord } from "../facts/goal_tables.ts";
import type { PrintedEvent, PrintedMunicipality } from "../facts/printed_records.ts";
import { bilingual } from "../../../data/language.ts";

/**
 * Every table whose note on when the applicants were counted is worded otherwise than in most tables.
 *
 * Where two wordings are equally common, the one printed first counts as the usual one. One finding a table.
 */
export function applicantsNotes({ events }: { readonly events: readonly PrintedEvent[] }): readonly ReportFinding[] {
  const notes = new Map<string, string>();
  for (const { figureKey, applicantsAsOfPrinted } of events) {
    if (figureKey !== null && applicantsAsOfPrinted !== null) {
      notes.set(figureKey, applicantsAsOfPrinted);
    }
  }
  const wordings = [...notes.values()];
  const uses = (wording: string) => wordings.filter((one) => one === wording).length;
  const [usual] = [...new Set(wordings)].toSorted((a, b) => uses(b) - uses(a));
  return [...notes].filter(([, wording]) => wording !== usual).map(([figureKey, wording]) => ({
    rule: "applicants_notes",
    figureKey,
    place: printedPlace(figureKey, { ja: "参加者数", en: "number of participants" }),
    printed: wording,
    expected: asWritten(usual ?? wording),
    concern: "form",
    explanation: {
      ja: "同じ注記がほかの表と異なる表記で書かれている",
      en: "The same note is worded differently in other tables",
    },
  }));
}

/** Every free answer that the project read as one of its own although no bullet marks its beginning in print. */
export function answersWithoutBullet(
  { comments }: { readonly comments: readonly CommentRecord[] },
): readonly ReportFinding[] {
  return comments.filter(({ bullet }) => bullet === "missing").map(({ figureKey, category, text }) => ({
    rule: "answers_without_bullet",
    figureKey,
    place: printedPlace(figureKey, category ?? ""),
    printed: text,
    expected: asWritten(`・ ${text}`),
    concern: "form",
    explanation: {
      ja:
        "行頭の「・」がなく、前の回答の続きか別の回答かが記載だけでは決まらない。文が前の行で完結しているため別の回答と読んだ",
      en:
        "As it has no bullet, the print does not show whether it continues the answer before it or is a separate one; as the line before is a complete sentence, it was read as separate",
    },
  }));
}

/** Every slip of the running text that a reader wrote down, as a finding beside those of the rules. */
export function misprintsRead(
  { misprints }: { readonly misprints: readonly MisprintRecord[] },
): readonly ReportFinding[] {
  return misprints.map((misprint) => ({
    rule: "misprints_read",
    figureKey: misprint.figureKey,
    place: bilingual(misprint, "place"),
    printed: misprint.printed,
    // A corrected passage is quoted in every language.
    expected: { ja: misprint.expected, en: misprint.expectedEnglish ?? misprint.expected },
    concern: misprint.concern,
    explanation: bilingual(misprint, "explanation"),
  }));
}

/** Every sentence that stands word for word as the outcome of several municipalities. One finding a sentence. */
export function identicalOutcomeSentences(
  { outcomes, municipalities }: {
    readonly outcomes: readonly OutcomeRecord[];
    readonly municipalities: readonly PrintedMunicipality[];
  },
): readonly ReportFinding[] {
  return identicalOutcomes(outcomes).flatMap((group): readonly ReportFinding[] => {
    const [first] = group;
    if (first === undefined) return [];
    const names = municipalities.filter(({ municipalityId }) =>
      group.some((outcome) => outcome.municipalityId === municipalityId)
    );
    const numbers = group.map(({ figureKey }) => figureKey.split(":", 1)[0] ?? figureKey);
    return [{
      rule: "identical_outcome_sentences",
      figureKey: first.figureKey,
      place: {
        ja: `図表${numbers.join("・")}「本事業の成果」`,
        en: `Figures ${numbers.join(", ")}, “Outcomes of the project”`,
      },
      printed: first.printed,
      expected: { ja: "市ごとの成果の記述", en: "an account of the outcomes city by city" },
      concern: "content",
      explanation: {
        ja: `${
          names.map(({ name }) => name).join("・")
        }の成果${group.length}件が一字一句同じ文で、市ごとに何が起きたかは分からない`,
        en: `${group.length} outcomes (${
          names.map(({ nameEnglish }) => nameEnglish).join(", ")
        }) are the same sentence, word for word: it does not say what happened in each city`,
      },
    }];
  });
}
