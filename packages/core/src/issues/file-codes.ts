/** Figures of an issue that its reader words. */
export interface Message {
  readonly message: string;
}

/** Of files and the tables in them: what their readers (`@par-index/io`) find. */
export interface FileFigures {
  "agency-ambiguous": Message;
  "cell-error": Message;
  "cell-nested": Message;
  "code-ambiguous": Message;
  "column-unread": Message;
  "criterion-missing": Message;
  "csv-columns": Message;
  "csv-empty": Message;
  "csv-header": Message;
  "csv-quoting": Message;
  "csv-row-too-long": Message;
  "encoding-windows-1258": Message;
  "extension-mismatch": Message;
  "file-empty": Message;
  "file-encrypted": Message;
  "file-missing": Message;
  "file-too-large": Message;
  "file-unreadable": Message;
  "formula-without-value": Message;
  "fraction-not-of-maximum": Message;
  "json-invalid": Message;
  "maximum-differs": Message;
  "name-differs": Message;
  "number-ambiguous": Message;
  "number-is-date": Message;
  "parquet-invalid": Message;
  "points-from-value": Message;
  "points-merged": Message;
  "score-contradicts": Message;
  "sheet-hidden": Message;
  "stage-missing": Message;
  "table-too-large": Message;
  "table-unrecognised": Message;
  "workbook-invalid": Message;
  "xml-entities": Message;
  "year-missing": Message;
  "zip-bomb": Message;
}
