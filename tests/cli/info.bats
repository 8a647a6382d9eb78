# What is in the data, for people and for programs.
load helper

@test "the sample is counted" {
    casus info --json "$samples/qusayr-2013.json"
    exits_with 0
    [ -z "$stderr" ]
    prints '"records":20,"events":9,"statements":8,"figures":3,"skipped":0,"rejected":0,'
    prints '"last":"2013-07-31","undated":0,'
    prints '"problems":[]}'
}

@test "one object with every key, in order" {
    casus info --json two.csv bad.csv
    exits_with 0
    keys=$(printf '%s' "$output" | grep -oE '^"[a-z]+":|^\{"[a-z]+":' | tr -d '{":' | tr '\n' ' ')
    wanted='inputs records first categories types subtypes statuses countries counts months '
    wanted+='unassigned precisions gaps datasets casus counts months unassigned problems '
    [ "$keys" = "$wanted" ] || fail "keys: $keys"
    prints '"first":"2013-06-05","last":"2013-06-25","undated":0,'
    prints '{"name":"two.csv","format":"csv","dialect":"casus","encoding":"utf-8","records":2,"events":2,"statements":0,"figures":0,"skipped":0,"rejected":0,"repeated":0,"compression":null,'
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
    prints '  format     json, utf-8'
    prints '  holds      20 records = 9 events + 8 statements + 3 figures + 0 rejected'
    prints '  2013-06                     4  ██████████████████████████████████████████████'
    ! printf '%s\n' "$output" | tail -n +2 | LC_ALL=C.UTF-8 grep -E ' $|.{81}' || fail "a line is long or ends in a blank"
    prints '  and earlier: at least one record has no known start'
}

@test "repeated ids are told, or dropped and counted" {
    printf 'id,date\na,2013\nb,2014\n' >ids.csv
    casus info --json ids.csv ids.csv
    exits_with 0
    says 'ids.csv:2: warning: 2 records have an id that was there before'
    casus info --json --dedupe ids.csv ids.csv
    [ -z "$stderr" ]
    prints '"records":2,"events":2,"statements":0,"figures":0,"skipped":0,"rejected":0,"repeated":2,'
    casus timeline --dedupe -v ids.csv ids.csv -o a.svg
    says 'casus: 2 records = 2 events + 0 statements + 0 figures + 0 rejected; 2 repeated and dropped'
}

@test "the month of a date follows the rule" {
    printf 'date,killed\n2013-06-21/2013-07-20,6\n' >span.csv
    casus info --json --assign spread span.csv
    prints '"2013-06":{"events":0.333,"killed":{"low":2,"best":2,"high":2}}'
    prints '"2013-07":{"events":0.667,"killed":{"low":4,"best":4,"high":4}}'
    casus info --json --assign strict span.csv
    prints '"unassigned":1,'
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
