// Compares where the browser put each text of the drawing with where casus says it is: 'expected' is
// a list in points, 'least' the number of texts that must be there. Writes its verdict into the page,
// in TAP.
const most = 1; // CSS pixels that an edge or a baseline may be off

// By the advances of the letters, which may reach beyond them.
function sideways(text) {
    const matrix = text.getScreenCTM();
    let left = Infinity, right = -Infinity;
    for (let i = 0; i < text.getNumberOfChars(); i++) {
        const letter = text.getExtentOfChar(i);
        left = Math.min(left, letter.x);
        right = Math.max(right, letter.x + letter.width);
    }
    return placed({ left, right, baseline: parseFloat(text.getAttribute("y")) }, matrix);
}

// Where a point of the drawing is in the page.
function placed(text, matrix) {
    return {
        left: matrix.e + matrix.a * text.left, right: matrix.e + matrix.a * text.right,
        baseline: matrix.f + matrix.d * text.baseline
    };
}

function words(text) {
    return text.replace(/[\u2066-\u2069]/g, "");
}

function compare() {
    const drawing = document.querySelector("svg");
    const matrix = drawing.getScreenCTM();
    const texts = Array.from(drawing.querySelectorAll("text"));
    const problems = [];
    let worst = 0;
    if (texts.length !== expected.length || texts.length < least)
        problems.push(texts.length + " texts, expected " + expected.length);
    texts.slice(0, expected.length).forEach((text, i) => {
        const found = sideways(text), wanted = placed(expected[i], matrix);
        if (words(text.textContent) !== words(expected[i].text))
            problems.push("'" + text.textContent + "' stands for '" + expected[i].text + "'");
        for (const edge of ["left", "right", "baseline"]) {
            const off = Math.abs(found[edge] - wanted[edge]);
            worst = Math.max(worst, off);
            if (!(off <= most))
                problems.push("'" + text.textContent + "': " + edge + " is " + off.toFixed(2) + " px off");
        }
    });
    const name = texts.length + " texts are where casus puts them (" + worst.toFixed(2) + " px)";
    return [(problems.length ? "not ok - " : "ok - ") + name].concat(problems.map((problem) => "# " + problem));
}

document.fonts.ready.then(() => {
    const output = document.createElement("pre");
    output.id = "verdict";
    try {
        output.textContent = "\n" + compare().join("\n") + "\n";
    } catch (error) {
        output.textContent = "\nnot ok - the page can't be read\n# " + error + "\n";
    }
    document.body.appendChild(output);
});
