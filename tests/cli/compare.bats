# Periods against each other: the numbers, the words, and the ways to ask for them.
load helper

quarters() {
    casus compare "$samples/syria-quarters.csv" --period 'Q4 2019=2019-10/2019-12' \
        --period 'Q2 2020=2020-04/2020-06' -q "$@"
}

bulletin() { casus compare "$samples/bulletin/velmora-acled.csv" -q "$@"; }

# json EXPRESSION: what it is of the numbers 'n' in a.json.
json() { python3 -c "import json; n = json.load(open('a.json')); x = $1; print(x)"; }

# numbers FILE: without the figure's own words, which say how it is drawn.
numbers() {
    python3 -c "import json, sys; n = json.load(open('$1'))
for key in ('title', 'note', 'description', 'provenance'): n.pop(key, None)
print(n)"
}

is() { [ "$1" = "$2" ] || fail "'$1' is not '$2'"; }

@test "published quarters of Syria compare as published" {
    quarters --group category -o a.json
    exits_with 0
    python3 "$BATS_TEST_DIRNAME/compared.py" a.json battle remote vac protest riot all
    quarters --measure lethal_events -o a.json
    exits_with 0
    python3 "$BATS_TEST_DIRNAME/compared.py" a.json lethal
}

# The note is that of the figure.
@test "they are drawn in each style, with the same numbers" {
    quarters --group category -o a.json
    for style in dumbbell ratio columns slope table; do
        quarters --group category --style $style -o a.svg -o b.json
        exits_with 0
        is_silent
        is "$(numbers a.json)" "$(numbers b.json)"
    done
}

@test "the form of the numbers" {
    bulletin --period 2024-01/2024-03 --period 2024-04/2024-06 --group category -o a.json
    exits_with 0
    is "$(json 'sorted(n["periods"][0])')" \
        "['days', 'days_without_data', 'from', 'is_baseline', 'name', 'provisional_days', 'to']"
    is "$(json 'n["periods"][1]["from"], n["periods"][1]["to"], n["periods"][1]["days"]')" \
        "('2024-04-01', '2024-06-30', 91)"
    is "$(json '[key for key in ("group", "counts", "rates", "ratio", "change_percent", "note", "sentence") if key not in n["rows"][0] or key not in n["total"]]')" '[]'
    is "$(json '[key for key in ("value", "low", "high", "p", "p_adjusted", "method", "phi") if key not in n["total"]["ratio"]]')" '[]'
    is "$(json 'n["total"]["ratio"]["method"], n["total"]["ratio"]["phi"] > 1')" "('quasi', True)"
    is "$(json 'n["total"]["counts"] == [sum(r["counts"][i] for r in n["rows"]) for i in (0, 1)]')" True
}

@test "without groups there is the total alone" {
    bulletin --period 2024-01/2024-03 --period 2024-04/2024-06 -o a.json -o a.csv -o a.md
    exits_with 0
    is "$(json 'n["rows"]')" '[]'
    is "$(wc -l <a.csv)" 3
    [ "$(grep -c '^|' a.md)" -eq 3 ]
}

@test "sentences are in the numbers, the table, the alternative text and the subtitle" {
    quarters --lang fr --group category --finding -o a.json -o a.md -o a.svg
    exits_with 0
    sentence='415 événements en 91 jours (4,6/jour) contre'
    grep -q "$sentence" a.json && grep -q "$sentence" a.md
    json 'n["description"]' | grep -q '415 événements en 91 jours (4,6 par jour) contre'
    json 'n["subtitle"]' | grep -q '^2.382 événements en 91 jours'
    json 'n["subtitle"]' | grep -q 'Q2 2020 contre Q4 2019$'
    json 'n["description"]' | grep -q 'Syrie, Q2 2020 contre Q4 2019\. 2.382 événements'
    [ "$(json 'n["description"]' | grep -o '2.382 événements en 91 jours' | wc -l)" = 1 ]
    grep -q '^- 2.382 événements' a.md
    json 'n["rows"][3]["sentence"]' | grep -q "pas d’évolution nette (IC à 95.%.: de 14.% de moins à 18.% de plus, Poisson exact)"
}

@test "what published totals say of people is told without an interval" {
    quarters --measure killed -o a.json
    exits_with 0
    json 'n["description"]' |
        grep -q '(17.1 per day; 624 lethal events) against .*: 59.% fewer per day; no interval (published totals)\.$'
}

