/* codes_data: the diagnostics of data and expressions; a part of codes.h. */
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
     "`encoding:` of the table.")
CODE(316, error, "a date that can be read in two ways",
     "Nothing in the column tells the day from the month. Say which comes first: `types: {day: dmy}` or `mdy`. Or its "
     "months, as 2008-09 and 2009-10, may be years of schools or books.")
CODE(317, warning, "a line in the CSV file was passed over",
     "It starts with # and is not cut into cells as the others are, so it is taken for a comment. Or it repeats the "
     "header, as where files were put together. Or it is a note at the end: a text in the first cell and nothing else, "
     "below a blank line or as `Source: …`; `foot: 2` says how many there are.")
CODE(318, warning, "a row looks like a total",
     "A row that adds up the others counts everything twice when it is summed or charted. Leave it out by `filter:`.")
CODE(319, warning, "time stamps of several zones",
     "The column's time stamps are brought to UTC, so that they can be compared. Elsewhere they stay as written.")
CODE(320, error, "columns that do not fit",
     "`lookup`, `unpivot`, `pivot` and `fill` make columns of one type, with names that are not there yet.")
CODE(321, error, "a key that is there twice",
     "`lookup` needs a table with one row for each key, `pivot` one row for each of its cells.")
CODE(322, warning, "a key that is not there", "`lookup` found no row for it, so its columns are missing there.")
CODE(323, error, "a time zone without an offset",
     "A name such as CET does not say how far from UTC it is: that depends on the place and the year. A column may "
     "keep such zones as written as long as all are the same; to compare several, write offsets as +01:00.")
CODE(324, warning, "a spreadsheet's fault in a cell",
     "The spreadsheet could not compute the cell (#DIV/0!, #REF! …), so there is no value. Correct it there, or list "
     "it under `na:`.")
CODE(325, warning, "a cell that a spreadsheet would compute",
     "It begins as a formula does. In a brief it is a text and harmless, but the file is attached to the PDF as it is, "
     "and who opens it in a spreadsheet may run the formula. Was the file exported without its values, or tampered "
     "with? `attach: none` leaves it out.")
CODE(326, error, "a number that can be read in two ways",
     "1.234 may be a thousand and more, or one and a little. Cells between which commas stand have decimal points; "
     "elsewhere some number of the file must tell, as 1.234,5 or 0.75 does. Else say it: `decimal: \",\"` or `.`.")
CODE(327, error, "the header does not fit the rows",
     "The first line names the columns. Are there lines above it, as a title? `skip: 2` passes over two.")
CODE(328, warning, "a file without names of columns",
     "What stands in the first line is such as stands in the rows below, and names the columns all the same. Write a "
     "line of names above it.")
CODE(329, error, "this is no CSV file",
     "Its first bytes are those of another kind of file. Save or export the table as CSV, in UTF-8.")
CODE(330, warning, "dates read by the brief's language",
     "Nothing in the column tells the day from the month, and `lang` is of a place where one of them comes first. Who "
     "wrote the file may be from elsewhere: say it by `types: {day: dmy}` or `mdy`.")
CODE(331, warning, "two values that look alike",
     "They differ by nothing but white space or signs that cannot be seen, and count as two. Correct the file.")
CODE(332, warning, "a filter that leaves no rows",
     "It is true for none of the table's rows. Texts are compared exactly, capitals and spaces included; `brief sniff` "
     "shows what a column holds.")
CODE(333, warning, "a month with a year, or a day without",
     "Jan 24 and 24-Jan are January 2024, or a day of a year that is not told, which is no date. Say which: `types: "
     "{month: date}` reads months, `text` leaves them as they are.")
CODE(
    334, warning, "numbers with flags",
    "Statistical offices set letters and signs behind numbers: 12.3 p is provisional, 1,204* has a footnote. `flags: "
    "[p, \"*\"]` of the table says that they may be left out; else that is done and told here. Where most numbers have "
    "one it may be a unit, and they stay texts; so they do by `types: {column: text}`.")
CODE(
    335, warning, "numbers that look like a spreadsheet's days",
    "Spreadsheets count days from 1900 on; in a cell that is not formatted as a date the number is left: 45123 is "
    "2023-07-16. `types: {day: serial}` reads such numbers as days, `types: {day: number}` says that they are numbers. "
    "Other programs count seconds from 1970 on.")
CODE(
    336, warning, "texts that are numbers or dates but for a few",
    "A column is of one type, so a few cells that are no numbers make texts of all: nothing can be added up, and "
    "sorting "
    "goes by letters. Correct the cells, list them under `na:` if they mean that there is nothing, say by `heads` that "
    "the header has more lines, or by `types: {column: text}` that texts are meant.")
CODE(337, warning, "a first column without a name",
     "Programs that write tables with names of rows leave the place above them empty. It is called `column_1`, unless "
     "the "
     "file names it.")
CODE(338, warning, "cells that look merged",
     "In a spreadsheet one cell stood beside several rows; in the file only the first of them has its value, and the "
     "others miss it. `fill: {region: previous}` gives it to them.")
CODE(339, warning, "what a spreadsheet has made of a cell",
     "A spreadsheet takes 5-9 for the 5th of September and writes 05-Sep; of a long number it writes 1.23457E+11, and "
     "the "
     "other digits are lost. The file does not have what was meant any more: export it again, with such columns as "
     "text.")

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
CODE(414, warning, "whole numbers too large to be exact",
     "Numbers are exact up to 2^53 (9,007,199,254,740,992). Larger ones are shown as they are written, and rounded "
     "when something is computed from them. Are they keys rather than amounts? Then count them instead.")
CODE(413, error, "this is not a date", "Dates are written 2026-10-02, 2026-10, 2026Q4, 2026-W40 or 2026.")
