package caravan.diagnostic;

import java.util.Locale;

/** Every kind of mistake a report can have. The name in messages is {@link #id()}. */
public enum Code {
  // Figures and expressions
  FIGURE_MISMATCH,
  FIGURE_WITHOUT_NUMBER,
  FIGURE_SEVERAL_NUMBERS,
  FIGURE_FORMAT,
  MORE_DIGITS_THAN_DATA,
  SOURCES_DIFFER,
  PROVISIONAL_UNSAID,
  UNBOUND_NUMBER,
  CLAIM_FALSE,
  CLAIM_UNDECIDED,
  EXPRESSION_SYNTAX,
  EXPRESSION_TYPE,
  EXPRESSION_TOO_LARGE,
  DIVISION_BY_ZERO,
  UNIT_MISMATCH,
  UNKNOWN_DATASET,
  UNKNOWN_CODE,
  UNKNOWN_FUNCTION,
  UNKNOWN_UNIT,
  NO_OBSERVATION,
  UNKNOWN_SOURCE,
  CHECK_FAILED,
  // YAML
  YAML_SYNTAX,
  YAML_ANCHOR,
  DUPLICATE_KEY,
  UNKNOWN_KEY,
  MISSING_KEY,
  WRONG_TYPE,
  // Pages
  FRONT_MATTER,
  MISSING_TRANSLATION,
  TRANSLATION_DIFFERS,
  BROKEN_LINK,
  BROKEN_ANCHOR,
  UNSAFE_LINK,
  MISSING_ASSET,
  DUPLICATE_ID,
  UNKNOWN_REFERENCE,
  DUPLICATE_OUTPUT,
  CHART_DATA,
  // Files
  MISSING_FILE,
  UNEXPECTED_FILE,
  FILE_NAME,
  ENCODING,
  OUTSIDE_REPORT,
  TOO_LARGE,
  TOO_DEEP,
  TOO_SLOW,
  TEMPLATE;

  /** In lower case with hyphens: {@code figure-mismatch}. Stable across versions. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