@test "data sets that are kept apart have a finding each" {
    casus compare "$samples/bulletin/velmora-acled.csv" "$samples/bulletin/velmora-ged.csv" --group dialect \
        --period 2024-01 --period 2024-02 --finding -o a.json
    exits_with 0
    json 'n["subtitle"]' | grep -q '^ACLED: 75 events .* UCDP GED: 5 events .* February 2024 against January 2024$'
}

@test "short ways say the same as periods that are given" {
    bulletin --period 2024-05 --period 2024-06 -o a.json
    bulletin --period 2024-06 --against previous -o b.json --provenance none
    exits_with 0
    is "$(json '(n["periods"][0]["from"], n["periods"][0]["to"])')" "('2024-05-01', '2024-05-31')"
    cp b.json a.json
    is "$(json '(n["periods"][0]["from"], n["periods"][0]["to"])')" "('2024-05-02', '2024-05-31')"
    bulletin --from 2024-06 --to 2024-06 --against previous -o c.json --provenance none
    cmp b.json c.json
    bulletin --around 2024-04-01 --days 20 -o a.json
    is "$(json '[(p["from"], p["to"], p["name"]) for p in n["periods"]]')" \
        "[('2024-03-12', '2024-03-31', '20 days before'), ('2024-04-01', '2024-04-20', '20 days after')]"
    day=$(sed -n 's/^VLM100,\([-0-9]*\),.*/\1/p' "$samples/bulletin/velmora-acled.csv")
    bulletin --around VLM100 --days 10 --where category=battle -o a.json
    exits_with 0
    is "$(json 'n["periods"][1]["from"]')" "$day"
    bulletin --around nobody -o a.json
    exits_with 2
    says "no record has the id 'nobody'"
}

@test "windows of other years hold the leap day" {
    printf 'date\n' >years.csv
    for year in 2021 2022 2023 2024; do
        for day in 01 10 20 28; do
            printf '%s-02-%s\n%s-02-%s\n' $year $day $year $day
        done
    done >>years.csv
    echo 2024-02-29 >>years.csv
    casus compare years.csv --period 2024-02 --years 3 -q -o a.json -o a.md
    exits_with 0
    is "$(json '[p["days"] for p in n["periods"]]')" '[28, 28, 28, 29]'
    is "$(json '[p["name"] for p in n["periods"]]')" "['2021', '2022', '2023', '2024']"
    is "$(json 'n["total"]["counts"], n["total"]["baseline"]["count"]')" '([8, 8, 8, 9], 24)'
    grep -q '29 February is in those of leap years' a.md
    grep -q '| 2021 – 2023 together' a.md
    casus compare years.csv --period 2023-02 --against last-year -q -o a.md
    ! grep -q '29 February' a.md
}

@test "what cannot be compared is said before anything is read" {
    check_refused() {
        casus compare no-such.csv "$@" -o a.json
        exits_with 2
        says_not no-such
    }
    check_refused
    says 'period: there is nothing to compare'
    check_refused --period 2024-01
    says "period: one period can't be compared"
    check_refused --against previous
    says "against: 'against previous' needs the days"
    check_refused --period 2024-01 --years 2 --against previous
    says 'against: what is compared is said twice'
    check_refused --period 2024-01 --period 2024-02 --measure killed --method quasi
    says "method: 'quasi' is for counts of events"
    check_refused --period 2024-01 --period 2024-02 --style stacked
    says "style: unknown style 'stacked': known are dumbbell, ratio, overlay, columns, slope, table"
    casus bars no-such.csv --style slope -o a.svg
    exits_with 2
    says "style: unknown style 'slope': known are stacked, grouped, multiples, mirrored"
}

@test "sums of people are drawn anew, with the same bytes for any number of threads" {
    for threads in 1 2 8; do
        bulletin --period 2024-01/2024-03 --period 2024-04/2024-06 --group category --measure killed \
            --threads $threads -o $threads.json -o $threads.svg
        exits_with 0
        cmp 1.json $threads.json
        cmp 1.svg $threads.svg
    done
    cp 1.json a.json
    is "$(json 'n["total"]["ratio"]["method"], n["total"]["ratio"]["block_days"], n["seed"]')" \
        "('bootstrap', 7, 1)"
    bulletin --period 2024-01/2024-03 --period 2024-04/2024-06 --group category --measure killed \
        --seed 2 -o 2.json
    ! cmp -s 1.json 2.json
}

