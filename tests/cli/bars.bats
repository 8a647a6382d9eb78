# Bars from the command line: their options, their numbers, what they refuse.
load helper

# Events of three kinds over half a year, in the shape of ACLED, in its order of columns.
events() {
    echo 'event_id_cnty,event_date,event_type,sub_event_type,country,fatalities'
    for month in 01 02 03 04 05 06; do
        for day in 01 05 09 13 17; do
            echo "A$month$day,2024-$month-$day,Battles,Armed clash,Velmora,3"
            [ "$day" -gt 10 ] && echo "B$month$day,2024-$month-$day,Protests,Peaceful protest,Velmora,0"
        done
    done
    echo 'C1,2024-03-30,Explosions/Remote violence,Shelling/artillery/missile attack,Velmora,40'
}

@test "every style is drawn in every language and format" {
    events >events.csv
    for style in stacked grouped multiples mirrored; do
        for language in en fr ar; do
            casus bars events.csv --group category --style $style --lang $language \
                -o $style.svg -o $style.png -o $style.pdf -q
            exits_with 0
            [ -s $style.svg ] && [ -s $style.png ] && [ -s $style.pdf ]
        done
    done
}

@test "the numbers by month and type are those of awk" {
    events >events.csv
    casus bars events.csv --group type --by month --measure killed -o n.csv -q
    exits_with 0
    awk -F, 'NR > 1 { n[substr($2, 1, 7) " " $3]++; k[substr($2, 1, 7) " " $3] += $6 }
             END { for (i in n) print i, n[i], k[i] }' events.csv | sort >expected
    awk -F, 'NR > 1 && $3 > 0 { print $1, $2, $3, $5 }' n.csv | sort >found
    diff expected found
}

@test "the alternative text says how much, when, and of what" {
    events >events.csv
    casus bars events.csv --group category --by month -o a.svg -q
    exits_with 0
    grep -q 'Column chart\..* In all 43 events\. Most: 8 (March 2024)\.' a.svg
    grep -q 'By group: Battle (30), ' a.svg
}

@test "the alternative text says of which numbers there may be more" {
    printf 'date,killed,killed_qualifier,category\n2024-01-05,10,at-least,battle\n' >least.csv
    printf '2024-02-05,7,,battle\n2024-03-03,5,,riot\n' >>least.csv
    casus bars least.csv --by month --measure killed --group category -o a.svg -q
    exits_with 0
    grep -q 'Most: at least 10 (January 2024)\. By group: Battle (at least 17), Riot (5)' a.svg
}

# by_month NUMBER...: so many events in each month of 2024.
by_month() {
    local month=0 count i
    echo date
    for count; do
        month=$((month + 1))
        for ((i = 0; i < count; i++)); do
            printf '2024-%02d-05\n' $month
        done
    done
}

@test "the alternative text names all periods with the most, or says that it is the first" {
    by_month 2 3 1 3 3 1 >three.csv
    casus bars three.csv --by month -o a.svg -q
    exits_with 0
    grep -q 'Most: 3 (February 2024, April 2024, May 2024)\.' a.svg
    by_month 2 3 1 3 3 3 >four.csv
    casus bars four.csv --by month -o a.svg -q
    grep -q 'Most: 3 (first February 2024)\.' a.svg
}

@test "the alternative text calls level what differs by 10 % at most" {
    by_month 10 10 5 5 11 11 >level.csv
    casus bars level.csv --by month --from 2024-01 --to 2024-06 -o a.svg -q
    grep -q 'About level: on average 10 in the first third of the time, 11 in the last\.' a.svg
    by_month 10 10 5 5 11 12 >rising.csv
    casus bars rising.csv --by month --from 2024-01 --to 2024-06 -o a.svg -q
    grep -q 'Rising: on average 10 in the first third of the time, 11\.5 in the last\.' a.svg
    by_month 12 11 5 5 10 10 >falling.csv
    casus bars falling.csv --by month --from 2024-01 --to 2024-06 -o a.svg -q
    grep -q 'Falling: on average 11\.5 in the first third of the time, 10 in the last\.' a.svg
}

@test "bins that most dates are too imprecise for are told, in the figure too" {
    for chart in bars lines heatmap; do
        casus $chart "$samples/syria-quarters.csv" --by month --group category -o a.svg
        exits_with 0
        says 'by month: most events are dated less precisely than that'
        says 'give --by quarter'
        [ "$(sed 's/<desc.*<.desc>//' a.svg | grep -o 'Most events are dated less precisely' | wc -l)" -eq 1 ]
    done
    casus bars "$samples/syria-quarters.csv" --by week -o a.svg
    says 'give --by quarter'
    for by in quarter year auto; do
        casus bars "$samples/syria-quarters.csv" --by $by -o a.svg
        exits_with 0
        says_not 'less precisely'
        run grep -c 'less precisely' a.svg
        [ "$output" -eq 0 ]
    done
}

