# What sources say against each other, from the command line.
load helper

sample() {
    echo "$top/samples/claims-velmora.json"
}

@test "every claim is a row of the table, unknown is no number" {
    casus claims "$(sample)" -o c.csv -q
    exits_with 0
    grep -q '^Strike on Velm market,Ministry of Defence,killed,,,12,at-most,2024-05-03,claimed,v24-02$' c.csv
    grep -q '^Strike on Velm market,press agency,killed,,,,unknown,2024-05-03,reported,v24-01$' c.csv
    grep -q '^Velmora,United Nations,displaced,80000,,,more-than,2024-06-15,reported,v24-15$' c.csv
}

@test "contradiction and agreement are said in words" {
    casus claims "$(sample)" -o c.svg --svg-text plain -q
    exits_with 0
    grep -q 'No overlap: Ministry of Defence, ≤12, against Velm General Hospital, 31, against Rights Obs' c.svg
    grep -q 'also Ministry of Defence, at most 12, against Velmora Red Crescent, 30 to 45' c.svg
    grep -q 'Contradiction: claimed by Northern Front; confirmed by Rights Observatory; denied by Min' c.svg
    grep -q '≈ Compatible: ~55' c.svg
    grep -q 'number unknown' c.svg
}

@test "stocks are steps, labelled by their sources" {
    casus claims "$(sample)" --style steps -o c.svg --svg-text plain -q
    exits_with 0
    grep -q '&gt;80,000' c.svg
    grep -q 'People displaced, Velmora' c.svg
}

@test "a meeting that moves is a line of plans" {
    casus claims "$(sample)" --style plans -o c.svg -o c.csv --svg-text plain -q
    exits_with 0
    grep -q 'today = planned day' c.svg
    grep -q '^Talks of Lirna,United Nations,2024-05-16,2024-06-12,postponed,v24-20$' c.csv
    grep -q '^Talks of Lirna,United Nations,2024-06-12,2024-06-12,reported,v24-20$' c.csv
}

@test "stated figures alone are steps by themselves" {
    casus claims "$(sample)" --where record_type=figure -o c.svg --svg-text plain -q
    exits_with 0
    grep -q 'People displaced, Velmora' c.svg
}

@test "the seed: who counted 80,000 dead, 1.6 million refugees and 1,200 wounded" {
    for language in en fr ar; do
        casus claims "$top/samples/qusayr-2013.json" --lang "$language" -o c.svg -o c.json -q
        exits_with 0
        casus claims "$top/samples/qusayr-2013.json" --lang "$language" --style plans -o c.pdf -q
        exits_with 0
    done
    casus claims "$top/samples/qusayr-2013.json" --measure refugees -o c.csv -q
    grep -q 'United Nations,refugees,1600000,1600000,1600000,approx' c.csv
    [ "$(wc -l <c.csv)" -eq 2 ]
}

@test "a file without claims says so" {
    echo '{"casus":1,"records":[{"date":"2024-01-01","title":"Quiet"}]}' >none.json
    for style in ranges steps plans; do
        casus claims none.json --style "$style" -o c.svg -q
        exits_with 0
    done
    grep -q 'no planned meetings' c.svg
}

@test "styles of other charts are refused" {
    casus claims "$(sample)" --style stacked -o c.svg -q
    exits_with 2
    casus bars "$(sample)" --style steps -o c.svg -q
    exits_with 2
}

@test "an automatic page grows until all questions are drawn" {
    for size in "fr 120mm" "ar 85mm" "en 170mm"; do
        casus claims "$(sample)" --lang "${size% *}" --width "${size#* }" -o c.svg --svg-text plain -q
        exits_with 0
        ! grep -qE 'not drawn|pas tracée|يُرسم' c.svg
    done
}

@test "numbers that stand alone take a line each, and that is said first" {
    casus claims "$top/samples/bulletin/velmora-acled.csv" -o c.svg --svg-text plain -q
    exits_with 0
    grep -q 'each number is of one source alone' c.svg
    grep -q '448 more questions are not drawn' c.svg
}

@test "a source that denies has a row and a mark of its own, and steps say what contradicts" {
    echo '{"casus":1,"records":[{"date":"2024-05-03","title":"Clash","sources":[
      {"who":"A","claim":"states"},{"who":"B","claim":"denies"},{"who":"C","claim":"contests"}],
      "counts":[{"kind":"killed","qualifier":"exact","value":5}]}]}' >deny.json
    casus claims deny.json -o c.svg -o c.csv --svg-text plain -q
    exits_with 0
    grep -q 'Contradiction: A, 5; contested by C; denied by B' c.svg
    grep -q '^Clash,B,killed,,,,,2024-05-03,denied,$' c.csv
    casus claims "$(sample)" --style steps -o c.svg --svg-text plain -q
    grep -q '≠ No overlap: Government, ≤400, 31.May 2024, against Rights Observatory, 602, 31.May 2024' c.svg
    grep -q '4 more questions are not drawn' c.svg
}

