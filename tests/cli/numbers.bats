# The numbers behind a figure: what is written, and that it is what was read.
load helper

# adds_up CHART FILE MEASURE OPTIONS...: what the chart draws of it is what 'info' counts.
adds_up() {
    local chart=$1 file=$2 measure=$3
    shift 3
    $CASUS info --json "$file" >info.json 2>/dev/null || return
    casus "$chart" "$file" --measure "$measure" "$@" -q -o n.json -o n.csv
    [ "$status" -eq 0 ] || fail "$chart of $file, $measure, $*"
    python3 "$BATS_TEST_DIRNAME/adds_up.py" info.json n.json n.csv "$measure" ||
        fail "$chart of $file, $measure, $*"
}

# The kinds of counts that an event of the file has.
kinds_of() {
    $CASUS info --json "$1" 2>/dev/null | python3 -c '
import json, sys
for kind, count in json.load(sys.stdin)["counts"].items():
    if count["known"] and kind != "(other)":
        print(kind)'
}

# all_adds_up FILE: each measure in some way, events in all.
all_adds_up() {
    local kind assign
    for kind in $(kinds_of "$1"); do
        adds_up bars "$1" "$kind" --assign spread --group country --top 2 --by quarter
    done
    for assign in start midpoint spread strict; do
        adds_up bars "$1" events --assign $assign
    done
    adds_up bars "$1" events --group category --by year
    adds_up bars "$1" events --style mirrored
}

