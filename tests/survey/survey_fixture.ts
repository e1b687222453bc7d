import { isRespondentsData } from "../../lib/data/respondents_data.ts";
import { writeSeal } from "../../lib/data/respondents_seal.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import { codebookSchema } from "../../lib/survey/codebook_schema.ts";

const rating = (id: string, labels: readonly string[]) => ({
  id,
  kind: "rating",
  family: "understanding",
  basis: "assumed",
  reason: "an example",
  answers: labels.map((label, index) => ({
    code: index + 1,
    label,
    labelEnglish: `answer ${index + 1}`,
    side: index < 2 ? "favourable" : "unfavourable",
  })),
  otherAnswers: [] as { code: number; label: string; labelEnglish: string; meaning: string }[],
});

/** Content of the code book of a made-up event of four people: an attribute, before and after, a free question. */
export function codebookContent() {
  return {
    id: "example",
    title: "例の研修",
    titleEnglish: "Example training",
    design: "retrospective",
    responses: 4,
    missing: { code: 99, label: "無回答", labelEnglish: "No answer", spellings: ["-", "未回答"] },
    scales: [
      {
        id: "age",
        kind: "ordered",
        family: null as string | null,
        basis: "assumed",
        reason: "an example",
        answers: [{ code: 1, label: "20代", labelEnglish: "20s" }, { code: 2, label: "30代", labelEnglish: "30s" }],
        otherAnswers: [],
      },
      rating("before", ["よく知っていた", "知っていた", "知らなかった"]),
      {
        ...rating("after", ["よくわかった", "わかった", "わからなかった"]),
        otherAnswers: [{ code: 8, label: "わからない", labelEnglish: "Don't know", meaning: "dont-know" }],
      },
    ],
    questions: [
      question(1, { type: "single", construct: "age", scale: "age" }),
      question(2, { type: "scale", construct: "work", timing: "before", scale: "before" }),
      question(3, { type: "scale", construct: "work", timing: "after", scale: "after" }),
      question(4, { type: "free", construct: "impressions", scale: null }),
    ],
  };
}

function question(
  order: number,
  rest: { type: string; construct: string; scale: string | null; timing?: string },
) {
  return {
    id: `q${order}`,
    order,
    wording: `設問${order}`,
    wordingEnglish: `Question ${order}`,
    timing: "only",
    figureKeys: [`9-${order}:example`],
    ...rest,
  };
}

/** The code book of the made-up event. */
export const exampleCodebook = codebookSchema.parse(codebookContent());

/** The made-up event, as the survey's folder brings it along. */
export const EXAMPLE_EVENT = {
  municipality: { id: "example", name: "例市", nameEnglish: "Example", prefecture: "例県", population: 80_000 },
  name: "研修",
  nameEnglish: "training",
  title: "例の研修",
  kind: "training",
  date: "2030-06-01",
  applicants: 10 as number | null,
};

/** A sound sheet of answers to it. */
export const EXAMPLE_RESPONSES = `respondent,q1,q2,q3,q4
1,20代,知らなかった,わかった,
2,３０代,知っていた,よく わかった,"よかった,とても"
3,無回答,,わからない,特になし
4,30代,-,わからなかった,-
`;

/** A file of a survey's folder, or its text and what its sidecar says otherwise. */
export type FixtureFile = string | { readonly text: string; readonly sidecar: Readonly<Record<string, unknown>> };

/** Runs something in a project folder of its own that holds one survey of the given files. */
export async function withSurvey<Result>(
  files: Readonly<Record<string, FixtureFile>>,
  run: (root: string) => Promise<Result>,
): Promise<Result> {
  const root = await Deno.makeTempDir();
  try {
    const folder = `${root}/data/surveys/example`;
    await Deno.mkdir(folder, { recursive: true });
    const all = {
      "codebook.json": JSON.stringify(codebookContent()),
      "event.json": JSON.stringify(EXAMPLE_EVENT),
      ...files,
    };
    for (const [name, file] of Object.entries(all)) {
      const { text, sidecar } = typeof file === "string" ? { text: file, sidecar: {} } : file;
      await Deno.writeTextFile(`${folder}/${name}`, text);
      const path = `data/surveys/example/${name}`;
      if (isRespondentsData(path)) await writeSeal(path, new TextEncoder().encode(text), { root });
      const content = {
        id: "example",
        title: "例",
        titleEnglish: "Example",
        origin: originOf(name),
        producer: "p",
        citation: "c",
        licence: "l",
        figureKeys: [],
        encoding: "utf-8",
        ...isRespondentsData(path) ? {} : { sha256: sha256(text) },
        rows: name === "codebook.json" ? 4 : name === "event.json" ? 1 : text.trimEnd().split("\n").length - 1,
        notes: [],
        ...sidecar,
      };
      await Deno.writeTextFile(`${folder}/${name.replace(/\.[a-z]+$/, ".source.json")}`, JSON.stringify(content));
    }
    return await run(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

function originOf(name: string): string {
  if (name === "responses.csv") return "observed";
  return name.startsWith("synthetic") ? "synthetic" : "published";
}
