/**
 * How well the coding rules find what a person finds: precision, recall and κ of each theme, over the report's answers and over
 * invented ones, among them those that nobody looked at while making the rules. `deno task coding`.
 */
import type { HandCodingRecord } from "../../lib/text/coder_agreement.ts";
import { coderAgreement, codingAccuracy, kappaEstimate } from "../../lib/text/coder_agreement.ts";
import type { Coding } from "../../lib/text/code_answers.ts";
import { codeTrialAnswers } from "../../lib/text/trial_answers.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadFreeAnswers, loadHandCoding } from "../../lib/reports/fy2021/report_answers.ts";

const { coding } = await loadFreeAnswers(await loadReport());
const unseen = await codeTrialAnswers("unseen");
const practice = await codeTrialAnswers("practice");

tell("Answers of the report", coding, (await loadHandCoding()).records);
tell("Invented answers that the rules were made with", practice.coding, practice.byHand.records);
tell("Invented answers that nobody looked at", unseen.coding, unseen.byHand.records);

function tell(title: string, coding: Coding, byHand: readonly HandCodingRecord[]): void {
  const agreements = coderAgreement(coding, byHand);
  write(`\n${title}: ${coding.answers.length}\n`);
  write(row(["both", "rules only", "person only", "precision", "recall", "kappa", "theme"]));
  for (const agreement of agreements) {
    write(row([...cells([agreement]), show(kappaEstimate(agreement)), agreement.code]));
  }
  write(row([...cells(agreements), "", "all"]));
}

function cells(of: Parameters<typeof codingAccuracy>[0]): readonly string[] {
  const { both, rulesOnly, personOnly, precision, recall } = codingAccuracy(of);
  return [String(both), String(rulesOnly), String(personOnly), show(precision), show(recall)];
}

function show(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}

/** Numbers stand right, and the name last, as its letters have another width. */
function row(texts: readonly string[]): string {
  return `${texts.map((text, at) => at === texts.length - 1 ? text : text.padStart(11)).join("  ")}\n`;
}

function write(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(text));
}
