/* codes: every diagnostic there is. CODE(number, severity, summary, help). Numbers never change meaning. Notes are
   advice that only `brief check` gives. 01 files · 02 the brief (YAML, options, names) · 03 data · 04 expressions · 05
   charts · 06 type and fonts · 07 pages · 08 the PDF · 09 commands */
#ifndef CODE
#error "define CODE(number, severity, summary, help) before including base/codes.h"
#endif

CODE(101, error, "file cannot be read", "The file is not there, is not a regular file, or may not be read.")
CODE(102, error, "file is too large", "Inputs are limited to 4 GiB.")
CODE(103, error, "file cannot be written",
     "The disk may be full, or the folder may not be written. The old file, if any, is untouched.")
CODE(104, error, "text is not UTF-8", "Save the file as UTF-8.")
CODE(105, error, "out of memory", "The brief and its data need more memory than there is.")
CODE(106, error, "a file outside the project",
     "Whatever links lead where: a brief reads below the nearest folder above it that holds `.git`, else below the one "
     "above its own. `--root DIR` names another.")
CODE(107, error, "an address instead of a file", "Nothing is fetched. Download it, and name the file.")
CODE(199, error, "an unnamed fault", "A bug in brief itself: please report it with the input that shows it.")

CODE(201, error, "the YAML cannot be read",
     "Front matter and blocks hold YAML: `key: value` lines. A text with `: `, `{{`, `#` or a quote in it, or one that "
     "starts with % @ & * ! | > or a back-quote, is written in quotes.")
CODE(202, error, "YAML that is not supported",
     "Anchors, aliases, tags, several documents and keys that are not texts are left out on purpose; so is nesting "
     "deeper than 64.")
CODE(203, error, "an option is given twice", "Only one of the two could count. Remove the other.")
CODE(204, error, "there is no such option",
     "The option is misspelt or belongs elsewhere. `docs/format.md` lists the options of each place.")
CODE(205, error, "an option has a value of the wrong kind",
     "The message says what is expected. In YAML a number or true/false in quotes is a text.")
CODE(206, error, "an option is out of range", "The message says what range is possible.")
CODE(207, error, "something required is missing",
     "A brief needs a `title`, a chart its `mark`, a long encoding its `field`.")
CODE(208, error, "the front matter is never closed",
     "The front matter starts at the first line with `---` and ends with another line `---`.")
CODE(209, error, "too many definitions",
     "A brief may define 1,000 tables, 1,000 params and 1,000 values, and hold 64,999 templates.")
CODE(210, error, "a table definition needs one source",
     "A table comes from a CSV `file:`, or `from:` another table; not both.")
CODE(212, error, "there is no such column",
     "A column is named that the table does not have. Names are compared exactly; names with spaces or dashes are "
     "written in `back-quotes`.")
CODE(219, error, "there is no such value in the data",
     "`sort` lists and `domain` name values that the chart shows. Names are compared exactly.")
CODE(220, error, "a template is never closed",
     "A template is written {{ expression | format }} on one line. Two braces that mean themselves are written \\{{.")
CODE(221, error, "a character that no brief may have",
     "Private-use characters of planes 15 and 16, NUL and U+0091 mean nothing to a reader.")
CODE(222, error, "an empty template",
     "A template holds an expression, and after a | a format if you like: {{ total | ,.0f }}.")
CODE(230, error, "HTML in a brief",
     "A brief is Markdown. The comments <!-- pagebreak --> and <!-- columnbreak --> break; other comments say nothing; "
     "tags are not read.")
CODE(231, error, "Markdown nested too deeply", "Quotes, lists and emphasis may be nested 100 deep.")
CODE(232, error, "a chart inside a list, a quote or a note",
     "Charts and table blocks stand at the top level, their fence at the left edge.")
CODE(233, error, "a fence is never closed",
     "A block that starts with ``` ends with a line of ```; else all the rest of the brief would be part of it.")
CODE(234, error, "a callout that cannot be read",
     "A callout is a quote whose first line is [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION] or [!KEY], alone.")
CODE(235, warning, "a footnote without a text",
     "[^name] refers to a line [^name]: text. Without one it is printed as it stands.")
CODE(236, warning, "this does nothing",
     "A comment or a fence looks like one that means something, but is not spelt so.")
CODE(237, error, "a break that cannot be obeyed", "Pages and columns break between blocks, not inside them.")
CODE(238, error, "an id given twice",
     "The `id` of a chart or a table names it alone: links lead there. Headings have ids too, made of their words.")
