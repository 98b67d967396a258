package caravan.model.data;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.LocalizedText;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What all values of a dataset share, wherever they are written, and the checks of each. */
final class StatementReader {
  private final Unit unit;
  private final BigDecimal multiple;
  private final Precision precision;
  private final @Nullable SourceText defaultSource;
  private final DatasetEditions editions;
  private final CodeLists codeLists;
  private final Bibliography bibliography;
  private final boolean inTable;
  private final Diagnostics out;

  /**
   * @param inTable whether the values are cells of a table
   * @param unit of all values
   * @param multiple what one of the stated unit is in it
   * @param precision of values that do not say it themselves
   * @param defaultSource of values that name none
   * @param editions those of the default source
   */
  StatementReader(
      boolean inTable,
      Unit unit,
      BigDecimal multiple,
      Precision precision,
      @Nullable SourceText defaultSource,
      DatasetEditions editions,
      CodeLists codeLists,
      Bibliography bibliography,
      Diagnostics out) {
    this.inTable = inTable;
    this.unit = unit;
    this.multiple = multiple;
    this.precision = precision;
    this.editions = editions;
    this.codeLists = codeLists;
    this.bibliography = bibliography;
    this.out = out;
    this.defaultSource = known(defaultSource);
  }

  Precision precision() {
    return precision;
  }

  /** The source of values that name none; null where there is none. */
  @Nullable SourceText defaultSource() {
    return defaultSource;
  }

  /**
   * A statement; null, with an error, where it has no source.
   *
   * @param typed the digits as they were written
   * @param value where they stand
   * @param ownEdition in which it came; null where none is named
   * @param isEarlier whether it was said before another value took its place, so that the edition
   *     of the dataset is not meant
   * @param span all that is said of the value
   * @param place of the value, for what it lacks
   */
  @Nullable Statement statement(
      BigDecimal typed,
      Span value,
      Precision exactness,
      Status status,
      @Nullable SourceText ownSource,
      @Nullable LocalizedText note,
      @Nullable SourceText ownEdition,
      boolean isEarlier,
      Span span,
      Span place) {
    SourceText source = ownSource != null ? ownSource : defaultSource;
    if (source == null) {
      out.error(
          Code.MISSING_KEY,
          place,
          "this value has no source",
          inTable
              ? "fill the column of sources, or give the dataset a default one"
              : "give it a \"source\", or the dataset a default one");
      return null;
    }
    PrecisionReader.check(typed, exactness, value, inTable, out);
    BigDecimal stated = exactness.stated(typed);
    Quantity quantity = exactness.quantity(stated, multiple, unit);
    boolean usual = defaultSource == null || source.text().equals(defaultSource.text());
    EditionDate edition = editions.of(ownEdition, usual, isEarlier, out);
    return new Statement(stated, quantity, status, source.text(), source, note, edition, span);
  }

  /**
   * The status that a text names; {@link Status#NORMAL} for none, and, with an error, for no such.
   */
  Status status(@Nullable SourceText text) {
    if (text == null) {
      return Status.NORMAL;
    }
    Status status = Status.of(text.text());
    if (status == null) {
      out.error(
          Code.WRONG_TYPE,
          text.span(),
          "\"" + text + "\" is no status of a value",
          statusHelp(text.text()));
      return Status.NORMAL;
    }
    return status;
  }

  /**
   * Advice for a status: its letter where it was written in words, else all letters that there are.
   */
  private static String statusHelp(String text) {
    for (Status status : Status.values()) {
      if (status.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(text)) {
        return "write status: " + status.code();
      }
    }
    return "write P for provisional, E for estimated, F for forecast; there are "
        + String.join(", ", Status.codes());
  }

  /** The same source, with an error where the report has no such. */
  @Nullable SourceText known(@Nullable SourceText source) {
    if (source != null && bibliography.find(source.text()) == null) {
      String help = NearestName.help(source.text(), bibliography.sources().keySet());
      out.error(
          Code.UNKNOWN_SOURCE,
          source.span(),
          "unknown source \"" + source + "\"",
          help != null ? help : "add it to content/sources.yaml");
    }
    return source;
  }

  /**
   * Whether a text is a code of a dimension; an error where not.
   *
   * @param place where it stands
   */
  boolean isCode(String dimension, String code, Span place) {
    if (!code.matches(DataShapes.CODE)) {
      out.error(
          Code.UNKNOWN_CODE,
          place,
          "a code of \""
              + dimension
              + "\" has letters, digits and underscores, not \""
              + code
              + "\"",
          codeHelp(dimension, code));
      return false;
    }
    if (codeLists.codes(dimension).isEmpty() || codeLists.find(dimension, code) != null) {
      return true;
    }
    String help = NearestName.help(code, codeLists.codes(dimension));
    out.error(
        Code.UNKNOWN_CODE,
        place,
        "the code list \"" + dimension + "\" has no code \"" + code + "\"",
        help != null ? help : "add it to content/codelists.yaml");
    return false;
  }

  private @Nullable String codeHelp(String dimension, String code) {
    if (inTable) {
      return "write a code for it under \"columns\": "
          + dimension
          + ": {codes: {\""
          + code.replace("\"", "\\\"")
          + "\": CODE}}";
    }
    if (Period.parse(code) != null) {
      return "a code of \"" + dimension + "\" is missing ahead of the period";
    }
    return code.contains(":") ? "write a space behind \":\"" : null;
  }
}
