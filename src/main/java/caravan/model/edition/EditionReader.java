package caravan.model.edition;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.json.JsonFault;
import caravan.text.json.JsonReader;
import caravan.text.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an earlier edition: a {@code figures.json} that was kept. */
public final class EditionReader {
  private static final String HELP = "copy site/figures.json of that edition as it was built";

  private EditionReader() {}

  /** The edition of a file, or null, with an error, where it is none. */
  public static @Nullable Edition read(SourceFile file, Diagnostics out) {
    try {
      Map<?, ?> root = map(JsonReader.read(file.text()));
      List<StatedFigure> figures = new ArrayList<>();
      for (Object item : list(root.get("figures"))) {
        figures.add(figure(map(item)));
      }
      return new Edition(optional(root, "edition"), date(root), figures);
    } catch (JsonFault fault) {
      int line = Math.min(fault.line(), file.lineCount());
      int at = file.lineStart(line);
      int column = Math.min(fault.column() - 1, file.lineText(line).length());
      out.error(
          Code.WRONG_TYPE, file.span(at + column, at + column), "this file is damaged here", HELP);
    } catch (NotAnEdition wrong) {
      out.error(
          Code.WRONG_TYPE,
          file.span(0, 0),
          "this is no list of figures: " + wrong.getMessage(),
          HELP);
    }
    return null;
  }

  /** The file is JSON, but not what is expected. */
  private static final class NotAnEdition extends Exception {
    private static final long serialVersionUID = 1;

    NotAnEdition(String message) {
      super(message);
    }
  }

  private static @Nullable String date(Map<?, ?> root) throws NotAnEdition {
    String date = optional(root, "date");
    if (date != null && !date.matches("\\d{4}-\\d{2}-\\d{2}")) {
      throw new NotAnEdition("\"date\" is like 2026-01-31");
    }
    return date;
  }

  private static StatedFigure figure(Map<?, ?> figure) throws NotAnEdition {
    List<StatedObservation> observations = new ArrayList<>();
    for (Object item : list(figure.get("observations"))) {
      Map<?, ?> one = map(item);
      observations.add(
          new StatedObservation(
              text(one, "ref"),
              text(one, "value"),
              text(one, "status"),
              optional(one, "source"),
              optional(one, "edition"),
              optional(one, "known")));
    }
    return new StatedFigure(
        text(figure, "page"),
        text(figure, "path"),
        number(figure, "line"),
        number(figure, "column"),
        text(figure, "kind"),
        text(figure, "text"),
        text(figure, "expression"),
        text(figure, "value"),
        optional(figure, "unit"),
        observations);
  }

  private static Map<?, ?> map(@Nullable Object value) throws NotAnEdition {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new NotAnEdition("an object is missing");
  }

  private static List<?> list(@Nullable Object value) throws NotAnEdition {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new NotAnEdition("\"figures\" and \"observations\" are lists");
  }

  private static String text(Map<?, ?> map, String key) throws NotAnEdition {
    String text = optional(map, key);
    if (text == null) {
      throw new NotAnEdition("a figure has no \"" + key + "\"");
    }
    return text;
  }

  private static @Nullable String optional(Map<?, ?> map, String key) throws NotAnEdition {
    Object value = map.get(key);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new NotAnEdition("\"" + key + "\" is a text");
  }

  private static int number(Map<?, ?> map, String key) throws NotAnEdition {
    if (map.get(key) instanceof java.math.BigDecimal number) {
      return number.intValue();
    }
    throw new NotAnEdition("\"" + key + "\" is a number");
  }
}
