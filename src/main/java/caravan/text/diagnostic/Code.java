package caravan.text.diagnostic;

import java.util.Locale;

/**
 * Every kind of mistake a report can have. The name in messages is {@link #id()}; what a reader is
 * told of it stands in its page of {@code docs/codes}, see {@link CodePage}.
 */
public enum Code {
  FIGURE_MISMATCH(Subject.FIGURES),
  FIGURE_WITHOUT_NUMBER(Subject.FIGURES),
  FIGURE_SEVERAL_NUMBERS(Subject.FIGURES),
  FIGURE_NEGATED(Subject.FIGURES),
  FIGURE_FORMAT(Subject.FIGURES),
  MORE_DIGITS_THAN_DATA(Subject.FIGURES),
  SOURCES_DIFFER(Subject.FIGURES),
  PROVISIONAL_UNSAID(Subject.FIGURES),
  VALUES_LEFT_OUT(Subject.FIGURES),
  LATEST_DIFFERS(Subject.FIGURES),
  NEWER_DATA(Subject.FIGURES),
  YEAR_MISMATCH(Subject.FIGURES),
  YEAR_WITHOUT_DATA(Subject.FIGURES),
  UNBOUND_NUMBER(Subject.FIGURES),
  LOST_BINDING(Subject.FIGURES),
  CLAIM_FALSE(Subject.FIGURES),
  CLAIM_UNDECIDED(Subject.FIGURES),
  EXPRESSION_SYNTAX(Subject.EXPRESSIONS),
  EXPRESSION_TYPE(Subject.EXPRESSIONS),
  EXPRESSION_TOO_LARGE(Subject.EXPRESSIONS),
  DIVISION_BY_ZERO(Subject.EXPRESSIONS),
  NEGATIVE_BASE(Subject.EXPRESSIONS),
  UNIT_MISMATCH(Subject.EXPRESSIONS),
  UNKNOWN_NAME(Subject.EXPRESSIONS),
  EXPRESSION_NAME(Subject.EXPRESSIONS),
  EXPRESSION_CYCLE(Subject.EXPRESSIONS),
  UNUSED_NAME(Subject.EXPRESSIONS),
  UNKNOWN_DATASET(Subject.EXPRESSIONS),
  UNKNOWN_CODE(Subject.EXPRESSIONS),
  UNKNOWN_FUNCTION(Subject.EXPRESSIONS),
  UNKNOWN_UNIT(Subject.EXPRESSIONS),
  NO_OBSERVATION(Subject.EXPRESSIONS),
  UNKNOWN_SOURCE(Subject.EXPRESSIONS),
  NOT_LOCKED(Subject.EXPRESSIONS),
  CHECK_FAILED(Subject.DATA),
  TABLE_FILE(Subject.DATA),
  MAP_OUTLINES(Subject.DATA),
  STALE_LOCK(Subject.DATA),
  EDITION(Subject.DATA),
  UNUSED_SOURCE(Subject.SOURCES),
  INCOMPLETE_SOURCE(Subject.SOURCES),
  YAML_SYNTAX(Subject.YAML),
  YAML_ANCHOR(Subject.YAML),
  DUPLICATE_KEY(Subject.YAML),
  UNKNOWN_KEY(Subject.YAML),
  MISSING_KEY(Subject.YAML),
  WRONG_TYPE(Subject.YAML),
  FRONT_MATTER(Subject.PAGES),
  MISSING_TRANSLATION(Subject.PAGES),
  TRANSLATION_DIFFERS(Subject.PAGES),
  NUMBERS_DIFFER(Subject.PAGES),
  BROKEN_LINK(Subject.PAGES),
  BROKEN_ANCHOR(Subject.PAGES),
  UNSAFE_LINK(Subject.PAGES),
  MISSING_ASSET(Subject.PAGES),
  DUPLICATE_ID(Subject.PAGES),
  UNKNOWN_REFERENCE(Subject.PAGES),
  DUPLICATE_OUTPUT(Subject.PAGES),
  FOR_EACH(Subject.PAGES),
  UNKNOWN_PLACEHOLDER(Subject.PAGES),
  MISSING_FORM(Subject.PAGES),
  NO_VARIANT(Subject.PAGES),
  SEVERAL_VARIANTS(Subject.PAGES),
  UNUSED_VARIANT(Subject.PAGES),
  NEXT_UPDATE(Subject.PAGES),
  CHART_DATA(Subject.PAGES),
  TABLE_DATA(Subject.PAGES),
  FONT_CHARACTER(Subject.PAGES),
  NOT_MADE(Subject.PAGES),
  TYPOGRAPHY(Subject.PAGES),
  MARKDOWN_SYNTAX(Subject.PAGES),
  IMAGE_WITHOUT_TEXT(Subject.PAGES),
  MISSING_FILE(Subject.FILES),
  UNEXPECTED_FILE(Subject.FILES),
  FILE_NAME(Subject.FILES),
  ENCODING(Subject.FILES),
  OUTSIDE_REPORT(Subject.FILES),
  TOO_LARGE(Subject.FILES),
  TOO_DEEP(Subject.FILES),
  TOO_SLOW(Subject.FILES),
  TOO_MANY(Subject.FILES),
  TEMPLATE(Subject.FILES),
  MERGE_CONFLICT(Subject.FILES);

  private final Subject subject;

  Code(Subject subject) {
    this.subject = subject;
  }

  /** What a mistake is in, by which the documentation groups the codes. */
  public enum Subject {
    FIGURES,
    EXPRESSIONS,
    DATA,
    SOURCES,
    YAML,
    PAGES,
    FILES
  }

  public Subject subject() {
    return subject;
  }

  /** In lower case with hyphens: {@code figure-mismatch}. Stable across versions. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
