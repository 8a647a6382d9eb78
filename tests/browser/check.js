// Reads every text's box from the page as the browser laid it out, and writes into the page, in TAP,
// whether the texts have a size, whether two overlap, and whether one leaves the drawing. A box is as
// wide as the browser's line and as high as the ink of its letters: the ascent and descent of a font
// reach far beyond, in Arabic over the next line.
const slack = 0.5; // CSS pixels given up on each side: 0.13 mm, since letters are no rectangles

const pen = document.createElement("canvas").getContext("2d");

// The ink above and below the baseline, in CSS pixels.
function ink(text, scale) {
    const style = getComputedStyle(text);
    const size = parseFloat(style.fontSize);
    pen.font = `${style.fontStyle} ${style.fontWeight} ${size * 10}px ${style.fontFamily}`;
    pen.direction = style.direction;
    const metrics = pen.measureText(text.textContent);
    return {
        above: metrics.actualBoundingBoxAscent / 10 * scale,
        below: metrics.actualBoundingBoxDescent / 10 * scale
    };
}

function box(text) {
    const line = text.getBoundingClientRect();
    const matrix = text.getScreenCTM();
    const baseline = matrix.f + matrix.d * parseFloat(text.getAttribute("y"));
    const reach = ink(text, matrix.d);
    return {
        left: line.left + slack, right: line.right - slack,
        top: baseline - reach.above + slack, bottom: baseline + reach.below - slack
    };
}

function overlap(a, b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function says(text) {
    return "'" + text.textContent.trim().replace(/\s+/g, " ") + "'";
}

function overlaps(texts, boxes) {
    const found = [];
    for (let i = 0; i < boxes.length; i++)
        for (let j = 0; j < i; j++)
            if (overlap(boxes[i], boxes[j]))
                found.push(says(texts[j]) + " overlaps " + says(texts[i]));
    return found;
}

function leaves(box, page) {
    return box.left < page.left || box.right > page.right || box.top < page.top ||
        box.bottom > page.bottom;
}

function report(name, problems) {
    const lines = [(problems.length ? "not ok - " : "ok - ") + name];
    return lines.concat(problems.map((problem) => "# " + problem)).join("\n");
}

function check() {
    const drawing = document.querySelector("svg");
    const page = drawing.getBoundingClientRect();
    const texts = Array.from(drawing.querySelectorAll("text")).filter((text) => text.textContent.trim());
    const boxes = texts.map(box);
    const empty = texts.filter((text, i) => {
        return !(boxes[i].right > boxes[i].left && boxes[i].bottom > boxes[i].top);
    });
    const outside = texts.filter((text, i) => leaves(boxes[i], page));
    return [
        report(texts.length + " texts have a size", texts.length < 3 ? ["too few"] : empty.map(says)),
        report("no two texts overlap", overlaps(texts, boxes)),
        report("no text leaves the drawing", outside.map(says))
    ].join("\n");
}

function tell() {
    const output = document.createElement("pre");
    output.id = "verdict";
    try {
        output.textContent = "\n" + check() + "\n";
    } catch (error) {
        output.textContent = "\nnot ok - the page can't be read\n# " + error + "\n";
    }
    document.body.appendChild(output);
}

// Not before the fonts of the drawing are there.
document.fonts.ready.then(tell);
