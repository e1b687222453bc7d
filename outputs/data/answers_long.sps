* 設問ごとの回答数を、設問と選択肢の文言を付けて読み込む。行は人数なので、n で重みを付けて集計する。origin が synthetic の行は見本で、実際の回答ではない。.
* Reads the answers to every question with the wordings of questions and answers. Rows are counts: weight by n. Rows whose origin is synthetic are samples, not real answers.

GET DATA
  /TYPE=TXT
  /FILE='answers_long.csv'
  /ENCODING='UTF8'
  /ARRANGEMENT=DELIMITED
  /DELCASE=LINE
  /DELIMITERS=","
  /QUALIFIER='"'
  /FIRSTCASE=2
  /VARIABLES=
    survey_id A18
    event_id A18
    municipality_id A9
    question_id A22
    figure_key A23
    construct_id A19
    timing A6
    answer_code F8.0
    answer A36
    answer_english A32
    side A12
    row_type A7
    n F8.0
    base F8.0
    percent F8.1
    origin A9.

VARIABLE LABELS
  survey_id 'アンケートの id'
  event_id '事業の id'
  municipality_id '自治体の id（合同の事業では空）'
  question_id '設問の id'
  figure_key 'この設問を示す、掲載された図のキー（なければ空）'
  construct_id '測定概念の id'
  timing '受講前（before）、受講後（after）、一度だけ（only）'
  answer_code '回答のコード'
  answer '回答の文言'
  answer_english '回答の英訳'
  side '評価の向き。評価でない設問では空'
  row_type 'answer 選択肢、other 選択肢の外の回答（わからない など）、missing 無回答'
  n '人数'
  base 'その設問の回答者数（無回答を含む）'
  percent 'base に対する割合（%、小数第2位を四捨五入）'
  origin 'データ種別: published 公表値、observed 回答データ、reading 読み取り、synthetic 見' +
    '本（実際の回答ではない）'.

NUMERIC gyoda_forum_q01 (F4.0).
IF (question_id = 'gyoda-forum-q01') gyoda_forum_q01 = answer_code.
VARIABLE LABELS gyoda_forum_q01
  '合成データ: 年齢'.
VALUE LABELS gyoda_forum_q01
  1 '10代以下'
  2 '20代'
  3 '30代'
  4 '40代'
  5 '50代'
  6 '60代'
  7 '70代以上'
  99 '無回答'.
VARIABLE LEVEL gyoda_forum_q01 (NOMINAL).
MISSING VALUES gyoda_forum_q01 (99).

NUMERIC gyoda_forum_q02 (F4.0).
IF (question_id = 'gyoda-forum-q02') gyoda_forum_q02 = answer_code.
VARIABLE LABELS gyoda_forum_q02
  '合成データ: 職業'.
VALUE LABELS gyoda_forum_q02
  1 '福祉関係者'
  2 '行政職員'
  3 '医療関係者'
  4 'その他'
  99 '無回答'.
VARIABLE LEVEL gyoda_forum_q02 (NOMINAL).
MISSING VALUES gyoda_forum_q02 (99).

NUMERIC gyoda_forum_q04 (F4.0).
IF (question_id = 'gyoda-forum-q04') gyoda_forum_q04 = answer_code.
VARIABLE LABELS gyoda_forum_q04
  '合成データ: 地域共生社会の理念を理解することができましたか'.
VALUE LABELS gyoda_forum_q04
  1 'よく理解できた'
  2 'だいたい理解できた'
  3 'あまり理解できなかった'
  4 '理解できなかった'
  99 '無回答'.
VARIABLE LEVEL gyoda_forum_q04 (ORDINAL).
MISSING VALUES gyoda_forum_q04 (99).

NUMERIC gyoda_forum_q05 (F4.0).
IF (question_id = 'gyoda-forum-q05') gyoda_forum_q05 = answer_code.
VARIABLE LABELS gyoda_forum_q05
  '合成データ: 地域共生社会実現のために進められようとしている重層的支援体制整備事業の意義を理解することができましたか'.
VALUE LABELS gyoda_forum_q05
  1 'よく理解できた'
  2 'だいたい理解できた'
  3 'あまり理解できなかった'
  4 '理解できなかった'
  99 '無回答'.
VARIABLE LEVEL gyoda_forum_q05 (ORDINAL).
MISSING VALUES gyoda_forum_q05 (99).

NUMERIC gyoda_forum_q06 (F4.0).
IF (question_id = 'gyoda-forum-q06') gyoda_forum_q06 = answer_code.
VARIABLE LABELS gyoda_forum_q06
  '合成データ: 重層的支援体制整備事業の在り方を理解することができましたか'.
