"""
Independent figures for test/uncertainty-reference.test.ts, with NumPy and nothing of ours but the
input: python3 uncertainty.py < input.json > uncertainty.json

Input: codes, sources and maxima of the leaves; per agency and leaf the appraised and self points, null
where there are none; which agencies are simulated. A leaf without points does not apply to these.
"""

import json
import sys

import numpy as np

DRAWS = 100_000
CHUNK = 2_000
BALLOTS = 580
SPREAD = 0.2

given = json.load(sys.stdin)
maxima = np.array(given["maxima"])
appraised = np.array(given["appraised"], dtype=float)  # agency × leaf
own = np.array(given["self"], dtype=float)
simulated = np.array(given["simulated"])
agencies = [agency for agency, is_in in zip(given["agencies"], simulated) if is_in]
x = np.nan_to_num(appraised[simulated])
top = np.where(np.isnan(appraised[simulated]), 0, maxima)
surveyed = np.array([source in ("survey", "satisfaction") for source in given["sources"]])
field = np.array([int(code.split(".")[0]) for code in given["codes"]]) - 1

share = x / maxima
sd_survey = top * np.sqrt(share * (1 - share) / BALLOTS)
pairs = own - appraised
enough = (~np.isnan(pairs)).sum(axis=0) >= 5
difference = np.array([np.nanstd(column, ddof=1) if is_enough else 0 for column, is_enough in zip(pairs.T, enough)])
sd = np.where(surveyed, sd_survey, difference)
limit = np.minimum(x, top - x)

rng = np.random.default_rng(2026)
fields = field.max() + 1
member = np.eye(fields)[field]  # leaf × field
field_top = top @ member  # agency × field
count = x.shape[0]
index_sum = np.zeros(count)
index_squares = np.zeros(count)
ranks = np.zeros((count, count + 1), dtype=int)
for _ in range(DRAWS // CHUNK):
    moved = np.clip(rng.standard_normal((CHUNK, *x.shape)) * sd, -limit, limit)
    score = (x + moved) @ member  # draw × agency × field
    factor = rng.uniform(1 - SPREAD, 1 + SPREAD, (CHUNK, fields))
    index = np.einsum("daf,df->da", score, factor) / (factor @ field_top.T) * 100
    index_sum += index.sum(axis=0)
    index_squares += (index**2).sum(axis=0)
    rounded = np.floor(index * 100 + 0.5)
    rank = 1 + (rounded[:, None, :] > rounded[:, :, None]).sum(axis=2)
    for a in range(count):
        ranks[a] += np.bincount(rank[:, a], minlength=count + 1)

mean = index_sum / DRAWS
numbers = np.arange(count + 1)
rank_mean = ranks @ numbers / DRAWS
json.dump(
    {
        "draws": DRAWS,
        "agencies": {
            agency: {
                "indexMean": round(mean[a], 5),
                "indexSd": round(float(np.sqrt(index_squares[a] / DRAWS - mean[a] ** 2)), 5),
                "rankMean": round(rank_mean[a], 4),
                "rankSd": round(float(np.sqrt(ranks[a] @ numbers**2 / DRAWS - rank_mean[a] ** 2)), 4),
                "top10": round(ranks[a, : 10 + 1].sum() / DRAWS, 5),
            }
            for a, agency in enumerate(agencies)
        },
    },
    sys.stdout,
    indent=1,
)
