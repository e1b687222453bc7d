import { matchText } from "../survey/match_text.ts";

/** What a column holds that is no answer to a question. Columns about persons are never read further. */
export type ColumnRole = "time" | "name" | "contact" | "identifier" | "technical" | "weight";

/** Headings that the makers of forms and municipal offices write, by what stands under them. */
const HEADINGS: Readonly<Record<ColumnRole, readonly string[]>> = {
  time: [
    "タイムスタンプ,回答日時,回答日,回答時刻,送信日時,送信日,申請日時,申込日時,申請日,受付日時,受付日,登録日時,開始時刻,完了時刻,開始日時,終了日時,日時",
    "timestamp,start time,completion time,submitted at,submission time,startdate,enddate,recordeddate,start date,end date",
    "recorded date,start,end,today,submitdate,startdate,datestamp,date submitted,date started,date last action,_submission_time",
    "date created,date modified,最終更新日時,最終変更時刻,last modified time,submission date,送信日,開始日,最後のアクション日",
  ],
  name: [
    "氏名,お名前,名前,姓,名,姓名,ご氏名,回答者名,回答者氏名,申請者氏名,申込者氏名,参加者氏名,フリガナ,ふりがな,氏名カナ,氏名かな,氏名フリガナ,カナ氏名,記入者",
    "name,full name,first name,last name,your name,username,user name,recipientfirstname,recipientlastname,recipient first name",
    "recipient last name,_submitted_by",
  ],
  contact: [
    "メールアドレス,メール,eメール,電子メール,電子メールアドレス,連絡先,電話番号,電話,携帯電話,携帯電話番号,携帯番号,fax番号,住所,ご住所,郵便番号,生年月日,マイナンバー,個人番号",
    "email,e-mail,mail,email address,e-mail address,recipientemail,recipient email,phone,phone number,telephone,tel,fax,address",
    "postal code,zip code,date of birth,birthday,ipaddress,ip address,ipアドレス",
  ],
  identifier: [
    "id,no,no.,№,番号,連番,通番,受付番号,整理番号,申請番号,申込番号,到達番号,回答番号,回答id,回答者id,回答者番号,会員id,会員番号,職員番号,整理no",
    "回答者,受講番号,受講者番号,受講者id,参加番号,照合番号,名簿番号,受講者番号,参加者番号,user,user id,respondent,respondent id,respondent_id,respondentid,user_id,participant_id,response_id,response id,responseid,participant id,_id,_uuid,_index,token,uuid",
  ],
  technical: [
    "スコア,合計スコア,得点,合計点,クイズのフィードバック,成績投稿時間,ステータス,言語,コレクターid,コレクター id,最後のページ,開始言語,シード,処理状況",
    "score,total points,quiz feedback,grade posted time,status,progress,finished,duration (in seconds),duration",
    "externalreference,external reference,external data reference,locationlatitude,locationlongitude,location latitude",
    "location longitude,distributionchannel,distribution channel,userlanguage,user language,collector id,collectorid",
    "custom data 1,lastpage,last page,startlanguage,start language,seed,refurl,referrer url,deviceid,__version__,_version_",
    "_tags,_notes,_validation_status,_status,_parent_index,_parent_table_name,formhub/uuid,meta/instanceid,meta/rootuuid,meta/deprecatedid",
    "interviewtime,total time,q_recaptchascore,q_relevantidduplicate,q_relevantidfraudscore,q_ballotboxstuffing",
  ],
  weight: [
    "ウェイト,ウエイト,ウェイト値,ウエイト値,ウェイトバック,ウエイトバック,ウェイトバック値,ウエイトバック値,重み,重み付け,集計ウェイト,集計ウエイト,補正ウェイト,拡大係数,拡大乗数,乗率",
    "weight,weights,wt,wgt,survey weight,sampling weight,weighting,weighting factor",
  ],
};

const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  Object.entries(HEADINGS).flatMap(([role, lists]) =>
    lists.flatMap((list) => list.split(",")).map((heading) => [matchText(heading), role as ColumnRole] as const)
  ),
);

/** Headings and names that programs make of a question's own: points, times, the order of answers, groups of a 0–10 scale. */
const TECHNICAL = [
  /^(?:点数|フィードバック|points|feedback) - ./iu,
  /\[(?:スコア|フィードバック|score|feedback)\]$/iu,
  /^(?:group|question|グループ|質問)\s?(?:time|時間): /iu,
  /_(?:NPS_GROUP|DO(?:_\d+)?|First Click|Last Click|Page Submit|Click Count)$/u,
];

/** Marks that a form puts behind a heading. */
const MARKS = /[*＊※]|[（(【\[](?:必須|任意|required|optional|漢字|カナ|かな|非公開)[)）】\]]/giu;

/**
 * What a column holds that is no answer, told by its heading alone; `null` for everything else.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual([roleOfHeading("氏名（必須）"), roleOfHeading("Email Address"), roleOfHeading("施設の名前")], ["name", "contact", null]);
 * ```
 */
export function roleOfHeading(heading: string): ColumnRole | null {
  if (TECHNICAL.some((pattern) => pattern.test(heading.trim()))) return "technical";
  return ROLES.get(matchText(heading.replaceAll(MARKS, ""))) ?? null;
}

/** A cell that is an e-mail address. */
export function isEmail(cell: string): boolean {
  return /^[^\s@＠]+[@＠][^\s@＠]+[.．][^\s@＠]+$/u.test(cell.trim());
}
