"""Counts the answers to every question of a CSV file with pandas, and prints them as JSON; a peer of count_answers.ts.

As a practised user writes it: read_csv with texts kept as they are, melt, groupby.
"""
import json
import sys

import pandas

answers = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
long = answers.melt(id_vars="respondent", var_name="question", value_name="answer")
counts = long.groupby(["question", "answer"], sort=True).size()
result = {}
for (question, answer), people in counts.items():
    result.setdefault(question, {})[answer] = int(people)
sys.stdout.write(json.dumps(result, ensure_ascii=False, separators=(",", ":")))
