# Chronologies: their pages and files, their options, and what is said of wrong ones.
load helper

# 60 events of two months.
events() {
    printf 'date,title,category,killed,source\n' >events.csv
    for day in $(seq 1 30); do
        printf '2024-04-%02d,Shelling %d,remote,%d,Paper\n' "$day" "$day" "$day"
        [ "$day" -gt 30 ] || printf '2024-05-%02d,Talks %d,diplomacy,,Radio\n' "$day" "$day"
    done >>events.csv
}

@test "a list is one tall page, with its table, in one run" {
    events
    casus chronology events.csv -o a.svg -o a.png -o a.pdf -o a.csv -o a.md -o a.json
    exits_with 0
    [ "$(find . -name 'a*.svg' | wc -l)" = 1 ]
    grep -q 'Shelling 30' a.svg
    [ "$(sed -n 1p a.csv)" = 'date,title,category,status,counts,sources,id' ]
    [ "$(wc -l <a.csv)" = 61 ]
    grep -q '^2024-04-12,Shelling 12,remote,reported,12 killed,Paper,' a.csv
    grep -q '12 April 2024' a.md
}

@test "on pages of a given height it flows: one PDF, numbered pictures" {
    events
    casus chronology events.csv -o a.svg -o a.pdf --height 120mm --report r.json
    exits_with 0
    [[ $stderr == *"wrote 'a.svg' as "*" files: 'a-1.svg', 'a-2.svg'"* ]]
    [ ! -e a.svg ]
    pages=$(find . -name 'a-*.svg' | wc -l)
    [ "$(pdfinfo a.pdf | sed -n 's/^Pages: *//p')" = "$pages" ]
    grep -q '"pages":'"$pages"',"files":\["a-1.svg",' r.json
    grep -q '"placed":60,' r.json
    pdftotext -layout a.pdf a.txt
    [ "$(grep -c 'continued' a.txt)" -ge "$((pages - 1))" ]
    grep -q "Page 2 of $pages" a.txt
    grep -q "<title id=\"_title\">[^<]*Page 2 of $pages" a-2.svg
    for day in $(seq 1 30); do
        [ "$(grep -cE "(Shelling|Talks) $day( |$|[¹²])" a.txt)" = 2 ]
    done
}

@test "several pages do not go to standard output, but as PDF" {
    events
    casus chronology events.csv -o - --format svg --height 120mm
    exits_with 5
    [[ $stderr == *"holds one"* ]]
    $CASUS chronology events.csv -o - --format pdf --height 120mm >a.pdf
    [ "$(head -c 5 a.pdf)" = '%PDF-' ]
}

@test "sources are footnotes, each once, or inline, or nowhere" {
    events
    casus chronology events.csv -o a.svg
    [ "$(grep -o '>Sources<' a.svg | wc -l)" = 1 ]
    [ "$(grep -o 'Radio' a.svg | wc -l)" = 1 ]
    casus chronology events.csv -o a.svg --sources inline
    [ "$(grep -o 'Radio' a.svg | wc -l)" = 30 ]
    casus chronology events.csv -o a.svg --sources none
    ! grep -q 'Radio' a.svg
}

@test "wrong numbers of columns and narrow pages are refused" {
    casus chronology two.csv -o a.svg --columns 4
    exits_with 2
    [[ $stderr == *"at most 3 columns"* ]]
    casus chronology two.csv -o a.svg --columns 3 --width 85mm
    exits_with 2
    [[ $stderr == *"too narrow on this page"*"a width of "*"mm"* ]]
    printf 'date,title\n2024-05-01,Donaudampfschifffahrtselektrizitaeten everywhere\n' >wide.csv
    casus chronology wide.csv -o a.svg --columns 2 --width 100mm
    exits_with 2
    [[ $stderr == *"2 columns are too narrow for a word of 'Donaudampfschifffahrtselektrizitaeten everywhere'"* ]]
    casus chronology two.csv -o a.svg --spacing weekly
    exits_with 2
    casus chronology two.csv -o a.svg --height 20mm
    exits_with 2
    [[ $stderr == *"at least "*"mm"* ]]
    casus timeline two.csv -o a.svg --spacing time
    exits_with 2
}

