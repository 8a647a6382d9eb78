# The schemas that editors check figure files and themes with: they take what the program takes, and
# refuse what it refuses as far as a schema can.
load helper

# What only the program sees: repeated keys, files that meet, dates that do, charts without numbers.
beyond='chart-missing compare-missing data-figure-file data-twice outputs-numbers outputs-overwrite outputs-twice repeated-keys span'

setup_file() {
    cat >"$BATS_FILE_TMPDIR/check.py" <<'END'
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1]))
Draft202012Validator.check_schema(schema)
wrong = 0
for path in sys.argv[2:]:
    for error in Draft202012Validator(schema).iter_errors(json.load(open(path))):
        print(path, error.json_path, error.message[:200])
        wrong += 1
sys.exit(wrong > 0)
END
}

# check FILE...: whether the schema in schema.json takes them.
check() { run python3 "$BATS_FILE_TMPDIR/check.py" schema.json "$@"; }

@test "the schema takes the figure files of the samples" {
    $CASUS schema >schema.json
    check $(grep -l '"figure": *1' "$samples"/*.json "$samples"/*/*.json)
    [ "$status" -eq 0 ] || fail 'the schema refuses samples'
    [ -z "$output" ]
}

@test "the schema takes what command lines are" {
    $CASUS schema >schema.json
    casus timeline two.csv -o a.svg --from 2013 --to 2014-05 --where 'category!=vac' --group country \
        --where 'category=battle,diplomacy' --top 007 --title T --subtitle S --source S --note N --as-of 2013-06~ \
        --lag 3 --alt A --width 6.5in --height auto --dpi 72 --theme dark --lang ar-SY \
        --svg-text outline --ids fig1- --background none --week-start sunday \
        --dialect casus --map note=title \
        --date-order mdy --encoding utf-8 --delimiter , --season calendar --cameo 1.1b3 \
        --territory-as-battle --dedupe --panel-height 1.50 --rule 2013-06-07=R \
        --span 2013-06-08/2013-06-09 --key-event 2013-06-10 --break '2013-06-11={"en":"B"}' \
        --panel bars --by month --assign start --measure events --style stacked --range none \
        --save-figure a.json
    exits_with 0
    check a.json
    [ "$status" -eq 0 ] || fail 'the schema refuses it'
    casus draw a.json
    exits_with 0
}

@test "the schema takes what people write" {
    $CASUS schema >schema.json
    cat >a.json <<END
{ "\$schema": "schema.json", "figure": 1, "data": "two.csv", "from": 2013, "chart": "timeline",
  "where": {"category": ["battle", "diplomacy"], "note": "First"}, "map": {"note": "title"},
  "dedupe": false, "annotations": [{"span": "2013-06/2013-07", "label": {"en": "S", "fr": "S"}}],
  "figures": [
    {"name": "one", "output": "a.svg", "size": {"width": "120mm"}, "where": "country!=SYR"},
    {"output": ["b.svg", "b.png"], "data": ["two.csv"], "panels": [
      {"height": 2, "annotations": [{"rule": 2013}, {"event": "id7"}]},
      {"chart": "bars", "by": "week", "where": ["category=battle"]}]}]}
END
    check a.json
    [ "$status" -eq 0 ] || fail 'the schema refuses it'
    casus draw a.json -q
    exits_with 0
}

@test "the schema refuses what is wrong, but for what it can't see" {
    $CASUS schema >schema.json
    for file in "$top"/tests/bad_figure/*/input.json; do
        name=$(basename "$(dirname "$file")")
        python3 -m json.tool "$file" >/dev/null 2>&1 || continue
        check "$file"
        case " $beyond " in
        *" $name "*) [ "$status" -eq 0 ] || fail "$name is not beyond the schema" ;;
        *) [ "$status" -ne 0 ] || fail "the schema takes $name" ;;
        esac
    done
}

@test "each key has a word on what it is" {
    casus schema
    exits_with 0
    python3 - "$output" <<'END'
import json, sys
for name, schema in json.loads(sys.argv[1])['$defs'].items():
    assert 'description' in schema or name in ('$schema', 'size', 'one-panel', 'one-figure',
                                               'report', 'annotations'), name
END
}

@test "themes have a schema too, and other things have none" {
    casus schema theme
    exits_with 0
    prints '"casus theme"'
    casus schema figrue
    exits_with 2
    says "did you mean 'figure'?"
    casus schema figure theme
    exits_with 2
}
