/**
 * Exports of one invented form as each program's documentation lays them out: every column that the program adds of its own, a
 * question of each kind, an answer with words of その他. Four people answered; what they said is the same in each.
 */
import { writeXlsx } from "hucre";
import { bytesOf, csv, encode } from "./made_exports.ts";

type Row = readonly string[];

/** What the four people answered, as it must be kept: occupation, aims, two rows of a grid, 0 to 10, comment. */
export const ANSWERS: readonly Row[] = [
  ["行政職員", "温泉", "よく理解できた", "理解できなかった", "10", "よい話だった"],
  ["その他（民生委員）", "温泉;散策", "だいたい理解できた", "理解できなかった", "8", ""],
  ["福祉関係者", "散策;その他（墓参り）", "よく理解できた", "あまり理解できなかった", "3", ""],
  ["福祉関係者", "温泉", "よく理解できた", "理解できなかった", "9", "また来たい"],
];

/** Telling values of columns that are not imported: none of them may be kept. */
export const TELLING = ["山田", "花子", "h@example.jp", "192.0.2.1", "R_1a2b3c4d", "uuid-0f", "A0001"];

const [ONE, TWO, THREE, FOUR] = ["1", "2", "3", "4"] as const;
const PEOPLE = [ONE, TWO, THREE, FOUR];

/** Qualtrics, “CSV, use choice text, split multi-value fields”: names, wordings, ids of the import. */
function qualtrics(): Uint8Array {
  const own = [
    ["StartDate", "Start Date", "2031-05-01 10:00:00"],
    ["EndDate", "End Date", "2031-05-01 10:04:00"],
    ["Status", "Response Type", "IP Address"],
    ["IPAddress", "IP Address", "192.0.2.1"],
    ["Progress", "Progress", "100"],
    ["Duration (in seconds)", "Duration (in seconds)", "240"],
    ["Finished", "Finished", "True"],
    ["RecordedDate", "Recorded Date", "2031-05-01 10:04:01"],
    ["ResponseId", "Response ID", "R_1a2b3c4d"],
    ["RecipientLastName", "Recipient Last Name", "山田"],
    ["RecipientFirstName", "Recipient First Name", "花子"],
    ["RecipientEmail", "Recipient Email", "h@example.jp"],
    ["ExternalReference", "External Data Reference", ""],
    ["LocationLatitude", "Location Latitude", "36.06"],
    ["LocationLongitude", "Location Longitude", "136.2"],
    ["DistributionChannel", "Distribution Channel", "anonymous"],
    ["UserLanguage", "User Language", "JA"],
  ] as const;
  const asked = [
    ["Q1", "職業を教えてください - Selected Choice"],
    ["Q1_3_TEXT", "職業を教えてください - その他 - Text"],
    ["Q2_1", "来た目的 - Selected Choice - 温泉"],
    ["Q2_2", "来た目的 - Selected Choice - 散策"],
    ["Q2_3", "来た目的 - Selected Choice - その他"],
    ["Q2_3_TEXT", "来た目的 - その他 - Text"],
    ["Q3_1", "次のことを理解できましたか - 理念"],
    ["Q3_2", "次のことを理解できましたか - 制度"],
    ["Q4_NPS_GROUP", "人に勧めたいですか - Group"],
    ["Q4", "人に勧めたいですか"],
    ["Q5", "ご感想"],
  ] as const;
  const row = (change: Readonly<Record<string, string>>, answers: Row) => [
    ...own.map(([name, , usual]) => change[name] ?? usual),
    ...answers,
  ];
  const first = [
    "行政職員",
    "",
    "温泉",
    "",
    "",
    "",
    "よく理解できた",
    "理解できなかった",
    "Promoter",
    "10",
    "よい話だった",
  ];
  return csv([
    [...own, ...asked].map(([name]) => name),
    [...own, ...asked].map(([, wording]) => wording),
    [...own, ...asked].map(([name]) => `{"ImportId":"${name}"}`),
    row({ Status: "Survey Preview" }, first),
    row({}, first),
    row({}, [
      "その他",
      "民生委員",
      "温泉",
      "散策",
      "",
      "",
      "だいたい理解できた",
      "理解できなかった",
      "Passive",
      "8",
      "",
    ]),
    row({}, [
      "福祉関係者",
      "",
      "",
      "散策",
      "その他",
      "墓参り",
      "よく理解できた",
      "あまり理解できなかった",
      "Detractor",
      "3",
      "",
    ]),
    row({}, [
      "福祉関係者",
      "",
      "温泉",
      "",
      "",
      "",
      "よく理解できた",
      "理解できなかった",
      "Promoter",
      "9",
      "また来たい",
    ]),
    row({ Finished: "False" }, ["福祉関係者", "", "温泉", "", "", "", "", "", "", "", ""]),
  ]);
}

