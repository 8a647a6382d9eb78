// Draws events.json with Vega: symbols on a time axis, labelled by the transform 'label'.
//
// usage: node vega.mjs MODULES EVENTS.json OUT.svg [REPEATS]
//
// MODULES is the folder that holds node_modules/vega and node_modules/canvas. Prints the milliseconds
// of laying out and writing, without the start of the program, once for each repeat.
import fs from "node:fs";
import { createRequire } from "node:module";

const [modules, events, output, repeats] = process.argv.slice(2);
const vega = await import(createRequire(modules + "/").resolve("vega"));

const px = 96 / 72;
const input = JSON.parse(fs.readFileSync(events, "utf8"));
const plot = { left: input.plot.x0 * px, top: input.plot.y0 * px };
const width = (input.plot.x1 - input.plot.x0) * px;
const height = (input.plot.y1 - input.plot.y0) * px;

// Beside the mark first, then over and under it, then at its corners: all eight places Vega has.
const anchors = ["right", "left", "top", "bottom", "top-right", "bottom-right", "top-left",
    "bottom-left"];
const gap = input.gap * px;

const spec = {
    width, height, background: "white",
    padding: { left: plot.left, top: plot.top, right: (input.width - input.plot.x1) * px, bottom: 0 },
    autosize: "none",
    data: [{ name: "events", values: input.events, format: { parse: { date: "utc:'%Y-%m-%d'" } } }],
    scales: [
        { name: "x", type: "utc", domain: { data: "events", field: "date" }, range: [0, width],
          padding: 8 },
        { name: "colour", type: "ordinal", range: "category",
          domain: { data: "events", field: "category" } }
    ],
    axes: [{ orient: "bottom", scale: "x" }],
    marks: [
        { type: "symbol", name: "points", from: { data: "events" }, encode: { enter: {
            x: { scale: "x", field: "date" }, y: { signal: "datum.y * height" },
            size: { value: 52 }, fill: { scale: "colour", field: "category" } } } },
        { type: "text", from: { data: "points" },
          encode: { enter: { text: { field: "datum.label" }, font: { value: "Noto Sans" },
              fontSize: { value: input.size * px } } },
          transform: [{ type: "label", size: { signal: "[width, height]" }, anchor: anchors,
              offset: anchors.map(() => gap), padding: 0 }] }
    ]
};

async function draw() {
    const start = process.hrtime.bigint();
    const view = new vega.View(vega.parse(JSON.parse(JSON.stringify(spec))), { renderer: "none" });
    const svg = await view.toSVG();
    fs.writeFileSync(output, svg);
    view.finalize();
    return Number(process.hrtime.bigint() - start) / 1e6;
}

for (let i = 0; i < Number(repeats || 1); i++)
    console.log((await draw()).toFixed(1));
