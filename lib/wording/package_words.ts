import type { Bilingual } from "../data/language.ts";

/** What the guide beside the tables for programs names. */
export interface PackageGuide {
  /** The tables: name and title. */
  readonly tables: readonly { readonly name: string; readonly title: Bilingual }[];
  /** A question whose counts are shown as an example. */
  readonly question: string;
  /** Whether there are shares of favourable answers to show. */
  readonly hasShares: boolean;
}

/** The guide that lies beside the tables for programs, in Markdown: what there is, and five lines of pandas and of R. */
export function packageGuide({ tables, question, hasShares }: PackageGuide): string {
  return `# 集計データ / Tables for programs

\`datapackage.json\`（Tabular Data Package）が、全ての表の列の型、単位、キー、出典、注記を述べています。表は id で結びつけられます。
\`origin\` が \`synthetic\` の行は見本で、実際の回答ではありません。

\`datapackage.json\` (a Tabular Data Package) tells types, units, keys, sources and notes of every table; tables join by
their ids. Rows whose \`origin\` is \`synthetic\` are samples, not real answers.

| file | 内容 | content |
| ---- | ---- | ------- |
${tables.map(({ name, title: { ja, en } }) => `| \`${name}.csv\` | ${ja} | ${en} |`).join("\n")}

\`answers_long.parquet\` は \`answers_long.csv\` と同じ内容です。\`answers_long.sps\`（SPSS、PSPP）、\`answers_long.do\`（Stata）、
\`answers_long.R\`（R）は、設問の文言と選択肢のラベルを付けて \`answers_long.csv\` を読み込みます。\`.sav\` は \`answers_long.sps\` が作ります。

\`../tables\` の表（人が読むための見出しのもの）にも同じ id の列があり、id で結びつけられます。\`../datapackage.json\` が、ここの表と \`../tables\` の表を
合わせた一つの Tabular Data Package で、全ての列の型、意味、結びつけるキーを述べています（表ごとの \`.resource.json\` も同じ内容です）。

\`answers_long.parquet\` holds the same as \`answers_long.csv\`. \`answers_long.sps\` (SPSS, PSPP), \`answers_long.do\` (Stata)
and \`answers_long.R\` (R) read \`answers_long.csv\` with the wordings of questions and answers as labels;
\`answers_long.sps\` saves it as \`.sav\`.

The tables in \`../tables\`, whose headings are for people, have columns with the same ids, and join by them.
\`../datapackage.json\` is one Tabular Data Package of the tables here and of those: types and meaning of every column and
the keys by which they join, as in the \`.resource.json\` beside each table.

## pandas

\`\`\`python
${pandasLines(question, hasShares)}
\`\`\`

## R

\`\`\`r
${rLines(question, hasShares)}
\`\`\`
`;
}

function pandasLines(question: string, hasShares: boolean): string {
  return [
    "import json, pandas as pd",
    `package = {r["name"]: r for r in json.load(open("datapackage.json", encoding="utf-8"))["resources"]}`,
    `read = lambda name: pd.read_csv(package[name]["path"], dtype={f["name"]: {"integer": "Int64", "number": "Float64"}.get(f["type"], "string") for f in package[name]["schema"]["fields"]})`,
    `print(read("answers_long").query("question_id == '${question}'")[["answer", "side", "n", "percent", "origin"]])`,
    ...hasShares
      ? [
        `print(read("favourable_shares").pivot(index="event_id", columns=["construct_id", "timing"], values="share").T.round(3))`,
      ]
      : [],
  ].join("\n");
}

function rLines(question: string, hasShares: boolean): string {
  return [
    `package <- jsonlite::read_json("datapackage.json")$resources; names(package) <- sapply(package, \`[[\`, "name")`,
    `types <- c(string = "character", integer = "integer", number = "numeric", boolean = "logical", date = "Date")`,
    `read <- function(name) read.csv(package[[name]]$path, encoding = "UTF-8", na.strings = "", colClasses = unname(types[sapply(package[[name]]$schema$fields, \`[[\`, "type")]))`,
    `subset(read("answers_long"), question_id == "${question}", c(answer, side, n, percent, origin))`,
    ...hasShares
      ? [`with(read("favourable_shares"), tapply(share, list(event_id, paste(construct_id, timing)), identity))`]
      : [],
  ].join("\n");
}
