// Runs in the page: the boxes of marks and labels of a drawing as the browser laid them out, in CSS
// pixels from the drawing's corner. A text's box is as wide as its line and as high as its ink, as in
// tests/browser/check.js; a label of several texts has several boxes.
const pen = document.createElement("canvas").getContext("2d");

function inkOf(element, text) {
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    pen.font = `${style.fontStyle} ${style.fontWeight} ${size * 10}px ${style.fontFamily}`;
    const metrics = pen.measureText(text);
    return { above: metrics.actualBoundingBoxAscent / 10, below: metrics.actualBoundingBoxDescent / 10 };
}

// The baseline of HTML text: an empty inline block stands on it.
function baselineOf(element) {
    const probe = document.createElement("span");
    probe.style.cssText = "display:inline-block;width:0;height:0";
    element.prepend(probe);
    const baseline = probe.getBoundingClientRect().bottom;
    probe.remove();
    return baseline;
}

function textBox(element, page) {
    const ink = inkOf(element, element.textContent);
    let line, baseline, scale = 1;
    if (element instanceof SVGTextContentElement) {
        const matrix = element.getScreenCTM(), start = element.getStartPositionOfChar(0);
        line = element.getBoundingClientRect();
        baseline = matrix.b * start.x + matrix.d * start.y + matrix.f;
        scale = matrix.d;
    } else {
        const range = document.createRange();
        range.selectNodeContents(element);
        line = range.getBoundingClientRect();
        baseline = baselineOf(element);
    }
    return [line.left - page.left, baseline - ink.above * scale - page.top, line.right - page.left,
        baseline + ink.below * scale - page.top];
}

function shapeBox(element, page) {
    const box = element.getBoundingClientRect();
    return [box.left - page.left, box.top - page.top, box.right - page.left, box.bottom - page.top];
}

// Takes texts out of a list by what they say, the first first: drawings with several events of the
// same words have them in the order of the events.
function byWords(texts, words) {
    const found = texts.findIndex((text) => text && text.textContent.trim() === words);
    const text = found < 0 ? null : texts[found];
    if (text)
        texts[found] = null;
    return text;
}

// Of each tool: the drawing, and for each event its mark and the texts of its label.
const finders = {
    casus(events) {
        const page = document.querySelector("svg");
        return { page, found: events.map((event) => ({
            mark: page.getElementById("event-" + event.id),
            texts: [...page.querySelectorAll(`[id="event-${event.id}-label"] text`)]
        })) };
    },
    vega(events) {
        const page = document.querySelector("svg");
        const marks = page.querySelectorAll(".mark-symbol.role-mark path");
        const texts = page.querySelectorAll(".mark-text.role-mark text");
        return { page, found: events.map((event, i) => ({
            mark: marks[i], texts: texts[i].getAttribute("opacity") === "0" ? [] : [texts[i]]
        })) };
    },
    ggrepel(events) {
        const page = document.querySelector("svg");
        const marks = page.querySelectorAll("circle");
        const texts = [...page.querySelectorAll("text")];
        return { page, found: events.map((event, i) => ({
            mark: marks[i], texts: [byWords(texts, event.label)].filter((text) => text)
        })) };
    },
    vis(events) {
        const page = document.querySelector("#drawing");
        const dot = (event) => page.querySelector(`.event-${event.index}.vis-dot, ` +
            `.event-${event.index} .vis-dot`);
        const text = (event) => page.querySelector(`.event-${event.index} .vis-item-content`);
        return { page, found: events.map((event, index) => ({
            mark: dot({ index }), texts: [text({ index })].filter((text) => text)
        })) };
    },
    timeline(events) {
        const page = document.querySelector("#drawing svg");
        const marks = page.querySelectorAll(".taskWrapper .node-bkg");
        const labels = page.querySelectorAll(".eventWrapper");
        return { page, found: events.map((event, i) => ({
            mark: marks[i], texts: [...labels[i].querySelectorAll("tspan")]
        })) };
    },
    gantt(events) {
        const page = document.querySelector("#drawing svg");
        return { page, found: events.map((event, i) => ({
            mark: page.querySelector(`[id$="task-${i}"]`),
            texts: [page.querySelector(`[id$="task-${i}-text"]`)].filter((text) => text)
        })) };
    }
};

// What measure.py reads.
function boxesOf(tool, events) {
    const { page: element, found } = finders[tool](events);
    const page = element.getBoundingClientRect();
    return {
        width: page.width, height: page.height,
        events: found.map(({ mark, texts }, i) => ({
            id: events[i].id,
            mark: mark && shapeBox(mark, page),
            label: texts.filter((text) => text.textContent.trim()).map((text) => textBox(text, page)),
            size: texts.length ? parseFloat(getComputedStyle(texts[0]).fontSize) *
                (texts[0].getScreenCTM ? texts[0].getScreenCTM().d : 1) : 0
        }))
    };
}