@test "a plan that is called off says for when it was" {
    echo '{"casus":1,"records":[{"date":"2024-09","title":"Talks","status":"called-off",
      "status_history":[{"date":"2024-06-10","status":"postponed","planned_for":"2024-09"},
      {"date":"2024-08-20","status":"called-off"}]}]}' >off.json
    casus claims off.json --style plans -o c.svg --svg-text plain -q
    exits_with 0
    grep -qE 'September.+2024, called off' c.svg
}

@test "the line under the title tells what plans and steps draw, not all that was read" {
    echo '{"casus":1,"records":[{"date":"2024-09","title":"Talks","status":"postponed",
      "status_history":[{"date":"2024-06-10","status":"postponed","planned_for":"2024-09"}]},
      {"date":"2020-01-05","title":"Clash","category":"battle"},
      {"record_type":"figure","date":"2022-03-04","title":"Toll","sources":[{"who":"UN"}],
      "counts":[{"kind":"killed","best":5,"measure":"cumulative","as_of":"2022-03-01"}]}]}' >told.json
    casus claims told.json --style plans -o c.svg --svg-text plain -q
    exits_with 0
    grep -q '>1 meeting, .*June.*September.*2024<' c.svg
    casus claims told.json --style steps -o c.svg --svg-text plain -q
    exits_with 0
    grep -q '>1 stated figure, 1.March.2022<' c.svg
}

@test "a low page counts the stated figures that it draws, and says what it leaves out" {
    sed '/^ "subtitle":/d' "$(sample)" >plain.json
    casus claims plain.json --style steps --width 120mm --height 75mm -o c.svg --svg-text plain -q
    exits_with 0
    grep -q '>4 stated figures, 15.February.*31.May.2024<' c.svg
    grep -q '<desc.*4 stated figures, .*1 question, 1 contradicted, 5 more questions are not' c.svg
    grep -q '>5 more questions are not drawn<' c.svg
    casus claims plain.json --style steps --width 120mm -o c.svg --svg-text plain -q
    grep -q '>8 stated figures, 15.February.*15.June.2024<' c.svg
}

@test "a chart of one kind of number says how many records have none of it, and have others" {
    local qusayr=$top/samples/qusayr-2013.json language said
    for said in 'en|People killed: nothing in 17 records, 4 of them with a number of another kind' \
        'fr|Tués.: rien dans 17 éléments, dont 4 avec un nombre d’une autre nature' \
        'ar|قتلى: لا شيء في 17 سجلاً، منها 4 فيها عدد من نوع آخر'; do
        language=${said%%|*}
        casus claims "$qusayr" --measure killed --lang $language --width 300mm -o c.svg \
            --svg-text plain -q
        exits_with 0
        grep -q "${said#*|}" c.svg
    done
    casus claims "$qusayr" --measure displaced -o c.svg --svg-text plain -q
    exits_with 0
    grep -q '>People displaced: no source gives a number<' c.svg
}

@test "heads and axes are in the words of a newspaper" {
    casus claims "$top/samples/qusayr-2013.json" --lang fr -o c.svg --svg-text plain -q
    exits_with 0
    grep -q '>Nombre d’utilisations<' c.svg
    grep -q '>[2-8]0[^0-9<]*000<' c.svg
    casus claims "$top/samples/qusayr-2013.json" --lang ar -o c.svg --svg-text plain -q
    exits_with 0
    grep -q 'عدد مرات الاستخدام' c.svg
    grep -q '[2-8]0[^0-9<]*ألف' c.svg
}

@test "pages of any given height that is enough are filled" {
    for style in steps plans; do
        for height in 80 100 120 150 240; do
            casus claims "$(sample)" --style $style --width 120mm --height ${height}mm -o c.svg -q
            exits_with 0
        done
    done
}

@test "for reading, a claim is a question, a source, its number, its day and its status" {
    casus claims "$(sample)" --style ranges -o c.md -o c.tex -o c.csv -q
    exits_with 0
    grep -qE '^\| Question +\| Source +\| +Number \| As of +\| Status +\|$' c.md
    grep -qE 'Strike on Velm market: People killed +\| Rights Observatory +\| +36 \(33–41\) \| 7 May' c.md
    grep -q 'raggedright Fighting at Tor bridge: People killed & Northern Front' c.tex
    [ "$(grep -c 'Army shelling of Tor depot' c.tex)" -eq 3 ]
    head -n 1 c.csv | grep -q '^question,source,kind,low,best,high,qualifier,as_of,status,record'
}