/** LimeSurvey, “full answers, question text”: a column for each answer to tick, その他 in one of its own, timings behind. */
function limesurvey(): Uint8Array {
  const row = (id: string, submitted: string, ...answers: Row) => [
    id,
    submitted,
    "3",
    "ja",
    "123456",
    "2031-05-01 09:58:00",
    "2031-05-01 10:00:00",
    "192.0.2.1",
    "https://example.jp/",
    ...answers,
    "120.5",
    "60.1",
    "3.1",
  ];
  const at = "2031-05-01 10:00:00";
  return csv([
    [
      "Response ID",
      "Date submitted",
      "Last page",
      "Start language",
      "Seed",
      "Date started",
      "Date last action",
      "IP address",
      "Referrer URL",
      "職業を教えてください",
      "職業を教えてください [その他]",
      "来た目的 [温泉]",
      "来た目的 [散策]",
      "来た目的 [その他]",
      "次のことを理解できましたか [理念]",
      "次のことを理解できましたか [制度]",
      "人に勧めたいですか",
      "ご感想",
      "Total time",
      "Group time: はじめに",
      "Question time: 職業",
    ],
    row("1", at, "行政職員", "", "はい", "いいえ", "", "よく理解できた", "理解できなかった", "10", "よい話だった"),
    row("2", at, "その他", "民生委員", "はい", "はい", "", "だいたい理解できた", "理解できなかった", "8", ""),
    row("3", at, "福祉関係者", "", "いいえ", "はい", "墓参り", "よく理解できた", "あまり理解できなかった", "3", ""),
    row("4", "", "福祉関係者", "", "いいえ", "はい", "", "", "", "", ""),
    row("5", at, "福祉関係者", "", "はい", "いいえ", "", "よく理解できた", "理解できなかった", "9", "また来たい"),
  ]);
}

/** SurveyMonkey, “all responses, expanded, actual answer text”: two rows of headings; the words of その他 in place of an answer. */
function surveymonkey(): Uint8Array {
  const own = [
    "Respondent ID",
    "Collector ID",
    "Date Created",
    "Date Modified",
    "IP Address",
    "Email Address",
    "First Name",
    "Last Name",
    "Custom Data 1",
  ];
  const row = (...answers: Row) => [
    "114000001",
    "41000001",
    "05/01/2031 10:00:00 AM",
    "05/01/2031 10:04:00 AM",
    "192.0.2.1",
    "h@example.jp",
    "花子",
    "山田",
    "",
    ...answers,
  ];
  return csv([
    [
      ...own,
      "職業を教えてください",
      "",
      "来た目的",
      "",
      "",
      "次のことを理解できましたか",
      "",
      "人に勧めたいですか",
      "ご感想",
    ],
    [
      ...own.map(() => ""),
      "Response",
      "その他",
      "温泉",
      "散策",
      "その他",
      "理念",
      "制度",
      "Response",
      "Open-Ended Response",
    ],
    row("行政職員", "", "温泉", "", "", "よく理解できた", "理解できなかった", "10", "よい話だった"),
    row("", "民生委員", "温泉", "散策", "", "だいたい理解できた", "理解できなかった", "8", ""),
    row("福祉関係者", "", "", "散策", "墓参り", "よく理解できた", "あまり理解できなかった", "3", ""),
    row("福祉関係者", "", "温泉", "", "", "よく理解できた", "理解できなかった", "9", "また来たい"),
  ]);
}

