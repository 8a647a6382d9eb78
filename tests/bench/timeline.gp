# The yardstick: as many points and labels as the sample, on a time axis, to SVG.
set terminal svg size 482,360 font "Noto Sans,8"
set output output
set xdata time
set timefmt "%Y-%m-%d"
set format x "%d %b"
set xrange ["2013-05-01":"2013-08-01"]
set yrange [0:rows + 1]
unset ytics
set title "Qusayr falls"
plot points using 1:2 with points pt 7 notitle, points using 1:2:3 with labels left offset 1,0 notitle