@test "what is drawn of each sample is what info counts" {
    for file in "$samples"/*.csv "$samples"/*.json "$samples"/bulletin/*.csv; do
        all_adds_up "$file"
    done
}

@test "what is drawn of real data is what info counts" {
    data=${CASUS_DATA:-$top/../shared/data}
    [ -d "$data/ucdp" ] || skip "there is no folder '$data'"
    for file in "$data"/ucdp/*.csv "$data"/ucdp/*algeria.json "$data"/gdelt/*.csv \
        "$data"/gdelt/*.CSV; do
        all_adds_up "$file"
    done
}

@test "what other charts draw is what info counts" {
    for chart in lines heatmap calendar; do
        adds_up $chart "$samples/highland-2024.csv" events
        adds_up $chart "$samples/highland-2024.csv" killed
    done
    adds_up lines "$samples/highland-2024.csv" killed --cumulative
    adds_up heatmap "$samples/syria-quarters.csv" killed --by quarter --group category
}

@test "the published quarters of Syria have their totals" {
    casus bars "$samples/syria-quarters.csv" --group category --by quarter -o events.csv \
        --panel bars --measure lethal_events --panel bars --measure killed
    exits_with 0
    awk -F , '{ sum[$4, $3] += $7 } END {
        for (i in sum) { split(i, key, SUBSEP); if (sum[i]) print key[1], key[2], sum[i] } }' \
        events.csv | sort >seen
    printf '%s\n' '2018-01/2018-03 events 7512' '2018-01/2018-03 killed 11268' \
        '2018-01/2018-03 lethal_events 1756' '2019-10/2019-12 events 5113' \
        '2019-10/2019-12 killed 3792' '2019-10/2019-12 lethal_events 1029' \
        '2020-04/2020-06 events 2382' '2020-04/2020-06 killed 1555' \
        '2020-04/2020-06 lethal_events 624' | diff - seen
    grep -q '^1,bars,events,2019-10/2019-12,remote,3058,3058,3058,3058,0,0$' events.csv
    grep -q '^3,bars,killed,2020-04/2020-06,battle,415,760,760,760,0,0$' events.csv
    grep -q '^1,bars,events,2018-04/2018-06,remote,,,,,,$' events.csv
}

@test "monthly columns by type with deaths below are an independent count" {
    awk -v rows=4000 -v format=csv -f "$top/tests/bench/rows.awk" >rows.csv
    casus bars rows.csv --by month --group type -o n.svg -o n.csv \
        --panel bars --measure killed
    exits_with 0
    python3 "$BATS_TEST_DIRNAME/by_month.py" rows.csv >counted
    awk -F , '$3 == "events" && $6 > 0 { print $4 "," $5 "," $6 }' n.csv | sort >events
    cut -d , -f 1-3 counted | diff - events
    awk -F , '$3 == "killed" && $6 > 0 { print $4 "," $5 "," $6 "," $8 }' n.csv | sort >killed
    diff counted killed
}

@test "the kinds of a figure's numbers agree" {
    casus bars "$samples/highland-2024.csv" --by month --measure killed --lang fr \
        -o n.csv -o n.json -o n.md -o n.tex -o n.svg
    exits_with 0
    is_silent
    [ "$(head -n 1 n.csv)" = period,events,low,best,high,unknown,provisional ] ||
        [ "$(head -n 1 n.csv)" = period,events,low,best,high,unknown,provisional,least,most ]
    python3 - <<'END'
import csv, json
table = json.load(open("n.json", encoding="utf-8"))["panels"][0]
rows = list(csv.DictReader(open("n.csv", encoding="utf-8")))
assert len(rows) == len(table["rows"]) > 3
for row, other in zip(rows, table["rows"]):
    assert list(row) == list(other)
    for key, value in other.items():
        seen = row[key]
        assert (seen == "" if value is None else
                seen == value if isinstance(value, str) else float(seen) == value), (key, seen, value)
END
    rows=$(($(wc -l <n.csv) - 1))
    [ "$(grep -c '^| ' n.md)" -eq $((rows + 2)) ]
    [ "$(grep -c ' \\\\$' n.tex)" -eq $((rows + 2)) ]
    grep -q '^| Période' n.md
    grep -q '| \*\*Total\*\*' n.md
}

@test "a chart of records has no numbers, and says so before it reads" {
    for ending in csv json md tex; do
        casus timeline nothing.csv -o n.$ending
        exits_with 2
        says "a timeline draws records, so there are no numbers to write as '$ending'"
        says 'charts with numbers are chronology, bars'
        says "'casus convert' writes the records themselves"
        [ ! -e n.$ending ]
    done
    casus help timeline
    [[ $output != *.tex* ]] || fail 'the timeline has no tables'
    casus help bars
    prints '.csv .json .md .tex'
    casus list outputs
    prints 'numbers of the figure: tables for reading, LaTeX (.tex)'
}

@test "tables in LaTeX can be typeset, where there is LaTeX" {
    command -v pdflatex >/dev/null || skip 'no pdflatex'
    casus bars "$samples/syria-quarters.csv" --by quarter --group category --measure killed \
        --title '50% of #1 {really} ~all^ \ $3 & "more" <one> [1] a_b|c – “x” ≥5' \
        --source '~/x_y.csv' --note 'l’été – 1 200' -o n.tex --panel bars --measure events
    exits_with 0
    for package in '' '\usepackage{booktabs}'; do
        [ -z "$package" ] || kpsewhich booktabs.sty >/dev/null || continue
        printf '%s\n' '\documentclass{article}' "$package" '\begin{document}' '\input{n.tex}' \
            '\end{document}' >page.tex
        pdflatex -interaction=nonstopmode -halt-on-error page.tex >log || fail "$(tail -20 log)"
        pdftotext -layout page.pdf - | grep -q '11,268'
    done
}

@test "incomplete and provisional bins are the same in every chart and unit" {
    printf 'date,title\n2024-01-10,A\n2024-02-20,B\n2024-03-31,C\n' >few.csv
    for chart in bars lines heatmap; do
        casus $chart few.csv --by month -o $chart.csv -q
        exits_with 0
        [ "$(sed -n 2p $chart.csv | grep -o '.$')" = 1 ] # begins on the 10th
        [ "$(sed -n 4p $chart.csv | grep -o '.$')" = 0 ] # ends with March
        casus $chart few.csv --by month --from 2024-01-01 --as-of 2024-04-09 -o $chart.csv -q
        [ "$(sed -n 2p $chart.csv | grep -o '.$')" = 0 ]
        [ "$(sed -n 4p $chart.csv | grep -o '.$')" = 1 ] # within the lag
    done
    casus calendar few.csv --as-of 2024-04-09 -o calendar.csv -q
    grep -q '^2024-03-26,0,.*,0$' calendar.csv
    grep -q '^2024-03-27,0,.*,1$' calendar.csv
}
