# Heat maps and calendars from the command line: their options, their numbers, what they refuse.
load helper

# Events of three provinces in 2023, two a week, and one known to the month only.
events() {
    echo 'date,title,category,admin,killed'
    for week in 01 02 03 04; do
        for month in 01 02 03 04 05 06; do
            echo "2023-$month-$week,One,battle,Kells,2"
            echo "2023-$month-1${week#0},Two,protest,Corrie,"
        done
    done
    echo '2023-05,Three,battle,Arden,7'
}

@test "both charts are drawn in every format" {
    events >events.csv
    casus heatmap events.csv -o h.svg -o h.png -o h.pdf -o h.csv -q
    exits_with 0
    casus calendar events.csv -o c.svg -o c.png -o c.pdf -o c.csv -q
    exits_with 0
    grep -q 'Heat map\.' h.svg
    grep -q 'Calendar\.' c.svg
    grep -q '<title>1 January 2023: 1 event<' c.svg
}

@test "the numbers of a heat map add up to the events" {
    events >events.csv
    casus heatmap events.csv --group admin --by month -o h.csv -q
    exits_with 0
    [ "$(awk -F, 'NR > 1 { sum += $3 } END { print sum }' h.csv)" -eq 49 ]
    grep -q '^2023-05,Arden,1,' h.csv
}

@test "a calendar counts what is dated to the day, and says what is not" {
    events >events.csv
    casus calendar events.csv -o c.csv -o c.svg -q
    exits_with 0
    [ "$(awk -F, 'NR > 1 { sum += $2 } END { print sum }' c.csv)" -eq 48 ]
    grep -q 'vaguely' c.svg
}

@test "dates of two days have a cell only where a rule is asked for" {
    printf 'date,title\n2023-06-05,A\n2023-06-07/2023-06-08,B\n' >two.csv
    casus calendar two.csv -o strict.csv -q
    casus calendar two.csv --assign start -o start.csv -q
    exits_with 0
    grep -q '^2023-06-07,0,' strict.csv
    grep -q '^2023-06-07,1,' start.csv
}

@test "weeks of a calendar begin on the day asked for" {
    events >events.csv
    casus calendar events.csv --week-start saturday --from 2023-06 --to 2023-06 -o c.svg -q
    exits_with 0
    [ "$(grep -o '>Sat<\|>Sun<\|>Fri<' c.svg | head -1)" = '>Sat<' ]
}

@test "settings of other charts are refused with those that there are" {
    casus calendar two.csv --group category -o c.svg
    exits_with 2
    says "group: the chart 'calendar' does not take it"
    casus heatmap two.csv --style stacked -o h.svg
    exits_with 2
    says "style: the chart 'heatmap' does not take it"
}

@test "a calendar of too many years is refused with what would do" {
    printf 'date,title\n1990-06-05,A\n2013-06-25,B\n' >years.csv
    casus calendar years.csv -o c.svg
    exits_with 4
    says "a calendar from 1990 to 2013"
    says "give --from and --to, or draw 'heatmap'"
    [ ! -e c.svg ]
}

@test "a calendar of no day is refused" {
    printf 'date,title\n2013-06,A\n2013,B\n' >months.csv
    casus calendar months.csv -o c.svg
    [ "$status" -ne 0 ]
    says 'no event is dated to the day'
}

@test "the first row is named where not all weekdays are" {
    events >events.csv
    casus calendar events.csv --from 2023-01 --to 2023-12 -o c.svg -q
    exits_with 0
    grep -q '>Mon<' c.svg
    grep -q '>Wed<' c.svg
    ! grep -q '>Tue<' c.svg || false
}

@test "4: nothing that took place" {
    printf '{"records":[{"date":"2024-01-05","record_type":"statement","title":"Words"}]}' >s.json
    for chart in heatmap calendar; do
        casus $chart s.json -o x.svg
        exits_with 4
        says "nothing to count; statements and stated figures are drawn by 'timeline'"
        [ ! -e x.svg ]
    done
}

@test "the alt text says that cells are provisional" {
    events >events.csv
    for chart in heatmap calendar; do
        casus $chart events.csv --as-of 2023-07-01 -o x.svg -q
        exits_with 0
        grep -q 'Provisional: ' x.svg
    done
}

@test "a calendar below a heat map has no groups" {
    events >events.csv
    casus heatmap events.csv --group admin --by month --panel calendar -o both.svg -q
    exits_with 0
    grep -q 'Arden, May 2023: 1 event' both.svg
    grep -q '<title>1 May 2023: ' both.svg
}

@test "many groups become as many rows as fit" {
    { echo date,title,admin; for i in $(seq 40); do echo "2023-06-05,T,Province $i"; done; } >forty.csv
    casus heatmap forty.csv --group admin -o h.svg -q
    exits_with 0
    grep -q '>27 more groups<' h.svg
    casus heatmap forty.csv --group admin --top 5 -o h.svg -q
    grep -q '>35 more groups<' h.svg
    casus heatmap forty.csv --group admin --height 45mm -o h.svg -q
    exits_with 0
    grep -q 'more groups<' h.svg
}

@test "rows stand in the order of what they show" {
    {
        echo date,title,admin
        for i in 1 2 3 4 5; do echo "2019,T,Vague"; done
        for i in 1 2 3; do echo "2023-06-05,T,Clear"; done
        echo "2023-06-06,T,Vague"
    } >order.csv
    casus heatmap order.csv --group admin --by month -o h.csv -q
    exits_with 0
    [ "$(sed -n 2p h.csv | cut -d, -f2)" = Clear ]
}

@test "a heat map has as many rows as its height has room for, or as were asked for" {
    { echo date,title,admin; for i in $(seq 40); do echo "2023-06-05,T,Province $i"; done; } >forty.csv
    for height in 60mm 120mm 200mm; do
        casus heatmap forty.csv --group admin --height $height -o $height.svg -q
        exits_with 0
        grep -q 'more groups<' $height.svg
    done
    [ "$(grep -c 'Province' 120mm.svg)" -gt "$(grep -c 'Province' 60mm.svg)" ]
    [ "$(grep -c 'Province' 200mm.svg)" -gt "$(grep -c 'Province' 120mm.svg)" ]
    casus heatmap forty.csv --group admin --height 270mm -o all.svg -q
    ! grep -q 'more groups<' all.svg
    casus heatmap forty.csv --group admin --top 30 -o thirty.svg -q
    grep -q '>10 more groups<' thirty.svg
}

@test "the days of a single month are larger than those of a year" {
    printf 'date,category\n2024-03-05,battle\n2024-03-20,battle\n' >month.csv
    printf 'date,category\n2024-01-05,battle\n2024-12-20,battle\n' >year.csv
    for span in month year; do
        casus calendar $span.csv -o $span.svg
        exits_with 0
    done
    python3 -c 'import re
def height(path):
    return float(re.search(r"viewBox=\"0 0 [\d.]+ ([\d.]+)", open(path).read()).group(1))
month, year = height("month.svg"), height("year.svg")
assert month > 7 * 30 and year < month / 2, (month, year)'
}
