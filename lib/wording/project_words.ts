import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** README of a new project, for the officer who opens its folder: what to do first, and what never leaves the machine. */
export function projectReadme({ name, deno }: { readonly name: string; readonly deno: string }): string {
  return firstSteps(name, deno) + furtherSteps(deno) + protection(deno);
}

/** From an export to a page. */
function firstSteps(name: string, deno: string): string {
  return `# ${name}

このフォルダで、アンケートの書き出し（Google フォーム、Microsoft Forms、Excel、CSV など）から、図表と報告のページを作ります。
必要なものは [Node](https://nodejs.org/)（18 以上）だけです。

## はじめに

1. アンケートの書き出しを取り込みます。最初は計画だけが示され、何も書き換えません。

   \`\`\`
   npx -y deno@${deno} task import 書き出し.csv
   \`\`\`

2. 計画のとおりでよければ、\`--yes\` を付けてもう一度実行します。足りない項目があれば、その書き方が示されます。

   \`\`\`
   npx -y deno@${deno} task import 書き出し.csv --yes
   \`\`\`

3. 図表と報告のページを作ります。

   \`\`\`
   npx -y deno@${deno} task report
   \`\`\`

   | できるもの | 使い方 |
   |---|---|
   | \`outputs/report.html\` | ブラウザーで開きます。インターネットにつながなくても読め、A4 に印刷できます |
   | \`outputs/tables.xlsx\` | Excel で開きます |
   | \`outputs/report.docx\` | Word で開き、報告書の原稿として書き換えられます。事業ごとの章は \`outputs/chapters/\` にあります |
   | \`outputs/figures/\`、\`outputs/tables/\` | 図（SVG・PNG）と表（CSV・HTML）が一つずつ入ります |
   | \`outputs/data/\` | R や pandas で読むための整った表です |
   | \`notebooks/\` | アンケートごとの章です。\`task lab\` で開き方が示されます |

4. \`npx -y deno@${deno} task check\` は、もう一度作り直して、何が変わったかを示します。

`;
}

/** What not everybody needs: two sheets, an assessment sheet. */
function furtherSteps(deno: string): string {
  return `## 受講前と受講後の調査票が別のとき

\`\`\`
npx -y deno@${deno} task import 受講後.csv --before 受講前.csv
\`\`\`

受講番号などの列で回答者をつなげるときは、計画がその列を示します（\`--link 列の見出し\`）。

## アセスメントシート

\`\`\`
npx -y deno@${deno} task new city 英字の名前 --name ○○市 --event prefecture=○○県
\`\`\`

\`outputs/forms/\` に記入用のシート（Excel と印刷用）ができます。Excel で記入したら、そのファイルを \`task import\` で取り込みます。

`;
}

/** What never leaves the machine, and how questions are compared. */
function protection(deno: string): string {
  return `## 回答者を守るために

- 回答そのもの（\`data/surveys/*/responses.csv\`、\`private/\`）は git に入らず、図表にも、画面の表示にも出ません。
- 自由記述は、人が確かめるまで載りません。取り込むと \`data/surveys/<アンケート>/private/free_answers.csv\` に一覧ができます。
  Excel で開き、載せてよい回答の \`cleared_by\` に名前、\`cleared_on\` に日付を書いて \`npx -y deno@${deno} task seal\`、\`task report\` の順に実行します。
- 氏名やメールアドレスの列は、取り込むときに名前を示して捨てます。
- 自治体の人口（取り込むときの \`--event population=人数\`）によって、何人から示してよいかが決まります。分からないときは、属性別の表を示しません。

## 測定概念と設問

同じことを尋ねる設問には、\`data/study/constructs.csv\` の同じ \`construct_id\` を付けます。そうすると、事業同士、自治体同士を比べられます。
設問と選択肢の書き方は [data/surveys/README.md](data/surveys/README.md) にあります。
`;
}

/** What is said when a project has been made. */
export const PROJECT_WORDS = {
  made: (folder: string, files: number): Bilingual => ({
    ja:
      `${folder} に新しいプロジェクトを作りました（${files}ファイル）。次は、そのフォルダで README.md を開いてください。`,
    en: `Made a project in ${folder} (${files} files). Next: open README.md there.`,
  }),
  notEmpty: (folder: string): Bilingual => ({
    ja: `${folder} には作れません。空のフォルダか、まだないフォルダを指定してください。`,
    en: `Cannot make a project as the folder must be empty or not there: current value is ${folder}`,
  }),
} satisfies Words;

