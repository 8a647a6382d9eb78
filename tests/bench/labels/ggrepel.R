# Draws events.json with ggplot2 and ggrepel, as SVG with real text.
#
# usage: Rscript ggrepel.R EVENTS.json OUT.svg [REPEATS]
#
# Prints the milliseconds of laying out and writing, without the start of R, once for each repeat.
# Every label is to be drawn (max.overlaps = Inf); the time and the iterations that the search may
# take are ggrepel's own. JSON is read by hand, so that no more packages are wanted.
suppressPackageStartupMessages({
    library(ggplot2)
    library(ggrepel)
})
arguments <- commandArgs(trailingOnly = TRUE)
json <- paste(readLines(arguments[1], encoding = "UTF-8", warn = FALSE), collapse = "\n")
number <- function(key) as.numeric(sub(sprintf('.*"%s": ([0-9.]+).*', key), "\\1", json))
strings <- function(key) {
    found <- regmatches(json, gregexpr(sprintf('"%s": "(\\\\.|[^"\\\\])*"', key), json, perl = TRUE))[[1]]
    gsub('\\\\(["\\\\/])', "\\1", substring(found, nchar(key) + 6, nchar(found) - 1))
}
ys <- regmatches(json, gregexpr('"y": [0-9.]+', json))[[1]]
events <- data.frame(date = as.Date(strings("date")), label = strings("label"),
                     category = strings("category"), y = -as.numeric(sub('"y": ', "", ys)))
size <- number("size")
gap <- number("gap")

draw <- function(file) {
    set.seed(1)
    plot <- ggplot(events, aes(date, y, label = label, colour = category)) +
        geom_point(size = 2.03, shape = 16) +
        geom_text_repel(size = size / .pt, family = "Noto Sans", colour = "black", max.overlaps = Inf,
                        point.size = 2.03, point.padding = unit(gap, "pt"), seed = 1) +
        theme_minimal(base_size = size, base_family = "Noto Sans") +
        theme(axis.title = element_blank(), axis.text.y = element_blank(),
              panel.grid.major.y = element_blank(), panel.grid.minor = element_blank(),
              legend.position = "none",
              plot.margin = margin(10, 10, 10, number("x0")))
    svglite::svglite(file, width = number("width") / 72, height = number("height") / 72)
    print(plot)
    invisible(dev.off())
}

repeats <- if (length(arguments) > 2) as.integer(arguments[3]) else 1L
for (i in seq_len(repeats))
    cat(sprintf("%.1f\n", 1000 * system.time(draw(arguments[2]))[["elapsed"]]))
