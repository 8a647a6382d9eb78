// A page in Chromium, driven over the DevTools protocol through pipes, which every version of node can.
const { spawn } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");

// Calls 'use' with a page: send(METHOD, PARAMETERS), evaluate(EXPRESSION), open(FILE), and 'events', those
// of the protocol since the last file was opened.
async function withPage(use) {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), "casus-"));
    const browser = spawn(process.env.CHROMIUM || "chromium",
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--remote-debugging-pipe", "--user-data-dir=" + home, "about:blank"],
        { env: { ...process.env, HOME: home }, stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    const [, , , commands, answers] = browser.stdio;
    const waiting = new Map();
    let count = 0, rest = "", session;
    const page = { events: [] };
    commands.on("error", () => {});
    answers.on("error", () => {});
    answers.setEncoding("utf8");
    answers.on("data", (text) => {
        const messages = (rest + text).split("\0");
        rest = messages.pop();
        for (const message of messages.map((one) => JSON.parse(one))) {
            if (!message.id) {
                page.events.push(message);
                if (message.method === "Page.javascriptDialogOpening")
                    page.send("Page.handleJavaScriptDialog", { accept: true });
                continue;
            }
            const { resolve, reject } = waiting.get(message.id);
            waiting.delete(message.id);
            if (message.error)
                reject(new Error(message.error.message));
            else
                resolve(message.result);
        }
    });
    page.send = (method, params = {}) => new Promise((resolve, reject) => {
        waiting.set(++count, { resolve, reject });
        commands.write(JSON.stringify({ id: count, method, params, sessionId: session }) + "\0");
    });
    page.evaluate = async (expression) => {
        const { result, exceptionDetails } = await page.send("Runtime.evaluate",
            { expression, returnByValue: true, awaitPromise: true });
        if (exceptionDetails)
            throw new Error(exceptionDetails.exception.description);
        return result.value;
    };
    page.open = async (file) => {
        page.events.length = 0;
        await page.send("Page.navigate", { url: "file://" + path.resolve(file) });
        while (!page.events.some((event) => event.method === "Page.loadEventFired"))
            await new Promise((resolve) => setTimeout(resolve, 20));
    };
    try {
        const { targetId } = await page.send("Target.createTarget", { url: "about:blank" });
        session = (await page.send("Target.attachToTarget", { targetId, flatten: true })).sessionId;
        for (const domain of ["Page", "Runtime", "Network", "DOM"])
            await page.send(domain + ".enable");
        await use(page);
        session = undefined;
        page.send("Browser.close").catch(() => {});
        await new Promise((resolve) => browser.on("exit", resolve));
    } finally {
        browser.kill();
        fs.rmSync(home, { recursive: true, force: true, maxRetries: 30 });
    }
}

module.exports = { withPage };
