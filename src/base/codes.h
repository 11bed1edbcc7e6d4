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
     "Private-use characters of planes 15 and 16 and controls such as NUL mean nothing to a reader. Tabs and line ends "
     "do.")
CODE(222, error, "an empty template",
     "A template holds an expression, and after a | a format if you like: {{ total | ,.0f }}.")
CODE(223, error, "a line of too many cells",
     "A line of Markdown has up to 2,000 `|`; a page has room for some thirty columns.")
CODE(224, error, "a footnote called where none can be",
     "Prose, headings and Markdown tables call footnotes. Titles, captions, notes and what else stands in YAML call "
     "none, nor do images.")
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
     "The `id` of a chart or a table names it alone: links lead there. Headings have ids too: `{#id}` at their end, or "
     "made of their words.")
CODE(239, warning, "a footnote that nothing calls",
     "[^name]: text is set where [^name] stands in prose, a heading or a Markdown table. Titles, captions and notes of "
     "charts and images call none. Of two texts for one name the first counts.")
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
     "What the sentence is about was computed, and comes to something else. Mend the figure, or have it computed: `{{ "
     "}}` is always right. If it is right as it is, write `<!-- unchecked -->` behind the sentence, or `check-numbers: "
     "false` in the front matter.")
CODE(271, warning, "a figure that occurs in no data",
     "The sentence names a column of the data, but nothing that can be computed from it is this figure. If it comes "
     "from elsewhere, write `<!-- unchecked -->` behind the sentence.")
CODE(272, warning, "a word that disagrees with the data",
     "It says that something rose, or is the largest, and the data say otherwise. If it is right as it is, write `<!-- "
     "unchecked -->` behind the sentence.")
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
     "`right` stay where they are.")

#include "base/codes_data.h"

#include "base/codes_chart.h"

#include "base/codes_page.h"

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
CODE(910, error, "a new brief over an old one",
     "`brief new NAME` writes NAME.md and NAME.csv where neither is there yet.")
CODE(911, error, "nothing can be watched",
     "The system allows no more watches of files (inotify). End other programs that watch some.")
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
