# Inputs as they are found: compressed, in archives, from pipes, of many data sets.
load helper

@test "a compressed file is the same as the plain one" {
    casus info --json "$samples/highland-acled.csv"
    plain=$(printf '%s\n' "$output" | sed 1,4d)
    gzip -c "$samples/highland-acled.csv" >acled.csv.gz
    casus info --json acled.csv.gz
    exits_with 0
    [ "$(printf '%s\n' "$output" | sed 1,4d)" = "$plain" ] || fail "gzip differs"
    bzip2 -c "$samples/highland-acled.csv" >acled.csv.bz2 2>/dev/null || skip "no bzip2"
    casus info --json acled.csv.bz2
    [ "$(printf '%s\n' "$output" | sed 1,4d)" = "$plain" ] || fail "bzip2 differs"
}

@test "each member of an archive is an input" {
    mkdir -p set/inner .hidden
    cp "$samples/highland-acled.csv" set/a.csv
    cp "$samples/qusayr-2013.json" set/inner/b.json
    tar cf set.tar set
    casus info set.tar
    exits_with 0
    prints 'set.tar/set/a.csv'
    prints 'set.tar/set/inner/b.json'
    prints '  hold       80 records = 69 events + 8 statements + 3 figures + 0 rejected'
}

@test "a timeline is drawn of what comes compressed from a pipe" {
    gzip -c "$samples/highland-acled.csv" >a.gz
    run --separate-stderr sh -c "$CASUS timeline - -o piped.svg <a.gz"
    exits_with 0
    [ -s piped.svg ] || fail "nothing was drawn"
}

@test "the order of days is settled by the whole input, also from a pipe" {
    printf 'date,type,place\n03/04/2015,Clash,Arden\n25/12/2015,Protest,Corrie\n' >dates.csv
    casus convert dates.csv -o - --format jsonl
    exits_with 0
    prints '"date": "2015-04-03"'
    gzip dates.csv
    run --separate-stderr sh -c "cat dates.csv.gz | $CASUS convert - -o - --format jsonl"
    prints '"date": "2015-04-03"'
}

@test "an order that is never settled is an error that names both readings" {
    printf 'date,type,place\n03/04/2015,Clash,Arden\n' >dates.csv
    casus timeline dates.csv -o dates.svg
    exits_with 3
    says 'it can be 3 April or 4 March 2015'
    says '--date-order dmy or mdy'
    [ ! -e dates.svg ] || fail "something was drawn"
    casus timeline dates.csv --date-order mdy -o dates.svg
    exits_with 0
}

@test "a file of no data set ends with its columns and a mapping" {
    printf 'quand,quoi,morts\n5 juin 2013,Combats,12\n' >other.csv
    casus timeline other.csv -o other.svg
    exits_with 3
    says "there are 'quand', 'quoi', 'morts'"
    says "--map date='quand'"
    casus timeline other.csv --map date=quand --map title=quoi --map killed=morts -o other.svg
    exits_with 0
}

@test "dropped repeats are told" {
    casus timeline --dedupe "$samples/highland-acled.csv" "$samples/highland-acled.csv" -o a.svg
    exits_with 0
    says '60 records = 60 events'
    says '60 '
    says 'dropped'
}

@test "an input that is given twice is refused unless repeats are dropped" {
    ln -s two.csv link.csv
    for chart in timeline bars; do
        casus $chart two.csv ./two.csv -o a.svg
        exits_with 2
        says "'./two.csv' is the same file as 'two.csv', so its records would count twice"
        says '--dedupe'
        [ ! -e a.svg ]
    done
    casus convert two.csv two.csv -o a.csv
    exits_with 2
    says "'two.csv' is given twice, so its records would count twice"
    casus bars two.csv link.csv -o a.svg
    exits_with 2
    casus bars two.csv two.csv --dedupe -o a.svg
    exits_with 0
}

@test "records that repeat the ids of another input are counted in one warning" {
    printf 'id,date\na,2013-06-01\nb,2013-06-02\n,2013-06-02\n' >one.csv
    printf 'date,id\n2013-06-02,b\n2013-06-03,c\n2013-06-01,a\n' >other.csv
    casus bars one.csv other.csv -o a.svg
    exits_with 0
    says "other.csv:2: warning: 2 records have an id that was there before, here 'b', so they count again; --dedupe drops them"
    [ "$(printf '%s\n' "$stderr" | grep -c warning)" = 1 ]
    casus convert one.csv other.csv -o a.json
    exits_with 0
    says 'warning: 2 records have an id'
    casus bars one.csv other.csv --dedupe -o a.svg
    says_not warning
    casus bars other.csv -o a.svg
    [ -z "$stderr" ]
}

@test "inputs without ids that are the same are told" {
    cp two.csv copy.csv
    casus bars two.csv copy.csv -o a.svg
    exits_with 0
    says "copy.csv: warning: it is the same as 'two.csv', so all of its records count twice"
    says 'leave one of the two out'
    casus bars two.csv copy.csv --dedupe -o a.svg
    says 'copy.csv: warning: '
    sed -i 's/First/Prime/' copy.csv
    casus bars two.csv copy.csv -o a.svg
    [ -z "$stderr" ]
    head -n 1 two.csv | tee none.csv >empty.csv
    casus bars two.csv none.csv empty.csv -o a.svg
    says_not 'the same as'
}

@test "data sets are recognised whatever the file is called" {
    cp "$samples/highland-acled.csv" data.json
    casus info data.json
    prints '  data set   acled:'
    casus info --dialect generic data.json
    prints '  data set   generic:'
    prints '  known by   it was asked for'
}

@test "an archive of a spreadsheet is explained" {
    printf 'PK\003\004 no archive' >bad.zip
    casus info bad.zip
    exits_with 3
    says 'bad.zip: error: '
}

@test "the way of progress is one of three" {
    casus info --progress sometimes "$samples/highland-acled.csv"
    exits_with 2
    says "--progress: 'sometimes' is not known"
    casus info --progress always "$samples/highland-acled.csv"
    exits_with 0
    says '100 %'
    casus info "$samples/highland-acled.csv"
    says_not '100 %'
}

@test "different data sets are kept apart, and what is likely in both is told" {
    cat >acled.csv <<END
event_id_cnty,event_date,event_type,sub_event_type,location,latitude,longitude,geo_precision,fatalities
HIG1,2024-01-05,Battles,Armed clash,Arden,51.20,3.40,1,3
HIG2,2024-02-05,Battles,Armed clash,Corrie,52.20,3.40,1,1
END
    cat >ucdp.csv <<END
id,type_of_violence,date_prec,event_clarity,date_start,date_end,where_prec,where_coordinates,latitude,longitude,best,low,high
7,1,1,1,2024-01-05,2024-01-05,1,Arden town,51.21,3.41,4,4,4
END
    casus info --json acled.csv ucdp.csv
    exits_with 0
    says 'HIG1'
    [[ $output == *'"killed":{"low":null,"best":null,"high":null'* ]] || fail "sums were made"
    [[ $output == *'"acled":'*'"ucdp":'* ]] || fail "the data sets are not there"
    [[ $output == *'"code":"several-data-sets"'* ]] || fail "nothing was said"
}
