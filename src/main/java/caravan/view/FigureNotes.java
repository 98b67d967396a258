package caravan.view;

import caravan.data.Dataset;
import caravan.data.Observation;
import caravan.data.Statement;
import caravan.figure.DataContext;
import caravan.figure.Figure;
import caravan.figure.Used;
import caravan.language.Language;
import caravan.language.NumberWriter;
import caravan.render.FigureNote;
import caravan.render.Html;
import caravan.yaml.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one page in the order in which readers meet them, each linked to a note that says
 * where it comes from. Figures of the same expression share a note. For one thread.
 */
final class FigureNotes {
  /** How many statements a note names before it only counts them. */
  private static final int MOST = 8;

  /** Up to how many statements are told with all that is known of them. */
  private static final int MOST_IN_FULL = 2;

  private final DataContext data;
  private final Language language;
  private final Messages messages;
  private final SourceViews sources;
  private final Map<String, FigureNote> notes = new LinkedHashMap<>();
  private int figures;

  FigureNotes(DataContext data, Language language, Messages messages, SourceViews sources) {
    this.data = data;
    this.language = language;
    this.messages = messages;
    this.sources = sources;
  }

  /** The opening tag of a figure in the text; its text and the closing tag follow. */
  String open(Figure figure) {
    String id = "f" + ++figures;
    FigureNote note = notes.computeIfAbsent(key(figure), k -> note(figure, id));
    String classes =
        "fig"
            + (figure.kind() == Figure.Kind.CLAIM ? " claim" : "")
            + (figure.isProvisional() ? " provisional" : "");
    return "<a class=\"" + classes + "\" id=\"" + id + "\" href=\"#" + note.id() + "\">";
  }

  private static String key(Figure figure) {
    return figure.kind() == Figure.Kind.CLAIM
        ? figure.text() + "\n" + figure.source().expression()
        : figure.source().expression().text();
  }

  /** The notes, in the order of their first figure. */
  List<FigureNote> list() {
    return List.copyOf(notes.values());
  }

  private FigureNote note(Figure figure, String id) {
    return new FigureNote(
        "n" + (notes.size() + 1),
        "#" + id,
        figure.text(),
        figure.source().expression().text(),
        new Html(explanation(figure.used())),
        figure.isProvisional());
  }

  private String explanation(List<Used> used) {
    List<String> parts = new ArrayList<>();
    boolean brief = used.size() > MOST_IN_FULL;
    used.stream().limit(MOST).forEach(one -> parts.add(explained(one, brief)));
    if (used.size() > MOST) {
      parts.add(
          Escape.html(messages.text("andMore", "count", Integer.toString(used.size() - MOST))));
    }
    return String.join("<br>", parts);
  }

  /**
   * @param brief without the notes of the source
   */
  private String explained(Used used, boolean brief) {
    Observation observation = used.observation();
    StringBuilder out = new StringBuilder();
    out.append(Escape.html(name(observation))).append(", ");
    out.append(Escape.html(language.dateWriter().period(observation.period()))).append(": ");
    out.append(Escape.html(value(used.statement())));
    out.append(" (").append(sources.link(used.statement().source())).append(')');
    List<String> others = new ArrayList<>();
    for (Statement other : statements(observation)) {
      boolean same = other.stated().compareTo(used.statement().stated()) == 0;
      if (other != used.statement() && !same) {
        others.add(Escape.html(value(other)) + " (" + sources.link(other.source()) + ")");
      }
    }
    if (!others.isEmpty()) {
      out.append("; ").append(Escape.html(messages.text("otherSources"))).append(' ');
      out.append(String.join(", ", others));
    }
    out.append('.');
    LocalizedText note = used.statement().note();
    if (note != null && !brief) {
      out.append(' ').append(Escape.html(note.any(language.code())));
    }
    return out.toString();
  }

  private static List<Statement> statements(Observation observation) {
    List<Statement> all = new ArrayList<>(List.of(observation.main()));
    all.addAll(observation.also());
    return all;
  }

  /** The names of an observation's codes: {@code Kazakhstan, Total trade}. */
  private String name(Observation observation) {
    Dataset dataset = data.datasets().get(observation.dataset());
    if (dataset == null) {
      return observation.key();
    }
    List<String> names = new ArrayList<>();
    String[] codes = observation.key().split("\\.", -1);
    for (int i = 0; i < codes.length; i++) {
      names.add(data.codeLists().name(dataset.dimensions().get(i), codes[i], language.code()));
    }
    return String.join(", ", names);
  }

  /** A statement with the digits that its source states. */
  private String value(Statement statement) {
    NumberWriter writer = language.numberWriter();
    var quantity = statement.quantity();
    int power = writer.magnitude(quantity.value(), quantity.unit());
    BigDecimal digit = quantity.high().subtract(quantity.low()).stripTrailingZeros();
    int decimals = Math.max(0, digit.movePointLeft(power).stripTrailingZeros().scale());
    return writer.compact(quantity.value(), quantity.unit(), decimals);
  }
}
