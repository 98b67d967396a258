package caravan.site.book;

import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.language.registry.Language;
import caravan.site.part.FigureMarks;
import caravan.site.part.Messages;
import caravan.site.part.ObservationTexts;
import caravan.site.part.SourceViews;
import caravan.site.view.FigureNote;
import caravan.site.view.Html;
import caravan.text.encode.Escape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one chapter on paper, each with a note for the foot of its page: short, because
 * there are many, and because the index at the end tells the rest. For one thread.
 */
final class BookNotes implements FigureMarks {
  /** How many statements a note names before it only counts them. */
  private static final int MOST = 4;

  private final String chapter;
  private final BookIndex index;
  private final Language language;
  private final Messages messages;
  private final SourceViews sources;
  private final ObservationTexts texts;
  private final Map<String, FigureNote> notes = new LinkedHashMap<>();
  private int figures;

  /**
   * @param chapter the id of the chapter, which its figures' places begin with
   */
  BookNotes(
      String chapter,
      BookIndex index,
      Language language,
      Messages messages,
      SourceViews sources,
      ObservationTexts texts) {
    this.chapter = chapter;
    this.index = index;
    this.language = language;
    this.messages = messages;
    this.sources = sources;
    this.texts = texts;
  }

  @Override
  public String open(Figure figure) {
    String id = "f" + ++figures;
    index.used(figure.used(), chapter + "-" + id);
    FigureNote note = notes.computeIfAbsent(key(figure), k -> note(figure, id));
    return "<a class=\"fig\" id=\"" + id + "\" href=\"#" + note.id() + "\">";
  }

  private static String key(Figure figure) {
    return figure.kind() == Figure.Kind.CLAIM
        ? figure.text() + "\n" + figure.source().expression()
        : figure.source().expression().text();
  }

  @Override
  public @Nullable String observation(Figure figure) {
    return figure.formula() == null && figure.used().size() == 1
        ? index.href(figure.used().get(0).observation())
        : null;
  }

  @Override
  public String column(
      String table, String words, String expression, Map<String, Figure> computed) {
    FigureNote note =
        new FigureNote(
            "n" + (notes.size() + 1),
            "#" + table,
            words,
            expression,
            new Html("<code>" + Escape.html(expression) + "</code>"),
            computed.values().stream().anyMatch(Figure::isProvisional));
    notes.put(table + "\n" + words, note);
    return "#" + note.id();
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
        new Html(explanation(figure)),
        figure.isProvisional());
  }

  private String explanation(Figure figure) {
    List<Used> used = figure.used();
    List<String> parts = new ArrayList<>();
    boolean computed = figure.formula() != null || used.size() != 1;
    if (computed) {
      parts.addAll(together(used));
    } else {
      parts.add(told(used.get(0)));
    }
    String told = String.join(messages.text("semicolon"), parts);
    String formula = figure.formula();
    String all =
        formula == null
            ? told
            : messages.labelled(
                "<span class=\"formula\">" + Escape.html(formula) + "</span>", told);
    return messages.stopped(all);
  }

  /** What several statements are of; those of one name and one source in a row. */
  private List<String> together(List<Used> used) {
    record Key(String name, String source) {}
    Map<Key, List<String>> periods = new LinkedHashMap<>();
    for (Used one : used) {
      Key key = new Key(texts.name(one.observation()), one.statement().source());
      periods.computeIfAbsent(key, k -> new ArrayList<>()).add(period(one));
    }
    List<String> parts = new ArrayList<>();
    periods.forEach(
        (key, of) ->
            parts.add(
                messages.bracketed(
                    Escape.html(messages.row(List.of(key.name(), messages.list(of)))),
                    sources.link(key.source()))));
    if (parts.size() <= MOST) {
      return parts;
    }
    String more = messages.text("andMore", "count", Integer.toString(parts.size() - MOST));
    List<String> some = new ArrayList<>(parts.subList(0, MOST));
    some.add(Escape.html(more));
    return some;
  }

  /** An observation, its value and its source. */
  private String told(Used used) {
    String name = messages.row(List.of(texts.name(used.observation()), period(used)));
    String value = texts.value(used.statement());
    String status = texts.status(used.statement());
    String source = sources.link(used.statement().source());
    String who = status == null ? source : messages.row(List.of(Escape.html(status), source));
    return messages.bracketed(Escape.html(messages.labelled(name, value)), who);
  }

  private String period(Used used) {
    return language.dateWriter().period(used.observation().period());
  }
}