VALUE LABELS gyoda_forum_q06
  1 'よく理解できた'
  2 'だいたい理解できた'
  3 'あまり理解できなかった'
  4 '理解できなかった'
  99 '無回答'.
VARIABLE LEVEL gyoda_forum_q06 (ORDINAL).
MISSING VALUES gyoda_forum_q06 (99).

NUMERIC gyoda_training_1_q01 (F4.0).
IF (question_id = 'gyoda-training-1-q01') gyoda_training_1_q01 = answer_code.
VARIABLE LABELS gyoda_training_1_q01
  '合成データ: 年齢'.
VALUE LABELS gyoda_training_1_q01
  1 '10代以下'
  2 '20代'
  3 '30代'
  4 '40代'
  5 '50代'
  6 '60代'
  7 '70代以上'
  99 '無回答'.
VARIABLE LEVEL gyoda_training_1_q01 (NOMINAL).
MISSING VALUES gyoda_training_1_q01 (99).

NUMERIC gyoda_training_1_q02 (F4.0).
IF (question_id = 'gyoda-training-1-q02') gyoda_training_1_q02 = answer_code.
VARIABLE LABELS gyoda_training_1_q02
  '合成データ: 職業'.
VALUE LABELS gyoda_training_1_q02
  1 '自治体職員'
  2 '相談支援従事者'
  3 '福祉サービス従事者'
  4 'その他'
  99 '無回答'.
VARIABLE LEVEL gyoda_training_1_q02 (NOMINAL).
MISSING VALUES gyoda_training_1_q02 (99).

NUMERIC gyoda_training_1_q03 (F4.0).
IF (question_id = 'gyoda-training-1-q03') gyoda_training_1_q03 = answer_code.
VARIABLE LABELS gyoda_training_1_q03
  '合成データ: グループワークを通じて、他機関・他職種の業務内容に対する理解が深まりましたか'.
VALUE LABELS gyoda_training_1_q03
  1 '大いに深まった'
  2 'ある程度深まった'
  3 'あまり深まらなかった'
  4 '深まらなかった'
  99 '無回答'.
VARIABLE LEVEL gyoda_training_1_q03 (ORDINAL).
MISSING VALUES gyoda_training_1_q03 (99).

NUMERIC gyoda_training_1_q04 (F4.0).
IF (question_id = 'gyoda-training-1-q04') gyoda_training_1_q04 = answer_code.
VARIABLE LABELS gyoda_training_1_q04
  '合成データ: グループワークを通じて、他機関・他職種との連携のイメージが湧きましたか'.
VALUE LABELS gyoda_training_1_q04
  1 '大いに湧いた'
  2 'ある程度湧いた'
  3 'あまり湧かなかった'
  4 '湧かなかった'
  99 '無回答'.
VARIABLE LEVEL gyoda_training_1_q04 (ORDINAL).
MISSING VALUES gyoda_training_1_q04 (99).

NUMERIC gyoda_training_2_q01 (F4.0).
IF (question_id = 'gyoda-training-2-q01') gyoda_training_2_q01 = answer_code.
VARIABLE LABELS gyoda_training_2_q01
  '合成データ: 年齢'.
VALUE LABELS gyoda_training_2_q01
  1 '10代以下'
  2 '20代'
  3 '30代'
  4 '40代'
  5 '50代'
  6 '60代'
  7 '70代以上'
  99 '無回答'.
VARIABLE LEVEL gyoda_training_2_q01 (NOMINAL).
MISSING VALUES gyoda_training_2_q01 (99).

NUMERIC gyoda_training_2_q02 (F4.0).
IF (question_id = 'gyoda-training-2-q02') gyoda_training_2_q02 = answer_code.
VARIABLE LABELS gyoda_training_2_q02
  '合成データ: 職業'.
VALUE LABELS gyoda_training_2_q02
  1 '自治体職員'
  2 '相談支援従事者'
  3 '福祉サービス従事者'
  4 'その他'
  99 '無回答'.
VARIABLE LEVEL gyoda_training_2_q02 (NOMINAL).
MISSING VALUES gyoda_training_2_q02 (99).

NUMERIC gyoda_training_2_q03 (F4.0).
IF (question_id = 'gyoda-training-2-q03') gyoda_training_2_q03 = answer_code.
VARIABLE LABELS gyoda_training_2_q03
  '合成データ: グループワークを通じて、他機関・他職種の業務内容に対する理解が深まりましたか'.