CODE(240, error, "a value of the wrong shape", "The option wants a text, a list or a map, as docs/format.md shows.")
CODE(241, error, "an unknown param", "-P sets what the front matter declares under `params`.")
CODE(242, error, "there is no such table", "Tables are named under `data`, or a chart names a CSV file.")
CODE(243, error, "a circle of definitions",
     "A table or value cannot be computed from itself, however many steps there are between.")
CODE(244, error, "no table is named",
     "When a brief has several tables, or none, each chart says under `data` which one it draws.")
CODE(245, error, "an encoding this kind of chart does not know", "`brief kinds NAME` shows the encodings of a kind.")
CODE(246, error, "nothing to highlight", "`highlight` names values that the chart's data have.")
CODE(247, error, "an annotation off the chart",
     "`annotate` places are values of the axis: numbers, dates, or names on it.")
CODE(248, error, "a template without a value",
     "What stands between {{ and }} gave nothing, because its data are missing. Use coalesce(…) to say something else.")
CODE(249, error, "a format for another type",
     "Numbers are shown with formats such as `,.0f`, dates with patterns such as `%e %B %Y`.")
CODE(250, error, "a param of the wrong type",
     "`-P` gives a value of the type that the default has: a number, a date, true/false or a text.")
CODE(270, warning, "a figure that disagrees with the data",
     "What the sentence is about was computed, and comes to something else. Mend the figure, or have it computed: "
     "`{{ }}` is always right. If it is right as it is, write `<!-- unchecked -->` behind the sentence, or "
     "`check-numbers: false` in the front matter.")
CODE(271, warning, "a figure that occurs in no data",
     "The sentence names a column of the data, but nothing that can be computed from it is this figure. If it comes "
     "from elsewhere, write `<!-- unchecked -->` behind the sentence.")
CODE(272, warning, "a word that disagrees with the data",
     "It says that something rose, or is the largest, and the data say otherwise. If it is right as it is, write "
     "`<!-- unchecked -->` behind the sentence.")
CODE(275, note, "a brief without a date",
     "A reader who finds it later wants to know of when it is: `date: 2026-10-02`.")
CODE(276, note, "a heading level that is skipped",
     "A section's parts are one level below it. Who has the brief read aloud finds the way by the levels.")
CODE(290, error, "an unknown language",
     "`lang` is a BCP 47 tag such as en-GB; it decides numbers, dates, quotes and the tool's own words.")
CODE(291, error, "an unknown theme", "`theme` names a built-in theme, or a YAML file by a name that ends in .yaml.")
CODE(292, warning, "an option this version does not heed",
     "The option is part of the format, but this version cannot obey it yet. The brief is made without it.")
CODE(293, error, "a line height that cannot be",
     "Lines of running text stand on the theme's grid, so their height is one `baseline` or a multiple of it; and no "
     "line is lower than its letters are tall.")
CODE(294, error, "margins of two kinds",
     "`inner` is at the spine of a sheet printed on both sides: left on odd pages, right on even ones. `left` and "
     "`right` "
     "stay where they are.")

CODE(301, error, "the CSV file is empty",
     "A CSV file starts with a line of column names and has at least one row below it.")
CODE(302, error, "the CSV file has a header but no rows", "There is nothing to show. Was the extract cut short?")
CODE(303, error, "a row has more or fewer cells than the header",
     "Every row needs as many cells as there are column names. A delimiter inside a cell has to be in quotes, as in "
     "\"Ulaanbaatar, Mongolia\".")
CODE(304, error, "a quote stands in the middle of a cell",
     "A cell with a quote in it is written in quotes, and the quote is doubled, as in \"a 3\"\" pipe\".")
CODE(305, error, "a quoted cell is never closed",
     "A cell that starts with a quote ends with one. A quote inside it is doubled.")
CODE(306, error, "a column has no name", "Every cell of the first line names a column. Is there a delimiter too many?")
CODE(307, error, "two columns have the same name", "Column names must differ, or nothing could tell the columns apart.")
CODE(308, error, "the CSV file is not text", "There are NUL bytes in it. Save the file as CSV in UTF-8.")
CODE(309, error, "too many columns", "A table may have up to 5,000 columns. Is the delimiter right?")
CODE(310, error, "a cell is too large", "A cell may hold up to 1 MiB. Most often a quote was left open before it.")
CODE(311, error, "a cell breaks its column's type",
     "Nearly all cells of the column are of one type, so the others look like slips. Correct them, leave them empty, "
     "list them under `na:`, or make the column text under `types:`.")
