# What is in the data, for people and for programs.
load helper

@test "the sample is counted" {
    casus info --json "$samples/qusayr-2013.json"
    exits_with 0
    [ -z "$stderr" ]
    prints '"records":20,"events":9,"statements":8,"figures":3,"skipped":0,"rejected":0,'
    prints '"last":"2013-07-31","undated":0,'
    prints '"problems":[
}

@test "one object with every key, in order" {
    casus info --json two.csv bad.csv
    exits_with 0
    keys=$(printf '%s' "$output" | grep -oE '^"[a-z]+":|^\{"[a-z]+":' | tr -d '{":' | tr '\n' ' ')
    [ "$keys" = 'inputs records first categories types countries counts months problems ' ] ||
        fail "keys: $keys"
    prints '"first":"2013-06-05","last":"2013-06-25","undated":0,'
    prints '{"name":"two.csv","format":"csv","dialect":"casus","encoding":"utf-8","records":2,"events":2,"statements":0,"figures":0,"skipped":0,"rejected":0}'
    prints '"records":4,"events":3,"statements":0,"figures":0,"skipped":0,"rejected":1,'
    prints '"2013-06":{"events":3,"killed":{"low":null,"best":null,"high":null}}'
    prints '{"input":"bad.csv","line":3,"field":"date","code":"bad-date","severity":"error","message":"'
    prints '","times":1}]}'
}

@test "problems are told on standard error too, unless the text has them" {
    casus info --json bad.csv
    says "bad.csv:3:6: error: date: "
    casus info bad.csv
    exits_with 0
    [ -z "$stderr" ]
    prints 'Problems'
    prints "bad.csv:3:6: error: date: "
}

@test "the text is in aligned lines" {
    casus info "$samples/qusayr-2013.json"
    exits_with 0
    prints 'json, dialect casus, utf-8, 20 records'
    prints 'Records                       20'
    prints '  events                       9'
    prints '  and earlier: at least one record has no known start'
}

@test "standard input" {
    run --separate-stderr bash -c "$CASUS info --json - <two.csv"
    exits_with 0
    prints '{"name":"-","format":"csv"'
}

@test "an unreadable input is told, and the others are counted" {
    casus info --json nothing.csv two.csv
    exits_with 3
    says 'nothing.csv: error: '
    prints '"records":2,'
    prints '"input":"nothing.csv","line":null'
}

@test "settings for reading are taken" {
    sed 's/,/;/g' two.csv >semicolons.csv
    casus info semicolons.csv --delimiter ';' --dialect casus --season calendar
    exits_with 0
    prints '2 records'
    casus info two.csv --dialect cassus
    exits_with 2
    says "did you mean 'casus'?"
}