# stated N: a running total of N days, each from another office.
stated() {
    for day in $(seq "$1"); do
        printf '%s{"id": "f%d", "record_type": "figure", "date": "2024-01-%02d", "title": {"en": "Toll"},
            "category": "battle", "sources": [{"who": {"en": "Office number %d of the region"}}],
            "counts": [{"kind": "killed", "qualifier": "stated", "value": %d, "measure": "cumulative",
            "as_of": "2024-01-%02d"}]}' "$([ "$day" -eq 1 ] || echo ,)" "$day" "$day" "$day" \
            $((100 + day)) "$day"
    done | cat <(echo '{"casus": 1, "records": [') - <(echo ']}') >stated.json
}

@test "--strict finds numbers that have no words in steps, and the report counts them" {
    stated 3
    casus claims stated.json --style steps -o a.svg --report a.json --strict
    exits_with 0
    grep -q '"records":3,"placed":3,' a.json
    stated 28
    casus claims stated.json --style steps -o a.svg --width 70mm --report a.json --strict
    exits_with 1
    grep -q '"records":28,' a.json
    grep -q '"state":"listed"' a.json
    grep -q '"state":"unlabelled"' a.json
}

@test "--strict finds meetings that have no room in plans" {
    for meeting in $(seq 10 70); do
        printf '%s{"id": "m%d", "record_type": "event", "date": "2024-03-%02d", "category": "diplomacy",
            "title": {"en": "Meeting number %d"}, "status": "planned"}' \
            "$([ "$meeting" -eq 10 ] || echo ,)" "$meeting" $((meeting % 28 + 1)) "$meeting"
    done | cat <(echo '{"casus": 1, "records": [') - <(echo ']}') >plans.json
    casus claims plans.json --style plans -o a.svg --report a.json --strict
    exits_with 1
    grep -q '"records":61,' a.json
    grep -q '"state":"unlabelled"' a.json
}

# disputed N: as many events that two sources contradict each other on, and two that stand alone.
disputed() {
    for event in $(seq "$1"); do
        printf '{"id": "e%d", "date": "2024-03-%02d", "title": "Clash number %d", "place": {"name": "P%d"},
            "sources": [{"who": "Army"}], "counts": [{"kind": "killed", "value": %d}]},
            {"date": "2024-03-%02d", "record_type": "statement", "title": "Reply", "sources": [{"who": "Front"}],
            "counts": [{"kind": "killed", "value": 90}], "links": [{"rel": "about", "id": "e%d"}]},' \
            "$event" "$event" "$event" "$event" "$event" "$event" "$event"
    done | cat <(echo '{"casus": 1, "records": [') - <(echo '
        {"date": "2024-03-02", "title": "Raid", "sources": [{"who": "Army"}], "counts": [{"kind": "detained", "value": 9000}]},
        {"date": "2024-03-03", "title": "Quiet", "sources": [{"who": "Army"}]}]}') >disputed.json
}

@test "an automatic page has room for every contradiction" {
    disputed 20
    casus claims disputed.json --width 85mm -o c.svg --svg-text plain -q
    exits_with 0
    ! grep -q 'not drawn' c.svg
}

@test "where a contradiction has no room, no number stands alone in its stead, and it is named" {
    disputed 5
    casus claims disputed.json --width 85mm --height 130mm -o c.svg --svg-text plain -q
    exits_with 0
    grep -q 'more questions are not drawn: Clash number' c.svg
    ! grep -q '>People detained<' c.svg
}

@test "records in rows and those that are counted are all records" {
    disputed 5
    casus claims disputed.json --report r.json -o c.md -q
    exits_with 0
    grep -q '1 record has no claim to set against others' c.md
    [ "$(grep -o '"records": *[0-9]*' r.json | sort -u | tr -dc '0-9 \n' | tr -d ' ' | sort -n | xargs)" = "11 12" ]
}