CODE(312, error, "a cell does not fit the type asked for",
     "The `types:` of the table give the column a type that this cell cannot be read as.")
CODE(313, error, "a column mixes units", "A column is either wholly in % or not at all, and has one currency.")
CODE(314, error, "too many faults in one file", "Reading stopped. Correct the first ones and try again.")
CODE(315, warning, "a CSV file that is not in UTF-8",
     "Files whose encoding is neither marked nor given are UTF-8, or else windows-1252. Say which one it is: "
     "`encoding:` "
     "of the table.")
CODE(316, error, "a date that can be read in two ways",
     "Nothing in the column tells the day from the month. Say which comes first: `types: {day: dmy}` or `mdy`.")
CODE(317, warning, "a line in the CSV file was passed over",
     "It starts with # and is not cut into cells as the others are, so it is taken for a comment.")
CODE(318, warning, "a row looks like a total",
     "A row that adds up the others counts everything twice when it is summed or charted. Leave it out by `filter:`.")
CODE(319, warning, "time stamps of several zones",
     "The column's time stamps are brought to UTC, so that they can be compared. Elsewhere they stay as written.")
CODE(320, error, "columns that do not fit",
     "`lookup`, `unpivot`, `pivot` and `fill` make columns of one type, with names that are not there yet.")
CODE(321, error, "a key that is there twice",
     "`lookup` needs a table with one row for each key, `pivot` one row for each of its cells.")
CODE(322, warning, "a key that is not there", "`lookup` found no row for it, so its columns are missing there.")
CODE(
    323, error, "a time zone without an offset",
    "A name such as CET does not say how far from UTC it is: that depends on the place and the year. A column may keep "
    "such zones as written as long as all are the same; to compare several, write offsets as +01:00.")
CODE(
    324, warning, "a spreadsheet's fault in a cell",
    "The spreadsheet could not compute the cell (#DIV/0!, #REF! …), so there is no value. Correct it there, or list it "
    "under `na:`.")
CODE(325, warning, "a cell that a spreadsheet would compute",
     "It begins as a formula does. In a brief it is a text and harmless, but the file is attached to the PDF as it is, "
     "and "
     "who opens it in a spreadsheet may run the formula. Was the file exported without its values, or tampered with? "
     "`attach: none` leaves it out.")

CODE(401, error, "the expression cannot be read",
     "Something is missing or in excess at this place. `brief help functions` shows the language.")
CODE(402, error, "a text is never closed",
     "A text starts and ends with the same quote; a name in `back-quotes` with a back-quote.")
CODE(403, error, "the expression is too deep or too long",
     "Parentheses nest up to 200 deep, and one expression has up to 1,000 parts. Compute a part of it as a value or a "
     "calc column.")
CODE(404, error, "there is no such name",
     "A name is a column of the table at hand, `table.column`, `params.x`, or a value of the front matter.")
CODE(405, error, "there is no such function", "`brief help functions` lists them all.")
CODE(406, error, "a function has too few or too many arguments", "`brief help functions` shows what each one takes.")
CODE(407, error, "a value is of the wrong type",
     "Numbers, dates, texts and true/false do not mix. A column's type comes from its cells; `types:` can change it.")
CODE(408, error, "a whole column stands where one value is needed",
     "Say how its rows become one value: sum(x), mean(x), first(x) …")
CODE(409, error, "an aggregate inside an aggregate", "Compute the inner one as a value or a calc column first.")
CODE(410, error, "one aggregate over two tables", "All columns of an aggregate and its `where` come from one table.")
CODE(411, warning, "a division by zero", "The result is missing there.")
CODE(412, warning, "a result that is no number",
     "The root or logarithm of such a number, or a number too large, is missing.")
CODE(
    414, warning, "whole numbers too large to be exact",
    "Numbers are exact up to 2^53 (9,007,199,254,740,992). Larger ones are shown as they are written, and rounded when "
    "something is computed from them. Are they keys rather than amounts? Then count them instead.")
CODE(413, error, "this is not a date", "Dates are written 2026-10-02, 2026-10, 2026Q4, 2026-W40 or 2026.")

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
CODE(
    520, warning, "too many points for dots",
    "A line of more points than a printer has columns is drawn without a dot at each. Leave `points` out, or bring the "
    "dates down by `timeUnit`.")