VALUE LABELS gyoda_training_2_q03
  1 '大いに深まった'
  2 'ある程度深まった'
  3 'あまり深まらなかった'
  4 '深まらなかった'
  99 '無回答'.
VARIABLE LEVEL gyoda_training_2_q03 (ORDINAL).
MISSING VALUES gyoda_training_2_q03 (99).

NUMERIC gyoda_training_2_q04 (F4.0).
IF (question_id = 'gyoda-training-2-q04') gyoda_training_2_q04 = answer_code.
VARIABLE LABELS gyoda_training_2_q04
  '合成データ: グループワークを通じて、他機関・他職種との連携のイメージが湧きましたか'.
VALUE LABELS gyoda_training_2_q04
  1 '大いに湧いた'
  2 'ある程度湧いた'
  3 'あまり湧かなかった'
  4 '湧かなかった'
  99 '無回答'.
VARIABLE LEVEL gyoda_training_2_q04 (ORDINAL).
MISSING VALUES gyoda_training_2_q04 (99).

NUMERIC gyoda_training_2_q05 (F4.0).
IF (question_id = 'gyoda-training-2-q05') gyoda_training_2_q05 = answer_code.
VARIABLE LABELS gyoda_training_2_q05
  '合成データ: 本研修の内容は今後の多機関協働の推進に活かせそうですか'.
VALUE LABELS gyoda_training_2_q05
  1 '大いに活かせそう'
  2 'ある程度活かせそう'
  3 'どちらともいえない'
  4 'あまり活かせそうにない'
  5 '活かせそうにない'
  99 '無回答'.
VARIABLE LEVEL gyoda_training_2_q05 (ORDINAL).
MISSING VALUES gyoda_training_2_q05 (99).

NUMERIC soka_training_1_q01 (F4.0).
IF (question_id = 'soka-training-1-q01') soka_training_1_q01 = answer_code.
VARIABLE LABELS soka_training_1_q01
  '合成データ: 年齢'.
VALUE LABELS soka_training_1_q01
  1 '10代以下'
  2 '20代'
  3 '30代'
  4 '40代'
  5 '50代'
  6 '60代'
  7 '70代以上'
  99 '無回答'.
VARIABLE LEVEL soka_training_1_q01 (NOMINAL).
MISSING VALUES soka_training_1_q01 (99).

NUMERIC soka_training_1_q02 (F4.0).
IF (question_id = 'soka-training-1-q02') soka_training_1_q02 = answer_code.
VARIABLE LABELS soka_training_1_q02
  '合成データ: 職業'.
VALUE LABELS soka_training_1_q02
  1 '行政職員'
  2 '包括的相談支援事業職員'
  3 '地域づくり事業職員'
  4 'その他'
  99 '無回答'.
VARIABLE LEVEL soka_training_1_q02 (NOMINAL).
MISSING VALUES soka_training_1_q02 (99).

NUMERIC soka_training_1_q04 (F4.0).
IF (question_id = 'soka-training-1-q04') soka_training_1_q04 = answer_code.
VARIABLE LABELS soka_training_1_q04
  '合成データ: 地域共生社会の理念を理解することができましたか'.
VALUE LABELS soka_training_1_q04
  1 'よく理解できた'
  2 'だいたい理解できた'
  3 'あまり理解できなかった'
  4 '理解できなかった'
  99 '無回答'.
VARIABLE LEVEL soka_training_1_q04 (ORDINAL).
MISSING VALUES soka_training_1_q04 (99).

NUMERIC soka_training_1_q05 (F4.0).
IF (question_id = 'soka-training-1-q05') soka_training_1_q05 = answer_code.
VARIABLE LABELS soka_training_1_q05
  '合成データ: 本研修受講前の他機関・他職種の業務内容の理解度をお聞かせください'.
VALUE LABELS soka_training_1_q05
  1 'よく理解していた'
  2 'だいたい理解していた'
  3 'あまり理解していなかった'
  4 '理解していなかった'
  99 '無回答'.
VARIABLE LEVEL soka_training_1_q05 (ORDINAL).
MISSING VALUES soka_training_1_q05 (99).

NUMERIC soka_training_1_q06 (F4.0).
IF (question_id = 'soka-training-1-q06') soka_training_1_q06 = answer_code.
VARIABLE LABELS soka_training_1_q06
  '合成データ: 本研修を通じて他機関・他職種の業務内容を理解することができましたか'.
VALUE LABELS soka_training_1_q06
  1 'よく理解できた'
  2 'だいたい理解できた'
  3 'あまり理解できなかった'
  4 '理解できなかった'
  99 '無回答'.