@test "4: no event in the days asked for" {
    printf 'date\n2024-01-05\n2024-03-01/..\n' >open.csv
    casus bars open.csv --from 2031 -o x.svg
    exits_with 4
    says 'no event whose date has a beginning and an end lies in the days asked for'
    printf 'date\n2024-03-01/..\n' >open.csv
    casus bars open.csv -o x.svg
    exits_with 4
    says 'no place for it on an axis'
}

@test "a whisker says more than its outline, or is left out" {
    printf 'date,killed,killed_low,killed_high\n2024-01-05,5,3,9\n2024-05-05,2,1,4\n' >wide.csv
    printf '2024-01-30/2024-01-31,5,3,9\n' >>wide.csv
    casus bars wide.csv --by month --measure killed --range outline -o a.svg -q
    exits_with 0
    ! grep -q 'imprecise dates included' a.svg
    printf '2024-01-30/2024-03-01,5,3,9\n' >>wide.csv
    casus bars wide.csv --by month --measure killed --range outline -o a.svg -q
    grep -q 'imprecise dates included' a.svg
}

@test "bins near the end are provisional, and said to be" {
    events >events.csv
    casus bars events.csv --by month --as-of 2024-06-20 --lag 14 -o p.svg -o p.csv -q
    exits_with 0
    grep -q '>provisional<' p.svg
    grep -q '^2024-06,.*,1$' p.csv
    grep -q '^2024-05,.*,0$' p.csv
}

@test "events behind the day up to which the data tell are counted" {
    printf 'date,events,status\n2024-01-05,2,\n2024-01-31/2024-02-03,3,\n2024-02,4,\n2024-02-09,1,planned\n2024-02-09,1,\n' >late.csv
    casus bars late.csv --as-of 2024-01 -o a.svg
    exits_with 0
    casus bars late.csv --as-of 2024-01 --by day --lag 0 -o a.csv
    grep -q '^2024-01-05,2,2,2,2,0,0' a.csv
    grep -q '^2024-02-06,,,,,,$' a.csv
    grep -q '^2024-02-09,1,1,1,1,0,1$' a.csv
    says "casus: warning: as-of: 5 of 11 events are dated after '2024-01', the day up to which the data are said to tell"
    casus bars late.csv --as-of 2024-02-08 -o a.svg
    says '1 of 11 events is dated after'
    casus bars late.csv --as-of 2024-02-08 --to 2024-02-07 -o a.svg
    says_not warning
    casus bars late.csv --as-of 2024-02-09 -o a.svg
    says_not warning
}

@test "4: a kind that no event has a number of" {
    events >events.csv
    casus bars events.csv --measure kiled -o x.svg
    exits_with 4
    says "no event has a number of 'kiled', so there is nothing to add up; did you mean 'killed'?"
    [ ! -e x.svg ]
}

@test "4: nothing that took place" {
    printf '{"records":[{"date":"2024-01-05","record_type":"statement","title":"Words"}]}' >s.json
    casus bars s.json -o x.svg
    exits_with 4
    says 'there is nothing to count'
}

@test "4: bins that nobody could see" {
    events >events.csv
    casus bars events.csv --by day --from 1900 -o x.svg
    exits_with 4
    says 'too narrow to be seen; give a coarser --by'
}

@test "bins that a wide date may be in are there, whatever it is counted in" {
    printf 'date,title,killed\n2024-01/2024-03,a,9\n2024-05-05,b,1\n2024-08/2024-10,c,9\n' >wide.csv
    casus bars wide.csv --by month --measure killed -o wide.out.csv
    exits_with 0
    grep -q '^2024-01,0,0,0,0,0,0,0,9$' wide.out.csv
    grep -q '^2024-02,1,9,9,9,0,0,0,9$' wide.out.csv
    grep -q '^2024-10,0,0,0,0,0,0,0,9$' wide.out.csv
}

@test "2: a page that is too narrow for any bins says that it is" {
    events >events.csv
    for style in grouped multiples; do
        casus bars events.csv --group category --style $style --width 20mm -o x.svg
        exits_with 2
        says 'the width leaves no room for bins beside what else a plot needs; give a greater --width'
    done
    [ ! -e x.svg ]
}

@test "decades and centuries can be asked for, in figure files too" {
    printf 'date,title\n1712-03-01,a\n1720-05-02,b\n1801-02-02,c\n' >old.csv
    casus bars old.csv --by decade -o d.csv --save-figure decades.json -q
    exits_with 0
    grep -q '^1710/1719,1,' d.csv
    grep -q '"by": "decade"' decades.json
    casus lines old.csv --by century -o c.csv -q
    exits_with 0
    grep -q '^1700/1799,2,' c.csv
}

@test "what was asked for and is not drawn is told, in bars and lines" {
    { echo date,title,admin; for i in 1 2 3 4 5 6 7 8 9; do echo "2023-06-0$i,T,Province $i"; done; } >nine.csv
    for chart in bars lines; do
        casus $chart nine.csv --group admin --top 8 -o x.svg
        exits_with 0
        says 'top: 8 groups were asked for, but 6 are the most that one plot tells apart by colour'
        says 'the 6 largest are drawn, the others as one'
        casus $chart nine.csv --group admin --top 9 --style multiples -o x.svg
        exits_with 0
        [ -z "$stderr" ]
        casus $chart nine.csv --group admin --style multiples --columns 12 -o x.svg
        exits_with 0
        says 'columns: 12 were asked for, but there are 9 plots'
    done
}

