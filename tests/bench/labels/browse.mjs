// Opens a drawing in Chromium, or has a browser's tool draw there, and prints the boxes of marks and
// labels as JSON, with the milliseconds that the tool took to draw, once for each repeat.
//
// usage: node browse.mjs MODULES CHROMIUM casus|vega|ggrepel EVENTS.json DRAWING.svg
//        node browse.mjs MODULES CHROMIUM TOOL EVENTS.json PICTURE.png
//
// where TOOL is one of vis-points, vis-boxes, mermaid-gantt, mermaid-timeline.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const REPEATS = 5;
const [modules, chromium, tool, eventsFile, file] = process.argv.slice(2);
const resolve = createRequire(modules + "/").resolve;
const input = JSON.parse(fs.readFileSync(eventsFile, "utf8"));
const here = path.dirname(fileURLToPath(import.meta.url));

function page(head, body) {
    return `<!DOCTYPE html><meta charset="utf-8"><style>body { margin: 0; background: white }
        #drawing { width: ${input.width}pt; font: ${input.size}pt "Noto Sans" }
        #drawing .vis-item .vis-item-content { padding: 0 ${input.gap}pt }
        </style>${head}<body>${body}</body>`;
}

const built = (name, inside) => pathToFileURL(path.join(modules, "node_modules", name, inside)).href;
const visHead = `<link rel="stylesheet" href="${
    built("vis-timeline", "styles/vis-timeline-graph2d.min.css")}"><script src="${
    built("vis-timeline", "standalone/umd/vis-timeline-graph2d.min.js")}"></script>`;
const mermaidHead = `<script src="${built("mermaid", "dist/mermaid.min.js")}"></script>`;
const container = '<div id="drawing"></div>';

// These run in the page.
async function drawVis(input, type) {
    const drawing = document.querySelector("#drawing");
    if (window.last)
        window.last.destroy();
    const start = performance.now();
    const groups = [...new Set(input.events.map((event) => event.category))];
    const items = input.events.map((event, i) => ({ id: i, group: event.category, type,
        content: event.label, start: event.date + "T00:00:00", className: "event-" + i }));
    await new Promise((done) => {
        window.last = new vis.Timeline(drawing, items,
            groups.map((name) => ({ id: name, content: name })),
            { onInitialDrawComplete: done, showCurrentTime: false, stack: true,
              margin: { item: { horizontal: 8, vertical: 2 } } });
    });
    const time = performance.now() - start;
    await new Promise((done) => setTimeout(done, 300)); // it goes on stacking for some frames
    return time;
}

// A Gantt chart of milestones, for its axis, or a timeline, which has none: a column for each date.
async function drawMermaid(input, kind) {
    const size = input.size * 96 / 72, clean = (text) => text.replace(/[:;#]/g, " ");
    mermaid.initialize({ startOnLoad: false, maxTextSize: 1e7, gantt: { useWidth: input.width * 96 / 72,
        fontSize: size, sectionFontSize: size, barHeight: size * 1.2, barGap: 2,
        leftPadding: input.plot.x0 * 96 / 72, rightPadding: 13, useMaxWidth: true },
        fontFamily: "Noto Sans", themeVariables: { fontFamily: "Noto Sans" } });
    const start = performance.now();
    const groups = [...new Set(input.events.map((event) => event.category))];
    const lines = kind === "gantt" ? ["dateFormat YYYY-MM-DD", "axisFormat %Y"].concat(
        groups.flatMap((name) => ["section " + name].concat(
            input.events.flatMap((event, i) => event.category !== name ? [] :
                [`${clean(event.label)} :milestone, task-${i}, ${event.date}, 0d`])))) :
        input.events.map((event) => `${event.date} : ${clean(event.label)}`);
    const { svg } = await mermaid.render("drawn", [kind, ...lines].join("\n"));
    document.querySelector("#drawing").innerHTML = svg;
    return performance.now() - start;
}

const browserTools = {
    "vis-points": { finder: "vis", head: visHead, draw: drawVis, argument: "point" },
    "vis-boxes": { finder: "vis", head: visHead, draw: drawVis, argument: "box" },
    "mermaid-gantt": { finder: "gantt", head: mermaidHead, draw: drawMermaid, argument: "gantt" },
    "mermaid-timeline": { finder: "timeline", head: mermaidHead, draw: drawMermaid,
        argument: "timeline" }
};
const own = browserTools[tool];

const puppeteer = (await import(pathToFileURL(resolve("puppeteer-core")))).default;
const profile = fs.mkdtempSync(path.join(path.dirname(path.resolve(file)), "profile-"));
const browser = await puppeteer.launch({ executablePath: chromium, userDataDir: profile,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
try {
    const tab = await browser.newPage();
    await tab.setViewport({ width: Math.ceil(input.width * 96 / 72), height: 1200 });
    const svg = own ? container : fs.readFileSync(file, "utf8").replace(/^<\?xml[^>]*>/, "");
    const html = path.join(profile, "page.html");
    fs.writeFileSync(html, page(own ? own.head : "", svg));
    await tab.goto(pathToFileURL(html).href);
    await tab.evaluate("document.fonts.ready");
    const times = [];
    for (let i = 0; own && i < REPEATS; i++)
        times.push(await tab.evaluate(own.draw, input, own.argument));
    if (own) // it makes the tool lay out once more, for a page that is as high as it wants
        await tab.screenshot({ path: file, fullPage: true });
    await tab.addScriptTag({ path: path.join(here, "boxes.js") });
    const boxes = await tab.evaluate((name, events) => boxesOf(name, events),
        own ? own.finder : tool, input.events);
    console.log(JSON.stringify({ tool, times, ...boxes }));
} finally {
    await browser.close();
    fs.rmSync(profile, { recursive: true, force: true });
}