@test "who put a meeting off is named in the figure's language" {
    echo '{"casus":1,"language":"en","records":[{"date":"2024-09","title":"Talks","status":"called-off",
      "sources":[{"who":{"en":"Ministry","fr":"Ministère"}}],
      "status_history":[{"date":"2024-06-10","status":"postponed","planned_for":"2024-09",
        "by":{"en":"Ministry","fr":"Ministère"}},
      {"date":"2024-08-20","status":"called-off","by":{"en":"Envoy","fr":"Émissaire"}}]}]}' >by.json
    casus claims by.json --style plans --lang fr -o c.csv -q
    exits_with 0
    grep -q '^Talks,Ministère,2024-06-10,' c.csv
    grep -q '^Talks,Émissaire,2024-08-20,' c.csv
    casus chronology by.json --lang fr -o c.svg --svg-text plain -q
    grep -q '(Émissaire)' c.svg
    casus convert by.json -o back.json -q
    grep -q '"fr": *"Émissaire"' back.json
}

@test "a running total says since when, and participants are named in each language" {
    casus claims "$top/samples/qusayr-2013.json" --lang fr -o c.svg --svg-text plain -q
    exits_with 0
    grep -q 'total cumulé depuis mars 2011' c.svg
    for style in ranges steps; do
        casus claims "$(sample)" --style $style -o c.svg --svg-text plain -q
        grep -q 'running total: dead since January' c.svg
    done
    echo '{"casus":1,"records":[{"date":"2024-05-03","title":"March","sources":[{"who":"UN"}],
      "counts":[{"kind":"participants","value":4000}]}]}' >march.json
    casus claims march.json --lang ar -o c.svg --svg-text plain -q
    grep -q 'مشاركين' c.svg
    ! grep -q 'articipants' c.svg
    sed 's/participants/tractors/' march.json >odd.json
    casus claims odd.json --lang ar -o c.svg
    says "'tractors' has no words in the figure's language ('ar')"
}

@test "plans stand until the day that the data are as of" {
    echo '{"casus":1,"as_of":"2024-08-31","records":[{"date":"2024-12-05","title":"Talks","status":"planned",
      "status_history":[{"date":"2024-03-01","status":"planned","planned_for":"2024-12-05"}]},
      {"date":"2024-11-20","title":"Visit","status":"planned"}]}' >known.json
    casus claims known.json --style plans -o c.svg --svg-text plain -q
    exits_with 0
    grep -q '>as of 31.August.2024<' c.svg
    grep -q '>no news since<' c.svg
    grep -q '>since an unknown day<' c.svg
    sed -i 's/"as_of":"2024-08-31",//' known.json
    casus claims known.json --style plans -o c.svg --svg-text plain -q
    run ! grep -q '>as of ' c.svg
}

@test "a plan that is put off without a new day says so, and does not stand" {
    echo '{"casus":1,"records":[{"date":"2024-09","title":"Vote","status":"postponed",
      "status_history":[{"date":"2024-02-11","status":"planned","planned_for":"2024-09"},
      {"date":"2024-08-01","status":"postponed"}]}]}' >drift.json
    casus claims drift.json --style plans -o c.svg --svg-text plain -q
    exits_with 0
    grep -q '>postponed (1.August.2024), no new date<' c.svg
    run ! grep -q '>no news since<' c.svg
    run ! grep -q 'called off' c.svg # nor in the words for those who don't see it
    echo '{"casus":1,"records":[{"date":"2024-09-02","title":"Vote","status":"postponed"}]}' >drift.json
    casus claims drift.json --style plans -o c.svg --svg-text plain -q
    grep -q '2.September.2024, postponed, no new date' c.svg
}

@test "a plan without an end begins then, and is not told as going on" {
    echo '{"casus":1,"records":[{"date":"2024-10/..","title":{"en":"Mission","fr":"Mission"},"status":"planned",
      "status_history":[{"date":"2024-03-01","status":"planned","planned_for":"2024-10/.."}]}]}' >open.json
    casus claims open.json --style plans -o c.svg -o c.md --svg-text plain -q
    exits_with 0
    grep -qE 'from.October.2024.on' c.svg
    grep -qE 'from.October.2024.on' c.md
    run ! grep -q 'since.October' c.svg
    casus claims open.json --style plans --lang fr -o c.svg --svg-text plain -q
    grep -qE 'dès.octobre.2024' c.svg
}

@test "words of plans stand beside marks of a strip, where over and under them there is no room" {
    echo '{"casus":1,"records":[{"date":"2024-10","title":"Mission","status":"planned",
      "status_history":[{"status":"planned","planned_for":"2024-05"},
      {"status":"postponed","planned_for":"2024-06"},
      {"status":"postponed","planned_for":"2024-07"}]},
      {"date":"2024-10-05","title":"Talks","status":"planned",
      "status_history":[{"date":"2024-03-01","status":"planned","planned_for":"2024-10-05"}]}]}' >strip.json
    casus claims strip.json --style plans -o c.svg --svg-text plain -q
    exits_with 0
    grep -qE 'June.2024' c.svg
    run ! grep -q 'Not labelled' c.svg
}