@test "lethal events and the largest event stand beside every sum of deaths" {
    bulletin --period 2024-01/2024-03 --period 2024-04/2024-06 --group category --measure killed \
        -o a.json -o a.md -o a.tex -o a.csv
    exits_with 0
    is "$(json 'n["total"]["lethal_events"]')" '[60, 143]'
    is "$(json 'all(len(r["largest_share"]) == 2 for r in n["rows"])')" True
    head -1 a.csv | grep -q ',lethal_events,largest_share,'
    grep -q 'Q1 2024, Lethal events *| *Q1 2024, Largest event' a.md
    grep -q '^| \*\*Total.*\*\*60\*\*.*\*\*143\*\*' a.md
    grep -q 'Lethal' a.tex
    quarters --measure killed -o a.json -o a.md -o a.svg
    ! grep -q 'Largest event' a.md a.svg
    grep -q 'Q4 2019, Lethal events' a.md
    quarters --measure killed --style slope -o a.json -o a.md -o a.svg
    is "$(json 'n["total"]["lethal_events"], n["total"]["largest_share"]')" '([1029, 624], [None, None])'
    is "$(json 'n["total"]["ratio"]["low"], n["total"]["note"]')" "(None, 'published-totals')"
    grep -q '^| \*\*Total.*\*\*1,029\*\*.*\*\*624\*\*' a.md
    grep -q 'Lethal events: 1,029 (Q4' a.svg
}

@test "without data there are no events to be denied" {
    run -0 "$CASUS" compare "$samples/bulletin/velmora-acled.csv" --period A=2020-01/2020-03 \
        --period B=2021-01/2021-03 -o a.svg
    grep -q '>no data<' a.svg
    ! grep -q '>no events<' a.svg
}

@test "provisional days are said, and what the change is without them" {
    bulletin --period 2024-01/2024-03 --period 2024-04/2024-06 --as-of 2024-06-25 -o a.json -o a.md
    exits_with 0
    is "$(json 'n["periods"][1]["provisional_days"], n["periods"][1]["days_without_data"]')" '(14, 5)'
    is "$(json 'n["total"]["is_provisional"], n["total"]["without_provisional"]["days"]')" '(True, 72)'
    grep -q 'Provisional: the end of “Q2 2024” (14 days).*without it: [0-9]' a.md
    bulletin --period 2024-01/2024-03 --period 2024-04/2024-06 -o a.json
    is "$(json 'n["total"]["is_provisional"], "without_provisional" in n["total"]')" '(False, False)'
}

@test "tables for reading name every rule, whatever the figure shows" {
    for style in columns slope table; do
        quarters --group category --style $style -o a.md -o a.tex
        exits_with 0
        grep -q 'intervals: exact Poisson' a.md && grep -q 'intervals: exact Poisson' a.tex
        grep -q 'are called large' a.md && grep -q 'are called large' a.tex
    done
}

@test "two data sets are never added up" {
    both="$samples/bulletin/velmora-acled.csv $samples/bulletin/velmora-ged.csv"
    casus compare $both --period 2024-01/2024-03 --period 2024-04/2024-06 -o a.json
    exits_with 2
    says '--group dialect'
    casus compare $both --period 2024-01/2024-03 --period 2024-04/2024-06 --group dialect -q \
        -o a.json -o a.csv -o a.md -o a.svg
    exits_with 0
    is "$(json 'n["total"], [r["group"] for r in n["rows"]]')" "(None, ['acled', 'ucdp'])"
    ! grep -q '(total)' a.csv
    ! grep -q 'Total' a.md
    grep -q 'compare each with itself' a.md
    grep -q 'of their own: compare each' a.svg
}

@test "where one of two data sets ends earlier, its own period is incomplete" {
    grep -v '2024-0[56]' "$samples/bulletin/velmora-ged.csv" >ged.csv
    for style in dumbbell ratio table columns slope; do
        bulletin ged.csv --period 2024-01/2024-03 --period 2024-04/2024-06 --group dialect \
            --style $style --width 240mm -o a.svg
        exits_with 0
        is "$style $(grep -o '>Q2 2024 (incomplete)<' a.svg | wc -l)" "$style 1"
    done
}

@test "data as of different days are not set against each other" {
    echo '{"casus": 1, "as_of": "2024-03-01", "records": [{"date": "2024-01-05"}]}' >one.json
    echo '{"casus": 1, "as_of": "2024-06-01", "records": [{"date": "2024-02-05"}]}' >two.json
    casus compare one.json two.json --period 2024-01 --period 2024-02 -o a.json
    exits_with 2
    says "the inputs tell up to different days"
    casus compare one.json two.json --period 2024-01 --period 2024-02 --as-of 2024-03-01 -q -o a.json
    exits_with 0
    sed -i 's/2024-06-01/2024-03-01/' two.json
    casus compare one.json two.json --period 2024-01 --period 2024-02 -q -o a.json
    exits_with 0
}

