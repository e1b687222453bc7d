/** What `new` asks at a terminal: keys are typed into a stream, and what is shown comes out of another. */
import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { terminalAsker } from "../../lib/commands/ask.ts";
import { askNew, type NewRequest } from "../../lib/commands/ask_new.ts";
import type { Language } from "../../lib/data/language.ts";
import { readQuestionBank } from "../../lib/survey/question_bank.ts";
import { copyProject } from "./project_copy.ts";

const DOWN = "\u001b[B";
const ENTER = "\r";

/** Answers to one question after another: the keys are typed when its words are on the screen. */
async function ask(
  request: NewRequest,
  script: readonly (readonly [shown: RegExp, keys: readonly string[]])[],
  lang: Language = "ja",
): Promise<{ readonly answer: NewRequest; readonly shown: string }> {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  let shown = "";
  let seen = 0;
  let next = 0;
  output.on("data", (chunk) => {
    shown += String(chunk);
    const entry = script[next];
    if (entry === undefined || !entry[0].test(shown.slice(seen))) return;
    next++;
    seen = shown.length;
    // One key at a time, as a hand gives them.
    queueMicrotask(async () => {
      for (const key of entry[1]) {
        await new Promise((done) => setTimeout(done, 1));
        input.write(key);
      }
    });
  });
  const answer = await askNew(request, {
    asker: terminalAsker({ lang, input, output }),
    bank: () => readQuestionBank(),
  });
  assert.equal(next, script.length, "every question of the script was asked");
  return { answer, shown };
}

Deno.test("a city is asked for what was not said, and only for that; a wrong id is told and asked again", async () => {
  const { answer, shown } = await ask({ what: "city", name: "葉山野市" }, [
    [/自治体の英字の名前/, ["葉山", ENTER]],
    [/半角の小文字・数字・- で書いてください/, ["\u007f", "\u007f", "hayamano", ENTER]],
    [/都道府県/, ["架空県", ENTER]],
    [/人口/, [ENTER]],
  ]);
  assert.deepEqual([answer.what, answer.target, answer.name], ["city", "hayamano", "葉山野市"]);
  assert.deepEqual([...answer.event ?? []], [["prefecture", "架空県"]]);
  assert.doesNotMatch(shown, /自治体の名称/);
});

Deno.test("an event is asked for its day until it is one, and for questions of the bank, those that are usual chosen", async () => {
  const { questions } = await readQuestionBank();
  const { answer } = await ask({}, [
    [/What would you like to make/, [ENTER]],
    [/Short name of the event/, ["spring", ENTER]],
    [/Name of the event/, ["First training", ENTER]],
    [/Municipality/, ["架空市", ENTER]],
    [/Date \(as/, ["2031-02-30", ENTER]],
    [/A real date/, [..."\u007f\u007f", "28", ENTER]],
    [/Population/, ["42000", ENTER]],
    [/Number of applicants/, [ENTER]],
    // The first question of the bank is taken out, or put in, whatever it is.
    [/What will you ask/, [" ", DOWN, ENTER]],
  ], "en");
  assert.deepEqual([answer.what, answer.target], ["event", "spring"]);
  assert.deepEqual(Object.fromEntries(answer.event ?? []), {
    name: "First training",
    municipality: "架空市",
    date: "2031-02-28",
    population: "42000",
  });
  const usual = [
    "age",
    "occupation",
    "principle",
    "other-agencies-work-before",
    "other-agencies-work-after",
    "cooperation-image",
    "use",
    "needed-initiatives",
    "impressions",
  ];
  const first = questions[0]?.id ?? "";
  const expected = new Set(usual.includes(first) ? usual.filter((id) => id !== first) : [...usual, first]);
  assert.deepEqual(new Set(answer.questions?.split(",")), expected);
});

Deno.test("what was said whole is not asked about, and who breaks off has made nothing", async () => {
  const event = new Map([["name", "第1回"], ["municipality", "架空市"], ["date", "2031-05-01"]]);
  const { answer, shown } = await ask({ what: "event", target: "spring", event }, []);
  assert.deepEqual([answer.questions, shown], [undefined, ""]);
  await assert.rejects(ask({ what: "project" }, [[/作るフォルダ/, ["\u0003"]]]), {
    name: "UserError",
    message: "中止しました。何も作っていません。",
  });
});

Deno.test("without a terminal nothing is asked: what is needed is told, and the command ends", async () => {
  await using project = await copyProject({ notebooks: [] });
  for (
    const [args, said] of [[["new"], /needs what to make/], [["new", "event", "spring"], /--event name=/]] as const
  ) {
    const { code, stderr, stdout } = await project.run(args, { env: { LANG: "ja_JP.UTF-8" } });
    assert.match(stderr, said);
    assert.deepEqual([code, stdout], [5, ""]);
  }
});