VARIABLE LEVEL soka_training_1_q06 (ORDINAL).
MISSING VALUES soka_training_1_q06 (99).

NUMERIC soka_training_1_q07 (F4.0).
IF (question_id = 'soka-training-1-q07') soka_training_1_q07 = answer_code.
VARIABLE LABELS soka_training_1_q07
  '合成データ: 研修を通じて「重層的支援体制整備事業」を実施する意義を感じられましたか'.
VALUE LABELS soka_training_1_q07
  1 '大いに感じられた'
  2 'ある程度感じられた'
  3 'あまり感じられなかった'
  4 '感じられなかった'
  99 '無回答'.
VARIABLE LEVEL soka_training_1_q07 (ORDINAL).
MISSING VALUES soka_training_1_q07 (99).

NUMERIC soka_training_1_q08 (F4.0).
IF (question_id = 'soka-training-1-q08') soka_training_1_q08 = answer_code.
VARIABLE LABELS soka_training_1_q08
  '合成データ: 本研修受講前の重層的支援体制整備事業の実施内容に関する理解度をお聞かせください'.
VALUE LABELS soka_training_1_q08
  1 'よく理解していた'
  2 'だいたい理解していた'
  3 'あまり理解していなかった'
  4 '理解していなかった'
  99 '無回答'.
VARIABLE LEVEL soka_training_1_q08 (ORDINAL).
MISSING VALUES soka_training_1_q08 (99).

NUMERIC soka_training_1_q09 (F4.0).
IF (question_id = 'soka-training-1-q09') soka_training_1_q09 = answer_code.
VARIABLE LABELS soka_training_1_q09
  '合成データ: 本研修を通じて重層的支援体制整備事業の実施内容を理解することができましたか'.
VALUE LABELS soka_training_1_q09
  1 'よく理解できた'
  2 'だいたい理解できた'
  3 'あまり理解できなかった'
  4 '理解できなかった'
  99 '無回答'.
VARIABLE LEVEL soka_training_1_q09 (ORDINAL).
MISSING VALUES soka_training_1_q09 (99).

NUMERIC soka_training_1_q10 (F4.0).
IF (question_id = 'soka-training-1-q10') soka_training_1_q10 = answer_code.
VARIABLE LABELS soka_training_1_q10
  '合成データ: 本研修を通じて重層的支援体制整備事業のメリットを感じられましたか'.
VALUE LABELS soka_training_1_q10
  1 '大いに感じられた'
  2 'ある程度感じられた'
  3 'あまり感じられなかった'
  4 '感じられなかった'
  99 '無回答'.
VARIABLE LEVEL soka_training_1_q10 (ORDINAL).
MISSING VALUES soka_training_1_q10 (99).

NUMERIC soka_training_2_q01 (F4.0).
IF (question_id = 'soka-training-2-q01') soka_training_2_q01 = answer_code.
VARIABLE LABELS soka_training_2_q01
  '合成データ: 年齢'.
VALUE LABELS soka_training_2_q01
  1 '10代以下'
  2 '20代'
  3 '30代'
  4 '40代'
  5 '50代'
  6 '60代'
  7 '70代以上'
  99 '無回答'.
VARIABLE LEVEL soka_training_2_q01 (NOMINAL).
MISSING VALUES soka_training_2_q01 (99).

NUMERIC soka_training_2_q02 (F4.0).
IF (question_id = 'soka-training-2-q02') soka_training_2_q02 = answer_code.
VARIABLE LABELS soka_training_2_q02
  '合成データ: 職業'.
VALUE LABELS soka_training_2_q02
  1 '行政職員'
  2 '包括的相談支援事業職員'
  3 '地域づくり事業職員'
  4 'その他'
  99 '無回答'.
VARIABLE LEVEL soka_training_2_q02 (NOMINAL).
MISSING VALUES soka_training_2_q02 (99).

NUMERIC soka_training_2_q03 (F4.0).
IF (question_id = 'soka-training-2-q03') soka_training_2_q03 = answer_code.
VARIABLE LABELS soka_training_2_q03
  '合成データ: グループワークを通じて、他機関・他職種の業務内容に対する理解が深まりましたか'.
VALUE LABELS soka_training_2_q03
  1 '大いに深まった'
  2 'ある程度深まった'
  3 'あまり深まらなかった'
  4 '深まらなかった'
  99 '無回答'.
VARIABLE LEVEL soka_training_2_q03 (ORDINAL).
MISSING VALUES soka_training_2_q03 (99).

