package caravan.site.part;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.language.registry.Language;
import caravan.model.data.Observation;
import caravan.report.resolve.DatasetParts;
import caravan.report.resolve.DatasetPaths;
import caravan.site.view.FigureNote;
import caravan.site.view.Html;
import caravan.text.encode.Escape;
import caravan.text.yaml.LocalizedText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one page in the order in which readers meet them, each linked to a note that says
 * where it comes from. Figures of the same expression share a note. For one thread.
 */
public final class FigureNotes implements FigureMarks {
  /** How many statements a note names before it only counts them. */
  private static final int MOST = 8;

  /** Up to how many statements are told with all that is known of them. */
  private static final int MOST_IN_FULL = 2;

  private final Addresses addresses;
  private final Function<String, DatasetParts> parts;
  private final Language language;
  private final Messages messages;
  private final SourceViews sources;
  private final ObservationTexts texts;
  private final OtherStatements others;
  private final Map<String, FigureNote> notes = new LinkedHashMap<>();

  /**
   * The places of the figures in the order of the page, from 1; equal figures have a place each.
   */
  private final Map<Figure, Integer> places = new IdentityHashMap<>();

  /**
   * @param parts the pages of a dataset
   * @param figures those of the texts of the page, in its order
   */
  public FigureNotes(
      Addresses addresses,
      Function<String, DatasetParts> parts,
      DataContext data,
      Language language,
      Messages messages,
      SourceViews sources,
      List<Figure> figures) {
    this.addresses = addresses;
    this.parts = parts;
    this.language = language;
    this.messages = messages;
    this.sources = sources;
    this.texts = new ObservationTexts(data, language, messages);
    figures.forEach(figure -> places.put(figure, places.size() + 1));
    this.others = new OtherStatements(texts, sources, messages);
  }

  @Override
  public String open(Figure figure) {
    String id = "f" + Objects.requireNonNull(places.get(figure), "a figure of the page");
    FigureNote note = notes.computeIfAbsent(key(figure), k -> note(figure, id));
    String classes =
        "fig"
            + (figure.kind() == Figure.Kind.CLAIM ? " claim" : "")
            + (figure.isProvisional() ? " provisional" : "");
    // The number is for paper, where a link leads nowhere.
    String number = note.id().substring(1);
    String open = "<a class=\"" + classes + "\" id=\"" + id + "\" href=\"#n" + number;
    return open + "\" data-n=\"" + number + "\">";
  }

  @Override
  public @Nullable String observation(Figure figure) {
    return figure.formula() == null && figure.used().size() == 1
        ? address(figure.used().get(0).observation())
        : null;
  }

  @Override
  public String column(String table, String words, String expression, Map<String, Figure> figures) {
    String id = "n" + (notes.size() + 1);
    sources.beginNote(id, notes.size() + 1);
    FigureNote note =
        new FigureNote(
            id,
            "#" + table,
            words,
            expression,
            new Html(
                figures.entrySet().stream()
                    .map(row -> row(row.getKey(), row.getValue()))
                    .collect(Collectors.joining("<br>"))),
            figures.values().stream().anyMatch(Figure::isProvisional));
    sources.endNote();
    notes.put(table + "\n" + words, note);
    return "#" + note.id();
  }

  private String row(String name, Figure figure) {
    String formula =
        figure.formula() == null
            ? ""
            : "<span class=\"formula\">" + Escape.html(figure.formula()) + "</span>";
    List<String> parts = new ArrayList<>();
    figure.used().stream().limit(MOST).forEach(used -> parts.add(mention(used)));
    int more = figure.used().size() - MOST;
    if (more > 0) {
      parts.add(Escape.html(messages.text("andMore", "count", Integer.toString(more))));
    }
    String told = messages.bracketed(formula, String.join(messages.text("semicolon"), parts));
    return messages.labelled(Escape.html(name), told);
  }

  private String mention(Used used) {
    return messages.row(List.of(link(used.observation()), sources.link(used.statement().source())));
  }

  /** The observation by its name and period, which leads to its row. */
  private String link(Observation observation) {
    String period = language.dateWriter().period(observation.period());
    return "<a class=\"observation\" href=\""
        + Escape.html(address(observation))
        + "\">"
        + Escape.html(messages.row(List.of(texts.name(observation), period)))
        + "</a>";
  }

  private static String key(Figure figure) {
    return figure.kind() == Figure.Kind.CLAIM
        ? figure.text() + "\n" + figure.source().expression()
        : figure.source().expression().text();
  }

  /** The notes, in the order of their first figure. */
  public List<FigureNote> list() {
    return List.copyOf(notes.values());
  }

  private FigureNote note(Figure figure, String id) {
    String note = "n" + (notes.size() + 1);
    sources.beginNote(note, notes.size() + 1);
    Html explanation = new Html(explanation(figure));
    sources.endNote();
    return new FigureNote(
        note,
        "#" + id,
        figure.text(),
        figure.source().expression().text(),
        explanation,
        figure.isProvisional());
  }

  private String explanation(Figure figure) {
    List<Used> used = figure.used();
    List<String> parts = new ArrayList<>();
    if (figure.formula() != null) {
      parts.add("<span class=\"formula\">" + Escape.html(figure.formula()) + "</span>");
    }
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
    out.append(link(observation)).append(messages.text("colon"));
    out.append(
        messages.bracketed(
            Escape.html(texts.value(used.statement())), sources.link(used.statement().source())));
    also(out, "otherSources", others.others(observation, used.statement()));
    if (!brief) {
      also(out, "earlier", others.revisions(observation, used.statement()));
    }
    out.append(messages.text("stop"));
    LocalizedText note = used.statement().note();
    if (note != null && !brief) {
      out.append(messages.text("sentences")).append(Escape.html(note.any(language.code())));
    }
    return out.toString();
  }

  private void also(StringBuilder out, String words, List<String> statements) {
    if (!statements.isEmpty()) {
      out.append(messages.text("semicolon")).append(Escape.html(messages.text(words)));
      out.append(messages.row(statements));
    }
  }

  /** The row of an observation on the page of its dataset. */
  private String address(Observation observation) {
    return addresses.to(
        language.code()
            + "/"
            + DatasetPaths.page(
                observation.dataset(), parts.apply(observation.dataset()).of(observation))
            + "#"
            + DatasetPaths.anchor(observation));
  }
}