@test "what was held is told beyond the diagonal, where before it there is no room" {
    echo '{"casus":1,"as_of":"2022-08-31","records":[{"date":"2022-06-10","title":"Visit brought forward","status":"reported",
      "status_history":[{"date":"2022-04-01","status":"planned","planned_for":"2022-08-15"},
      {"date":"2022-05-15","status":"planned","planned_for":"2022-06-10"}]},
      {"date":"2022-12-05/2022-12-09","title":"Donors week","status":"planned",
      "status_history":[{"date":"2022-03","status":"planned","planned_for":"2022-06-01/2022-06-05"},
      {"date":"2022-05-20","status":"postponed","planned_for":"2022-09"},
      {"date":"2022-08-30","status":"postponed","planned_for":"2022-12-05/2022-12-09"}]},
      {"date":"2022-09","title":"Election with no new date","status":"postponed",
      "status_history":[{"date":"2022-02-11","status":"planned","planned_for":"2022-09"},
      {"date":"2022-08-01","status":"postponed"}]},
      {"date":"2022-07-04","title":"Hearing","status":"planned",
      "status_history":[{"date":"2022-05-01","status":"planned","planned_for":"2022-07-04"}]}]}' >held.json
    casus claims held.json --style plans --width 120mm -o c.svg --svg-text plain -q
    exits_with 0
    grep -qE 'held.10.June.2022' c.svg
    run ! grep -q 'Not labelled' c.svg
}

@test "a meeting of the sample has its name at its mark, as narrow as its words" {
    for language in en fr ar; do
        for width in 85 120 170; do
            casus claims "$top/samples/qusayr-2013.json" --lang $language --style plans \
                --width ${width}mm -o c.svg --svg-text plain -q
            exits_with 0
            run ! grep -qE 'Not labelled|Sans étiquette|بلا تسمية' c.svg
        done
    done
}

figure_of() { # DAY SOURCE COUNT
    printf '{"record_type":"figure","date":"%s","title":"Toll","sources":[{"who":"%s"}],
      "counts":[{"kind":"displaced","measure":"stock","area":"North",%s}]}' "$1" "$2" "$3"
}

@test "steps tell a figure whose number is unknown, and count it as told" {
    { echo '{"casus":1,"records":['; figure_of 2024-03-01 UN '"best":500'; echo ,
      figure_of 2024-05-01 UN '"best":800'; echo ,
      figure_of 2024-06-21 MSF '"qualifier":"unknown"'; echo ']}'; } >unknown.json
    casus claims unknown.json --style steps -o c.svg --svg-text plain --report c.json -q
    exits_with 0
    grep -qE 'Not drawn: 21.June.2024, number unknown \(MSF\)' c.svg
    grep -q '"state":"listed"' c.json
    run ! grep -q '"state":"unlabelled"' c.json
}

@test "each number of steps is told with its source where there is room" {
    { echo '{"casus":1,"records":['; figure_of 2024-03-01 UN '"best":500'; echo ,
      figure_of 2024-05-01 UN '"qualifier":"between","low":700,"high":900'; echo ']}'; } >named.json
    casus claims named.json --style steps -o c.svg --svg-text plain -q
    exits_with 0
    [ "$(grep -o '>UN<' c.svg | wc -l)" -eq 2 ] # so that no key is needed
    grep -q '>lowest to highest, no best number<' c.svg
    run ! grep -q 'Not labelled' c.svg
}

@test "what steps list as not labelled has no label, and lines without names have a key" {
    { echo '{"casus":1,"records":['
      for day in $(seq 10 28); do
          figure_of 2024-03-$day "Refugee Council of the Northern Provinces" "\"best\":$((day * 11))"; echo ,
          figure_of 2024-03-$day "Government of Ardenna" "\"best\":$((day * 12))"; echo ,
      done
      figure_of 2024-03-09 UN '"best":90'; echo ']}'; } >crowd.json
    casus claims crowd.json --style steps --width 85mm -o c.svg --svg-text plain --report c.json -q
    exits_with 0
    grep -q '>Government of Ardenna<' c.svg
    more=$(sed -n 's/.*and \([0-9]*\) more.*/\1/p' c.svg)
    [ "$((more + 12))" -eq "$(grep -o '"state":"\(unlabelled\|listed\)"' c.json | wc -l)" ]
}
