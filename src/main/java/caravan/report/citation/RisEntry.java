package caravan.report.citation;

import caravan.model.data.PersonName;
import caravan.model.data.Source;
import caravan.model.data.SourceDate;
import org.jspecify.annotations.Nullable;

/** A source in RIS, the exchange format of reference managers. */
public final class RisEntry {
  private RisEntry() {}

  /** The entry, with the line ends that the format asks for. */
  public static String of(Source source) {
    StringBuilder out = new StringBuilder();
    line(out, "TY", "ELEC");
    for (PersonName name : source.authors()) {
      String given = name.given();
      line(out, "AU", given == null ? name.family() + "," : name.family() + ", " + given);
    }
    line(out, "TI", source.title());
    line(out, "T2", source.container());
    line(out, "PB", source.publisher());
    String issued = source.issued();
    if (issued != null) {
      line(out, "PY", SourceDate.of(issued).year());
      line(out, "DA", issued.replace('-', '/'));
    }
    line(out, "UR", source.url());
    line(out, "LA", source.language());
    out.append("ER  - \r\n");
    return out.toString();
  }

  /** A value is one line, whatever it says, so that it can add no field. */
  private static void line(StringBuilder out, String tag, @Nullable String value) {
    String text = value == null ? "" : CleanText.of(value);
    if (!text.isEmpty()) {
      out.append(tag).append("  - ").append(text).append("\r\n");
    }
  }
}
