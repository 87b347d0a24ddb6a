// Package sheet reads lists of candidates and experts from the spreadsheets
// that people send, XLSX or CSV, and writes the templates that they fill in.
//
// Lists come from many hands: headers have many names, names have spaces for
// looks, recommenders are merged cells, identity numbers have lost digits to
// the spreadsheet program. What is harmless is put right, what is doubtful is
// told, and what would be wrong in a document blocks the import. Every problem
// names its sheet, row and column, and the sentence behind its key says what
// to do. A list is imported whole or not at all: see Blocked.
//
// What a file is, its bytes tell, never its extension.
package sheet
