/* codes_chart: the diagnostics of charts; a part of codes.h. */
CODE(501, error, "unknown chart kind", "`mark` names the kind of chart; `brief kinds` lists them with an example each.")
CODE(502, error, "a chart lacks an encoding",
     "Every kind needs some encodings; `brief kinds NAME` shows them in an example.")
CODE(503, error, "nothing to draw",
     "No row of the chart's data has all the values it needs. Look at `filter` and at the cells that are missing.")
CODE(504, error, "a number that cannot be drawn",
     "Numbers beyond 1e290, or all closer to zero than 1e-290, overflow when they are scaled. Check the cell, or "
     "divide the column by a power of ten.")
CODE(505, error, "a name is too long for a chart",
     "Names beside marks wrap to a few lines. Shorten it in the data, or put the sentence into the prose.")
CODE(506, error, "a palette that cannot be read",
     "`palette` is a name that `brief help palettes` lists, or up to ten colours, as in [\"#12558C\", \"#EA6F2D\"].")
CODE(507, warning, "colours that are hard to tell apart",
     "Any two colours need CIEDE2000 10 between them, for full, protan, deutan and tritan sight. `brief help palettes` "
     "lists palettes that keep it.")
CODE(508, error, "an encoding of the wrong type",
     "The column's type does not fit what this chart does with it. `brief sniff FILE` shows the type of every column.")
CODE(509, error, "two rows for one mark",
     "A place on the axis can show one number a series. Sum the rows (`y: sum(amount)`), filter them, or give each its "
     "own `color`.")
CODE(510, error, "too many marks",
     "So many marks can't be read on a page. Keep the first ones with `sort` and `limit`, or group them.")
CODE(511, error, "a number below zero where there can be none",
     "Shares, counts of dots and parts of a whole are zero or more. Use another kind for changes.")
CODE(512, warning, "more series than colours",
     "Beyond four series colours can't be told apart, so all are grey. Use `highlight` to bring one or two forward.")
CODE(513, error, "an end before its beginning", "`x2` is the end of what begins at `x`, in timelines and schedules.")
CODE(514, error, "a figure cannot be drawn",
     "The drawing library reported a fault. This is rare: a font file that changed while it was read, or no memory "
     "left.")
CODE(515, error, "a slope with one end",
     "A slope chart shows what each thing was and what it became: `x` needs two or more periods.")
CODE(516, error, "an annotation without axes",
     "`annotate` points at values on axes; tables, pies, waffles, tiles, timelines, calendars and treemaps have none.")
CODE(520, warning, "too many points for dots",
     "A line of more points than a printer has columns is drawn without a dot at each. Leave `points` out, or bring "
     "the dates down by `timeUnit`.")
CODE(521, error, "points too many to be told apart",
     "More than 5,000 points are drawn as density: cells shaded by how many points lie in each. Colours, sizes and a "
     "highlight of as many can't be seen in it. Use `facet`, `filter` or `aggregate`.")
CODE(530, error, "a scale that cannot show the values",
     "Logarithms exist only above zero, and lengths need a scale that begins at zero. Use `type: symlog` or `type: "
     "linear`, or leave the rows out by `filter`.")
CODE(531, warning, "words without room",
     "The chart is too small or too full for them, so they are left out. Make it taller, or say less.")
CODE(532, error, "an option of a chart that cannot be read",
     "`bin` is {step: 5} or {maxbins: 20}; `bands` is a list of rising numbers; `trend` is linear.")
CODE(533, error, "areas that hide each other",
     "Areas that are not stacked lie over each other, so what is behind cannot be read. Draw lines, or stack them.")
CODE(534, error, "a total that does not add up",
     "A total of a waterfall is the sum of the steps before it. Correct the numbers, or leave its cell empty.")
CODE(535, error, "a total that is no step", "`totals` of a waterfall names steps as they are written in the data.")
CODE(540, error, "a pie of too many slices",
     "Eyes compare a few angles, not many. A sorted `bar` chart shows any number of parts, or add the small ones up.")
CODE(541, error, "parts of no whole",
     "Pies and treemaps show how a whole divides: each part needs a name and a size, and together they must be more "
     "than nothing.")
CODE(542, error, "a pyramid without two sides",
     "A pyramid sets two groups back to back: `color` has exactly two values.")
CODE(543, error, "shapes that cannot be told apart",
     "Four shapes of a dot can be told apart. They repeat what `color` says, so that it survives print in grey, or "
     "stand for groups by themselves.")
CODE(544, error, "a chart too narrow for its numbers",
     "Numbers are never broken over lines: they would be read as others. A wider chart or fewer columns have room.")
CODE(
    550, error, "a rest that cannot be shown as one",
    "With `other: true`, what `limit` leaves out is added up into one more mark or row. That is right for sums and "
    "counts only: the mean or rate of the rest is not the sum of its parts. Write `sum(amount)`, or leave `other` out.")
CODE(570, warning, "colours too pale for paper",
     "A colour of marks needs 3:1 against white paper. `brief help palettes` lists palettes that keep it.")
CODE(571, warning, "colours alike in grey print",
     "Two colours need 12 steps of lightness (L*) between them to be told apart on a grey printer.")
CODE(572, warning, "a ramp that misleads",
     "Shades stand for values by how dark they are: lightness must go one way, and the two ends of a ramp need "
     "CIEDE2000 "
     "10 between them for every sight.")
CODE(560, error, "too many panels",
     "A chart with `facet` has at most 48 panels: more would be too small to be read on paper.")
CODE(561, warning, "rows without a panel",
     "Rows whose `facet` is missing are not shown. `filter` them out, or name them by `coalesce`.")
CODE(580, note, "a chart without a title",
     "Its title is what a chart says, in a sentence: what a hurried reader takes away.")
CODE(581, note, "numbers without a source",
     "Say where the numbers of a chart or a table come from: `source:` there, or `sources:` for the whole brief.")
CODE(582, note, "numbers without a unit",
     "Nothing says what the numbers are counted in: no sign in the data or the format, no subtitle, no title of the "
     "axis. Write `subtitle: Sales, £ million` or `y: {field: sales, title: £ million}`.")
CODE(583, error, "lengths that do not begin at zero",
     "A bar twice as long says twice as much, but not if its beginning is cut off. Dots and lines are read by where "
     "they are, so their axes may begin anywhere. `scale: {zero: false}` cuts single bars, and the chart says so.")
CODE(584, warning, "bars that are cut off below",
     "`zero: false` has the bars begin above zero: they are torn near their foot, and a note says where the axis "
     "begins. Most readers compare the lengths all the same.")
CODE(585, note, "a last period that is not over",
     "The data end before the last month, quarter or year does, so that its sum looks like a fall. A note below the "
     "chart says so; or leave the period out by `filter`.")
CODE(586, note, "a pie of many slices",
     "Two or three slices can be told at a glance. More are easier to compare as bars.")
CODE(587, note, "a long title",
     "A title of more than twelve words is not read at a glance. The subtitle has room for the rest.")
CODE(588, note, "a title that names what is charted",
     "`Sales by region` is seen from the axes. A title says what there is to see in them: `The North sells most`.")
CODE(589, warning, "percentages that do not make a hundred",
     "The slices are drawn as shares of what they add up to, so they are not as large as their numbers say. Add what "
     "is missing, or draw bars.")
CODE(590, warning, "percentages piled beyond a hundred",
     "Percentages pile up where they are parts of one whole. Rates of several groups are not: their sum is the rate of "
     "nothing. Set the bars side by side, or draw lines or dots.")