CODE(521, error, "points too many to be told apart",
     "More than 5,000 points are drawn as density: cells shaded by how many points lie in each. Colours, sizes and a "
     "highlight of as many can't be seen in it. Use `facet`, `filter` or `aggregate`.")
CODE(530, error, "a scale that cannot show the values",
     "Logarithms exist only above zero, and lengths need a scale that begins at zero. Use `type: symlog` or "
     "`type: linear`, or leave the rows out by `filter`.")
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
     "axis. "
     "Write `subtitle: Sales, £ million` or `y: {field: sales, title: £ million}`.")
CODE(583, error, "lengths that do not begin at zero",
     "A bar twice as long says twice as much, but not if its beginning is cut off. Dots and lines are read by where "
     "they "
     "are, so their axes may begin anywhere. `scale: {zero: false}` cuts single bars, and the chart says so.")
CODE(584, warning, "bars that are cut off below",
     "`zero: false` has the bars begin above zero: they are torn near their foot, and a note says where the axis "
     "begins. "
     "Most readers compare the lengths all the same.")
CODE(585, note, "a last period that is not over",
     "The data end before the last month, quarter or year does, so that its sum looks like a fall. A note below the "
     "chart "
     "says so; or leave the period out by `filter`.")
CODE(586, note, "a pie of many slices",
     "Two or three slices can be told at a glance. More are easier to compare as bars.")
CODE(587, note, "a long title",
     "A title of more than twelve words is not read at a glance. The subtitle has room for the rest.")
CODE(588, note, "a title that names what is charted",
     "`Sales by region` is seen from the axes. A title says what there is to see in them: `The North sells most`.")
CODE(
    589, warning, "percentages that do not make a hundred",
    "The slices are drawn as shares of what they add up to, so they are not as large as their numbers say. Add what is "
    "missing, or draw bars.")

CODE(601, error, "no font has a character",
     "None of the fonts that stand in for the asked one (see `brief fonts`) has this character. Write it another way, "
     "or add a font that has it to fonts/manifest.")
CODE(602, error, "a script that cannot be set yet",
     "Right-to-left and reordering scripts (Arabic, Hebrew, Devanagari, Thai, Mongolian script and others) are not "
     "laid out rightly yet, so they are refused rather than set wrongly. Use a transliteration.")
CODE(603, error, "the font manifest cannot be used",
     "fonts/manifest lists faces, their order and the folders they are in; fonts/README.md describes its lines.")
CODE(604, error, "a font is not there",
     "No usable file of the font family was found in the manifest's folders or under `--font-path`. `brief fonts` "
     "lists what is missing; `make deps` installs it.")
CODE(605, error, "a format cannot be read",
     "A format is in the style of d3-format (`,.0f`, `.1%`, `+.1%`, `$,.2f`, `.3s`), a date pattern (`%-d %B %Y`), or "
     "one of number, percent, money, compact, ordinal, words.")
CODE(606, warning, "hyphenation patterns are not there",
     "Lines are broken between words only. `make deps` installs the patterns; fonts/manifest says where they are "
     "looked for.")

CODE(701, error, "the brief is too long for `pages`",
     "Even with every figure at its smallest, the text does not fit. Shorten it, ask for more pages, or make the "
     "largest block smaller.")
CODE(702, error, "an image within a line", "Images stand alone: give each one a paragraph of its own.")
CODE(703, error, "an image without text",
     "Every image needs words for people who cannot see it: ![what it shows](picture.png).")
CODE(704, error, "not an image", "Images are PNG or JPEG files.")
CODE(705, warning, "the brief is shorter than `pages`", "There is not enough to fill the pages asked for.")
CODE(706, error, "no room on the page", "The margins are so large, or the paper so small, that no text fits.")
CODE(707, error, "a footnote with more than paragraphs",
     "Lists, tables, quotes and code stand in the text; a footnote refers to them.")
CODE(708, warning, "a row taller than a page",
     "It goes on below the table's head on the next page. Give its column more width, or say less in its cells.")
CODE(709, error, "a table with too many columns",
     "Each column needs room for two letters, and some space beside it. Turn the paper, take a larger one, or show "
     "fewer "
     "columns.")
CODE(710, error, "a colour too pale for the page",
     "Text needs 4.5:1 against white paper, large text and the marks of charts 3:1. Take a darker shade.")
CODE(711, warning, "a line too pale for the page", "A hairline that faint is lost in print. Take a darker shade.")
CODE(712, error, "a font that is not there",
     "A theme names fonts as fonts/manifest does: by their role, as serif or sans, or by their family.")
