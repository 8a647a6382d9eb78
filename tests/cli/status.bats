# Exit statuses, and that a run without problems says nothing.
load helper

@test "0: a figure is drawn in silence" {
    casus timeline two.csv -o two.svg
    exits_with 0
    is_silent
    starts_with two.svg '<?xml'
}

@test "0: a rejected record is told, counted and does not stop the rest" {
    casus timeline bad.csv -o bad.svg
    exits_with 0
    says "bad.csv:3:6: error: date: '2013-13-01' is not a date"
    says 'casus: 2 records = 1 event + 0 statements + 0 figures + 1 rejected'
    grep -q 'Good' bad.svg
}

@test "1: --strict finds a rejected record, and the figure is there" {
    casus timeline bad.csv -o bad.svg --strict
    exits_with 1
    [ -s bad.svg ]
}

@test "0: --strict finds nothing" {
    casus timeline two.csv -o two.svg --strict
    exits_with 0
    is_silent
}

@test "1: --strict finds records without a label" {
    for i in $(seq 400); do echo "2013-06-05,A rather long title of record $i"; done |
        sed '1i date,title' >many.csv
    casus timeline many.csv -o many.svg --strict --height 60mm --width 60mm
    exits_with 1
    says 'without a label'
    [ -s many.svg ]
}

@test "2: no command, an unknown command, an unknown option" {
    casus
    exits_with 2
    casus timelien two.csv -o two.svg
    exits_with 2
    casus timeline two.csv -o two.svg --colour
    exits_with 2
    [ ! -e two.svg ]
}

@test "2: a page that is too small for its figure" {
    casus timeline two.csv -o two.svg --width 20mm --height 20mm
    exits_with 2
    says 'too small'
    [ ! -e two.svg ]
}

@test "3: an input that is not there" {
    casus timeline nothing.csv -o two.svg
    exits_with 3
    says 'nothing.csv: error: '
    [ ! -e two.svg ]
}

@test "3: one of several inputs is not there" {
    casus timeline two.csv nothing.csv -o two.svg
    exits_with 3
    says 'nothing.csv: error: '
    says 'nothing was drawn'
    [ ! -e two.svg ]
}

@test "3: an input that is no events" {
    printf '\211PNG\r\n\032\n' >picture.json
    casus timeline picture.json -o two.svg
    exits_with 3
    casus info picture.json
    exits_with 3
}

@test "4: nothing is left to draw" {
    casus timeline two.csv -o two.svg --from 2020
    exits_with 4
    says '2 filtered out'
    [ ! -e two.svg ]
}

@test "0: a record that has no place on any axis is listed" {
    printf 'date,title,category\n2013-06-05,A,battle\nXXXX-06-05,B,protest\n' >undated.csv
    casus timeline undated.csv --where category=protest -o undated.svg -q
    exits_with 0
    grep -q 'Not on the axis: B' undated.svg
    casus timeline undated.csv --where category=protest --panel bars -o undated.svg -q
    exits_with 0
    grep -q 'Not on the axis: B' undated.svg
}

@test "4: no record is good" {
    printf 'date,title\n2013-13-01,Bad\n' >worse.csv
    casus timeline worse.csv -o two.svg
    exits_with 4
    says '1 rejected'
}

@test "5: an output in a folder that is not there" {
    casus timeline two.csv -o nowhere/two.svg
    exits_with 5
    says "can't write 'nowhere/two.svg'"
}

@test "5: an output on a full disk" {
    ln -s /dev/full full.svg
    casus timeline two.csv -o full.svg
    exits_with 5
    says "can't write 'full.svg'"
}

@test "5: a full standard output" {
    run --separate-stderr bash -c "$CASUS timeline two.csv -o - --format png >/dev/full"
    exits_with 5
    says "can't write to standard output"
    run --separate-stderr bash -c "$CASUS info two.csv >/dev/full"
    exits_with 5
    run --separate-stderr bash -c "$CASUS list >/dev/full"
    exits_with 5
}

@test "--strict finds an input that was cut off" {
    printf '[{"date":"2024-01-05","title":"a"},{"date":"2024-01-07","title":"b"}' >cut.json
    casus timeline cut.json -o a.svg
    exits_with 0
    casus timeline cut.json -o a.svg --strict
    exits_with 1
}