NUMERIC soka_training_2_q04 (F4.0).
IF (question_id = 'soka-training-2-q04') soka_training_2_q04 = answer_code.
VARIABLE LABELS soka_training_2_q04
  '合成データ: グループワークを通じて、他機関・他職種との連携のイメージが湧きましたか'.
VALUE LABELS soka_training_2_q04
  1 '大いに湧いた'
  2 'ある程度湧いた'
  3 'あまり湧かなかった'
  4 '湧かなかった'
  99 '無回答'.
VARIABLE LEVEL soka_training_2_q04 (ORDINAL).
MISSING VALUES soka_training_2_q04 (99).

NUMERIC soka_training_2_q05 (F4.0).
IF (question_id = 'soka-training-2-q05') soka_training_2_q05 = answer_code.
VARIABLE LABELS soka_training_2_q05
  '合成データ: 本研修の内容は今後の多機関協働の推進に活かせそうですか'.
VALUE LABELS soka_training_2_q05
  1 '大いに活かせそう'
  2 'ある程度活かせそう'
  3 'どちらともいえない'
  4 'あまり活かせそうにない'
  5 '活かせそうにない'
  99 '無回答'.
VARIABLE LEVEL soka_training_2_q05 (ORDINAL).
MISSING VALUES soka_training_2_q05 (99).

NUMERIC tomakomai_practice_q01 (F4.0).
IF (question_id = 'tomakomai-practice-q01') tomakomai_practice_q01 = answer_code.
VARIABLE LABELS tomakomai_practice_q01
  '合成データ: 年齢'.
VALUE LABELS tomakomai_practice_q01
  1 '10代以下'
  2 '20代'
  3 '30代'
  4 '40代'
  5 '50代'
  6 '60代'
  7 '70代以上'
  99 '無回答'.
VARIABLE LEVEL tomakomai_practice_q01 (NOMINAL).
MISSING VALUES tomakomai_practice_q01 (99).

NUMERIC tomakomai_practice_q02 (F4.0).
IF (question_id = 'tomakomai-practice-q02') tomakomai_practice_q02 = answer_code.
VARIABLE LABELS tomakomai_practice_q02
  '合成データ: 職業'.
VALUE LABELS tomakomai_practice_q02
  1 '相談支援従事者'
  2 '福祉関係事業者'
  3 '行政担当者'
  4 'その他'
  99 '無回答'.
VARIABLE LEVEL tomakomai_practice_q02 (NOMINAL).
MISSING VALUES tomakomai_practice_q02 (99).

NUMERIC tomakomai_practice_q03 (F4.0).
IF (question_id = 'tomakomai-practice-q03') tomakomai_practice_q03 = answer_code.
VARIABLE LABELS tomakomai_practice_q03
  '合成データ: 福祉だけでは成立しない、地域共生社会のコンセプトについての理解が深まりましたか'.
VALUE LABELS tomakomai_practice_q03
  1 '大いに深まった'
  2 'ある程度深まった'
  3 'あまり深まらなかった'
  4 '深まらなかった'
  99 '無回答'.
VARIABLE LEVEL tomakomai_practice_q03 (ORDINAL).
MISSING VALUES tomakomai_practice_q03 (99).

NUMERIC tomakomai_practice_q04 (F4.0).
IF (question_id = 'tomakomai-practice-q04') tomakomai_practice_q04 = answer_code.
VARIABLE LABELS tomakomai_practice_q04
  '合成データ: ワークシートへの記入やディスカッションを通して、「他分野とつながり、協働する実践のプランニング」についての' +
    'イメージが湧きましたか'.
VALUE LABELS tomakomai_practice_q04
  1 '大いに湧いた'
  2 'ある程度湧いた'
  3 'あまり湧かなかった'
  4 '湧かなかった'
  99 '無回答'.
VARIABLE LEVEL tomakomai_practice_q04 (ORDINAL).
MISSING VALUES tomakomai_practice_q04 (99).

NUMERIC tomakomai_practice_q05 (F4.0).
IF (question_id = 'tomakomai-practice-q05') tomakomai_practice_q05 = answer_code.
VARIABLE LABELS tomakomai_practice_q05
  '合成データ: 本研修の内容は今後の活動に活かせそうですか'.
VALUE LABELS tomakomai_practice_q05
  1 '大いに活かせそう'
  2 'ある程度活かせそう'
  3 'どちらともいえない'
  4 'あまり活かせそうにない'
  5 '活かせそうにない'
  99 '無回答'.
VARIABLE LEVEL tomakomai_practice_q05 (ORDINAL).
MISSING VALUES tomakomai_practice_q05 (99).

WEIGHT BY n.
EXECUTE.
SAVE OUTFILE='answers_long.sav'.
