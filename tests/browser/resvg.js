// resvg.js IN.svg OUT.png WIDTH: draws with resvg and those fonts of the folder NOTO that the figures are
// set in. Where one lacks a letter, resvg takes the first font that has it for all of the line.
const fs = require("fs");
const { Resvg } = require("@resvg/resvg-js");
const [input, output, width] = process.argv.slice(2);
const faces = ["Sans-Regular", "Sans-Bold", "SansArabic-Regular", "SansArabic-Bold", "SansMath-Regular"];
const resvg = new Resvg(fs.readFileSync(input, "utf8"), {
    fitTo: { mode: "width", value: Number(width) },
    font: { loadSystemFonts: false, fontFiles: faces.map((face) => process.env.NOTO + "/Noto" + face + ".ttf"),
        defaultFontFamily: "Noto Sans" }
});
fs.writeFileSync(output, resvg.render().asPng());