@test "plots with scales of their own say so" {
    events >events.csv
    for chart in bars lines; do
        casus $chart events.csv --group category --style multiples -o shared.svg -q
        ! grep -q 'each plot on its own scale' shared.svg
        casus $chart events.csv --group category --style multiples --scales free -o free.svg -q
        grep -q 'events, each plot on its own scale' free.svg
        casus $chart events.csv --group category --style multiples --scales free --lang fr -o free.svg -q
        grep -q 'échelle propre à chaque graphique' free.svg
        casus $chart events.csv --group category --style multiples --scales free --lang ar -o free.svg -q
        grep -q 'لكل رسم مقياسه الخاص' free.svg
    done
}

@test "what is other is left out of plots whose scale it would set, and the note and the numbers say so" {
    {
        echo "date,category,admin"
        for province in $(seq 1 30); do
            echo "2024-01-05,battle,P$province"
            echo "2024-02-05,battle,P$province"
        done
    } >many.csv
    for chart in "bars --style grouped" "bars --style multiples" lines "lines --style multiples" \
        "lines --average 2 --lang en"; do
        casus $chart many.csv --group admin --by month -o x.svg -o x.csv -q
        run -0 grep -c "of other groups are not drawn" x.svg
        run -1 grep ">Other<" x.svg
        run -0 grep -c "(other)" x.csv
        [ "$output" = 2 ]
    done
    for chart in "bars --style stacked" "bars --style multiples --scales free"; do
        casus $chart many.csv --group admin --by month -o x.svg -q
        run -0 grep ">Other<" x.svg
        run -1 grep "of other groups" x.svg
    done
}

@test "among small plots each has the first of its largest bars labelled, or none has" {
    {
        echo "date,category,admin"
        for admin in 13 17 19 21; do
            for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
                for i in $(seq 1 $((admin + 120 * (10#$month % 4 == 2)))); do
                    echo "2024-$month-05,battle,P$admin"
                done
            done
        done
    } >ties.csv
    casus bars ties.csv --group admin --by month --style multiples --columns 4 -o x.svg -q
    for peak in 133 137 139 141; do
        run -0 grep -c ">$peak<" x.svg
        [ "$output" = 1 ]
    done
}

@test "bars side by side that are too thin to be told apart are a warning" {
    {
        echo date,category,admin
        for admin in A B C D E F; do
            for month in 01 02 03 04 05 06; do echo "2024-$month-05,battle,$admin"; done
        done
    } >six.csv
    casus bars six.csv --group admin --style grouped --by week --width 85mm -o x.svg
    exits_with 0
    says 'style: 6 bars side by side in each of 23 periods are thinner than 1.2 points'
    casus bars six.csv --group admin --style grouped --by month --width 85mm -o x.svg -q
    exits_with 0
    is_silent
}

@test "data tell of the days up to the as-of day" {
    printf 'date,category\n2024-03-01,battle\n2024-03-02,battle\n' >m.csv
    casus bars m.csv --by month --as-of 2024-06-30 -o - --format csv -q
    exits_with 0
    [ "$(echo "$output" | cut -d, -f1,2,7)" = "$(printf '%s\n' period,events,provisional \
        2024-03,2,0 2024-04,0,0 2024-05,0,0 2024-06,0,1)" ] || fail 'expected four months'
    casus bars m.csv --by month --as-of 2037-06-30 -o - --format csv -q
    [ "$(echo "$output" | wc -l)" -eq 2 ] || fail 'expected one month of finished data'
}

@test "nothing is told of days behind the as-of day" {
    printf 'date,category\n2024-06-10,battle\n2024-06-29/2024-07-03,battle\n' >j.csv
    casus bars j.csv --by week --assign start --as-of 2024-06-30 --to 2024-07-15 -o - \
        --format csv -q
    exits_with 0
    prints '2024-06-24/2024-06-30,1,1,1,1,0,1'
    prints '2024-07-01/2024-07-07,,,,,,'
}

@test "the subtitle tells of the days that are counted" {
    printf 'date,category\n2024-01-01~,battle\n2024-03-31~,battle\n' >a.csv
    casus bars a.csv --by month -o a.svg -q
    exits_with 0
    grep -q 'January.–.March.2024' a.svg
    printf 'date,category\n2023-03-18/..,battle\n' >b.csv
    casus bars b.csv --from 2031 -o b.svg
    exits_with 4
    says 'in the days asked for'
}

@test "a group that bars around zero do not show is told" {
    casus bars two.csv --style mirrored --group admin -o a.svg
    exits_with 0
    says "groups of 'admin' are not drawn"
    casus bars two.csv --style mirrored -o a.svg
    says_not 'not drawn'
}