CODE(
    713, error, "a paragraph without end",
    "A paragraph, a cell or a line of code holds up to 1 MB, which is 250 pages. An empty line begins a new paragraph.")
CODE(714, error, "nested too deeply for the page",
     "Each list or quote inside another is set in a little, until no line has room. Take wider paper, or say it "
     "flatter.")

CODE(716, error, "a chart taller than the page",
     "Even at its smallest it does not fit. Make it wider, show less in it, or take larger paper.")
CODE(720, error, "two values for one cell",
     "A pivot's cell shows one value. Say in `values` how several become one, as sum(amount), or add a column to "
     "`rows`.")
CODE(721, error, "a sparkline that cannot be drawn",
     "A sparkline draws a column of numbers, one line for each group of the rows.")
CODE(722, warning, "a table too wide for its page",
     "Its words and numbers do not fit side by side, so that some are broken. Leave columns out, or turn the page.")
CODE(
    723, error, "a link without words",
    "[](#id) takes its words from a figure, a table or a heading. Other links say what they lead to: [words](address).")
CODE(724, error, "a table too long for its chart",
     "`table: true` is for 500 rows. The PDF carries all numbers as CSV anyway.")
CODE(801, error, "the document cannot be put together",
     "Out of memory, or past a limit of the PDF library: 8,388,607 objects.")
CODE(802, error, "a font cannot be embedded",
     "The font file is damaged. Install it anew, or take another one in fonts/manifest.")
CODE(803, error, "the figures cannot be taken over",
     "A bug in brief itself: please report it with the input that shows it.")
CODE(804, error, "a link leads nowhere", "`[text](#id)` leads to a heading, figure or table with that id.")
CODE(805, error, "a picture cannot be used",
     "Pictures are PNG or JPEG files, sound and in RGB or grey. Open it and save it anew.")
CODE(
    806, warning, "files that are not attached",
    "PDF/A-1 and PDF/A-2 have no room for files such as CSVs: `--pdf-standard a-3` does, and `none`. What follows from "
    "their being inside, as `brief verify`, is lost too.")

CODE(830, error, "the PDF is too large",
     "It has more bytes than `--max-size` allows. The list above says what they are spent on.")
CODE(831, warning, "a weak password",
     "PDFs are locked with RC4 of 128 bits, which keeps out the curious, not the determined; and an archive (PDF/A) "
     "allows no lock. Send what is secret by another way.")

CODE(901, error, "an unknown command", "`brief --help` lists the commands.")
CODE(902, error, "an unknown option", "`brief help COMMAND` lists a command's options.")
CODE(903, error, "wrong use of a command", "`brief help COMMAND` shows how it is used.")
CODE(904, error, "the output would replace an input",
     "Give another name with -o. The brief and its data are never written to.")
CODE(
    905, error, "a chart without its kind",
    "`brief chart` needs `--mark`, as in `brief chart sales.csv --mark bar --x region --y 'sum(amount)' -o sales.pdf`.")

CODE(906, error, "a batch that cannot be named",
     "With `--for-each` every brief is a file of its own: `-o` names the columns that tell them apart in braces, as in "
     "'out/{region}.pdf'. Signs that no file name may have become dashes.")
CODE(907, warning, "a column that changes nothing",
     "A column of the file for `--for-each` is no param of the brief and not in the name of the output.")
CODE(908, error, "a program that is not there", "`make companions` builds it, `make install` puts it beside `brief`.")
CODE(930, error, "a PDF that cannot be mailed", "brief-mail takes a sound PDF with at least one page and no password.")
CODE(
    931, error, "an address or subject that cannot be mailed",
    "Addresses are written a@b.org or \"A B <a@b.org>\", several with commas between them, in ASCII but for the names.")
CODE(932, error, "the mail was refused", "The server will not have it; nothing was sent to anybody. It says why above.")
CODE(933, error, "the mail could not be sent now", "Nothing was sent to anybody. Try again later.")
CODE(934, error, "nobody knows whether the mail was sent",
     "The server had all of it and never answered. Look whether it has arrived before you send it again.")
CODE(940, error, "a PDF that cannot be read", "It is damaged, locked (`--password`), or holds more than any of ours.")
CODE(943, error, "a PDF that cannot be made again",
     "`brief` has made it, and it carries all it was made of: `attach` says what it does. PDF/A-1 and 2 carry nothing.")
CODE(944, error, "files that cannot be given back as asked", "`brief extract --help` says how it is asked.")
