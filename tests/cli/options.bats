# How options are written, and what is said of wrong ones before anything is read.
load helper

@test "values follow as a word, after '=', or behind the letter" {
    casus timeline two.csv --output a.svg --width 120mm
    exits_with 0
    casus timeline two.csv --output=b.svg --width=120mm
    exits_with 0
    casus timeline -oc.svg two.csv --width=120mm
    exits_with 0
    casus timeline --width 120mm -qvo d.svg two.csv
    exits_with 0
    grep -q 'width="120mm"' a.svg
    cmp a.svg b.svg
    cmp a.svg c.svg
    cmp a.svg d.svg
}

@test "the last value of an option counts" {
    casus timeline two.csv -o a.svg --width 120mm --width 100mm
    exits_with 0
    grep -q 'width="100mm"' a.svg
}

@test "'--' ends the options" {
    cp two.csv ./-two.csv
    casus timeline -o a.svg -- -two.csv
    exits_with 0
    casus timeline -o b.svg -two.csv
    exits_with 2
    says "unknown option '-two.csv'"
}

@test "conditions add up" {
    casus timeline two.csv -o a.svg -v --where category=battle,diplomacy --where 'title~fir'
    exits_with 0
    says '1 filtered out'
    grep -q First a.svg
    ! grep -q Second a.svg
}

@test "unknown words get a suggestion" {
    casus timelien two.csv
    says "unknown command 'timelien'; did you mean 'timeline'?"
    casus two.csv -o two.svg
    says "a command comes first, such as 'casus timeline two.csv'"
    casus timeline two.csv -o two.svg --widht 3cm
    says "unknown option '--widht'; did you mean '--width'?"
    casus timeline two.csv -o two.svg --where contry=SYR
    says "did you mean 'country'?"
    casus timeline two.csv -o two.svg --where category=batle
    says "did you mean 'battle'?"
    casus timeline two.csv -o two.svg --group catgory
    says "did you mean 'category'?"
    casus timeline two.csv -o two.svg --theme reprot
    says "did you mean 'report'?"
    casus list chart
    says "did you mean 'casus list charts'?"
    casus help timelien
    says "did you mean 'timeline'?"
    exits_with 2
}

@test "unknown words without a near one get the known ones" {
    casus timeline two.csv -o two.svg --theme x
    says 'known are dark, hdx, press'
    casus timeline two.csv -o two.svg --dialect x
    says 'known are casus'
    casus timeline two.csv -o two.gif
    says 'outputs end in .svg .png .pdf'
    casus timeline two.csv -o - --format gif
    says 'the formats are svg, png, pdf'
}

@test "all wrong settings are told at once" {
    casus timeline two.csv -o two.svg --width 170 --dpi 20 --group title --from June --lang xyzzy
    exits_with 2
    says "width: '170' has no unit; write '170mm'"
    says "dpi: '20' is not a resolution"
    says "group: 'title' is different in each record"
    says "from: 'June' is not a date"
    says "lang: 'xyzzy' is not a language"
    [ ! -e two.svg ]
}

@test "a span that ends before it starts is refused" {
    casus timeline two.csv -o two.svg --from 2014 --to 2013
    exits_with 2
    says "'from' would come after 'to'"
}

@test "missing and superfluous values are refused" {
    casus timeline two.csv -o
    exits_with 2
    says "option '-o' needs a value"
    casus timeline two.csv -o a.svg --width
    exits_with 2
    says "option '--width' needs a value: '--width LENGTH'"
    casus timeline two.csv -o a.svg --strict=yes
    exits_with 2
    says "option '--strict' takes no value"
    casus timeline two.csv -o a.svg --finding=yes
    exits_with 2
    says "option '--finding' takes no value"
}

@test "options of one command are unknown to another" {
    casus info two.csv --width 170mm
    exits_with 2
    says "unknown option '--width'"
    casus timeline two.csv -o a.svg --json
    exits_with 2
    casus list --strict
    exits_with 2
}

@test "no input and no output are told" {
    casus timeline -o a.svg
    exits_with 2
    says 'no input'
    casus timeline two.csv
    exits_with 2
    says "no output; say what to write, such as '-o timeline.svg'"
    casus info
    exits_with 2
    says 'no input'
}

@test "a wrong output is told before anything is read" {
    casus timeline nothing.csv -o two.gif
    exits_with 2
    says_not nothing.csv
    casus timeline nothing.csv -o two.svg --report two.xml
    exits_with 2
    says 'reports end in .json or .txt'
    casus timeline nothing.csv -o two.svg -o two.svg
    exits_with 2
    says "'two.svg' is to be written twice"
}

@test "-q prints errors only, -v notes and the account" {
    casus timeline bad.csv -o a.svg -q
    exits_with 0
    says 'is not a date'
    says_not 'casus: 2 records'
    casus timeline two.csv -o a.svg -v
    exits_with 0
    says "casus: read 'two.csv': csv, dialect casus, utf-8, 2 records"
    says "casus: wrote 'a.svg': svg, "
    says 'casus: 2 records = 2 events + 0 statements + 0 figures + 0 rejected'
}

@test "like problems are counted" {
    for i in 1 2 3 4 5; do echo "2013-13-0$i,Bad"; done | sed '1i date,title' >worse.csv
    echo 2013-06-05,Good >>worse.csv
    casus timeline worse.csv -o a.svg
    exits_with 0
    says 'worse.csv:4:6: error: '
    says_not 'worse.csv:5:'
    says '… and 2 more like it'
    says '5 rejected'
}