/** Words of a questionnaire to hand out. */
export const QUESTIONNAIRE_WORDS = {
  title: (place: string): Bilingual => ({ ja: `${place} アンケート`, en: `Questionnaire: ${place}` }),
  lead: {
    ja: "当てはまる答えの☐に印を付けてください。お名前は書かないでください。",
    en: "Please tick the answer that applies. Do not write your name.",
  },
  thanks: { ja: "ご協力ありがとうございました。", en: "Thank you." },
  several: { ja: "（いくつでも）", en: " (tick all that apply)" },
  range: (from: number, to: number): Bilingual => ({
    ja: `（${from}～${to}の数）`,
    en: ` (a number from ${from} to ${to})`,
  }),
  words: { ja: "（　　　　　　）", en: " (            )" },
  sheet: { ja: "調査票", en: "Questionnaire" },
  entry: { ja: "回答の入力", en: "Answers" },
  number: { ja: "番号", en: "No." },
} satisfies Words;

/** Note in the sidecars of a new event. */
export const NEW_EVENT_NOTE = "設問の見本（data/study/question_bank.json）から作った調査票。";

/** What is said when an event has been made. */
export const NEW_EVENT_WORDS = {
  made: (id: string): Bilingual => ({
    ja:
      `${id} の調査票を作りました。配る調査票は outputs/forms/questionnaire_${id}.html（印刷用）と .xlsx にあります。` +
      `回答が集まったら、deno task import 書き出し --survey ${id} --yes で取り込んでください。`,
    en: `Made the questionnaire of ${id}: outputs/forms/questionnaire_${id}.html (to print) and .xlsx. ` +
      `When the answers are there: deno task import FILE --survey ${id} --yes.`,
  }),
  isThere: (id: string): Bilingual => ({
    ja: `data/surveys/${id} はもうあります。別の id を指定してください。`,
    en: `Cannot make the event as data/surveys/${id} is there already: choose another id.`,
  }),
} satisfies Words;

/** Titles in the sidecar of a list of municipalities. */
export const NEW_CITY_TITLES = { title: "調査の対象の自治体", titleEnglish: "Municipalities of the study" } as const;

/** Notes in the sidecar of a list of municipalities. */
export const NEW_CITY_NOTES: readonly string[] = ["自治体の名称と人口は、deno task new city で書かれた。"];

/** What is said when a municipality has been made. */
export const NEW_CITY_WORDS = {
  made: (id: string, name: string): Bilingual => ({
    ja: `${name}を data/study/municipalities.csv に加えました。` +
      `アセスメントシート（記入用）は outputs/forms/assessment_${id}.xlsx（Excel）と .html（印刷用）にあります。` +
      `記入したら deno task import assessment_${id}.xlsx で取り込んでください。`,
    en:
      `${name} is in data/study/municipalities.csv. Its assessment sheet, blank: outputs/forms/assessment_${id}.xlsx ` +
      `(Excel) and .html (to print). When it is filled in: deno task import assessment_${id}.xlsx.`,
  }),
  isReports: {
    ja:
      "data/study/municipalities.csv は報告書の自治体の一覧なので、書き加えません。自分の自治体のプロジェクトを deno task new project フォルダ で作り、その中で実行してください。",
    en:
      "data/study/municipalities.csv lists a report's municipalities, and nothing is added: make a project of your own with deno task new project DIR, and give the command there.",
  },
  isThere: (name: string): Bilingual => ({
    ja: `同じ id か名称の自治体がもうあります: ${name}`,
    en: `There is a municipality of this id or name already: ${name}`,
  }),
} satisfies Words;

/** Questionnaires that nobody has answered yet. */
export function waitingWords(ids: readonly string[]): Bilingual {
  return {
    ja: `回答を待っているアンケート: ${ids.join("、")}（deno task import で取り込む）`,
    en: `Waiting for answers: ${ids.join(", ")} (take them in with deno task import)`,
  };
}
