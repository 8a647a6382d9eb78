# Lines of events and people over time: their options, and what is said of wrong ones.
load helper

events() {
    printf 'date,category,killed\n' >events.csv
    printf '2024-01-%02d,battle,%d\n' 3 2 10 4 17 1 24 5 >>events.csv
    printf '2024-01-%02d,protest,%d\n' 5 0 11 1 >>events.csv
}

@test "lines are drawn, with their numbers, in one run" {
    events
    casus lines events.csv -o a.svg -o a.png -o a.csv --measure killed --by week
    exits_with 0
    grep -q 'people killed' a.svg
    [ "$(sed -n 1p a.csv)" = 'period,events,low,best,high,unknown,provisional' ]
    [ "$(awk -F, 'NR > 1 { n += $4 } END { print n }' a.csv)" = 13 ]
}

@test "groups are lines, with the rest as one" {
    events
    casus lines events.csv -o a.svg --group category --top 1
    exits_with 0
    grep -q Battle a.svg
    grep -q Other a.svg
    ! grep -q Protest a.svg
}

@test "running sums and averages are in the numbers" {
    events
    casus lines events.csv -o a.csv --measure killed --by week --cumulative
    exits_with 0
    [ "$(tail -1 a.csv | cut -d, -f8)" = 13 ]
    casus lines events.csv -o a.csv --by week --average 2
    exits_with 0
    [ "$(sed -n 2p a.csv | cut -d, -f8)" = '' ]
    [ "$(sed -n 3p a.csv | cut -d, -f8)" = 2 ]
}

@test "an average and a running sum exclude each other" {
    events
    casus lines events.csv -o a.svg --average 3 --cumulative
    exits_with 2
    says 'give --average or --cumulative, not both'
    [ ! -e a.svg ]
}

@test "an average over more than there is is refused" {
    events
    casus lines events.csv -o a.svg --by week --average 9
    exits_with 2
    says 'an average over 9 periods needs as many complete ones in a row; by week there are'
    casus lines events.csv -o a.svg --average 1
    exits_with 2
    says "average: '1' is not a number of periods; give a whole number from 2 to 366"
}

@test "lines are neither stacked nor mirrored" {
    events
    for style in stacked grouped mirrored; do
        casus lines events.csv -o a.svg --group category --style $style
        exits_with 2
        says "unknown style '$style': known are multiples"
    done
    casus lines events.csv -o a.svg --group category --style multiples --scales free --columns 2
    exits_with 0
}

@test "what is provisional is said, and not before --lag" {
    events
    casus lines events.csv -o a.svg --by week --as-of 2024-01-28
    grep -q 'provisional<' a.svg
    casus lines events.csv -o a.svg --by week --as-of 2024-01-28 --lag 0
    ! grep -q 'provisional<' a.svg
}

@test "names whose room is given to the hair stand in it" {
    printf 'date,killed,admin\n2024-01-01,1,Gamma\n2024-01-31,1,Gamma\n' >names.csv
    printf '2024-02-01,%d,%s\n2024-02-29,1,Gamma\n' 75 Alpha 5 Beta 0 Gamma 27 Delta >>names.csv
    casus lines names.csv -o a.svg --by month --measure killed --group admin
    exits_with 0
    grep -q 'Alpha' a.svg
    grep -q '>75<' a.svg
}

@test "a running sum that may be more stays so, and its cut bins are called incomplete" {
    printf 'date,killed,killed_qualifier\n2024-01-05,10,at-least\n2024-02-05,7,\n' >least.csv
    printf '2024-03-03,5,\n' >>least.csv
    casus lines least.csv -o a.svg --by month --measure killed --cumulative
    exits_with 0
    grep -q '>incomplete' a.svg
    grep -q 'Last complete: at least 17 killed (February 2024)' a.svg
    ! grep -q 'lowest to highest' a.svg
}

@test "records that are no events leave nothing to draw" {
    printf '{"date":"2024-01-01","record_type":"statement","title":"Says"}\n' >said.jsonl
    casus lines said.jsonl -o a.svg
    exits_with 4
    says "none of the records is an event that took place, so there is nothing to count"
}
