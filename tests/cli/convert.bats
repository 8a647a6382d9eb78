# Records in our own format: what is read back is what was read.
load helper

@test "a round trip through every format gives the same bytes" {
    for sample in qusayr-2013.json highland-2024.csv; do
        casus convert "$samples/$sample" -o a.jsonl
        exits_with 0
        is_silent
        casus convert a.jsonl -o a.csv
        is_silent
        casus convert a.csv -o a.json
        is_silent
        casus convert a.json -o b.csv
        cmp a.csv b.csv
        casus convert a.json -o b.json
        cmp a.json b.json
        casus info --json a.json >/dev/null
        exits_with 0
    done
}

@test "the same records are in each of them" {
    facts() { "$@" | grep -v '"name":'; }
    facts $CASUS info --json "$samples/qusayr-2013.json" >expected
    for ending in json jsonl csv; do
        casus convert "$samples/qusayr-2013.json" -o q.$ending
        exits_with 0
        facts $CASUS info --json q.$ending >seen
        diff expected seen
    done
}

@test "what the first input says of itself is kept" {
    casus convert "$samples/qusayr-2013.json" two.csv -o q.json
    exits_with 0
    grep -q '^"title": {"en": "Qusayr changes hands' q.json
    grep -q '^"language": "en"' q.json
    grep -q '"title": "Second"' q.json
    casus convert two.csv "$samples/qusayr-2013.json" -o q.json
    ! grep -q '^"title"' q.json
}

@test "pipes on both sides" {
    run --separate-stderr bash -c \
        "$CASUS convert - -o - --format jsonl <two.csv | $CASUS convert - -o - --format csv >a.csv"
    exits_with 0
    is_silent
    casus convert two.csv -o b.csv
    cmp a.csv b.csv
    [ "$(head -n 1 a.csv)" = record_type,date,status,category,title ]
    mkfifo pipe.json
    cat pipe.json >c.json &
    casus convert two.csv -o pipe.json
    wait
    exits_with 0
    grep -q '"First"' c.json
}

@test "only the records that are asked for" {
    casus convert two.csv -o a.csv --where category=battle --from 2013-06 --to 2013-06-10 -v
    exits_with 0
    says "casus: read 'two.csv': csv, dialect casus, utf-8, 2 records"
    says "casus: wrote 'a.csv': csv, 1 record"
    says '2 records'
    says '1 filtered out'
    grep -q First a.csv
    ! grep -q Second a.csv
}

@test "nothing is written where no record is left" {
    echo old >a.json
    casus convert two.csv -o a.json --from 2020
    exits_with 4
    says 'no record is left to write: --from, --to and --where drop all of them'
    [ "$(cat a.json)" = old ]
    casus convert two.csv -o - --format json --from 2020
    exits_with 4
    [ -z "$output" ]
    [ "$(ls)" = "$(printf 'a.json\nbad.csv\ntwo.csv')" ]
}

@test "nothing is written where an input can't be read" {
    casus convert two.csv nothing.csv -o a.json
    exits_with 3
    says 'nothing was written, because an input'
    casus convert two.csv nothing.csv -o - --format csv
    exits_with 3
    [ -z "$output" ]
    [ "$(ls)" = "$(printf 'bad.csv\ntwo.csv')" ]
}

@test "a bad record is left out and told" {
    casus convert bad.csv -o a.json
    exits_with 0
    says 'bad.csv:3'
    says '1 rejected'
    [ "$(grep -c '"date"' a.json)" -eq 1 ]
    casus convert bad.csv -o a.json --strict -q
    exits_with 1
    says_not 'records'
}

@test "an output that can't be written" {
    casus convert two.csv -o nowhere/a.json
    exits_with 5
    says "can't write 'nowhere/a.json'"
    mkdir a.csv
    casus convert two.csv -o a.csv
    exits_with 5
    [ ! -w /dev/full ] && skip 'no /dev/full'
    run --separate-stderr bash -c "$CASUS convert two.csv -o - --format csv >/dev/full"
    exits_with 5
    says "can't write to standard output"
}

@test "wrong command lines" {
    casus convert two.csv -o a.svg
    exits_with 2
    says "the ending of 'a.svg' is no known format; outputs end in .json .jsonl .ndjson .csv"
    casus convert two.csv -o -
    exits_with 2
    says "'-o -' needs '--format' with one of json, jsonl, csv"
    casus convert two.csv -o - --format svg
    exits_with 2
    says "unknown format 'svg'; the formats are json, jsonl, csv"
    casus convert two.csv
    exits_with 2
    says "such as '-o events.json'"
    casus convert -o a.json
    exits_with 2
    casus convert two.csv -o two.csv
    exits_with 2
    says "'two.csv' is an input and would be overwritten"
    casus convert two.csv -o a.json -o b.json
    exits_with 2
    says 'one output at a time'
    casus convert two.csv -o a.json --width 10mm
    exits_with 2
    casus convert two.csv -o a.json --from never
    exits_with 2
    casus timeline two.csv -o a.json
    exits_with 2
    [ "$(ls)" = "$(printf 'bad.csv\ntwo.csv')" ]
}

@test "a text that a spreadsheet would calculate is guarded" {
    printf 'date,title\n2013,"=1+1"\n' >evil.csv
    casus convert evil.csv -o a.csv
    exits_with 0
    grep -q ",'=1+1" a.csv
    casus convert a.csv -o a.jsonl
    grep -q '"title": "=1+1"' a.jsonl
}

@test "outputs of figures and of records are told apart" {
    casus list outputs
    exits_with 0
    prints 'records: a table'
    prints '.svg'
}
