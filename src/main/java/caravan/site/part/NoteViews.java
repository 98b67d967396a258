package caravan.site.part;

import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.language.registry.Language;
import caravan.model.data.Observation;
import caravan.model.data.Status;
import caravan.site.view.FigureNote;
import caravan.site.view.NoteGroup;
import caravan.site.view.NoteRow;
import caravan.site.view.NoteStatement;
import caravan.site.view.StatementView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The notes of figures as views, for the page and for the book. Thread-safe. */
final class NoteViews {
  /** How many statements a note names before it only counts them. */
  private static final int NAMED_STATEMENTS = 8;

  /** Up to how many statements are told with all that is known of them. */
  private static final int FULL_STATEMENTS = 2;

  /** How many groups of statements a short note names before it only counts them. */
  private static final int NAMED_GROUPS = 4;

  private final Function<Observation, String> rows;
  private final Language language;
  private final Messages words;
  private final SourceViews sources;
  private final ObservationTexts texts;
  private final OtherStatements others;

  /**
   * @param rows the address of the row of an observation
   */
  NoteViews(
      Function<Observation, String> rows,
      Language language,
      Messages words,
      SourceViews sources,
      ObservationTexts texts) {
    this.rows = rows;
    this.language = language;
    this.words = words;
    this.sources = sources;
    this.texts = texts;
    this.others = new OtherStatements(texts, sources, language.code());
  }

  /** The row of an observation that is a figure by itself; null where the figure was computed. */
  @Nullable String row(Figure figure) {
    return isComputed(figure) ? null : rows.apply(figure.used().get(0).observation());
  }

  private static boolean isComputed(Figure figure) {
    return figure.formula() != null || figure.used().size() != 1;
  }

  /**
   * The note of a figure of the text.
   *
   * @param number of the note, from 1
   * @param backHref the address of the figure on the page
   */
  FigureNote note(int number, String backHref, Figure figure) {
    List<Used> used = figure.used();
    boolean brief = used.size() > FULL_STATEMENTS;
    List<NoteGroup> groups = isComputed(figure) ? groups(used) : List.of();
    boolean many = groups.size() > NAMED_GROUPS;
    return new FigureNote(
        "n" + number,
        number,
        backHref,
        figure.text(),
        figure.source().expression().text(),
        status(used.stream()),
        figure.formula(),
        used.stream().limit(NAMED_STATEMENTS).map(one -> statement(one, brief)).toList(),
        more(used.size() - NAMED_STATEMENTS),
        many ? groups.subList(0, NAMED_GROUPS) : groups,
        more(groups.size() - NAMED_GROUPS),
        List.of());
  }

  /**
   * A note on all computed figures of a table's column: one for each cell would drown the others.
   *
   * @param number of the note, from 1
   * @param backHref the address of the table on the page
   * @param name of the column, with that of the table
   * @param expression as the author wrote it, for all rows
   * @param figures by the names of their rows
   */
  FigureNote column(
      int number, String backHref, String name, String expression, Map<String, Figure> figures) {
    List<NoteRow> rows = new ArrayList<>();
    figures.forEach(
        (row, figure) ->
            rows.add(
                new NoteRow(
                    row,
                    figure.formula(),
                    figure.used().stream().limit(NAMED_STATEMENTS).map(this::named).toList(),
                    more(figure.used().size() - NAMED_STATEMENTS))));
    return new FigureNote(
        "n" + number,
        number,
        backHref,
        name,
        expression,
        status(figures.values().stream().flatMap(figure -> figure.used().stream())),
        null,
        List.of(),
        null,
        List.of(),
        null,
        rows);
  }

  /** What those of the values are that may still be revised; null where all are firm. */
  private @Nullable String status(Stream<Used> used) {
    List<String> unsure =
        used.map(one -> one.statement().status())
            .filter(Status::isProvisional)
            .distinct()
            .sorted()
            .map(status -> words.text("status" + status.name()))
            .toList();
    return unsure.isEmpty() ? null : words.row(unsure);
  }

  private @Nullable String more(int count) {
    return count > 0 ? words.text("andMore", "count", Integer.toString(count)) : null;
  }

  /**
   * An observation with what its sources say.
   *
   * @param brief without what was said before, and without the remark of the source
   */
  private NoteStatement statement(Used used, boolean brief) {
    Observation observation = used.observation();
    StatementView said = others.followed(used.statement());
    StatementView shown =
        brief
            ? new StatementView(said.value(), null, said.status(), said.source(), null, null)
            : said;
    if (used.vintage() == null) {
      return told(
          used,
          shown,
          others.others(observation, used.statement()),
          brief ? List.of() : others.revisions(observation, used.statement()),
          List.of());
    }
    List<List<StatementView>> around = others.around(observation, used.statement());
    return told(
        used,
        shown,
        List.of(),
        brief ? List.of() : around.get(0),
        brief ? List.of() : around.get(1));
  }

  /** An observation with the source that the report follows, without what others say. */
  private NoteStatement named(Used used) {
    return told(used, others.followed(used.statement()), List.of(), List.of(), List.of());
  }

  private NoteStatement told(
      Used used,
      StatementView said,
      List<StatementView> others,
      List<StatementView> earlier,
      List<StatementView> later) {
    Observation observation = used.observation();
    return new NoteStatement(
        texts.name(observation),
        period(used),
        rows.apply(observation),
        said,
        this.others.known(used),
        others,
        earlier,
        later);
  }

  /** What several statements are of; those of one name, source and vintage together. */
  private List<NoteGroup> groups(List<Used> used) {
    record Key(String name, String source, @Nullable String known) {}
    Map<Key, List<String>> periods = new LinkedHashMap<>();
    for (Used one : used) {
      String source = one.statement().source();
      Key key = new Key(texts.name(one.observation()), source, others.known(one));
      periods.computeIfAbsent(key, k -> new ArrayList<>()).add(period(one));
    }
    List<NoteGroup> groups = new ArrayList<>();
    periods.forEach(
        (key, of) ->
            groups.add(new NoteGroup(key.name(), of, sources.ref(key.source()), key.known())));
    return groups;
  }

  private String period(Used used) {
    return language.dateWriter().period(used.observation().period());
  }
}
