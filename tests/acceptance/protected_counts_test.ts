import assert from "node:assert/strict";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import { oneCityProject } from "./one_city_project.ts";

const FOLDER = "data/surveys/autumn-lecture";

Deno.test("from protected counts alone everything comes out as it does where the answers are, byte for byte", async (t) => {
  await using project = await oneCityProject();
  const { folder } = project;
  const run = async (args: readonly string[], code = 0) => {
    const result = await project.run(args);
    assert.equal(result.code, code, `${args.join(" ")}\n${result.stdout}\n${result.stderr}`);
    return result.stdout + result.stderr;
  };
  const made = async () => {
    const files = [
      ...await walkFiles("outputs", { root: folder }),
      ...await walkFiles("notebooks", { root: folder }),
    ];
    return new Map(
      await Promise.all(
        files.map(async (path) => [path, sha256(await Deno.readFile(`${folder}/${path}`))] as const),
      ),
    );
  };

  await t.step("seal writes the counts, which hold nobody's words and no cell of one or two people", async () => {
    assert.match(await run(["seal"]), /counted data\/surveys\/autumn-lecture\/observed_counts\.json/);
    const text = await Deno.readTextFile(`${folder}/${FOLDER}/observed_counts.json`);
    assert.doesNotMatch(text, /葉山|青い屋根/);
    const { changes: [{ cells }], questions, comments } = JSON.parse(text);
    assert.ok(cells.flat().every((count: number | null) => count === null || count === 0 || count >= 3), `${cells}`);
    // By hand from the fixture: 3 stayed, 5 and 4 rose, 2 fell, 1 stayed; three of the cells may be seen.
    assert.deepEqual(questions.q3, {
      answers: [8, 4, 2, 1],
      otherAnswers: [],
      missing: 0,
      notAsked: 0,
      answered: 15,
      numbers: null,
      weighting: null,
    });
    assert.deepEqual(comments, { q5: 1 });
    // Sealing again changes nothing.
    assert.doesNotMatch(await run(["seal"]), /counted/);
  });

  await run(["report"]);
  const withAnswers = await made();

  await t.step("counts that the answers do not give are a fault that names the question, and no number", async () => {
    const [file, source] = ["observed_counts.json", "observed_counts.source.json"].map((name) =>
      `${folder}/${FOLDER}/${name}`
    );
    const [counts, sidecar] = [await Deno.readTextFile(file ?? ""), await Deno.readTextFile(source ?? "")];
    // One person of q4 moved from one answer to another, as somebody who wants a nicer number would.
    const other = counts.replace(/("q4": \{\s*"answers": \[\s*)8,(\s*)4,/, "$19,$23,");
    assert.notEqual(other, counts);
    await Deno.writeTextFile(file ?? "", other);
    await Deno.writeTextFile(source ?? "", sidecar.replace(/"sha256": "[0-9a-f]+"/, `"sha256": "${sha256(other)}"`));
    const told = await run(["check"], 5);
    assert.match(
      told,
      /observed_counts\.json \[questions\.q4\] contradiction: expected what the answers that lie here give/,
    );
    assert.doesNotMatch(told, /questions\.q[1235]|したい/);
    assert.match(await run(["seal"]), /counted/);
    assert.equal(await Deno.readTextFile(file ?? ""), counts);
  });

  await t.step("without the answers", async () => {
    await Deno.remove(`${folder}/${FOLDER}/responses.csv`);
    await Deno.remove(`${folder}/${FOLDER}/private`, { recursive: true });
    await run(["report", "--force"]);
    assert.deepEqual([...await made()], [...withAnswers]);
    assert.match(await run(["status"]), /observed answers \(data\/surveys\/autumn-lecture\/observed_counts\.json\)/);
    await run(["check"]);
  });

  await t.step(
    "counts that give a cell away are refused, wherever they come from: check attacks what is committed",
    async () => {
      const [file, source] = ["observed_counts.json", "observed_counts.source.json"].map((name) =>
        `${folder}/${FOLDER}/${name}`
      );
      const counts = JSON.parse(await Deno.readTextFile(file ?? ""));
      // By hand from the fixture: 5 rose from the third answer to the first, 4 to the second; 2 fell, and were withheld.
      const cells = counts.changes[0].cells;
      assert.equal(cells[1][2], null);
      cells[1][2] = 2;
      const other = JSON.stringify(counts, null, 1) + "\n";
      await Deno.writeTextFile(file ?? "", other);
      const sidecar = await Deno.readTextFile(source ?? "");
      await Deno.writeTextFile(source ?? "", sidecar.replace(/"sha256": "[0-9a-f]+"/, `"sha256": "${sha256(other)}"`));
      const told = await run(["check"], 5);
      assert.match(told, /observed_counts\.json \[changes\.support\] disclosure: expected no withheld cell/);
      assert.match(await run(["report"], 5), /disclosure/);
      assert.deepEqual([...await made()], [...withAnswers]);
    },
  );
});