/** KoboToolbox, labels, “single and separate columns”, semicolons: each list and a column of 0 and 1 for each of its answers. */
function kobotoolbox(): Uint8Array {
  const rows: readonly Row[] = [
    [
      "start",
      "end",
      "deviceid",
      "職業を教えてください",
      "来た目的",
      "来た目的/温泉",
      "来た目的/散策",
      "人に勧めたいですか",
      "ご感想",
      "_id",
      "_uuid",
      "_submission_time",
      "_validation_status",
      "_notes",
      "_status",
      "_submitted_by",
      "__version__",
      "_tags",
      "_index",
    ],
    ...[
      ["行政職員", "温泉", "1", "0", "10", "よい話だった"],
      ["行政職員", "温泉 散策", "1", "1", "8", ""],
      ["福祉関係者", "散策", "0", "1", "3", ""],
      ["福祉関係者", "温泉", "1", "0", "9", "また来たい"],
    ].map((answers, at) => [
      "2031-05-01T10:00:00.000+09:00",
      "2031-05-01T10:04:00.000+09:00",
      "collect:Ab1",
      ...answers,
      String(900 + at),
      `uuid-0f${at}`,
      "2031-05-01T01:04:10",
      "",
      "",
      "submitted_via_web",
      "山田",
      "vA1",
      "",
      String(at + 1),
    ]),
  ];
  return bytesOf(rows.map((cells) => cells.map((cell) => `"${cell}"`).join(";")).join("\n") + "\n");
}

/** Microsoft Forms, workbook of a quiz: a semicolon behind each box, points and feedback beside each question, a hard blank. */
async function microsoftForms(): Promise<Uint8Array> {
  const at = new Date(Date.UTC(2031, 4, 1, 10, 0, 0));
  const answers: readonly (readonly (string | number)[])[] = [
    ["行政職員", "温泉;", "よく理解できた", "理解できなかった", 10, "よい話だった"],
    ["行政職員", "温泉;散策;", "だいたい理解できた", "理解できなかった", 8, ""],
    ["福祉関係者", "散策;", "よく理解できた", "あまり理解できなかった", 3, ""],
    ["福祉関係者", "温泉;", "よく理解できた", "理解できなかった", 9, "また来たい"],
  ];
  return await writeXlsx({
    sheets: [{
      name: "Sheet1",
      rows: [
        [
          "ID",
          "開始時刻",
          "完了時刻",
          "メール",
          "名前",
          "最終変更時刻",
          "合計点",
          "クイズのフィードバック",
          "成績投稿時間",
          "職業を教えてください\u00a0",
          "点数 - 職業を教えてください",
          "フィードバック - 職業を教えてください",
          "来た目的",
          "理念",
          "制度",
          "人に勧めたいですか",
          "ご感想",
        ],
        ...answers.map(([occupation = "", ...others], place) => [
          place + 1,
          at,
          at,
          "h@example.jp",
          "山田 花子",
          null,
          5,
          "",
          "",
          occupation,
          5,
          "",
          ...others,
        ]),
      ],
    }],
  });
}

/** Google Forms, CSV of a quiz that asks for e-mail addresses: points and feedback in columns of their own, boxes separated by ;. */
function googleForms(): Uint8Array {
  return csv([
    [
      "タイムスタンプ",
      "ユーザー名",
      "合計スコア",
      "職業を教えてください",
      "職業を教えてください [スコア]",
      "職業を教えてください [フィードバック]",
      "来た目的",
      "次のことを理解できましたか [理念]",
      "次のことを理解できましたか [制度]",
      "人に勧めたいですか",
      "ご感想",
    ],
    ...[
      ["行政職員", "温泉", "よく理解できた", "理解できなかった", "10", "よい話だった"],
      ["行政職員", "温泉;散策", "だいたい理解できた", "理解できなかった", "8", ""],
      ["福祉関係者", "散策", "よく理解できた", "あまり理解できなかった", "3", ""],
      ["福祉関係者", "温泉", "よく理解できた", "理解できなかった", "9", "また来たい"],
    ].map(([occupation = "", ...others], at) => [
      `2031/05/01 7:5${at}:00 午後 GMT+9`,
      "h@example.jp",
      "1.00 / 1",
      occupation,
      "1.00 / 1",
      "--",
      ...others,
    ]),
  ]);
}