@test "figure files compare as command lines do" {
    quarters --group category --style ratio --sort change --bands acled --seed 7 --finding --top 4 \
        --panel compare --against previous --period 2020-01/2020-06 --style slope \
        --panel bars --save-figure f.json -o a.svg -o b.svg
    exits_with 0
    cp a.svg was.svg
    casus draw f.json -q
    exits_with 0
    cmp a.svg was.svg
    cat >g.json <<END
{"figure": 1, "data": "$samples/syria-quarters.csv", "chart": "compare", "group": "category",
 "periods": {"Q4 2019": "2019-10/2019-12", "Q2 2020": "2020-04/2020-06"}, "output": "c.json"}
END
    casus draw g.json -q
    exits_with 0
    quarters --group category -o a.json
    cmp a.json c.json
    casus draw g.json -q --period 2019-10/2019-12 --against previous
    exits_with 0
    cp c.json a.json
    is "$(json '[p["from"] for p in n["periods"]]')" "['2019-07-01', '2019-10-01']"
}

@test "numbers are the same in all styles, and what is not drawn is said" {
    for style in dumbbell ratio overlay columns slope table; do
        bulletin --group category --period 2024-01/2024-03 --period 2024-04/2024-06 \
            --style $style -o $style.csv -o $style.svg
        exits_with 0
        cmp dumbbell.csv $style.csv
    done
    grep -q '2 more groups are not drawn' columns.svg
    ! grep -q 'not drawn' table.svg
    bulletin --group category --top 3 --period 2024-01/2024-03 --period 2024-04/2024-06 -o a.json
    grep -q '7 smaller groups are taken together as “Other”' a.json
}

@test "a row that is alone has a name" {
    bulletin --period 2024-01/2024-03 --period 2024-04/2024-06 --group none --style table -o a.svg
    grep -q '>Total<' a.svg
    bulletin --period 2024-01/2024-03 --period 2024-04/2024-06 --where category=riot \
        --style dumbbell --group category -o a.svg
    grep -q '>Riot<' a.svg
}

@test "the bins of one panel are not those on which the intervals of another rest" {
    periods="--group category --period Q1=2024-01/2024-03 --period Q2=2024-04/2024-06"
    bulletin $periods -o a.json
    cp a.json alone.json
    bulletin $periods --by week -o a.json
    ! cmp -s a.json alone.json
    casus bars "$samples/bulletin/velmora-acled.csv" -q --by week --group category --panel compare \
        $periods --save-figure f.json -o b.json -o b.svg
    exits_with 0
    python3 -c 'import json
alone = json.load(open("alone.json"))
panel = json.load(open("b.json"))["panels"][1]
assert all(panel[key] == alone[key] for key in ("rows", "total"))'
    is "$(grep -c '"by"' f.json)" 1
    mv b.svg was.svg
    casus draw f.json -q
    exits_with 0
    cmp b.svg was.svg
}

@test "the help names the styles of the chart" {
    casus help compare
    exits_with 0
    prints 'one of dumbbell, ratio, overlay, columns, slope, table'
    prints '--period [NAME=]SPAN'
    casus help bars
    prints 'one of stacked, grouped, multiples, mirrored'
}

loud() {
    casus compare "$samples/syria-quarters.csv" --period 'Q4 2019=2019-10/2019-12' \
        --period 'Q2 2020=2020-04/2020-06' "$@"
}

@test "what has no effect is said" {
    loud --method quasi -o a.json
    exits_with 0
    says "'method' has no effect: published totals do not say what each day had"
    loud --measure killed --method bootstrap -o a.json
    says "sums of people from them have no interval"
    loud --days 10 --cumulative -o a.json
    exits_with 0
    says "'days' has no effect"
    says "'cumulative' has no effect"
    loud --style overlay --cumulative -o a.json
    says_not "no effect"
    loud --period 'Q4 2019=2018-10/2018-12' -o a.json
    exits_with 2
    says "two periods have the name 'Q4 2019'"
}

@test "a data set that begins later has no data, not none" {
    casus compare "$samples/bulletin/velmora-acled.csv" "$samples/bulletin/velmora-ged.csv" -q \
        --period H23=2023-01/2023-06 --period H24=2024-01/2024-06 --group dialect -o a.json
    exits_with 0
    is "$(json '[(r["group"], r["days"], r["counts"], r["note"]) for r in n["rows"]]')" \
        "[('acled', [0, 182], [None, 510], 'no-data'), ('ucdp', [181, 182], [41, 68], None)]"
}
