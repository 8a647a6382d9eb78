// pages.js CHECK FILE...: opens each file in Chromium and says in TAP what CHECK, one of the functions
// below, finds of it.
const fs = require("fs");
const { withPage } = require("./chromium.js");

function tell(name, problems) {
    console.log((problems.length ? "not ok - " : "ok - ") + name);
    for (const problem of problems)
        console.log("# " + problem);
}

// What axe-core of the environment's AXE finds, in light and in dark.
async function axe(page, name) {
    for (const scheme of ["light", "dark"]) {
        await page.send("Emulation.setEmulatedMedia",
            { features: [{ name: "prefers-color-scheme", value: scheme }] });
        await page.evaluate(fs.readFileSync(process.env.AXE, "utf8"));
        const result = await page.evaluate("axe.run(document, { resultTypes: ['violations'] }).then((found) => ({" +
            "checks: found.passes.length, violations: found.violations.map((one) => " +
            "one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(' | ')) }))");
        const few = result.checks < 20 ? ["only " + result.checks + " checks apply"] : [];
        tell(`${name}, ${scheme}, axe`, result.violations.concat(few));
    }
    await page.send("Emulation.setEmulatedMedia", { features: [] });
}

// The nodes of the accessibility tree that a screen reader meets.
async function treeOf(page) {
    const { nodes } = await page.send("Accessibility.getFullAXTree");
    return nodes.filter((node) => !node.ignored).map((node) => ({
        role: node.role.value,
        name: node.name ? node.name.value : "",
        description: node.description ? node.description.value : ""
    }));
}

// A figure without a title of its own has a description only.
async function image(page, name, nodes) {
    const [title, description] = await page.evaluate("['title', 'desc'].map((one) => " +
        "(document.querySelector('svg > ' + one) || { textContent: '' }).textContent)");
    const image = nodes.find((node) => /^(image|img|SvgRoot)$/i.test(node.role));
    const said = image ? image.name + " " + image.description : "nothing";
    const isRead = said.includes(title) && said.includes(description) && description.length > 40;
    tell(`${name}: title and description are read out`, isRead ? [] : ["read out is " + said.slice(0, 200)]);
}

async function svgTree(page, name) {
    await image(page, name, await treeOf(page));
}

// Names of roles are Chromium's: those of rows and columns differ between versions.
async function tree(page, name) {
    const nodes = await treeOf(page);
    const count = (role) => nodes.filter((node) => node.role === role && node.name).length;
    const of = (selector) => page.evaluate(`document.querySelectorAll("${selector}").length`);
    const expected = {
        heading: await of("h1, h2"), table: await of("table"), columnheader: await of("thead th"),
        rowheader: await of("tbody th"), radio: await of(".tip")
    };
    const problems = [];
    for (const [role, number] of Object.entries(expected))
        if (count(role) !== number || (!number && role !== "radio"))
            problems.push(`${count(role)} of the role ${role} with a name, not ${number}`);
    await image(page, name, nodes);
    tell(`${name}: table, heads and marks are read out`, problems);
}

const visible = "(() => { const words = document.querySelector('.tip:focus-within span, .tip:hover span');" +
    "if (!words) return ''; const box = words.getBoundingClientRect(); const style = getComputedStyle(words);" +
    "return box.width > 40 && box.height > 10 && style.clipPath === 'none' && box.left >= 0 && " +
    "box.right <= innerWidth ? words.textContent : ''; })()";

async function press(page, key) {
    const windowsVirtualKeyCode = { Tab: 9, ArrowRight: 39 }[key];
    for (const type of ["keyDown", "keyUp"])
        await page.send("Input.dispatchKeyEvent", { type, key, code: key, windowsVirtualKeyCode });
}