/** A municipal online application in CP932: a title, numbers before answers, a row of totals. */
function application(): Uint8Array {
  const rows: readonly Row[] = [
    ["令和の講座 アンケート", "", "", "", "", "", ""],
    ["到達番号", "申込日時", "処理状況", "氏名", "電話番号", "職業を教えてください", "理念"],
    ...[["1：行政職員", "1：よく理解できた"], ["1：行政職員", "2：だいたい理解できた"], [
      "2：福祉関係者",
      "1：よく理解できた",
    ], ["2：福祉関係者", "1：よく理解できた"]].map((answers, at) => [
      `A000${at + 1}`,
      "2031年5月1日 10時00分",
      "完了",
      "山田花子",
      "090-1234-5678",
      ...answers,
    ]),
    ["合計", "", "", "", "", "4", "4"],
  ];
  return encode(rows.map((cells) => cells.join(",")).join("\r\n") + "\r\n", "shift_jis");
}

/** A row for each answer, with a time that is the same in each of somebody's rows. */
function long(): Uint8Array {
  const asked = ["職業を教えてください", "来た目的", "来た目的", "人に勧めたいですか", "ご感想"];
  const answers: readonly Row[] = [
    ["行政職員", "温泉", "", "10", "よい話だった"],
    ["行政職員", "温泉", "散策", "8", ""],
    ["福祉関係者", "散策", "", "3", ""],
    ["福祉関係者", "温泉", "", "9", "また来たい"],
  ];
  return csv([
    ["respondent_id", "回答日時", "question", "answer"],
    ...PEOPLE.flatMap((who, at) =>
      asked.flatMap((question, place) => {
        const answer = answers[at]?.[place] ?? "";
        return answer === "" ? [] : [[who, "2031-05-01 10:00:00", question, answer]];
      })
    ),
  ]);
}

/** An export, the program it is told by, and which of the six questions it asks. */
export interface DocumentedExport {
  readonly name: string;
  readonly program: string;
  readonly told: RegExp;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly file: string;
  /** Places in {@linkcode ANSWERS}. */
  readonly asked: readonly number[];
  /** Whether its layout has a place for the words of その他; where it has none, those who chose it say something else. */
  readonly hasWords: boolean;
}

const ALL = [0, 1, 2, 3, 4, 5];

export const DOCUMENTED: readonly DocumentedExport[] = [
  {
    name: "Qualtrics",
    program: "qualtrics",
    told: /Qualtrics/,
    bytes: qualtrics,
    file: "q.csv",
    asked: ALL,
    hasWords: true,
  },
  {
    name: "LimeSurvey",
    program: "limesurvey",
    told: /LimeSurvey/,
    bytes: limesurvey,
    file: "results-survey.csv",
    asked: ALL,
    hasWords: true,
  },
  {
    name: "SurveyMonkey",
    program: "surveymonkey",
    told: /SurveyMonkey/,
    bytes: surveymonkey,
    file: "s.csv",
    asked: ALL,
    hasWords: true,
  },
  {
    name: "KoboToolbox",
    program: "kobotoolbox",
    told: /KoboToolbox/,
    bytes: kobotoolbox,
    file: "k.csv",
    asked: [0, 1, 4, 5],
    hasWords: false,
  },
  {
    name: "Microsoft Forms",
    program: "microsoft-forms",
    told: /Microsoft Forms/,
    bytes: microsoftForms,
    file: "m.xlsx",
    asked: ALL,
    hasWords: false,
  },
  {
    name: "Google Forms",
    program: "google-forms",
    told: /Google フォーム/,
    bytes: googleForms,
    file: "g.csv",
    asked: ALL,
    hasWords: false,
  },
  {
    name: "e-application",
    program: "e-application",
    told: /電子申請/,
    bytes: application,
    file: "e.csv",
    asked: [0, 2],
    hasWords: false,
  },
  {
    name: "long",
    program: "long",
    told: /一行が一つの回答/,
    bytes: long,
    file: "l.csv",
    asked: [0, 1, 4, 5],
    hasWords: false,
  },
];
