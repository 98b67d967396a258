package caravan.site.part;

import caravan.expression.evaluate.Used;
import caravan.expression.evaluate.Vintage;
import caravan.model.data.Observation;
import caravan.model.data.Statement;
import caravan.site.view.StatementView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other sources say of an observation, and what was said of it before, each with how far it
 * lies from the statement that the report follows. Thread-safe.
 */
public final class OtherStatements {
  private final ObservationTexts texts;
  private final SourceViews sources;
  private final String language;

  public OtherStatements(ObservationTexts texts, SourceViews sources, String language) {
    this.texts = texts;
    this.sources = sources;
    this.language = language;
  }

  /** The statement that the report follows. */
  public StatementView followed(Statement statement) {
    return view(statement, null);
  }

  /** What the others say now; those that say the same too. */
  public List<StatementView> others(Observation observation, Statement followed) {
    List<Statement> all = new ArrayList<>(List.of(observation.main()));
    all.addAll(observation.also());
    return views(all, followed);
  }

  /** What was said before, the oldest first. */
  public List<StatementView> revisions(Observation observation, Statement followed) {
    return views(observation.revisions(), followed);
  }

  /**
   * What its source said of an observation in turn, up to what counts now, each with how far it
   * lies from the one before. Empty where no edition is known, or nothing was revised.
   */
  public List<StatementView> history(Observation observation) {
    List<Statement> said = observation.history();
    if (said.size() < 2 || said.stream().allMatch(one -> one.edition() == null)) {
      return List.of();
    }
    List<StatementView> views = new ArrayList<>();
    Statement before = null;
    for (Statement one : said) {
      views.add(view(one, before == null ? null : texts.difference(one, before)));
      before = one;
    }
    return views;
  }

  /**
   * What was said before a value that was asked for as it was known, and what behind it, the oldest
   * first.
   */
  List<List<StatementView>> around(Observation observation, Statement asked) {
    List<Statement> said = observation.history();
    int at = said.indexOf(asked);
    return at < 0
        ? List.of(List.of(), List.of())
        : List.of(
            views(said.subList(0, at), asked), views(said.subList(at + 1, said.size()), asked));
  }

  /** What is said of a value that was asked for as it was known; null where none was. */
  @Nullable String known(Used used) {
    Vintage vintage = used.vintage();
    return vintage == null ? null : texts.known(vintage);
  }

  private List<StatementView> views(List<Statement> statements, Statement followed) {
    return statements.stream()
        .filter(statement -> statement != followed)
        .map(statement -> view(statement, texts.difference(statement, followed)))
        .toList();
  }

  private StatementView view(Statement statement, @Nullable String difference) {
    return new StatementView(
        texts.value(statement),
        difference,
        texts.status(statement),
        sources.ref(statement.source()),
        statement.note() == null ? null : statement.note().any(language),
        texts.edition(statement));
  }
}