@test "records beyond the limit are counted" {
    printf 'date,title\n' >many.csv
    for n in $(seq 1 2100); do printf '2024-01-01,Event %d\n' "$n"; done >>many.csv
    casus chronology many.csv -o a.pdf --height 257mm --columns 3 --report r.json
    exits_with 0
    grep -q '"records":2100,"placed":2000,' r.json
    grep -q '"unlabelled":100,' r.json
    pdftotext -l 1 a.pdf - | grep -q '2,000 of 2,100 records'
    pdftotext a.pdf - | tr '\n' ' ' | grep -q '100 more records that matter less are not in the list'
}

@test "a figure file says it too" {
    events
    cat >f.json <<'END'
{"figure": 1, "data": ["events.csv"], "size": {"width": "120mm", "height": "150mm"},
 "panels": [{"chart": "chronology", "columns": 2, "spacing": "time", "sources": "none"}],
 "output": ["out.pdf", "out.svg"]}
END
    casus draw f.json
    exits_with 0
    [ -e out.pdf ] && [ -e out-1.svg ] && [ -e out-2.svg ]
    casus chronology events.csv -o b.pdf --width 120mm --height 150mm --columns 2 --spacing time \
        --sources none --save-figure g.json
    casus draw g.json
    cmp b.pdf out.pdf
}

@test "each source is told by where it stands, and what became of a plan" {
    cat >p.json <<'END'
{"casus": 1, "records": [
 {"id": "a", "date": "2024-05-21", "category": "remote", "status": "claimed", "title": "Shelling",
  "sources": [{"who": "Front", "claim": "alleges"}, {"who": "Observatory", "claim": "confirms"}]},
 {"id": "b", "date": "2024-05-22", "record_type": "statement", "category": "statement",
  "status": "denied", "title": "A denial", "sources": [{"who": "Ministry", "claim": "denies"}],
  "links": [{"rel": "about", "id": "a"}]},
 {"id": "c", "date": "2024-09", "category": "diplomacy", "status": "called-off", "title": "Talks",
  "status_history": [
   {"status": "planned", "planned_for": "2024-02-01"},
   {"date": "2024-01-28", "status": "postponed", "planned_for": "2024-03"},
   {"date": "2024-03-01", "status": "postponed", "planned_for": "2024-09"},
   {"date": "2024-08-20", "status": "called-off", "by": "Front"}]},
 {"id": "d", "date": "2024-05-22", "category": "remote", "title": "A count of none",
  "counts": [{"kind": "killed", "qualifier": "exact", "value": 0}]},
 {"id": "e", "date": "2024-05-21", "category": "remote", "title": "The same shelling",
  "links": [{"rel": "same-episode-as", "id": "a"}]}]}
END
    casus chronology p.json -o p.svg -o p.csv -o p.md
    exits_with 0
    grep -q 'claimed by Front · confirmed by Observatory · denied by Ministry' p.md
    grep -q 'first planned for 1 February · postponed 2 times · called off 20 August by Front' p.md
    grep -q 'reported · another account' p.md
    grep -q '0.killed' p.svg
}

@test "a key tells the signs that occur, and the kind of what is all of one" {
    printf 'date,title,category,status\n2024-05,Raid,battle,claimed\n' >k.csv
    printf '2024-05-03~,Clash,battle,reported\n' >>k.csv
    casus chronology k.csv -o k.svg
    exits_with 0
    for words in reported 'some time in this span' 'approximate date' Battle; do
        [ "$(grep -o ">$words<" k.svg | wc -l)" = 1 ]
    done
    ! grep -q 'on or before' k.svg
}