// Tab comes to the marks once, arrow keys to the next one, and both show its words; so does the pointer.
// Nothing but the file itself is loaded, on a screen of 360 pixels nothing but the tables is wider, and
// there is no script.
async function keys(page, name) {
    const problems = [], stops = [];
    for (let i = 0; i < 40; i++) {
        await press(page, "Tab");
        const stop = await page.evaluate("(({ className, type, localName }) => className || type || localName)" +
            "(document.activeElement)");
        if (stop === "body" || stop === stops[0])
            break;
        stops.push(stop);
        if (stop !== "radio")
            continue;
        const first = await page.evaluate(visible);
        await press(page, "ArrowRight");
        const second = await page.evaluate(visible);
        if (!first || !second || first === second)
            problems.push(`arrow keys show '${first}', then '${second}'`);
    }
    if (stops[0] !== "skip" || stops.filter((stop) => stop === "radio").length !== 1 || !stops.includes("scroll"))
        problems.push("Tab goes to " + stops.join(", "));
    tell(`${name}: marks are reached by keyboard`, problems);
    await page.evaluate("document.activeElement.blur(); scrollTo(0, 0)");
    const at = await page.evaluate("(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))" +
        "(document.querySelector('.tip:not(.wide)').getBoundingClientRect())");
    await page.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...at });
    tell(`${name}: marks can be pointed at`, await page.evaluate(visible) ? [] : ["no words show"]);
    const loaded = page.events.filter((event) => event.method === "Network.requestWillBeSent")
        .map((event) => event.params.request.url).filter((url) => !/^(file|data):/.test(url));
    tell(`${name}: nothing else is loaded, no script is there`,
        loaded.concat(await page.evaluate("Array.from(document.scripts, (script) => script.outerHTML)")));
    await page.send("Emulation.setDeviceMetricsOverride",
        { width: 360, height: 800, deviceScaleFactor: 1, mobile: true });
    const width = await page.evaluate("document.documentElement.scrollWidth");
    await page.send("Emulation.clearDeviceMetricsOverride");
    tell(`${name}: it is not wider than a small screen`, width > 360 ? [width + " pixels"] : []);
}

// Hostile text has become text: no element, attribute or address is there that we do not write, and no
// script has run; the page's own policy against scripts is switched off.
async function hostile(page, name) {
    const elements = ("html head meta title style body main h1 p a figure div svg desc defs linearGradient stop " +
        "clipPath pattern use image g path rect text fieldset legend br label input span figcaption details summary " +
        "section h2 table caption thead tbody tr th td ul li").split(" ");
    const problems = await page.evaluate(`(() => {
        const known = new Set(${JSON.stringify(elements)}), problems = [];
        for (const element of document.querySelectorAll("*")) {
            if (!known.has(element.localName))
                problems.push("<" + element.localName + ">");
            for (const { name, value } of element.attributes) {
                if (/^on/i.test(name) || (/href|src/i.test(name) && !/^(#|https?:\\/\\/|mailto:)/.test(value)))
                    problems.push(name + "=" + value.slice(0, 80));
            }
        }
        return problems.concat(globalThis.hostile ? ["a script ran"] : []);
    })()`);
    const opened = page.events.filter((event) => event.method === "Page.javascriptDialogOpening");
    tell(`${name}: no script ran and no element was added`, problems.concat(opened.map(() => "a dialog opened")));
    const text = await page.evaluate("document.body.textContent");
    const lost = ["</text><script>", "]]>", "\"q\" 'q'", "javascript:hostile"].filter((part) => !text.includes(part));
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text))
        lost.push("control characters are left");
    tell(`${name}: hostile text is text`, lost.map((part) => `'${part}' is not in the page`));
}

const checks = { axe, tree, "svg-tree": svgTree, keys, hostile };

withPage(async (page) => {
    const [check, ...files] = process.argv.slice(2);
    await page.send("Page.setBypassCSP", { enabled: true });
    for (const file of files) {
        await page.open(file);
        await checks[check](page, file.replace(/^.*\//, ""));
    }
}).catch((error) => {
    console.log("not ok - Chromium opens the pages\n# " + error.stack);
    process.exitCode = 1;
});
