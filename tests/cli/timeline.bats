load helper

# draws DATES [OPTIONS...]: a timeline of records with these dates, one a word, as 'here.svg'; 'words'
# is then its alternative text.
draws() {
    local dates=$1 date
    shift
    echo 'date,title' >here.csv
    for date in $dates; do
        echo "\"$date\",Record" >>here.csv
    done
    casus timeline here.csv -o here.svg -q "$@"
    exits_with 0
    words=$(sed -n 's|.*<desc[^>]*>\(.*\)</desc>.*|\1|p' here.svg | head -1 | sed 's/\xc2\xa0/ /g')
}

tells() { [[ $words == *"$1"* ]] || fail "expected '$1' in '$words'"; }

@test "the subtitle tells of all days that are drawn" {
    draws '2023-22 2023-07-20 2023-07-21'
    tells '3 events, June to August 2023.'
    draws '2023-33 2023-22 [2023-07-20..]'
    tells '3 events, January to August 2023.'
    draws '2023-07-01/2023-07-04 2023-07-20 2023-07'
    tells '3 events, 1 to 31 July 2023.'
    draws '2013 2012-01-01/2014-05-20'
    tells '2 events, 1 January 2012 to 20 May 2014.'
    draws '2013 2013-03/2013-10'
    tells '2 events, 2013.'
    draws '2023-22 2023-07-20' --from 2023-07
    tells '2 events, 1 July to August 2023.'
    draws '2023-22 2023-07-20' --from 2023-07 --to 2023-08-15
    tells '2 events, 1 July to 15 August 2023.'
}

@test "coarse dates stand on the axis of a few others that are not far" {
    draws '2023-33 2023-06-10 2023-07-20'
    tells '3 events, January to 20 July 2023.'
    ! grep -q 'Not on the axis' here.svg || fail 'expected all on the axis'
    draws '2011~ 2013-06-01 2013-06-20'
    tells '3 events (1 not on the axis), 1 to 20 June 2013.'
    draws "2013 $(printf '2013-06-%02d ' {1..20})"
    tells '21 events (1 not on the axis), 1 to 20 June 2013.'
    draws 'XXXX-06-05 2013-06-05' --lang fr
    tells '2 événements (dont 1 hors de l’axe), 5 juin 2013.'
}

@test "accounts that share a mark keep the doubt of their dates" {
    printf '[{"id":"a","date":"?2023-06-~11","title":"One"},
             {"id":"b","date":"2023-06-11","title":"Two","links":[{"rel":"same-episode-as","id":"a"}]}]' >a.json
    casus timeline a.json -o a.svg -q
    exits_with 0
    sed 's/\xc2\xa0/ /g' a.svg | grep -q 'One (about 11 June 2023?) / Two' || fail 'expected the doubt'
}

@test "a moved meeting is kept where any of its dates is in the days asked for" {
    planned='{"status":"planned","date":"2014-01-01","planned_for"'
    postponed='{"status":"postponed","date":"2014-01-05","planned_for"'
    printf '[{"date":"2014-02-10","status":"postponed","title":"Late",
              "status_history":[%s:"2014-02-10"},%s:"2014-03-25"}]},
             {"date":"2014-02-20","status":"planned","title":"Early",
              "status_history":[%s:"2014-03-02"},%s:"2014-02-20"}]},
             {"date":"2014-02-11","title":"Out"}]' \
        "$planned" "$postponed" "$planned" "$planned" >m.json
    casus timeline m.json --from 2014-03 --to 2014-04 -o m.svg -q
    exits_with 0
    sed 's/\xc2\xa0/ /g' m.svg >plain
    grep -q 'Late (earlier: 10 February 2014) – 25 March 2014 (planned)' plain || fail 'expected Late'
    grep -q 'Early → 20 February 2014 – 2 March 2014 (postponed)' plain || fail 'expected Early'
    ! grep -q 'Out\|Not on the axis' plain || fail 'expected nothing else'
    casus bars m.json --from 2014-03 --to 2014-04 -o m.svg -q
    exits_with 4
}

@test "the legend explains what is drawn, not what had no room" {
    sed 's/^id,/name,/' "$samples/highland-2024.csv" >here.csv # records that nothing ties
    set -- timeline here.csv --group admin --width 120mm -o a.svg -q
    casus "$@"
    exits_with 0
    grep -q '>postponed<' a.svg && grep -q '>called off<' a.svg || fail 'expected all signs'
    casus "$@" --height 90mm
    exits_with 0
    grep -q '>planned<' a.svg || fail 'expected the sign of what is drawn'
    ! grep -q '>postponed<\|>called off<\|>Riot<' a.svg || fail 'expected no other signs'
    [ "$(grep -c -- '-label"' a.svg)" -ge 5 ] || fail 'expected their room for rows'
}
