/* codes_page: the diagnostics of type, pages and the PDF; a part of codes.h. */
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
CODE(607, warning, "a format that does not do what it looks like",
     "Formats are d3's: `.2` means two significant digits, which makes 12,345 into 1.2e+4, and `0` or `2` the width of "
     "a column. Decimals need an `f`: `.2f`, `.0f`.")

CODE(701, error, "the brief is too long for `pages`",
     "Even with every figure at its smallest, the text does not fit. Shorten it, ask for more pages, or make the "
     "largest block smaller.")
CODE(702, error, "an image within a line", "Images stand alone: give each one a paragraph of its own.")
CODE(703, error, "an image without text",
     "Every image needs words for people who cannot see it: ![what it shows](picture.png).")
CODE(704, error, "an image that cannot be used",
     "Images are PNG or JPEG files, and sound ones: all of each is looked at.")
CODE(705, warning, "the brief is shorter than `pages`", "There is not enough to fill the pages asked for.")
CODE(706, error, "no room on the page", "The margins are so large, or the paper so small, that no text fits.")
CODE(707, error, "a footnote with more than paragraphs",
     "Lists, tables, quotes and code stand in the text; a footnote refers to them.")
CODE(708, warning, "a row taller than a page",
     "It goes on below the table's head on the next page. Give its column more width, or say less in its cells.")
CODE(709, error, "a table with too many columns",
     "Each column needs room for two letters, and some space beside it. Turn the paper, or show fewer columns.")
CODE(710, error, "a colour too pale for the page",
     "Text needs 4.5:1 against white paper, large text and the marks of charts 3:1. Take a darker shade.")
CODE(711, warning, "a line too pale for the page", "A hairline that faint is lost in print. Take a darker shade.")
CODE(712, error, "a font that is not there",
     "A theme names fonts as fonts/manifest does: by their role, as serif or sans, or by their family.")
CODE(
    713, error, "a paragraph without end",
    "A paragraph, a cell or a line of code holds up to 1 MB, which is 250 pages. An empty line begins a new paragraph.")
CODE(714, error, "nested too deeply for the page",
     "Each list or quote inside another is set in a little, until no line has room. Say it flatter.")
CODE(715, note, "a picture finer than print",
     "Print shows 300 pixels an inch of a picture; more only make the PDF larger, so they are brought down.")
CODE(718, error, "an image that cannot be so",
     "After an image its width may stand, `![words](picture.png){width=50%}`, as a share of the page or as a length.")
CODE(717, warning, "a form that the face does not have",
     "Small capitals and other figures are drawn by a font's designer; this one has none, so that nothing changes.")
CODE(716, error, "a chart taller than the page",
     "Even at its smallest it does not fit. Make it wider, show less in it, or take larger paper.")
CODE(720, error, "two values for one cell",
     "A pivot's cell shows one value. Say in `values` how several become one, as sum(amount), or add a column to "
     "`rows`.")
CODE(721, error, "a sparkline that cannot be drawn",
     "A sparkline draws a column of numbers, one line for each group of the rows.")
CODE(
    722, error, "a table too wide for its page",
    "Its numbers do not fit side by side, and parted over lines they would be read as others. Leave columns out, write "
    "fewer digits, or turn the page.")
CODE(
    723, error, "a link without words",
    "[](#id) takes its words from a figure, a table or a heading. Other links say what they lead to: [words](address).")
CODE(724, error, "a table too long for its chart",
     "`table: true` is for 500 rows. The PDF carries all numbers as CSV anyway.")
CODE(725, error, "a footnote taller than the page",
     "A footnote stands whole at the foot of the page that calls it. What is as long as that belongs in the text.")
CODE(726, warning, "a header or footer longer than a line",
     "It is cut where the line ends. Whatever must not be lost, such as `{{ page }}`, stands at its start.")
CODE(727, warning, "a table without rows",
     "Only its head is shown. `brief sniff` tells what a file holds; a `filter` may be too narrow.")
CODE(
    728, warning, "a width too little for a table",
    "Numbers are not parted, nor are words for the width of a table: it is as wide as they are. Ask for more width, or "
    "show less.")
CODE(729, warning, "a heading apart from its chart",
     "The chart is so tall that its heading stands alone on the page before. Lower its `height`, or make it wider.")

CODE(801, error, "the document cannot be put together",
     "Out of memory, or past a limit of the PDF library: 8,388,607 objects.")
CODE(802, error, "a font cannot be embedded",
     "The font file is damaged. Install it anew, or take another one in fonts/manifest.")
CODE(803, error, "the figures cannot be taken over",
     "A bug in brief itself: please report it with the input that shows it.")
CODE(804, error, "a link leads nowhere", "`[text](#id)` leads to a heading, figure or table with that id.")
CODE(805, error, "a picture cannot be used", "Pictures are sound PNG or JPEG files. Open it and save it anew.")
CODE(806, warning, "files that are not attached",
     "PDF/A-1 and PDF/A-2 have no room for files such as CSVs: `--pdf-standard a-3` does, and `none`. What follows "
     "from their being inside, as `brief verify`, is lost too.")
CODE(830, error, "the PDF is too large",
     "It has more bytes than `--max-size` allows. The list above says what they are spent on.")
CODE(831, warning, "a weak password",
     "PDFs are locked with RC4 of 128 bits, which keeps out the curious, not the determined; and an archive (PDF/A) "
     "allows no lock. Send what is secret by another way.")
